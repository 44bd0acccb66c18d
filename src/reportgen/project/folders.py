"""The folders in which templates are looked up."""

from __future__ import annotations

from pathlib import Path


def template_folders(root: Path) -> tuple[Path, ...]:
    """Return the project's own `templates/`, if it has one, then the built-in one."""
    own = root / "templates"
    return (own, built_in_templates()) if own.is_dir() else (built_in_templates(),)


def built_in_templates() -> Path:
    """Return the folder of the templates that come with reportgen.

    An installed wheel has them inside the package; in a checkout they are at the top level.
    """
    package = Path(__file__).parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"
