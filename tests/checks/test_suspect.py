"""`suspect` silences what compares the doubtful value, and nothing else."""

import pytest

from reportgen.pipeline import check_period
from small_project import edit, write_project

SECTION = "data/2023H1/achievements/01-ip.yaml"
METRIC = """\
heading: 专利
metrics:
  grants:
    name: 发明专利授权量
    value: 6
    unit: 件
    change: {value: -14.29}
    share: {of: 专利授权总量, value: 12.5}
    rank: {position: 3, scope: 全市}
    suspect: 待核实
facts:
  - "全区{{ grants.name }}{{ grants }}，{{ grants.change }}，{{ grants.rank }}，{{ grants.share }}。"
"""


def codes(root, old, new):
    edit(write_project(root, {SECTION: METRIC}), SECTION, old, new)
    return [each.code for each in check_period(root, "2023H1")]


def test_a_suspect_metric_has_one_warning(tmp_path):
    assert codes(tmp_path, "待核实", "待核对") == ["N120"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("12.5", "149.64", "N112"),
        ("-14.29", "-142.9", "N118"),
        ("unit: 件\n", "unit: 件\n    period: 2023Q3\n", "N208"),
        ("{{ grants.change }}", "同比增长14.29%", "N219"),
        ("{{ grants.change }}，{{ grants.rank }}", "居全市第二位", "N219"),
    ],
)
def test_its_other_keys_and_the_texts_about_them_are_checked(tmp_path, old, new, code):
    assert code in codes(tmp_path, old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{value: -14.29}", "{value: -14.29, previous: 8}"),
        ("12.5}", "12.5, whole: 24000}"),
        ("{of: 专利授权总量, value: 12.5}", "{of: 专利授权总量, whole: 4}"),
        ("value: 6\n", "value: 2023\n"),
        ("value: 6\n", "value: 6.5\n    qualifier: 余\n    kind: balance\n"),
        ("unit: 件\n", "unit: 件\n    items: {names: [甲, 乙]}\n"),
    ],
)
def test_what_compares_the_doubtful_value_is_not_reported(tmp_path, old, new):
    assert codes(tmp_path, old, new) == ["N120"]
