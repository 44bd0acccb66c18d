"""The messages that are not rules, each once, by code, in English and Chinese.

There is a file for each package that reports problems. A code is a letter for the subject
and three digits:

    F  files and folders of a project      Y  YAML syntax
    D  the data format                     R  references in texts
    N  figures and their arithmetic        J  Jinja templates
    M  Markdown and the document tree      U  the command line
    E  the machine: disks, locks, terminals
    L  layouts: the look of Word output    P  provenance: allowances, seals, earlier reports
    X  exchange: forms that are sent out and come back

The messages of rules (N, P, S, T) are next to their rules, in `checks/rules/`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.messages.message import Message

# The files with the messages of a subject; they are imported when one of its codes is used.
_FILES = {
    "F": ("project", "own_words"),
    "Y": ("load", "syntax", "traps"),
    "D": ("validate", "conditions", "levels", "numbers", "tables"),
    "R": ("texts",),
    "N": ("figures", "begin"),
    "J": ("render",),
    "M": ("parse",),
    "L": ("writers", "look"),
    "U": ("cli", "usage", "incoming", "runs"),
    "E": ("machine", "cluster"),
    "X": ("cells", "books", "answers"),
    "P": ("seals", "verify", "readback", "allowances", "provenance", "word_files"),
}


@cache
def messages(letter: str) -> dict[str, Message]:
    """Return the messages of a subject by code; none for a letter without a subject."""
    files = (import_module(f"{__name__}.{file}") for file in _FILES.get(letter, ()))
    return {each.code: each for file in files for each in file.MESSAGES}


def message_of(code: str) -> Message:
    """Return the message of a code; raises KeyError if there is none."""
    return messages(code[:1])[code]


def any_message(code: str) -> Message:
    """Return the message of a code, which may be that of a rule; raises KeyError."""
    found = messages(code[:1]).get(code)
    if found is None:
        found = import_module("reportgen.checks.rules").RULES[code]
    return found


def all_messages() -> dict[str, Message]:
    """Return every message that is not a rule, by code."""
    return {code: each for letter in _FILES for code, each in messages(letter).items()}
