"""proofread FILE…: several texts, folders, and the same slip in many places."""

import json

import docx
import pytest
from msgspec.structs import replace

from reportgen.place import Place
from reportgen.problems import Level, problem
from reportgen.show.same_slips import folded

SLIP = "布署下一步工作。\n"


@pytest.fixture
def drafts(tmp_path, monkeypatch):
    """A folder with three drafts, of which two have a slip, and what are no drafts."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "稿"
    (folder / "深").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / "一.txt").write_text(f"标题\n{SLIP}", encoding="utf-8")
    (folder / "二.md").write_text("# 标题\n\n**部署**下一步工作。\n", encoding="utf-8")
    document = docx.Document()
    document.add_paragraph("标题")
    document.add_paragraph(SLIP.strip())
    document.save(folder / "深/三.docx")
    for other in (".git/a.txt", "~$三.docx", ".b.txt", "图.png"):
        (folder / other).write_text(SLIP, encoding="utf-8")
    (folder / "c.txt").symlink_to(folder / "一.txt")
    return folder


def test_a_folder_is_proofread_with_the_folders_in_it(drafts, run):
    outcome = run("proofread", "稿")

    assert "稿/一.txt:2:1: warning T305" in outcome.out
    assert "稿/深/三.docx:2:1: warning T305" in outcome.out
    assert outcome.out.count("T305") == 2
    assert "files: 3, with problems: 2" in outcome.err
    assert "2 | 布署下一步工作。" in outcome.out


def test_several_files_are_each_read_once(drafts, run):
    out = run("proofread", "稿/一.txt", "稿", "稿/一.txt", "--format", "json").out

    assert [each["file"] for each in json.loads(out)] == ["稿/一.txt", "稿/深/三.docx"]


def test_a_file_that_cannot_be_read_does_not_hide_the_others(drafts, run):
    (drafts / "零.txt").write_bytes("标题\n布署工作。\n".encode("gbk"))
    (drafts / "旧.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    outcome = run("proofread", "稿")

    assert outcome.code == 1
    assert "稿/零.txt" in outcome.out
    assert "Y002" in outcome.out
    assert "稿/旧.doc" in outcome.out
    assert "稿/一.txt:2:1: warning T305" in outcome.out
    assert "files: 5, with problems: 4" in outcome.err


def test_a_folder_without_drafts_is_a_mistake(tmp_path, run):
    outcome = run("proofread", str(tmp_path))

    assert outcome.code == 2
    assert "U067" in outcome.err


def test_a_file_that_does_not_exist_is_named_before_any_is_read(drafts, run):
    outcome = run("proofread", "稿/一.txt", "稿/无.txt")

    assert (outcome.code, outcome.out) == (2, "")
    assert "U060" in outcome.err


# -- the same slip in many places ------------------------------------------------------


@pytest.fixture
def long(tmp_path, monkeypatch):
    """A text that misspells a word in 482 lines, and another in the last."""
    monkeypatch.chdir(tmp_path)
    lines = [f"第{number}处，布署下一步工作。" for number in range(1, 483)]
    text = "\n".join(["标题", *lines, "再接再励，再创佳绩。", ""])
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    return "a.txt"


def test_the_same_slip_is_shown_once_with_its_count_and_first_places(long, run):
    outcome = run("proofread", long)

    assert outcome.out.count("布署") == 1
    assert "(+481: 3:5, 4:5, 5:5, 6:5, 7:5, …)" in outcome.out
    assert "再接再励" in outcome.out


def test_the_summary_counts_each_slip(long, run):
    err = run("proofread", long, "--select", "T305").err

    assert err == "errors: 0, warnings: 483, hints: 0\n"


def test_slips_are_counted_by_rule(tmp_path, run):
    (tmp_path / "a.txt").write_text("标题\n布署,推进。\n台帐,帐目。\n", encoding="utf-8")

    assert "by rule: T305 3, T104 2\n" in run("proofread", str(tmp_path / "a.txt")).err


def test_with_every_the_same_slip_is_listed_each_time(long, run):
    assert "(+" not in run("proofread", long, "--every").out


def test_what_has_no_place_or_another_level_is_shown_by_itself():
    same = [problem("X020", Place("a.xlsx", line)) for line in range(1, 6)]
    worse = replace(same[0], graded=Level.HINT)
    elsewhere = problem("X020", None)

    shown = folded([worse, elsewhere, *same])

    assert shown[:2] == [worse, elsewhere]
    assert [len(each.others) for each in shown] == [0, 0, 4]


def test_a_machine_gets_each(long, run):
    found = json.loads(run("proofread", long, "--format", "json").out)

    assert sum(each["code"] == "T305" for each in found) == 483


def test_a_slip_that_stands_three_times_is_shown_each_time_in_its_place(tmp_path, run):
    text = "标题\n布署甲。\n再接再励。\n布署乙。\n布署丙。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    shown = run("proofread", str(tmp_path / "a.txt")).out

    assert [line.split(" | ")[1] for line in shown.splitlines() if " | " in line][::2] == [
        "布署甲。",
        "再接再励。",
        "布署乙。",
        "布署丙。",
    ]


def test_the_excerpt_of_a_long_line_is_what_stands_around_the_slip(tmp_path, run):
    line = f"{'甲乙丙丁，' * 80}布署工作，{'子丑寅卯，' * 80}完。"
    (tmp_path / "a.txt").write_text(f"标题\n{line}\n", encoding="utf-8")
    shown = run("proofread", str(tmp_path / "a.txt"), "--select", "T305").out

    assert "布署" in shown
    assert max(map(len, shown.splitlines())) < 140
