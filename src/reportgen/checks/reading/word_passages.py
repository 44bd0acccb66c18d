"""The text of a Word file as the rules read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.checks.reading.manuscript import BREAK, ENDS, Manuscript, Passage, Stretch
from reportgen.load.unusual import plain
from reportgen.place import MARGINS, NOTES, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.model.wrong_words import WrongWord
    from reportgen.readers.word.text import WordParagraph, WordText

_TITLE = "Title"
_ANNEX = re.compile(r"附\s*件\s*\d*")
_DIGITS = "[一二三四五六七八九十]"
_NUMBERS = (re.compile(f"{_DIGITS}+、"), re.compile(f"（{_DIGITS}+）"))
CAPTION = re.compile(r"[表图]\s*\d+(?:\s[^。]{1,40})?")
UNIT = re.compile(r"[（(]?单位[:：][^。]{1,12}")  # above a table
_WORDS = re.compile(r"\w")  # a footer may have nothing but the lines around its number
_LONGEST = 40  # characters of a heading that is shown
_BETWEEN = " › "


def of_word(
    word: WordText,
    file: str,
    masked: Iterable[str] = (),
    own_words: tuple[WrongWord, ...] = (),
) -> Manuscript:
    """Return the manuscript of a Word file: body, footnotes, then headers and footers.

    The line of a place is the number of the paragraph, empty ones not counted. `masked` are
    the placeholders that the office declared.
    """
    pieces, length = list[str](), 0
    passages, stretches = list[Passage](), list[Stretch]()
    for place, paragraph in placed(word, file):
        text = plain(paragraph.text).replace("\n", BREAK)
        end = length + len(text)
        stretches.append(Stretch(length, end, place=place))
        passages.append(_passage(paragraph, length, end))
        pieces += [text, "\n"]
        length = end + 1
    made = Manuscript("".join(pieces), passages, stretches, masked, own_words=own_words)
    if len(passages) > 1 and made.words(passages[0]).rstrip()[-1:] not in ENDS:
        passages[0] = replace(passages[0], kind="title")
    return made


def placed(word: WordText, file: str) -> Iterator[tuple[Place, WordParagraph]]:
    """Yield the paragraphs that have text, each with its place."""
    above = _Headings()
    body, notes = (
        sum(bool(each.text.strip()) for each in part) for part in (word.body, word.notes)
    )
    for number, paragraph in enumerate(printed(word), 1):
        if number <= body:
            within = above.path(paragraph)
        else:
            within = NOTES if number <= body + notes else MARGINS
        yield Place(file, number, within=within), paragraph


def printed(word: WordText) -> Iterator[WordParagraph]:
    """Yield the paragraphs that have text; what stands on every page only once."""
    yield from (each for each in (*word.body, *word.notes) if each.text.strip())
    beside = {each.text: each for each in word.beside if _WORDS.search(each.text)}
    yield from beside.values()


def lines_of(word: WordText) -> str:
    """Return these paragraphs, each as a line."""
    return "\n".join(plain(each.text).replace("\n", " ") for each in printed(word))


def _passage(paragraph: WordParagraph, start: int, end: int) -> Passage:
    text = paragraph.text.strip()
    if paragraph.cell is not None or CAPTION.fullmatch(text) or UNIT.fullmatch(text):
        return Passage(start, end, "cell")
    if paragraph.style == _TITLE:
        return Passage(start, end, "title")
    if not paragraph.level:
        return Passage(start, end, "body")
    run_in = paragraph.text.rstrip().endswith("。")
    return Passage(start, end, "heading", paragraph.level, run_in)


class _Headings:
    """The headings above a paragraph, by their levels or else their numbers."""

    def __init__(self) -> None:
        self._above: dict[int, str] = {}

    def path(self, paragraph: WordParagraph) -> str:
        """Return the headings above a paragraph, and note it if it is one itself."""
        if level := _level(paragraph):
            self._above = {at: text for at, text in self._above.items() if at < level}
        path = _BETWEEN.join(self._above[at] for at in sorted(self._above))
        if level:
            self._above[level] = paragraph.text.strip().partition("。")[0][:_LONGEST]
        return path


def _level(paragraph: WordParagraph) -> int:
    if paragraph.level or paragraph.cell is not None:
        return paragraph.level
    text = paragraph.text.strip()
    if _ANNEX.fullmatch(text):
        return 1
    return next((at for at, each in enumerate(_NUMBERS, 1) if each.match(text)), 0)
