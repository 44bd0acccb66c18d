"""Problems for machines: one module a format, each loaded only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.messages.language import Language
    from reportgen.problems import Problem

_MODULES = {
    "json": "json_array",
    "github": "github",
    "gitlab": "gitlab",
    "sarif": "sarif",
    "junit": "junit",
}
FORMATS = tuple(_MODULES)


def write_problems(problems: Sequence[Problem], form: str, lang: Language) -> str:
    """Return problems in the format `form`, one of FORMATS."""
    module = import_module(f"reportgen.show.{_MODULES[form]}")
    text: str = module.write(problems, lang)
    return text
