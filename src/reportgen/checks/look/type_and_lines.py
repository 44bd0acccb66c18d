"""The type, lines and indents of paragraphs, each by its role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.checks.look import measures
from reportgen.checks.look.deviations import Deviation
from reportgen.checks.look.emphasis import deviating_marks
from reportgen.checks.look.font_names import is_one_of
from reportgen.checks.look.roles import RUN_IN
from reportgen.checks.look.surroundings import deviating_surroundings
from reportgen.messages.look import BLACK, NO_FONT, ROLES, TYPED_BLANKS, alignment
from reportgen.writers.docx.units import from_mm
from reportgen.writers.layouts import text_height, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.checks.look.against import Against
    from reportgen.checks.look.roles import Told
    from reportgen.place import Place
    from reportgen.readers.word.look import StyledText
    from reportgen.readers.word.text import PageSetup
    from reportgen.writers.layouts import ParagraphStyle

_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[0-9A-Za-z]")
_BLACK = {"", "000000"}
_BLACK_CLAUSE = "GB/T 9704-2012 5.2.4"  # on no value of a layout
_BODY = "body"
_HEADINGS = {f"heading_{level}" for level in range(1, 5)}
_ALIGNED = {*_HEADINGS, "title", "annex_title", "caption", "body", "list", "closing"}
_INDENTED = {*_HEADINGS, "body", "list", "closing", "contact", "addressee"}
# The name of the signatory is in 楷体, and a heading before text in its own font.
_ALSO = {"document_number": ("subheading",), RUN_IN: ("heading", "subheading")}
_IN_TABLES = {"table_head", "table_cell", "table_note"}
_CLOSE = 0.3  # characters of an indent; two of 三号 are 2.29 of 四号
_HEIGHT = 26  # twips of a single line for each point of type: 1.3 times
_GRIDS = {"lines", "linesAndChars", "snapToChars"}
_GRIDS_OF_CHARACTERS = {"linesAndChars", "snapToChars"}
_BLANK = "\u3000"


def deviating_paragraphs(
    told: Sequence[Told], sections: Sequence[PageSetup], against: Against
) -> Iterator[Deviation]:
    """Yield what deviates from the layout in the paragraphs of a file.

    Of those without a role, only the color is known, below the lines above the text.
    """
    has_text = False
    for each in told:
        has_text |= each.role in {_BODY, RUN_IN, *_HEADINGS}
        style = against.style(_BODY if each.role == RUN_IN else each.role)
        if style is None:
            yield from _colors(each, None, against) if has_text else ()
            continue
        at = each.look.section
        section = sections[at] if at < len(sections) else None
        yield from _lines(each, style, section, against)
        yield from _indent(each, style, against)
        yield from _fonts(each, style, against)
        if each.role != RUN_IN:
            yield from _alignment(each, style, against)
        yield from _sizes(each, style, against)
        yield from _colors(each, style, against)
        yield from deviating_marks(each, style, against)
        yield from deviating_surroundings(each, style, against)
        yield from _characters_on_a_line(each, style, section, against)


def _lines(
    told: Told, style: ParagraphStyle, section: PageSetup | None, against: Against
) -> Iterator[Deviation]:
    expected, clause = against.pitch(style)
    look = told.look
    if not expected:
        return
    pitch, found = look.line, measures.points(look.line)
    at_least = look.rule == "atLeast"
    if look.rule == "auto":
        snaps = section is not None and section.grid in _GRIDS and look.on_grid
        rows = section.grid_pitch if snaps and section else 0
        single = look.size * _HEIGHT // 2 <= rows
        pitch = rows * look.line // 240 if single else 0
        found = measures.points(pitch) if pitch else measures.lines(look.line)
    if at_least:
        found = measures.at_least(found)
    if pitch != expected or at_least:
        height = from_mm(text_height(against.layout.page))
        # The page has as many lines as it should, and is only not filled.
        same = pitch > 0 and height // pitch == height // expected
        practice = same or against.is_practice(clause)
        wanted = measures.points(expected)
        yield Deviation("L022", told.place, found, wanted, "", clause, practice)


def _indent(told: Told, style: ParagraphStyle, against: Against) -> Iterator[Deviation]:
    if (told.role not in _INDENTED and told.role != RUN_IN) or told.paragraph.numbered:
        return
    number = style.first_line
    text = told.paragraph.text
    typed = len(text) - len(text.lstrip(_BLANK))
    expected = float(number.value) if number else 0.0
    found = told.look.indent + typed
    if abs(found - expected) > _CLOSE and told.look.align not in {"center", "right"}:
        of_body = against.layout.styles.body.place
        clause = against.clauses.of(style.place, of_body, last=True)
        blanks = len(text) - len(text.lstrip()) > typed
        said = TYPED_BLANKS if blanks and not found else measures.characters(found)
        words = said, measures.characters(expected)
        role = ROLES[_BODY if told.role == RUN_IN else told.role]
        yield Deviation("L029", told.place, *words, role, clause)


def _fonts(told: Told, style: ParagraphStyle, against: Against) -> Iterator[Deviation]:
    fonts = against.fonts(style.font)
    chinese = [font.east_asian.value for font in fonts]
    latin = [*(font.latin.value for font in fonts), *chinese]
    for other in _ALSO.get(told.role, ()):
        chinese += [font.east_asian.value for font in against.fonts(other)]
    clause = against.clause(style.place, against.layout.styles.body.place)
    own = "" if told.role in _IN_TABLES else clause
    for place, piece in _pieces(told):
        font = piece.look.east_asian
        if _HAN.search(piece.text) and not is_one_of(font, chinese):
            wanted = "、".join(dict.fromkeys(chinese))
            practice = against.is_practice(own)
            found, role = font or NO_FONT, ROLES.get(told.role, ROLES[_BODY])
            yield Deviation("L023", place, found, wanted, role, own, practice)
        font = piece.look.latin
        if _LATIN.search(piece.text) and font and not is_one_of(font, latin):
            wanted = "、".join(dict.fromkeys(latin))
            yield Deviation("L024", place, font, wanted, ROLES.get(told.role, ROLES[_BODY]))


def _sizes(told: Told, style: ParagraphStyle, against: Against) -> Iterator[Deviation]:
    expected = against.size(style)
    clause = against.clause(style.size.place, style.place)
    clause = clause or _of_body(told, against)
    for place, piece in _pieces(told):
        if piece.look.size != expected and _is_printed(piece):
            words = measures.size(piece.look.size), measures.size(expected)
            role = ROLES.get(told.role, ROLES[_BODY])
            practice = against.is_practice(clause)
            yield Deviation("L025", place, *words, role, clause, practice)


def _of_body(told: Told, against: Against) -> str:
    """Return the clause on all text, for what has none of its own, but not for tables."""
    styles = against.layout.styles
    return "" if told.role in _IN_TABLES else against.clause(styles.body.place)


def _colors(
    told: Told, style: ParagraphStyle | None, against: Against
) -> Iterator[Deviation]:
    if style is not None and style.red:
        return
    for place, piece in _pieces(told):
        if piece.look.color not in _BLACK and _is_printed(piece):
            of_standard = _BLACK_CLAUSE.startswith(f"{against.clauses.standard} ")
            clause = _BLACK_CLAUSE if of_standard else ""
            yield Deviation("L030", place, f"#{piece.look.color}", BLACK, "", clause)


def _alignment(told: Told, style: ParagraphStyle, against: Against) -> Iterator[Deviation]:
    if told.role not in _ALIGNED:
        return
    found, expected = alignment(told.look.align), alignment(style.align)
    if found != expected:
        clause = against.clause(style.place)
        role = ROLES[told.role]
        practice = against.is_practice(clause)
        yield Deviation("L031", told.place, found, expected, role, clause, practice)


def _characters_on_a_line(
    told: Told, style: ParagraphStyle, section: PageSetup | None, against: Against
) -> Iterator[Deviation]:
    """Yield a line of text that holds more or fewer characters than it should."""
    size = told.look.size * 10
    if told.role not in {_BODY, RUN_IN} or told.look.size != against.size(style):
        return
    grid = against.layout.grid
    width = from_mm(text_width(against.layout.page))
    expected = width // (size + against.char_spacing(style))
    snaps = section is not None and section.grid in _GRIDS_OF_CHARACTERS
    cell = section.grid_chars * 20 / 4096 if snaps and section and told.look.on_grid else 0
    for place, piece in _pieces(told):
        found = int(width // max(size + cell + piece.look.spacing, 1))
        if found != expected and _HAN.search(piece.text):
            clause = against.clause(grid.chars.place)
            yield Deviation("L032", place, str(found), str(expected), "", clause)


def _pieces(told: Told) -> Iterator[tuple[Place, StyledText]]:
    """Yield the characters of a paragraph by their look, each with its place."""
    column = 1
    for piece in told.look.pieces:
        yield replace(told.place, column=column, width=len(piece.text)), piece
        column += len(piece.text)


def _is_printed(piece: StyledText) -> bool:
    return bool(_HAN.search(piece.text) or _LATIN.search(piece.text))
