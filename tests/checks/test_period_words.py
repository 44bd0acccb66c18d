"""Words for a period must name the report's period, or that of the figure behind them."""

import pytest

from reportgen.pipeline import check_period
from small_project import write_project

FIGURE = '- "{}接待群众{{{{ visits }}}}。"'


def project(tmp_path, period, fact, more="", **keys):
    """Write a project with one metric; `keys` replace the words of its headings."""
    said = {
        "heading": "服务情况",
        "lead": "",
        "plan": "工作打算",
        "title": "示例局工作总结",
    }
    said |= keys
    lead = f"    lead: {said['lead']}\n" if said["lead"] else ""
    report = (
        f"title: {said['title']}\nparts:\n  - id: review\n    heading: 工作情况\n"
        f"    kind: achievements\n{lead}  - id: plans\n    heading: {said['plan']}\n"
        "    kind: plans\n    lead: 抓好工作。\n"
    )
    section = (
        f"heading: {said['heading']}\nmetrics:\n  visits:\n    name: 群众\n    value: 300\n"
        f"    unit: 人次\n{more}facts:\n  {fact}\n"
    )
    files = {
        "data/2023H1/report.yaml": None,
        "data/2023H1/achievements/01-ip.yaml": None,
        "data/2023H1/plans/01-training.yaml": None,
        f"data/{period}/report.yaml": report,
        f"data/{period}/review/01-main.yaml": section,
    }
    return write_project(tmp_path, files)


def found_in(root, period):
    return [
        each.values["found"] for each in check_period(root, period) if each.code == "N280"
    ]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2024H2", "上半年"),
        ("2024H2", "1—6月"),
        ("2024H2", "年初以来，"),
        ("2024H2", "全年"),
        ("2024H1", "2023年"),
        ("2024H1", "2023年上半年"),
        ("2024H1", "一季度"),
        ("2024H1", "去年"),
        ("2024Q1", "2024年3月"),
        ("2024Q2", "第一季度，"),
        ("2024-05", "4月份，"),
        ("2024", "上半年"),
    ],
)
def test_a_word_before_a_figure_of_another_period_is_found(tmp_path, period, words):
    root = project(tmp_path, period, FIGURE.format(words))

    assert found_in(root, period) == [words.rstrip("，")]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2024H1", "上半年"),
        ("2024H1", "2024年上半年，"),
        ("2024H1", "1—6月，"),
        ("2024H1", "今年以来，"),
        ("2024H1", "2024年"),
        ("2024H2", "下半年"),
        ("2024Q2", "二季度"),
        ("2024-05", "5月份，"),
        ("2024", "全年"),
        ("2024H2", "较上半年增加，"),
        ("2024H2", "上半年启动的项目建成，"),
        ("2024H2", "在上半年的基础上，"),
        ("2024H2", "《2024年上半年计划》实施后，"),
    ],
)
def test_a_word_for_the_right_period_or_another_thing_is_silent(tmp_path, period, words):
    assert found_in(project(tmp_path, period, FIGURE.format(words)), period) == []


def test_a_figure_of_a_period_of_its_own_is_held_against_that(tmp_path):
    own = "    period: 2024Q1\n"

    right = project(tmp_path / "a", "2024H1", FIGURE.format("一季度"), own)
    assert found_in(right, "2024H1") == []
    wrong = project(tmp_path / "b", "2024H1", FIGURE.format("上半年"), own)
    assert found_in(wrong, "2024H1") == ["上半年"]


def test_a_figure_to_date_counts_from_january(tmp_path):
    to_date = "    cumulative: true\n"

    right = project(tmp_path / "a", "2024H2", FIGURE.format("1—12月"), to_date)
    assert found_in(right, "2024H2") == []
    wrong = project(tmp_path / "b", "2024H2", FIGURE.format("下半年"), to_date)
    assert found_in(wrong, "2024H2") == ["下半年"]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("heading", "上半年服务情况"),
        ("lead", "上半年，工作取得新成效。"),
        ("plan", "下半年工作打算"),
    ],
)
def test_headings_and_leads_left_over_are_found(tmp_path, key, words):
    root = project(tmp_path, "2024H2", FIGURE.format(""), **{key: words})

    assert found_in(root, "2024H2") == [words[:3]]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("heading", "下半年服务情况"),
        ("heading", "2023年遗留问题整改"),
        ("lead", "今年以来，工作在上半年的基础上又有提高。"),
        ("plan", "下一年工作打算"),
        ("plan", "2025年上半年工作打算"),
    ],
)
def test_headings_and_leads_that_are_right_are_silent(tmp_path, key, words):
    root = project(tmp_path, "2024H2", FIGURE.format(""), **{key: words})

    assert found_in(root, "2024H2") == []


