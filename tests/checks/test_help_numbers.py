"""The help of a finding never names another number than the one that is written."""

import re
from decimal import Decimal

import pytest

from reportgen.checks.engine import check_text
from reportgen.checks.rules import RULES
from reportgen.messages import all_messages

# Forms of headings, ids, files and periods, which are no values of a report.
_FORMS = {
    *(
        "D107",
        "D108",
        "D120",
        "D136",
        "D140",
        "D185",
        "E041",
        "S232",
        "F005",
        "F011",
        "J001",
        "L002",
        "L006",
    ),
    *(
        "M005",
        "M012",
        "M015",
        "T110",
        "U005",
        "U010",
        "U016",
        "U018",
        "U019",
        "U119",
        "Y002",
        "Y006",
    ),
}
_DIGITS = str.maketrans(
    "０１２３４５６７８９．〇零○一二三四五六七八九", "0123456789.000123456789"
)


def numbers(text):
    """Return the numbers in a text: also 1,200 as 1200, 3千 as 3000 and 二〇二三 as 2023."""
    half = re.sub(r"(?<=\d),(?=\d{3})", "", text.translate(_DIGITS))
    found = re.findall(r"(\d+(?:\.\d+)?)([千百]?)", half)
    sizes = {"": 1, "千": 1000, "百": 100}
    return {Decimal(number) * sizes[size] for number, size in found}


@pytest.mark.parametrize("code", [*RULES, *all_messages()])
def test_no_help_contains_a_number_of_its_own(code):
    message = RULES.get(code) or all_messages()[code]
    words = [
        words
        for both in (message.fix, message.near)
        if both
        for words in (both.en, both.zh)
    ]

    assert code in _FORMS or not re.search(r"\d", "".join(words))


WRONG = [
    "26年3月，项目开工。",
    "2026年03月05日，项目开工。",
    "2月03号，项目开工。",
    "二〇二三年，项目开工。",
    "完成５８项，投资３.５亿元。",
    "培训3千人，植树2.5千余亩。",
    "走访30几家企业，慰问10几户，新增几10家。",
    "走访3、4个企业。",
    "惠及1,200户。",
    "增速保持在5～8%。",
    "投资9～16亿元。",
    "每镇8～5家。",
    "产值增长-5%。",
    "产值同比增长12.5，居全市第2位。",
    "占比提高3%。",
    "增长百分之62.5。",
    "13月，项目建成。2月30日召开会议。",
    "依据云政发[2024]12号文件。",
    "重点抓好三个方面的工作：一是抓培训。二是抓宣传。",
    "一是抓培训。三是抓宣传。",
    "（1）抓培训。（2）抓宣传。（4）抓落实。",
]


@pytest.mark.parametrize(
    "text", WRONG + [rule.wrong for rule in RULES.values() if rule.in_text]
)
def test_a_number_in_the_help_is_one_that_is_written(text):
    for found in check_text(text, "draft.md"):
        for lang in ("en", "zh"):
            said = re.findall(r"\d+(?:\.\d+)?", found.advice(lang))
            assert {Decimal(each) for each in said} <= numbers(text)


BETTER = [
    ("2026年03月05日，项目开工。", "2026年3月5日"),
    ("2月03号，项目开工。", "2月3日"),
    ("二〇二三年，项目开工。", "2023年"),
    ("培训3千人。", "3000"),
    ("植树2.5千余亩。", "2500余"),
    ("走访30几家企业。", "三十几"),
    ("慰问10几户。", "十几"),
    ("新增几10家。", "几十"),
    ("排名居第2位。", "第二"),
]


@pytest.mark.parametrize(("text", "better"), BETTER)
def test_the_same_value_is_offered_in_its_right_form(text, better):
    (found,) = check_text(text, "draft.md")

    assert found.values["near"] == better
