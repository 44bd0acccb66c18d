"""rollup of four quarters: nothing is lost, and each number is as worked out by hand."""

import pytest
import yaml

from small_project import write_project

QUARTER = """\
heading: 运行情况
metrics:
  signed: {{name: 签约项目, value: {signed}, unit: 个, kind: flow}}
  building: {{name: 在建项目, value: {building}, unit: 个, kind: stock}}
  passed: {{name: 合格数, value: {passed}, unit: 件, kind: flow}}
  tested: {{name: 检测数, value: {tested}, unit: 件, kind: flow}}
  rate: {{name: 合格率, value: {rate}, unit: "%", parts: [passed, tested]}}
  tax: {{name: 税收收入, value: {tax}, unit: 亿元, kind: flow, cumulative: true}}
  prices: {{name: 物价指数, value: {prices}, unit: （上年=100）}}
  warmth: {{name: 平均气温, value: {warmth}, unit: ℃}}
  profit: {{name: 利润总额, value: {profit}, unit: 亿元, kind: balance}}
  complaints:
    name: 投诉
    value: {complaints}
    unit: 件
    kind: flow
    breakdown:
{parts}
facts:
  - "签约{{{{ signed }}}}，在建{{{{ building }}}}，合格{{{{ passed }}}}，检测{{{{ tested }}}}，合格率{{{{ rate }}}}，税收{{{{ tax }}}}。"
  - "指数{{{{ prices }}}}，气温{{{{ warmth }}}}，利润{{{{ profit }}}}，投诉{{{{ complaints }}}}。"
{more}"""
NUMBERS = {
    "2023Q1": {
        "signed": 3,
        "building": 10,
        "passed": 90,
        "tested": 100,
        "rate": "90.0",
        "tax": 5,
        "prices": 101.1,
        "warmth": 3.2,
        "profit": -0.5,
        "complaints": 10,
    },
    "2023Q2": {
        "signed": 4,
        "building": 12,
        "passed": 95,
        "tested": 100,
        "rate": "95.0",
        "tax": 9,
        "prices": 101.2,
        "warmth": 18.1,
        "profit": 0.7,
        "complaints": 12,
    },
    "2023Q3": {
        "signed": 5,
        "building": 9,
        "passed": 80,
        "tested": 100,
        "rate": "80.0",
        "tax": 13,
        "prices": 101.0,
        "warmth": 25.5,
        "profit": 1.1,
        "complaints": 8,
    },
    "2023Q4": {
        "signed": 6,
        "building": 8,
        "passed": 99,
        "tested": 100,
        "rate": "99.0",
        "tax": 20,
        "prices": 100.9,
        "warmth": 6.0,
        "profit": 0.2,
        "complaints": 9,
    },
}
PARTS = {
    "2023Q1": {"市容": 6, "噪声": 4},
    "2023Q2": {"市容": 5, "噪声": 7},
    "2023Q3": {"市容": 3, "扬尘": 5},
    "2023Q4": {"市容": 4, "噪声": 5},
}
REPORT = """\
title: 示例局{{{{ period }}}}工作总结
parts:
  - id: review
    heading: "{heading}工作情况"
    kind: achievements
"""
EXTRA = """\
heading: 专项检查
metrics:
  checks: {name: 专项检查, value: 7, unit: 次, kind: flow}
facts:
  - "检查{{ checks }}。"
"""
PLANNED = """\
title: 示例局工作总结
parts:
  - id: plans
    heading: 2023年工作安排
    kind: plans
"""


def section(period, more="", **changes):
    members = (f"      - {{name: {name}, value: {n}}}" for name, n in PARTS[period].items())
    numbers = NUMBERS[period] | changes
    return QUARTER.format(parts="\n".join(members), more=more, **numbers)


@pytest.fixture
def quarters(tmp_path, monkeypatch):
    """Return a project with four quarters, and a plan of the year before."""
    monkeypatch.chdir(tmp_path)
    names = "data/2023H1/{}".format
    files = dict.fromkeys(
        map(names, ("report.yaml", "achievements/01-ip.yaml", "plans/01-training.yaml"))
    )
    for period in NUMBERS:
        heading = "{{ period.quarter }}"
        files[f"data/{period}/report.yaml"] = (
            REPORT.format(heading=heading).replace("{{{{", "{{").replace("}}}}", "}}")
        )
        files[f"data/{period}/review/01-main.yaml"] = section(period)
    files["data/2023Q2/review/02-extra.yaml"] = EXTRA
    files["data/2022/report.yaml"] = PLANNED
    files["data/2022/plans/01-plan.yaml"] = (
        "heading: 改革\nfacts:\n  - {text: 建成大厅。, id: hall}\n"
    )
    answer = "  - {text: 大厅已经建成。, answers: [hall], status: done}\n"
    files["data/2023Q3/review/01-main.yaml"] = section("2023Q3", answer)
    return write_project(tmp_path, files)


def rolled(root, run):
    outcome = run("rollup", "2023", "--from", ",".join(NUMBERS))
    assert outcome.code == 0, outcome.err
    made = yaml.safe_load((root / "data/2023/review/01-main.yaml").read_text("utf-8"))
    return made, outcome


