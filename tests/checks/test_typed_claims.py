"""What is typed after the name of a metric is held against the metric."""

import pytest

from reportgen.pipeline import check_period
from small_project import write_project

SECTION = "data/2023H1/achievements/01-ip.yaml"
METRICS = """\
heading: 专利
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    change: {value: 62.5}
    share: {of: 专利申请量, value: 49.64}
    rank: {position: 3, scope: 全市}
  guests: {name: 合作院士, value: 3, unit: 位, numerals: chinese}
facts:
  - "已与{{ guests }}院士签约。"
"""
TOLD = "{{ applications.name }}{{ applications }}，"


def found(root, *facts):
    facts = "".join(f'  - "{fact}"\n' for fact in facts)
    root = write_project(root, {SECTION: METRICS + facts})
    problems = [each for each in check_period(root, "2023H1") if each.level != "hint"]
    return [(each.code, each.values["found"]) for each in problems]


@pytest.mark.parametrize(
    ("fact", "wrong"),
    [
        (TOLD + "{{ applications.change }}，居全市第四位。", [("N219", "第四位")]),
        (TOLD + "居全市第四位。", [("N219", "第四位")]),
        (TOLD + "{{ applications.change }}，居全市第三位。", []),
        (TOLD + "占专利申请量的46.94%。", [("N219", "占专利申请量的46.94%")]),
        (
            TOLD + "{{ applications.change }}，占专利申请量的46.94%。",
            [("N219", "占专利申请量的46.94%")],
        ),
        (TOLD + "占专利申请量的49.6%。", []),
        (TOLD + "占专利申请量的近50%。", []),
        (TOLD + "其中占专利申请量的10%。", []),
        ("合作院士四位。", [("N203", "四位")]),
        ("合作院士三位。", []),
        ("合作院士三位、专家四位。", []),
        ("合作院士四位博士。", []),
    ],
)
def test_what_contradicts_the_metric_is_told(tmp_path, fact, wrong):
    assert found(tmp_path, fact) == wrong


def test_a_rank_after_a_growth_may_be_that_of_the_growth(tmp_path):
    fact = TOLD + "{{ applications.change }}，居全市第四位。"
    assert found(tmp_path, fact, "申请量{{ applications.rank }}。") == []
