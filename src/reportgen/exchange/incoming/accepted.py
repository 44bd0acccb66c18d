"""Mistakes of an imported text, allowed until somebody has checked them."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from reportgen.checks.rules import RULES
from reportgen.exchange.yaml.yaml_values import Value, lines_of
from reportgen.pipeline import check_period
from reportgen.problems import InvalidProject, Level, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

REASON = "【待核实：导入的原文如此】"
_SCHEMA = "# yaml-language-server: $schema={up}schemas/{kind}.schema.json\n"
_TIMES = 3  # a check that stops early may not see all mistakes


def yaml_of(name: str, value: Value) -> str:
    """Return the text of a file of a period."""
    kind, up = ("section", "../../../") if "/" in name else ("report", "../../")
    return _SCHEMA.format(up=up, kind=kind) + "\n".join(lines_of(value, 0)) + "\n"


def accepted(
    root: Path, period: str, files: Mapping[str, Value]
) -> tuple[dict[str, Value], list[Problem]]:
    """Return the files of a new period with allowances for their errors, and those.

    What nobody may allow stays an error. Raises InvalidProject if the office or the
    templates have errors.
    """
    known = dict(files)
    found: list[Problem] = []
    with tempfile.TemporaryDirectory() as folder:
        copy = _copied(root, Path(folder))
        errors: list[Problem] = []
        for _ in range(_TIMES):
            errors = _errors(copy, period, known)
            new = [each for each in errors if each.code in RULES]
            found += [replace(each, graded=Level.WARNING) for each in new]
            if not new:
                break
            for each in new:
                _allow(known, each, f"data/{period}/")
    return known, [*found, *(each for each in errors if each.code not in RULES)]


def _copied(root: Path, folder: Path) -> Path:
    """Return a copy of what a report is made from; links stay links."""
    for name in ("data", "templates"):
        if (root / name).is_dir():
            shutil.copytree(root / name, folder / name, symlinks=True)
    return folder


def _errors(root: Path, period: str, files: Mapping[str, Value]) -> list[Problem]:
    """Return the errors in these files of a period."""
    own = f"data/{period}/"
    for name, value in files.items():
        path = root / own / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml_of(name, value), encoding="utf-8")
    errors = [each for each in check_period(root, period) if each.level is Level.ERROR]
    others = [each for each in errors if each.place and not each.place.file.startswith(own)]
    if others:
        raise InvalidProject(*others)
    return errors


def _allow(files: dict[str, Value], found: Problem, own: str) -> None:
    """Allow a finding in the section it is in, or else in the report."""
    name = found.place.file.removeprefix(own) if found.place else "report.yaml"
    name = name if name in files else "report.yaml"
    values = cast("dict[str, Value]", files[name])
    allow = cast("dict[str, Value]", values.get("allow", {}))
    files[name] = {**values, "allow": {**allow, found.code: REASON}}
