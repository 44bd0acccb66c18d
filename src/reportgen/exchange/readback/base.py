"""The inputs that a Word file was made from: in the working tree, kept, or in git."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.exchange.readback.kept_inputs import unpack_kept
from reportgen.exchange.readback.rebuild import Rebuilt, as_word
from reportgen.pipeline import inspect_period
from reportgen.problems import ReportgenError
from reportgen.project.git import answer
from reportgen.project.read import period_names
from reportgen.project.revisions import check_out
from reportgen.seals.digest import inputs_digest

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 30  # revisions that are looked at, the newest first
_COMMIT = "reportgen-commit"


class BaseInputs(Struct, frozen=True):
    """The folder with the inputs of a report, what is made from them, and which they are.

    `where` is "" for the working tree, "kept", or a git revision. `is_exact` says whether
    the file was made from them; otherwise they are those of the working tree.
    """

    root: Path
    found: Rebuilt
    where: str = ""
    is_exact: bool = True


@contextmanager
def base_inputs(
    root: Path, period: str, digest: str, commit: str = ""
) -> Iterator[BaseInputs]:
    """Yield the inputs with a digest, or else those of the working tree, as not exact."""
    working = as_word(root, period)
    if _is(working, digest):
        yield BaseInputs(root, working)
        return
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "kept"
        if digest and unpack_kept(root, digest, target):
            kept = as_word(target, period)
            if _is(kept, digest):
                yield BaseInputs(target, kept, "kept")
                return
        for number, revision in enumerate(_revisions(root, commit) if digest else ()):
            target = Path(folder) / str(number)
            if found := _at(root, revision, period, digest, target):
                yield BaseInputs(target, found, revision)
                return
    yield BaseInputs(root, working, is_exact=False)


def _is(found: Rebuilt, digest: str) -> bool:
    return found.made is not None and inputs_digest(found.made.files) == digest


def _at(
    root: Path, revision: str, period: str, digest: str, target: Path
) -> Rebuilt | None:
    """Return the report as it was in a revision, None if its inputs were others."""
    try:
        target.mkdir()
        check_out(root, revision, target)
        known = period in period_names(target)
        made = inspect_period(target, period)[0] if known else None
        is_base = made is not None and inputs_digest(made.files) == digest
        return as_word(target, period) if is_base else None
    except ReportgenError:
        return None


def _revisions(root: Path, commit: str) -> list[str]:
    """Return the revisions that changed data or templates, the newest first."""
    try:
        done = answer(
            root, "log", "--format=%h", f"--max-count={_MOST}", "--", "data", "templates"
        )
    except ReportgenError:
        return []
    found = done.stdout.decode("ascii", "replace").split() if not done.returncode else []
    first = [commit] if commit.isalnum() else []
    return [*first, *found]
