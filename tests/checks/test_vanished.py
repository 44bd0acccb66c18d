"""What the last report had is in this one, or it is said why not."""

import re

import pytest

from reportgen.pipeline import check_period
from small_project import FILES, PLAN, REPORT, write_project

IP = "data/2023H1/achievements/01-ip.yaml"
PLANS = "data/2023H1/plans/01-training.yaml"
MAIN = "data/2023H1/report.yaml"

THEN = """\
heading: 专利
metrics:
  events:
    name: 活动
    unit: 场
    breakdown: [{name: 讲座, value: 2}, {name: 展览, value: 3}]
facts:
  - "举办活动{{ events }}。"
  - table: {columns: [甲, 乙], rows: [[一, 5]]}
  - table: {columns: [甲, 乙], rows: [[二, 6]]}
"""
LAST = """\
metrics:
  staff: {name: 职工, value: 5, unit: 人}
lead: "全局职工{{ staff }}。"
attachments:
  - {title: 甲, facts: [甲的内容。]}
  - {title: 乙, facts: [乙的内容。]}
"""


def since(tmp_path, now=THEN, report=REPORT + LAST, plans=PLAN):
    files = {name.replace("2023H1", "2022H1"): text for name, text in FILES.items()}
    files |= {"data/2022H1/achievements/01-ip.yaml": THEN}
    files |= {"data/2022H1/report.yaml": REPORT + LAST}
    files |= {IP: now.replace("举办", "全年举办"), MAIN: report, PLANS: plans}
    return [
        (each.code, each.place.line)
        for each in check_period(write_project(tmp_path, files), "2023H1")
        if each.code.startswith("S2")
    ]


def test_a_report_like_the_last_one_lacks_nothing(tmp_path):
    assert since(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "name"),
    [
        (", {name: 展览, value: 3}]", ", {name: 亲子, value: 3}]", None, ""),
        ("  - table: {columns: [甲, 乙], rows: [[二, 6]]}\n", "", "S223", "ip"),
        (
            "breakdown: [{name: 讲座, value: 2}, {name: 展览, value: 3}]",
            "value: 5",
            "S236",
            "events",
        ),
    ],
)
def test_what_a_section_lost_is_reported_unless_it_is_said_why(
    tmp_path, old, new, code, name
):
    assert old in THEN
    now = THEN.replace(old, new)
    assert [each for each, _ in since(tmp_path / "a", now)] == [code] * bool(code)

    said = f"{REPORT}{LAST}removed:\n  {name}: 不再统计\n" if name else REPORT + LAST
    assert since(tmp_path / "b", now, said) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "name"),
    [
        ("  - {title: 乙, facts: [乙的内容。]}\n", "", "S235", "annexes"),
        (
            'metrics:\n  staff: {name: 职工, value: 5, unit: 人}\nlead: "全局职工{{ staff }}。"\n',
            "",
            "S221",
            "staff",
        ),
    ],
)
def test_what_the_report_lost_is_reported_unless_it_is_said_why(
    tmp_path, old, new, code, name
):
    report = REPORT + LAST.replace(old, new)
    assert [each for each, _ in since(tmp_path / "a", report=report)] == [code]

    assert since(tmp_path / "b", report=f"{report}removed:\n  {name}: 不再统计\n") == []


def test_a_part_that_is_gone_is_told_once_with_all_that_was_in_it(tmp_path):
    report = re.sub("  - id: achievements\n.*\n", "", REPORT + LAST)
    files = {name.replace("2023H1", "2022H1"): text for name, text in FILES.items()}
    files |= {"data/2022H1/report.yaml": REPORT + LAST, MAIN: report, IP: None}

    (found,) = check_period(write_project(tmp_path, files), "2023H1")
    assert (found.code, found.values["id"]) == ("S234", "achievements")
    assert str(found.place).startswith(f"{MAIN}:")


def test_plans_differ_each_time(tmp_path):
    files = {name.replace("2023H1", "2022H1"): text for name, text in FILES.items()}
    plans = REPORT.replace("heading: 工作打算", "heading: 工作打算\n    kind: plans")
    files |= {MAIN: plans, "data/2022H1/report.yaml": plans}
    files |= {PLANS: None, "data/2023H1/plans/01-survey.yaml": PLAN.replace("培训", "调研")}

    found = {each.code for each in check_period(write_project(tmp_path, files), "2023H1")}
    assert not {"S220", "S221", "S234"} & found


def test_a_heading_without_text_is_told_once(tmp_path):
    answer = (
        "heading: 专利\nfacts:\n  - answers: [x]\n    status: dropped\n    reason: 停办\n"
    )
    before = {name.replace("2023H1", "2022H2"): text for name, text in FILES.items()}
    before["data/2022H2/plans/01-training.yaml"] = PLAN + "  - {text: 建库。, id: x}\n"
    root = write_project(tmp_path, before | {IP: answer})
    found = {each.code for each in check_period(root, "2023H1")}

    assert found & {"M008", "S237"} == {"M008"}
