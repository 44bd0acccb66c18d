"""A number with separators, such as 1,350, is one number with its value."""

import pytest

from reportgen.checks.engine import check_text
from reportgen.pipeline import check_period
from small_project import write_project


def found(text):
    return [each.code for each in check_text(text, "a.md")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("资金到位1,350万元，其中中央资金900万元、省级资金450万元。", ["T220"]),
        ("资金到位1,350万元，其中中央资金900万元、省级资金451万元。", ["N233"]),
        ("资金到位2,350万元，其中中央资金1,900万元、省级资金450万元。", ["T220", "T220"]),
        ("由1,250件增加到2,500件，增长100%。", ["T220", "T220"]),
        ("由1,250件增加到2,500件，增长50%。", ["T220", "T220", "N230"]),
        ("任务1,050项，已完成1,050项，完成率100%。", ["T220", "T220"]),
        ("培训约1,350人左右。", ["T206"]),
        ("培训超过1,350人以上。", ["T207"]),
        ("惠及1,350余多户。", ["T206"]),
        ("完成1,250项。", ["T220"]),
        ("产值同比增长1,250%。", ["T220"]),
        ("每组1,000～2,000人。", ["T220", "T220"]),
        ("每组2,000～1,000人。", ["T224"]),
        ("投资2,000～16亿元。", ["T220"]),
        ("走访1,200个村、8个社区，共1,208个村。", ["T220", "T220"]),
        ("走访1,200个村、8个社区，共1,209个村。", ["T220", "N270"]),
        ("设8个镇、2,000,000个乡和2个街道，共15个乡镇。", ["T220", "N270"]),
    ],
)
def test_rules_read_a_number_with_separators_as_one(text, codes):
    assert found(text) == codes


METRIC = """\
heading: 专利
metrics:
  funds: {name: 到位资金, value: 1350, unit: 万元}
facts:
  - "{{ funds.name }}{{ funds }}。"
"""


@pytest.mark.parametrize(
    ("typed", "code"),
    [("1,350", "T220"), ("1,530", "N203"), ("13,500", "N203")],
)
def test_a_typed_number_with_separators_is_compared_with_its_metric(tmp_path, typed, code):
    fact = f"  - 截至6月底，到位资金{typed}万元。\n"
    root = write_project(tmp_path, {"data/2023H1/achievements/01-ip.yaml": METRIC + fact})
    codes = [each.code for each in check_period(root, "2023H1")]
    assert code in codes
    assert ("N203" in codes) is (code == "N203")


TABLE = """\
  - table:
      caption: 表1 资金
      columns: [镇, 资金（万元）]
      rows:
        - [甲镇, "1,000"]
        - [乙镇, "350"]
        - [合计, "{total}"]
"""


@pytest.mark.parametrize(("total", "wrong"), [("1,350", False), ("1,530", True)])
def test_cells_with_separators_are_added(tmp_path, total, wrong):
    table = TABLE.format(total=total)
    root = write_project(tmp_path, {"data/2023H1/achievements/01-ip.yaml": METRIC + table})
    assert ("N264" in [each.code for each in check_period(root, "2023H1")]) is wrong


@pytest.mark.parametrize(("typed", "differs"), [("1,350", False), ("1,530", True)])
def test_a_word_file_with_separators_has_the_numbers_of_its_period(
    tmp_path, monkeypatch, run, typed, differs
):
    path = "data/2023H1/achievements/01-ip.yaml"
    root = write_project(tmp_path, {path: METRIC.replace("{{ funds }}", f"{typed}万元")})
    monkeypatch.chdir(root)
    assert run("build", "2023H1").code == 0
    (root / path).write_text(METRIC, encoding="utf-8")
    said = run("check-docx", "dist/2023H1.docx", "--period", "2023H1").out

    assert ("P246" in said) is differs
