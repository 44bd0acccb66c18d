"""Where this copy of reportgen was installed from, according to its metadata (PEP 610).

The result is written into other people's projects and run by their shells: an address
contains only characters that are plain text in YAML and in a shell, and no credentials.
"""

from __future__ import annotations

import json
import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct

from reportgen import __version__

NAME = "reportgen-gongwen"
FROM_INDEX = f"{NAME}=={__version__}"

_PACKAGE = Path(__file__).parents[1]
_SAFE = "/%:@+~"  # not escaped by quote() in an address, besides letters, digits and -._
_ADDRESS = re.compile(r"[a-z]+://[A-Za-z0-9.@-]+(:\d+)?/[\w/%:@+~.-]+", re.ASCII)
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_FOLDER = re.compile(r"\w[\w.-]*(/\w[\w.-]*)*", re.ASCII)
_FILE = re.compile(r"\w[\w.+-]*\.(whl|tar\.gz|zip)", re.ASCII)


class InstalledFrom(Struct, frozen=True):
    """Where a copy was installed from; all fields are empty if that is unknown.

    `requirement` is the argument for pip. `repository` and `commit` are set if it is the
    top of a git repository; `file` is the name of a wheel or archive on this machine only.
    """

    requirement: str = ""
    repository: str = ""
    commit: str = ""
    file: str = ""


UNKNOWN = InstalledFrom()


def installed_from() -> InstalledFrom:
    """Return where the running copy was installed from."""
    try:
        found = distribution(NAME)
    except PackageNotFoundError:
        return UNKNOWN
    return read_origin(found.read_text("direct_url.json")) if _is_ours(found) else UNKNOWN


def read_origin(direct_url: str | None) -> InstalledFrom:
    """Return the origin in a direct_url.json; a copy without one came from an index."""
    if direct_url is None:
        return InstalledFrom(FROM_INDEX)
    try:
        said = json.loads(direct_url)
    except ValueError:
        return UNKNOWN
    match said:
        case {"url": str(url), "vcs_info": {"vcs": "git", "commit_id": str(commit)}}:
            return _from_git(url, commit, said.get("subdirectory", ""))
        case {"url": str(url), "archive_info": dict(archive)} if "subdirectory" not in said:
            return _from_file(url, archive)
        case _:
            return UNKNOWN


def _is_ours(found: Distribution) -> bool:
    """Return whether the metadata describe the running files: a checkout may run instead.

    This is also false for an editable install, whose files are elsewhere.
    """
    return Path(str(found.locate_file("reportgen"))).resolve() == _PACKAGE.resolve()


def _from_git(url: str, commit: str, folder: object) -> InstalledFrom:
    address = _public(url, ("https", "http", "ssh", "git"))
    if not address or not _COMMIT.fullmatch(commit):
        return UNKNOWN
    requirement = f"{NAME} @ git+{address}@{commit}"
    if not folder:
        return InstalledFrom(requirement, address, commit)
    if not isinstance(folder, str) or not _FOLDER.fullmatch(folder):
        return UNKNOWN
    return InstalledFrom(f"{requirement}#subdirectory={folder}")


def _from_file(url: str, archive: dict[str, Any]) -> InstalledFrom:
    if address := _public(url, ("https", "http")):
        digest = _sha256(archive)
        return InstalledFrom(
            f"{NAME} @ {address}" + (f"#sha256={digest}" if digest else "")
        )
    name = PurePosixPath(unquote(url)).name
    if url.startswith("file:") and _FILE.fullmatch(name):
        return InstalledFrom(file=name)
    return UNKNOWN


def _sha256(archive: dict[str, Any]) -> str:
    match archive:
        case {"hashes": {"sha256": str(digest)}} if _SHA256.fullmatch(digest):
            return digest
        case {"hash": str(both)} if _SHA256.fullmatch(both.removeprefix("sha256=")):
            return both.removeprefix("sha256=")
        case _:
            return ""


def _public(url: str, schemes: tuple[str, ...]) -> str:
    """Return an address without credentials, or "" if it must not be published.

    That includes an address with a query, which may contain a token.
    """
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    if parts.scheme not in schemes or parts.query:
        return ""
    user = "git@" if parts.scheme == "ssh" and parts.username == "git" else ""
    path = quote(parts.path, safe=_SAFE)
    address = f"{parts.scheme}://{user}{parts.hostname or ''}{port}{path}"
    return address if _ADDRESS.fullmatch(address) else ""
