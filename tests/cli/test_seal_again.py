"""seal on a sealed period: what was sent stays, and what it prints is true."""

from pathlib import Path

import pytest

from reportgen.pipeline import check_period
from reportgen.writers.docx.digests import content_digest
from small_project import edit

IP = "data/2023H1/achievements/01-ip.yaml"
MAIN = "data/2023H1/report.yaml"
ERRATUM = "errata:\n  - date: 2023-08-01\n    text: 更正申请量\n"


def append(root, file, text):
    """Add text to the end of a file."""
    path = root / file
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def kept(root):
    """Return the content of what was sent, and of its seal."""
    return [
        (root / each).read_bytes() for each in ("dist/2023H1.docx", "seals/2023H1.json")
    ]


FONTS = ("data/organ.yaml", "fonts: windows\n")


def test_other_fonts_do_not_replace_the_sealed_word_file(sealed, run):
    before = kept(sealed)
    append(sealed, *FONTS)
    outcome = run("seal", "2023H1")

    assert outcome.code == 1
    assert "P139" in outcome.err
    assert "2023H1: not sealed (errors: 1, warnings: 0)" in outcome.err
    assert kept(sealed) == before


def test_another_layout_does_not_replace_the_sealed_word_file(project, run):
    layouts = Path(__file__).parents[2] / "templates/layouts"
    own = project / "templates/layouts/own.yaml"
    own.parent.mkdir(parents=True)
    own.write_bytes((layouts / "gb9704.yaml").read_bytes())
    append(project, MAIN, "layout: own\n")
    assert run("seal", "2023H1").code == 0
    before = kept(project)
    edit(project, "templates/layouts/own.yaml", "top: 37", "top: 36")

    assert [each.code for each in check_period(project, "2023H1")] == ["P131"]
    assert run("seal", "2023H1").code == 1
    assert kept(project) == before


def test_with_an_erratum_another_word_file_replaces_the_sealed_one(sealed, run):
    before = kept(sealed)
    append(sealed, *FONTS)
    append(sealed, MAIN, ERRATUM)

    assert run("seal", "2023H1").code == 0
    assert kept(sealed)[0] != before[0]


def test_a_change_that_leaves_the_word_file_the_same_is_recorded(sealed, run):
    before = kept(sealed)
    append(sealed, "data/organ.yaml", "masked: [xx区]\n")
    outcome = run("seal", "2023H1")

    assert (outcome.code, outcome.err) == (0, "")
    assert content_digest(kept(sealed)[0]) == content_digest(before[0])
    assert check_period(sealed, "2023H1") == []


HARMLESS = {
    "comment": (IP, "heading: 专利", "# 已核\nheading: 专利"),
    "owner": (IP, "heading: 专利", "heading: 专利\nowner: 张三"),
    "source": (IP, "    unit: 件", "    unit: 件\n    source: 统计报表"),
    "as_of": (IP, "    unit: 件", "    unit: 件\n    as_of: 2023-06-30"),
}


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS)
def test_a_change_that_no_reader_sees_is_only_a_hint(sealed, run, change):
    edit(sealed, *change)
    (hint,) = check_period(sealed, "2023H1")

    assert (hint.code, hint.level.value, hint.values["files"]) == ("P131", "hint", IP)
    assert run("build", "2023H1").code == 0
    assert run("seal", "2023H1").code == 0
    assert check_period(sealed, "2023H1") == []


def test_a_renumbered_file_is_only_a_hint(sealed):
    (sealed / IP).rename((sealed / IP).with_name("05-ip.yaml"))

    assert [each.code for each in check_period(sealed, "2023H1")] == ["P131"]


def test_a_change_of_the_text_is_shown_at_its_file(sealed):
    edit(sealed, IP, "value: 26", "value: 27")
    (wrong,) = check_period(sealed, "2023H1")

    assert (wrong.code, wrong.place.file) == ("P111", IP)
    assert (
        wrong.values["changed"]
        == "全区发明专利申请量26件，同比增长62.5… → 全区发明专利申请量27件，同比增长62.5…"
    )


def test_a_change_at_the_end_of_a_long_paragraph_is_shown(sealed, run):
    edit(
        sealed,
        "data/2023H1/plans/01-training.yaml",
        "开展培训。",
        "开展培训" * 40 + "三次。",
    )
    append(sealed, MAIN, ERRATUM)
    assert run("seal", "2023H1").code == 0
    edit(sealed, "data/2023H1/plans/01-training.yaml", "三次", "五次")
    (wrong,) = check_period(sealed, "2023H1")

    before, after = wrong.values["changed"].split(" → ")
    assert before.endswith("培训三次。")
    assert after.endswith("培训五次。")


def test_an_erratum_that_was_sealed_may_not_be_deleted(sealed, run):
    append(sealed, MAIN, ERRATUM)
    edit(sealed, IP, "value: 26", "value: 27")
    assert run("seal", "2023H1").code == 0
    edit(sealed, MAIN, ERRATUM, "")

    assert [each.code for each in check_period(sealed, "2023H1")] == ["P111"]


def test_an_erratum_that_changes_no_word_is_told_and_may_be_sealed(sealed, run):
    append(sealed, MAIN, ERRATUM)
    (found,) = check_period(sealed, "2023H1")

    assert (found.code, found.level.value, found.place.file) == ("P140", "warning", MAIN)
    assert run("seal", "2023H1").code == 0
    assert check_period(sealed, "2023H1") == []


def test_an_erratum_that_repeats_the_last_one_is_one_mistake(sealed, run):
    append(sealed, MAIN, ERRATUM)
    edit(sealed, IP, "value: 26", "value: 27")
    assert run("seal", "2023H1").code == 0
    append(sealed, MAIN, ERRATUM.removeprefix("errata:\n"))

    assert [each.code for each in check_period(sealed, "2023H1")] == ["P143"]


def test_a_stray_file_is_not_blamed_on_reportgen_or_the_period(sealed, run):
    (sealed / "data/2023H1/achievements/notes.txt").write_text("x", "utf-8")

    assert [each.code for each in check_period(sealed, "2023H1")] == ["F005"]
    assert run("seal", "2023H1").code == 1


def test_a_refused_seal_counts_what_it_refuses(sealed, run):
    edit(sealed, IP, "value: 26", "value: 27")
    outcome = run("seal", "2023H1")

    assert "P111" in outcome.err
    assert "2023H1: not sealed (errors: 1, warnings: 0)" in outcome.err
