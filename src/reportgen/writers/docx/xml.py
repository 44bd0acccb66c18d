"""WordprocessingML as strings: small pieces, always in the order of the schema."""

from __future__ import annotations

import re
from html import escape  # xml.sax would bring urllib and http along: 12 ms

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
EAST_ASIAN = '<w:rFonts w:hint="eastAsia"/>'

# XML 1.0, production 2. The loader refuses other characters, but a tree made by hand may
# contain them. They are listed: a class of all allowed ones takes 3 ms to compile.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile("(\t|\r\n|\r|\n)")
_LONGEST = 1_000_000  # libxml2 refuses text of more than ten million bytes in one element


def root(tag: str, content: str) -> str:
    """Return a whole part: an element of WordprocessingML with its declarations."""
    names = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"'
    return f"{DECLARATION}<w:{tag} {names}>{content}</w:{tag}>"


def clean(text: str) -> str:
    """Return `text` with characters that XML does not allow replaced by U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)


def content(text: str) -> str:
    """Return `text` as the content of an element."""
    return escape(clean(text), quote=False)


def attribute(text: str) -> str:
    """Return `text` as an attribute's value, in quotes."""
    return f'"{escape(clean(text))}"'


def run(text: str, *, strong: bool = False, look: str = "", style: str = "") -> str:
    """Return a run, with the tabs and new lines in `text` kept; `style` is a character's.

    The hint makes Word set “ ” … — in the East Asian font, not in the Latin one.
    """
    bold = "<w:b/><w:bCs/>" if strong else ""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    pieces = "".join(_piece(piece) for piece in _SPECIAL.split(text) if piece)
    return f"<w:r><w:rPr>{named}{EAST_ASIAN}{bold}{look}</w:rPr>{pieces}</w:r>"


def comment_end(number: int) -> str:
    """Return the end of a comment's range, and its mark (ECMA-376 17.13.4)."""
    return (
        f'<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def line_break() -> str:
    """Return a run that contains only a new line."""
    return run("\n")


def paragraph(  # noqa: PLR0913 - what a paragraph can have
    style: str,
    runs: str = "",
    *,
    keep: bool = False,
    look: str = "",
    align: str = "",
    run_in: bool = False,
) -> str:
    """Return a paragraph.

    `look` are properties of its own, such as indents, in the order of the schema.
    `run_in` hides its mark, so that the next paragraph continues on its line: Word's
    style separator, ECMA-376 17.3.2.36 (specVanish).
    """
    kept = "<w:keepNext/>" if keep else ""
    aligned = f'<w:jc w:val="{align}"/>' if align else ""
    mark = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>" if run_in else ""
    whole = f'<w:pStyle w:val="{style}"/>{kept}{look}{aligned}{mark}'
    return f"<w:p><w:pPr>{whole}</w:pPr>{runs}</w:p>"


def _piece(text: str) -> str:
    if text == "\t":
        return "<w:tab/>"
    if text in ("\n", "\r", "\r\n"):
        return "<w:br/>"
    return "".join(
        f'<w:t xml:space="preserve">{content(text[at : at + _LONGEST])}</w:t>'
        for at in range(0, len(text), _LONGEST)
    )
