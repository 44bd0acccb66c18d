"""What stands before and after the text of a report: title, signature, annexes."""

from __future__ import annotations

import datetime as dt
import re

from msgspec import Struct, field

from reportgen.checks.reading.number_patterns import NUMERALS, number_of
from reportgen.exchange.incoming.heading_numbers import label_of
from reportgen.exchange.incoming.source_lines import Line

_LETTERHEAD = {
    "secrecy": re.compile(r"((?:绝密|机密|秘密)(?:★.{1,8})?)"),
    "urgency": re.compile(r"(特急|加急)"),
    "issuer_mark": re.compile(r"(.{2,30}文件)"),
    "document_number": re.compile(r"(\S{1,14}〔\d{4}〕\d{1,5}号)(?:\s+签发人：\s*(\S.*))?"),
    "signatory": re.compile(r"签发人：\s*(\S.*)"),
}
_TITLES = ("报告", "总结", "计划", "要点", "方案", "汇报", "情况", "综述", "材料")
_STOPS = re.compile("[。；，！？：]")
_LONGEST_TITLE = 40
_ADDRESSEE = re.compile(r"[^。；！？]{1,60}：")
_NOT_AN_ADDRESSEE = re.compile("如下|以下|下列|工作|方面|情况")
_NUMERAL_DATE = re.compile(
    rf"([〇○Ｏ零{NUMERALS}]{{4}})年([{NUMERALS}]{{1,2}})月([{NUMERALS}]{{1,3}})日"
)
_DIGITS = str.maketrans("〇○Ｏ零一二三四五六七八九", "0000123456789")
_DATE = re.compile(r"([1-9]\d{3})\s?年\s?(0?[1-9]\d?)\s?月\s?(0?[1-9]\d?)\s?日")
_BRACKETED = re.compile(r"[（(]\s*([^（()）]{6,20}?)\s*[)）]")
_CONTACT = re.compile(r"（([^（）].*(?:联系|电话|公开|印发|发至).*)）")
_OFFICES = re.compile(
    r"[^\s。；，！？：、]{2,30}(?:[局委会厅院部府办处科司校所队站团组馆]|中心|公司|学会|大学)"
)
_OFFICE = re.compile(r"[^。；，！？：、]{2,20}")
_ANNEX = re.compile(r"附件(\d{0,2})[:：]?")
_NOTE = re.compile(r"附件[：:]\s*\S")
_NOTED = re.compile(r"\d{1,2}[.．]")
_COPIES = re.compile(r"抄送：(.+)。")
_PRINTED = re.compile(r"(?:(\S.*?)\s+)?([1-9]\d{3}年[1-9]\d?月[1-9]\d?日)印发")
_MOST_SIGN = 8
_LONGEST_LINE = 1_000  # characters; patterns would take too long on more


class Front(Struct):
    """What stands before the text; `title` has | between its lines."""

    title: str = ""
    letterhead: dict[str, str] = field(default_factory=dict)
    addressee: str = ""
    above: list[Line] = field(default_factory=list)  # above the title
    date: str = ""
    dated: Line | None = None  # the line of that date, in brackets below the title


class Annex(Struct):
    """An annex: the line with its number, its title, and what it says."""

    label: Line
    title: str
    lines: list[Line]


class Back(Struct):
    """What stands after the text; dates are as in YAML, `dated` is the line of one."""

    note: list[Line] = field(default_factory=list)
    signature: list[str] = field(default_factory=list)
    date: str = ""
    dated: Line | None = None
    contact: str = ""
    annexes: list[Annex] = field(default_factory=list)
    imprint: dict[str, str] = field(default_factory=dict)


def front_of(lines: list[Line]) -> tuple[Front, list[Line]]:
    """Return what stands before the text, and the rest."""
    front, rest = Front(), list(lines)
    while len(rest) > 1 and rest[0].role != "title" and (found := _letterhead(rest[0])):
        if found.keys() & front.letterhead.keys():
            break
        front.letterhead |= found
        del rest[0]
    if "signatory" in front.letterhead and "document_number" not in front.letterhead:
        front.letterhead, rest = {}, list(lines)
    titles = [at for at, line in enumerate(rest) if line.role == "title"]
    start = titles[0] if titles else 0
    end = _end_of_title(rest, start)
    before = rest[:start]
    front.title = "|".join(_title(line) for line in rest[start:end])
    rest = rest[end:]
    if rest and not before and _is_addressee(rest[0]):
        front.addressee = rest.pop(0).text
    front.above = before
    if rest[1:] and not rest[0].grid and (day := _match(_BRACKETED, rest[0].text)):
        front.date = _day(day[1])
        front.dated = rest.pop(0) if front.date else None
    return front, rest


def _letterhead(line: Line) -> dict[str, str]:
    for key, form in _LETTERHEAD.items():
        if line.grid is None and (found := _match(form, line.text)):
            more = found[2] if key == "document_number" else None
            return {key: found[1], **({"signatory": more} if more else {})}
    return {}


