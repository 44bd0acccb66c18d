"""Rendered Markdown -> document tree; what the tree cannot express is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.document import Document
from reportgen.parse.blocks import BlockReader
from reportgen.parse.markdown import tokens
from reportgen.parse.order import in_place

if TYPE_CHECKING:
    from reportgen.marks import MarkedText
    from reportgen.place import Origin
    from reportgen.problems import Problem


def parse(marked: MarkedText, fallback: Origin) -> tuple[Document | None, list[Problem]]:
    """Return the document that rendered Markdown describes, or None, and every problem.

    `fallback` is the origin of blocks in which no text of the data stands.
    """
    reader = BlockReader(marked, fallback)
    blocks = reader.read(tokens(marked.text))
    blocks, misplaced = in_place(blocks)
    problems = reader.problems + misplaced
    return (None if problems else Document(tuple(blocks))), problems
