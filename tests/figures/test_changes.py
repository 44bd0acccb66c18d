"""How metrics change, by what they are: each value worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects import section
from reportgen.pipeline import build_period, check_period
from small_project import write_project


@pytest.mark.parametrize(
    ("name", "unit", "value", "previous", "expected"),
    [
        ("工业总产值", "亿元", "326.5", "261.2", "同比增长25%"),
        ("合格率", '"%"', "98.2", "97.65", "同比提高0.55个百分点"),
        ("出生率", "‰", "7.12", "7.53", "同比下降0.41个千分点"),
        ("居民消费价格指数", "（上年=100）", "101.2", "100.8", "同比上升0.4点"),
        ("平均气温", "℃", "-1.5", "0.5", "同比下降2℃"),
        ("PM2.5平均浓度", "微克/立方米", "29.3", "32", "同比下降2.7微克/立方米"),
        ("降水量", "毫米", "512.4", "600", "同比减少87.6毫米"),
        ("城乡居民收入比", '"∶1"', "2.31", "2.36", "同比缩小0.05"),
        ("工业增加值增速", '"%"', "5.6", "5.9", "同比回落0.3个百分点"),
        ("工业增加值增速", '"%"', "6.4", "5.9", "同比加快0.5个百分点"),
    ],
)
def test_a_change_follows_from_what_a_metric_is(
    measured, name, unit, value, previous, expected
):
    result = measured(f"""
        name: {name}
        unit: {unit}
        value: {value}
        change:
          previous: {previous}
    """)

    assert result.problems == []
    assert expected == result.printed["change"]
    assert result.printed["change.bare"] == expected.removeprefix("同比")


@pytest.mark.parametrize(
    ("name", "value", "previous", "expected"),
    [
        ("利润总额", "1.2", "1", "同比增长20%"),
        ("利润总额", "0", "1", "上年同期为1亿元"),
        ("利润总额", "0", "-0.4", "上年同期亏损0.4亿元"),
        ("收支差额", "0", "-0.4", "上年同期为-0.4亿元"),
        ("引进项目", "0", "5", "同比下降100%"),
        ("利润总额", "0.6", "-0.4", "同比扭亏为盈（上年同期亏损0.4亿元）"),
        ("利润总额", "-0.6", "0.4", "同比由盈转亏（上年同期盈利0.4亿元）"),
        ("利润总额", "-1.5", "-0.8", "同比亏损扩大0.7亿元"),
        ("利润总额", "-0.8", "-1.5", "同比亏损收窄0.7亿元"),
        ("利润总额", "-0.8", "-0.8", "同比持平"),
        ("收支差额", "-20", "5", "上年同期为5亿元"),
        ("收支差额", "-20", "-15.5", "上年同期为-15.5亿元"),
        ("引进项目", "5", "0", "上年同期为0"),
        ("火灾事故", "0", "0", "同比持平"),
    ],
)
def test_there_is_no_percentage_across_zero_or_of_a_negative_base(
    measured, name, value, previous, expected
):
    result = measured(f"""
        name: {name}
        unit: 亿元
        value: {value}
        change:
          previous: {previous}
    """)

    assert result.problems == []
    assert expected == result.printed["change"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("basis: 比年初\n  previous: 1266.2", "比年初增长6.8%"),
        ("basis: 比年初\n  value: 86.2\n  unit: 亿元", "比年初增加86.2亿元"),
        ("basis: 比上年\n  previous: 1479.8\n  unit: 亿元", "比上年减少127.4亿元"),
        ("basis: 较2019年同期\n  value: 12.5", "较2019年同期增长12.5%"),
        ("basis: 环比折年率\n  value: -2.1", "环比折年率下降2.1%"),
    ],
)
def test_a_change_may_be_an_amount_and_have_a_basis_of_its_own(measured, change, expected):
    result = measured(
        f"name: 贷款余额\nvalue: 1352.4\nunit: 亿元\nkind: stock\nchange:\n  {change}"
    )

    assert result.problems == []
    assert expected == result.printed["change"]


@given(
    st.decimals(-1000, 1000, places=1),
    st.decimals(-1000, 1000, places=1),
    st.sampled_from(["亿元", '"%"', "‰", "℃", "点"]),
)
def test_a_printed_change_has_no_sign_and_the_direction_of_its_numbers(
    measured_once, value, previous, unit
):
    said = measured_once(value, previous, unit)

    assert "-" not in said.replace(f"为{previous}", "")
    if said.startswith(("增长", "提高", "上升")):
        assert value > previous
    if said.startswith(("下降", "回落")):
        assert value < previous
    if "%" in said:
        assert previous > 0
        assert value >= 0


@pytest.fixture(scope="module")
def measured_once():
    """Return a function from two values and a unit to the change without its basis."""
    from reportgen.figures.arithmetic import derive  # noqa: PLC0415
    from reportgen.figures.figure import words  # noqa: PLC0415
    from reportgen.figures.wording import pieces  # noqa: PLC0415
    from reportgen.model import Change, Metric  # noqa: PLC0415
    from reportgen.model.values import Number, Text  # noqa: PLC0415
    from reportgen.place import Place  # noqa: PLC0415

    here = Place("x.yaml", 1, 1)

    def number(value):
        return Number(format(value, "f"), here)

    def said(value, previous, unit):
        plain = unit.strip('"')
        change = Change(place=here, previous=number(previous))
        metric = Metric(
            place=here,
            name=Text("量", here),
            unit=Text(plain, here),
            value=number(value),
            change=change,
        )
        return words(pieces(metric, derive(metric), plain, 2024)["change.bare"])

    return said


# -- periods of a year ------------------------------------------------------------------

METRIC = """
    x:
      name: 税收收入
      unit: 亿元
      value: {}
      {}
