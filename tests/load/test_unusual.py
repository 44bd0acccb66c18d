"""Characters that look like others, or like nothing, are reported and seen through."""

import pytest

from projects import section
from reportgen.load.characters import decode
from reportgen.load.unusual import plain
from reportgen.pipeline import build_period, check_period
from small_project import REPORT, SECTION, write_project

IP = "data/2023H1/achievements/01-ip.yaml"


def found_in(text):
    return [(each.code, str(each.place)) for each in decode(text.encode(), "x.yaml")[1]]


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\u200b", "Y070"),  # zero width space
        ("\u2060", "Y070"),  # word joiner
        ("\u00ad", "Y070"),  # soft hyphen
        ("\ufe0f", "Y070"),  # variation selector
        ("\u200e", "Y070"),  # left-to-right mark
        ("\u3164", "Y070"),  # hangul filler
        ("\ue000", "Y071"),
        ("\u00a0", "Y072"),
        ("\u2009", "Y072"),
        ("\u2f2f", "Y073"),  # ⼯
        ("\u2ed3", "Y073"),  # ⻓
        ("\uf900", "Y073"),  # 豈
        ("\ufb01", "Y073"),  # ﬁ
        ("\ufffd", "Y074"),
    ],
)
def test_an_unusual_character_is_reported_by_name_at_its_place(character, code):
    assert found_in(f"一\n全区{character}工业") == [(code, "x.yaml:2:3")]


@pytest.mark.parametrize(
    "text", ["℃㎡㎞①Ⅱ×÷±", "ＡＢＣ１２", "“”……——～·", "H₂O、m²、μg/m³", "㙍𠮷", "　　今年"]
)
def test_what_offices_write_is_usual(text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("甲\x00" * 300, "Y003"),
        ("甲\r" * 300, "Y004"),
        ("甲\u202e" * 300, "Y005"),
        ("甲\ufffd" * 300, "Y074"),
    ],
)
def test_a_damaged_file_has_one_message_with_the_count(text, code):
    (found,) = decode(text.encode(), "x.yaml")[1]

    assert (found.code, str(found.place)) == (code, "x.yaml:1:2")
    assert found.values["also"].startswith(" (+299: 1:4, 1:6,")
    assert found.values["also"].endswith(", …)")


def test_the_usual_characters_are_named():
    (found,) = decode("\u2f2f业".encode(), "x.yaml")[1]

    assert (found.values["meant"], found.values["point"]) == ("工", "U+2F2F")


def test_a_text_is_seen_through():
    assert plain("\u2f2f\u200b业28\u00ad8.9\ufb01") == "工业288.9fi"


@pytest.mark.parametrize(
    ("name", "typed"),
    [("工业总产值", "288\u200b.9亿元"), ("\u2f2f业总产值", "288.9亿元")],
)
def test_typed_numbers_are_compared_in_spite_of_such_characters(tmp_path, name, typed):
    metric = f"x:\n  name: {name}\n  value: 287.9\n  unit: 亿元"
    facts = f'- "工业总产值{{{{ x }}}}。"\n- 全区工业总产值{typed}。'
    root = write_project(tmp_path, {IP: section(metric, facts)})

    assert "N203" in [each.code for each in check_period(root, "2023H1")]


INVISIBLE = [
    ("metrics:", "metrics\u200b:"),
    ("  applications:", "  applications\u200b:"),
    ("facts:", "facts\u200b:"),
    ("value: 26", "value: 26\u200b"),
    ("value: 26", "value: \u200b26"),
    ("unit: 件", "unit: 件\n    as_of: 2023-06-30\u200b"),
    ("unit: 件", "unit: 件\n    period: 2023-06\u200b"),
    ("unit: 件", "unit: 件\n    status: actual\u200b"),
    ("{{ applications }}", "{{ applications\u200b }}"),
    ("applications.change", "applications\u200b.change"),
    ("applications.change", "applications.\u200bchange"),
]


@pytest.mark.parametrize(("old", "new"), INVISIBLE)
def test_keys_numbers_and_references_are_read_in_spite_of_them(tmp_path, old, new):
    root = write_project(tmp_path, {IP: SECTION.replace(old, new)})
    (problem,) = check_period(root, "2023H1")

    assert problem.code == "Y070"
    right = write_project(tmp_path / "right", {IP: SECTION})
    built = [build_period(each, "2023H1", ("md",)) for each in (root, right)]
    assert built[0].outputs == built[1].outputs


def test_a_blank_of_full_width_between_words_is_an_extra_space(tmp_path):
    root = write_project(tmp_path, {IP: section("", "- 全区　　工业平稳。")})

    assert "T109" in [each.code for each in check_period(root, "2023H1")]


