"""Correct sentences that look like mistakes stay silent; their wrong twins are found."""

import pytest

from reportgen.pipeline import check_period
from small_project import write_project

SECTION = "data/2024H1/achievements/01-ip.yaml"


def codes(root, fact):
    """Return the codes of what is wrong with a report of 2024H1 that states a fact."""
    files = {
        "data/2023H1/report.yaml": None,
        "data/2023H1/achievements/01-ip.yaml": None,
        "data/2023H1/plans/01-training.yaml": None,
        "data/2024H1/report.yaml": (
            "title: 示例局工作总结\nparts:\n  - id: achievements\n    heading: 工作情况\n"
            "    kind: achievements\n  - id: plans\n    heading: 工作打算\n    kind: plans\n"
            "    lead: 抓好工作。\n"
        ),
        SECTION: f"heading: 服务情况\nfacts:\n{fact}",
    }
    root = write_project(root, files)
    return [each.code for each in check_period(root, "2024H1") if each.level != "hint"]


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [
        ("N205", "办理2024件。", "2024级新生入学。"),
        ("N205", "接待2024人次。", "2024届毕业生就业率较高。"),
        ("N205", "新建2024座。", "2024财年预算执行良好。"),
        ("N205", "签约2024项。", "执行GB/T 4754—2024标准。"),
        ("N205", "培训2024名学员。", "获2024名师评选优秀奖。"),
        ("N205", "服务2024家企业。", "举办2024全国工业设计大赛。"),
        ("N205", "服务2024个。", "举办“创新驱动·2024”活动。"),
        ("N214", "2024年9月建成投用。", "建设年限2023—2025年，进展顺利。"),
        ("N214", "2026年建成投用。", "到2026年全面建成。"),
        ("N214", "截至9月底建成12处。", "到2035年建成12处。"),
    ],
)
def test_a_correct_sentence_is_silent_and_its_wrong_twin_is_found(
    tmp_path, code, wrong, right
):
    assert codes(tmp_path / "wrong", f"  - {wrong}\n") == [code]
    assert codes(tmp_path / "right", f"  - {right}\n") == []


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("力争2026年服务群众{{ visits }}", []),
        ("2026年服务群众{{ visits }}", ["N214"]),
        ("2022年服务群众{{ visits }}", ["N280"]),
    ],
)
def test_a_figure_after_a_later_year_may_be_planned(tmp_path, fact, expected):
    metrics = "metrics:\n  visits: {name: 群众, value: 300, unit: 人次}\n"
    assert codes(tmp_path, f'  - "{fact}。"\n{metrics}') == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("…", []), ("“…”", []), ("…为不足本表最小单位数", []), ("水稻、小麦...", ["T108"])],
)
def test_a_symbol_of_a_table_is_no_malformed_ellipsis(tmp_path, cell, expected):
    table = f"  - 统计如下。\n  - table:\n      columns: [镇, 说明]\n      rows: [[甲镇, {cell}], [乙镇, 棉花]]\n"
    assert codes(tmp_path, table) == expected


@pytest.mark.parametrize(
    ("captions", "expected"),
    [
        (("表1 收入", "表2 支出"), []),
        (("表1-1 收入", "表1-2 支出"), []),
        (("表1 收入", "表1 支出"), ["S232"]),
        (("表1收入", "表1支出"), ["S232"]),
    ],
)
def test_a_number_is_that_of_one_table(tmp_path, captions, expected):
    tables = "".join(
        f"  - table:\n      caption: {caption}\n      columns: [镇, 数]\n"
        f"      rows: [[甲镇, {number}]]\n"
        for number, caption in enumerate(captions)
    )
    assert codes(tmp_path, f"  - 收支如下表。\n{tables}") == expected


METRICS = """\
metrics:
  price: {name: 水价指数, value: 101.6, kind: index}
  forest: {name: 森林覆盖率, value: 42.5, unit: "%", change: {basis: 比上年, previous: 41.8}}
"""


@pytest.mark.parametrize(
    "fact",
    [
        "水价指数（上年=100）为{{ price }}。",
        "按上年口径，水价指数为{{ price }}。",
        "{{ forest.sentence }}。",
    ],
)
def test_how_offices_write_indices_and_rates_is_silent(tmp_path, fact):
    assert codes(tmp_path, f'  - "{fact}"\n{METRICS}') == []
