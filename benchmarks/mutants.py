"""Make small mistakes in the source, one at a time, and count those that the tests notice.

Usage: python benchmarks/mutants.py [TARGET …] [--each 40] [--seed 1] [--file PART]

Needs the extra `test`. `--each 0` tries every mutant. Two runs with the same seed try the
same mutants, in copies of the project: nothing here is changed. Prints a table, and each
mutant that survives. A mutant that behaves as the original is in equivalent_mutants.txt.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple, NoReturn

import pytest
from mutations import Mutant, mutants_of

HERE = Path(__file__).parent
ROOT = HERE.parent
SOURCE = Path("src/reportgen")
EQUIVALENT = HERE / "equivalent_mutants.txt"
MEMORY = 4 * 2**30  # bytes that a mutant may use
NOT_COPIED = (".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "dist")
# Loaded once: each mutant is tried in a fork of this process.
PRELOADED = ["hypothesis", "yaml", "msgspec", "jinja2", "typer", "rich.console"]
PRELOADED += ["docx", "ruamel.yaml", "lxml.etree", "jsonschema", "openpyxl", "markdown_it"]
OPTIONS = ["-x", "-q", "-p", "no:cacheprovider", "-o", "addopts=--import-mode=importlib"]


class Target(NamedTuple):
    """Files of the source, and the tests that should notice a mistake, quick ones first."""

    files: str
    tests: str


TARGETS = {
    "loader": Target(
        "load/*.py",
        "load/test_traps.py load/test_unusual.py test_mistakes.py",
    ),
    "figures": Target(
        "figures/*.py",
        "figures/test_wording.py figures/test_checks.py figures/test_arithmetic.py "
        "figures/test_amounts.py figures/test_targets.py figures/test_changes.py",
    ),
    "escaping": Target(
        "writers/docx/xml.py writers/markdown.py document/marks.py show/json_text.py "
        "show/github.py show/excerpt.py",
        "markdown/test_writing.py formats/test_forgery.py markdown/test_marks.py "
        "word/test_paragraphs.py formats/test_formats.py markdown/test_laws.py",
    ),
    "saving": Target("project/save.py", "test_save_safety.py test_save.py"),
    "seals": Target(
        "seals/*.py",
        "cli/test_seal_sent.py cli/test_verify.py cli/test_seal.py cli/test_seal_again.py "
        "cli/test_seal_record.py",
    ),
    "places": Target("place.py", "load/test_traps.py"),
}


def main() -> None:
    """Try the mutants on all cores and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--each", type=int, default=40, help="mutants of a target; 0: all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--file", default="", help="only files with this in their path")
    chosen = parser.parse_args()
    equivalent = _equivalent()
    tried, same = {}, Counter[str]()
    for name in chosen.targets or TARGETS:
        made = [each for each in _mutants(name) if chosen.file in each.file]
        made = _sample(made, chosen.each, chosen.seed)
        tried[name] = [each for each in made if each.name not in equivalent]
        same[name] = len(made) - len(tried[name])
    _print(tried, _try_all(tried), same)


def _paths(root: Path, target: Target) -> list[Path]:
    patterns = target.files.split()
    return [path for each in patterns for path in sorted((root / SOURCE).glob(each))]


def _mutants(target: str) -> list[Mutant]:
    return [
        mutant
        for path in _paths(ROOT, TARGETS[target])
        for mutant in mutants_of(
            path.relative_to(ROOT / SOURCE).as_posix(), path.read_text("utf-8")
        )
    ]


def _sample(mutants: list[Mutant], size: int, seed: int) -> list[Mutant]:
    if not size or size >= len(mutants):
        return mutants
    chosen = random.Random(seed).sample(range(len(mutants)), size)  # noqa: S311 - no secret
    return [mutants[at] for at in sorted(chosen)]


def _equivalent() -> set[str]:
    """Return the names of the mutants that behave as the original."""
    lines = EQUIVALENT.read_text("utf-8").splitlines() if EQUIVALENT.exists() else []
    return {line for line in lines if line and not line.startswith("#")}


