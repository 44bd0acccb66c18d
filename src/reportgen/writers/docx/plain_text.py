"""What a Word file says, apart from its look: one line for each paragraph that has text.

After the body come the texts that headers and footers print, in order of their characters,
and then a line for each chart with its names and numbers. By the digest of these lines, a
file that another program only saved again is told from one whose text was changed.
"""

from __future__ import annotations

import hashlib
import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

DOCUMENT = "word/document.xml"
DRAWING = "\ufffc"  # stands for a picture or a chart
_CHART = "word/charts/chart"
_FOOTER = "word/footer"
_TAG = re.compile("<[^>]*>")
_FIELD = '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>'
_VALUE = "<c:v>([^<]*)</c:v>"


def line_of(text: str) -> str:
    r"""Return the text of a paragraph without what only places it on the page.

    >>> line_of(" 云水〔2025〕3号\t签发人： 李某")
    '云水〔2025〕3号 签发人： 李某'
    """
    return " ".join(text.replace("\n", "").split())


def chart_line(values: Iterable[str]) -> str:
    """Return the names and numbers of a chart as a line, numbers without last zeros."""
    return " ".join(map(_shortest, values))


def _shortest(value: str) -> str:
    _, point, decimals = value.partition(".")
    return value.rstrip("0").rstrip(".") if point and decimals.isdigit() else value


def lines_digest(lines: Iterable[str]) -> str:
    """Return the SHA-256, in hex, of the lines of a file."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def written_text(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the lines of a file that is being written, from the XML of its parts."""
    body = _paragraphs(parts[DOCUMENT].decode().replace("<w:drawing>", DRAWING))
    footers = {
        line
        for name, xml in parts.items()
        if name.startswith(_FOOTER)
        for line in _paragraphs(_without_field(xml.decode()))
    }
    charts = (
        chart_line(map(html.unescape, re.findall(_VALUE, xml.decode())))
        for name, xml in parts.items()
        if name.startswith(_CHART)
    )
    return (*body, *sorted(footers), *sorted(charts))


def _without_field(footer: str) -> str:
    """Return a footer without the field that is its page number."""
    begin, end = _FIELD
    return footer.partition(begin)[0] + footer.rpartition(end)[2]


def _paragraphs(xml: str) -> Iterator[str]:
    """Yield the text of each paragraph: in our own XML, it is what is not a tag."""
    for paragraph in xml.replace("<w:tab/>", " ").split("</w:p>"):
        if line := line_of(html.unescape(_TAG.sub("", paragraph))):
            yield line
