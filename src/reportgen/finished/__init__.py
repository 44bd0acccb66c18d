"""A finished report: the document tree, and all it was made from."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from reportgen.checks.reading.locate import Locator
from reportgen.checks.reading.manuscript import Manuscript
from reportgen.document.tree import Document
from reportgen.model import Project
from reportgen.names import Names, Printed
from reportgen.problems import Problem
from reportgen.writers.layouts import Layout


class Finished(Struct, frozen=True):
    """The finished report of a period, mistakes and all.

    `manuscript` is its text as rules read it. `texts` and `names` are what was printed and
    what it may refer to; `findings` are those in the finished text, from where to where;
    `files` are the inputs by portable name.
    """

    project: Project
    layout: Layout
    document: Document
    manuscript: Manuscript
    texts: Sequence[Printed]
    names: Names
    findings: Sequence[tuple[int, int, Problem]]
    files: Mapping[str, Path]

    def locator(self) -> Locator:
        """Return what leads from the finished text back into the YAML."""
        return Locator(self.manuscript, self.texts, self.names)
