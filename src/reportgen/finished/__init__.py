"""A finished report: the document tree, and everything it was made from."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from reportgen.checks.reading.locate import Locator
from reportgen.checks.reading.manuscript import Manuscript
from reportgen.document.tree import Document
from reportgen.model import Metric, Project
from reportgen.names import Names, Printed
from reportgen.periods.taken import Earlier
from reportgen.problems import Problem
from reportgen.writers.layouts import Layout


class Finished(Struct, frozen=True):
    """The finished report of a period, which may have errors.

    `manuscript` is its text as rules read it. `texts` are the texts that were printed,
    `names` what they may refer to. `findings` are those in the finished text, each with its
    start and end; `files` are the inputs by portable name, `earlier` what it takes from
    earlier reports, and `periods` are the other periods that were read for it.
    """

    project: Project
    layout: Layout
    document: Document
    manuscript: Manuscript
    texts: Sequence[Printed]
    names: Names
    findings: Sequence[tuple[int, int, Problem]]
    files: Mapping[str, Path]
    earlier: Sequence[Earlier]
    periods: Sequence[str] = ()

    def printed(self, name: str, piece: str) -> tuple[Metric, str]:
        """Return the metric behind a printed figure, and what it prints of it.

        In a trend, that is the metric of the period that the piece names. A piece without
        its words, `change.bare`, is the same as with them.
        """
        for each in self.earlier:
            if each.metric and (each.id, each.period) == (name, piece):
                return each.metric, ""
        said = "" if piece == "value" else piece.removesuffix(".bare")
        return self.names.figures[name].metric, said

    def locator(self) -> Locator:
        """Return a locator, which finds the YAML of any character of the report."""
        return Locator(self.manuscript, self.texts, self.names)
