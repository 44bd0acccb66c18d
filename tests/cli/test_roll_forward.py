"""new --from: a new period has the structure of an earlier one, and its plan items."""

import shutil
from pathlib import Path

import pytest
import yaml

from reportgen.pipeline import build_period, check_period
from small_project import PLAN, edit

ROOT = Path(__file__).parents[2]
IP = "data/2023H2/achievements/01-ip.yaml"
PLANS = "data/2023H1/plans/01-training.yaml"
ITEM = (
    PLAN + "  - text: 建成数据库。\n    id: database\n    owner: 张三\n    belongs_to: ip\n"
)


@pytest.fixture
def planned(project):
    """Return the small project with a plan item and a comment in a section."""
    (project / PLANS).write_text(ITEM, encoding="utf-8")
    edit(
        project,
        "data/2023H1/achievements/01-ip.yaml",
        "metrics:\n",
        "# 由业务科维护\nmetrics:\n",
    )
    edit(
        project,
        "data/2023H1/achievements/01-ip.yaml",
        "    unit: 件\n",
        "    unit: 件\n    as_of: 2023-06-30\n    owner: 李四\n    period: 2023Q1\n",
    )
    return project


def test_structure_is_kept_and_numbers_are_empty(planned, run):
    assert run("new", "2023H2", "--from", "2023H1").code == 0
    text = (planned / IP).read_text("utf-8")
    metric = yaml.safe_load(text)["metrics"]["applications"]

    assert "# 由业务科维护\n" in text
    assert metric == {
        "name": "发明专利申请量",
        "value": None,
        "unit": "件",
        "owner": "李四",
        "period": "2023Q3",
        "change": {"basis": "同比"},  # a period of its own
    }


def test_each_plan_item_becomes_one_to_answer_in_its_section(planned, run):
    run("new", "2023H2", "--from", "2023H1")
    first, second = yaml.safe_load((planned / IP).read_text("utf-8"))["facts"]

    assert first["answers"] == ["database"]
    assert first["owner"] == "张三"
    assert "建成数据库。" in first["text"]
    assert second.startswith("【待填")


def test_items_without_a_section_get_a_new_one(planned, run):
    edit(planned, PLANS, "    belongs_to: ip\n", "")
    run("new", "2023H2", "--from", "2023H1")
    made = planned / "data/2023H2/achievements/02-carried.yaml"

    assert yaml.safe_load(made.read_text("utf-8"))["heading"] == "上期计划完成情况"


def test_check_reports_everything_to_fill_in_and_nothing_else(planned, run):
    run("new", "2023H2", "--from", "2023H1")
    found = check_period(planned, "2023H2")

    assert {each.code for each in found} == {"D150", "R021"}


def test_kept_text_is_reported_until_it_changes(planned, run):
    run("new", "2023H2", "--from", "2023H1", "--keep-text")
    edit(planned, IP, "    value:\n", "    value: 30\n      \n".replace("      \n", ""))
    edit(planned, IP, "      basis: 同比\n", "      basis: 同比\n      value: 5\n")
    kept = [each for each in check_period(planned, "2023H2") if each.code == "S206"]
    edit(planned, IP, "全区{{", "今年全区{{")
    left = [each for each in check_period(planned, "2023H2") if each.code == "S206"]

    assert len(kept) - len(left) == 1


def test_a_dry_run_lists_the_files_and_writes_nothing(planned, run):
    outcome = run("new", "2023H2", "--from", "2023H1", "--dry-run")

    assert outcome.out.splitlines() == [
        "data/2023H2/report.yaml",
        "data/2023H2/achievements/01-ip.yaml",
        "data/2023H2/plans/01-training.yaml",
    ]
    assert not (planned / "data/2023H2").exists()


def test_nothing_is_overwritten(planned, run):
    run("new", "2023H2", "--from", "2023H1")
    before = (planned / IP).read_bytes()

    assert run("new", "2023H2", "--from", "2023H1").code == 2
    assert (planned / IP).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["2022H2", "--from", "2023H1"], "U013"),
        (["2023H1", "--from", "2023H1"], "U013"),
        (["2023H2", "--from", "2020H1"], "U002"),
        (["2023X", "--from", "2023H1"], "U010"),
        (["2023H2", "--keep-text"], "U014"),
    ],
)
def test_a_wrong_period_is_refused_with_a_reason(planned, run, arguments, code):
    outcome = run("new", *arguments)

    assert (outcome.code, code in outcome.err) == (2, True)


