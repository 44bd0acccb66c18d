"""Escape plain characters for Markdown."""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def escape(text: str) -> str:
    r"""Return `text` escaped so that Markdown reads every character as itself.

    CommonMark 0.31 section 2.4: any ASCII punctuation may follow a backslash.

    >>> escape("1. a*b")
    '1\\. a\\*b'
    """
    return _PUNCTUATION.sub(r"\\\1", text)
