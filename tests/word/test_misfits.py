"""What a page cannot show well is told before the report is sent."""

import shutil

import pytest

from reportgen.pipeline import check_period
from reportgen.project.folders import built_in_templates
from small_project import edit, write_project

SECTION = "data/2023H1/achievements/01-ip.yaml"
TABLE = """\
  - table:
      columns: [{columns}]
      rows:
        - [{cells}]
"""


def messages(root):
    return [(each.code, each.values) for each in check_period(root, "2023H1")]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("龙腾虎跃凤鸣麒麟祥云瑞彩金玉满堂春华秋实瑞雪丰年活动", ["L007"]),
        ("龙腾虎跃凤鸣麒麟祥云瑞彩|金玉满堂春华秋实瑞雪丰年活动", []),
        ("示例局关于贯彻落实优化营商环境规定工作情况的报告", []),
        ("《" + "国" * 30 + "》的总结", ["L007"]),
    ],
)
def test_a_title_that_may_be_torn_asks_for_a_break(tmp_path, title, expected):
    write_project(tmp_path)
    edit(tmp_path, "data/2023H1/report.yaml", "示例局工作总结", title)

    assert [code for code, _ in messages(tmp_path)] == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [(6, []), (20, [("L008", {"name": "列1", "found": "1234567.80"})])],
)
def test_a_table_that_would_break_its_numbers_is_told(tmp_path, count, expected):
    columns = ", ".join(["项目", *(f"列{number}" for number in range(1, count))])
    cells = ", ".join(["甲", *["1234567.80"] * (count - 1)])
    table = TABLE.format(columns=columns, cells=cells)
    write_project(tmp_path)
    with (tmp_path / SECTION).open("a", encoding="utf-8") as file:
        file.write(table)

    assert messages(tmp_path) == expected


WIDE = """\
title: 示例局工作总结
parts:
  - {{id: achievements, heading: 工作情况}}
  - {{id: plans, heading: 工作打算}}
attachments:
  - title: 明细表
    landscape: {landscape}
    facts:
      - table:
          columns: [项目{columns}]
          rows: [[甲{cells}]]
"""


@pytest.mark.parametrize(("landscape", "expected"), [("true", []), ("false", ["L008"])])
def test_a_turned_page_has_room_for_more_columns(tmp_path, landscape, expected):
    columns = "".join(f", 列{number}" for number in range(7))
    wide = WIDE.format(landscape=landscape, columns=columns, cells=", 1234567.80" * 7)
    root = write_project(tmp_path, {"data/2023H1/report.yaml": wide})

    assert [code for code, _ in messages(root)] == expected


def test_a_template_that_does_not_turn_the_pages_is_told(tmp_path):
    wide = WIDE.format(landscape="true", columns=", 列", cells=", 1") + "template: ours\n"
    root = write_project(tmp_path, {"data/2023H1/report.yaml": wide})
    shutil.copytree(built_in_templates() / "work-report", root / "templates" / "ours")
    turning = '{{ " landscape" if each.landscape }}'
    assert messages(root) == []

    edit(root, "templates/ours/report.md.j2", turning, "")

    assert [code for code, _ in messages(root)] == ["L009"]
