"""The files in dist/ of a sealed period: check tells when one is not what was sealed."""

import io
import zipfile

import pytest

from reportgen.pipeline import check_period
from small_project import edit

IP = "data/2023H1/achievements/01-ip.yaml"
MAIN = "data/2023H1/report.yaml"
ERRATUM = "errata:\n  - date: 2023-08-01\n    text: 更正申请量\n"


def codes_of(root):
    return [each.code for each in check_period(root, "2023H1")]


def retype(path, old, new):
    """Change the text of a Word file, as a person does in Word."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "word/document.xml"
    assert old.encode() in parts[name]
    parts[name] = parts[name].replace(old.encode(), new.encode())
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    path.write_bytes(target.getvalue())


def test_a_word_file_edited_by_hand_is_told_and_building_restores_it(sealed, run):
    path = sealed / "dist/2023H1.docx"
    before = path.read_bytes()
    retype(path, "26", "27")
    (found,) = check_period(sealed, "2023H1")

    assert (found.code, found.level.value) == ("P141", "warning")
    assert found.place.file == "dist/2023H1.docx"
    assert "P141" in run("check").out
    assert run("build", "2023H1").code == 0
    assert path.read_bytes() == before
    assert codes_of(sealed) == []


@pytest.mark.parametrize("content", [b"", b"no zip"])
def test_a_file_of_that_name_that_is_no_word_file_is_told(sealed, content):
    (sealed / "dist/2023H1.docx").write_bytes(content)

    assert codes_of(sealed) == ["P141"]


def test_an_edited_markdown_file_is_told(sealed, run):
    assert run("build", "2023H1", "-f", "md").code == 0
    assert codes_of(sealed) == []
    edit(sealed, "dist/2023H1.md", "26", "27")

    assert codes_of(sealed) == ["P141"]


def test_a_file_with_other_line_ends_or_none_at_all_is_no_change(sealed, run):
    run("build", "2023H1", "-f", "md")
    path = sealed / "dist/2023H1.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (sealed / "dist/2023H1.docx").unlink()

    assert codes_of(sealed) == []


def test_a_correction_under_way_may_be_built(sealed, run):
    edit(sealed, IP, "value: 26", "value: 27")
    (sealed / MAIN).write_text((sealed / MAIN).read_text("utf-8") + ERRATUM, "utf-8")
    assert run("build", "2023H1").code == 0

    assert codes_of(sealed) == ["P112"]


def test_a_period_without_a_seal_may_be_edited(project, run):
    assert run("build", "2023H1").code == 0
    retype(project / "dist/2023H1.docx", "26", "27")

    assert codes_of(project) == []
