"""diff of Word files: with each other, and with a period."""

import io
import json
import os
import shutil
from pathlib import Path

import docx
import pytest

from reportgen.pipeline import build_period
from reportgen.readers.word.file import read_word
from reportgen.writers.docx.digests import unpack

ROOT = Path(__file__).parents[2]


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Write a Word file and an edited one into the current folder."""
    monkeypatch.chdir(tmp_path)
    for name, texts in (
        ("old", ["示例局总结", "申请专利26件。开展培训。", "召开会议。"]),
        ("new", ["示例局总结", "申请专利27件。开展培训。", "新增一段。"]),
    ):
        document = docx.Document()
        for text in texts:
            document.add_paragraph(text)
        table = document.add_table(1, 2)
        table.cell(0, 1).text = "26" if name == "old" else "27"
        document.save(f"{name}.docx")
    return tmp_path


def test_changed_new_and_deleted_sentences_are_shown_with_their_paragraph(files, run):
    outcome = run("diff", "old.docx", "new.docx")

    assert outcome.code == 0
    assert "申请专利[-26-]{+27+}件。 (new.docx:2)" in outcome.out
    assert "{+新增一段。+} (new.docx:3)" in outcome.out
    assert "[-召开会议。-]" in outcome.out
    assert "开展培训" not in outcome.out


def test_table_cells_are_compared(files, run):
    found = json.loads(run("diff", "old.docx", "new.docx", "--format", "json").out)

    cells = [each for each in found["sentences"] if each["after"] == "27"]

    assert [(each["before"], each["line"]) for each in cells] == [("26", 4)]


def test_equal_files_have_no_differences(files, run):
    assert "no differences" in run("diff", "old.docx", "old.docx").out
    assert "**27**" in run("diff", "old.docx", "new.docx", "--format", "md").out


def test_the_redline_is_the_new_file_if_accepted_and_the_old_one_if_rejected(files, run):
    outcome = run("diff", "old.docx", "new.docx", "--format", "docx")
    parts = unpack((files / "new.diff.docx").read_bytes())

    def texts(path, **options):
        return [each.text for each in read_word(path, **options).body if each.text]

    assert "new.diff.docx" in outcome.out
    for name, rejected in (("old", True), ("new", False)):
        expected = texts(unpack((files / f"{name}.docx").read_bytes()))
        assert texts(parts, rejected=rejected) == expected


def retyped(project, old, new):
    """Build the small project, retype words in Word, and save it beside."""
    content = build_period(project, "2023H1", ("docx",)).outputs["docx"]
    document = docx.Document(io.BytesIO(content))
    for paragraph in document.paragraphs:
        for each in paragraph.runs:
            each.text = each.text.replace(old, new)
    document.save(project / "returned.docx")


def test_a_returned_file_is_compared_with_the_data(project, run):
    retyped(project, "26", "27")
    out = run("diff", "returned.docx", "2023H1").out

    assert out.count("01-ip.yaml:10") == 1
    assert "[-27-]{+26+}" in out.replace("件", "")
    assert run("diff", "2023H1", "returned.docx").out.count("returned.docx:") == 1


def test_a_file_that_was_only_saved_again_does_not_differ_from_its_period(project, run):
    retyped(project, "", "")

    assert "no differences" in run("diff", "2023H1", "returned.docx").out


def test_a_redline_against_a_period_is_in_dist(project, run):
    retyped(project, "26", "27")
    outcome = run("diff", "returned.docx", "2023H1", "--format", "docx")

    assert (outcome.code, outcome.out.strip()) == (0, "dist/2023H1.diff.docx")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("old.docx",), "U018"),
        (("old.docx", "--rev", "HEAD"), "U018"),
        (("old.docx", "new.docx", "old.docx"), "U018"),
        (("old.docx", "nowhere.docx"), "U060"),
        (("old.docx", "2023H1"), "U001"),
    ],
)
def test_what_cannot_be_compared_is_refused(files, run, arguments, code):
    outcome = run("diff", *arguments)

    assert (outcome.code, code in outcome.err) == (2, True)


def test_a_file_that_is_none_is_refused(files, run):
    (files / "x.docx").write_bytes(b"x")
    outcome = run("diff", "old.docx", "x.docx")

    assert (outcome.code, "U121" in outcome.err) == (1, True)


def test_files_without_anything_in_common_take_a_moment(files, run):
    for name, start in (("a", 0), ("b", 5000)):
        document = docx.Document()
        for number in range(start, start + 500):
            document.add_paragraph(
                f"第{number}段说的是另外的事情，与别处都不相同{number * 7}。"
            )
        document.save(f"{name}.docx")
    begun = os.times().user

    assert run("diff", "a.docx", "b.docx").code == 0
    assert os.times().user - begun < 10


def test_a_formal_paper_is_the_same_as_its_period(tmp_path, run, monkeypatch):
    shutil.copytree(ROOT / "tests/cases/annual-three-part", tmp_path / "formal")
    monkeypatch.chdir(tmp_path / "formal")
    assert run("build", "2024").code == 0

    for names in (("dist/2024.docx", "2024"), ("2024", "dist/2024.docx")):
        assert run("diff", *names).out.endswith("no differences\n")
