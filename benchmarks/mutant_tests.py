"""Run tests in forks of this process: which of them run a line, and whether they pass."""

from __future__ import annotations

import importlib
import json
import os
import resource
import signal
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import coverage
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

SOURCE = Path("src/reportgen")
_MEMORY = 4 * 2**30  # bytes that a mutant may use
_OPTIONS = ["-x", "-q", "-p", "no:cacheprovider", "-o", "addopts=--import-mode=importlib"]
# Loaded once, before the forks.
_LIBRARIES = ["hypothesis", "yaml", "msgspec", "jinja2", "typer", "rich.console", "docx"]
_LIBRARIES += ["ruamel.yaml", "lxml.etree", "jsonschema", "openpyxl", "markdown_it"]


class Runs(NamedTuple):
    """What some tests ran: the seconds of each test, and the tests of each line of a file.

    A line that is run at import belongs to every test.
    """

    seconds: dict[str, float]
    lines: dict[str, dict[int, set[str]]]

    def of(self, file: str, lines: Iterable[int]) -> list[str]:
        """Return the tests that run any of some lines, quick ones first.

        Tests that run nothing of any file here may run it in another process.
        """
        found = set.union(set(), *(self.lines[file].get(line, set()) for line in lines))
        known = set.union(*(each for file in self.lines.values() for each in file.values()))
        elsewhere = set(self.seconds) - known
        return [
            *sorted(found, key=lambda each: self.seconds[each]),
            *sorted(elsewhere, key=lambda each: self.seconds[each]),
        ]


def prepare(copy: Path) -> None:
    """Let this process and its forks test the copy of the project in a folder."""
    for name in _LIBRARIES:
        importlib.import_module(name)
    os.chdir(copy)
    os.environ |= {
        "PYTHONPATH": str(copy / "src"),
        "HYPOTHESIS_PROFILE": "ci",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    }
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False  # compiling everything takes longer than the tests
    sys.path.insert(0, str(copy / "src"))


def runs_of(files: list[str], tests: list[str]) -> Runs:
    """Return what the tests, which must pass, run of some files of the source."""
    if _end_of(lambda: _measure(files, tests), 1200) != "survived":
        raise RuntimeError(f"a test fails without a mutant: pytest {' '.join(tests)}")
    seconds, lines = json.loads(Path("runs.json").read_text("utf-8"))
    return Runs(
        seconds,
        {
            file: {int(line): set(each) for line, each in found.items()}
            for file, found in lines.items()
        },
    )


def noticed(tests: list[str], seconds: float) -> str:
    """Return whether a mutant was killed by these tests, survived them or timed out."""
    return _end_of(lambda: pytest.main(_arguments(tests), [_Chosen(tests)]), seconds)


# -- in a fork -------------------------------------------------------------------------


def _end_of(run: Callable[[], int], seconds: float) -> str:
    """Return how a function ended in a fork; it returns 0 if the mutant survived."""
    child = os.fork()
    if not child:
        _be_child(run)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return "killed" if status else "survived"
        time.sleep(0.01)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "timed out"


def _be_child(run: Callable[[], int]) -> NoReturn:
    """Run a function without output, in a group of processes that ends with it."""
    code = 1
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        code = run()
    finally:
        os._exit(code)


class _Chosen:
    """A plugin of pytest that runs only the tests with these names, in this order."""

    def __init__(self, names: list[str]) -> None:
        self.order = {name: at for at, name in enumerate(names)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        found = [each for each in items if each.nodeid in self.order]
        items[:] = sorted(found, key=lambda each: self.order[each.nodeid])


class _Recorder:
    """A plugin of pytest that measures what each test runs, and how long it takes.

    What fixtures run may be used by any test of their file.
    """

    def __init__(self, cover: coverage.Coverage) -> None:
        self.cover = cover
        self.seconds: dict[str, float] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Generator[None, object, object]:
        self.cover.switch_context(item.nodeid.partition("::")[0])
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        self.cover.switch_context(item.nodeid)
        begun = time.monotonic()
        result = yield
        self.seconds[item.nodeid] = time.monotonic() - begun
        return result


def _measure(files: list[str], tests: list[str]) -> int:
    paths = {file: str((SOURCE / file).resolve()) for file in files}
    cover = coverage.Coverage(data_file=None, config_file=False, include=[*paths.values()])
    cover.start()
    for file in files:
        name = file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        importlib.import_module(f"reportgen.{name}")
    recorder = _Recorder(cover)
    code = pytest.main(_arguments(tests), [recorder])
    cover.stop()
    found = {
        file: {
            line: sorted(_tests_of(contexts, recorder.seconds))
            for line, contexts in cover.get_data().contexts_by_lineno(path).items()
        }
        for file, path in paths.items()
    }
    Path("runs.json").write_text(json.dumps([recorder.seconds, found]), "utf-8")
    return code


def _tests_of(contexts: list[str], tests: Iterable[str]) -> set[str]:
    """Return the tests of the contexts: each is a test, a file of tests, or "" for all."""
    if "" in contexts:
        return set(tests)
    by_file = defaultdict(set)
    for each in tests:
        by_file[each.partition("::")[0]].add(each)
    return {test for each in contexts for test in by_file.get(each, {each})} & set(tests)


def _arguments(tests: list[str]) -> list[str]:
    files = dict.fromkeys(each.partition("::")[0] for each in tests)
    return [*_OPTIONS, *files]