# -- what is markup elsewhere ----------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "面积5<sup>2</sup>",
        "见![图](a.png)",
        "见[网站](http://x.cn)",
        "达10^4^千瓦",
        "```",
        "`a`",
        "注[^1]",
        "~~删~~",
        "&nbsp;",
        "***重***",
        "H~2~O",
        "换<br>行",
        "<!-- 核实 -->",
        "‹!-- 核实 -->",
        "$x^2$",
        "与*发改*等",
        "与|发改|等",
        "与__发改__等",
    ],
)
def test_markup_of_other_programs_is_refused_and_a_backslash_prints_it(tmp_path, text):
    root = write_project(tmp_path / "a", {IP: section("", f"- '{text}。'")})
    assert [each.code for each in check_period(root, "2023H1")] == ["R030"]


@pytest.mark.parametrize(
    "text",
    [
        "C#语言",
        "面积<150平方米",
        "a_b_c",
        "[2024]12号",
        "a@b.cn",
        "A&B公司",
        "10^4",
        "~5%",
        "x < y",
        r"5\<sup>",
        "张*、李*",
        "*ST某某",
        "5*3*2",
        "5美元（$5）和6美元（$6）",
        "乙方|甲方",
    ],
)
def test_what_is_no_markup_is_printed(tmp_path, text):
    root = write_project(tmp_path, {IP: section("", f"- '采用{text}方式。'")})

    assert "R030" not in [each.code for each in check_period(root, "2023H1")]


@pytest.mark.parametrize("mark", ["- ", "1. ", "（1）", "① "])
def test_a_list_inside_a_text_is_refused(tmp_path, mark):
    text = f"- |\n  做法：\n  {mark}抓好培训。\n  {mark}抓好宣传。"
    root = write_project(tmp_path, {IP: section("", text)})

    assert [each.code for each in check_period(root, "2023H1")] == ["R031"]


def test_blanks_at_the_ends_of_a_text_are_told(tmp_path):
    root = write_project(tmp_path, {IP: section("", '- "　　组织申报。"')})

    assert [each.code for each in check_period(root, "2023H1")] == ["R032"]


def test_a_line_break_in_a_cell_is_refused(tmp_path):
    table = '- table: {columns: [甲, 乙], rows: [["a\\nb", "5"]]}'
    root = write_project(tmp_path, {IP: section("", "- 情况如下。\n" + table)})

    assert [each.code for each in check_period(root, "2023H1")] == ["R033"]


def test_the_last_point_needs_its_end_mark(tmp_path):
    points = "- points:\n    - 抓好培训；\n    - 抓好宣传"
    root = write_project(tmp_path, {IP: section("", points)})

    assert [each.code for each in check_period(root, "2023H1")] == ["S107"]


def test_an_escaped_bar_in_a_title_is_no_line_break(tmp_path):
    report = (
        r"title: 甲\|乙工作|总结" + "\nparts:\n  - id: achievements\n    heading: 情况\n"
    )
    files = {"data/2023H1/report.yaml": report, "data/2023H1/plans/01-training.yaml": None}
    built = build_period(write_project(tmp_path, files), "2023H1", ("md",))

    assert built.outputs["md"].decode().startswith("# 甲|乙工作总结")


@pytest.mark.parametrize(
    ("fact", "heading", "found"),
    [
        ("“抓好落实。”", "知识产权", ["R034"]),
        ("“抓好“十大工程”建设。”", "知识产权", ["R034"]),
        ("抓好落实。", "“企业自主知识产权意识有了新提高”", ["R034"]),
        ("抓好落实。", "“一网通办”", []),
        ("“强基”“铸魂”工程见效。", "知识产权", []),
        ("“强基”工程推进“铸魂。”", "知识产权", []),
    ],
)
def test_quotation_marks_around_a_whole_text_are_told(tmp_path, fact, heading, found):
    root = write_project(tmp_path, {IP: section("", f"- {fact}", heading)})

    assert [each.code for each in check_period(root, "2023H1")] == found


@pytest.mark.parametrize("text", ["<b>强</b>", "__发改__", "*发改*", "***重***"])
def test_bold_of_other_programs_is_answered_with_bold(tmp_path, text):
    root = write_project(tmp_path, {IP: section("", f"- '与{text}等。'")})

    (found,) = check_period(root, "2023H1")
    assert found.values["near"] == "**…**"


@pytest.mark.parametrize(
    ("radical", "meant"), [("⺠", "民"), ("⻩", "黄"), ("⺴", "网"), ("⻢", "马")]
)
def test_radicals_are_told_as_the_characters_they_look_like(radical, meant):
    (found,) = decode(f"{radical}生".encode(), "x.yaml")[1]

    assert (found.code, found.values["meant"]) == ("Y073", meant)


def test_bars_in_a_title_are_line_ends(tmp_path):
    report = REPORT.replace("示例局工作总结", "示例局|上半年|工作总结")
    root = write_project(tmp_path, {"data/2023H1/report.yaml": report})

    assert check_period(root, "2023H1") == []


def test_a_run_of_the_same_character_is_one_problem():
    _, found = decode("a: 办公室\xa0\xa0\xa02015年\xa0\n".encode(), "a")

    assert [(each.code, each.place.column) for each in found] == [("Y072", 7), ("Y072", 15)]
