"""The program as a process, which ends without cleaning up."""

from __future__ import annotations

import gc
import os
import sys
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from types import ModuleType


def run() -> NoReturn:
    """Run the command line, then end the process with its exit code.

    Garbage is not collected and the interpreter is not finalized: together they would
    take a sixth of the time of a check.
    """
    gc.disable()
    _spare_yaml_reader()
    try:
        from reportgen.cli.run import main

        main()
    except SystemExit as end:
        os._exit(int(end.code or 0) or _flush())
    except KeyboardInterrupt:  # before `main` could handle the signal
        os._exit(130)


def _spare_yaml_reader() -> None:
    """Let PyYAML be imported without yaml/reader.py if its parser in C is installed.

    That module compiles a set of all printable characters, an eighth of a check, which only
    the parser in Python needs. This process is ours: nobody else parses YAML in it.
    """
    found = find_spec("yaml")
    for folder in (found.submodule_search_locations or ()) if found else ():
        if any(Path(folder, f"_yaml{suffix}").exists() for suffix in EXTENSION_SUFFIXES):
            sys.meta_path.insert(0, _EmptyReader())


class _EmptyReader:
    """Finds and fills yaml.reader: two names that the rest of PyYAML imports."""

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Return what to import as yaml.reader, None for all other modules."""
        return ModuleSpec(name, self) if name == "yaml.reader" else None  # type: ignore[arg-type]

    def create_module(self, _: ModuleSpec) -> None:
        """Let Python make an ordinary module."""

    def exec_module(self, module: ModuleType) -> None:
        """Fill the module."""
        names = {
            "Reader": type("Reader", (), {}),
            "ReaderError": type("ReaderError", (Exception,), {}),
        }
        module.__dict__.update(names)


def _flush() -> int:
    """Return 4 if the last messages cannot be printed, else 0."""
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
    except OSError:
        return 4
    return 0


if __name__ == "__main__":
    run()
