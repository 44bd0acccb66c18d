"""verify in a repository: the committed seal counts, which reviewers have seen."""

import json
import subprocess

import pytest

from reportgen.seals.record import parse_seal, seal_text
from reportgen.writers.docx.digests import (
    CUSTOM_PROPERTIES,
    pack,
    stated_properties,
    unpack,
)
from reportgen.writers.docx.properties import custom_xml
from small_project import edit, write_project

IP = "data/2023H1/achievements/01-ip.yaml"
MAIN = "data/2023H1/report.yaml"
SEAL = "seals/2023H1.json"
FILE = "dist/2023H1.docx"
ERRATUM = "errata:\n  - date: 2023-08-01\n    text: 更正申请量\n"
COMMIT = ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"]


def commit(root):
    for arguments in (["init", "-q"], ["add", "-A"], COMMIT):
        subprocess.run(["git", *arguments], cwd=root, check=True)


def seal_anew(root, run):
    """Change a value with an erratum, and seal again."""
    edit(root, IP, "value: 26", "value: 27")
    (root / MAIN).write_text((root / MAIN).read_text("utf-8") + ERRATUM, "utf-8")
    assert run("seal", "2023H1").code == 0


@pytest.fixture
def committed(sealed):
    """Return the small project, sealed and committed."""
    commit(sealed)
    return sealed


def test_a_file_with_a_committed_seal_has_no_problems(committed, run):
    outcome = run("verify", FILE)

    assert (outcome.code, "no problems" in outcome.err) == (0, True)


def test_a_seal_that_is_not_committed_gets_a_note(sealed, run):
    outcome = run("verify", FILE)

    assert (outcome.code, outcome.out.count("P155")) == (0, 1)


def test_a_file_forged_with_its_seal_is_not_the_committed_one(committed, run):
    run("build", "2023H1", "-o", "forged")
    seal = parse_seal((committed / SEAL).read_bytes(), "2023H1")
    edit(committed, IP, "value: 26", "value: 27")
    (committed / SEAL).unlink()
    assert run("seal", "2023H1").code == 0
    assert (committed / SEAL).read_text("utf-8") != seal_text(seal)
    outcome = run("verify", FILE)

    assert outcome.code == 1
    assert "P156" in outcome.out
    assert "P144" in outcome.out


def test_a_deleted_seal_still_counts(committed, run):
    (committed / SEAL).unlink()
    edit(committed, IP, "value: 26", "value: 27")
    assert run("build", "2023H1").code == 0

    assert "P144" in run("verify", FILE).out


def test_a_new_seal_counts_once_it_is_committed(committed, run):
    seal_anew(committed, run)
    assert run("verify", FILE).code == 1
    commit(committed)

    assert run("verify", FILE).code == 0


def test_other_line_ends_of_a_seal_are_no_change(committed, run):
    text = (committed / SEAL).read_bytes()
    (committed / SEAL).write_bytes(text.replace(b"\n", b"\r\n"))

    assert "P156" not in run("verify", FILE).out


def test_a_project_in_a_folder_of_the_repository_has_its_own_seals(
    tmp_path, run, monkeypatch
):
    monkeypatch.chdir(write_project(tmp_path / "office"))
    assert run("seal", "2023H1").code == 0
    commit(tmp_path)

    assert run("verify", FILE).out.count("P155") == 0


@pytest.mark.parametrize("period", ["../data/2023H1/x", "", "2023H1 "])
def test_a_file_that_states_no_possible_period_is_refused(committed, run, period):
    parts = unpack((committed / FILE).read_bytes())
    stated = stated_properties(parts) | {"reportgen-period": period}
    parts[CUSTOM_PROPERTIES] = custom_xml(stated).encode()
    (committed / FILE).write_bytes(pack(parts))
    outcome = run("verify", FILE)

    assert (outcome.code, outcome.out.count("P114")) == (1, 1)


def test_a_committed_seal_of_no_use_is_told(committed, run):
    content = json.loads((committed / SEAL).read_text("utf-8"))
    (committed / SEAL).write_text(json.dumps(content | {"errata": 7}), "utf-8")
    commit(committed)

    assert "P136" in run("verify", FILE).out
