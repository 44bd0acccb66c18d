"""Problems as SARIF 2.1.0, the format of code scanning services."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from reportgen import __version__
from reportgen.messages.language import Language, shown
from reportgen.problems import Level, Problem
from reportgen.show.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.messages.message import Message
    from reportgen.place import Place

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[str, str] = {
    Level.ERROR: "error",
    Level.WARNING: "warning",
    Level.HINT: "note",
}


def write(problems: Sequence[Problem], lang: Language) -> str:
    """Return a log with one run: the rules that found problems, and the problems."""
    about = {each.code: each.message for each in problems}
    codes = sorted(about)
    run = {
        "tool": {
            "driver": {
                "name": "reportgen",
                "version": __version__,
                "rules": [_rule(about[code], lang) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes.index(each.code), lang) for each in problems],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log)


def _rule(about: Message, lang: Language) -> dict[str, Any]:
    return {
        "id": about.code,
        "shortDescription": {"text": shown(about.says, lang)},
        "fullDescription": {"text": getattr(about.why, lang)},
        "help": {"text": shown(about.fix, lang)},
        "defaultConfiguration": _default(about.level),
    }


def _default(level: str) -> dict[str, Any]:
    """Return the default configuration of a rule by its level; a silent one is disabled."""
    return {"level": _LEVELS[level]} if level in _LEVELS else {"enabled": False}


def _result(found: Problem, index: int, lang: Language) -> dict[str, Any]:
    said = found.says(lang)
    text = f"{said} — {found.advice(lang)}"
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.level],
        "message": {"text": _plain(text)},
    }
    if found.place:
        result["locations"] = [{"physicalLocation": _location(found.place)}]
    return result


def _plain(text: str) -> str:
    """Return a text with brackets escaped if SARIF would read [words](target) as a link."""
    return re.sub(r"([\\\[\]])", r"\\\1", text) if "](" in text else text


def _location(place: Place) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": quote(place.file, errors="surrogatepass")},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.column + place.width,
        },
    }
