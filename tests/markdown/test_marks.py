"""Marks become figures, bold and origins; a template that alters them is refused."""

import pytest

from reading import ANYWHERE, codes, read
from reportgen.document.escape import escape
from reportgen.document.marks import (
    BREAK,
    END,
    FIGURE,
    MIDDLE,
    ORIGIN,
    mark_figure,
    mark_origin,
    mark_strong,
)
from reportgen.document.tree import Figure, LineBreak, PlainText, Strong
from reportgen.place import Origin, Place

A, B = (Origin(Place("a.yaml", line), f"a.facts.{line}") for line in (3, 7))
CHANGE = mark_figure("rd_share_2", "change", escape("增长62.5%"))


def blocks(markdown):
    """Return the blocks of a text with the origins A and B."""
    document, problems = read(markdown, [A, B])

    assert problems == []
    return document.blocks


def exact(inlines):
    """Return inlines as text, with the fields that comparisons ignore."""
    return [repr(each) for each in inlines]


def test_a_figure_has_its_metric_piece_and_origin():
    (paragraph,) = blocks(mark_origin(1, f"同比{CHANGE}。"))
    expected = [
        PlainText("同比", B),
        Figure("增长62.5%", "rd_share_2", "change", B),
        PlainText("。", B),
    ]

    assert exact(expected) == exact(paragraph.inlines)


def test_a_figure_inside_bold_is_bold_and_stays_one_figure():
    (paragraph,) = blocks(mark_origin(0, mark_strong(f"达{CHANGE}") + "，"))
    strong, text = paragraph.inlines

    assert exact(
        [PlainText("达", A), Figure("增长62.5%", "rd_share_2", "change", A)]
    ) == exact(strong.inlines)
    assert text == PlainText("，")


def test_figures_that_follow_each_other_stay_apart():
    (paragraph,) = blocks(mark_figure("a", "", "26件") + mark_figure("b", "", "3件"))

    assert [Figure("26件"), Figure("3件")] == list(paragraph.inlines)


def test_texts_of_different_origins_stay_apart():
    (paragraph,) = blocks(mark_origin(0, "甲。") + "\n" + mark_origin(1, "乙。") + "丙。")

    assert exact([PlainText("甲。", A), PlainText("乙。", B), PlainText("丙。")]) == exact(
        paragraph.inlines
    )


def test_bold_of_the_template_may_hold_marks():
    (paragraph,) = blocks(f"字**{mark_origin(0, '（强）')}**字")

    assert paragraph.inlines == (
        PlainText("字"),
        Strong((PlainText("（强）"),)),
        PlainText("字"),
    )


def test_a_break_mark_is_a_line_break_where_markdown_has_none():
    title, table = blocks(f"# 甲{BREAK}乙\n\n| 丙{BREAK}丁 |\n| --- |")

    assert title.inlines == (PlainText("甲"), LineBreak(), PlainText("乙"))
    assert table.head == ((PlainText("丙"), LineBreak(), PlainText("丁")),)


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("甲\n乙", "甲乙"),
        ("word\n甲", "word甲"),
        ("26\n甲", "26甲"),
        ("one\ntwo", "one two"),
        (f"{mark_origin(0, 'one')}\n{mark_origin(1, 'two')}", "one two"),
        (f"{mark_origin(0, 'one.')}\n{mark_strong('two')}", "one. two"),
        (f"{mark_origin(0, '甲。')}\n{mark_origin(1, '26')}", "甲。26"),
    ],
)
def test_a_line_end_is_a_blank_unless_a_chinese_character_is_beside_it(markdown, text):
    (paragraph,) = blocks(markdown)
    characters = (
        each.inlines if isinstance(each, Strong) else (each,) for each in paragraph.inlines
    )

    assert text == "".join(each.text for group in characters for each in group)


@pytest.mark.parametrize(
    "markdown",
    [
        f"# {mark_origin(0, '甲')}",
        f"## 一、{mark_origin(0, '甲')}",
        f"全区{mark_origin(0, '甲')}{mark_origin(1, '乙')}",
        f"- 甲\n- {mark_strong(mark_origin(0, '乙'))}",
        f"1. {mark_origin(0, CHANGE)}",
        f"::: closing\n{mark_origin(0, '甲')}\n:::",
        f"| 甲 |\n| --- |\n| {mark_origin(0, '乙')} |",
        f"{mark_origin(0, '表1 甲')}\n\n| {mark_origin(1, '乙')} |\n| --- |",
        f"{mark_origin(0, '单位：元')}\n\n| {mark_origin(1, '乙')} |\n| --- |",
    ],
)
def test_a_block_has_the_origin_of_its_first_text(markdown):
    (block,) = blocks(markdown)

    assert block.origin == A


@pytest.mark.parametrize(
    "markdown", ["# 甲", "- 甲", "1. 甲", "表1 甲\n\n| 乙 |\n| --- |", "甲"]
)
def test_a_block_without_text_of_the_data_has_the_fallback_as_its_origin(markdown):
    *_, block = blocks(
        f"{mark_origin(0, '前文')}\n\n{markdown}" if "#" not in markdown else markdown
    )

    assert block.origin == ANYWHERE


@pytest.mark.parametrize(
    "markdown",
    [
        CHANGE[:-1],
        CHANGE[1:],
        CHANGE[:4],
        f"{FIGURE}a{MIDDLE}{END}",
        f"{ORIGIN}0{END}",
        f"{ORIGIN}0\\*{MIDDLE}甲{END}",
        f"{ORIGIN}一{MIDDLE}甲{END}",
        f"{ORIGIN}9{MIDDLE}甲{END}",
        f"{ORIGIN}{MIDDLE}甲{END}",
        f"{FIGURE}{ORIGIN}0{MIDDLE}甲{END}",
        f"{FIGURE}a{BREAK}{MIDDLE}{MIDDLE}甲{END}",
        f"甲{MIDDLE}",
        f"甲{END}",
        f"{mark_origin(0, '甲')[:-1]}\n\n乙{END}",
    ],
)
def test_a_mark_that_a_template_altered_is_refused(markdown):
    assert "M009" in codes(f"甲{markdown}", [A, B])
