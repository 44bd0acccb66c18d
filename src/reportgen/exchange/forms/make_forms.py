"""Makes the forms of a period: a workbook for each owner, in a folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.exchange.forms.form_rows import readable_forms
from reportgen.exchange.forms.write_workbook import LONGEST, workbook
from reportgen.place import Place
from reportgen.problems import InvalidProject, UsageProblem, problem
from reportgen.project.save import from_here, save
from reportgen.suggest import near

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.exchange.forms.form import Form
    from reportgen.problems import Problem

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_LONGEST_NAME = 60


class MadeForm(Struct, frozen=True):
    """A form that was written, and how much it asks."""

    path: Path
    figures: int
    texts: int


def make_forms(root: Path, period: str, owner: str | None, folder: Path) -> list[MadeForm]:
    """Write the forms of a period into a folder, those of one owner if one is given.

    A file that is already there and says something else is not overwritten: it may have
    been filled in. Raises InvalidProject, UsageProblem or EnvironmentProblem; nothing is
    written then.
    """
    forms = _of_owner(readable_forms(root, period), owner)
    if not forms:
        raise InvalidProject(problem("X003", Place(f"data/{period}"), period=period))
    if long := [each for form in forms for each in _too_long(form)]:
        raise InvalidProject(*long)
    files = dict(zip(_names(forms), map(workbook, forms), strict=True))
    other = [
        problem("X001", Place(from_here(folder / name)), file=name)
        for name, content in files.items()
        if (folder / name).exists() and (folder / name).read_bytes() != content
    ]
    if other:
        raise InvalidProject(*other)
    for name, content in files.items():
        save(folder / name, content)
    return [
        MadeForm(folder / name, len(form.figures), len(form.texts))
        for name, form in zip(files, forms, strict=True)
    ]


def _of_owner(forms: list[Form], owner: str | None) -> list[Form]:
    if owner is None:
        return forms
    found = [each for each in forms if each.owner == owner]
    if not found:
        known = [each.owner for each in forms if each.owner]
        hint = near(owner, known)
        words = {"owner": owner, "known": "、".join(known) or "—", "near": hint}
        raise UsageProblem(problem("X002", None, **words))
    return found


def _names(forms: Sequence[Form]) -> list[str]:
    """Return the file name of each form: its owner, or the office for what nobody owns."""
    names: list[str] = []
    for form in forms:
        words = _NOT_IN_NAMES.sub("_", form.owner or form.organ).strip(" .")
        stem = words[:_LONGEST_NAME] or form.period
        number = 1
        while f"{stem}.xlsx" in names:
            number += 1
            stem = f"{words[:_LONGEST_NAME]}-{number}"
        names.append(f"{stem}.xlsx")
    return names


def _too_long(form: Form) -> list[Problem]:
    """Return a problem for each text that no cell can hold."""
    return [
        problem("X004", Place(asked.file), key=row.id.partition(":")[2], limit=LONGEST)
        for row in form.rows
        for asked in row.asked.values()
        if max(len(asked.given), len(row.record)) > LONGEST
    ]
