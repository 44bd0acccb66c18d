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
