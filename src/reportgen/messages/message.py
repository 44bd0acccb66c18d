"""A message: everything the user can read about one code."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

# What a finding says about the work that is left in a period; "" says nothing of it.
OwedKind: TypeAlias = Literal["", "missing", "plans", "doubtful", "unrevised"]


class Both(Struct, frozen=True):
    """The same words in English and in Chinese."""

    en: str
    zh: str


class Message(Struct, frozen=True, kw_only=True):
    """One code: what it says, how to fix it, and why it matters.

    `says`, `fix` and `near` may hold `{names}` that a problem's values fill; `near`
    replaces `fix` when the problem knows a likely meant word (value `near`). `wrong` and
    `right` show an example, `source` names a clause of a standard, and `owed` what
    `reportgen status` counts the finding as.
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
