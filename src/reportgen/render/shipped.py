"""Templates of this package as Python, written when its wheel is built.

To parse and compile them would take a tenth of a check. They are used for a template with
the same characters, and if Jinja and the guards are the same; none is ever looked for in a
project, where somebody could write one that runs code.
"""

from __future__ import annotations

import hashlib
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING

from reportgen.render.filters import FILTERS
from reportgen.render.sandbox import JINJA, python_of

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent / "shipped_templates"
# What decides how a template is compiled: what it may do, and how filters are called.
_GUARDS = ("sandbox.py", "budget.py", "filters.py")


def shipped(
    sources: Mapping[str, str], folder: Path = FOLDER
) -> dict[str, CodeType] | None:
    """Return the code of each file of a template, by its name; None if it is not there."""
    if not (JINJA and folder.is_dir()):
        return None
    try:
        return {file: _code(folder, file, sources) for file in sources}
    except (OSError, SyntaxError, ValueError, EOFError, ImportError):
        return None  # the template is compiled, as any other


def _code(folder: Path, file: str, sources: Mapping[str, str]) -> CodeType:
    path = str(folder / _name(file, sources))
    code = SourceFileLoader(file, path).get_code(file)
    if code is None:
        raise ImportError(path)
    return _renamed(code, file)


def _renamed(code: CodeType, file: str) -> CodeType:
    """Return the code as if it was compiled from `file`, which tracebacks name."""
    inner = (
        _renamed(each, file) if isinstance(each, CodeType) else each
        for each in code.co_consts
    )
    return code.replace(co_filename=file, co_consts=tuple(inner))


def write_shipped(templates: Path, folder: Path) -> None:
    """Write to `folder` the code of each template in the folder `templates`."""
    for template in sorted(path.parent for path in templates.glob("*/report.md.j2")):
        sources = {
            path.name: path.read_text(encoding="utf-8")
            for path in sorted(template.glob("*.j2"))
        }
        for file, source in sources.items():
            python = python_of(source, file, FILTERS)
            (folder / _name(file, sources)).write_text(python, encoding="utf-8")


def _name(file: str, sources: Mapping[str, str]) -> str:
    """Return the name of the Python file for a file of a template."""
    words = [file, *(word for each in sorted(sources.items()) for word in each)]
    digest = hashlib.sha256("\0".join([JINJA, _guards(), *words]).encode())
    return f"_{digest.hexdigest()}.py"


def _guards() -> str:
    contents = (Path(__file__).with_name(name).read_bytes() for name in _GUARDS)
    return hashlib.sha256(b"\0".join(contents)).hexdigest()
