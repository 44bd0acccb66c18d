"""data/words.tsv: the words that an office calls wrong."""

import docx
import pytest

from reportgen.pipeline import build_period, check_period
from reportgen.project.own_words import read_words
from small_project import write_project

HEAD = "wrong\tright\tguards\tlevel\tnote\n"
SECTION = """\
heading: 培训
facts:
  - 机关工委组织培训，省直机关工委指导。
"""
FILES = {"data/2023H1/plans/01-training.yaml": SECTION}
LINE = "机关工委\t直属机关工委\t省直机关工委\terror\t2024年起\n"


def project(root, words):
    return write_project(root, {**FILES, "data/words.tsv": words})


def mistakes(root, text):
    """Return code, line and column of what is wrong with a file of words."""
    data = text if isinstance(text, bytes) else text.encode()
    (root / "words.tsv").write_bytes(data)
    _, problems = read_words(root / "words.tsv", "words.tsv")
    return [(each.code, each.place.line, each.place.column) for each in problems]


@pytest.mark.parametrize(
    ("level", "code"),
    [("error", "T332"), ("warning", "T333"), ("", "T333"), ("hint", "T334")],
)
def test_a_word_of_the_office_is_found_at_its_level(tmp_path, level, code):
    root = project(tmp_path, HEAD + f"机关工委\t直属机关工委\t省直机关工委\t{level}\n")

    (found,) = check_period(root, "2023H1")

    assert (found.code, str(found.place.file)) == (
        code,
        "data/2023H1/plans/01-training.yaml",
    )
    assert (found.place.line, found.values["near"]) == (3, "直属机关工委")


def test_an_error_of_the_office_stops_the_build_and_says_its_note(tmp_path):
    built = build_period(project(tmp_path, HEAD + LINE), "2023H1", ("md",))

    assert built.outputs == {}
    assert [each.says("zh") for each in built.problems] == [
        "不合本单位用词：机关工委（2024年起）"
    ]


def test_a_right_word_that_contains_the_wrong_one_is_no_finding(tmp_path):
    root = write_project(
        tmp_path,
        {
            "data/2023H1/plans/01-training.yaml": "heading: 培训\nfacts: [直属机关工委组织培训。]\n",
            "data/words.tsv": HEAD + "机关工委\t直属机关工委\n",
        },
    )

    assert check_period(root, "2023H1") == []


def test_the_file_of_words_is_no_input_of_a_report(tmp_path):
    before = build_period(write_project(tmp_path), "2023H1", ("md",)).inputs
    (tmp_path / "data/words.tsv").write_text(HEAD + "甲方\t乙方\n", "utf-8")

    assert build_period(tmp_path, "2023H1", ("md",)).inputs == before


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ("F030", 1, 1)),
        ("机关工委\t直属机关工委\n", ("F030", 1, 1)),
        (HEAD + "甲方 乙方\n", ("F031", 2, 1)),
        (HEAD + "甲方\t\n", ("F031", 2, 1)),
        (HEAD + "甲方\t乙方\t\t\t\t说明\n", ("F031", 2, 1)),
        (HEAD + "甲方\t甲方\n", ("F032", 2, 1)),
        (HEAD + "甲\t乙\n", ("F033", 2, 1)),
        (HEAD + '"主任务"\t"主要任务"\n', ("F037", 2, 1)),
        (HEAD + "甲方\t乙方\n\n甲方\t丙方\n", ("F034", 4, 1)),
        (HEAD + "甲方\t乙方\t方面 丁\n", ("F035", 2, 10)),
        (HEAD + "甲方\t乙方\t\twarn\n", ("F036", 2, 8)),
        ((HEAD + "甲方\t乙方\n").encode("gbk"), ("Y002", 2, 1)),
    ],
)
def test_a_mistake_in_the_file_is_placed(tmp_path, text, found):
    assert mistakes(tmp_path, text) == [found]


def test_a_similar_level_is_suggested(tmp_path):
    (tmp_path / "words.tsv").write_text(HEAD + "甲方\t乙方\t\twaring\n", "utf-8")

    _, (problem,) = read_words(tmp_path / "words.tsv", "words.tsv")

    assert problem.advice("en") == "did you mean warning?"


@pytest.mark.parametrize("before", ["\ufeff", ""])
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_what_a_spreadsheet_saves_is_read(tmp_path, before, end):
    text = before + HEAD + "# 说明\n\n甲方\t乙方\t甲方案\t\t\t\t\n"
    (tmp_path / "words.tsv").write_bytes(text.replace("\n", end).encode())

    (word,), problems = read_words(tmp_path / "words.tsv", "words.tsv")

    assert problems == []
    assert (word.wrong, word.right, word.guards, word.level) == (
        "甲方",
        "乙方",
        ("甲方案",),
        "warning",
    )


def test_a_link_in_the_project_is_not_followed(tmp_path):
    root = project(tmp_path / "project", HEAD)
    outside = tmp_path / "outside.tsv"
    outside.write_text(HEAD + LINE, "utf-8")
    (root / "data/words.tsv").unlink()
    (root / "data/words.tsv").symlink_to(outside)

    assert [each.code for each in check_period(root, "2023H1")] == ["F010"]


def test_proofread_and_check_docx_read_the_words_of_the_project(tmp_path, run, monkeypatch):
    root = project(tmp_path, HEAD + LINE)
    (root / "draft.txt").write_text("机关工委组织培训。\n", "utf-8")
    document = docx.Document()
    document.add_paragraph("机关工委组织培训。")
    document.save(root / "draft.docx")
    monkeypatch.chdir(root)

    for arguments in (
        ("proofread", "draft.txt"),
        ("proofread", "draft.docx"),
        ("check-docx", "draft.docx"),
    ):
        assert "T332" in run(*arguments, "--select", "T").out


def test_proofread_reads_the_words_of_a_file_and_reports_its_mistakes(tmp_path, run):
    (tmp_path / "draft.txt").write_text("机关工委组织培训。\n", "utf-8")
    (tmp_path / "own.tsv").write_text(HEAD + LINE + "甲方\t甲方\n", "utf-8")

    outcome = run("proofread", tmp_path / "draft.txt", "--words", tmp_path / "own.tsv")

    assert outcome.code == 1
    assert "T332" in outcome.out
    assert "own.tsv:3:1" in outcome.out


def test_proofread_names_a_file_of_words_that_does_not_exist(tmp_path, run):
    (tmp_path / "draft.txt").write_text("机关工委组织培训。\n", "utf-8")

    outcome = run("proofread", tmp_path / "draft.txt", "--words", tmp_path / "none.tsv")

    assert outcome.code == 2
    assert "none.tsv" in outcome.err
