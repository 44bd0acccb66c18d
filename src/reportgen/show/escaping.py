"""Text without what a terminal or the log of a build service would obey.

A terminal obeys control characters. GitHub obeys :: after any blanks at the start of a line
and ##[ anywhere in it, Azure Pipelines ##vso[ and TeamCity ##teamcity[.
"""

from __future__ import annotations

import re

COMMAND = r"(##\w*)\["
_LINE_COMMAND = r"(?m)^([^\S\n]*):(?=:)"
_WIDE_BLANK = "\u3000"  # an ordinary character of Chinese text


def visible(text: str, kept: str = "") -> str:
    """Return a text with control, invisible and direction characters escaped.

    Those in `kept` stay as they are.
    """
    text = text.replace("\t", " ")
    if not text.isprintable():
        text = "".join(
            each if each.isprintable() or each in kept else f"\\x{ord(each):02x}"
            for each in text
        )
    return re.sub(COMMAND, r"\1\\x5b", text) if "##" in text else text


def harmless_lines(text: str) -> str:
    """Return lines of which none is a command, with what is invisible escaped."""
    shown = visible(text, f"\n{_WIDE_BLANK}")
    return re.sub(_LINE_COMMAND, r"\1\\x3a", shown) if "::" in shown else shown
