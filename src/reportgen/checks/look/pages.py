"""The pages of a Word file: their size, margins and page numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.look import measures
from reportgen.checks.look.deviations import Deviation
from reportgen.checks.look.font_names import is_one_of
from reportgen.messages.look import NO_FONT, PAGES, ROLES, SIDES, alignment
from reportgen.place import Place
from reportgen.writers.docx.page_setup import number_depth
from reportgen.writers.docx.units import from_mm, half_points

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.checks.look.against import Against
    from reportgen.checks.look.roles import Told
    from reportgen.readers.word.text import PageSetup, WordParagraph, WordText

_CLOSE = 57  # twips: 1 mm, which 5.2.1 of the standard allows
_SIDES = ("top", "right", "bottom", "left")
_FIELD = re.compile(r"PAGE\b", re.IGNORECASE)


def deviating_pages(
    word: WordText, told: Sequence[Told], file: str, against: Against
) -> Iterator[Deviation]:
    """Yield what deviates from the layout in the page setups of a file."""
    begins: dict[int, Place] = {}
    for each in told:
        begins.setdefault(each.look.section, each.place)
    for number, section in enumerate(word.sections):
        place = begins.get(number, Place(file))
        yield from _sheet(section, place, against)
        yield from _margins(section, place, against)
        yield from _page_numbers(section, place, against, even=word.even_pages)


def _sheet(section: PageSetup, place: Place, against: Against) -> Iterator[Deviation]:
    page = against.layout.page
    expected = sorted((from_mm(page.width.value), from_mm(page.height.value)))
    found = sorted((section.width, section.height))
    if not _are_close(found, expected):
        said = " × ".join(map(measures.millimetres, (section.width, section.height)))
        wanted = f"{page.width.digits} × {page.height.digits}"
        clause = against.clause(page.width.place, page.height.place)
        yield Deviation("L020", place, said, wanted, "", clause)


def _margins(section: PageSetup, place: Place, against: Against) -> Iterator[Deviation]:
    page = against.layout.page
    turned = (section.width > section.height) != (page.width.value > page.height.value)
    sides = _TURNED if turned else _SIDES
    expected = [from_mm(getattr(page, side).value) for side in sides]
    found = [getattr(section, side) for side in _SIDES]
    if turned and _are_close(sorted(found), sorted(expected)):
        return  # bound on the other side
    for side, was, one, other in zip(_SIDES, sides, found, expected, strict=True):
        if not _are_close([one], [other]):
            said, wanted = measures.millimetres(one), measures.millimetres(other)
            clause = against.clause(getattr(page, was).place)
            yield Deviation("L021", place, said, wanted, SIDES[side], clause)


def _are_close(found: Sequence[int], expected: Sequence[int]) -> bool:
    each = zip(found, expected, strict=True)
    return all(abs(one - other) <= _CLOSE for one, other in each)


_TURNED = ("left", "bottom", "right", "top")  # what each side of a turned page was


def _page_numbers(
    section: PageSetup, place: Place, against: Against, *, even: bool
) -> Iterator[Deviation]:
    number = against.layout.page_number
    clause = against.clause(number.at("position"), number.place)
    kinds = ("default", "even") if even else ("default",)
    lines = {kind: _number_line(section.footers.get(kind, ())) for kind in kinds}
    without = [kind for kind, line in lines.items() if line is None]
    for kind in ["all"] if len(without) == len(kinds) else without:
        yield Deviation("L026", place, PAGES[kind], "", "", clause)
    there = [line for line in lines.values() if line is not None]
    if len(there) == len(kinds):
        yield from _position(there, place, against)
    for line in there:
        yield from _form(line, place, against)
        yield from _distance(section, line, place, against)


def _number_line(footer: Sequence[WordParagraph]) -> WordParagraph | None:
    return next((each for each in footer if any(map(_FIELD.match, each.fields))), None)


def _position(
    lines: Sequence[WordParagraph], place: Place, against: Against
) -> Iterator[Deviation]:
    """Yield a position that differs; that of a text box is not known."""
    looks = [line.look for line in lines if line.look]
    if any(look.apart and not look.frame for look in looks):
        return
    sides = [look.align if look.frame in {"", "none"} else look.frame for look in looks]
    found = "outer" if sides in _OUTER else sides[0]
    expected = against.layout.page_number.position
    if found != expected and not (expected == "center" and set(sides) == {"center"}):
        clause = against.clause(against.layout.page_number.at("position"))
        yield Deviation("L027", place, alignment(found), alignment(expected), "", clause)


_OUTER = (["right", "left"], ["outside"], ["outside", "outside"])


def _form(line: WordParagraph, place: Place, against: Against) -> Iterator[Deviation]:
    number, look = against.layout.page_number, line.look
    around = [each.value if each else "" for each in (number.before, number.after)]
    expected = "".join(f"{around[0]}1{around[1]}".split())
    said = re.sub(r"\d+", "1", line.text.strip())
    found = "".join(said.split())
    role = ROLES["page_number"]
    if found != expected:
        clause = against.clause(*([number.before.place] if number.before else []))
        yield Deviation("L028", place, said, f"{around[0]}1{around[1]}", "", clause)
    fonts = [font.latin.value for font in against.fonts(number.font)]
    for piece in look.pieces if look else ():
        if not any(map(str.isdigit, piece.text)):
            continue
        if not is_one_of(piece.look.latin, fonts):
            wanted = "、".join(dict.fromkeys(fonts))
            clause = against.clause(number.at("font"))
            found_font = piece.look.latin or NO_FONT
            yield Deviation("L023", place, found_font, wanted, role, clause)
        if piece.look.size != half_points(number.size):
            clause = against.clause(number.size.place)
            words = measures.size(piece.look.size), measures.size(half_points(number.size))
            yield Deviation("L025", place, *words, role, clause)


def _distance(
    section: PageSetup, line: WordParagraph, place: Place, against: Against
) -> Iterator[Deviation]:
    """Yield a distance from the text that differs by more than a millimetre."""
    page, number = against.layout.page, against.layout.page_number
    expected = from_mm(number.distance.value)
    if section.width > section.height or line.look is None or line.look.apart:
        return
    if abs(section.bottom - from_mm(page.bottom.value)) > _CLOSE:
        return  # reported as a margin
    exact = line.look.rule == "exact"
    below = number_depth(line.look.line if exact else 0, line.look.size)
    found = section.bottom - section.footer - below
    if abs(found - expected) > _CLOSE:
        words = measures.millimetres(found), number.distance.digits
        yield Deviation("L033", place, *words, "", against.clause(number.distance.place))
