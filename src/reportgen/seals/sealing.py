"""Sealed periods: a seal records what was sent, and changes need an erratum.

`seals/2022H2.json` contains the digests of the inputs, the version of reportgen, the
commit, and the digests of the outputs.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reportgen import __version__
from reportgen.place import Place
from reportgen.problems import Problem, problem
from reportgen.seals.digest import file_digest, text_digest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reportgen.document.tree import Document
    from reportgen.model import Project

_FORMAT = 1
CHANGED = frozenset({"P111", "P112"})  # codes that a new seal resolves


def seal_path(root: Path, name: str) -> Path:
    """Return the path of the seal of a period."""
    return root / "seals" / f"{name}.json"


def seal_text(
    name: str,
    files: Mapping[str, Path],
    outputs: Mapping[str, str],
    commit: str,
    errata: int,
) -> str:
    """Return the seal of a period as JSON; `outputs` are digests by format."""
    seal = {
        "format": _FORMAT,
        "period": name,
        "reportgen": __version__,
        "commit": commit,
        "errata": errata,
        "inputs": {each: file_digest(path) for each, path in sorted(files.items())},
        "outputs": dict(outputs),
    }
    return json.dumps(seal, ensure_ascii=False, indent=2) + "\n"


def check_seal(
    root: Path, name: str, project: Project, document: Document, files: Mapping[str, Path]
) -> list[Problem]:
    """Return what changed in a sealed period: an error, or with a new erratum a warning.

    Files that periods share (organ.yaml, templates, layouts) may change as long as the
    text of the report does not. A seal that cannot be read is an error.
    """
    path = seal_path(root, name)
    if not path.exists():
        return []
    place = Place(f"seals/{name}.json")
    try:
        seal: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        sealed, errata = dict(seal["inputs"]), int(seal["errata"])
        text = str(seal["outputs"]["md"])
    except (ValueError, KeyError, TypeError):
        return [problem("P110", place)]
    now = {each: file_digest(path) for each, path in files.items()}
    changed = sorted(each for each in sealed | now if sealed.get(each) != now.get(each))
    own = [each for each in changed if each.startswith(f"data/{name}/")]
    if not own and (not changed or _digest(document) == text):
        return []
    code = "P112" if len(project.report.errata) > errata else "P111"
    return [problem(code, place, files="、".join(changed), period=name)]


def _digest(document: Document) -> str:
    from reportgen.writers.markdown import to_markdown

    return text_digest(to_markdown(document))
