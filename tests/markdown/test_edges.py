"""Written Markdown at its edges: one character, only line breaks, tables without widths."""

import pytest

from reading import read
from reportgen.document.tree import (
    Align,
    BulletList,
    Column,
    Document,
    LineBreak,
    NumberedList,
    Paragraph,
    PlainText,
    Strong,
    Table,
)
from reportgen.writers.markdown import to_markdown


def text(characters):
    return PlainText(characters)


def bold(*inlines):
    return Strong(tuple(text(each) if isinstance(each, str) else each for each in inlines))


@pytest.mark.parametrize(
    ("inlines", "markdown"),
    [
        ((bold("甲。"), text("a"), bold("（乙")), "**甲。**&#97;**（乙**"),
        ((text("甲"), bold(" "), text("乙")), "&#30002;**&#32;**&#20057;"),
        ((bold("甲"), text("+"), bold("乙")), "**甲**+**乙**"),
        ((bold(LineBreak()),), ""),
        ((text("甲"), bold(LineBreak(), LineBreak()), text("乙")), "甲\\\n\\\n乙"),
        ((bold("甲"), text("乙")), "**甲**乙"),
        ((text("甲 "),), "甲&#32;"),
        ((text(" "),), "&#32;"),
        ((text("  甲  "),), "&#32;&#32;甲&#32;&#32;"),
        ((text(" 甲\t"),), "&#32;甲&#9;"),
    ],
)
def test_every_character_is_written_once(inlines, markdown):
    assert to_markdown(Document((Paragraph(inlines),))) == f"{markdown}\n"


def test_a_column_without_a_width_has_three_dashes():
    columns = (Column(Align.LEFT), Column(Align.CENTER), Column(Align.RIGHT, 2))
    cells = ((text("甲"),), (text("乙"),), (text("丙|"),))
    table = Table(columns, cells, (cells,), (), ())

    assert to_markdown(Document((table,))) == (
        "| 甲 | 乙 | 丙\\| |\n| :--- | :---: | ------: |\n| 甲 | 乙 | 丙\\| |\n"
    )


def test_neighbouring_lists_have_other_marks_and_the_third_the_first_again():
    one = BulletList(((text("甲"),),))
    two = NumberedList(((text("乙"),),), 3)
    blocks = (one, one, one, two, two, two, Paragraph((text("丙"),)), one)
    markdown = to_markdown(Document(blocks))

    assert [line.partition(" ")[0] for line in markdown.split("\n\n")] == [
        *("-", "*", "-", "3.", "3)", "3."),
        "丙",
        "-",
    ]
    assert read(markdown) == (Document(blocks), [])
