"""The program as a process, which ends without cleaning up."""

from __future__ import annotations

import gc
import os
import signal
import sys

TYPE_CHECKING = False  # no import before `run` can handle an interrupt
if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from typing import NoReturn


def run() -> NoReturn:
    """Run the command line, then end the process with its exit code.

    Garbage is not collected and the interpreter is not finalized: together they would
    take a sixth of the time of a check.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # until `main` handles it
    gc.disable()
    if not any(word.startswith("--scheduler") for word in sys.argv):
        _spare_yaml_reader()
    try:
        from reportgen.cli.run import main

        main()
    except SystemExit as end:
        os._exit(int(end.code or 0) or _flush())


def _spare_yaml_reader() -> None:
    """Let PyYAML be imported without yaml/reader.py if its parser in C is installed.

    That module compiles a set of all printable characters, an eighth of a check, which only
    the parser in Python needs. This process is ours: nobody else parses YAML in it, except
    Dask, its configuration.
    """
    from importlib.machinery import EXTENSION_SUFFIXES
    from importlib.util import find_spec
    from pathlib import Path

    found = find_spec("yaml")
    for folder in (found.submodule_search_locations or ()) if found else ():
        if any(Path(folder, f"_yaml{suffix}").exists() for suffix in EXTENSION_SUFFIXES):
            sys.meta_path.insert(0, _EmptyReader())


class _EmptyReader:
    """Finds and fills yaml.reader: two names that the rest of PyYAML imports."""

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Return what to import as yaml.reader, None for all other modules."""
        from importlib.machinery import ModuleSpec

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
