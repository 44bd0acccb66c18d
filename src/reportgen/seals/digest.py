"""Digests of a file, of a text, and of everything a report was made from."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LARGEST = 100_000_000  # bytes


def inputs_digest(files: Mapping[str, Path]) -> str:
    """Return the SHA-256, in hex, of the names and contents of `files`.

    Names must be portable; line ends are read as LF. So a checkout on another machine, in
    another folder, gives the same digest.
    """
    digest = hashlib.sha256()
    for name, path in sorted(files.items()):
        content = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def file_digest(path: Path) -> str:
    """Return the SHA-256, in hex, of a file with its line ends read as LF.

    Return "" for a file that is larger than any file of a project.
    """
    if path.stat().st_size > _LARGEST:
        return ""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def text_digest(text: str) -> str:
    """Return the SHA-256, in hex, of a text."""
    return hashlib.sha256(text.encode()).hexdigest()
