"""A Word file on its own: the origin it states, and whether it still says what it said.

What counts is, in this order: the seal of its period; a new build from the inputs that the
file states; what the file states of itself. The last finds changes, not forgeries: whoever
changes the text can write a new digest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from reportgen.period import parse_period
from reportgen.place import Place
from reportgen.problems import Problem, problem
from reportgen.readers.word.file import read_word
from reportgen.seals.text_changes import changed_lines
from reportgen.writers.docx.digests import (
    CORE_PROPERTIES,
    FIRST,
    INPUTS_PROPERTY,
    PARTS_PROPERTY,
    PERIOD_PROPERTY,
    TEXT_PROPERTY,
    changed_parts,
    digests_of_parts,
    opened,
    parts_digest,
    stated_properties,
)
from reportgen.writers.docx.plain_text import DOCUMENT, lines_digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.readers.word.text import WordText
    from reportgen.seals.record import Seal

_PREFIX = "reportgen-"
_REWRITTEN = {FIRST, CORE_PROPERTIES, DOCUMENT}
# Maps the name of a period to its Word file, None if there is none or it has errors.
Rebuild: TypeAlias = Callable[[str], bytes | None]


def _unbuilt(_: str) -> None:
    """Return what is built outside a project: nothing."""


class WordFile(Struct, frozen=True):
    """A Word file: its parts, the properties it states, and which parts were changed."""

    parts: Mapping[str, bytes]
    stated: Mapping[str, str]
    changed: tuple[str, ...] = ()

    @property
    def period(self) -> str:
        """The name of the period it states, "" if that is none."""
        name = self.stated.get(PERIOD_PROPERTY, "")
        return name if parse_period(name) else ""

    @property
    def is_resaved(self) -> bool:
        """Whether another program saved it: all of them write these parts anew."""
        return set(self.changed) >= _REWRITTEN

    def origin(self) -> list[tuple[str, str]]:
        """Return the properties that say where it comes from, without our prefix."""
        return [
            (name.removeprefix(_PREFIX), value)
            for name, value in self.stated.items()
            if name.startswith(_PREFIX) and name not in {PARTS_PROPERTY, TEXT_PROPERTY}
        ]


class Expected(Struct, frozen=True):
    """What a file should say: the digest of its lines, and the lines if they are known."""

    digest: str | None
    lines: tuple[str, ...] | None = None


def open_word_file(docx: bytes) -> WordFile | None:
    """Return a Word file, None if it was not written by reportgen."""
    try:
        parts = opened(docx)
        return WordFile(parts, stated_properties(parts), tuple(changed_parts(parts)))
    except ValueError:
        return None


def verify_file(
    word: WordFile,
    place: Place,
    seal: Seal | None = None,
    build: Rebuild = _unbuilt,
    *,
    rebuild: bool = False,
) -> list[Problem]:
    """Return what speaks against a file being what was written, or what was sealed.

    `build` makes its period anew; with `rebuild`, the file must say the same as that.
    """
    if not word.period:  # such as a redline, or a file whose origin was removed
        return [problem("P114", place)]
    if seal and not word.changed and not rebuild:
        return _not_sealed(word, place, seal)
    built = _built(build, word.period)
    if seal and not word.changed:
        found = _not_sealed(word, place, seal)
    else:
        found = list(_changes(word, place, _expected(word, seal, built)))
    if rebuild and not {"P151", "P152"} & {each.code for each in found}:
        found += _not_rebuilt(word, place, built)
    if found:
        return found
    resaved = [problem("P150", place)] if word.changed else []
    is_proven = seal or _is_from(built, word)
    return resaved if is_proven else [*resaved, problem("P149", place)]


def _built(build: Rebuild, period: str) -> WordFile | None:
    docx = build(period) if period else None
    return None if docx is None else open_word_file(docx)


def _is_from(built: WordFile | None, word: WordFile) -> bool:
    """Return whether a new build was made from the inputs that a file states."""
    inputs = word.stated.get(INPUTS_PROPERTY)
    return built is not None and built.stated.get(INPUTS_PROPERTY) == inputs


def _not_sealed(word: WordFile, place: Place, seal: Seal) -> list[Problem]:
    """Return a problem if a file without changes is not the one that was sealed."""
    if seal.outputs.get("docx") == parts_digest(word.parts):
        return []
    now = digests_of_parts(word.parts)
    names = sorted(seal.parts | now)
    parts = [name for name in names if seal.parts.get(name) != now.get(name)]
    return [problem("P144", place, period=seal.period, parts="、".join(parts))]


def _expected(word: WordFile, seal: Seal | None, built: WordFile | None) -> Expected:
    """Return what a file should say, with its lines if a new build says just that."""
    if seal is None:
        stated, is_it = word.stated.get(TEXT_PROPERTY), _is_from(built, word)
    else:
        stated = seal.outputs.get("text")
        is_it = built is not None and seal.outputs.get("docx") == parts_digest(built.parts)
    if built is None or not (is_it or built.stated.get(TEXT_PROPERTY) == stated):
        return Expected(stated)
    lines = read_word(built.parts).lines
    return Expected(lines_digest(lines), lines)


def _changes(word: WordFile, place: Place, expected: Expected) -> Iterator[Problem]:
    """Yield how a file differs from what it should say, or if it does not, its parts."""
    said = _text_of(word)
    if said is not None and expected.digest not in {None, lines_digest(said.lines)}:
        yield from _differences(said, place, expected)
    elif said is None or expected.digest is None or not word.is_resaved:
        yield from (problem("P113", place, part=part) for part in word.changed)
    if said is not None and said.changes:
        yield problem("P153", place, count=len(said.changes))


def _text_of(word: WordFile) -> WordText | None:
    try:
        return read_word(word.parts)
    except ValueError:
        return None


def _differences(said: WordText, place: Place, expected: Expected) -> Iterator[Problem]:
    if expected.lines is None:
        yield problem("P152", place)
        return
    for line, old, new in changed_lines(expected.lines, said.lines):
        yield problem("P151", Place(place.file, line), old=old, new=new)


def _not_rebuilt(word: WordFile, place: Place, built: WordFile | None) -> list[Problem]:
    """Return a problem if a file differs from a new build, or in where it is from."""
    if built is not None and (_is_same(word, built) or _says_same(word, built)):
        return [] if _is_from(built, word) else [problem("P154", place, period=word.period)]
    return [problem("P115", place, period=word.period or "—")]


def _is_same(word: WordFile, built: WordFile) -> bool:
    return parts_digest(word.parts) == parts_digest(built.parts)


def _says_same(word: WordFile, built: WordFile) -> bool:
    """Return whether a file that was saved again says the same as a new build."""
    said = _text_of(word) if word.changed else None
    return said is not None and said.lines == read_word(built.parts).lines