def test_a_period_with_errors_is_not_rolled_forward(planned, run):
    (planned / PLANS).write_text("heading: [\n", encoding="utf-8")

    assert run("new", "2023H2", "--from", "2023H1").code == 1
    assert not (planned / "data/2023H2").exists()


def test_the_sample_rolls_forward(tmp_path, run, monkeypatch):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    run("new", "2023H2", "--from", "2023H1")
    report = yaml.safe_load((tmp_path / "data/2023H2/report.yaml").read_text("utf-8"))

    assert report["title"] == "{{ period.year }}年市区科技局{{ period.half }}工作总结报告"
    built = build_period(tmp_path, "2023H2", ("md",)).outputs["md"].decode()
    assert built.startswith("# 2023年市区科技局下半年工作总结报告\n")
    assert {each.code for each in check_period(tmp_path, "2023H2")} == {"D150", "R021"}


# -- words for the period --------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "heading", "expected"),
    [
        ("2023H1", "2023H2", "2023年上半年工作情况", "2023年下半年工作情况"),
        ("2023H1", "2023H2", "1—6月主要指标", "7—12月主要指标"),
        ("2023H1", "2023H2", "下半年工作安排", "下一年工作安排"),
        ("2023H2", "2024H1", "下一年工作安排", "下半年工作安排"),
        ("2023Q1", "2023Q2", "第一季度工作情况", "第二季度工作情况"),
        ("2023Q4", "2024Q1", "2023年四季度工作情况", "2024年第一季度工作情况"),
        ("2023-05", "2023-06", "5月份工作情况", "6月份工作情况"),
        ("2023-12", "2024-01", "2023年12月工作情况", "2024年1月工作情况"),
        ("2023", "2024", "2023年工作回顾", "2024年工作回顾"),
        ("2023", "2024", "2024年工作安排", "2025年工作安排"),
        ("2023H1", "2023H2", "落实2022年审计意见", "落实2022年审计意见"),
        ("2023H1", "2023H2", "半年来的体会", "半年来的体会"),
        # the time ahead: the next half-year in H1, the next year in H2
        ("2023H2", "2024H1", "2024年工作安排", "下半年工作安排"),
        ("2023H2", "2024H1", '"{{ period.next.year }}年工作安排"', "下半年工作安排"),
        ("2023H2", "2024H1", "明年上半年工作安排", "下半年工作安排"),
        ("2023H2", "2024H1", "上半年工作安排", "下半年工作安排"),
        ("2023H1", "2023H2", "2023年下半年工作安排", "2024年工作安排"),
        ("2023H1", "2023H2", "今年下半年工作安排", "下一年工作安排"),
        ("2023H1", "2023H2", '"{{ period.next }}工作安排"', "2024年上半年工作安排"),
        ("2023H1", "2023H2", "明年工作思路", "明年工作思路"),
        ("2023H1", "2024H1", "2023年下半年工作安排", "2024年下半年工作安排"),
        ("2023H2", "2024H2", "2024年工作安排", "2025年工作安排"),
        ("2023Q4", "2024Q1", "2024年工作安排", "二季度工作安排"),
        ("2023Q4", "2024Q1", "明年第一季度工作安排", "第二季度工作安排"),
        ("2023-12", "2024-01", "1月工作安排", "2月工作安排"),
        ("2023H2", "2024", "2024年工作安排", "2025年工作安排"),
        ("2023", "2024H1", "2024年工作安排", "2024年下半年工作安排"),
        ("2023H2", "2024Q1", "明年工作安排", "2024年第二季度工作安排"),
        # as a whole or not at all
        ("2023H1", "2023H2", "2022年上半年数据", "2022年上半年数据"),
        ("2023H1", "2023H2", "2023年6月数据", "2023年6月数据"),
        ("2023H1", "2023H2", "2023年6月30日数据", "2023年6月30日数据"),
        ("2023H2", "2024H1", "2023年以来回顾", "2023年以来回顾"),
        ("2023", "2024", "2023年以来回顾", "2023年以来回顾"),
        ("2023", "2024", "2020—2023年回顾", "2020—2023年回顾"),
        ("2023", "2024", "2023年度考核情况", "2024年度考核情况"),
        ("2023", "2024", "2023年末人数", "2024年末人数"),
        ("2023H1", "2023H2", "2023年末人数", "2023年末人数"),
        ("2023Q3", "2023Q4", "前三季度回顾", "前三季度回顾"),
        ("2023Q3", "2023Q4", "一至三季度回顾", "一至三季度回顾"),
        ("2023", "2024", "全年情况", "全年情况"),
        (
            "2023H1",
            "2023H2",
            "落实《2023年上半年要点》情况",
            "落实《2023年上半年要点》情况",
        ),
        ("2023H2", "2024H1", "2024年度工作安排", "2024年度工作安排"),
        ("2023-05", "2023-06", "2023年5月份情况", "2023年6月份情况"),
        ("2023-05", "2023Q3", "2023年5月份情况", "2023年第三季度情况"),
        ("2023", "2024", "落实《2023年要点》情况", "落实《2024年要点》情况"),
        # written in other ways
        ("2023H1", "2023H2", "2023上半年情况", "2023年下半年情况"),
        ("2023Q1", "2023Q2", "第1季度情况", "第二季度情况"),
        ("2023Q1", "2023Q2", "2023年第1季度情况", "2023年第二季度情况"),
        ("2023-11", "2023-12", "十一月情况", "12月情况"),
        ("2023-11", "2023-12", "2023年十一月情况", "2023年12月情况"),
    ],
)
def test_headings_name_the_new_period(project, run, before, after, heading, expected):
    if before != "2023H1":
        (project / "data/2023H1").rename(project / "data" / before)
    edit(project, f"data/{before}/plans/01-training.yaml", "培训\n", f"{heading}\n")
    assert run("new", after, "--from", before).code == 0

    assert f"（一）{expected}" in run("build", after, "-f", "md", "--stdout").out


