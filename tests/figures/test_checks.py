"""Contradictions within a metric."""

import pytest

from projects import REPORT, measured_and_checked, read, section, write_project

NAMES = "\n".join(f"    - {name}公司" for name in "甲乙丙")


def counted(value, *, is_open=False, qualifier=""):
    also = f"\nqualifier: {qualifier}" if qualifier else ""
    return (
        f"name: 企业\nvalue: {value}\nunit: 家{also}\n"
        f"items:\n  open: {str(is_open).lower()}\n  names:\n{NAMES}"
    )


@pytest.mark.parametrize(("value", "codes"), [(3, []), (4, ["N110"]), (2, ["N110"])])
def test_a_closed_list_names_what_it_counts(measured, value, codes):
    assert codes == measured(counted(value)).codes


@pytest.mark.parametrize(("value", "codes"), [(3, []), (28, []), (2, ["N111"])])
def test_an_open_list_names_at_most_what_it_counts(measured, value, codes):
    assert codes == measured(counted(value, is_open=True)).codes


@pytest.mark.parametrize(("qualifier", "codes"), [("约", []), ("近", ["N111"]), ("超", [])])
def test_a_list_may_be_longer_than_a_number_that_leaves_some_off(
    measured, qualifier, codes
):
    assert codes == measured(counted(2, qualifier=qualifier)).codes


def test_a_wrong_count_gives_both_numbers_at_the_list(measured):
    (problem,) = measured(counted(4)).problems

    assert problem.values == {"named": 3, "stated": "4"}
    assert problem.place.line == 7


def test_items_without_a_number_are_not_counted(measured):
    result = measured("name: 企业\nwords: 多家\nitems:\n  names:\n    - 甲公司")

    assert result.problems == []


@pytest.mark.parametrize("value", ["101", "-1"])
def test_a_share_lies_between_nothing_and_all(measured, value):
    result = measured(f"name: 量\nvalue: 5\nshare:\n  of: 总量\n  value: {value}")

    assert result.codes == ["N112"]


def test_a_part_that_is_larger_than_its_whole_is_refused(measured):
    result = measured("name: 量\nvalue: 5\nshare:\n  of: 总量\n  whole: 4")

    assert result.codes == ["N112"]


def test_a_wrong_share_is_reported_once(measured):
    result = measured("name: 量\nvalue: 5\nshare:\n  of: 总量\n  value: 125\n  whole: 10")

    assert result.codes == ["N103"]


@pytest.mark.parametrize(
    ("value", "change", "codes"),
    [(6, "-1429", ["N118"]), (6, "-100", []), (-6, "-250", ["N130"]), (6, "250", [])],
)
def test_nothing_falls_by_more_than_all_of_it(measured, value, change, codes):
    assert codes == measured(f"name: 量\nvalue: {value}\nchange:\n  value: {change}").codes


def test_a_percentage_that_changes_by_percent_is_doubted(measured):
    result = measured("name: 率\nvalue: 5\nunit: '%'\nchange:\n  value: 3\n  unit: '%'")

    assert result.codes == ["N113"]


def test_a_count_does_not_change_by_points(measured):
    result = measured("name: 量\nvalue: 5\nunit: 件\nchange:\n  value: 3\n  unit: 个百分点")

    (problem,) = result.problems
    assert (problem.code, problem.values) == (
        "N114",
        {"unit": "件", "meant": "%", "found": "个百分点"},
    )


@pytest.mark.parametrize("unit", ["", "unit: '%'\n"])
def test_points_suit_a_percentage_and_a_number_without_unit(measured, unit):
    result = measured(f"name: 率\nvalue: 5\n{unit}change:\n  value: 3\n  unit: 个百分点")

    assert result.problems == []


@pytest.mark.parametrize("amount", ["range:\n  low: 3\n  high: 5", "words: 翻番"])
def test_only_a_single_number_may_have_a_qualifier(measured, amount):
    assert measured(f"name: 量\n{amount}\nqualifier: 约").codes == ["N115"]


@pytest.mark.parametrize(
    ("value", "unit", "codes"),
    [
        ("20", "项", []),
        ("23", "项", ["N116"]),
        ("2.3", "公里", ["N116"]),
        ("2.30", "公里", ["N116"]),
        ("2.3", "万亩", []),
        ("3", "万人", []),
    ],
)
def test_yu_follows_a_round_number(measured, value, unit, codes):
    result = measured(f"name: 量\nvalue: {value}\nunit: {unit}\nqualifier: 余")

    assert codes == result.codes


