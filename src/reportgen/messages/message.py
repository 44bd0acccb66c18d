"""A message: all texts for users about one code."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

# What `reportgen status` counts a finding as; "" is none of its own columns.
OwedKind: TypeAlias = Literal["", "missing", "plans", "doubtful", "unrevised"]


class Both(Struct, frozen=True):
    """The same text in English and in Chinese."""

    en: str
    zh: str


class Message(Struct, frozen=True, kw_only=True):
    """One code: what it says, how to fix it, and why it matters.

    `says`, `fix` and `near` may contain `{names}`, filled with the values of a problem.
    `near` replaces `fix` if a problem suggests a word (its value `near`). `wrong` and
    `right` show an example, `source` names a clause of a standard, and `owed` is what
    `reportgen status` counts the finding as. What is `unfinished` is an error in a final
    report and a warning in a draft, whatever the office prefers.
    """

    code: str
    level: str
    says: Both
    fix: Both
    why: Both
    wrong: str = ""
    right: str = ""
    near: Both | None = None
    source: str = ""
    owed: OwedKind = ""
    unfinished: bool = False
