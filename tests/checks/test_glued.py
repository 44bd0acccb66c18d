"""Nothing typed right beside a figure may change the number that is printed."""

import pytest

from reportgen.pipeline import check_period
from small_project import write_project

SECTION = "data/2023H1/achievements/01-ip.yaml"
METRICS = """\
heading: 专利
metrics:
  checks: {name: 联合检查, value: 1, unit: 次}
  talks: {name: 讲座, value: 2, unit: 场次}
  fall: {name: 气温, value: -2, unit: ℃}
  air: {name: PM2.5, value: 35, unit: 微克/立方米}
  names: {name: 项目, value: 12, unit: 项}
facts:
  - "讲座{{ talks }}，联合检查{{ checks }}，气温{{ fall }}，项目{{ names }}，细颗粒物{{ air }}。"
"""


def errors(root, fact):
    root = write_project(root, {SECTION: METRICS + f"  - {fact}\n"})
    return [each.code for each in check_period(root, "2023H1") if each.level == "error"]


@pytest.mark.parametrize(
    ("fact", "code"),
    [
        ('"联合检查1{{ checks }}。"', "T236"),
        ('"联合检查{{ checks.value }}0次。"', "T236"),
        ('"联合检查{{ checks.value }}.5次。"', "T236"),
        ('"{{ talks.name }}{{ talks.value }}{{ talks }}。"', "T236"),
        ('"{{ air.name }}{{ air }}。"', "T236"),
        ('"{{ checks.name }}-{{ checks }}。"', "T237"),
        ("{table: {columns: [甲, 乙], rows: [[丙, '-{{ checks.value }}']]}}", "T237"),
    ],
)
def test_digits_and_signs_beside_a_figure_are_errors(tmp_path, fact, code):
    assert errors(tmp_path, fact) == [code]


@pytest.mark.parametrize(
    "fact",
    [
        '"1.{{ checks.name }}{{ checks }}。"',
        '{text: "1.{{ checks }}检查。", new_paragraph: true}',
        '"气温{{ fall }}。"',
        '"每年1—{{ talks.value }}次。"',
        '"检查1次-{{ talks.value }}次。"',
        '"检查{{ checks.value }}—{{ talks.value }}次。"',
        '"第2批{{ checks }}。"',
        "{table: {columns: [甲1, 乙], rows: [[丙2, '{{ checks.value }}']]}}",
    ],
)
def test_what_is_apart_from_a_figure_is_right(tmp_path, fact):
    assert errors(tmp_path, fact) == []
