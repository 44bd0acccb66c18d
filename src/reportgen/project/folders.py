"""The folders in which templates are looked up."""

from __future__ import annotations

from pathlib import Path

from reportgen.place import Place
from reportgen.problems import Problem, problem


def template_folders(root: Path) -> tuple[Path, ...]:
    """Return the project's own `templates/`, if it has one, then the built-in one."""
    own = root / "templates"
    return (own, built_in_templates()) if own.is_dir() else (built_in_templates(),)


def linked_templates(root: Path) -> list[Problem]:
    """Return a problem for the folder of templates or of layouts that is a link."""
    names = ("templates", "templates/layouts")
    linked = [name for name in names if (root / name).is_symlink()]
    return [problem("F010", Place(name)) for name in linked[:1]]


def built_in_templates() -> Path:
    """Return the folder of the templates that come with reportgen.

    An installed wheel has them inside the package; in a checkout they are at the top level.
    """
    package = Path(__file__).parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"
