"""What is typed twice is found, unless the language says it twice; so are blanks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.checks.engine import check_text
from reportgen.checks.reading.common_words import is_common
from reportgen.checks.reading.repeats import Repeats
from reportgen.checks.rules.doubles import _WORDS

_PAIRS = Path(__file__).parents[2] / "benchmarks" / "pairs.tsv"
_LINES = [line.split("\t") for line in _PAIRS.read_text("utf-8").splitlines()]


def _found(text: str) -> set[str]:
    text = f"标题\n{text.replace('⏎', chr(10))}\n"
    return {each.code for each in check_text(text, "-") if each.level != "hint"}


@pytest.mark.parametrize(("wrong", "right", "kind"), _LINES)
def test_the_wrong_sentence_of_a_pair_is_found_and_the_right_one_silent(
    wrong: str, right: str, kind: str
) -> None:
    assert _found(wrong), kind
    assert not _found(right)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ("统筹资源资源，保障重点项目。", "T345"),
        ("不断优化营商环境营商环境。", "T345"),
        ("深入开展，深入开展隐患排查。", "T345"),
        ("我局召召开专题会议。", "T346"),
        ("新增就业业岗位3200个。", "T346"),
        ("检查药店、诊所、等场所126家。", "T347"),
        ("会议于3月20日至18日、4月20日至4月18日召开。", "T348"),
        ("检查时间为每日16：30至9：00。", "T348"),
        ("我们要要坚持问题导向。", "T302"),
    ],
)
def test_each_slip_has_its_rule(wrong: str, code: str) -> None:
    assert code in _found(wrong)


@pytest.mark.parametrize(
    "right",
    [
        "问题要一个一个解决，一步一步推进，一件一件落实。",
        "这件事还要研究研究，讨论讨论，商量商量。",
        "要做的工作还很多很多，想着想着就忘了时间。",
        "中国天主教主教团举行会议，活火山火山口禁止入内。",
        "他是党支部支部书记，她是北京大学大学生。",
        "县交警支队支队长讲话，党中央中央军委发文。",
        "深入学习习近平总书记重要讲话精神，落实实际行动。",
        "提高高校毕业生就业质量，加大大数据应用力度。",
        "扎扎实实抓落实，方方面面都满意，乡乡村村通公路。",
        "省公安部部署专项行动，社保保障水平提高。",
        "农业业态丰富，就业业主增加，实现现金流平衡。",
        "省交通厅厅长、县医院院长、公安局局长、建设部部长参加。",
        "展期为12月25日至1月5日，夜班为22：00至8：30。",
        "2025年11月8日至2026年3月20日，开展冬训。",
        "工作时间为8：30至5：30。",
        "坚持改革创新，坚持改革，创新发展。",
        "具有重要要素，主要要依靠自己，也需要要素保障。",
        "分为特等、一等、等级不限三类。",
        "国防部长上将将应邀访问。",
        "省长 张山河\n2026年1月20日",
        "市人民政府区长　　张山河\n（明）李某撰　隆庆元年刻本　某地图书馆",
        "主 任 李 明\n附 件",
    ],
)
def test_what_is_rightly_said_twice_or_set_apart_is_silent(right: str) -> None:
    assert not _found(right) & {"T302", "T345", "T346", "T347", "T348", "T109"}


def test_nearly_all_of_the_listed_words_are_in_the_dictionary() -> None:
    words = [_WORDS[at : at + 2] for at in range(0, len(_WORDS), 2)]
    assert sum(map(is_common, words)) > 0.95 * len(words)


def _one_by_one(text: str, length: int, apart: int) -> list[int]:
    found, at = [], 0
    while at + 2 * length + apart <= len(text):
        again = at + length + apart
        is_same = text[at : at + length] == text[again : again + length]
        found += [at] if is_same else []
        at += length if is_same else 1
    return found


@given(st.text("甲乙AĀ😀\n", max_size=40), st.integers(1, 3), st.integers(0, 1))
def test_repeats_are_those_found_one_by_one(text: str, length: int, apart: int) -> None:
    assert list(Repeats(text).find(length, apart)) == _one_by_one(text, length, apart)
