"""A table as a whole: its caption, its row of totals, and the words that point at it."""

import pytest

from reportgen.pipeline import check_period
from small_project import REPORT, write_project

SECTION = "data/2023H1/achievements/01-ip.yaml"
TABLE = """\
heading: 各镇情况
facts:
  - text: {text}
    table:
      caption: {caption}
      columns: [镇, "{head}"]
      rows: {rows}
"""
RIGHT = {
    "text": "各镇情况见表1。",
    "caption": "表1 各镇情况",
    "head": "户数",
    "rows": "[[甲镇, 12], [乙镇, 15], [合计, 27]]",
}


def codes(root, report=REPORT, **texts):
    files = {SECTION: TABLE.format(**{**RIGHT, **texts}), "data/2023H1/report.yaml": report}
    return [each.code for each in check_period(write_project(root, files), "2023H1")]


def test_a_right_table_is_accepted(tmp_path):
    assert codes(tmp_path) == []


@pytest.mark.parametrize("text", ["见表2。", "见附表1。", "见附件2。"])
def test_what_the_text_points_at_exists(tmp_path, text):
    assert codes(tmp_path, text=f"各镇情况{text}") == ["N262"]


@pytest.mark.parametrize("text", ["见下表。", "见附件1。", "见附件。", "见表1。"])
def test_what_exists_may_be_pointed_at(tmp_path, text):
    annex = "attachments:\n  - {title: 名单, facts: [甲、乙。]}\n"
    assert codes(tmp_path, REPORT + annex, text=f"各镇情况{text}") == []


@pytest.mark.parametrize(
    ("caption", "code"),
    [("表1 各镇情况。", "T239"), ("表1 各镇情况，", "T239"), ("表1：各镇情况", "N263")],
)
def test_a_caption_has_no_marks(tmp_path, caption, code):
    assert codes(tmp_path, caption=caption, text="各镇情况见下表。") == [code]


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        ("[[甲镇, 12], [乙镇, 15], [合计, 28]]", "户数"),
        ("[[甲镇, 12.5], [乙镇, 15.1], [总计, 28.6]]", "产值（亿元）"),
        ("[[甲镇, 12], [乙镇, —], [丙镇, 3], [合 计, 16]]", "户数"),
        ("[[甲镇, 12], [乙镇, 15], [合计, 28]]", "2023年1—6月（户）"),
    ],
)
def test_a_row_of_totals_is_the_sum_of_the_rows_above(tmp_path, rows, head):
    assert codes(tmp_path, rows=rows, head=head) == ["N264"]


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        ("[[1月, 10], [2月, 22], [合计, 22]]", "累计（件）"),
        ("[[甲镇, 460], [乙镇, 480], [合计, 470]]", "单产（公斤/亩）"),
        ("[[甲镇, 12.2], [乙镇, 13.4], [合计, 13]]", "气温（℃）"),
        ("[[甲镇, 3.1], [乙镇, 3.4], [合计, 3.2]]", "吨水成本（元）"),
        ("[[甲镇, 2], [乙镇, 3], [合计, 2]]", "满意度"),
        ("[[（一）水利, 30], [1.水库, 20], [2.河道, 10], [合计, 30]]", "数量"),
        ("[[——水库, 20], [水利, 30], [合计, 30]]", "数量"),
        ("[[甲, 30], [乙, 50], [减：重复, 5], [合计, 75]]", "数量"),
        ("[[男, 30], [女, 50], [60岁以上, 20], [合计, 80]]", "人数"),
        ("[[甲镇, 12], [乙镇, 15], [合计, 28]]", "增长（%）"),
        ("[[甲镇, 12], [乙镇, 15], [合计, 13.5]]", "户均亩数"),
        ("[[甲镇, 12.4], [乙镇, 15.4], [合计, 28]]", "产值（亿元）"),
        ("[[甲镇, 12], [其中：甲村, 5], [乙镇, 15], [合计, 27]]", "户数"),
        ("[[甲镇, 12], [乙镇, 约15], [合计, 28]]", "户数"),
        ("[[合计, 27], [甲镇, 12], [乙镇, 15]]", "户数"),
    ],
)
def test_rates_and_parts_of_rows_are_not_added_up(tmp_path, rows, head):
    assert codes(tmp_path, rows=rows, head=head) == []
