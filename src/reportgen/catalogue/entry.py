"""What the catalogue knows about one problem."""

from __future__ import annotations

from msgspec import Struct


class Both(Struct, frozen=True):
    """The same words in English and in Chinese."""

    en: str
    zh: str


class Entry(Struct, frozen=True):
    """One code: what to say, what to do about it, and why it matters.

    `message`, `help` and `near` may hold `{names}` that a problem's values fill; `near`
    replaces `help` when the problem knows a likely meant word (value `near`).
    `wrong` and `right` show an example; `source` names a standard clause, if any.
    """

    code: str
    level: str
    message: Both
    help: Both
    why: Both
    wrong: str
    right: str
    near: Both | None = None
    source: str = ""
