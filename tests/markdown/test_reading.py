"""Headings, roles and lists as templates write them."""

import pytest

from reading import read
from reportgen.document.tree import (
    BulletList,
    Document,
    Heading,
    LineBreak,
    NumberedList,
    Paragraph,
    PlainText,
    Role,
    Strong,
    Title,
    is_run_in,
)


def test_a_report_is_title_headings_and_paragraphs():
    document, problems = read(
        "# 半年总结\n\n引言。\n\n## 一、情况\n\n### （一）进展。\n\n正文。\n\n"
        "#### 1.甲\n\n##### （1）乙"
    )

    assert problems == []
    assert document == Document(
        (
            Title((PlainText("半年总结"),)),
            Paragraph((PlainText("引言。"),)),
            Heading(1, (PlainText("一、情况"),)),
            Heading(2, (PlainText("（一）进展。"),)),
            Paragraph((PlainText("正文。"),)),
            Heading(3, (PlainText("1.甲"),)),
            Heading(4, (PlainText("（1）乙"),)),
        )
    )
    assert [is_run_in(document.blocks[2]), is_run_in(document.blocks[3])] == [False, True]


@pytest.mark.parametrize("role", Role)
def test_a_container_gives_its_paragraphs_a_role(role):
    document, _ = read(f"::: {role}\n甲\\\n乙\n\n丙\n:::")

    assert document.blocks == (
        Paragraph((PlainText("甲"), LineBreak(), PlainText("乙")), role),
        Paragraph((PlainText("丙"),), role),
    )


def test_lists_are_flat_and_keep_their_first_number():
    document, _ = read("- 甲\n- **乙**\n\n正文。\n\n3. 丙\n4. 丁")

    assert document.blocks[0] == BulletList(
        ((PlainText("甲"),), (Strong((PlainText("乙"),)),))
    )
    assert document.blocks[2] == NumberedList(((PlainText("丙"),), (PlainText("丁"),)), 3)


def test_two_blanks_or_a_backslash_break_a_line():
    document, _ = read("甲  \n乙\\\n丙")
    expected = (PlainText("甲"), LineBreak(), PlainText("乙"), LineBreak(), PlainText("丙"))

    assert document.blocks[0].inlines == expected


def test_character_references_are_characters():
    document, _ = read("甲&#20057;&amp;&nbsp;丙")

    assert document.blocks[0].inlines == (PlainText("甲乙&\xa0丙"),)


@pytest.mark.parametrize(
    "markdown",
    ["**增长62.5%**并", "字**（强）**字", "字**“强”**，", "、**强。**字", "__强__"],
)
def test_bold_is_recognized_next_to_full_width_punctuation(markdown):
    document, problems = read(markdown)

    assert problems == []
    assert any(isinstance(each, Strong) for each in document.blocks[0].inlines)