def test_titles_captions_and_column_heads_name_the_new_period(project, run):
    edit(project, "data/2023H1/report.yaml", "示例局工作", "示例局2023年上半年工作")
    table = """\
  - table:
      caption: 表1 2023年上半年指标
      unit: 件
      columns: [指标, 上半年]
      rows:
        - [受理, 50]
        - [办结, 40]
"""
    path = project / "data/2023H1/achievements/01-ip.yaml"
    path.write_text(path.read_text("utf-8") + table, "utf-8")
    run("new", "2023H2", "--from", "2023H1")
    text = run("build", "2023H2", "-f", "md", "--stdout").out

    assert text.startswith("# 示例局2023年下半年工作总结")
    assert "表1 2023年下半年指标\n\n单位：件\n\n| 指标 | 下半年 |" in text
    assert "| 受理 | 【待填：数】 |\n| 办结 | 【待填：数】 |" in text


# -- what applies to one period only ---------------------------------------------------


def test_what_is_not_taken_over_is_told_and_the_date_is_to_be_filled_in(planned, run):
    edit(planned, "data/2023H1/report.yaml", "title:", "date: 2023-07-05\ntitle:")
    outcome = run("new", "2023H2", "--from", "2023H1")

    assert "hint U055 not taken over from 2023H1: applications.as_of" in outcome.err
    assert "D152" in run("check", "2023H2").out


def test_the_number_and_the_print_date_of_a_paper_are_not_those_of_the_last(planned, run):
    head = "document_number: 示发〔2023〕5号\nprinted_on: 2023-07-06\nprinted_by: 示例局\n"
    edit(planned, "data/2023H1/report.yaml", "title:", head + "title:")
    run("new", "2023H2", "--from", "2023H1")
    report = yaml.safe_load((planned / "data/2023H2/report.yaml").read_text("utf-8"))

    assert report["document_number"] == "【待填：发文字号】"
    assert report["printed_on"] is None
    assert {each.level.value for each in check_period(planned, "2023H2")} == {"warning"}


def test_corrections_and_removals_of_the_last_period_are_dropped_and_told(planned, run):
    more = "errata:\n  - date: 2023-08-01\n    text: 更正。\nremoved:\n  old: 合并\ntitle:"
    edit(planned, "data/2023H1/report.yaml", "title:", more)
    outcome = run("new", "2023H2", "--from", "2023H1")
    report = yaml.safe_load((planned / "data/2023H2/report.yaml").read_text("utf-8"))

    assert not {"errata", "removed"} & set(report)
    assert "report.errata、report.removed" in outcome.err


def test_every_allowance_that_is_dropped_is_told_with_its_owner(planned, run):
    path = planned / "data/2023H1/achievements/01-ip.yaml"
    fact = "  - text: 培训开展。\n    allow:\n      T301: 原文如此\n"
    edit(planned, "data/2023H1/report.yaml", "title:", "allow:\n  T301: 原文\ntitle:")
    path.write_text(f"allow:\n  T302: 原文\n{path.read_text('utf-8')}{fact}", "utf-8")
    outcome = run("new", "2023H2", "--from", "2023H1", "--dry-run")

    for told in ("report.allow", "ip.allow", "ip.facts.2.allow"):
        assert told in outcome.err