def test_captions_and_titles_of_annexes_are_held_against_the_period(tmp_path):
    root = project(tmp_path, "2024H2", FIGURE.format(""))
    path = root / "data/2024H2/report.yaml"
    annex = """\
attachments:
  - title: 2024年上半年指标表
    facts:
      - table:
          caption: 表1 上半年指标
          columns: [指标, 上半年, 下半年]
          rows: [[受理, 5, 6]]
"""
    path.write_text(path.read_text("utf-8") + annex, "utf-8")

    assert found_in(root, "2024H2") == ["2024年上半年", "上半年"]


def test_what_prints_the_period_by_reference_is_never_stale(tmp_path):
    root = project(
        tmp_path, "2024H2", FIGURE.format("{{ period.half }}"), heading='"{{ period }}服务"'
    )

    assert found_in(root, "2024H2") == []


def test_a_piece_that_the_period_does_not_have_is_named(tmp_path):
    root = project(tmp_path, "2024H2", FIGURE.format("{{ period.quarter }}"))
    (wrong,) = [each for each in check_period(root, "2024H2") if each.code == "R011"]

    assert "half" in wrong.values["allowed"]


@pytest.mark.parametrize(
    ("period", "heading"),
    [
        ("2024-12", "1月工作打算"),
        ("2024-12", "一季度工作打算"),
        ("2024Q4", "一季度工作打算"),
        ("2024Q4", "1—3月工作打算"),
        ("2024H2", "1—6月工作打算"),
        ("2024H2", "上半年工作打算"),
        ("2024H2", "明年一季度工作打算"),
    ],
)
def test_plans_at_the_end_of_a_year_are_for_the_next_one(tmp_path, period, heading):
    assert (
        found_in(project(tmp_path, period, FIGURE.format(""), plan=heading), period) == []
    )


@pytest.mark.parametrize(
    ("period", "heading"),
    [
        ("2024-12", "11月工作打算"),
        ("2024Q4", "三季度工作打算"),
        ("2024H1", "1—6月工作打算"),
    ],
)
def test_plans_for_what_is_over_are_found(tmp_path, period, heading):
    root = project(tmp_path, period, FIGURE.format(""), plan=heading)

    assert found_in(root, period) == [heading[:-4]]


@pytest.mark.parametrize(
    ("period", "heading", "found"),
    [
        ("2024-12", "十一月服务情况", ["十一月"]),
        ("2024-12", "十二月服务情况", []),
        ("2025Q1", "第4季度服务情况", ["第4季度"]),
        ("2025Q1", "2024年第4季度服务情况", ["2024年第4季度"]),
        ("2025Q1", "第1季度服务情况", []),
        ("2025H1", "2024下半年服务情况", ["2024下半年"]),
        ("2024Q3", "前三季度服务情况", []),
        ("2024Q3", "一至三季度服务情况", []),
        ("2024H2", "一月一主题活动", []),
    ],
)
def test_words_for_a_period_are_read_however_they_are_written(
    tmp_path, period, heading, found
):
    root = project(tmp_path, period, FIGURE.format(""), heading=heading)

    assert found_in(root, period) == found


def test_a_figure_of_three_quarters_is_not_one_of_the_third(tmp_path):
    own = "    period: 2024-01/2024-09\n"
    root = project(tmp_path, "2024H2", FIGURE.format("前三季度"), own)

    assert found_in(root, "2024H2") == []


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("数据截至2024年6月。", ["2024年6月"]),
        ("数据截至2024年12月。", []),
        ("2024年上半年数据已经调整。", []),
    ],
)
def test_a_note_says_as_of_when_its_table_is(tmp_path, note, found):
    table = f"""- table:
      columns: [指标, 数量]
      rows: [[受理, 5]]
      note: {note}"""
    root = project(tmp_path, "2024H2", f'- "群众{{{{ visits }}}}。"\n  {table}')

    assert found_in(root, "2024H2") == found


