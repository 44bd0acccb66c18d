"""Text boxes and tables as shapes on the page: where they are, and how wide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.readers.word.text import TableSize
from reportgen.readers.word.whole_numbers import whole_number
from reportgen.readers.word.xml import W

if TYPE_CHECKING:
    from lxml import etree

_ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_OF_VML = re.compile(r"mso-position-horizontal:\s*(\w+)")  # in files of older programs

# Tracked changes of a table: of its look, and of rows and cells.
_OF_TABLES = {
    *(f"{W}{name}Change" for name in ("tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr")),
    *(f"{W}{name}" for name in ("cellIns", "cellDel", "cellMerge")),
}
_OF_ROWS = {f"{W}ins", f"{W}del"}


def box_align(box: etree._Element) -> str:
    """Return how a text box is aligned across the page, "" if it is not."""
    for each in box.iterancestors():
        if each.tag == f"{_ANCHOR}anchor":
            found = each.find(f"{_ANCHOR}positionH/{_ANCHOR}align")
            return "" if found is None else (found.text or "").strip()
        if matched := _OF_VML.search(each.get("style") or ""):
            return matched[1]
    return ""


def table_size(table: etree._Element, number: int) -> TableSize:
    """Return the width that a table states, or else that of its columns together."""
    stated = table.find(f"{W}tblPr/{W}tblW")
    kind = "auto" if stated is None else stated.get(f"{W}type")
    width = 0 if stated is None else whole_number(stated.get(f"{W}w"), 0)
    if kind == "pct" and width:
        return TableSize(number, 0, width)
    columns = table.iterfind(f"{W}tblGrid/{W}gridCol")
    together = sum(whole_number(each.get(f"{W}w"), 0) for each in columns)
    return TableSize(number, width if kind == "dxa" and width else together)


def is_tracked(table: etree._Element) -> bool:
    """Return whether tracked changes concern a table, not only what is in its cells."""
    rows = (each for row in table.iter(f"{W}trPr") for each in row)
    own = next(table.iter(*_OF_TABLES), None)
    return own is not None or any(each.tag in _OF_ROWS for each in rows)
