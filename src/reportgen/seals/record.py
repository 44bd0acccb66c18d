"""A seal: what was sent, and what it was made from, in `seals/2022H2.json`.

Format 2 contains the finished text, line by line, the digests of the Word file and its
parts, the digests of the files of the project, the values taken from earlier reports, the
version of reportgen, the commit and the number of errata, and the digest of all that.
Format 1 has neither the text nor the earlier values nor its own digest.

The own digest finds accidents and careless edits, not forgeries: whoever edits a seal can
write a new digest. Against those, there is the history of git.
"""

from __future__ import annotations

import os
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct, field

from reportgen import __version__
from reportgen.place import Place, is_own_file
from reportgen.problems import Problem, problem
from reportgen.seals.basis import seal_path
from reportgen.seals.digest import file_digest, text_digest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LARGEST = 5_000_000  # bytes


class Seal(Struct, frozen=True, kw_only=True):
    """A seal as it is written to a file; `text` is None in format 1.

    `inputs` are digests by file name, `earlier` values by period and id (`2022H1 visits`),
    `outputs` digests by format and of the `text` of the Word file, `parts` those of its
    parts, `digest` that of all other keys.
    """

    format: Literal[1, 2] = 2
    period: str
    reportgen: str = __version__
    commit: str = ""
    errata: int = 0
    inputs: dict[str, str] = field(default_factory=dict)
    earlier: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    text: tuple[str, ...] | None = None
    digest: str = ""

    def lacks(self) -> list[str]:
        """Return the keys that a seal of today has and this one, being older, lacks."""
        older = ["text", "earlier"] if self.format == 1 else []
        return older if self.digest else [*older, "digest"]

    def says(self, text: str) -> bool:
        """Return whether a finished text is the one that was sealed."""
        if self.text is not None:
            return self.text == lines_of(text)
        return self.outputs.get("md") == text_digest(text)


def _is_inside(name: str) -> bool:
    """Return whether a name of a file cannot lead out of the project."""
    path = PurePosixPath(name)
    return not (path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name)


def read_seal(root: Path, name: str) -> Seal | Problem | None:
    """Return the seal of a period, None if it is not sealed, or why it is no such seal."""
    path, place = seal_path(root, name), Place(f"seals/{name}.json")
    if not os.path.lexists(path):
        return None
    try:
        if not is_own_file(path, place.file):
            return problem("F010", place)
        if path.stat().st_size > LARGEST:
            return problem("P110", place)
        return parse_seal(path.read_bytes(), name)
    except OSError:
        return problem("P110", place)


def parse_seal(written: bytes, name: str) -> Seal | Problem:
    """Return the seal of period `name` from its JSON, or why it is no such seal."""
    place = Place(f"seals/{name}.json")
    try:
        content = msgspec.json.decode(written)
        seal = msgspec.convert(content, Seal)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return problem("P110", place)
    if not all(map(_is_inside, seal.inputs)):
        return problem("P110", place)
    if seal.digest and seal.digest != _own_digest(content):
        return problem("P136", place, period=name)
    if seal.period != name:
        return problem("P138", place, period=seal.period, name=name)
    return seal


def seal_text(seal: Seal) -> str:
    """Return a seal as JSON, with a line for each file, value and line of the text."""
    content = msgspec.to_builtins(seal)
    content["digest"] = _own_digest(content)
    encoded = msgspec.json.encode(content, order="deterministic")
    return msgspec.json.format(encoded, indent=2).decode() + "\n"


def _own_digest(content: Mapping[str, object]) -> str:
    """Return the SHA-256, in hex, of a seal without its digest, whatever its layout."""
    rest = {key: value for key, value in content.items() if key != "digest"}
    return text_digest(msgspec.json.encode(rest, order="deterministic").decode())


def digests_of(files: Mapping[str, Path]) -> dict[str, str]:
    """Return the digest of each file by its name."""
    return {name: file_digest(path) for name, path in sorted(files.items())}


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a finished text that are not empty."""
    return tuple(line for line in text.split("\n") if line)
