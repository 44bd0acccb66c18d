"""One mistake in a table, or around a typed number, is one message."""

import pytest

from reportgen.pipeline import check_period
from small_project import write_project

SECTION = "data/2023H1/achievements/01-ip.yaml"
TABLE = """\
heading: 专利
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    change: {{value: 62.5}}
facts:
  - "{fact}"
  - text: 见下表。
    table:
      unit: {unit}
      columns: [指标, 上半年, 同比（%）]
      rows:
        - - 发明专利申请量
          {cells}
"""
PRINTED = "发明专利申请量{{ applications }}，{{ applications.change }}。"


def found(root, *cells, unit="件", fact=PRINTED):
    lines = "\n          ".join(f"- {each}" for each in cells)
    text = TABLE.format(cells=lines, unit=unit, fact=fact)
    return check_period(write_project(root, {SECTION: text}), "2023H1")


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (("26", "62.5"), None),
        (("62.5", "26"), "N260"),
        (("-", "62.5"), "R035"),
        (("{ applications.value }", "62.5"), "R035"),
        (("-", "26", "62.5"), "R035"),
        (("—", "26", "62.5"), "D138"),
    ],
)
def test_one_mistake_in_a_row_is_one_message(tmp_path, cells, code):
    codes = [each.code for each in found(tmp_path, *cells)]
    assert codes == ([code] if code else [])


def test_a_mapping_in_a_cell_is_answered_with_the_reference_that_is_meant(tmp_path):
    (wrong,) = found(tmp_path, "{ applications.value }", "62.5")
    assert wrong.advice("en").startswith('write "{{ applications.value }}"')


def test_a_wrong_unit_of_the_table_is_named(tmp_path):
    (wrong,) = found(tmp_path, "26", "62.5", unit="万件")
    assert (wrong.code, wrong.values["found"]) == ("N260", "26万件")


def test_a_number_typed_instead_of_its_reference_is_told_once(tmp_path):
    codes = [
        each.code for each in found(tmp_path, "26", "62.5", fact="发明专利申请量9件。")
    ]
    assert codes == ["N203"]
