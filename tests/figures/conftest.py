"""A function that measures one metric, given as YAML."""

from textwrap import dedent, indent

import pytest

from projects import checked_messages, measured_and_checked, read, section, write_project
from reportgen.figures.figure import words


class Result:
    """The pieces that the metric `x` prints, and its problems."""

    def __init__(self, figure, problems):
        self.figure = figure
        self.problems = problems
        self.printed = {piece: words(phrase) for piece, phrase in figure.pieces.items()}

    @property
    def codes(self):
        """The codes of the problems, in order."""
        return [problem.code for problem in self.problems]


@pytest.fixture
def measured(tmp_path):
    """Return a function that measures a metric given as YAML."""

    def of(yaml):
        metric = f"x:\n{indent(dedent(yaml).strip(), '  ')}"
        files = {"achievements/01-ip.yaml": section(metric)}
        figures, problems = measured_and_checked(read(write_project(tmp_path, files)))
        return Result(figures["x"], checked_messages(problems))

    return of
