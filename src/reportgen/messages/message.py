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


# What two families say: of the marks and words of a text, and of its structure.
MARKS = Both(
    "Half-width and odd marks are the first thing a reviewer sees, and what reports are sent back for.",
    "半角和异形标点是审稿时最先看到的问题，也是退稿的常见原因。",
)
CORRECT_IT = Both("correct it", "请改正")
GB_15834 = "GB/T 15834-2011"
GB_9704 = "GB/T 9704-2012, 7.3.3"
