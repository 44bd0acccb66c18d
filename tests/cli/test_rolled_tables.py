"""new --from: numbers and states in a table are emptied, names and units are kept."""

import pytest

from reportgen.begin.emptied_tables import empty_cells

TO_FILL_IN = "【待填：数】"


@pytest.mark.parametrize(
    ("columns", "row", "expected"),
    [
        (["指标", "单位", "数量"], ["窗口", "处", 12], ["窗口", "处", TO_FILL_IN]),
        (["指标", "数量", "单位"], ["管网", 3.5, "公里"], ["管网", TO_FILL_IN, "公里"]),
        (["序号", "线路", "投资"], [1, "3号线", "2万元"], [1, "3号线", TO_FILL_IN]),
        (["指标", "数量"], ["申请", "26件"], ["申请", TO_FILL_IN]),
        (["指标", "数量"], ["申请", "约30"], ["申请", TO_FILL_IN]),
        (["指标", "增减"], ["申请", "-3.2%"], ["申请", TO_FILL_IN]),
        (["指标", "数量"], ["申请", "—"], ["申请", TO_FILL_IN]),
        (["指标", "数量"], ["申请", None], ["申请", TO_FILL_IN]),
        (["指标", "数量"], ["申请", "{{ a.value }}"], ["申请", "{{ a.value }}"]),
        # what was said of the last period must not be said of this one
        (["任务", "进展"], ["建厅", "已完成"], ["建厅", "【待填：进展】"]),
        (["任务", "进展"], ["建厅", "完成3项"], ["建厅", "【待填：进展】"]),
        (
            ["任务", "进展", "数量"],
            ["建厅", "在建", 1],
            ["建厅", "【待填：进展】", TO_FILL_IN],
        ),
        (
            ["任务", "责任科室", "备注"],
            ["建厅", "办公室", "晚"],
            ["建厅", "办公室", "【待填：备注】"],
        ),
        (["任务", "亮点"], ["建厅", "率先"], ["建厅", "【待填：亮点】"]),
    ],
)
def test_a_cell_is_emptied_unless_it_names_something(columns, row, expected):
    table = {"columns": columns, "rows": [row]}
    empty_cells(table)

    assert table["rows"] == [expected]


def test_a_column_is_of_numbers_if_most_of_its_cells_are():
    table = {
        "columns": ["指标", {"heading": "数量"}],
        "rows": [["甲", 1], ["乙", 2], ["丙", "暂无"]],
    }
    empty_cells(table)

    assert [row[1] for row in table["rows"]] == [TO_FILL_IN] * 3