@pytest.mark.parametrize("name", ["items:\n  names:", "value: 2\nitems:\n  names:"])
def test_a_list_names_nothing_twice(measured, name):
    start = "" if name.startswith("value") else "words: 两家\n"
    result = measured(f"name: 企业\n{start}{name}\n    - 甲公司\n    - 甲公司")

    (problem,) = result.problems
    assert (problem.code, problem.values) == ("N117", {"name": "甲公司"})


@pytest.mark.parametrize("key", ["group", "breakdown"])
def test_members_are_not_named_twice(measured, key):
    member = "  - name: 粮食\n    value: 1\n"

    assert measured(f"name: 产量\n{key}:\n{member}{member}").codes == ["N117"]


@pytest.mark.parametrize(
    "amount",
    [
        "value: -3",
        "value: 12345678901234567",
        "range:\n  low: 1.5\n  high: 3",
        "value: 3\nbreakdown:\n  - name: 甲\n    value: 1.5\n  - name: 乙\n    value: 1.5",
    ],
)
def test_a_number_without_a_chinese_numeral_is_reported_and_keeps_its_digits(
    measured, amount
):
    result = measured(f"name: 量\nunit: 项\nnumerals: chinese\n{amount}")

    assert set(result.codes) == {"N108"}
    assert result.printed[""]


# -- gaps ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("yaml", "key"),
    [
        ("value: 5\nchange:\n  basis: 环比", "change"),
        ("value: 5\nshare:\n  of: 总量", "share"),
    ],
)
def test_a_change_or_share_without_a_number_is_reported(measured, yaml, key):
    result = measured(f"name: 量\n{yaml}")

    (problem,) = result.problems
    assert (problem.code, problem.values["key"]) == ("N106", key)
    assert key not in result.printed


@pytest.mark.parametrize(
    ("yaml", "found"),
    [
        ("value: 120\nqualifier: 余\nchange:\n  previous: 100", "qualifier: 余"),
        ("range: {low: 3, high: 5}\nchange:\n  previous: 100", "range"),
        ("words: 翻番\nshare:\n  of: 总量\n  whole: 9", "words"),
        (
            "value: 5\nchange: {comparable_prices: true, previous: 4}",
            "comparable_prices",
        ),
    ],
)
def test_what_is_not_computed_although_the_numbers_are_there_says_why(
    measured, yaml, found
):
    (problem,) = measured(f"name: 量\n{yaml}").problems

    assert (problem.code, problem.values["found"]) == ("N167", found)


# -- suspect ---------------------------------------------------------------------------

SUSPECT = """
    name: 授权量
    value: 6
    unit: 件
    change:
      value: -14.29
      {previous}
    suspect: 原文没有百分号
"""


@pytest.mark.parametrize("previous", ["previous: 7", "previous: 8", "basis: 同比"])
def test_a_suspect_metric_gives_one_warning_with_its_reason(measured, previous):
    result = measured(SUSPECT.format(previous=previous))

    (problem,) = result.problems
    assert (problem.code, problem.level) == ("N120", "warning")
    assert problem.values == {"id": "x", "reason": "原文没有百分号"}
    assert result.printed["change"] == "同比下降14.29%"


def test_a_confirmed_suspect_metric_gives_no_warning(measured):
    confirmed = "\n    confirmed: 市局来函"
    fine = measured(SUSPECT.format(previous="previous: 7").rstrip() + confirmed)
    wrong = measured(SUSPECT.format(previous="previous: 8").rstrip() + confirmed)

    assert fine.problems == []
    assert wrong.codes == ["N102"]


def test_what_cannot_be_printed_is_an_error_even_if_suspect(measured):
    result = measured("name: 量\nvalue: 5\nchange:\n  basis: 环比\nsuspect: 存疑")

    assert result.codes == ["N106", "N120"]


def test_a_report_metric_is_measured_too(tmp_path):
    report = REPORT + "metrics:\n  firms:\n    name: 企业\n    value: 3\n    unit: 家\n"
    files = {"achievements/01-ip.yaml": section(facts="- 抓好落实。")}
    figures, problems = measured_and_checked(read(write_project(tmp_path, files, report)))

    assert problems == []
    assert figures["firms"].origin.key == "report.metrics.firms"
    assert figures["firms"].origin.place.file == "data/2023H1/report.yaml"
