"""import: a foreign report becomes a draft that prints its text letter for letter."""

import re
import time
from pathlib import Path

import pytest
import yaml
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from importing import bring, files, letters, plain, printed, word
from reportgen.exchange.incoming.report_of import imported
from reportgen.exchange.incoming.suggest_metrics import with_suggestions
from reportgen.numerals import chinese
from reportgen.pipeline import build_period, check_period
from reportgen.writers.docx.xml import MAIN
from small_project import edit, write_project

ROOT = Path(__file__).parents[2]
REPORT = """\
　　云岭区图书馆
2022年下半年工作总结
区文化和旅游局：
下半年，图书馆工作稳步推进。现将情况报告如下：
一、主要工作情况
半年来，一是抓服务；二是抓队伍。
（一）阅读服务有了新提高。接待读者12.6万人次，同比增长4.2%，居全市第2位。
　　办了{{ 三 }}场**讲座**，C:\\书目里有`编号`。
（
二）分馆建设加快推进
建成分馆3个。
（四）队伍更加稳定
培训12人次。
二、下一步打算
（一）办好读书节。
特此报告。
云岭区图书馆
2023年1月6日
（联系人：林某，电话：00000000）
附件
读书节安排
4月23日开幕。
"""


def test_every_letter_of_a_text_is_printed_again(project, run):
    assert bring(project, run, "总结.txt", REPORT).code == 0

    # The number （四） is corrected, which is said; the list of annexes is added, too.
    expected = letters(REPORT).replace("（四）", "（三）")
    expected = expected.replace("特此报告。", "特此报告。附件：读书节安排")
    assert letters(plain(printed(project))) == expected


def test_the_parts_of_a_report_come_to_their_keys(project, run):
    result = bring(project, run, "总结.txt", REPORT)
    found = files(project)
    report = found["report.yaml"]

    assert report["state"] == "draft"
    assert report["title"] == "云岭区图书馆|2022年下半年工作总结"
    assert report["addressee"] == "区文化和旅游局："
    assert report["parts"][0]["id"] == "achievements"
    assert report["parts"][0]["lead"][0]["points"] == ["抓服务；", "抓队伍。"]
    assert report["parts"][1] == {
        "id": "plans",
        "heading": "下一步打算",
        "kind": "plans",
        "lead": "（一）办好读书节。",  # one sentence is no heading: it has no text
    }
    assert report["closing"] == "特此报告。"
    assert (report["signature"], str(report["date"])) == ("云岭区图书馆", "2023-01-06")
    assert report["contact"] == "联系人：林某，电话：00000000"
    assert report["attachments"] == [{"title": "读书节安排", "facts": ["4月23日开幕。"]}]
    assert [found[name]["heading"] for name in sorted(found) if "/" in name] == [
        "阅读服务有了新提高",
        "分馆建设加快推进",
        "队伍更加稳定",
    ]
    assert "U113" in result.err, "a number that is printed otherwise"
    assert "（四）" in result.err
    assert "U116" in result.err, "the list of annexes"


def test_a_heading_on_its_own_line_stays_there(project, run):
    bring(project, run, "总结.txt", REPORT)

    assert "### （二）分馆建设加快推进\n\n建成分馆" in printed(project).decode()
    assert "### （一）阅读服务有了新提高。\n\n接待" in printed(project).decode()


@pytest.mark.parametrize(
    ("body", "headings"),
    [
        ("一、甲\n子。\n二、乙\n丑。\n五、丙\n寅。", ["甲", "乙", "丙"]),
        ("一、甲\n子。\n二、乙\n丑。\n二十、丙丁\n寅。", ["甲", "乙"]),
        ("二、甲\n子。\n三、乙\n丑。", ["甲", "乙"]),
        ("第一部分 甲\n子。\n第二部分 乙\n丑。", ["甲", "乙"]),
        ("一、甲。子。\n二、乙\n丑。", ["甲。", "乙"]),
        ("一、甲\n子。\n二、乙\n丑。\n二、丙\n寅。", ["甲", "乙", "丙"]),
    ],
)
def test_headings_count_on_or_jump_a_little(project, run, body, headings):
    bring(project, run, "总结.txt", f"工作总结\n{body}\n")

    assert [part["heading"] for part in files(project)["report.yaml"]["parts"]] == headings
    printed(project)


