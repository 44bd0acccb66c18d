"""Signatures of seals: who sealed a report, by OpenSSH."""

import subprocess

import pytest

from small_project import edit

IP = "data/2023H1/achievements/01-ip.yaml"
MAIN = "data/2023H1/report.yaml"
SEAL = "seals/2023H1.json"
SIGNATURE = f"{SEAL}.sig"
FILE = "dist/2023H1.docx"
ERRATUM = "errata:\n  - date: 2023-08-01\n    text: 更正申请量\n"
VERIFY = ("verify", FILE, "--signers", "signers")


def make_key(folder, name):
    """Make a key without a passphrase; return the line that allows its owner to sign."""
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name]
    subprocess.run(command, check=True)
    kind, key, _ = (folder / f"{name}.pub").read_text("utf-8").split()
    return f"{name}@example.org {kind} {key}\n"


@pytest.fixture
def signed(project, run):
    """Return the small project with a signed seal, and the file of its signers."""
    (project / "signers").write_text(make_key(project, "li"), "utf-8")
    outcome = run("seal", "2023H1", "--sign", "li")
    assert (outcome.code, SIGNATURE in outcome.out) == (0, True)
    return project


def test_a_signature_says_who_sealed_the_report(signed, run):
    outcome = run(*VERIFY)

    assert (outcome.code, "signed-by: li@example.org" in outcome.out) == (0, True)


def test_a_signature_by_nobody_on_the_list_is_refused(signed, run):
    (signed / "signers").write_text(make_key(signed, "wang"), "utf-8")

    assert run(*VERIFY).code == 1
    assert "P158" in run(*VERIFY).out


def test_a_signature_of_another_seal_is_refused(signed, run):
    old = (signed / SIGNATURE).read_bytes()
    edit(signed, IP, "value: 26", "value: 27")
    (signed / MAIN).write_text((signed / MAIN).read_text("utf-8") + ERRATUM, "utf-8")
    assert run("seal", "2023H1", "--sign", "li").code == 0
    assert run(*VERIFY).code == 0
    (signed / SIGNATURE).write_bytes(old)

    assert "P158" in run(*VERIFY).out


def test_a_signature_for_another_purpose_is_none(signed, run):
    (signed / SIGNATURE).unlink()
    command = ["ssh-keygen", "-q", "-Y", "sign", "-f", "li", "-n", "git", SEAL]
    subprocess.run(command, cwd=signed, check=True)

    assert "P158" in run(*VERIFY).out


@pytest.mark.parametrize("content", [b"", b"no signature", b"\xff" * 1000])
def test_what_is_no_signature_is_refused(signed, run, content):
    (signed / SIGNATURE).write_bytes(content)

    assert "P158" in run(*VERIFY).out


def test_a_seal_without_a_signature_is_told(signed, run):
    (signed / SIGNATURE).unlink()

    assert "P157" in run(*VERIFY).out


def test_a_link_is_no_signature(signed, run):
    (signed / SIGNATURE).rename(signed / "elsewhere")
    (signed / SIGNATURE).symlink_to(signed / "elsewhere")

    assert "F010" in run(*VERIFY).out


def test_a_signed_seal_is_not_replaced_by_one_without_a_signature(signed, run):
    before = (signed / SEAL).read_bytes()
    edit(signed, IP, "value: 26", "value: 27")
    (signed / MAIN).write_text((signed / MAIN).read_text("utf-8") + ERRATUM, "utf-8")
    outcome = run("seal", "2023H1")

    assert (outcome.code, "P159" in outcome.err) == (1, True)
    assert (signed / SEAL).read_bytes() == before
    assert run("seal", "2023H1", "--sign", "li").code == 0
    assert run(*VERIFY).code == 0


def test_sealing_the_same_again_keeps_the_signature(signed, run):
    assert run("seal", "2023H1").code == 0
    assert run(*VERIFY).code == 0


def test_a_key_that_is_none_seals_nothing(project, run):
    (project / "key").write_text("no key", "utf-8")
    outcome = run("seal", "2023H1", "--sign", "key")

    assert (outcome.code, "E050" in outcome.err) == (4, True)
    assert not (project / SEAL).exists()
    assert not (project / FILE).exists()


def test_a_key_that_is_missing_is_told_before_anything_is_built(project, run):
    outcome = run("seal", "2023H1", "--sign", "nowhere")

    assert (outcome.code, "U060" in outcome.err) == (2, True)


def test_without_openssh_the_program_is_named(signed, run, monkeypatch):
    monkeypatch.setenv("PATH", str(signed))
    outcome = run(*VERIFY)

    assert (outcome.code, "E051" in outcome.err) == (4, True)


def test_the_list_of_signers_may_be_in_any_folder_and_have_any_name(signed, run, tmp_path):
    folder = signed / "-名 单"
    folder.mkdir()
    (signed / "signers").rename(folder / "-s")

    assert run("verify", FILE, "--signers", "-名 单/-s").code == 0
