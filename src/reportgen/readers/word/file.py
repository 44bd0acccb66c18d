"""Read what a Word file says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.place import Place
from reportgen.problems import Problem, problem
from reportgen.readers.word.formatting import Formatting
from reportgen.readers.word.list_numbers import read_numbering
from reportgen.readers.word.page_setups import (
    footers_by_relation,
    has_even_pages,
    sections_of,
)
from reportgen.readers.word.paragraphs import PartReader
from reportgen.readers.word.styles import read_styles
from reportgen.readers.word.text import WordComment, WordText
from reportgen.readers.word.xml import CHART, W, tree_of
from reportgen.writers.docx.digests import opened
from reportgen.writers.docx.plain_text import DOCUMENT, chart_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_LARGEST = 100_000_000  # bytes of a file
# What Word and WPS can also write; each is a format of its own.
_OTHERS = {".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".pdf"}
# Of all parts together; a report of 1,400 sections has 12 MB and 150,000 tags.
_MOST_BYTES, _MOST = 40_000_000, 600_000
_MOST_COMMENTS = 10_000
_THEME = "word/theme/theme"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_FOOTER = "word/footer"
_BESIDE = ("word/header", _FOOTER)  # what is printed on every page


def read_word(
    parts: Mapping[str, bytes], *, rejected: bool = False, look: bool = False
) -> WordText:
    """Return what a Word file says, from its parts by name; with `look`, how it looks too.

    Tracked changes are read as accepted, or as `rejected`. Raises ValueError if there is no
    document, or a part is not XML or too large to be of a report.
    """
    if not parts.get(DOCUMENT):
        raise ValueError("no document")
    _refuse_large(parts)
    styles = read_styles(parts.get("word/styles.xml", b""))
    comments = _comments(parts.get("word/comments.xml", b""))
    formatting = _formatting(parts) if look else None
    main = PartReader(
        styles,
        comments,
        numbering=read_numbering(parts.get("word/numbering.xml", b"")),
        rejected=rejected,
        formatting=formatting,
    )
    beside = PartReader(styles, {}, rejected=rejected, fields=False, formatting=formatting)
    body = tuple(main.paragraphs(parts[DOCUMENT]))
    notes = (each for name in _NOTES for each in main.paragraphs(parts.get(name, b"")))
    pages = (xml for name, xml in sorted(parts.items()) if name.startswith(_BESIDE))
    each_page = (each for xml in pages for each in beside.paragraphs(xml))
    read = WordText(body, tuple(notes), tuple(each_page), tuple(_charts(parts)))
    if formatting is None:
        return read
    footers = PartReader(styles, {}, formatting=formatting)
    said = {
        name: tuple(footers.paragraphs(xml))
        for name, xml in parts.items()
        if name.startswith(_FOOTER)
    }
    by_relation = {
        relation: said[part]
        for relation, part in footers_by_relation(parts).items()
        if part in said
    }
    sections = tuple(sections_of(main.sections, by_relation))
    return replace(
        read,
        sections=sections,
        even_pages=has_even_pages(parts),
        tables=tuple(main.sizes),
        changed=tuple(main.changed),
    )


def _refuse_large(parts: Mapping[str, bytes]) -> None:
    """Refuse what would take long to read; raises ValueError."""
    texts = [xml for name, xml in parts.items() if name.endswith((".xml", ".rels"))]
    if sum(map(len, texts)) > _MOST_BYTES or sum(xml.count(b"<") for xml in texts) > _MOST:
        raise ValueError("too large to be a report")


def _formatting(parts: Mapping[str, bytes]) -> Formatting:
    themes = (xml for name, xml in sorted(parts.items()) if name.startswith(_THEME))
    return Formatting(parts.get("word/styles.xml", b""), next(themes, b""))


def open_word(path: Path, name: str, *, look: bool = False) -> WordText | Problem:
    """Return what a Word file says, or why it cannot be read; `name` is for messages.

    Raises OSError if there is no such file.
    """
    place = Place(name)
    if path.suffix.lower() in _OTHERS:
        return problem("U120", place, suffix=path.suffix.lower())
    if path.stat().st_size > _LARGEST:
        return problem("U121", place)
    try:
        return read_word(opened(path.read_bytes()), look=look)
    except ValueError:
        return problem("U121", place)


def _charts(parts: Mapping[str, bytes]) -> Iterator[str]:
    for name, xml in sorted(parts.items()):
        if name.startswith("word/charts/chart"):
            yield chart_line(each.text or "" for each in tree_of(xml).iter(f"{CHART}v"))


def _comments(xml: bytes) -> dict[str, WordComment]:
    """Return the comments by id; each paragraph of a comment is a line."""
    if not xml:
        return {}
    found = {}
    for each in tree_of(xml).iter(f"{W}comment"):
        lines = (
            "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
            for paragraph in each.iter(f"{W}p")
        )
        author, date = each.get(f"{W}author") or "", each.get(f"{W}date") or ""
        found[each.get(f"{W}id") or ""] = WordComment("\n".join(lines), author, date)
        if len(found) > _MOST_COMMENTS:
            raise ValueError("too many comments")
    return found
