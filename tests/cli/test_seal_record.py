"""The file of a seal: an edited, copied or left-over one is told as what it is."""

import json
import shutil

import pytest

from reportgen.pipeline import check_period
from small_project import FILES, edit

IP = "data/2023H1/achievements/01-ip.yaml"
SEAL = "seals/2023H1.json"


def codes_of(root, period="2023H1"):
    return [each.code for each in check_period(root, period)]


def kept(root):
    """Return the content of what was sent, and of its seal."""
    return [(root / each).read_bytes() for each in ("dist/2023H1.docx", SEAL)]


def altered(root, change):
    """Change the content of a seal by hand."""
    seal = json.loads((root / SEAL).read_text("utf-8"))
    change(seal)
    (root / SEAL).write_text(json.dumps(seal, ensure_ascii=False), "utf-8")


EDITS = {
    "text": lambda seal: seal["text"].append("多了一行。"),
    "errata": lambda seal: seal.update(errata=1),
    "period": lambda seal: seal.update(period="2022H1"),
    "parts": lambda seal: seal["parts"].update({"word/document.xml": "0" * 32}),
    "commit": lambda seal: seal.update(commit="abc"),
    "earlier": lambda seal: seal["earlier"].update({"2022H1 visits": "3件"}),
    "inputs": lambda seal: seal["inputs"].popitem(),
    "reportgen": lambda seal: seal.update(reportgen="9.9.9"),
    "digest": lambda seal: seal.update(digest="0" * 64),
}


@pytest.mark.parametrize("edited", EDITS.values(), ids=EDITS)
def test_an_edited_seal_is_told_and_nothing_is_written(sealed, run, edited):
    altered(sealed, edited)
    before = kept(sealed)

    assert codes_of(sealed) == ["P136"]
    assert run("build", "2023H1").code == 1
    assert run("seal", "2023H1").code == 1
    assert kept(sealed) == before


def test_another_form_of_the_same_seal_is_no_edit(sealed):
    path = sealed / SEAL
    path.write_bytes(path.read_bytes().replace(b'",', b'" ,').replace(b"\n", b"\r\n"))

    assert codes_of(sealed) == []


def test_a_seal_without_a_digest_is_read_and_that_is_told(sealed, run):
    altered(sealed, lambda seal: seal.pop("digest"))
    (hint,) = check_period(sealed, "2023H1")

    assert (hint.code, hint.level.value, hint.values["lacks"]) == (
        "P134",
        "hint",
        "`digest`",
    )
    assert run("seal", "2023H1").code == 0
    assert codes_of(sealed) == []


def test_what_an_older_seal_lacks_is_not_told_beside_an_error(sealed):
    altered(sealed, lambda seal: seal.pop("digest"))
    edit(sealed, IP, "value: 26", "value: 27")

    assert codes_of(sealed) == ["P111"]


def test_a_copied_seal_is_the_seal_of_another_period(sealed, run):
    for file, text in FILES.items():
        path = sealed / file.replace("2023H1", "2023H2")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    shutil.copy(sealed / SEAL, sealed / "seals/2023H2.json")
    found = check_period(sealed, "2023H2")
    (wrong,) = (each for each in found if each.code.startswith("P1"))

    assert (wrong.code, wrong.values["period"]) == ("P138", "2023H1")
    assert codes_of(sealed) == []
    assert run("seal", "2023H2").code == 1


@pytest.mark.parametrize("name", ["2022H1", "2023H1 (1)", "notes"])
def test_a_seal_without_a_period_is_told(sealed, run, name):
    shutil.copy(sealed / SEAL, sealed / f"seals/{name}.json")
    outcome = run("check")

    assert (outcome.code, outcome.out.count("P137")) == (1, 1)
    assert f"seals/{name}.json" in outcome.out


def test_a_sealed_period_that_was_renamed_is_told(sealed, run):
    (sealed / "data/2023H1").rename(sealed / "data/2024H1")
    outcome = run("check")

    assert (outcome.code, outcome.out.count("P137")) == (1, 1)


def test_hidden_files_and_other_files_are_no_seals(sealed, run):
    for name in (".2022H1.json", "2022H1.json~", "README.md"):
        (sealed / "seals" / name).write_text("", "utf-8")

    assert run("check").code == 0


def test_the_seal_of_a_period_that_changes_afterwards_says_what_changed(sealed):
    edit(sealed, "data/organ.yaml", "示例局", "示范局")

    assert codes_of(sealed) == ["P131"]
