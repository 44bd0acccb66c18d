"""Whether a sealed period is still what was sent.

Its own files may change only with an erratum, and so may anything else that changes its
text. What only a newer reportgen words differently is no change of the office: the report
that was sent stays as it is.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from reportgen.place import Place
from reportgen.problems import Level, Problem, problem
from reportgen.seals.digest import text_digest
from reportgen.seals.record import Seal, digests_of, lines_of, read_seal, seal_text
from reportgen.writers.docx.digests import content_digest, digests_of_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from reportgen.document.tree import Document
    from reportgen.seals.basis import Basis

CHANGED = frozenset({"P111", "P112"})  # codes that a new seal resolves
TOOL = frozenset({"P132", "P133"})  # codes of what only a newer reportgen does
_SHOWN = 3  # sentences that differ
_LONGEST = 60  # characters of each


def judged(
    root: Path, name: str, basis: Basis, problems: Sequence[Problem]
) -> list[Problem]:
    """Return the problems of a period; a sealed one is judged by its seal only."""
    seal = read_seal(root, name)
    if seal is None:
        return list(problems)
    if isinstance(seal, Problem):
        return [*problems, seal]
    place = Place(f"seals/{name}.json")
    lacks = [problem("P134", place, period=name)] if seal.format == 1 else []
    return [*_judged(seal, place, root, basis, problems), *lacks]


def _judged(
    seal: Seal, place: Place, root: Path, basis: Basis, problems: Sequence[Problem]
) -> list[Problem]:
    causes = list(_causes(seal, root, basis))
    own = any(each.startswith(f"data/{seal.period}/") for each in causes)
    is_corrected = basis.errata > seal.errata
    values = {"period": seal.period, "files": "、".join(causes)}
    if basis.document is None:
        if not causes:
            return [problem("P133", place, period=seal.period, version=seal.reportgen)]
        errors = [each for each in problems if each.level is Level.ERROR]
        return [*errors, problem("P112" if is_corrected else "P111", place, **values)]
    text = _markdown(basis.document)
    if seal.says(text) and not own:
        return [problem("P131", place, **values)] if causes else []
    if is_corrected:
        return [*problems, problem("P112", place, **values)]
    if causes:
        return [problem("P111", place, **values)]
    said = {"period": seal.period, "version": seal.reportgen}
    return [problem("P132", place, **said, changed=_differences(seal, text))]


def stays(root: Path, name: str, basis: Basis, outputs: Mapping[str, bytes]) -> set[str]:
    """Return the formats of which the sealed file must stay: a new one would differ."""
    seal = read_seal(root, name)
    if not isinstance(seal, Seal) or basis.errata > seal.errata:
        return set()
    return {
        form for form, content in outputs.items() if not _is_sealed(seal, form, content)
    }


def sealed(
    root: Path, name: str, basis: Basis, outputs: Mapping[str, bytes], commit: str
) -> str:
    """Return the seal of a built report, as JSON."""
    docx, text = outputs["docx"], outputs["md"].decode()
    seal = Seal(
        period=name,
        commit=commit,
        errata=basis.errata,
        inputs=digests_of(in_project(root, basis.files)),
        earlier=dict(basis.earlier),
        outputs={"docx": content_digest(docx), "md": text_digest(text)},
        parts=digests_of_parts(docx),
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
        files = {name: root / name for name in seal.inputs}
        now = digests_of({name: path for name, path in files.items() if path.is_file()})
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


def in_project(root: Path, files: Mapping[str, Path]) -> dict[str, Path]:
    """Return the files that belong to the project, not to reportgen."""
    return {name: path for name, path in files.items() if path == root / name}


def _differences(seal: Seal, text: str) -> str:
    """Return the first lines that differ, as they were and as they would be."""
    if seal.text is None:
        return "—"
    old, new = seal.text, lines_of(text)
    match = SequenceMatcher(None, old, new, autojunk=False)
    pairs = [
        f"{_short(old[i:j])} → {_short(new[k:m])}"
        for kind, i, j, k, m in match.get_opcodes()
        if kind != "equal"
    ]
    more = f" (+{len(pairs) - _SHOWN})" if len(pairs) > _SHOWN else ""
    return "；".join(pairs[:_SHOWN]) + more


def _short(lines: Sequence[str]) -> str:
    text = "".join(lines) or "—"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}……"


def _markdown(document: Document) -> str:
    from reportgen.writers.markdown import to_markdown

    return to_markdown(document)