def late_in(root, period):
    return [
        each.values["found"] for each in check_period(root, period) if each.code == "N214"
    ]


@pytest.mark.parametrize(
    ("words", "late"),
    [
        ("第四季度", True),
        ("第4季度", True),
        ("2024年第四季度", True),
        ("2023年第四季度", False),
        ("2023年四季度", False),
        ("上年第四季度", False),
        ("2024年一季度", False),
    ],
)
def test_a_quarter_is_late_only_in_the_year_that_is_named(tmp_path, words, late):
    root = project(tmp_path, "2024Q1", f"- {words}建成大厅。")

    assert late_in(root, "2024Q1") == [words] * late


def test_a_quarter_that_is_compared_with_is_over(tmp_path):
    root = project(tmp_path, "2024Q1", "- 比四季度增加5人次。")

    assert late_in(root, "2024Q1") == []


@pytest.mark.parametrize(
    ("period", "lead", "found"),
    [
        ("2024H1", "2023年以来，工作取得新成效。", ["2023年以来"]),
        ("2024H1", "去年以来，工作取得新成效。", ["去年以来"]),
        ("2024H1", "今年以来，工作取得新成效。", []),
        ("2024H1", "2024年以来，工作取得新成效。", []),
        ("2024H1", "2021年以来，工作取得新成效。", []),
        ("2024", "去年以来，工作取得新成效。", []),
    ],
)
def test_a_report_does_not_begin_with_the_year_before(tmp_path, period, lead, found):
    root = project(tmp_path, period, FIGURE.format(""))
    path = root / f"data/{period}/report.yaml"
    path.write_text(f"lead: {lead}\n{path.read_text('utf-8')}", "utf-8")

    assert found_in(root, period) == found


def test_a_report_on_the_time_since_last_year_says_so_in_its_title(tmp_path):
    root = project(tmp_path, "2024H1", FIGURE.format(""), title="2023年以来工作情况|2024年")
    path = root / "data/2024H1/report.yaml"
    path.write_text(f"lead: 2023年以来，有成效。\n{path.read_text('utf-8')}", "utf-8")

    assert found_in(root, "2024H1") == []


def wrong_in(root, period):
    return [
        each.values["found"] for each in check_period(root, period) if each.code == "N215"
    ]


@pytest.mark.parametrize(
    ("period", "title", "found"),
    [
        ("2025H1", "示例局2024上半年工作总结", "2024上半年"),
        ("2024H1", "示例局2024年第一季度工作总结", "2024年第一季度"),
        ("2024H1", "示例局一季度工作总结", "一季度"),
        ("2024H1", "示例局2024年全年工作总结", "全年"),
        ("2024H1", "示例局2024年度工作总结", "年度"),
        ("2024H1", "示例局1—9月工作总结", "1—9月"),
        ("2024", "示例局2024年上半年工作总结", "2024年上半年"),
        ("2024-12", "示例局十一月工作总结", "十一月"),
    ],
)
def test_a_title_of_another_period_is_found(tmp_path, period, title, found):
    root = project(tmp_path, period, FIGURE.format(""), title=title)

    assert wrong_in(root, period) == [found]


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("2024", "示例局2024年度工作总结"),
        ("2024", "示例局2024年全年工作总结"),
        ("2024", "示例局2024年工作总结和2025年工作计划"),
        ("2024H2", "示例局2024年度工作总结"),
        ("2024H1", "示例局2024上半年工作总结"),
        ("2024H1", "示例局2024年上半年工作总结和下半年工作打算"),
        ("2024H1", "示例局2024年度考核工作情况"),
        ("2024H1", "示例局2024年1—6月工作总结"),
        ("2024Q3", "示例局2024年前三季度工作总结"),
        ("2024-05", "示例局1—5月工作总结"),
        ("2024-12", "示例局十二月工作总结"),
    ],
)
def test_a_title_of_the_period_is_silent(tmp_path, period, title):
    assert wrong_in(project(tmp_path, period, FIGURE.format(""), title=title), period) == []
