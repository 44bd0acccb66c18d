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
        _spare_modules()
    try:
        from reportgen.cli.run import main

        main()
    except SystemExit as end:
        os._exit(int(end.code or 0) or _flush())


def _spare_modules() -> None:
    """Let PyYAML be imported without its parser in Python if that in C is installed.

    Its modules compile many patterns, a sixth of a check, and the program never writes YAML
    with it or makes objects of it. This process is ours: nobody else parses YAML in it,
    except Dask, its configuration.
    """
    from importlib.machinery import EXTENSION_SUFFIXES
    from importlib.util import find_spec
    from pathlib import Path

    found = find_spec("yaml")
    for folder in (found.submodule_search_locations or ()) if found else ():
        if any(Path(folder, f"_yaml{suffix}").exists() for suffix in EXTENSION_SUFFIXES):
            sys.meta_path.insert(0, _Spared())


# Modules that nothing here uses, and the names that other modules import from them.
_SPARED = {
    "yaml.reader": "Reader ReaderError",
    "yaml.scanner": "Scanner ScannerError",
    "yaml.parser": "Parser ParserError",
    "yaml.composer": "Composer ComposerError",
    "yaml.constructor": "BaseConstructor SafeConstructor FullConstructor UnsafeConstructor"
    " Constructor ConstructorError",
    "yaml.resolver": "BaseResolver Resolver",
    "yaml.emitter": "Emitter EmitterError",
    "yaml.serializer": "Serializer SerializerError",
    "yaml.representer": "BaseRepresenter SafeRepresenter Representer RepresenterError",
    "jinja2.bccache": "BytecodeCache FileSystemBytecodeCache MemcachedBytecodeCache",
}


class _Spared:
    """Finds and fills modules that nothing uses, with the names that are imported."""

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Return what to import as one of these modules, None for all others."""
        if name not in _SPARED:
            return None
        from importlib.machinery import ModuleSpec

        return ModuleSpec(name, self)  # type: ignore[arg-type]

    def create_module(self, _: ModuleSpec) -> None:
        """Let Python make an ordinary module."""

    def exec_module(self, module: ModuleType) -> None:
        """Fill the module; another version of PyYAML may ask for more names."""
        for name in _SPARED[module.__name__].split():
            setattr(module, name, _placeholder(name))
        module.__dict__["__getattr__"] = _placeholder


def _placeholder(name: str) -> type:
    """Return an empty class; one for an error is caught as any error of YAML."""
    if name.startswith("__"):
        raise AttributeError(name)
    if not name.endswith("Error"):
        return type(name, (), {})
    from yaml.error import MarkedYAMLError

    return type(name, (MarkedYAMLError,), {})


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
