"""seal and verify: sealed reports do not change, and a file states its origin."""

import io
import json
import subprocess
import zipfile

import pytest

from reportgen.pipeline import check_period
from small_project import edit

IP = "data/2023H1/achievements/01-ip.yaml"
MAIN = "data/2023H1/report.yaml"
ERRATUM = "errata:\n  - date: 2023-08-01\n    text: 更正申请量\n"


def codes_of(root):
    return [each.code for each in check_period(root, "2023H1")]


@pytest.fixture
def sealed(project, run):
    """Return the small project, sealed."""
    assert run("seal", "2023H1").code == 0
    return project


# -- seal ------------------------------------------------------------------------------


def test_a_seal_contains_inputs_version_and_outputs(sealed):
    seal = json.loads((sealed / "seals/2023H1.json").read_text("utf-8"))

    assert {"data/organ.yaml", IP, MAIN} < set(seal["inputs"])
    assert set(seal["outputs"]) == {"docx", "md"}
    assert (seal["period"], seal["errata"]) == ("2023H1", 0)
    assert codes_of(sealed) == []


def test_a_sealed_period_does_not_change_without_an_erratum(sealed, run):
    edit(sealed, IP, "value: 26", "value: 27")

    assert codes_of(sealed) == ["P111"]
    assert run("build", "2023H1").code == 1
    assert run("seal", "2023H1").code == 1


def test_with_an_erratum_it_may_be_sealed_again(sealed, run):
    edit(sealed, IP, "value: 26", "value: 27")
    (sealed / MAIN).write_text((sealed / MAIN).read_text("utf-8") + ERRATUM, "utf-8")

    assert codes_of(sealed) == ["P112"]
    assert run("seal", "2023H1").code == 0
    assert codes_of(sealed) == []
    edit(sealed, IP, "value: 27", "value: 28")
    assert codes_of(sealed) == ["P111"]


def test_shared_files_may_change_as_long_as_the_text_does_not(sealed):
    organ = sealed / "data/organ.yaml"
    organ.write_text(organ.read_text("utf-8") + "masked: [xx区]\n", "utf-8")

    assert codes_of(sealed) == []


def test_line_ends_are_not_a_change(sealed):
    path = sealed / IP
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert codes_of(sealed) == []


def test_a_damaged_seal_is_reported(sealed):
    (sealed / "seals/2023H1.json").write_text("{", "utf-8")

    assert codes_of(sealed) == ["P110"]


def test_a_period_with_errors_is_not_sealed(project, run):
    edit(project, IP, "value: 26", "value: 多")

    assert run("seal", "2023H1").code == 1
    assert not (project / "seals").exists()


# -- verify ----------------------------------------------------------------------------


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(path, contents):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    path.write_bytes(target.getvalue())


def test_a_file_states_its_origin(sealed, run):
    outcome = run("verify", "dist/2023H1.docx")

    assert outcome.code == 0
    assert "period: 2023H1" in outcome.out
    assert "version: " in outcome.out


def test_a_byte_changed_in_any_part_is_reported(sealed, run):
    path = sealed / "dist/2023H1.docx"
    whole = parts(path)
    for name, content in whole.items():
        write(path, whole | {name: content.replace(b">", b"> ", 1)})
        outcome = run("verify", "dist/2023H1.docx", "--lang", "en")

        assert outcome.code == 1, name
        assert outcome.out.count("P113") == 1
        assert f"{name} differs from what reportgen wrote" in outcome.out


def test_a_part_removed_or_added_is_reported(sealed, run):
    path = sealed / "dist/2023H1.docx"
    whole = parts(path)
    write(
        path,
        {name: each for name, each in whole.items() if "footer1" not in name}
        | {"x.xml": b"x"},
    )
    outcome = run("verify", "dist/2023H1.docx")

    assert "word/footer1.xml" in outcome.out
    assert "x.xml" in outcome.out


def test_a_rebuild_confirms_the_file(sealed, run):
    assert run("verify", "dist/2023H1.docx", "--rebuild").code == 0
    (sealed / "seals/2023H1.json").unlink()
    edit(sealed, IP, "value: 26", "value: 27")

    assert "P115" in run("verify", "dist/2023H1.docx", "--rebuild").out


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04"])
def test_a_file_of_another_program_is_refused(sealed, run, content):
    (sealed / "x.docx").write_bytes(content)
    outcome = run("verify", "x.docx")

    assert (outcome.code, "P114" in outcome.out) == (1, True)


def test_a_sealed_report_contains_its_commit(project, run):
    for arguments in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *arguments], cwd=project, check=True)
    head = subprocess.run(
        ["git", "rev-parse", "--short=12", "HEAD"],
        cwd=project,
        capture_output=True,
        text=True,
        check=True,
    )
    run("seal", "2023H1")

    assert f"commit: {head.stdout.strip()}\n" in run("verify", "dist/2023H1.docx").out
