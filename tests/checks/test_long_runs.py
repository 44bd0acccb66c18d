"""Time grows with the length of a text, whatever the text is.

A pattern that looks back or ahead without a bound takes the square of it: four times the
text, sixteen times the time.
"""

import time

import pytest

from reportgen.checks.engine import check_text
from reportgen.document.marks import MarkedText
from reportgen.load import read_text
from reportgen.parse import parse
from reportgen.pipeline import check_period
from reportgen.place import Origin, Place
from small_project import SECTION, write_project

_RUNS = (
    "1 一 工 a A ， 。 、 ； ： ？ ！ “ ” 《 》 （ ） ( ) [ ] { } < > … — - ~ _ * ** ` # | \\ / % + . , : ① 　",
    "1, 1， 1. 1.5 1/2 1: 1： 1- 1— 1—2 00 10万 1亿元 12个 12项 50% 1% 5月 1月1日 2023年 2023年1月1日 〔2023〕1号",
    "第 第1 第一 一是 （一） （1） 一、 1、 表1 附件1 同比 同比增长1% 增长 下降 分别 其中 约 余 近1 1余 以上",
    "和 的 了 与 为为 发展 甲、 甲乙、 甲1 1甲 甲。 **甲** \\* ({ {{ }} ⼯ \u200b \ufe0f İ e\u0301 某 xx XX ？？ 局 委员会 习近平 党的二十大",
)
RUNS = [
    *(" ", "甲\n", "\n甲", "](", "<a", "` `` ", "a1 ", "1a", "**b** ", "《“（"),
    *(
        "其中：甲1件，",
        "甲、乙、",
        "由1增长到2，",
        "{{x}}",
        "第一，",
        "“甲”、",
        "`a`",
        "甲a",
    ),
    *" ".join(_RUNS).split(),
]
IP = "data/2023H1/achievements/01-ip.yaml"


def test_a_text_is_checked_in_proportion():
    check_all(lambda text: check_text(text, "draft.md"))


def test_a_rendered_report_is_parsed_in_proportion():
    check_all(lambda text: parse(MarkedText(text, ()), Origin(Place("a"), "a")))


def test_a_report_is_checked_in_proportion(tmp_path):
    def work(text):
        for old, new in (("\\", "\\\\"), ('"', '\\"')):
            text = text.replace(old, new)
        facts = "".join(f'  - "甲{each}。"\n' for each in text.split("\n\n"))
        write_project(tmp_path, {IP: f"{SECTION}{facts}"})
        check_period(tmp_path, "2023H1")

    check_all(work)


@pytest.mark.parametrize(
    "lines",
    [
        *("{}", " ", "k{}: 1", "k{}: yes", "k{}: &a 1", "k{}：甲", "- 甲{}", "# 甲"),
        *(
            "facts:\n  - 甲\n   - 乙",
            "a: 甲\n    b{}: 乙",
            "a: 甲\n  - 乙{}",
            "- - 甲\n - 乙",
        ),
        *(
            "a: |\n  甲",
            'a: "甲',
            "<<<<<<< HEAD",
            "\tk: 1",
            " k{}: 1",
            "? a",
            "- {{{{ a }}}}",
        ),
    ],
)
def test_a_file_is_read_in_proportion(lines):
    few, many = (
        "".join(f"{lines.format(number)}\n" for number in range(size)).encode()
        for size in (1_000, 6_000)
    )

    def takes(raw):
        return seconds(lambda text: read_text(text, "a.yaml"), raw)

    assert any(takes(many) < 15 * takes(few) + 0.1 for _ in range(3))


def check_all(work):
    slow = [unit for unit in RUNS if not is_in_proportion(work, unit.replace("\n", "。"))]
    if slow:
        pytest.fail(f"time grows faster than the text for {slow}")


def is_in_proportion(work, unit):
    """Return whether long paragraphs take as long as short ones, in one of three trials."""
    for _ in range(3):
        short = seconds(work, paragraphs(unit, 20, 150))
        long = seconds(work, paragraphs(unit, 3, 3_000))
        if long < 10 * short + 0.05:
            return True
    return False


def paragraphs(unit, number, length):
    text = (unit * (length // len(unit) + 1))[:length]
    return "\n\n".join([text] * number)


def seconds(work, text):
    begin = time.process_time()
    work(text)
    return time.process_time() - begin


def test_a_table_is_checked_in_proportion_to_its_columns(tmp_path):
    def takes(columns):
        heads = ", ".join(f"列{number}" for number in range(columns))
        cells = ", ".join(str(number) for number in range(columns))
        table = f"  - table:\n      columns: [{heads}]\n      rows:\n        - [{cells}]\n"
        write_project(tmp_path, {IP: f"{SECTION}{table}"})
        return seconds(lambda root: check_period(root, "2023H1"), tmp_path)

    assert any(takes(4_000) < 8 * takes(1_000) for _ in range(3))
