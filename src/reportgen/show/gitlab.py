"""Problems as a GitLab code quality report, which shows them in a merge request."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Any

from reportgen.problems import Level, Problem
from reportgen.show.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.messages.language import Language

_SEVERITIES = {Level.ERROR: "critical", Level.WARNING: "minor", Level.HINT: "info"}


def write(problems: Sequence[Problem], lang: Language) -> str:
    """Return the report; a fingerprint stays the same when lines above move."""
    seen: Counter[str] = Counter()
    found = [_finding(each, lang, seen) for each in problems]
    return json_text(found)


def _finding(found: Problem, lang: Language, seen: Counter[str]) -> dict[str, Any]:
    said = found.says(lang)
    file = found.place.file if found.place else "."
    what = "\0".join((found.code, file, found.says("en")))
    seen[what] += 1
    digest = hashlib.sha256(f"{what}\0{seen[what]}".encode("utf-8", "surrogatepass"))
    return {
        "description": f"{said} — {found.advice(lang)}",
        "check_name": found.code,
        "fingerprint": digest.hexdigest(),
        "severity": _SEVERITIES[found.level],
        "location": {
            "path": file,
            "lines": {"begin": found.place.line if found.place else 1},
        },
    }
