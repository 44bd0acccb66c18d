"""Markdown text -> tokens. The only file that imports markdown-it and its plugins.

CommonMark with tables and `::: role` containers. Bold is recognised beside full-width
punctuation too: plain CommonMark leaves the asterisks of `**增长62.5%**并`.
"""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.token import Token as MarkdownToken
from mdit_py_cjk_friendly import cjk_friendly
from mdit_py_plugins.container import container_plugin

Token: TypeAlias = MarkdownToken

# Strikethrough is read so that it can be refused: GitHub would show it.
_ON = ["table", "strikethrough"]
# `reference` would drop its lines; `text_join` would hide whether an asterisk was escaped.
_OFF = ["reference", "text_join"]


def tokens(text: str) -> list[Token]:
    """Return the block tokens of a Markdown text."""
    return _reader().parse(text)


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark").enable(_ON).disable(_OFF)
    reader.use(cjk_friendly)
    reader.use(container_plugin, "role", validate=lambda *_: True)
    return reader
