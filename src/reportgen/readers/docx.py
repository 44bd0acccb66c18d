"""Read what a Word file says, whichever program saved it last.

Tracked changes are read as accepted, hidden text is not read, and of a text box that is
stored twice only the copy for newer programs counts (ECMA-376 part 3, 10.2.1).
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from reportgen.writers.docx.plain_text import DOCUMENT, DRAWING, chart_line, line_of
from reportgen.writers.docx.xml import MAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# "Strict Open XML", which Word can save too, has other names (ISO/IEC 29500-1).
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (_STRICT + b"wordprocessingml/main", MAIN.encode()),
    (_STRICT + b"drawingml/chart", _CHART[1:-1].encode()),
    (_STRICT + b"officeDocument/math", _MATH[1:-1].encode()),
)
_W = f"{{{MAIN}}}"
_MOST_TAGS = 500_000  # of a part; a report of 1,400 sections has 150,000
_MOST_PARAGRAPHS = 50_000
_VALUE = f"{_W}val"
_PARAGRAPH = f"{_W}p"
_RUNS = (f"{_W}r", f"{_MATH}r")
_EMBEDDED = f"{_W}altChunk"  # another file, which Word adds when it opens this one
_BOX = f"{_W}txbxContent"
# What is not printed: deleted text, the older copy of a text box, reading aids (ruby).
_REMOVED = (f"{_W}del", f"{_W}moveFrom", f"{_CHOICES}Fallback", f"{_W}rt")
_CHANGES = tuple(f"{_W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_DRAWINGS = {f"{_W}{name}" for name in ("drawing", "pict", "object", "sym")}
_AS_TEXT = {f"{_W}tab": " ", f"{_W}ptab": " ", f"{_W}noBreakHyphen": "-"}
_TEXTS = {f"{_W}t", f"{_MATH}t"}
_OFF = {"0", "false", "off"}
_BESIDE = ("word/header", "word/footer")  # what is printed on every page
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


class WordText(Struct, frozen=True):
    """What a Word file says: its lines as in `plain_text`, and how many tracked changes."""

    lines: tuple[str, ...]
    changes: int = 0


def read_docx(parts: Mapping[str, bytes]) -> WordText:
    """Return what a Word file says, from its parts by name.

    Raises ValueError if it has no document, is not XML, or is too large to be a report.
    """
    if DOCUMENT not in parts:
        raise ValueError("no document")
    try:
        hidden = _hidden_styles(parts.get("word/styles.xml", b""))
        body, beside = _Reader(hidden), _Reader(hidden, fields=False)
        main = (parts.get(name, b"") for name in (DOCUMENT, *_NOTES))
        lines = [line for xml in main for line in body.lines(xml)]
        each_page = {
            line
            for name, xml in parts.items()
            if name.startswith(_BESIDE)
            for line in beside.lines(xml)
        }
        charts = (
            chart_line(each.text or "" for each in _tree(xml).iter(f"{_CHART}v"))
            for name, xml in parts.items()
            if name.startswith("word/charts/chart")
        )
        said = (*_said(lines), *sorted(_said(each_page)), *sorted(charts))
        return WordText(said, body.changes + beside.changes)
    except etree.LxmlError as error:
        raise ValueError("not XML") from error


def _said(texts: Iterable[str]) -> Iterator[str]:
    return filter(None, map(line_of, texts))


class _Reader:
    """Reads the paragraphs of a part one after another, so that no large tree is kept."""

    def __init__(self, hidden: frozenset[str], *, fields: bool = True) -> None:
        self._hidden = hidden
        self._fields = fields
        self.changes = 0

    def lines(self, xml: bytes) -> Iterator[str]:
        """Yield the paragraphs that have text; one whose mark is deleted joins the next."""
        begun = ""
        for paragraph in _paragraphs(xml):
            self.changes += sum(1 for _ in paragraph.iter(*_CHANGES))
            joins = paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None
            begun += self._text(paragraph)
            if not joins:
                yield begun
                begun = ""
        yield begun

    def _text(self, paragraph: etree._Element) -> str:
        if paragraph.tag == _EMBEDDED:
            return DRAWING
        etree.strip_elements(paragraph, *_REMOVED, with_tail=False)
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        is_hidden = style is not None and style.get(_VALUE) in self._hidden
        text, depth = "", 0
        for run in paragraph.iter(*_RUNS):
            depth += _fields_begun(run)
            if (self._fields or not depth) and not self._is_hidden(run, is_hidden):
                text += "".join(map(_characters, run))
        return text

    def _is_hidden(self, run: etree._Element, otherwise: bool) -> bool:
        own = run.find(f"{_W}rPr/{_W}vanish")
        if own is not None:
            return own.get(_VALUE) not in _OFF
        style = run.find(f"{_W}rPr/{_W}rStyle")
        return otherwise if style is None else style.get(_VALUE) in self._hidden


def _paragraphs(xml: bytes) -> Iterator[etree._Element]:
    """Yield each paragraph of a part when it is read, and forget it afterwards.

    One inside another, in a text box, comes before it.
    """
    if not xml:
        return
    context = etree.iterparse(
        io.BytesIO(_checked(xml)), tag=(_PARAGRAPH, _EMBEDDED), resolve_entities=False
    )
    for number, (_, paragraph) in enumerate(context):
        if number == _MOST_PARAGRAPHS:
            raise ValueError("too many paragraphs")
        if next(paragraph.iterancestors(*_REMOVED), None) is None:
            yield paragraph
        paragraph.clear()
        before = paragraph.getprevious()
        if before is not None and before.tag == _PARAGRAPH:
            before.getparent().remove(before)
    _refuse_definitions(context.root)


def _tree(xml: bytes) -> etree._Element:
    root = etree.fromstring(_checked(xml), etree.XMLParser(resolve_entities=False))
    _refuse_definitions(root)
    return root


def _checked(xml: bytes) -> bytes:
    """Return the XML of a part, with the usual names; raises ValueError if too large."""
    if xml.count(b"<") > _MOST_TAGS:
        raise ValueError("too large to be a report")
    if _STRICT in xml:
        for strict, usual in _TRANSITIONAL:
            xml = xml.replace(strict, usual)
    return xml


def _refuse_definitions(root: etree._Element) -> None:
    """Refuse a document type: its entities could hide text, and Word writes none."""
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("a document type")


def _fields_begun(run: etree._Element) -> int:
    """Return 1 if a field begins in a run, -1 if one ends, else 0."""
    mark = run.find(f"{_W}fldChar")
    kind = None if mark is None else mark.get(f"{_W}fldCharType")
    return {"begin": 1, "end": -1}.get(kind or "", 0)


def _characters(element: etree._Element) -> str:
    """Return the characters that a child of a run prints."""
    tag = element.tag
    if tag in _TEXTS:
        return element.text or ""
    if tag in _DRAWINGS and next(element.iter(_BOX), None) is None:
        return DRAWING
    return _AS_TEXT.get(str(tag), "")


def _hidden_styles(xml: bytes) -> frozenset[str]:
    """Return the ids of the styles whose text is hidden, by themselves or by their base."""
    if not xml:
        return frozenset()
    styles = {each.get(f"{_W}styleId"): each for each in _tree(xml).iter(f"{_W}style")}
    known = dict[str | None, bool]()
    for start in styles:
        path, name = dict[str | None, None](), start
        while name in styles and name not in known and name not in path:
            path[name] = None
            if (mark := styles[name].find(f"{_W}rPr/{_W}vanish")) is not None:
                known[name] = mark.get(_VALUE) not in _OFF
            else:
                base = styles[name].find(f"{_W}basedOn")
                name = None if base is None else base.get(_VALUE)
        known.update(dict.fromkeys(path, known.get(name, False)))
    return frozenset(name for name, is_hidden in known.items() if name and is_hidden)