def test_a_report_that_begins_with_the_second_level_has_no_numbered_part(project, run):
    text = "工作总结\n有成效。\n（一）甲\n子。\n（二）乙\n丑。\n（一）丙\n寅。\n（二）丁\n卯。\n"
    bring(project, run, "总结.txt", text)

    assert letters(plain(printed(project))) == letters(text)
    parts = files(project)["report.yaml"]["parts"]
    assert [part["numbered"] for part in parts] == [False, False]


def test_a_text_without_headings_is_the_text_of_one_part(project, run):
    text = "工作总结\n第一段。\n第二段。\n"
    bring(project, run, "总结.txt", text)

    assert letters(plain(printed(project))) == letters(text)


@pytest.mark.parametrize(("count", "parts"), [(12, 12), (21, 20)])
def test_a_report_may_have_twenty_parts(project, run, count, parts):
    body = "".join(f"{chinese(at)}、甲\n子。\n" for at in range(1, count + 1))
    bring(project, run, "总结.txt", f"工作总结\n{body}")

    assert len(files(project)["report.yaml"]["parts"]) == parts
    assert letters(plain(printed(project))) == letters(f"工作总结\n{body}")


def test_mistakes_of_the_text_are_allowed_until_somebody_has_checked_them(project, run):
    text = "工作总结\n一、工作情况\n开展培训12场,效果好。\n"
    result = bring(project, run, "总结.txt", text)

    assert result.code == 0
    assert "T104" in result.err
    assert letters(plain(printed(project))) == letters(text)
    assert levels_of(project, "P230") == ["warning"], "a draft"
    edit(project, "data/2022H2/report.yaml", "state: draft\n", "")
    assert levels_of(project, "P230") == ["error"], "a final report"


def levels_of(project, code):
    found = check_period(project, "2022H2")
    return [str(each.level) for each in found if each.code == code]


# -- Markdown and Word -----------------------------------------------------------------


@pytest.mark.parametrize("form", ["md", "docx"])
def test_what_build_wrote_gives_the_same_text_again(project, run, form):
    built = build_period(ROOT, "2023H1", ("md", form)).outputs

    bring(project, run, f"a.{form}", built[form])

    assert printed(project) == built["md"]


def test_a_file_of_reportgen_gives_the_same_facts_and_ids(project, run):
    text = FACTS_OF_ITS_OWN
    edit(project, "data/2023H1/plans/01-training.yaml", "  - 开展培训。\n", text)
    bring(
        project, run, "a.docx", build_period(project, "2023H1", ("docx",)).outputs["docx"]
    )

    assert files(project)["plans/01-training.yaml"]["facts"] == [
        "开展**重点**培训。",
        "共三次：",
        {"points": ["甲；", "乙。"]},
        {"text": "另起一段。", "new_paragraph": True},
    ]


FACTS_OF_ITS_OWN = """\
  - 开展**重点**培训。
  - "共三次："
  - points: [甲；, 乙。]
  - text: 另起一段。
    new_paragraph: true
"""


def test_headings_of_a_word_file_are_found_by_their_styles(project, run):
    def build(document):
        document.add_heading("工作总结", 0)
        document.add_heading("工作情况", 1)
        document.add_paragraph("半年来，有成效。")
        document.add_heading("服务", 2)
        document.add_paragraph("接待读者。")

    result = bring(project, run, "a.docx", word(build))

    found = files(project)
    assert found["report.yaml"]["title"] == "工作总结"
    assert found["report.yaml"]["parts"][0]["heading"] == "工作情况"
    assert found["achievements/01-achievements_1.yaml"]["heading"] == "服务"
    assert "U123" in result.err, "the numbers that the template adds"
    assert "2 headings" in result.err