"""


def half_years(tmp_path, first, second, rest="", year=None):
    """Write a project whose last period is 2023H2, and return its root."""
    files = {
        "data/2023H1/plans/01-training.yaml": None,
        "data/2023H1/achievements/01-ip.yaml": None,
    }
    periods = {"2023H1": (first, ""), "2023H2": (second, rest)}
    if year:
        periods["2022"] = (year, "")
    for period, (value, more) in periods.items():
        metric = METRIC.format(value, more)
        files[f"data/{period}/report.yaml"] = (
            "title: 示例局工作总结\nparts:\n  - id: achievements\n    heading: 工作情况\n"
        )
        files[f"data/{period}/achievements/01-tax.yaml"] = section(
            metric, '- "{{ x.sentence }}。"'
        )
    return write_project(tmp_path, files)


def text(root):
    return build_period(root, "2023H2", ("md",)).outputs["md"].decode()


def codes(root):
    return [each.code for each in check_period(root, "2023H2") if each.level == "error"]


def test_a_value_to_date_is_compared_by_the_value_of_the_period_alone(tmp_path):
    change = "cumulative: true\n      change:\n        basis: 环比"
    root = half_years(tmp_path, "10", "22", change)

    assert "税收收入22亿元，环比增长20%" in text(root)  # (22 − 10) against 10


def test_a_value_to_date_without_the_period_before_is_not_compared(tmp_path):
    change = "cumulative: true\n      change:\n        basis: 环比\n        previous: 10"
    root = half_years(tmp_path, "10", "22", change)
    (root / "data/2023H1/achievements/01-tax.yaml").write_text(
        "heading: 税收\nfacts:\n  - 无。\n", "utf-8"
    )

    assert codes(root) == ["N135"]


@pytest.mark.parametrize("more", ["kind: flow", "cumulative: false"])
def test_part_of_a_year_is_not_compared_with_a_whole_year(tmp_path, more):
    change = f"{more}\n      change:\n        basis: 比上年"
    root = half_years(tmp_path, "10", "12", change, year="20")

    assert codes(root) == ["N136"]


def test_a_level_may_be_compared_with_the_end_of_the_year_before(tmp_path):
    change = "kind: stock\n      change:\n        basis: 比上年"
    root = half_years(tmp_path, "10", "25", change, year="20")

    assert "比上年增长25%" in text(root)


def test_a_yearly_target_counts_what_was_reached_since_january(tmp_path):
    root = half_years(tmp_path, "20", "25", "kind: flow\n      target:\n        value: 50")

    assert "完成年度目标的90%" in text(root)  # (20 + 25) ÷ 50


def test_a_loss_counts_towards_the_target_of_the_year(tmp_path):
    target = "kind: balance\n      target:\n        value: 50"

    root = half_years(tmp_path, "-10", "20", target)
    assert "完成年度目标的20%" in text(root)  # (−10 + 20) ÷ 50


@pytest.mark.parametrize("status", ["actual", "target"])
def test_what_happened_is_not_compared_with_a_target(tmp_path, status):
    target = "status: target\n      "
    change = f"kind: flow\n      status: {status}\n      change:\n        basis: 环比"
    root = project(tmp_path, {"2023H1": (10, target), "2023H2": (12, change)}, "2023H2")

    assert codes(root) == ([] if status == "target" else ["N134"])


def test_a_target_does_not_count_as_reached(tmp_path):
    target = "kind: flow\n      target:\n        value: 50"
    values = {"2023H1": (10, "status: target"), "2023H2": (12, target)}

    assert codes(project(tmp_path, values, "2023H2")) == ["N137"]


def test_a_target_of_the_half_year_counts_the_half_year(tmp_path):
    target = "kind: flow\n      target:\n        name: 下半年目标\n        value: 50"

    assert "完成下半年目标的50%" in text(half_years(tmp_path, "20", "25", target))


def test_completion_is_refused_where_it_is_not_known_what_adds_up(tmp_path):
    root = half_years(tmp_path, "20", "25", "target:\n        value: 50")

    assert codes(root) == ["N138"]


def test_completion_is_refused_where_an_earlier_value_is_missing(tmp_path):
    root = half_years(tmp_path, "20", "25", "kind: flow\n      target:\n        value: 50")
    (root / "data/2023H1/achievements/01-tax.yaml").write_text(
        "heading: 税收\nfacts:\n  - 无。\n", "utf-8"
    )

    assert codes(root) == ["N137"]


def test_a_change_that_cannot_be_looked_up_says_where_it_was_looked_up_and_why(tmp_path):
    change = "change:\n        basis: 同比"
    root = half_years(tmp_path, "10", "12", change)
    assert codes(root) == ["N131"]

    change = "change:\n        basis: 环比"
    root = half_years(tmp_path / "b", "10", "12", change)
    path = root / "data/2023H1/achievements/01-tax.yaml"
    written = path.read_text("utf-8")
    path.write_text(written.replace("x:", "tax:").replace("{{ x", "{{ tax"), "utf-8")
    (wrong,) = check_period(root, "2023H2")[:1]
    assert (wrong.code, wrong.values["near"], wrong.values["where"]) == (
        "N132",
        "tax",
        "2023H1",
    )

    path.write_text(written.replace("亿元", "万元"), "utf-8")
    assert codes(root) == ["N133"]


def project(tmp_path, values, last, **more):
    """Write periods whose metric has these values, all to date; return the root."""
    files = {
        "data/2023H1/report.yaml": None,
        "data/2023H1/plans/01-training.yaml": None,
        "data/2023H1/achievements/01-ip.yaml": None,
    }
    report = "title: 示例局工作总结\nparts:\n  - id: review\n    heading: 工作情况\n"
    for period, (value, extra) in values.items():
        metric = METRIC.format(value, extra)
        files[f"data/{period}/report.yaml"] = report
        files[f"data/{period}/review/01-tax.yaml"] = section(
            metric, '- "{{ x.sentence }}。"'
        )
    return write_project(tmp_path, files)


TO_DATE = "cumulative: true"
MONTHLY = f"{TO_DATE}\n      change:\n        basis: 环比"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        # 33 in the first quarter, after 100 − 70 in the fourth
        (
            {"2023Q3": (70, TO_DATE), "2023Q4": (100, TO_DATE), "2024Q1": (33, MONTHLY)},
            "环比增长10%",
        ),
        (
            {"2023H1": (45, TO_DATE), "2023H2": (100, TO_DATE), "2024H1": (66, MONTHLY)},
            "环比增长20%",
        ),
        (
            {
                "2023-11": (100, TO_DATE),
                "2023-12": (120, TO_DATE),
                "2024-01": (10, MONTHLY),
            },
            "环比下降50%",
        ),
        # the second half alone, against 100 − 45
        (
            {
                "2023H1": (45, TO_DATE),
                "2023H2": (100, TO_DATE),
                "2024H2": (60.5, "kind: flow\n      change:\n        basis: 同比"),
            },
            "同比增长10%",
        ),
        # what is measured in periods of one length, and a rate at the end of the year
        (
            {
                "2023Q4": (100, "kind: measure"),
                "2024Q1": (110, "kind: measure\n      change:\n        basis: 比年初"),
            },
            "比年初上升10亿元",
        ),
        (
            {
                "2023": (50, "kind: ratio"),
                "2024H1": (51, "kind: ratio\n      change:\n        basis: 比年初"),
            },
            "比年初提高1亿元",
        ),
        # the whole year, against what counted to the end of the last one
        (
            {
                "2023H2": (100, TO_DATE),
                "2024H2": (110, f"{TO_DATE}\n      change:\n        basis: 比上年"),
            },
            "比上年增长10%",
        ),
        (
            {
                "2023H2": (100, TO_DATE),
                "2024": (110, "kind: flow\n      change:\n        basis: 比上年"),
            },
            "比上年增长10%",
        ),
        # 40 to June, and 60 in the second half
        (
            {
                "2024H1": (40, TO_DATE),
                "2024H2": (60, "kind: flow\n      target: {value: 120}"),
            },
            "完成年度目标的83.3%",
        ),
        (
            {
                "2024H1": (40, "kind: flow"),
                "2024Q3": (60, "kind: flow\n      target: {value: 125}"),
            },
            "完成年度目标的80%",
        ),
    ],
)
def test_like_is_compared_with_like(tmp_path, values, expected):
    last = max(values)
    root = project(tmp_path, values, last)

    assert expected in build_period(root, last, ("md",)).outputs["md"].decode()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"2023Q4": (100, TO_DATE), "2024Q1": (33, MONTHLY)}, "N135"),
        (
            {
                "2023H2": (60, "kind: flow"),
                "2024H2": (110, f"{TO_DATE}\n      change:\n        basis: 同比"),
            },
            "N135",
        ),
        (
            {
                "2023": (100, "kind: flow"),
                "2024H1": (60, "kind: flow\n      change:\n        basis: 比年初"),
            },
            "N136",
        ),
        ({"2024H1": (60, "change:\n        basis: 比上年\n        previous: 100")}, "N136"),
        *(
            (
                {
                    "2023": (100, kind),
                    "2024H1": (60, f"{kind}\n      change:\n        basis: {basis}"),
                },
                "N136",
            )
            for kind, basis in (
                ("kind: measure", "比上年"),
                ("kind: measure", "比年初"),
                ("kind: index", "比上年"),
                ("kind: index", "比年初"),
                ("kind: ratio", "比上年"),
            )
        ),
    ],
)
def test_unlike_values_are_refused_with_the_reason(tmp_path, values, code):
    last = max(values)
    root = project(tmp_path, values, last)

    assert code in [each.code for each in check_period(root, last)]


@pytest.mark.parametrize(
    ("metric", "codes"),
    [
        ("value: -0.6\nunit: 亿元\nchange: {previous: 0.9, value: -50}", ["N130"]),
        ("value: -1.2\nunit: 亿元\nchange: {value: -20}", ["N130"]),
        ("value: -5\nunit: 亿元\ntarget: {value: 10}", ["N162"]),
        ("value: -5\nunit: 亿元\ntarget: {value: 10, rate: 5}", ["N164"]),
        ("value: 0\nunit: 件\nchange: {value: 62.5}", ["N161"]),
        ("value: 0\nunit: 件\nchange: {value: -50, previous: 6}", ["N102"]),
        ("value: 0\nunit: 件\nchange: {value: -100, previous: 6}", []),
        ("value: 0\nunit: 件\nchange: {value: 0}", []),
        ("value: 0\nunit: '%'\nchange: {value: 0.5}", []),
        ("value: 7\nunit: ‰\nchange: {value: 0.41, unit: '%'}", ["N113"]),
        ("value: 7\nunit: ‰\nchange: {value: 0.41, unit: 个百分点}", ["N114"]),
        (
            "value: 7.5\nunit: ‰\nchange: {value: 0.05, unit: 个百分点, previous: 7}",
            ["N114"],
        ),
        (
            "value: 7.5\nunit: ‰\nchange: {value: 0.5, unit: 个百分点, previous: 7}",
            ["N102", "N114"],
        ),
        ("value: 102.5\nkind: index\nchange: {previous: 101, unit: '%'}", ["N166"]),
        ("value: 102.5\nkind: index\nchange: {previous: 101}", []),
        ("value: 7\nunit: '%'\nchange: {value: 0.4, unit: 个千分点}", ["N114"]),
        ("value: 7\nunit: 万吨\nchange: {value: 0.4, unit: 个千分点}", ["N114"]),
        ("value: 32\nunit: 微克/立方米\nchange: {previous: 35, value: -8.6}", []),
    ],
)
def test_what_no_percentage_describes_is_refused(measured, metric, codes):
    assert measured(f"name: 量\n{metric}").codes == codes


@pytest.mark.parametrize(
    ("unit", "meant"),
    [("℃", "℃"), ("（上年=100）", "点"), ("件", "%"), ("‰", "个千分点"), ("毫米", "毫米")],
)
def test_the_help_for_a_unit_of_a_change_is_what_is_then_printed(measured, unit, meant):
    given = f"name: 量\nvalue: 7\nunit: {unit}\nchange:\n  previous: 6\n"
    (found,) = measured(f"{given}  unit: 个百分点").problems

    assert (found.code, found.values["meant"]) == ("N114", meant)
    assert measured(given).problems == []


@pytest.mark.parametrize("base", ["（上年=100）", "(上年=100)", "（上年同期=100）"])
def test_an_index_may_say_in_its_name_what_it_is_based_on(measured, base):
    result = measured(f"name: 价格指数{base}\nvalue: 102.5\nchange:\n  previous: 100")

    assert result.problems == []
    assert result.printed["change"] == "同比上升2.5点"


def test_the_unit_of_an_index_is_printed_in_parentheses(measured):
    result = measured("name: 价格指数\nvalue: 101.2\nunit: 上年=100")

    assert result.printed[""] == "101.2（上年=100）"


# -- rounded values ---------------------------------------------------------------------


def test_a_shown_value_is_printed_and_the_exact_one_computed_with(measured):
    result = measured("""
        name: 培训人员
        value: 88300
        unit: 人次
        shown:
          value: 8.8
          unit: 万人次
          qualifier: 超
        change:
          previous: 80000
    """)

    assert result.problems == []
    assert result.printed[""] == "超8.8万人次"
    assert result.printed["change"] == "同比增长10.4%"


@pytest.mark.parametrize(
    ("shown", "codes"),
    [
        ("value: 9\n  unit: 万人次\n  qualifier: 近", []),
        ("value: 8.83\n  unit: 万人次", []),
        ("value: 8.8\n  unit: 万人次", []),
        ("value: 8.9\n  unit: 万人次", ["N139"]),
        ("value: 9\n  unit: 万人次\n  qualifier: 超", ["N139"]),
        ("value: 8.8\n  unit: 万人次\n  qualifier: 近", ["N139"]),
        ("value: 8.83\n  unit: 万元", ["N139"]),
    ],
)
def test_a_shown_value_must_be_true_of_the_exact_one(measured, shown, codes):
    result = measured(f"name: 培训人员\nvalue: 88300\nunit: 人次\nshown:\n  {shown}")

    assert result.codes == codes
