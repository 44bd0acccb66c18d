"""Where the other programs are that reportgen runs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def program(name: str) -> str | None:
    """Return the path of a program, None if there is none.

    It is never one in the current folder, where Windows looks first, or in a folder that
    PATH names relative to it.
    """
    folders = os.pathsep.join(filter(os.path.isabs, os.get_exec_path()))
    found = shutil.which(name, path=folders)
    return found if found and Path(found).is_absolute() else None
