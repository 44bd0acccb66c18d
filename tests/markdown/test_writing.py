"""Markdown as people see it: readable, and shown alike by every reader."""

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
    Role,
    Strong,
    Table,
    Text,
    Title,
)
from reportgen.writers.markdown import to_markdown


def written(*inlines):
    """Return a paragraph as Markdown, without its line end."""
    return to_markdown(Document((Paragraph(inlines),)))[:-1]


def test_a_report_in_markdown():
    tree = Document(
        (
            Title((Text("2023年上半年"), LineBreak(), Text("工作总结"))),
            Paragraph((Text("区政府："),), Role.ADDRESSEE),
            Heading(1, (Text("一、情况"),)),
            Heading(2, (Text("（一）进展。"),)),
            Paragraph((Text("申请量"), Figure("26件", "patents"), Text("。"))),
            BulletList(((Text("甲"),), (Text("乙"), LineBreak(), Text("丙")))),
            NumberedList(((Text("丁"),),), 3),
            Table(
                (Column(Align.LEFT, 2), Column(Align.CENTER, 1), Column(Align.RIGHT, 1)),
                ((Text("指标"),), (Text("A|B"),), ()),
                (((Text("甲"), LineBreak(), Text("乙")), (Strong((Text("1"),)),), ()),),
                (Text("表1 指标"),),
                (Text("单位：万元"),),
            ),
            Paragraph((Text("2023年7月5日"),), Role.DATE),
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
    assert written(Text(f"甲{text}")) == f"甲{text}"


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
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
    assert written(Text(text)) == markdown
    assert written(Text("甲"), LineBreak(), Text(text)) == f"甲\\\n{markdown}"


@pytest.mark.parametrize(
    ("inlines", "markdown"),
    [
        ((Text("字"), Strong((Text("强"),)), Text("字")), "字**强**字"),
        ((Text("字"), Strong((Text("（强）"),)), Text("字")), "&#23383;**（强）**&#23383;"),
        ((Strong((Text("增长62.5%"),)), Text("并")), "**增长62.5%**&#24182;"),
        ((Text("字，"), Strong((Text("“强”"),)), Text("。")), "字，**“强”**。"),
        ((Strong((Text(" 强 "),)), Text("字")), "**&#32;强&#32;**&#23383;"),
        ((Strong((Text("a"), Figure("b"))), Strong((Text("c"),))), "**abc**"),
        ((Text("𖺗"), Strong((Text("："),))), "&#93847;**：**"),
    ],
)
def test_bold_is_written_so_that_every_reader_sees_it(inlines, markdown):
    assert written(*inlines) == markdown


def test_line_breaks_at_the_edge_of_bold_stand_outside_of_it():
    strong = Strong((LineBreak(), Text("甲"), LineBreak(), Text("乙"), LineBreak()))

    assert written(Text("a"), strong, Text("b")) == "a\\\n**甲\\\n乙**\\\nb"
    assert written(Text("a"), Strong((LineBreak(),)), Text("b")) == "a\\\nb"


def test_a_line_break_at_the_end_of_a_paragraph_leaves_no_backslash():
    assert written(Text("甲"), LineBreak()) == "甲"


def test_a_list_after_a_list_stays_a_list_of_its_own():
    lists = [NumberedList(((Text("甲"),),)), NumberedList(((Text("乙"),),))] * 2
    tree = Document((*lists, BulletList(((Text("丙"),),)), BulletList(((Text("丁"),),))))

    assert (tree, []) == read(to_markdown(tree))


def test_a_heading_may_end_in_number_signs():
    tree = Document((Heading(1, (Text("甲 ##"),)), Heading(1, (Text("#"),))))

    assert (tree, []) == read(to_markdown(tree))
