"""The parts of a catalogue entry."""

from __future__ import annotations

from msgspec import Struct


class Both(Struct, frozen=True):
    """The same text in English and in Chinese."""

    en: str
    zh: str


class Entry(Struct, frozen=True):
    """One code: its message, how to fix the problem, and why it matters.

    `message`, `help` and `near` may contain `{names}`, filled in from the problem's values.
    `near` replaces `help` if the problem suggests a correction (the value `near`).
    `wrong` and `right` are an example; `source` cites a clause of a standard, if any.
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


# Texts shared by two families, `proofreading` and `structure`.
MARKS = Both(
    "Reviewers notice wrong punctuation first, and often send a report back for it.",
    "半角和异形标点是审稿时最先看到的问题，也是退稿的常见原因。",
)
CORRECT_IT = Both("correct it", "请改正")
GB_15834 = "GB/T 15834-2011"
GB_9704 = "GB/T 9704-2012, 7.3.3"
