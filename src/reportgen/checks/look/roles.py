"""What each paragraph of a Word file is: title, heading, text, cell.

A role is the name of a style of the layout. It is told by the name of the style, the
outline level, the number, or the place in the text, in this order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reportgen.checks.reading.word_passages import CAPTION, UNIT, placed
from reportgen.place import NOTES
from reportgen.writers.docx.styles import FIELD_BY_NAME

if TYPE_CHECKING:
    from reportgen.place import Place
    from reportgen.readers.word.look import ParagraphLook
    from reportgen.readers.word.text import WordParagraph, WordText

RUN_IN = "run_in"  # a heading and its text in one paragraph
_LONGEST = 40  # characters of a heading
_DIGITS = "[一二三四五六七八九十]+"
_HEADINGS = (
    (re.compile(f"{_DIGITS}、"), "heading_1"),
    (re.compile(f"（{_DIGITS}）"), "heading_2"),
)
_KNOWN = (
    (re.compile(r"\d{6}"), "copy_number"),
    (re.compile(r"(?:绝密|机密|秘密)(?:\s*★.*)?"), "secrecy"),
    (re.compile(r"特急|加急|特提|平急"), "urgency"),
    (re.compile(r"目\s*[录次]"), "contents"),
    (re.compile(r"附\s*件\s*\d*"), "annex_label"),
    (re.compile(r"\d{4}年\d{1,2}月\d{1,2}日"), "date"),
    (CAPTION, "caption"),
    (UNIT, "unit_line"),
    (re.compile(r"附件[:：].*"), "attachment_note"),
)
_NUMBER = re.compile(r".*[〔\[（]\d{4}[〕\]）]\s*\d+号.*")  # of a document, above its title
_DEEPEST = 4  # the deepest heading of a layout
_LARGE = 36  # half-points: larger than any text, smaller than a title
_MARKS = "。；，！？"


def number_role(text: str) -> str:
    """Return which heading the number of a text makes it, "" if it has none."""
    return next((role for pattern, role in _HEADINGS if pattern.match(text)), "")


class Told(NamedTuple):
    """A paragraph with its place, its look and its role, "" if that is not known."""

    place: Place
    paragraph: WordParagraph
    look: ParagraphLook
    role: str


def roles(word: WordText, file: str) -> list[Told]:
    """Return the paragraphs of the body that have text, each with its role.

    What stands on pages of its own before the text, a cover or contents, has no role.
    """
    found, reader, places = list[Told](), _Reader(), placed(word, file)
    ends_page, section = False, 0
    for each in word.body:
        look = each.look
        if look is None:
            return found
        new_page = ends_page or look.new_page or look.section != section
        if not each.text.strip():
            ends_page, section = new_page or look.breaks, look.section
            continue
        if new_page and not reader.has_text:
            found, reader = [one._replace(role="") for one in found], _Reader()
        place, _ = next(places)
        found.append(Told(place, each, look, reader.role(each, look)))
        ends_page, section = look.breaks, look.section
    return found


def notes_of(word: WordText, file: str) -> list[Told]:
    """Return the footnotes and endnotes, which have no role."""
    found = (each for each in placed(word, file) if each[0].within == NOTES)
    return [Told(place, each, each.look, "") for place, each in found if each.look]


class _Reader:
    """Tells roles in the order of the text."""

    def __init__(self) -> None:
        self._has_title = self.has_text = self._in_annex = False
        self._before = ""

    def role(self, paragraph: WordParagraph, look: ParagraphLook) -> str:
        """Return the role of the next paragraph."""
        role = _by_style(paragraph, look) or self._by_text(paragraph, look)
        self._in_annex = role == "annex_label" or (self._in_annex and role == "annex_title")
        self._has_title |= role == "title"
        self.has_text |= role in {"body", "addressee", RUN_IN} or "heading" in role
        self._before = role
        return "" if look.apart else role

    def _by_text(self, paragraph: WordParagraph, look: ParagraphLook) -> str:
        text = paragraph.text.strip()
        known = next((role for pattern, role in _KNOWN if pattern.fullmatch(text)), "")
        if known or look.apart or paragraph.style.lower().startswith("toc"):
            return known if not look.apart else ""
        if number := number_role(text):
            return RUN_IN if "。" in text or len(text) > _LONGEST else number
        is_line = text[-1:] not in {*_MARKS, "：", ":"}
        if not self.has_text and is_line:
            return self._above(text, look)
        if self._in_annex and look.align == "center":
            return "annex_title"
        is_call = text.endswith(("：", ":")) and len(text) <= _LONGEST
        if is_call and not self.has_text and self._before == "title":
            return "addressee"
        is_text = not is_line or len(text) > _LONGEST
        return "body" if is_text and look.align not in {"center", "right"} else ""

    def _above(self, text: str, look: ParagraphLook) -> str:
        """Return the role of a line above the text: title, or not known."""
        is_head = _NUMBER.fullmatch(text) or any(each.look.color for each in look.pieces)
        is_first = not self._has_title and look.align != "right"
        is_large = look.align == "center" and look.size > _LARGE
        return "title" if not is_head and (is_first or is_large) else ""


def _by_style(paragraph: WordParagraph, look: ParagraphLook) -> str:
    named = FIELD_BY_NAME.get(paragraph.style.lower(), "")
    if named:
        return named
    if paragraph.cell is not None:
        return "table_head" if look.in_head else "table_cell"
    return f"heading_{paragraph.level}" if 1 <= paragraph.level <= _DEEPEST else ""
