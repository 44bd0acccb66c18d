"""What a text says to other programs, but not here: HTML, links, lists, footnotes."""

from __future__ import annotations

import re

# A backslash before it makes each of them literal.
_FOREIGN = r"""(?mx)(?<!\\)(?:
    </?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>           # HTML: <sup>
  | !?\[[^\[\]\n]*\]\([^()\s]*\)                      # links and pictures
  | \[\^\w+\]                                         # footnotes
  | (?<=[^\s\\])\^[^\^\s]{1,6}\^ | (?<=[A-Za-z])~\d~  # 10^4^, H~2~O
  | ~~ | `{3} | `[^`\n]+` | \*{3,}
  | &(?:[A-Za-z]{2,8}|\#\d{2,5});                     # &nbsp;
  | ^\#{1,6}\s | ^>\s | ^\|.*\|\s*$                   # headings, quotes, tables
)"""
_SIGNS = ("<", "](", "[^", "^", "~", "`", "***", "&", "# ", "> ", "|")
# Lines that begin like the items of a list.
_ITEM = r"(?m)^\s*(?:[-*•·]\s|\d{1,2}[.、．)）]|[（(]\d{1,2}[)）]|[①-⑳])"
_ENOUGH = 2


def foreign_markup(text: str) -> re.Match[str] | None:
    """Return the first stretch of a text that is markup elsewhere, if any."""
    if not any(sign in text for sign in _SIGNS):
        return None
    return re.search(_FOREIGN, text)


def list_in(text: str) -> re.Match[str] | None:
    """Return the first item of a list whose items are lines of a text, if any."""
    if "\n" not in text.strip():
        return None
    found = list(re.finditer(_ITEM, text))
    return found[0] if len(found) >= _ENOUGH else None