def test_a_table_of_a_word_file_is_a_table(project, run):
    def build(document):
        document.add_paragraph("工作总结")
        document.add_paragraph("一、工作情况")
        document.add_paragraph("表1 指标")
        document.add_paragraph("单位：人")
        table = document.add_table(4, 3)
        table.cell(0, 1).merge(table.cell(0, 2))
        for cell, words in zip(
            table._cells,  # noqa: SLF001 - every cell, also those that are merged
            [
                "项目",
                "人数",
                "人数",
                "",
                "上年",
                "本年",
                "读者",
                "12",
                "",
                "志愿者",
                "3",
                "4",
            ],
            strict=True,
        ):
            cell.text = words
        document.add_paragraph("注：截至年底。")

    result = bring(project, run, "a.docx", word(build))

    (fact,) = files(project)["report.yaml"]["parts"][0]["lead"]
    assert fact["table"] == {
        "caption": "表1 指标",
        "unit": "人",
        "columns": [
            "项目",
            {"heading": "上年", "group": "人数"},
            {"heading": "本年", "group": "人数"},
        ],
        "rows": [["读者", "12", "—"], ["志愿者", "3", "4"]],
        "note": "注：截至年底。",
    }
    assert "U118" in result.err, "an empty cell"
    printed(project)


def test_what_is_not_in_the_body_of_a_word_file_is_listed(project, run):
    def build(document):
        document.add_paragraph("工作总结")
        document.add_paragraph("一、工作情况")
        document.add_paragraph("有成效。")
        document.sections[0].header.paragraphs[0].text = "内部资料"

    result = bring(project, run, "a.docx", word(build))

    assert "U114" in result.err
    assert "内部资料" in result.err


def test_foreign_markdown_loses_no_words(project, run):
    text = (
        "# 工作总结\n\n## 工作情况\n\n- 甲\n- 乙\n\n> 引文\n\n```\n代码 <b>\n```\n\n1. 丙\n"
    )
    bring(project, run, "a.md", text)

    found = letters(plain(printed(project)))
    assert [
        each for each in ("甲", "乙", ">引文", "代码<b>", "1.丙") if each not in found
    ] == []


def test_several_files_are_one_report(project, run):
    (project / "1.txt").write_text("工作总结\n一、甲\n子。\n", "utf-8")
    (project / "2.txt").write_text("二、乙\n丑。\n", "utf-8")

    assert run("import", "1.txt", "2.txt", "--period", "2022H2").code == 0

    assert letters(plain(printed(project))) == "工作总结一、甲子。二、乙丑。"


def test_what_stands_above_the_title_or_lacks_one_is_said(project, run):
    result = bring(project, run, "a.md", "抄报某局\n\n# 工作总结\n\n一、甲\n\n子。\n")
    assert "U115" in result.err
    assert files(project)["report.yaml"]["lead"] == "抄报某局"

    (project / "b.txt").write_text("一、甲\n子。\n", "utf-8")
    assert "U117" in run("import", "b.txt", "--period", "2021H2").err


# -- metrics, dry runs, refusals -------------------------------------------------------


def test_metrics_are_suggested_in_comments_only(project, run):
    bring(project, run, "总结.txt", REPORT, "--metrics")
    text = (project / "data/2022H2/achievements/01-achievements_1.yaml").read_text("utf-8")

    assert (
        "#     value: 12.6\n#     unit: 万人次\n#     change:\n#       value: 4.2\n" in text
    )
    assert "#       position: 2\n#       scope: 全市\n" in text
    assert "metrics" not in yaml.safe_load(text)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("接待读者12.6万人次。", "接待读者"),
        ("十一是新建分馆3个；", "新建分馆"),
        ("2022年办证率提高到98%，", "办证率"),
        ("漏损率仍达9.8%。", "漏损率"),
        ("漏损率仍为9.8%。", "漏损率"),
        ("全年接待读者12.6万人次。", "接待读者"),
        ("累计新建分馆3个。", "新建分馆"),
        ("办证总数已达3万张。", "办证总数"),
        ("共享单车投放300辆。", "共享单车投放"),
        ("乡镇公共图书馆共12个。", "乡镇公共图书馆"),
        ("地区生产总值增长5.2%。", ""),
        ("办证总数超3万张。", ""),
        ("力争接待读者20万人次。", ""),
        ("借阅总量居全国第4位。", ""),
        ("组建三十个阅读推广服务品牌志愿者宣传队伍和分队12支。", ""),
        ("新建分馆3个、流动站点5个。", "新建分馆"),
        ("推广服务提升行动2.0版。", ""),
    ],
)
def test_only_what_a_number_is_of_is_suggested_as_a_metric(sentence, name):
    made = with_suggestions({"report.yaml": f"lead: {sentence}\n"})["report.yaml"]
    found = yaml.safe_load(made.partition("each:\n")[2].replace("# ", "")) or {}

    names = [each["name"] for each in found.get("metrics", {}).values()]
    assert names == ([name] if name else [])


