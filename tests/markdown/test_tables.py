"""Tables: widths, alignment, captions, and cells that must not be lost."""

import pytest

from reading import codes, read
from reportgen.document.tree import Align, Column, Paragraph, PlainText, Table

LEFT, CENTER, RIGHT = Align.LEFT, Align.CENTER, Align.RIGHT
ROWS = "| 甲 |\n| --- |\n| 乙 |"


def table(markdown):
    """Return the table at the end of a text."""
    document, problems = read(markdown)

    assert problems == []
    return document.blocks[-1]


@pytest.mark.parametrize(
    ("rule", "columns"),
    [
        ("| --- | --- |", (Column(CENTER, 0), Column(CENTER, 0))),
        ("| --- | ------ |", (Column(CENTER, 1), Column(CENTER, 2))),
        ("| :--- | ---: |", (Column(LEFT, 0), Column(RIGHT, 0))),
        ("|:-:|--|", (Column(CENTER, 1), Column(CENTER, 2))),
        (":----|--", (Column(LEFT, 4), Column(CENTER, 2))),
    ],
)
def test_dashes_are_widths_and_colons_alignment(rule, columns):
    assert table(f"| 甲 | 乙 |\n{rule}").columns == columns


def test_a_table_has_a_head_and_rows_and_cells_may_be_empty():
    found = table("甲 | 乙\n--|--\n| 1 | |\n || 2\n| \\| | 3 |")

    assert found.head == ((PlainText("甲"),), (PlainText("乙"),))
    assert found.rows == (
        ((PlainText("1"),), ()),
        ((), (PlainText("2"),)),
        ((PlainText("|"),), (PlainText("3"),)),
    )


def test_an_escaped_bar_may_end_a_row():
    assert table("甲|乙\n--|--\n1|2\\|").rows == (((PlainText("1"),), (PlainText("2|"),)),)


@pytest.mark.parametrize(
    ("markdown", "code", "what", "line"),
    [
        ("| 甲 | 乙 |\n| --- | --- |\n| 1 |", "M007", "1 / 2", "3"),
        ("| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 1 | 2 | 3 |", "M007", "3 / 2", "4"),
        ("| 甲 |\n| --- |\n正文。", "M007", "0 / 1", "3"),
        ("| 甲 | 乙 |\n| --- |\n| 1 | 2 |", "M014", "", "1"),
        ("甲 | 乙\n--|--|--\n", "M014", "", "1"),
        ("--|--\n甲 | 乙", "M014", "", "1"),
        ("甲\n| 乙 |", "M014", "", "2"),
        ("| 甲 | 乙 |", "M014", "", "1"),
    ],
)
def test_cells_that_markdown_would_drop_or_pad_are_refused(markdown, code, what, line):
    _, problems = read(markdown)

    assert [(code, what, line)] == [
        (each.code, each.values["what"], each.values["line"]) for each in problems
    ]


def test_the_paragraphs_before_a_table_are_its_caption_and_its_unit_line():
    found = table(f"正文。\n\n表1 指标\n\n单位：万元\n\n{ROWS}")

    assert found == Table(
        (Column(),),
        ((PlainText("甲"),),),
        (((PlainText("乙"),),),),
        (PlainText("表1 指标"),),
        (PlainText("单位：万元"),),
    )


@pytest.mark.parametrize("caption", ["表1", "表12 指标", "表 2 指标"])
def test_a_caption_begins_with_its_number(caption):
    assert table(f"{caption}\n\n{ROWS}").caption == (PlainText(caption),)


@pytest.mark.parametrize(
    "text", ["表1所列如下：", "表1列出各项指标。", "表彰先进", "见表1 指标"]
)
def test_a_sentence_before_a_table_is_not_its_caption(text):
    document, _ = read(f"{text}\n\n{ROWS}")

    assert document.blocks[0] == Paragraph((PlainText(text),))
    assert document.blocks[1].caption == ()


def test_a_caption_is_a_paragraph_of_the_body_directly_before_the_table():
    assert table(f"表1 指标\n\n正文。\n\n{ROWS}").caption == ()
    assert table(f"::: closing\n表1 指标\n:::\n\n{ROWS}").caption == ()
    assert table(f"单位：元\n\n表1 指标\n\n{ROWS}").unit == ()


def test_a_table_may_come_first():
    assert codes(ROWS) == []
