"""Helpers for tests of Markdown: plain text to a tree."""

from reportgen.document.marks import MarkedText
from reportgen.parse import parse
from reportgen.place import Origin, Place

ANYWHERE = Origin(Place("report.yaml"), "report")


def read(markdown, origins=()):
    """Return the tree of Markdown, with or without marks, and the problems."""
    return parse(MarkedText(markdown, tuple(origins)), ANYWHERE)


def codes(markdown, origins=()):
    """Return the codes of the problems of a Markdown text."""
    document, problems = read(markdown, origins)

    assert (document is None) == bool(problems)
    return [each.code for each in problems]
