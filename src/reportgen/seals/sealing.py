"""Whether a sealed period is still what was sent.

Its text may change only with an erratum, whichever file changes it. What only a newer
reportgen words differently is no change of the office: the report that was sent stays as
it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.place import Place, is_own_file
from reportgen.problems import Level, Problem, problem
from reportgen.seals.digest import text_digest
from reportgen.seals.record import Seal, digests_of, lines_of, read_seal, seal_text
from reportgen.seals.text_changes import differences
from reportgen.writers.docx.digests import (
    TEXT_PROPERTY,
    content_digest,
    digests_of_parts,
    opened,
    parts_digest,
    stated_properties,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from reportgen.document.tree import Document
    from reportgen.seals.basis import Basis

RESOLVED = frozenset({"P112", "P131", "P134"})  # codes that a new seal resolves


def judged(
    root: Path, name: str, basis: Basis, problems: Sequence[Problem]
) -> list[Problem]:
    """Return the problems of a period; a sealed one is judged by its seal only."""
    seal = read_seal(root, name)
    if seal is None:
        return list(problems)
    if isinstance(seal, Problem):
        return [*problems, seal]
    causes = list(_causes(seal, root, basis))
    judge = _judged if basis.document is not None else _judged_without_text
    found = judge(seal, causes, root, basis, problems)
    if any(each.level is Level.ERROR for each in found) or not seal.lacks():
        return found
    lacks = "、".join(f"`{key}`" for key in seal.lacks())
    return [*found, problem("P134", Place(f"seals/{name}.json"), period=name, lacks=lacks)]


def _judged(
    seal: Seal, causes: Sequence[str], root: Path, basis: Basis, problems: Sequence[Problem]
) -> list[Problem]:
    assert basis.document is not None  # noqa: S101 - the caller has looked
    text = _markdown(basis.document)
    place = _place(root, seal.period, causes)
    values = {"period": seal.period, "files": "、".join(causes)}
    if seal.says(text) and basis.errata == seal.errata:
        return [problem("P131", place, **values)] if causes else []
    if basis.errata > seal.errata and seal.says(text):
        place = Place(f"data/{seal.period}/report.yaml")
        return [*problems, problem("P140", place, period=seal.period)]
    if basis.errata > seal.errata:
        return [*problems, problem("P112", place, **values)]
    changed = differences(seal.text, lines_of(text)) or "—"
    if causes:
        return [problem("P111", place, **values, changed=changed)]
    said = {"period": seal.period, "version": seal.reportgen}
    return [problem("P132", place, **said, changed=changed)]


def _judged_without_text(
    seal: Seal, causes: Sequence[str], root: Path, basis: Basis, problems: Sequence[Problem]
) -> list[Problem]:
    """Judge a period that has errors; those in new files are no change of the others."""
    place = _place(root, seal.period, causes)
    errors = [each for each in problems if each.level is Level.ERROR]
    if causes:
        values = {"period": seal.period, "files": "、".join(causes)}
        if basis.errata > seal.errata:
            return [*errors, problem("P112", place, **values)]
        return [*errors, problem("P111", place, **values, changed="—")]
    if any(each.place and each.place.file not in seal.inputs for each in errors):
        return errors
    return [problem("P133", place, period=seal.period, version=seal.reportgen)]


def _place(root: Path, period: str, causes: Sequence[str]) -> Place:
    """Return the file that changed, rather one of the period, or else the seal."""
    files = [each for each in causes if (root / each).is_file()]
    own = [each for each in files if each.startswith(f"data/{period}/")]
    return Place([*own, *files, f"seals/{period}.json"][0])


def stays(root: Path, name: str, basis: Basis, outputs: Mapping[str, bytes]) -> set[str]:
    """Return the formats of which the sealed file must stay: a new one would differ."""
    seal = read_seal(root, name)
    if not isinstance(seal, Seal) or basis.errata > seal.errata:
        return set()
    return {
        form for form, content in outputs.items() if not _is_sealed(seal, form, content)
    }


def would_replace(
    name: str, problems: Sequence[Problem], beside: Collection[str]
) -> list[Problem]:
    """Return the problem if a seal would replace what was sent, unless it is told."""
    if not beside or any(each.code == "P132" for each in problems):
        return []
    return [problem("P139", Place(f"seals/{name}.json"), period=name)]


def sealed(
    root: Path, name: str, basis: Basis, outputs: Mapping[str, bytes], commit: str
) -> str:
    """Return the seal of a built report, as JSON."""
    parts, text = opened(outputs["docx"]), outputs["md"].decode()
    seal = Seal(
        period=name,
        commit=commit,
        errata=basis.errata,
        inputs=digests_of(in_project(root, basis.files)),
        earlier=dict(basis.earlier),
        outputs={
            "docx": parts_digest(parts),
            "md": text_digest(text),
            "text": stated_properties(parts)[TEXT_PROPERTY],
        },
        parts=digests_of_parts(parts),
        text=lines_of(text),
    )
    return seal_text(seal)


def _is_sealed(seal: Seal, form: str, content: bytes) -> bool:
    if form == "md":
        return seal.says(content.decode())
    return seal.outputs.get(form) == content_digest(content)


def _causes(seal: Seal, root: Path, basis: Basis) -> Iterator[str]:
    """Yield what changed since the seal: files, and values of earlier reports."""
    if basis.document is not None:
        now = digests_of(in_project(root, basis.files))
    else:
        own = (name for name in seal.inputs if _is_own(root, name))
        now = digests_of({name: root / name for name in own})
    sealed = seal.inputs
    if seal.format == 1:  # which also has the files that come with reportgen
        sealed = {
            name: digest
            for name, digest in sealed.items()
            if name in now or not name.startswith("templates/")
        }
        now = {name: digest for name, digest in now.items() if name in sealed}
    for name in sorted(sealed | now):
        if sealed.get(name) != now.get(name):
            yield name
    if basis.document is not None and seal.format != 1:
        for name in sorted({*seal.earlier, *basis.earlier}):
            old, new = seal.earlier.get(name, "—"), basis.earlier.get(name, "—")
            if old != new:
                yield f"{name}: {old} → {new}"


def _is_own(root: Path, name: str) -> bool:
    """Return whether there is such a file, to which no link leads."""
    return (root / name).is_file() and is_own_file(root / name, name)


def in_project(root: Path, files: Mapping[str, Path]) -> dict[str, Path]:
    """Return the files that belong to the project, not to reportgen."""
    return {name: path for name, path in files.items() if path == root / name}


def _markdown(document: Document) -> str:
    from reportgen.writers.markdown import to_markdown

    return to_markdown(document)
