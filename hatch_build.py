"""What is made when the wheel is built: the templates of the package as Python."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShippedTemplates(BuildHookInterface[Any]):
    """Adds the Python of each template to the wheel."""

    _made = ""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the Python; a clone installed for development runs the templates."""
        if version != "standard":
            return
        sys.path.insert(0, str(Path(self.root, "src")))
        from reportgen.render.shipped import write_shipped  # noqa: PLC0415 - found just now

        self._made = tempfile.mkdtemp()
        write_shipped(Path(self.root, "templates"), Path(self._made))
        target = "reportgen/render/shipped_templates"
        build_data["force_include"][self._made] = target

    def finalize(self, version: str, build_data: dict[str, Any], artifact: str) -> None:
        """Remove what is now in the wheel."""
        del version, build_data, artifact
        if self._made:
            shutil.rmtree(self._made)
