"""Kinds of mistakes, made in a clean sentence at the first place where they fit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_H = "[一-鿿]"


class Seed(NamedTuple):
    """A rule, its mistake in words, and a function that makes it, or returns None."""

    code: str
    what: str
    make: Callable[[str], str | None]


def _swap(pattern: str, replacement: str) -> Callable[[str], str | None]:
    """Return a function that replaces the first match in a sentence."""

    def make(sentence: str) -> str | None:
        wrong = re.sub(pattern, replacement, sentence, count=1)
        return wrong if wrong != sentence else None

    return make


def _clause(words: str) -> Callable[[str], str | None]:
    """Return a function that adds a clause before the last full stop of a long sentence."""

    def make(sentence: str) -> str | None:
        if len(sentence) < 12 or not re.search(rf"{_H}。$", sentence):
            return None
        return f"{sentence[:-1]}，{words}。"

    return make


def _before(words: str) -> Callable[[str], str | None]:
    """Return a function that adds a clause before a sentence that begins with hanzi."""

    def make(sentence: str) -> str | None:
        return f"{words}，{sentence}" if re.match(f"{_H}{{4}}", sentence) else None

    return make


SEEDS = (
    Seed("T101", "number replaced by XX", _swap(r"\d+(?=[个项家户人])", "XX")),
    Seed("T101", "number replaced by ××", _swap(r"\d+(?=[个项家户人])", "××")),
    Seed("T101", "【待补充】", _swap("。$", "【待补充】。")),
    Seed("T101", "braces left in", _swap(r"\d+(?=[个项家户人])", "{{ x }}")),
    Seed("T102", "closing quote lost", _swap("”", "")),
    Seed("T102", "closing bracket lost", _swap("）", "")),
    Seed("T102", "closing 》 lost", _swap("》", "")),
    Seed("T113", "opening quote lost", _swap("(?<=.)“", "")),
    Seed("T113", "opening bracket lost", _swap(rf"(?<={_H}{{3}})（", "")),
    Seed("T103", "straight quotes", _swap("“([^”“]+)”", r'"\1"')),
    Seed("T103", "straight single quotes", _swap("“([^”“]+)”", r"'\1'")),
    Seed("T103", "〝 〞", _swap("“([^”“]+)”", r"〝\1〞")),
    Seed("T104", "half-width comma", _swap(f"(?<={_H})，(?={_H})", ",")),
    Seed("T104", "half-width comma after %", _swap("(?<=%)，", ",")),
    Seed("T104", "half-width semicolon", _swap(f"(?<={_H})；", ";")),
    Seed("T104", "half-width colon", _swap(f"(?<={_H})：(?={_H})", ":")),
    Seed("T105", "half-width full stop", _swap(f"(?<={_H})。$", ".")),
    Seed("T106", "half-width brackets", _swap("（([^（）]+)）", r"(\1)")),
    Seed("T106", "brackets of two kinds", _swap("（([^（）]+)）", r"（\1)")),
    Seed("T107", "full stop twice", _swap("。$", "。。")),
    Seed("T107", "comma twice", _swap("，", "，，")),
    Seed("T107", "comma and full stop", _swap("。$", "，。")),
    Seed("T107", "、 and comma", _swap("、", "、，")),
    Seed("T108", "three dots", _swap("等。$", "...")),
    Seed("T108", "…… and 等", _clause("包括培训、宣传……等")),
    Seed("T109", "space before a number", _swap(rf"(?<={_H})(?=\d)", " ")),
    Seed("T109", "space after a number", _swap(rf"(?<=\d)(?={_H})", " ")),
    Seed(
        "T111", "一是、", _clause("一是培训，二是宣传".replace("一是", "重点做到：一是、"))
    ),
    Seed("T112", "一是…三是", _clause("一是抓培训，三是抓宣传")),
    Seed("T112", "二是 twice", _clause("一是抓培训，二是抓宣传，二是抓管理")),
    Seed("T112", "第一…第三", _before("第一，抓培训；第三，抓宣传")),
    Seed("T112", "（1）（2）（4）", _clause("包括（1）培训；（2）宣传；（4）管理")),
    Seed("T114", "“ inside “", _clause("坚持“预防“为主”结合”的方针")),
    Seed("T115", "[2024]12号", _clause("落实云政发[2024]12号文件")),
    Seed("T201", "5～8%", _clause("增速保持在5～8%")),
    Seed("T201", "% of the first number lost", _swap(r"(\d)%([—～至])(?=\d)", r"\1\2")),
    Seed("T202", "9～16亿元", _clause("投资9～16亿元")),
    Seed("T203", "增长-5%", _swap(r"增长(?=\d)", "增长-")),
    Seed("T203", "下降-5%", _swap(r"下降(?=\d)", "下降-")),
    Seed("T204", "% lost", _swap(r"(增长\d+(?:\.\d+)?)%(?=[，。；、])", r"\1")),
    Seed("T205", "降低2倍", _clause("能耗降低了2倍")),
    Seed(
        "T206",
        "约…左右",
        _swap(r"(?<![.\d年月第])(\d+)(人|户|家)(?![以之])", r"约\1\2左右"),
    ),
    Seed("T206", "近…余", _clause("近300余人参加")),
    Seed(
        "T207",
        "超过…以上",
        _swap(r"(?<![.\d年月第])(\d+)(个|人|户|家)(?![以之])", r"超过\1\2以上"),
    ),
    Seed("T207", "不少于三十天以上", _clause("公示期不少于三十天以上")),
    Seed("T208", "截止目前", _before("截止目前")),
    Seed("T208", "截止6月底", _before("截止2023年6月底")),
    Seed("T209", "截至…止", _before("截至6月底止")),
    Seed("T210", "two-digit year", _swap(r"(?<!\d)20(\d{2})年(?=[底末初\d上下])", r"\1年")),
    Seed("T210", "padded month", _clause("2023年05月开工")),
    Seed("T210", "月…号", _swap(r"(\d{1,2}月\d{1,2})日", r"\1号")),
    Seed("T211", "30 February", _clause("定于2月30日召开会议")),
    Seed("T211", "31 June", _clause("定于6月31日召开会议")),
    Seed("T211", "a wrong weekday", _clause("定于2024年7月1日（星期三）召开会议")),
    Seed("T212", "full-width digits", _swap(r"(?<=\D)(\d)(?=[个项家户人])", "５")),
    Seed("T214", "1-5月", _before("1-5月")),
    Seed("T214", "2021-2023年", _before("2021-2023年")),
    Seed("T216", "3、4个", _swap(r"(?<!\d)\d个(?=[^百月])", "3、4个")),
    Seed("T217", "10几家", _clause("走访10几家企业")),
    Seed("T218", "3千人", _clause("培训3千人")),
    Seed("T219", "百分之62.5", _swap(r"(\d+\.\d+)%", r"百分之\1")),
    Seed("T223", "占比提高3%", _clause("占比提高3%")),
    Seed("T302", "的的", _swap(f"(?<={_H})的(?=[^的确])", "的的")),
    Seed("T302", "进一步进一步", _swap("进一步", "进一步进一步")),
    Seed("T302", "推进推进", _swap("推进", "推进推进")),
    Seed("T303", "通过…，使", _clause("通过开展培训，使干部素质明显提高")),
    Seed("T304", "涉及到", _swap("涉及(?!到)", "涉及到")),
    Seed("T304", "目的是为了", _clause("目的是为了方便群众")),
    Seed("T305", "布署", _swap("部署", "布署")),
    Seed("T305", "其它", _swap("其他", "其它")),
    Seed("T305", "一如继往", _before("一如继往")),
    Seed("T307", "sentence twice", lambda text: text * 2 if len(text) > 16 else None),
    Seed(
        "T308",
        "paragraph twice",
        lambda text: f"{text}\n{text}" if len(text) > 22 else None,
    ),
    Seed("S101", "heading left out", lambda text: f"一、甲\n{text}\n三、乙\n四、丙"),
    Seed(
        "S101", "heading number twice", lambda text: f"（一）甲\n（二）乙\n{text}\n（二）丙"
    ),
    Seed(
        "S102",
        "three announced, two follow",
        _clause("重点抓好三个方面：一是抓培训，二是抓宣传"),
    ),
    Seed("S102", "三件事, two follow", _clause("办好三件事：一是抓培训，二是抓宣传")),
    Seed("N230", "growth that is not", _clause("由100件增加到150件，增长40%")),
    Seed("N266", "a rise to less", _clause("合格率由98.2%提高到97.6%")),
    Seed(
        "N268", "分别 with a number too few", _clause("门诊、住院、手术分别增长6.2%、4.1%")
    ),
    Seed("N270", "parts of another sum", _clause("教师126人，其中男教师72人、女教师44人")),
    Seed(
        "T340",
        "number of an amount left out",
        _swap(r"(?<=[一-鿿])\d[\d.]*(?=[万亿]元[，。])", ""),
    ),
    Seed(
        "T340",
        "number of a percentage left out",
        _swap(r"(?<=[长降高到])\d[\d.]*(?=%[，。])", ""),
    ),
    Seed("T341", "a length in an area's unit", _clause("新建公路36.5平方公里")),
)