# -- trying ----------------------------------------------------------------------------


class Task(NamedTuple):
    """The tests of a target to run, with a mutant or none, within a number of seconds."""

    target: str
    mutant: Mutant | None = None
    seconds: float = 600


def _try_all(tried: dict[str, list[Mutant]]) -> dict[str, str]:
    """Return what became of each mutant by its name: killed, timed out or survived."""
    for name in PRELOADED:
        importlib.import_module(name)
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        get_context("fork").Pool(initializer=_begin, initargs=(folder,)) as pool,
    ):
        limits = {}
        for name, (end, seconds) in zip(
            tried, pool.map(_try, map(Task, tried)), strict=True
        ):
            if end != "survived":
                sys.exit(f"the tests of {name} fail without a mutant: {end}")
            limits[name] = 3 * seconds + 10
        tasks = [
            Task(name, mutant, limits[name]) for name in tried for mutant in tried[name]
        ]
        ends = {}
        for task, (end, _) in zip(tasks, pool.imap(_try, tasks), strict=True):
            ends[task.mutant.name] = end
            print(end, task.mutant, file=sys.stderr)
    return ends


def _begin(folder: str) -> None:
    """Give this worker a copy of the project, in which it changes files."""
    copy = Path(folder) / str(os.getpid())
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_COPIED))
    for target in TARGETS.values():
        for path in _paths(copy, target):
            path.write_text(ast.unparse(ast.parse(path.read_text("utf-8"))), "utf-8")
    os.chdir(copy)
    os.environ |= {
        "PYTHONPATH": str(copy / "src"),
        "HYPOTHESIS_PROFILE": "ci",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    }
    sys.path.insert(0, str(copy / "src"))


def _try(task: Task) -> tuple[str, float]:
    """Return what the tests say of a mutant, and after how many seconds."""
    begun = time.monotonic()
    if task.mutant is None:
        return _run(task), time.monotonic() - begun
    path = SOURCE / task.mutant.file
    usual = path.read_text("utf-8")
    _write(path, task.mutant.made((ROOT / path).read_text("utf-8")))
    try:
        return _run(task), time.monotonic() - begun
    finally:
        _write(path, usual)


def _write(path: Path, text: str) -> None:
    """Write a file with another time than before: Python compares it with its cache."""
    before = path.stat().st_mtime
    path.write_text(text, "utf-8")
    os.utime(path, (before + 1, before + 1))


def _run(task: Task) -> str:
    """Run the tests of a target in a fork; return whether the mutant survived them."""
    child = os.fork()
    if not child:
        _be_child(TARGETS[task.target].tests.split())
    end = time.monotonic() + task.seconds
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return "killed" if status else "survived"
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "timed out"


def _be_child(tests: list[str]) -> NoReturn:
    """Run tests without output, in a group of processes that can be stopped together."""
    code = 1
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        code = pytest.main([*OPTIONS, *(f"tests/{each}" for each in tests)])
    finally:
        os._exit(code)


# -- the table -------------------------------------------------------------------------


def _print(
    tried: dict[str, list[Mutant]], ends: dict[str, str], same: Counter[str]
) -> None:
    print("| target | made | killed | timed out | survived | equivalent | noticed |")
    print("|---|---|---|---|---|---|---|")
    for name, mutants in tried.items():
        count = Counter(ends[each.name] for each in mutants)
        noticed = (count["killed"] + count["timed out"]) / max(1, len(mutants))
        counts = [count[each] for each in ("killed", "timed out", "survived")]
        cells = [name, len(mutants) + same[name], *counts, same[name], f"{noticed:.1%}"]
        print(f"| {' | '.join(map(str, cells))} |")
    print()
    for mutants in tried.values():
        print(*(each for each in mutants if ends[each.name] == "survived"), sep="\n")


if __name__ == "__main__":
    main()
