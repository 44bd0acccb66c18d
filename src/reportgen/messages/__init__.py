"""All messages of reportgen by code, in English and Chinese.

A code is a letter for the family and three digits:

    F  files and folders of a project      Y  YAML syntax
    D  the data format                     R  references in texts
    N  figures and their arithmetic        J  Jinja templates
    M  Markdown and the document tree      U  the command line
    E  environment: unreadable files, git
    L  layouts of Word files               T  text: punctuation, numbers, wording
    S  structure of the finished text      P  provenance: source, date, allowances

`reportgen explain CODE` prints an entry. A family is only imported when one of its codes
is needed, because most runs report problems of one or two families.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.messages.message import Entry

_FAMILIES = {
    "F": "project",
    "Y": "load",
    "D": "validate",
    "R": "texts",
    "N": "figures",
    "J": "render",
    "M": "parse",
    "L": "writers",
    "U": "cli",
    "E": "machine",
    "T": "proofreading",
    "S": "structure",
    "P": "provenance",
}

# Families whose findings an office may grade and allow, and the exceptions: without a
# number to print (N105 to N108) no report can be built, and a suspect metric (N120) is
# resolved by `confirmed`.
_OF_RULES = ("N", "P", "S", "T")
_NO_RULES = frozenset(
    {
        *("N105", "N106", "N107", "N108", "N120", "P105"),
        *("P110", "P111", "P112", "P113", "P114", "P115"),
    }
)


@cache
def family(letter: str) -> dict[str, Entry]:
    """Return the entries of one family by code; empty if the letter is not a family."""
    if letter not in _FAMILIES:
        return {}
    module = import_module(f"{__name__}.{_FAMILIES[letter]}")
    return {entry.code: entry for entry in module.ENTRIES}


def codes() -> list[str]:
    """Return all codes."""
    return [code for letter in _FAMILIES for code in family(letter)]


def entry_of(code: str) -> Entry:
    """Return the entry of a code; raises KeyError if the code is unknown."""
    return family(code[:1])[code]


def is_rule(code: str) -> bool:
    """Return whether an office may grade and allow findings with this code."""
    letter = code[:1]
    return letter in _OF_RULES and code in family(letter) and code not in _NO_RULES


def rules() -> list[str]:
    """Return the codes that an office may grade and allow, in order."""
    return [
        code for letter in _OF_RULES for code in sorted(family(letter)) if is_rule(code)
    ]
