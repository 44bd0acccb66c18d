"""The formats that each command can write, in one table.

`--format`, `--help`, the docs and the tests all read FORMATS. To add a format for problems,
add a module with a function `write` to this folder, and an entry to _PROBLEMS.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.messages.language import Language
    from reportgen.problems import Problem


class Format(Struct, frozen=True):
    """A format: name, purpose, and the module that writes problems in it, if any."""

    name: str
    purpose: Both
    module: str = ""


_DOCX = Format("docx", Both("Word file", "Word文件"))
_MD = Format("md", Both("Markdown, for pull requests", "Markdown，用于合并请求"))
_TABLE = Format(
    "table", Both("aligned columns, for the terminal", "对齐的表格，供终端阅读")
)
_JSON = Both("JSON, for scripts", "JSON，供脚本使用")
_PROBLEMS = (
    Format("text", Both("with source lines, for the terminal", "带原文行，供终端阅读")),
    Format("json", _JSON, "json_array"),
    Format(
        "github",
        Both("annotations of a pull request on GitHub", "GitHub合并请求中的批注"),
        "github",
    ),
    Format("gitlab", Both("GitLab code quality report", "GitLab代码质量报告"), "gitlab"),
    Format(
        "sarif",
        Both("SARIF 2.1.0, for code scanning services", "SARIF 2.1.0，用于代码扫描服务"),
        "sarif",
    ),
    Format("junit", Both("JUnit XML, for CI servers", "JUnit XML，用于CI服务器"), "junit"),
)
# By command, for commands with more than one format; the first is the default.
FORMATS: dict[str, tuple[Format, ...]] = {
    "build": (_DOCX, Format("md", Both("Markdown", "Markdown"))),
    "check": _PROBLEMS,
    "proofread": _PROBLEMS,
    "check-docx": _PROBLEMS,
    "figures": (
        _TABLE,
        Format("csv", Both("CSV, for spreadsheets", "CSV，用于电子表格")),
        Format("json", _JSON),
    ),
    "diff": (
        Format("text", Both("for the terminal", "供终端阅读")),
        _MD,
        Format("json", _JSON),
        Format(
            "docx",
            Both(
                "Word file with tracked changes: dist/PERIOD.diff.docx",
                "带修订痕迹的Word文件，写入dist",
            ),
        ),
    ),
    "readback": (
        Format("text", Both("for the terminal", "供终端阅读")),
        _MD,
        Format("json", _JSON),
    ),
    "status": (_TABLE, Format("json", _JSON), _MD),
}


def format_names(command: str) -> list[str]:
    """Return the names of the formats of a command, the default first."""
    return [each.name for each in FORMATS[command]]


def write_problems(problems: Sequence[Problem], form: str, lang: Language) -> str:
    """Return problems in a format of `check` other than text."""
    modules = {each.name: each.module for each in _PROBLEMS}
    module = import_module(f"reportgen.show.{modules[form]}")
    text: str = module.write(problems, lang)
    return text