def _end_of_title(lines: list[Line], start: int) -> int:
    """Return the index after the title, of which a second line may say what it is."""
    if start >= len(lines) or lines[start].grid or label_of(lines[start].text):
        return start
    end = start + 1
    while end < len(lines) and lines[end].role == "title" == lines[start].role:
        end += 1
    if end == start + 1 and end < len(lines) and not lines[start].words.endswith(_TITLES):
        first, second = lines[start], lines[end]
        is_title = second.words.endswith(_TITLES) and not second.level
        fits = max(len(first.text), len(second.text)) <= _LONGEST_TITLE
        stops = _STOPS.search(first.text) or _STOPS.search(second.text)
        end += is_title and fits and not stops and not first.level
    return end


def _title(line: Line) -> str:
    return line.text if line.role == "title" and "|" in line.text else _barred(line.text)


def _barred(text: str) -> str:
    r"""Return a text with its bars as characters: in a title, | ends a line."""
    return re.sub(r"(?<!\\)\|", r"\\|", text)


def _is_addressee(line: Line) -> bool:
    if line.role == "addressee":
        return True
    is_one = line.grid is None and _match(_ADDRESSEE, line.text) is not None
    return is_one and not _NOT_AN_ADDRESSEE.search(line.text) and not label_of(line.text)


def back_of(lines: list[Line]) -> tuple[Back, list[Line]]:
    """Return what stands after the text, and the lines before it."""
    back, rest = Back(), list(lines)
    back.imprint, rest = _imprint(rest)
    back.annexes, rest = _annexes(rest)
    if len(rest) > 1 and (found := _match(_CONTACT, rest[-1].text)):
        back.contact = found[1]
        del rest[-1]
    back.signature, back.date, signed = _signature(rest)
    if not signed and back.contact:
        back.contact, rest = "", lines[: len(rest) + 1]
    back.dated = rest[-1] if back.date else None
    rest = rest[: len(rest) - signed]
    back.note, rest = _note(rest, back.annexes)
    return back, rest


def _imprint(lines: list[Line]) -> tuple[dict[str, str], list[Line]]:
    """Return 抄送机关, 印发机关 and 印发日期 at the end, and the lines before them."""
    rest, found = list(lines), dict[str, str]()
    printed = _match(_PRINTED, rest[-1].text) if rest else None
    day = _day(printed[2]) if printed else ""
    if printed and day:
        office = printed[1] or (rest[-2].text if rest[1:] else "")
        if _match(_OFFICE, office):
            found = {"printed_by": office, "printed_on": day}
            del rest[-1 if printed[1] else -2 :]
    if len(rest) > 1 and (copies := _match(_COPIES, rest[-1].text)):
        found = {"copies": copies[1], **found}
        del rest[-1]
    return found, rest


def _annexes(lines: list[Line]) -> tuple[list[Annex], list[Line]]:
    """Return the annexes, each with its number on a line, and the lines before them."""
    starts = [at for at, line in enumerate(lines) if at and _match(_ANNEX, line.text)]
    found = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=False):
        inside = lines[start + 1 : end]
        titles = [line for line in inside[:1] if line.grid is None]
        if not titles or len(inside) < 2:  # noqa: PLR2004 - its title and its text
            return [], lines
        found.append(Annex(lines[start], titles[0].text, inside[1:]))
    return found, lines[: starts[0]] if starts else lines


def _signature(lines: list[Line]) -> tuple[list[str], str, int]:
    """Return who signs, the date as in YAML, and how many lines at the end say so."""
    day = _day(lines[-1].text) if len(lines) > 1 else ""
    end = len(lines) - bool(day)
    start = end
    while start > 1 and end - start < _MOST_SIGN and _signs(lines[start - 1]):
        start -= 1
    if day and start == end and end > 1 and _match(_OFFICE, lines[end - 1].text):
        start -= not (lines[end - 1].level or label_of(lines[end - 1].text))
    return [line.text for line in lines[start:end]], day, len(lines) - start


def _signs(line: Line) -> bool:
    if line.role == "signature":
        return True
    is_office = line.grid is None and _match(_OFFICES, line.text) is not None
    return is_office and not line.level and not label_of(line.text)


def _day(text: str) -> str:
    """Return a date as YAML has it, "" if it is not written as in a report."""
    try:
        if found := _match(_DATE, text):
            return dt.date(*map(int, found.groups())).isoformat()
        if found := _match(_NUMERAL_DATE, text):
            year = int(found[1].translate(_DIGITS))
            return dt.date(year, number_of(found[2]), number_of(found[3])).isoformat()
    except ValueError:
        pass
    return ""


def _note(lines: list[Line], annexes: list[Annex]) -> tuple[list[Line], list[Line]]:
    """Return the lines that list the annexes as the template does, and those before."""
    several = len(annexes) > 1
    titles = [
        f"{number}.{each.title}" if several else each.title
        for number, each in enumerate(annexes, 1)
    ]
    for start in range(max(len(lines) - len(annexes), 1), len(lines)) if annexes else ():
        said = "".join(line.words for line in lines[start:])
        if _plain(said) == _plain("附件：" + "".join(titles)):
            return lines[start:], lines[:start]
    return [], lines


def _match(form: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the match of a whole line; a long one is prose."""
    return form.fullmatch(text) if len(text) <= _LONGEST_LINE else None


def _plain(text: str) -> str:
    return re.sub(r"[\s\\]", "", text)
