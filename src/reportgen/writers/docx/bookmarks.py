"""Bookmarks that name the YAML key under which a span of text was written.

They are ranges: Word and LibreOffice lose empty ones when the text is typed over.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.place import Origin

_PREFIX = "_rg_"
_LONGEST = 40  # Word does not accept longer names
_NOT_IN_NAMES = re.compile("[^0-9A-Za-z_]")
_HASH = 8


class Bookmarks:
    """Gives every bookmark of one file a unique name and number."""

    def __init__(self) -> None:
        self._uses: dict[str, int] = {}
        self._taken: set[str] = set()

    def around(self, origin: Origin | None, runs: str) -> str:
        """Return `runs` inside a bookmark named after the origin, if there are both."""
        if origin is None or not runs:
            return runs
        name = self._unused(origin.key)
        number = len(self._taken)
        start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
        return f'{start}{runs}<w:bookmarkEnd w:id="{number}"/>'

    def _unused(self, key: str) -> str:
        """Return the name for `key`, with _2, _3 … if it was used before."""
        stem = bookmark_name(key)
        while True:
            self._uses[stem] = self._uses.get(stem, 0) + 1
            count = self._uses[stem]
            name = stem if count == 1 else bookmark_name(key, f"_{count}")
            # Word ignores case when it compares names.
            if name.casefold() not in self._taken:
                self._taken.add(name.casefold())
                return name


def bookmark_name(key: str, tail: str = "") -> str:
    """Return the bookmark name for a YAML key; a shortened one ends in a hash of the key.

    >>> bookmark_name("ip.facts.6")
    '_rg_ip_facts_6'
    """
    name = _PREFIX + _NOT_IN_NAMES.sub("_", key)
    room = _LONGEST - len(tail)
    if len(name) > room:
        digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH]
        name = f"{name[: room - _HASH - 1]}_{digest}"
    return name + tail