def test_a_text_kept_from_an_older_period_leaves_no_mark_when_it_is_emptied(planned, run):
    edit(planned, "data/2023H1/report.yaml", "title:", "kept_from: 2022H2\ntitle:")
    run("new", "2023H2", "--from", "2023H1")

    assert "kept_from" not in (planned / "data/2023H2/report.yaml").read_text("utf-8")


# -- what is emptied, and what stays ---------------------------------------------------


def test_an_annex_keeps_a_place_for_its_text_and_the_references_of_its_table(planned, run):
    annex = """\
attachments:
  - title: 指标表
    facts:
      - 见下表。
      - table:
          columns: [指标, 数量, 说明]
          rows: [[申请, "{{ applications.value }}", 3]]
"""
    path = planned / "data/2023H1/report.yaml"
    path.write_text(path.read_text("utf-8") + annex, "utf-8")
    run("new", "2023H2", "--from", "2023H1")
    report = yaml.safe_load((planned / "data/2023H2/report.yaml").read_text("utf-8"))
    text, table = report["attachments"][0]["facts"]

    assert text == "【待填：附件内容】"
    assert table["table"]["rows"] == [["申请", "{{ applications.value }}", "【待填：数】"]]


def test_a_row_that_prints_the_new_value_names_the_new_period(planned, run):
    table = """\
  - table:
      columns: [时间, 数量]
      rows:
        - [2023年上半年, "{{ applications.value }}"]
        - [2022年上半年, 16]
"""
    path = planned / "data/2023H1/achievements/01-ip.yaml"
    path.write_text(path.read_text("utf-8") + table, "utf-8")
    run("new", "2023H2", "--from", "2023H1")
    rows = yaml.safe_load((planned / IP).read_text("utf-8"))["facts"][-1]["table"]["rows"]

    assert rows == [
        ["{{ period }}", "{{ applications.value }}"],
        ["2022年上半年", "【待填：数】"],
    ]


def test_a_section_of_tables_only_stays_one(planned, run):
    table = "  - table:\n      columns: [指标, 数量]\n      rows: [[申请, 3]]\n"
    path = planned / "data/2023H1/achievements/02-list.yaml"
    path.write_text(f"heading: 清单\nfacts:\n{table}", "utf-8")
    run("new", "2023H2", "--from", "2023H1")
    made = planned / "data/2023H2/achievements/02-list.yaml"

    assert [list(fact) for fact in yaml.safe_load(made.read_text("utf-8"))["facts"]] == [
        ["table"]
    ]


def test_a_plan_item_of_points_is_quoted_by_its_points(planned, run):
    points = "    points:\n      - 建数据库。\n      - 建网站。\n"
    edit(planned, PLANS, "  - text: 建成数据库。\n", "  -\n" + points)
    run("new", "2023H2", "--from", "2023H1")

    assert "上期计划“建数据库。建网站。”的完成情况" in (planned / IP).read_text("utf-8")


@pytest.mark.parametrize(
    ("own", "more", "expected"),
    [
        ("2023-01/2023-05", "    cumulative: true\n", "2023-01/2023-11"),
        ("2023-01/2023-05", "", "2023-07/2023-11"),
        ("2023-05", "    cumulative: true\n", "2023-11"),
    ],
)
def test_a_period_to_date_still_begins_in_january(planned, run, own, more, expected):
    file = "data/2023H1/achievements/01-ip.yaml"
    edit(planned, file, "    period: 2023Q1\n", f"    period: {own}\n{more}")
    run("new", "2023H2", "--from", "2023H1")
    metric = yaml.safe_load((planned / IP).read_text("utf-8"))["metrics"]["applications"]

    assert metric["period"] == expected


def test_a_new_period_refers_to_its_period_in_the_lead_of_a_part(project, run):
    own = '    lead:\n      - "2023年上半年抓好{{ plans.count }}个方面："\n      - 甲。\n'
    edit(
        project,
        "data/2023H1/report.yaml",
        '    lead: "抓好以下{{ plans.count }}个方面工作。"\n',
        own,
    )

    assert run("new", "2023H2", "--from", "2023H1").code == 0

    text = (project / "data/2023H2/report.yaml").read_text("utf-8")
    assert "{{ period }}抓好" in text
