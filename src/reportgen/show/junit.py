"""Problems as JUnit XML, which every CI server shows as a list of tests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from reportgen.problems import Level, Problem

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


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _content(text: str) -> str:
    return escape(_clean(text), {"\r": "&#13;"})  # a parser would read \r as \n


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))
