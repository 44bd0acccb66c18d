"""Parse rendered Markdown into the document tree, and refuse what it cannot express."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.document.marks import MarkedText
from reportgen.document.tree import Document
from reportgen.parse.arrange import in_place
from reportgen.parse.blocks import BlockReader
from reportgen.parse.lines import read_blocks
from reportgen.parse.refusals import as_problems

if TYPE_CHECKING:
    from reportgen.place import Origin
    from reportgen.problems import Problem


def parse(marked: MarkedText, fallback: Origin) -> tuple[Document | None, list[Problem]]:
    """Return the document that rendered Markdown describes, or None, and every problem.

    `fallback` is the origin of blocks that contain no text from the data. The place of a
    problem is that of the nearest text from the data at or before it.
    """
    text = marked.text.replace("\r\n", "\n").replace("\r", "\n")
    marked = MarkedText(text, marked.origins)
    reader = BlockReader(marked.origins, fallback)
    found = reader.read(read_blocks(marked.text.split("\n")))
    blocks, misplaced = in_place(found)
    problems = as_problems(reader.refused + misplaced, marked, fallback)
    return (None if problems else Document(tuple(blocks))), problems
