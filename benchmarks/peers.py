"""Run other proofreaders on the same pairs and texts, where they are installed.

autocorrect-py (PyPI), zhlint and @lint-md/cli (npm); the latter are found on the path. Each
runs as it comes, and tuned: without the rules that want a space between Chinese characters
and digits or letters, which official documents do not have.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

# Of a text, the number of the line of each finding.
Finder: TypeAlias = Callable[[str], list[int]]

_SPACES = ("word", "punctuation", "bracket", "dash", "dollar", "backticks")
_ZHLINT = {
    "preset": "default",
    "rules": dict.fromkeys(
        (
            "spaceBetweenMixedwidthContent",
            "spaceOutsideHalfwidthQuotation",
            "spaceOutsideHalfwidthBracket",
        ),
        False,
    ),
}
_LINT_MD = {"rules": {"space-around-number": 0, "space-around-alphabet": 0}}


def peers() -> dict[str, Finder]:
    """Return the finders of the proofreaders that are installed, by name."""
    found: dict[str, Finder] = {}
    if find_spec("autocorrect_py"):
        found["autocorrect"] = lambda text: _autocorrect(text, tuned=False)
        found["autocorrect, tuned"] = lambda text: _autocorrect(text, tuned=True)
    for name, config, settings in (
        ("zhlint", ".zhlintrc", _ZHLINT),
        ("lint-md", ".lintmdrc", _LINT_MD),
    ):
        if path := shutil.which(name):
            found[name] = _of_node(path, config, {})
            found[f"{name}, tuned"] = _of_node(path, config, settings)
    return found


def _autocorrect(text: str, *, tuned: bool) -> list[int]:
    """Return the lines that autocorrect would change."""
    import autocorrect_py  # type: ignore[import-not-found]  # noqa: PLC0415 - optional

    level = 0 if tuned else 1
    rules = "".join(f"  space-{each}: {level}\n" for each in _SPACES)
    autocorrect_py.load_config(f"rules:\n{rules}")
    found = re.findall(
        r"LineResult \{ line: (\d+)", repr(autocorrect_py.lint_for(text, "text"))
    )
    return [int(line) for line in found]


def _of_node(program: str, config: str, settings: dict[str, object]) -> Finder:
    """Return a finder that runs a program of npm on a Markdown file, with its settings."""

    def finder(text: str) -> list[int]:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.md").write_text(text, encoding="utf-8")
            if settings:
                Path(folder, config).write_text(json.dumps(settings), encoding="utf-8")
            done = subprocess.run(
                [program, "a.md"], cwd=folder, capture_output=True, text=True, check=False
            )
        said = done.stdout + done.stderr
        found = re.findall(r"^(?:a\.md:| +)(\d+):\d+ ", said, re.MULTILINE)
        return [int(line) for line in found]

    return finder
