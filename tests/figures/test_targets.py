"""How much of a target was reached: never 100% of what is not, and not of everything."""

import pytest

from reportgen.pipeline import build_period, check_period
from small_project import SECTION, write_project

FILE = "data/2023H1/achievements/01-ip.yaml"


@pytest.mark.parametrize(
    ("value", "target", "rate"),
    [
        ("59.99", "60", "99.98%"),
        ("60", "60", "100%"),
        ("60.01", "60", "100.02%"),
        ("0.01", "60", "0.02%"),
        ("0", "60", "0%"),
        ("26", "30", "86.7%"),
    ],
)
def test_what_is_not_all_is_never_printed_as_all(measured, value, target, rate):
    result = measured(f"name: 量\nvalue: {value}\nunit: 万吨\ntarget: {{value: {target}}}")

    assert result.printed["completion"] == f"完成年度目标的{rate}"


def test_a_share_of_almost_all_is_not_all(measured):
    result = measured("name: 量\nvalue: 89.99\nshare: {of: 总量, whole: 90}")

    assert result.printed["share"] == "占总量的99.99%"


NONE = [
    ("value: 62\nunit: 微克/立方米", "35", "kind: measure"),
    ("value: 101\nunit: 上年=100", "103", "kind: index"),
    ("value: 30\nunit: 件\nqualifier: 约", "40", "qualifier: 约"),
    ("range: {low: 3, high: 5}\nunit: 件", "40", "range"),
    ("words: 翻番", "40", "words"),
    ("value: 30\nunit: 件", "0", "target.value: 0"),
    ("value: -10\nunit: 万元", "50", "value: -10"),
]


def with_target(amount, target, text):
    """Return a section whose metric has a target, and that prints a text."""
    lines = f"{amount}\ntarget:\n  value: {target}".replace("\n", "\n    ")
    return f'heading: 专利\nmetrics:\n  x:\n    name: 某量\n    {lines}\nfacts:\n  - "{text}"\n'


@pytest.mark.parametrize(("amount", "target", "reason"), NONE)
def test_a_completion_that_cannot_be_printed_says_why(tmp_path, amount, target, reason):
    text = "{{ x }}，{{ x.completion }}。"
    root = write_project(tmp_path, {FILE: with_target(amount, target, text)})
    (found,) = check_period(root, "2023H1")

    assert (found.code, found.values["found"]) == ("N163", reason)


@pytest.mark.parametrize(("amount", "target", "reason"), NONE)
def test_a_target_that_is_left_out_of_a_sentence_is_mentioned(
    tmp_path, amount, target, reason
):
    root = write_project(
        tmp_path, {FILE: with_target(amount, target, "{{ x.sentence }}。")}
    )
    expected = [] if "kind" in reason else [("N162", "hint")]

    assert expected == [(each.code, each.level) for each in check_period(root, "2023H1")]
    assert "完成" not in build_period(root, "2023H1", ("md",)).outputs["md"].decode()


def test_a_target_without_a_percentage_can_be_printed(tmp_path):
    section = with_target(
        "value: 62\nunit: 微克/立方米", 35, "{{ x }}，目标{{ x.target }}。"
    )
    root = write_project(tmp_path, {FILE: section})

    assert check_period(root, "2023H1") == []


def test_a_negative_count_is_one_mistake(tmp_path):
    root = write_project(tmp_path, {FILE: SECTION.replace("value: 26", "value: -26")})

    assert [each.code for each in check_period(root, "2023H1")] == ["N130"]
