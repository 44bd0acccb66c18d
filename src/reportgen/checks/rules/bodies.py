"""Names of party and state bodies: misspelt ones, former ones, and 厅 for 局."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.pattern import Pattern
from reportgen.checks.phrases import CORRECT_IT, WRITE
from reportgen.checks.reading import phrase_table, word_table
from reportgen.checks.reading.number_patterns import in_digits
from reportgen.checks.reading.regex import beside, compiled
from reportgen.checks.reading.sentences import first_said, last_said
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript
    from reportgen.model.wrong_words import WrongWord

_FOLDER = Path(__file__).parent
# What tells history, or is told of another country, in the sentence of a former name.
_HISTORY = (
    r"原|前身|老|旧|更名|改名|改称|改为|调整为|并入|合并|划[转归入]|整合|组建|撤销|曾|时任"
    r"|当时|历史|香港|澳门|台湾|外国|国际"
)
_OLD_TEXT = 3  # more former names than this are those of an old text
_LATEST = 9999  # later than every change: what names no year is a text of now
_YEAR = (
    r"(?<!\d)(?:19|20)\d\d(?=年)"
    r"|(?<![〇零○一二三四五六七八九十])(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}(?=年)"
)
_AT_ONE_LEVEL = (
    r"(?:教育|科学技术|科技|工业和信息化|工信|公安|民政|司法|财政|人力资源和?社会保障|人社"
    r"|自然资源|生态环境|住房和?城乡建设|住建|交通运输|水利|农业农村|商务|文化和旅游|文旅"
    r"|退役军人事务|应急管理|审计)"
)
_FIRST_OF_STEM = "教科工公民司财人自生住交水农商文退应审"
_LAST_OF_STEM = "育术技化信安政法障社源境设建输利村务游旅理计"


@cache
def names() -> phrase_table.WordingTable:
    """Return the register of bodies."""
    return phrase_table.read_table(_FOLDER / "body_names.tsv")


@cache
def former_names() -> word_table.WordTable:
    """Return the former names of bodies; their notes are the year of the change."""
    return word_table.read_table(_FOLDER / "renamed_bodies.tsv")


def misspelt(manuscript: Manuscript) -> Iterator[Finding]:
    """T316: almost the name of a body."""
    for start, end, wording in names().find(manuscript.unmarked):
        values = {"found": manuscript.text[start:end], "near": wording.right}
        yield Finding("T316", start, end, values)


def former(manuscript: Manuscript) -> Iterator[Finding]:
    """T317: the name of a body before it was renamed, in a report of a later year."""
    found = [
        (at, word)
        for at, word in former_names().find(manuscript)
        if not _tells_history(manuscript, at, word)
    ]
    if not found:
        return
    year, is_sure = _year_of(manuscript)
    if not is_sure and len({word.wrong for _, word in found}) > _OLD_TEXT:
        return
    for at, word in found:
        if year > _since(word):
            values = {"found": word.wrong, "near": word.right, "since": _since(word)}
            yield Finding("T317", at, at + len(word.wrong), values)


def _since(word: WrongWord) -> int:
    return int(word.note)


def _year_of(manuscript: Manuscript) -> tuple[int, bool]:
    """Return the year of a report, and whether it is sure: stated by its data or title.

    Else it is the year that the text names most often, or the latest if it names none.
    """
    if manuscript.year:
        return manuscript.year, True
    if title := _years(manuscript.words(manuscript.passages[0])):
        return title[-1], True
    years = Counter(_years(manuscript.text))
    return (years.most_common(1)[0][0], False) if years else (_LATEST, False)


def _years(words: str) -> list[int]:
    """Return the years that words name, in digits or in numerals."""
    return [int(in_digits(year)) for year in compiled(_YEAR).findall(words)]


def _tells_history(manuscript: Manuscript, at: int, word: WrongWord) -> bool:
    """Return whether the sentence is about the time before the change, or quotes a title."""
    passage = manuscript.passage_at(at)
    before = manuscript.text[passage.start : at]
    sentence = last_said(before) + first_said(manuscript.text[at : passage.end])
    return (
        compiled(_HISTORY).search(sentence) is not None
        or any(year <= _since(word) for year in _years(sentence))
        or before.rfind("《") > before.rfind("》")
    )


def _other_level(match: re.Match[str]) -> str:
    """Return a name with the ending of its level: 县公安局 for 县公安厅."""
    name, ending = match[0][:-1], match[0][-1]
    if name.endswith("办公"):
        return name + ("室" if ending == "厅" else "厅")
    return name + ("局" if ending == "厅" else "厅")


RULES = (
    Rule(
        code="T316",
        level="warning",
        register_overrules=True,
        says=Both("almost the name of a body: {found}", "机构名称有误：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both("A wrong name is the most embarrassing mistake.", "名称写错最为尴尬。"),
        wrong="接受国务院办公室督查。",
        right="接受国务院办公厅督查。",
        in_text=(misspelt,),
    ),
    Rule(
        code="T317",
        level="warning",
        register_overrules=True,
        says=Both("{found} was renamed in {since}", "“{found}”{since}年已更名或撤并"),
        fix=CORRECT_IT,
        near=Both(
            "write {near}, or say that it is the former name: 原{found}",
            "请写作“{near}”；如指以前的机构，请写“原{found}”",
        ),
        why=Both(
            "A body that no longer exists cannot have done this.",
            "已不存在的机构不可能做这件事。",
        ),
        wrong="2024年，县卫计委开展检查。",
        right="2024年，县卫健委开展检查。",
        in_text=(former,),
    ),
    Rule(
        code="T318",
        level="warning",
        register_overrules=True,
        says=Both("a body of another level: {found}", "机构名称与层级不符：{found}"),
        fix=CORRECT_IT,
        near=WRITE,
        why=Both(
            "A province has 厅 and 办公厅, a county has 局 and 办公室.",
            "省级设厅、办公厅，县级设局、办公室。",
        ),
        wrong="县公安厅开展检查。",
        right="县公安局开展检查。",
        in_text=(
            Pattern(
                beside(_LAST_OF_STEM, "厅"),
                rf"(?<![省、和辖])[市县旗]{_AT_ONE_LEVEL}厅(?![局级（、])",
                _other_level,
            ),
            Pattern(
                beside("省", _FIRST_OF_STEM),
                rf"(?<![全各跨外两邻、和])省{_AT_ONE_LEVEL}局(?![长级面势部限域机])",
                _other_level,
            ),
            Pattern(
                ("办公厅",),
                r"[县旗镇乡](?:人民政府|政府|党委|委|人大常委会|人大常务委员会|政协)办公厅",
                _other_level,
            ),
            Pattern(
                beside(("政府", "委", "常委会", "政协"), ("办公室",)),
                r"(?<!全)(?:省(?:人民政府|政府|委|人大常委会|政协)"
                r"|自治区(?:人民政府|政府|党委|人大常委会|政协))办公室(?!厅)",
                _other_level,
            ),
        ),
    ),
)
