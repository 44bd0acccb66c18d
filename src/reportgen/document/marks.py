"""Marks: noncharacters around the figures and origins in rendered Markdown.

Noncharacters never occur in a document (Unicode 23.7), and `load` and the template loader
refuse them, so they cannot be forged. `render` writes them, `parse` turns them into nodes
of the tree, and no output contains them.
"""

from __future__ import annotations

from msgspec import Struct

from reportgen.place import Origin

FIGURE = "\ufdd0"  # FIGURE metric MIDDLE piece MIDDLE characters END
ORIGIN = "\ufdd1"  # ORIGIN index MIDDLE characters END
STRONG = "\ufdd2"  # STRONG characters END
MIDDLE = "\ufdd3"
END = "\ufdd4"
BREAK = "\ufdd5"  # a new line where Markdown has none, as in a heading
DERIVED = "\ufdd6"  # DERIVED characters END
ALL = FIGURE + ORIGIN + STRONG + MIDDLE + END + BREAK + DERIVED


class MarkedText(Struct, frozen=True):
    """Rendered Markdown with marks, and the origins to which their numbers refer."""

    text: str
    origins: tuple[Origin, ...]


def mark_figure(metric: str, piece: str, markdown: str) -> str:
    """Return `markdown` marked as a figure of `metric`."""
    return f"{FIGURE}{metric}{MIDDLE}{piece}{MIDDLE}{markdown}{END}"


def mark_origin(index: int, markdown: str) -> str:
    """Return `markdown` marked as written at origin number `index`."""
    return f"{ORIGIN}{index}{MIDDLE}{markdown}{END}"


def mark_derived(markdown: str) -> str:
    """Return `markdown` marked as what a reference in a text prints."""
    return f"{DERIVED}{markdown}{END}" if markdown else ""


def mark_strong(markdown: str) -> str:
    """Return `markdown` marked as bold, regardless of its neighbours."""
    return f"{STRONG}{markdown}{END}"
