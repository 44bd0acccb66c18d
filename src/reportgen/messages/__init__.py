"""Every message of reportgen, once, by code, in English and Chinese.

A code is a letter for the family and three digits:

    F  files and folders of a project      Y  YAML as text
    D  the data format                     R  names used in texts
    N  figures and their arithmetic        J  Jinja templates
    M  Markdown and the document tree      U  the command line
    E  the machine: disks, locks, terminals
    L  layouts: the look of Word output    T  the finished text: marks, numbers, words
    S  the structure of the finished text  P  provenance: source, date, allowances

`reportgen explain CODE` prints an entry; the console fills its message and help. A family
is read when one of its codes is asked for: most runs tell of one or two.
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

# Families of findings, which an office may grade and allow, and what it may not: without a
# number to print (N105 to N108) no report can be made, and a suspect metric (N120) is
# settled by `confirmed`.
_OF_RULES = ("N", "P", "S", "T")
_NO_RULES = frozenset(
    {
        *("N105", "N106", "N107", "N108", "N120", "P105"),
        *("P110", "P111", "P112", "P113", "P114", "P115"),
    }
)


@cache
def family(letter: str) -> dict[str, Entry]:
    """Return the entries of one family by code; none for a letter that has no family."""
    if letter not in _FAMILIES:
        return {}
    module = import_module(f"{__name__}.{_FAMILIES[letter]}")
    return {entry.code: entry for entry in module.ENTRIES}


def codes() -> list[str]:
    """Return every code there is."""
    return [code for letter in _FAMILIES for code in family(letter)]


def entry_of(code: str) -> Entry:
    """Return the entry of a code; raises KeyError if there is none."""
    return family(code[:1])[code]


def is_rule(code: str) -> bool:
    """Return whether an office may grade and allow what has this code."""
    letter = code[:1]
    return letter in _OF_RULES and code in family(letter) and code not in _NO_RULES


def rules() -> list[str]:
    """Return the codes that an office may grade and allow, in order."""
    return [
        code for letter in _OF_RULES for code in sorted(family(letter)) if is_rule(code)
    ]
