"""Numbers as they are pasted: each is refused, and no help names another number."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.checks.consequences import first_causes
from reportgen.load import read_text
from reportgen.model import Section
from reportgen.pipeline import check_period
from reportgen.validate import build
from small_project import write_project


def read(value):
    """Return the digits that are read for a `value`, or None, and the problems."""
    text = f"heading: 甲\nmetrics:\n  x:\n    name: 甲\n    value: {value}\n"
    source, problems = read_text(text.encode(), "a.yaml")
    made, found = build(source, Section)
    metric = made.metrics.get("x") if made else None
    return (metric.value.digits if metric else None), first_causes(problems + found)


PASTED = [
    ("1,352.4", "D168"),
    ("-1,234,567", "D168"),
    ("1，352", "D168"),
    ("1 352", "D168"),
    ("1'352", "D168"),
    ("1\u00a0352", "D168"),
    ("１，３５２", "D168"),
    ("１２", "D167"),
    ("１２．５", "D167"),
    ("12．5", "D167"),
    ("－5", "D167"),
    ("　12.5", "D167"),
    ('"12.5　"', "D167"),
    ("−5", "D167"),
    ("十二", "D169"),
    ("三百", "D169"),
    ("两千零五", "D169"),
    ("N/A", "D170"),
    ("--", "D170"),
    ("—", "D170"),
    ("/", "D170"),
    ("暂无", "D170"),
    ('"#DIV/0!"', "D170"),
    ('"-"', "D170"),
    ("26件", "D116"),
    ("8.64万", "D116"),
    ("62.5%", "D116"),
    ("5‰", "D116"),
    ("约30", "D116"),
    ("30+", "D116"),
    ("30多", "D116"),
    ("12 亿", "D116"),
    ("12,7", "D171"),
    ("12。5", "D171"),
    ("12。", "D171"),
    ("12、5", "D171"),
    ("1,23,456", "D171"),
    ("0,123", "D171"),
    ("1,352 704", "D171"),
    ("3/4", "D171"),
    ("2024-06", "D171"),
    ("5～8", "D171"),
    ("5-8", "D171"),
    ("1.2.3", "D171"),
    ("(12.5)", "D171"),
    ("下降14.29%", "D191"),
    ("负增长3", "D191"),
    ("2O", "D171"),
    ("l6", "D171"),
    ("翻番", "D105"),
    ("十几", "D105"),
]


@pytest.mark.parametrize(("value", "code"), PASTED)
def test_what_is_not_a_plain_number_is_refused_as_what_it_is(value, code):
    digits, problems = read(value)

    assert [each.code for each in problems] == [code]
    assert digits is None


BESIDE = [
    ("change:\n      value: 持平", "D192"),
    ("change:\n      value: 下降3", "D191"),
    ("change:\n      value: 3件", "D116"),
    ("rank:\n      scope: 全市\n      position: 第二", "D192"),
    ("rank:\n      scope: 全市\n      position: 第2位", "D192"),
    ("rank:\n      scope: 全市\n      position: 二", "D192"),
]


@pytest.mark.parametrize(("lines", "code"), BESIDE)
def test_help_names_only_keys_that_can_stand_there(lines, code):
    (problem,) = read(f"5\n    {lines}")[1]

    assert problem.code == code
    if code == "D192":
        assert "`words" not in problem.advice("en")
        assert "`unit" not in problem.advice("en")


DATES = [("2023-06-31", "D194"), ("2023-13-01", "D194"), ("2023.6.30", "D107")]
PERIODS = ["2023-05/2023-01", "2023-13", "2023H3", "2023Q5"]


@pytest.mark.parametrize(("value", "code"), DATES)
def test_a_day_that_does_not_exist_is_not_asked_for_in_another_form(value, code):
    assert [each.code for each in read(f"5\n    as_of: {value}")[1]] == [code]


@pytest.mark.parametrize("value", PERIODS)
def test_a_period_that_does_not_exist_is_not_asked_for_in_another_form(value):
    assert [each.code for each in read(f"5\n    period: {value}")[1]] == ["D195"]


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("1_352", "a plain number"),
        ("026", "a plain number"),
        ("yes", "true"),
        ("No", "false"),
    ],
)
def test_help_for_what_yaml_programs_read_differently_comes_first(value, wanted):
    (problem,) = read(value)[1]

    assert problem.code == "Y025"
    assert f"write {wanted};" in problem.advice("en")


def worth(digits):
    """Return the value of digits without what only separates or formats them."""
    half = digits.translate(str.maketrans("０１２３４５６７８９．－−", "0123456789.--"))
    return Decimal(re.sub("[,，' \u00a0]", "", half))


def offered(problem):
    """Return the numbers in the help for a problem, in both languages."""
    said = problem.advice("en") + problem.advice("zh")
    return {Decimal(each) for each in re.findall(r"-?\d+(?:\.\d+)?", said)}


@given(
    st.text(
        "0123456789０３９.．,， '。、-－−/:～万亿件%‰约余+一二十百", min_size=1, max_size=9
    )
)
def test_help_for_a_value_names_no_number_but_the_one_that_is_written(value):
    for problem in read("'" + value.replace("'", "''") + "'")[1]:
        assert offered(problem) <= {worth(value)} if offered(problem) else True


@given(st.decimals(-(10**9), 10**9, places=2).filter(lambda each: abs(each) >= 1000))
def test_a_number_in_groups_of_three_is_offered_without_them(number):
    digits, (problem,) = read(f"{number:,}")

    assert digits is None
    assert offered(problem) == {number}


@pytest.mark.parametrize("value", ["26", "-14.29", "3.10", ".5", "+5", "5."])
def test_a_plain_number_is_read(value):
    digits, problems = read(value)

    assert problems == []
    assert Decimal(digits) == Decimal(value)


# -- as spreadsheets give them ---------------------------------------------------------


def found(root, text):
    """Return the codes and the columns of what is found in a section."""
    plain = {"data/2023H1/plans/01-training.yaml": None}
    files = {"data/2023H1/report.yaml": REPORT, "data/2023H1/achievements/01-ip.yaml": text}
    problems = check_period(write_project(root, {**plain, **files}), "2023H1")
    return [(each.code, each.place.line) for each in problems]


REPORT = "title: 工作总结\nparts:\n  - id: achievements\n    heading: 工作情况\n"


def metric(value, unit, name="数量", more=""):
    return f"heading: 专利\nmetrics:\n  x:\n    name: {name}\n    value: {value}\n    unit: {unit}\n{more}"


@pytest.mark.parametrize(
    "value",
    [
        "12.299999999999999",
        "11.700000000000001",
        "0.30000000000000004",
        "62.50000001",
        "99.60000000000001",
        "33.333333333333336",
        "-4.399999999999999",
        "1234.0000001",
        "57.99999999999999",
    ],
)
def test_an_unrounded_result_is_an_error_in_a_metric_a_text_and_a_cell(tmp_path, value):
    text = f"heading: 专利\nfacts:\n  - 投资变化为{value}亿元。\n"
    table = "  - table:\n      columns: [指标, 数]\n      rows:\n        - [甲, {}]\n"

    assert found(tmp_path / "a", metric(value, "亿元")) == [("D165", 5)]
    assert found(tmp_path / "d", metric(value, "家")) == [("D165", 5)]
    assert found(tmp_path / "b", text) == [("D165", 3)]
    printed = "heading: 专利\nfacts:\n  - 见下表。\n" + table.format(value)
    assert found(tmp_path / "c", printed) == [("D165", 7)]


@pytest.mark.parametrize("value", ["0.0000012", "12.3456789", "99.9999999"])
def test_a_number_with_very_many_decimals_is_a_warning(tmp_path, value):
    assert found(tmp_path, metric(value, "亿元")) == [("D166", 5)]


@pytest.mark.parametrize("value", ["12.3", "0.00001", "3.14159", "99.99999", "1000000.5"])
def test_a_number_with_few_decimals_is_right(tmp_path, value):
    assert found(tmp_path, metric(value, "亿元")) == []


COUNTED = [("1234.0", "家"), ("12.5", "户"), ("-3", "人次"), ("0.5", "个"), ("-1", "项")]


@pytest.mark.parametrize(("value", "unit"), COUNTED)
def test_what_is_counted_is_whole_and_not_negative(tmp_path, value, unit):
    table = f"      unit: {unit}\n      columns: [指标, 数]\n      rows:\n        - [甲, {value}]\n"
    head = f"      columns: [指标, 数（{unit}）]\n      rows:\n        - [甲, {value}]\n"
    row = f"      columns: [指标, 单位, 数]\n      rows:\n        - [甲, {unit}, {value}]\n"

    assert found(tmp_path / "m", metric(value, unit)) == [("D173", 5)]
    for number, lines in enumerate((table, head, row)):
        text = f"heading: 专利\nfacts:\n  - 见下表。\n  - table:\n{lines}"
        assert [code for code, _ in found(tmp_path / str(number), text)] == ["D173"]


@pytest.mark.parametrize(
    ("value", "unit", "name", "more"),
    [
        ("12.5", "万人", "人数", ""),
        ("-3.2", "亿元", "利润", ""),
        ("2.5", "人", "户均人口", ""),
        ("-3", "人", "净增人数", ""),
        ("12.5", "件", "每万人发明专利拥有量", ""),
        ("12.5", "人", "从业人员", "    kind: ratio\n"),
    ],
)
def test_amounts_averages_and_changes_may_be_fractions(tmp_path, value, unit, name, more):
    assert found(tmp_path, metric(value, unit, name, more)) == []


def test_a_growth_column_of_a_table_of_counts_may_be_a_fraction(tmp_path):
    table = "      unit: 家\n      columns: [指标, 数, 增长（%）]\n      rows:\n        - [甲, 3, -5.5]\n"
    text = f"heading: 专利\nfacts:\n  - 见下表。\n  - table:\n{table}"

    assert found(tmp_path, text) == []


@pytest.mark.parametrize("cell", ["12。5", "'12,7'", "12，5", "'1,2345'", "12。", "－5"])
def test_an_unclear_number_in_a_cell_is_a_warning(tmp_path, cell):
    rows = f"      columns: [指标, 数]\n      rows:\n        - [甲, {cell}]\n"
    text = f"heading: 专利\nfacts:\n  - 见下表。\n  - table:\n{rows}"

    assert "D174" in [code for code, _ in found(tmp_path, text)]


def codes_of_cell(root, cell, head="数"):
    rows = f"      columns: [指标, {head}]\n      rows:\n        - [甲, {cell}]\n"
    text = f"heading: 专利\nfacts:\n  - 见下表。\n  - table:\n{rows}"
    return [code for code, _ in found(root, text)]


@pytest.mark.parametrize(
    "cell", ["'#REF!'", "'####'", "=A1+B1", "'=SUM(B2:B9)'", "'#DIV/0!'"]
)
def test_errors_and_formulas_of_spreadsheets_are_refused(tmp_path, cell):
    assert codes_of_cell(tmp_path, cell) == ["D189"]


@pytest.mark.parametrize(
    ("cell", "head"),
    [
        ("1O.5", "数"),
        ("（14.29）", "增长（%）"),
        ("(14.29)", "增长（%）"),
        ("—14.29", "增长（%）"),
        ("–14.29", "增长（%）"),
        ("'2023-06-30'", "增长（%）"),
        ("'2023/6/30'", "增长（%）"),
    ],
)
def test_what_a_spreadsheet_made_of_a_number_is_told_once(tmp_path, cell, head):
    assert codes_of_cell(tmp_path, cell, head) == ["D174"]


@pytest.mark.parametrize(
    ("cell", "head"),
    [
        ("'1,352'", "数"),
        ("1/4", "完成情况"),
        ("（1）", "数"),
        ("I10", "编码"),
        ("=100", "基期"),
        ("'#1'", "机组"),
        ("'2023-06-30'", "完成时间"),
        ("'2023-06-30'", "日期（年月日）"),
        ("-14.29", "增长（%）"),
    ],
)
def test_what_may_stand_in_a_cell_is_accepted(tmp_path, cell, head):
    assert codes_of_cell(tmp_path, cell, head) == []
