"""Problems as JUnit XML, which every CI server shows as a list of tests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from reportgen.problems import Level, Problem
from reportgen.show.escaping import COMMAND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.messages.language import Language

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write(problems: Sequence[Problem], lang: Language) -> str:
    """Return a test suite: errors are failures, others are output of tests that passed."""
    failures = sum(each.level is Level.ERROR for each in problems)
    counts = f'tests="{max(1, len(problems))}" failures="{failures}" errors="0"'
    cases = [_case(each, lang) for each in problems]
    cases = cases or ['    <testcase classname="reportgen" name="check" time="0"/>']
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuites {counts} time="0">',
            f'  <testsuite name="reportgen" {counts} skipped="0" time="0">',
            *cases,
            "  </testsuite>",
            "</testsuites>",
        ]
    )


def _case(found: Problem, lang: Language) -> str:
    said = _attribute(found.says(lang))
    advised = _content(found.advice(lang))
    file = found.place.file if found.place else "reportgen"
    name = f"{found.code} {found.place or ''}".strip()
    head = f"    <testcase classname={_attribute(file)} name={_attribute(name)}"
    if found.level is Level.ERROR:
        inner = f'<failure type="{found.level}" message={said}>{advised}</failure>'
    else:
        words = _content(found.says(lang))
        inner = f"<system-out>{found.level}: {words} — {advised}</system-out>"
    return f'{head} time="0">{inner}</testcase>'


def _content(text: str) -> str:
    return _on_one_line(escape(_NOT_XML.sub("\ufffd", text)))


def _attribute(text: str) -> str:
    return _on_one_line(quoteattr(_NOT_XML.sub("\ufffd", text)))


def _on_one_line(xml: str) -> str:
    """Return XML with references for what a terminal or a build service would obey."""
    xml = re.sub(COMMAND, r"\1&#91;", xml)
    if xml.isprintable():
        return xml
    return "".join(each if each.isprintable() else f"&#{ord(each)};" for each in xml)
