"""What is left over in a Word file that is to be sent: changes, comments, hidden text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.checks.reading.word_passages import placed
from reportgen.place import Place, also
from reportgen.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportgen.problems import Problem
    from reportgen.readers.word.text import WordParagraph, WordText

_SHOWN = 10  # places of a problem
_LONGEST = 40  # characters of a comment, or of hidden text
# Fields whose results depend on when, where and by whom a file is opened, or ask for input.
_CHANGING = {
    *("DATE", "TIME", "SAVEDATE", "PRINTDATE", "CREATEDATE", "EDITTIME", "FILENAME"),
    *("USERNAME", "USERINITIALS", "LASTSAVEDBY", "INCLUDETEXT", "INCLUDEPICTURE", "LINK"),
    *(
        "DDE",
        "DDEAUTO",
        "DATABASE",
        "MERGEFIELD",
        "MERGESEQ",
        "FILLIN",
        "ASK",
        "MACROBUTTON",
    ),
}
_OF_WORD = re.compile(
    "错误[!！] ?(?:未找到引用源|未定义书签|书签自引用|文档中没有|没有目录项|不能识别)"
    "|Error! (?:Reference source not found|Bookmark not defined|No (?:text|table))"
    "|(?:单击|点击|单击或点击)(?:或点击)?(?:此处|这里)[^。\\n]{0,4}(?:输入|选择)[^。\\n]{0,6}"
    "|(?:Click|Tap)(?: or tap)? here to enter [^.\\n]{1,20}"
)


def leftovers(word: WordText, file: str) -> Iterator[Problem]:
    """Yield what is left over in a file, each kind as one problem."""
    everything = list(_placed(word, file))
    of_tables = [(everything[at][0], "…") for at in word.changed if at < len(everything)]
    yield from _grouped("P240", [*_changes(everything), *of_tables])
    yield from _grouped("P241", _comments(everything))
    yield from _grouped("P242", _hidden(everything))
    yield from _grouped("P243", _fields(everything))
    yield from _grouped("P244", _words_of_word(everything))
    yield from _grouped("P245", _highlights(everything))


def besides(problems: Iterable[Problem], word: WordText, file: str) -> Iterator[Problem]:
    """Yield the problems that are not about words of Word's own, which are reported."""
    every = (*word.body, *word.notes, *word.beside)
    if not any(_OF_WORD.search(each.text) for each in every):
        yield from problems
        return
    own = {
        place.line: (place.column, place.column + place.width)
        for place, _ in _words_of_word(_placed(word, file))
    }
    for each in problems:
        start, end = own.get(each.place.line, (0, 0)) if each.place else (0, 0)
        if each.place is None or not start <= each.place.column < end:
            yield each


def _placed(word: WordText, file: str) -> Iterator[tuple[Place, WordParagraph]]:
    """Yield all paragraphs; one without text has the place of the next that has some."""
    main = (*word.body, *word.notes)
    count = sum(bool(each.text.strip()) for each in main)
    places = list(placed(word, file))
    last = places[count - 1][0] if count else Place(file, 1)
    following = iter(place for place, _ in places[:count])
    place = next(following, last)
    for each in main:
        yield place, each
        place = next(following, last) if each.text.strip() else place
    beside = {paragraph.text: at for at, paragraph in places[count:]}
    yield from ((beside.get(each.text, last), each) for each in word.beside)


def _changes(
    paragraphs: Iterable[tuple[Place, WordParagraph]],
) -> Iterator[tuple[Place, str]]:
    for place, each in paragraphs:
        for change in each.changes:
            yield replace(place, column=change.at + 1), f"{change.author}：{change.text}"
        for _ in range(each.reformatted):
            yield place, "…"


def _comments(
    paragraphs: Iterable[tuple[Place, WordParagraph]],
) -> Iterator[tuple[Place, str]]:
    for place, each in paragraphs:
        for one in each.comments:
            yield replace(place, column=one.at + 1), f"{one.author}：{one.text}"


def _hidden(
    paragraphs: Iterable[tuple[Place, WordParagraph]],
) -> Iterator[tuple[Place, str]]:
    yield from ((place, each.hidden) for place, each in paragraphs if each.hidden.strip())


def _fields(
    paragraphs: Iterable[tuple[Place, WordParagraph]],
) -> Iterator[tuple[Place, str]]:
    for place, each in paragraphs:
        for field in each.fields:
            if field.split()[0].upper() in _CHANGING:
                yield place, field


def _words_of_word(
    paragraphs: Iterable[tuple[Place, WordParagraph]],
) -> Iterator[tuple[Place, str]]:
    for place, each in paragraphs:
        for found in _OF_WORD.finditer(each.text):
            yield replace(place, column=found.start() + 1, width=len(found[0])), found[0]


def _highlights(
    paragraphs: Iterable[tuple[Place, WordParagraph]],
) -> Iterator[tuple[Place, str]]:
    for place, each in paragraphs:
        column = 1
        for piece in each.look.pieces if each.look else ():
            if piece.look.highlighted and piece.text.strip():
                yield replace(place, column=column, width=len(piece.text)), piece.text
            column += len(piece.text)


def _grouped(code: str, found: Iterable[tuple[Place, str]]) -> Iterator[Problem]:
    """Yield one problem for all that was found, at the first of its places."""
    every = list(found)
    if not every:
        return
    place, text = every[0]
    others = [each for each in dict.fromkeys(at for at, _ in every) if each != place]
    brief = " ".join(text.split())
    brief = brief if len(brief) <= _LONGEST else f"{brief[:_LONGEST]}…"
    more = also(place, others[:_SHOWN], len(others))
    yield problem(code, place, found=brief, count=len(every), also=more)
