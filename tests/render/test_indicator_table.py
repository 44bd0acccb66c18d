"""The table of indicators and the trend print what the metrics are, and nothing else."""

import shutil
from pathlib import Path

import pytest

from reportgen.pipeline import build_period
from small_project import REPORT, write_project

TEMPLATES = Path(__file__).parents[2] / "templates"
SECTION = "data/{}/achievements/01-ip.yaml"
FACTS = "facts:\n  - 有关指标见附表。\n"


def table(root, metrics, kind="indicators", period="2023H1", older="", since="2022H1"):
    """Return the rows of a table of `metrics` as it stands in the report."""
    files = {}
    for name, written in ((period, metrics), (since, older)):
        section = f"heading: 专利\nmetrics:\n{written}{FACTS}" if written else None
        if section:
            files[SECTION.format(name)] = section
            files[f"data/{name}/report.yaml"] = f"template: own\nstate: draft\n{REPORT}"
            files[f"data/{name}/plans/01-training.yaml"] = (
                "heading: 培训\nfacts:\n  - 开展培训。\n"
            )
    write_project(root, files)
    shutil.copytree(TEMPLATES / "work-report", root / "templates/own")
    page = root / "templates/own/report.md.j2"
    line = "\n{{ tables." + kind + " | table }}\n"
    page.write_text(page.read_text("utf-8") + line, encoding="utf-8")
    made = build_period(root, period, ("md",))
    assert [str(each) for each in made.problems if each.level == "error"] == []
    text = made.outputs["md"].decode()
    return [row for row in text.splitlines() if row.startswith("|") and "---" not in row]


VISITS = "  visits:\n    name: 到馆读者\n    unit: 人次\n"


@pytest.mark.parametrize(
    ("metric", "row"),
    [
        ("    value: 88300\n", "| 到馆读者 | 人次 | 88300 |"),
        ("    value: 88300\n    qualifier: 约\n", "| 到馆读者 | — | 约88300人次 |"),
        (
            "    value: 88300\n    shown: {value: 8.5, unit: 万人次, qualifier: 超}\n",
            "| 到馆读者 | — | 超8.5万人次 |",
        ),
        ("    range: {low: 300, high: 500}\n", "| 到馆读者 | — | 300～500人次 |"),
        (
            "    group:\n      - {name: 少儿, value: 30}\n      - {name: 成人, value: 50}\n",
            "| 到馆读者（少儿、成人） | — | 30人次、50人次 |",
        ),
        ("    value:\n", "| 到馆读者 | 人次 | 【待填】 |"),
        (
            "    value: 12\n    period: 2023-01/2023-05\n",
            "| 到馆读者（1—5月） | 人次 | 12 |",
        ),
        ("    value: 12\n    status: estimate\n", "| 到馆读者（预计） | 人次 | 12 |"),
    ],
)
def test_a_row_says_what_its_metric_is(tmp_path, metric, row):
    rows = table(tmp_path, VISITS + metric)

    assert rows == ["| 指标 | 单位 | 本期 |", row]


def test_words_have_a_row(tmp_path):
    rows = table(tmp_path, "  visits:\n    name: 到馆读者\n    words: 翻番\n")

    assert rows[1] == "| 到馆读者 | — | 翻番 |"


def test_a_target_is_no_value_of_this_period(tmp_path):
    rows = table(
        tmp_path,
        f"{VISITS}    value: 9\n  goal: {{name: 全年读者, value: 20, status: target}}\n",
    )

    assert rows == [
        "| 指标 | 单位 | 本期 | 目标 |",
        "| 到馆读者 | 人次 | 9 | — |",
        "| 全年读者（目标） | — | — | 20 |",
    ]


def test_a_value_since_january_says_so_where_the_period_begins_later(tmp_path):
    rows = table(tmp_path, f"{VISITS}    value: 9\n    cumulative: true\n", period="2023H2")

    assert rows[1] == "| 到馆读者（年内累计） | 人次 | 9 |"


def test_earlier_values_of_several_bases_each_say_theirs(tmp_path):
    rows = table(
        tmp_path,
        f"{VISITS}    value: 9\n    change: {{previous: 6}}\n"
        "  loans:\n    name: 馆藏\n    unit: 册\n    value: 12\n"
        "    change: {previous: 8, basis: 比年初}\n",
    )

    assert rows == [
        "| 指标 | 单位 | 本期 | 对比期 | 增减 |",
        "| 到馆读者 | 人次 | 9 | 上年同期6 | 同比增长50% |",
        "| 馆藏 | 册 | 12 | 年初8 | 比年初增长50% |",
    ]


