"""What lists of edits and differences say, as far as readers act on it."""

import shutil
from pathlib import Path

import pytest

from reportgen.begin import start
from reportgen.exchange.readback.bring_home import Home
from reportgen.exchange.readback.notes import WordNote
from reportgen.exchange.word_figures import differing_problem
from reportgen.finished.changed_sentences import Changed
from reportgen.finished.compare import Difference
from reportgen.place import Place
from reportgen.seals.text_changes import changed_lines
from reportgen.show.differences import write_difference
from reportgen.show.edit_list import write_edits
from reportgen.show.file_origin import stated_text
from word_files import edited

PERIOD = "2024H1"


@pytest.fixture
def built(tmp_path, monkeypatch, run):
    """Return the Word file of the sample, built in the current folder."""
    shutil.copytree(Path(start.__file__).parent / "sample_project", tmp_path / "p")
    monkeypatch.chdir(tmp_path / "p")
    assert run("build", PERIOD).code == 0
    return tmp_path / "p" / "dist" / f"{PERIOD}.docx"


def test_a_date_that_was_changed_can_be_written_back(built, run):
    file = edited(built, Path("e.docx"), ("2024年7月5日", "2024年7月8日"))
    said = run("readback", str(file)).out

    assert "apply with --figures" in said
    assert "printed by a reference" not in said


@pytest.mark.parametrize("words", ["八万多册", "8万多册"])
def test_a_number_in_other_words_is_not_to_be_typed_over(built, run, words):
    file = edited(built, Path("e.docx"), ("86400册", words))
    said = run("readback", str(file)).out

    assert "use `numerals` or `shown`" in said
    assert "change loans" not in said


def test_what_was_written_back_needs_no_advice(built, run):
    file = edited(built, Path("e.docx"), ("86400册", "86500册"))
    said = run("readback", str(file), "--apply", "--figures").out

    assert "Written" in said
    assert "86500" in said
    assert "(change" not in said


def note(kind, text, author="甲"):
    return WordNote(kind, text, author, "2024-07-08T09:00:00Z", "ip.facts.1", Place("a"))


def test_fragments_of_one_author_are_one_line():
    notes = [note("deleted", "年"), note("deleted", "度"), note("deleted", "的", "乙")]
    notes += [note("comment", "一"), note("comment", "二")]
    said = write_edits(Home(PERIOD, (), tuple(notes), ()), "text", "en")

    assert said.count("deleted: ") == 2
    assert "deleted: 年……度 (甲" in said
    assert said.count("comment: ") == 2


@pytest.mark.parametrize(("lang", "said"), [("en", "4, 1"), ("zh", "4、1")])
def test_numbers_are_listed_as_the_language_does(lang, said):
    found = differing_problem(["4", "1"], ["3"], Place("a.docx"), None, PERIOD)

    assert said in found.says(lang)


@pytest.mark.parametrize(
    ("old", "new", "pair"),
    [
        (
            "培训3.5万人一二三四五六七甲",
            "培训3.5万人一二三四五六七乙",
            ("…3.5万人一二三四五六七甲", "…3.5万人一二三四五六七乙"),
        ),
        (
            "甲一二三四五六七八九1234人",
            "乙一二三四五六七八九1234人",
            ("甲一二三四五六七八九1234…", "乙一二三四五六七八九1234…"),
        ),
    ],
)
def test_a_number_beside_a_change_is_whole(old, new, pair):
    assert list(changed_lines([old], [new])) == [(1, *pair)]


def test_line_breaks_and_wide_spaces_are_shown_as_spaces():
    changed = Changed("", "工作\v总结", "表1\u3000总结", None)
    found = Difference("a", "b", [], [], [], [changed], [], [])
    said = write_difference(found, "text", "en")

    assert "\v" not in said
    assert "\u3000" not in said


def test_messages_name_paths_as_a_user_types_them(built, run):
    edited(built, built, ("86400册", "86500册"))
    said = run("build", PERIOD).err

    assert f"dist/{PERIOD}.docx:1:1: warning E020" in said
    assert f"/dist/{PERIOD}.docx" not in said


def test_the_plus_behind_a_commit_is_explained():
    assert "not committed" in stated_text([("commit", "efb91b7dfd37+")], "en")
    assert "未提交" in stated_text([("commit", "efb91b7dfd37+")], "zh")
    assert stated_text([("commit", "efb91b7dfd37")], "en") == "commit: efb91b7dfd37"
