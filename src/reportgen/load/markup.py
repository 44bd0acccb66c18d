"""What a text says to other programs, but not here: HTML, links, lists, footnotes."""

from __future__ import annotations

import re

# A backslash before it makes each of them literal.
_FOREIGN = r"""(?mx)(?<!\\)(?:
    </?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>           # HTML: <sup>
  | !?\[[^\[\]\n]*\]\([^()\s]*\)                      # links and pictures
  | \[\^\w+\]                                         # footnotes
  | [<‹《〈]!-- | --[>›》〉]                             # comments
  | \$[^\s$]*[\\^_{][^\n$]*\$                         # $x^2$
  | (?<!\*)\*[^\W\d_A-Za-z]\w+\*(?!\*)               # *发改*
  | (?<!_)__[^\W\d_A-Za-z][^\W_]+__(?!_)             # __发改__
  | \|[^\W\d_A-Za-z][^\s|]*\|                        # |发改|
  | (?<=[^\s\\])\^[^\^\s]{1,6}\^ | (?<=[A-Za-z])~\d~  # 10^4^, H~2~O
  | ~~ | `{3} | `[^`\n]+` | \*{3,}
  | &(?:[A-Za-z]{2,8}|\#\d{2,5});                     # &nbsp;
  | ^\#{1,6}\s | ^>\s | ^\|.*\|\s*$                   # headings, quotes, tables
)"""
_SIGNS = (
    "<",
    "!--",
    "-->",
    "$",
    "](",
    "[^",
    "^",
    "~",
    "`",
    "__",
    "*",
    "&",
    "# ",
    "> ",
    "|",
)
_CHARACTERS = frozenset("<-$]^~`_*&#>|")  # each sign contains one of them
# Lines that begin like the items of a list.
_ITEM = r"(?m)^[^\S\n]*(?:[-*•·]\s|\d{1,2}[.、．)）]|[（(]\d{1,2}[)）]|[①-⑳])"
_ENOUGH = 2


def foreign_markup(text: str) -> re.Match[str] | None:
    """Return the first stretch of a text that is markup elsewhere, if any."""
    if _CHARACTERS.isdisjoint(text):
        return None
    without_bold = text.replace("**", "")
    if not any(sign in without_bold for sign in _SIGNS):
        return None
    return re.search(_FOREIGN, text)


def is_bold_elsewhere(markup: str) -> bool:
    """Return whether markup makes its text bold or stresses it: <b>, __发改__."""
    return re.match(r"</?(?:b|strong|em|i)\b|__|\*\w|\*{3}", markup) is not None


def list_in(text: str) -> re.Match[str] | None:
    """Return the first item of a list whose items are lines of a text, if any."""
    if "\n" not in text.strip():
        return None
    found = list(re.finditer(_ITEM, text))
    return found[0] if len(found) >= _ENOUGH else None