def test_a_trend_prints_another_unit_and_leaves_targets_out(tmp_path):
    rows = table(
        tmp_path,
        "  sum: {name: 投资额, unit: 亿元, value: 1.2}\n"
        "  goal: {name: 产值, unit: 亿元, value: 5}\n"
        "  open: {name: 户数, unit: 户, value: }\n",
        kind="trend",
        older="  sum: {name: 投资额, unit: 万元, value: 9000}\n"
        "  goal: {name: 产值, unit: 亿元, value: 4, status: target}\n",
    )

    assert rows[1:] == [
        "| 投资额 | 亿元 | 9000万元 | 1.2 |",
        "| 产值 | 亿元 | — | 5 |",
        "| 户数 | 户 | — | 【待填】 |",
    ]


@pytest.mark.parametrize(
    ("older", "now", "row"),
    [
        (
            "breakdown: [{name: 甲, value: 20}, {name: 乙, value: 30}]",
            "breakdown: [{name: 甲, value: 20}, {name: 乙, value: 40}]",
            "| 读者 | 人 | 50 | 60 |",
        ),
        ("range: {low: 3, high: 5}", "value: 6", "| 读者 | 人 | 3～5人 | 6 |"),
        ("value: 130\n    qualifier: 约", "value: 140", "| 读者 | 人 | 约130人 | 140 |"),
        ("value: 130", "value: 140\n    qualifier: 约", "| 读者 | — | 130人 | 约140人 |"),
        (
            "value: 130\n    status: estimate",
            "value: 140",
            "| 读者 | 人 | 130（预计） | 140 |",
        ),
        (
            "value: 13\n    status: target",
            "value: 14\n    status: target",
            "| 读者（目标） | 人 | 13 | 14 |",
        ),
        ("value: 13", "value: 14\n    status: target", "| 读者（目标） | 人 | — | 14 |"),
        (
            "value: 130\n    period: 2022-05",
            "value: 140\n    period: 2023-05",
            "| 读者（5月） | 人 | 130 | 140 |",
        ),
        (
            "value: 130\n    period: 2022-05",
            "value: 140",
            "| 读者 | 人 | 130（5月） | 140 |",
        ),
        ("value:", "value: 140", "| 读者 | 人 | 【待填】 | 140 |"),
        (
            "value: 88300\n    shown: {value: 8.8, unit: 万人, qualifier: 超}",
            "value: 90000",
            "| 读者 | 人 | 88300 | 90000 |",
        ),
    ],
)
def test_a_trend_says_what_each_value_is(tmp_path, older, now, row):
    metric = "  readers:\n    name: 读者\n    unit: 人\n    {}\n"
    rows = table(tmp_path, metric.format(now), kind="trend", older=metric.format(older))

    assert rows[1:] == [row]


def test_a_trend_has_rows_of_words(tmp_path):
    metric = "  readers:\n    name: 读者\n    words: {}\n"
    rows = table(tmp_path, metric.format("翻番"), kind="trend", older=metric.format("持平"))

    assert rows[1:] == ["| 读者 | — | 持平 | 翻番 |"]


def test_a_value_since_january_is_not_mistaken_for_one_of_its_period(tmp_path):
    metric = "  readers:\n    name: 读者\n    unit: 人\n    value: {}\n"
    now = metric.format(15) + "    cumulative: true\n"
    rows = table(tmp_path, now, kind="trend", period="2023H2", older=metric.format(6))

    assert rows[1:] == ["| 读者 | 人 | 6 | — | 15（年内累计） |"]


def test_a_rate_of_the_year_to_date_says_of_what_it_is(tmp_path):
    metric = "  repairs:\n    name: 维修\n    unit: 处\n    kind: flow\n    value: {}\n"
    now = metric.format(162) + "    target: {value: 600}\n"
    rows = table(tmp_path, now, period="2023H2", older=metric.format(405), since="2023H1")

    assert rows[1] == "| 维修 | 处 | 162 | 600 | 94.5%（年内累计567处） |"


def test_a_base_of_zero_is_said_once(tmp_path):
    rows = table(tmp_path, f"{VISITS}    value: 9\n    change: {{previous: 0}}\n")

    assert rows == ["| 指标 | 单位 | 本期 | 上年同期 |", "| 到馆读者 | 人次 | 9 | 0 |"]


@pytest.mark.parametrize("kind", ["plans", "trend", "indicators"])
def test_a_table_without_rows_is_not_printed(tmp_path, kind):
    assert table(tmp_path, "  {}\n", kind=kind) == []


def test_a_rounded_value_that_is_not_filled_in_is_not_replaced_by_the_exact_one(tmp_path):
    metric = f"{VISITS}    value: 88300\n    shown: {{value: , unit: 万人次}}\n"

    assert table(tmp_path, metric)[1] == "| 到馆读者 | 人次 | 【待填】 |"