def test_suggested_metrics_are_numbered_through_the_report(project, run):
    bring(project, run, "总结.txt", REPORT, "--metrics")
    found = []
    for path in sorted((project / "data/2022H2").rglob("*.yaml")):
        text = path.read_text("utf-8").replace("\n# metrics:", "\nmetrics:")
        text = re.sub("^#   ", "  ", text, flags=re.MULTILINE)
        path.write_text(text, "utf-8")
        found += yaml.safe_load(text).get("metrics", {})

    assert sorted(found) == [f"metric_{at}" for at in range(1, len(found) + 1)]
    assert len(found) > 1
    assert "D121" not in run("check", "2022H2").out


def test_a_dry_run_shows_the_files_and_writes_none(project, run):
    result = bring(project, run, "总结.txt", REPORT, "--dry-run")

    assert "title: 云岭区图书馆|2022年下半年工作总结" in result.out
    assert not (project / "data/2022H2").exists()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xls", b"\xd0\xcf", "U110"),
        ("a.doc", b"\xd0\xcf", "U120"),
        ("a.wps", b"\xd0\xcf", "U120"),
        ("a.docx", b"PK\x03\x04", "U121"),
        ("a.txt", " \n", "U112"),
        ("a.txt", "甲\n" * 5_002, "U111"),
        ("a.txt", "甲" * 200_001, "U111"),
        ("a.txt", "工作总结\n一、甲\n" + "（一）子\n（二）丑\n" * 251, "U111"),
        ("a.md", "|甲|乙|\n|-|-|\n" + "|丙|丁|\n" * 2_500, "U111"),
        ("a.txt", "本年度各項工作成績顯著".encode("big5"), "Y002"),
        ("a.txt", "工作总结".encode()[:-1], "Y006"),
        ("a.txt", "工作\x00总结", "Y003"),
    ],
)
def test_a_file_that_says_nothing_is_refused(project, run, name, content, code):
    result = bring(project, run, name, content)

    assert (result.code, code in result.err) == (2, True)
    assert not (project / "data/2022H2").exists()


def test_a_period_that_exists_stays_as_it_is(project, run):
    (project / "a.txt").write_text(REPORT, "utf-8")
    before = (project / "data/2023H1/report.yaml").read_text("utf-8")

    result = run("import", "a.txt", "--period", "2023H1")

    assert (result.code, "U007" in result.err) == (2, True)
    assert (project / "data/2023H1/report.yaml").read_text("utf-8") == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"甲{' ' * 150_000}乙"),
        ("a.md", f"甲{' ' * 150_000}乙"),
        ("a.txt", f"甲（{'电话' * 40_000}"),
        ("a.txt", "一是甲。" * 40_000),
        ("a.md", "**甲** " * 25_000),
    ],
)
def test_a_text_that_was_made_to_take_long_takes_a_moment(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(f"工作总结\n{text}\n", "utf-8")
    start = time.process_time()

    imported(write_project(tmp_path), "2022H2", [path], metrics=True)

    assert time.process_time() - start < 5


def test_the_numbers_that_word_prints_are_those_of_headings(project, run):
    level = (
        '<w:lvl xmlns:w="{}" w:ilvl="{}"><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="{}"/></w:lvl>'
    )

    def build(document):
        numbering = document.part.numbering_part.element
        abstract = numbering.find(qn("w:abstractNum"))
        for each in list(abstract.iter(qn("w:lvl"))):
            abstract.remove(each)
        for at, form in enumerate(("%1、", "（%2）")):
            abstract.append(parse_xml(level.format(MAIN, at, form)))
        name = abstract.get(qn("w:abstractNumId"))
        number = next(
            each.get(qn("w:numId"))
            for each in numbering.iter(qn("w:num"))
            if each.find(qn("w:abstractNumId")).get(qn("w:val")) == name
        )
        document.add_paragraph("工作总结")
        for words, at in (("甲", 0), ("乙", 1), ("子。", None), ("丙", 0), ("丑。", None)):
            paragraph = document.add_paragraph(words)
            if at is not None:
                own = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
                own.get_or_add_ilvl().val = at
                own.get_or_add_numId().val = int(number)

    bring(project, run, "a.docx", word(build))

    assert letters(plain(printed(project))) == "工作总结一、甲（一）乙子。二、丙丑。"