def test_each_kind_is_rolled_up_as_it_must_be(quarters, run):
    made, outcome = rolled(quarters, run)
    values = {name: each["value"] for name, each in made["metrics"].items()}

    assert values == {
        "signed": 18,  # 3 + 4 + 5 + 6
        "building": 8,  # at the end of the year
        "passed": 364,  # 90 + 95 + 80 + 99
        "tested": 400,
        "rate": 91.0,  # 364 ÷ 400
        "tax": 20,  # to date
        "prices": None,  # never computed
        "warmth": None,
        "profit": 1.5,  # -0.5 + 0.7 + 1.1 + 0.2
        "complaints": 39,
    }
    assert outcome.err.count("N252") == 2


def test_breakdowns_are_added_by_name(quarters, run):
    made, _ = rolled(quarters, run)
    parts = {
        each["name"]: each["value"] for each in made["metrics"]["complaints"]["breakdown"]
    }

    assert parts == {"市容": 18, "噪声": 16, "扬尘": 5}


def test_what_only_one_period_has_is_taken_over_and_told(quarters, run):
    _, outcome = rolled(quarters, run)
    extra = yaml.safe_load((quarters / "data/2023/review/02-extra.yaml").read_text("utf-8"))

    assert extra["metrics"]["checks"]["value"] is None
    assert "N250 section `extra` (专项检查)" in outcome.err
    assert (
        "N241 metric `checks` has no value in 2023年第一季度、2023年第三季度、2023年第四季度"
        in outcome.err
    )


def test_a_section_without_a_part_in_the_last_period_is_told(quarters, run):
    path = quarters / "data/2023Q1/report.yaml"
    plans = "  - id: plans\n    heading: 下季度安排\n    kind: plans\n"
    path.write_text(path.read_text("utf-8") + plans, "utf-8")
    (quarters / "data/2023Q1/plans").mkdir()
    (quarters / "data/2023Q1/plans/01-reform.yaml").write_text(
        "heading: 改革\nfacts:\n  - 推进改革。\n", "utf-8"
    )
    _, outcome = rolled(quarters, run)

    assert "warning N251 section `reform` (改革) of 2023年第一季度" in outcome.err


def test_a_flow_that_lacks_a_period_is_not_added_up(quarters, run):
    path = quarters / "data/2023Q4/review/01-main.yaml"
    text = (
        path.read_text("utf-8")
        .replace("signed:", "visits:")
        .replace("{{ signed", "{{ visits")
    )
    path.write_text(text, "utf-8")
    made, outcome = rolled(quarters, run)

    assert made["metrics"]["signed"]["value"] is None
    assert made["metrics"]["visits"]["value"] is None
    assert outcome.err.count("N241") == 3  # signed, visits, checks


def test_a_ratio_without_one_of_its_parts_is_left_to_be_filled_in(quarters, run):
    path = quarters / "data/2023Q1/review/01-main.yaml"
    text = (
        path.read_text("utf-8")
        .replace("tested:", "samples:")
        .replace("{{ tested", "{{ samples")
    )
    path.write_text(
        text.replace("parts: [passed, tested]", "parts: [passed, samples]"), "utf-8"
    )
    made, outcome = rolled(quarters, run)

    assert made["metrics"]["rate"]["value"] is None
    assert "N253" in outcome.err


def test_plan_items_that_a_period_answered_stay_answered(quarters, run):
    made, _ = rolled(quarters, run)

    assert made["facts"][0]["answers"] == ["hall"]
    assert "S201" not in run("check", "2023").out


def test_plan_items_of_the_last_period_stay_open(quarters, run):
    for period in ("2023Q3", "2023Q4"):
        path = quarters / f"data/{period}/report.yaml"
        plans = "  - id: plans\n    heading: 下季度安排\n    kind: plans\n"
        path.write_text(path.read_text("utf-8") + plans, "utf-8")
        (quarters / f"data/{period}/plans").mkdir()
        (quarters / f"data/{period}/plans/01-reform.yaml").write_text(
            f"heading: 改革\nfacts:\n  - 推进改革。\n  - {{text: 建成大厅。, id: hall_{period[4:].lower()}}}\n",
            "utf-8",
        )
    rolled(quarters, run)
    plans = yaml.safe_load((quarters / "data/2023/plans/01-reform.yaml").read_text("utf-8"))

    assert plans["facts"][0] == {"text": "建成大厅。", "id": "hall_q4"}
    assert [each["text"][:4] for each in plans["facts"][1:]] == ["【待填："]


def test_headings_of_quarters_become_those_of_a_year(quarters, run):
    rolled(quarters, run)
    text = run("build", "2023", "-f", "md", "--stdout").out

    assert text.startswith("# 示例局2023年工作总结")
    assert "## 一、2023年工作情况" in text


def test_a_metric_that_only_an_earlier_report_yaml_has_is_kept(quarters, run):
    path = quarters / "data/2023Q2/report.yaml"
    metric = "metrics:\n  grants: {name: 补助, value: 7, unit: 万元, kind: flow}\n"
    path.write_text(path.read_text("utf-8") + metric, "utf-8")
    _, outcome = rolled(quarters, run)
    made = yaml.safe_load((quarters / "data/2023/report.yaml").read_text("utf-8"))

    assert "N241 metric `grants`" in outcome.err
    assert made["metrics"]["grants"]["value"] is None
