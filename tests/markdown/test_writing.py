"""Written Markdown: readable, and with the same meaning for every parser."""

import pytest

from reading import read
from reportgen.document.tree import (
    Align,
    BulletList,
    Column,
    Document,
    Figure,
    Heading,
    LineBreak,
    NumberedList,
    Paragraph,
    PlainText,
    Role,
    Strong,
    Table,
    Title,
)
from reportgen.writers.markdown import to_markdown


def written(*inlines):
    """Return a paragraph as Markdown, without its line end."""
    return to_markdown(Document((Paragraph(inlines),)))[:-1]


def test_a_report_in_markdown():
    tree = Document(
        (
            Title((PlainText("2023年上半年"), LineBreak(), PlainText("工作总结"))),
            Paragraph((PlainText("区政府："),), Role.ADDRESSEE),
            Heading(1, (PlainText("一、情况"),)),
            Heading(2, (PlainText("（一）进展。"),)),
            Paragraph((PlainText("申请量"), Figure("26件", "patents"), PlainText("。"))),
            BulletList(
                ((PlainText("甲"),), (PlainText("乙"), LineBreak(), PlainText("丙")))
            ),
            NumberedList(((PlainText("丁"),),), 3),
            Table(
                (Column(Align.LEFT, 2), Column(Align.CENTER, 1), Column(Align.RIGHT, 1)),
                ((PlainText("指标"),), (PlainText("A|B"),), ()),
                (
                    (
                        (PlainText("甲"), LineBreak(), PlainText("乙")),
                        (Strong((PlainText("1"),)),),
                        (),
                    ),
                ),
                (PlainText("表1 指标"),),
                (PlainText("单位：万元"),),
            ),
            Paragraph((PlainText("2023年7月5日"),), Role.DATE),
        )
    )

    assert to_markdown(tree) == (
        "# 2023年上半年工作总结\n\n区政府：\n\n## 一、情况\n\n### （一）进展。\n\n"
        "申请量26件。\n\n- 甲\n- 乙\\\n   丙\n\n3. 丁\n\n表1 指标\n\n单位：万元\n\n"
        "| 指标 | A\\|B |  |\n| :------ | :---: | ---: |\n| 甲 乙 | **1** |  |\n\n"
        "2023年7月5日\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "1—5月，申请量26件，同比增长62.5%（“十四五”规划）……完成3～5个。",
        "1.加强领导。2.抓好落实。（3）总结",
        "-14.29%，+5，=5，#1井，A&B，1<2>1，!，$5，100%|",
        "（一）标题。一是……；二是……。",
        "http://example.org/a?b=c",
    ],
)
def test_ordinary_official_prose_is_written_without_escapes(text):
    assert written(PlainText(f"甲{text}")) == f"甲{text}"


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("甲<1@1>乙", "甲\\<1@1>乙"),
        ("1. 甲", "1\\. 甲"),
        ("12) 甲", "12\\) 甲"),
        ("- 甲", "\\- 甲"),
        ("-5%", "-5%"),
        ("+ 甲", "\\+ 甲"),
        ("# 甲", "\\# 甲"),
        ("#甲", "\\#甲"),
        ("> 甲", "\\> 甲"),
        ("| 甲", "\\| 甲"),
        ("::: date", "\\::: date"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("a*b_c`d[e\\f~g", "a\\*b\\_c\\`d\\[e\\\\f\\~g"),
        ("<b>", "\\<b>"),
        ("&amp;", "\\&amp;"),
        ("　首行", "&#12288;首行"),
    ],
)
def test_only_what_would_be_syntax_at_its_spot_is_escaped(text, markdown):
    assert written(PlainText(text)) == markdown
    assert written(PlainText("甲"), LineBreak(), PlainText(text)) == f"甲\\\n{markdown}"


@pytest.mark.parametrize(
    ("inlines", "markdown"),
    [
        ((PlainText("字"), Strong((PlainText("强"),)), PlainText("字")), "字**强**字"),
        (
            (PlainText("字"), Strong((PlainText("（强）"),)), PlainText("字")),
            "&#23383;**（强）**&#23383;",
        ),
        ((Strong((PlainText("增长62.5%"),)), PlainText("并")), "**增长62.5%**&#24182;"),
        (
            (PlainText("字，"), Strong((PlainText("“强”"),)), PlainText("。")),
            "字，**“强”**。",
        ),
        ((Strong((PlainText(" 强 "),)), PlainText("字")), "**&#32;强&#32;**&#23383;"),
        ((Strong((PlainText("a"), Figure("b"))), Strong((PlainText("c"),))), "**abc**"),
        ((PlainText("𖺗"), Strong((PlainText("："),))), "&#93847;**：**"),
    ],
)
def test_bold_is_written_so_that_every_parser_recognizes_it(inlines, markdown):
    assert written(*inlines) == markdown


def test_line_breaks_at_the_edge_of_bold_are_outside_of_it():
    strong = Strong(
        (LineBreak(), PlainText("甲"), LineBreak(), PlainText("乙"), LineBreak())
    )

    assert written(PlainText("a"), strong, PlainText("b")) == "a\\\n**甲\\\n乙**\\\nb"
    assert written(PlainText("a"), Strong((LineBreak(),)), PlainText("b")) == "a\\\nb"


def test_a_line_break_at_the_end_of_a_paragraph_leaves_no_backslash():
    assert written(PlainText("甲"), LineBreak()) == "甲"


def test_a_list_after_a_list_stays_separate():
    lists = [NumberedList(((PlainText("甲"),),)), NumberedList(((PlainText("乙"),),))] * 2
    tree = Document(
        (*lists, BulletList(((PlainText("丙"),),)), BulletList(((PlainText("丁"),),)))
    )

    assert (tree, []) == read(to_markdown(tree))


def test_a_heading_may_end_in_number_signs():
    tree = Document((Heading(1, (PlainText("甲 ##"),)), Heading(1, (PlainText("#"),))))

    assert (tree, []) == read(to_markdown(tree))
