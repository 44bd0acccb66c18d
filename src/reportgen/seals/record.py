"""A seal: what was sent, and what it was made from, in `seals/2022H2.json`.

Format 2 contains the finished text, line by line, the digests of the Word file and its
parts, the digests of the files of the project, the values taken from earlier reports, the
version of reportgen, the commit and the number of errata. Format 1 has neither the text
nor the earlier values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct, field

from reportgen import __version__
from reportgen.place import Place
from reportgen.problems import Problem, problem
from reportgen.seals.basis import seal_path
from reportgen.seals.digest import file_digest, text_digest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LARGEST = 5_000_000  # bytes


class Seal(Struct, frozen=True, kw_only=True):
    """A seal as it is written to a file; `text` is None in format 1.

    `inputs` are digests by file name, `earlier` values by period and id (`2022H1 visits`),
    `outputs` digests by format, `parts` those of the parts of the Word file.
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

    def says(self, text: str) -> bool:
        """Return whether a finished text is the one that was sealed."""
        if self.text is not None:
            return self.text == lines_of(text)
        return self.outputs.get("md") == text_digest(text)


def read_seal(root: Path, name: str) -> Seal | Problem | None:
    """Return the seal of a period, None if it is not sealed, or why it is unreadable."""
    path = seal_path(root, name)
    if not path.exists():
        return None
    try:
        if path.stat().st_size > _LARGEST:
            return problem("P110", Place(f"seals/{name}.json"))
        return msgspec.json.decode(path.read_bytes(), type=Seal)
    except (msgspec.MsgspecError, OSError, RecursionError, ValueError):
        return problem("P110", Place(f"seals/{name}.json"))


def seal_text(seal: Seal) -> str:
    """Return a seal as JSON, with a line for each file, value and line of the text."""
    encoded = msgspec.json.encode(seal, order="deterministic")
    return msgspec.json.format(encoded, indent=2).decode() + "\n"


def digests_of(files: Mapping[str, Path]) -> dict[str, str]:
    """Return the digest of each file by its name."""
    return {name: file_digest(path) for name, path in sorted(files.items())}


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a finished text that are not empty."""
    return tuple(line for line in text.split("\n") if line)
