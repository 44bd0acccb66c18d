"""import: what other programs and habits make of a report is read as it was meant."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt

from importing import bring, files, letters, plain, printed, word
from reportgen.writers.docx.xml import MAIN

TEXT = "工作总结\n一、工作情况\n有成效。\n二、打算\n办好读书节。\n"


def headings(project):
    found = files(project)
    sections = [found[name]["heading"] for name in found if "/" in name]
    return [part["heading"] for part in found["report.yaml"]["parts"]], sections


# -- text files ------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_a_text_file_may_have_another_encoding(project, run, encoding):
    result = bring(project, run, "总结.txt", TEXT.replace("\n", "\r\n").encode(encoding))

    assert letters(plain(printed(project))) == letters(TEXT)
    assert ("U119" in result.err) == (encoding != "utf-8-sig"), "which encoding it was"


def test_other_line_ends_end_a_line(project, run):
    text = TEXT.replace("\n", "\u2028", 1).replace("\n", "\r", 1).replace("\n", "\x0c", 1)
    bring(project, run, "a.txt", text)

    assert headings(project) == (["工作情况", "打算"], [])


@pytest.mark.parametrize(
    "sentence", ["读者增加，服务改善。", "读者增加", "读{者", "读\\\\"]
)
def test_a_paragraph_may_be_longer_than_those_of_a_report(project, run, sentence):
    text = TEXT + sentence * 6000
    result = bring(project, run, "a.txt", text)

    assert letters(plain(printed(project))) == letters(text)
    assert "U124" in result.err, "that it was divided"


def test_what_keeps_a_draft_from_being_built_is_said(project, run):
    table = "|甲|乙|\n|-|-|\n|丙|" + "丁" * 10_001 + "|\n"
    result = bring(project, run, "a.md", f"# 工作总结\n\n## 甲\n\n{table}")

    assert (result.code, "Y075" in result.err) == (1, True)
    assert "title" in files(project)["report.yaml"]


def test_lines_with_tabs_are_a_table(project, run):
    table = "指标\t本年\t上年\n读者\t12\t11\n场次\t3\n"
    result = bring(project, run, "a.txt", TEXT + "三、附表\n" + table)

    (fact,) = files(project)["report.yaml"]["parts"][2]["lead"]
    assert fact["table"] == {
        "columns": ["指标", "本年", "上年"],
        "rows": [["读者", "12", "11"], ["场次", "3", "—"]],
    }
    assert "U118" in result.err
    printed(project)


@pytest.mark.parametrize("indent", ["　　", "    ", ""])
@pytest.mark.parametrize("width", [20, 38])
def test_lines_of_one_width_are_paragraphs(project, run, indent, width):
    sentence = "各分馆夜间开放，接待读者12.6万人次，比2021年增长4.2%"
    said = [f"{sentence}，{each}馆居全市前列。" for each in ("第一", "第二", "第三")]
    paragraphs = ["工作总结", "一、夜间开放和分馆建设加快推进，读者更加满意", *said]
    lines = []
    for each in paragraphs:
        text = indent + each
        lines += [text[at : at + width] for at in range(0, len(text), width)]
    bring(project, run, "a.txt", "\n".join(lines))

    report = files(project)["report.yaml"]
    assert report["parts"][0]["heading"] == paragraphs[1].removeprefix("一、")
    facts = [
        each if isinstance(each, str) else each["text"]
        for each in report["parts"][0]["lead"]
    ]
    assert facts == said


def test_lines_of_different_lengths_are_each_a_paragraph(project, run):
    lines = [
        "有成效",
        "接待读者更多了",
        "建成分馆三个，夜间开放",
        "培训志愿者十二人次，好评多",
    ]
    bring(project, run, "a.txt", "\n".join(["工作总结", "一、工作情况", *lines]))

    assert len(files(project)["report.yaml"]["parts"][0]["lead"]) == 4


@pytest.mark.parametrize(
    "text",
    ["1.\t甲。\n2.\t乙。\n", "\t甲\t乙。\n", "甲\t乙\n丙\t丁\t戊\n", "\t甲。\n\t乙。\n"],
)
def test_other_tabs_are_spaces(project, run, text):
    bring(project, run, "a.txt", f"工作总结\n一、工作情况\n{text}")

    assert letters(plain(printed(project))) == letters(f"工作总结一、工作情况{text}")


# -- numbers ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "1 甲\n1.1 子丑\n有成效。\n1.2 寅\n好。\n2 乙\n2.1 卯\n好。\n",
        "1. 甲\n1.1. 子丑\n有成效。\n1.2. 寅\n好。\n2. 乙\n2.1. 卯\n好。\n",
        "1、甲\n1.1子丑\n1.1.1 辰\n有成效。\n1.2寅\n好。\n2、乙\n2.1卯\n好。\n",
    ],
)
def test_a_report_may_be_numbered_with_points(project, run, body):
    result = bring(project, run, "a.txt", f"工作总结\n{body}")

    assert headings(project) == (["甲", "乙"], ["子丑", "寅", "卯"])
    assert "5 headings" in result.err, "their numbers are printed as 一、 and （一）"
    assert "U125" in result.err
    assert "U113" not in result.err, "none of them is another number"
    printed(project)


def test_a_decimal_number_makes_no_heading(project, run):
    text = "工作总结\n一、工作情况\n1. 人数\n1.1 万人参加\n1.2 万人次\n二、打算\n办好。\n"
    bring(project, run, "a.txt", text)

    assert headings(project) == (["工作情况", "打算"], [])
    assert letters(plain(printed(project))) == letters(text)


@pytest.mark.parametrize(
    "names", [("标题 1", "标题 2"), ("一级标题", "二级标题"), ("标题1", "标题2")]
)
def test_a_style_may_say_only_by_its_name_that_it_is_of_headings(project, run, names):
    def build(document):
        for name in names:
            document.styles.add_style(name, 1)
        document.add_paragraph("工作总结")
        for words, style in (("甲", 0), ("子", 1), ("好。", None)):
            document.add_paragraph(words, None if style is None else names[style])

    bring(project, run, "a.docx", word(build))

    assert headings(project) == (["甲"], ["子"])


@pytest.mark.parametrize("forms", [("1.", "（1）"), ("1", "1.1"), ("一、", "1.")])
def test_a_heading_by_style_may_have_any_number(project, run, forms):
    def build(document):
        document.add_heading("工作总结", 0)
        document.add_heading(f"{forms[0]} 甲", 1)
        document.add_heading(f"{forms[1]} 子", 2)
        document.add_paragraph("好。")

    bring(project, run, "a.docx", word(build))

    assert headings(project) == (["甲"], ["子"])
    assert letters(plain(printed(project))) == "工作总结一、甲（一）子好。"


def test_a_style_of_parts_counts_more_than_a_number_in_the_text(project, run):
    def build(document):
        document.add_heading("工作总结", 0)
        for part, section in (("甲", "子"), ("乙", "丑")):
            document.add_heading(part, 1)
            document.add_heading(section, 2)
            document.add_paragraph("（一）其中一项办好了。")

    bring(project, run, "a.docx", word(build))

    assert headings(project) == (["甲", "乙"], ["子", "丑"])


def test_numbers_that_word_adds_stand_before_a_space(project, run):
    level = '<w:lvl xmlns:w="{}" w:ilvl="{}"><w:numFmt w:val="decimal"/><w:lvlText w:val="{}"/></w:lvl>'

    def build(document):
        numbering = document.part.numbering_part.element
        abstract = f'<w:abstractNum xmlns:w="{MAIN}" w:abstractNumId="77"/>'
        numbering.insert(0, parse_xml(abstract))
        for at, form in enumerate(("%1", "%1.%2")):
            numbering[0].append(parse_xml(level.format(MAIN, at, form)))
        number = (
            f'<w:num xmlns:w="{MAIN}" w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
        )
        numbering.append(parse_xml(number))
        document.add_paragraph("工作总结")
        for words, depth in (("甲", 0), ("2024年", 1), ("好。", None), ("3D打印", 1)):
            paragraph = document.add_paragraph(words)
            if depth is not None:
                own = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
                own.get_or_add_ilvl().val = depth
                own.get_or_add_numId().val = 77
        assert numbering.find(qn("w:abstractNum")) is not None

    bring(project, run, "a.docx", word(build))

    assert headings(project) == (["甲"], ["2024年", "3D打印"])


def test_bold_of_a_word_file_stays_where_it_is_no_look_of_a_heading(project, run):
    def build(document):
        for words in (
            ["*工作总结"],
            ["*一、工作情况"],
            ["（一）", "*抓服务。接待", "读者。"],
            ["*（二）抓队伍。", "培训", "* 12人次 ", "。"],
            ["*一是办讲座。"],
            ["*特此报告。"],
            ["*云岭区图书馆"],
        ):
            paragraph = document.add_paragraph()
            for each in words:
                paragraph.add_run(each.strip("*")).bold = each.startswith("*")

    bring(project, run, "a.docx", word(build))

    found = files(project)
    assert headings(project) == (["工作情况"], ["抓服务", "抓队伍"])
    assert found["achievements/01-achievements_1.yaml"]["facts"] == ["接待读者。"]
    facts = found["achievements/02-achievements_2.yaml"]["facts"]
    assert facts[0] == "培训 **12人次** 。"
    assert facts[1] == {"text": "**一是办讲座。**", "new_paragraph": True}
    assert found["report.yaml"]["closing"] == "**特此报告。**"
    assert found["report.yaml"]["signature"] == "云岭区图书馆"


def test_bold_lines_are_the_headings_of_a_word_file_without_others(project, run):
    def build(document):
        for words, size in (
            ("工作总结", 22),
            ("甲", 16),
            ("子", 14),
            ("1.好。", None),
            ("注意：", 14),
            ("乙", 16),
            ("丑", 14),
            ("好。", None),
            ("云岭区图书馆", 14),
        ):
            run = document.add_paragraph().add_run(words)
            run.bold = size is not None
            run.font.size = size and Pt(size)

    bring(project, run, "a.docx", word(build))

    assert headings(project) == (["甲", "乙"], ["子", "丑"])
    assert files(project)["report.yaml"]["signature"] == "云岭区图书馆"


def test_the_columns_of_a_word_table_keep_their_alignment(project, run):
    def build(document):
        for words in ("工作总结", "一、工作情况"):
            document.add_paragraph(words)
        table = document.add_table(3, 3)
        for at, cell in enumerate(table._cells):  # noqa: SLF001 - every cell
            cell.text = str(at)
            cell.paragraphs[0].alignment = (None, 1, 2)[at % 3]

    bring(project, run, "a.docx", word(build))

    (fact,) = files(project)["report.yaml"]["parts"][0]["lead"]
    aligns = [column.get("align") for column in fact["table"]["columns"][::2]]
    assert (aligns, fact["table"]["columns"][1]) == (["left", "right"], "1")


def test_a_first_row_of_one_cell_is_the_title_of_a_word_table(project, run):
    def build(document):
        for words in ("工作总结", "一、工作情况"):
            document.add_paragraph(words)
        table = document.add_table(3, 2)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "读者人数"
        for cell, words in zip(table._cells[2:], "甲乙丙丁", strict=True):  # noqa: SLF001
            cell.text = words
        document.add_table(2, 2)  # which is empty

    result = bring(project, run, "a.docx", word(build))

    assert letters(plain(printed(project))).startswith(
        "工作总结一、工作情况读者人数|甲|乙|"
    )
    lead = files(project)["report.yaml"]["parts"][0]["lead"]
    assert lead == [
        "读者人数",
        {"table": {"columns": ["甲", "乙"], "rows": [["丙", "丁"]]}},
    ]
    assert "U118" not in result.err, "an empty table has no cells to fill in"


def test_headings_of_markdown_may_all_begin_with_one_sign(project, run):
    text = "# 工作总结\n\n# 甲\n\n## 子\n\n### 丑\n\n好。\n"
    bring(project, run, "a.md", text)

    assert headings(project) == (["甲"], ["子"])


@pytest.mark.parametrize(
    ("text", "printed_text"),
    [
        ("工作总结\n===\n\n甲\n---\n\n子。\n", "工作总结一、甲子。"),
        (
            "# 工作总结\n\n## 甲\n\n第一行\n第二行。\n---\n",
            "工作总结一、甲第一行第二行。---",
        ),
        ("# 工作总结\n\n## 甲\n\n```\n子\n---\n```\n", "工作总结一、甲```子---```"),
        ("# 工作总结\n\n## 甲\n\n- 子\n---\n\n1. 丑\n===\n", "工作总结一、甲子---1.丑==="),
    ],
)
def test_an_underlined_line_is_a_heading_and_never_lost(project, run, text, printed_text):
    bring(project, run, "a.md", text)

    assert letters(plain(printed(project))) == printed_text


# -- the end ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("二〇二三年一月六日", "2023-01-06"),
        ("二○二三年十二月三十一日", "2023-12-31"),
        ("二零二二年十月二十日", "2022-10-20"),
        ("2023年01月06日", "2023-01-06"),
        ("2023 年 1 月 6 日", "2023-01-06"),
    ],
)
def test_a_date_in_any_form_is_the_date_of_the_report(project, run, written, date):
    text = f"{TEXT}附件：读书节安排\n云岭区图书馆\n{written}\n附件\n读书节安排\n4月开幕。\n"
    result = bring(project, run, "a.txt", text)

    report = files(project)["report.yaml"]
    assert (str(report["date"]), report["signature"]) == (date, "云岭区图书馆")
    assert ("U122" in result.err) == (" " not in written), "it is printed otherwise"
    assert "U116" not in result.err, "its list of annexes is the one that is printed"


def test_a_day_that_does_not_exist_is_no_date(project, run):
    bring(project, run, "a.txt", f"{TEXT}云岭区图书馆\n二〇二三年二月三十日\n")

    assert "date" not in files(project)["report.yaml"]
    assert "二〇二三年二月三十日" in plain(printed(project))
