"""Make small mistakes in the source, one at a time, and count those that the tests notice.

Usage: python benchmarks/mutants.py [TARGET …] [--each 40] [--seed 1] [--again FILE]

Needs the extra `test`. `--each 0` tries every mutant. Two runs with the same seed try the
same mutants, in copies of the project: nothing here is changed. Prints a table, and each
mutant that survives. A mutant that behaves as the original is in equivalent_mutants.txt.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from mutant_tests import SOURCE, Runs, noticed, prepare, runs_of
from mutations import Mutant, mutants_of

HERE = Path(__file__).parent
ROOT = HERE.parent
EQUIVALENT = HERE / "equivalent_mutants.txt"
NOT_COPIED = (".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "dist")


class Target(NamedTuple):
    """Files of the source, and the tests that should notice a mistake in them."""

    files: str
    tests: str


TARGETS = {
    "loader": Target(
        "load/*.py",
        "load/test_places.py load/test_limits.py load/test_characters.py "
        "load/test_traps.py load/test_unusual.py test_mistakes.py",
    ),
    "figures": Target("figures/*.py", "figures"),
    "escaping": Target(
        "writers/docx/xml.py writers/markdown.py document/marks.py show/json_text.py "
        "show/github.py show/escaping.py",
        "markdown formats/test_escaping.py formats/test_forgery.py formats/test_formats.py "
        "word/test_xml.py word/test_paragraphs.py word/test_review.py",
    ),
    "saving": Target(
        "project/save.py", "test_save_safety.py test_save_faults.py test_save.py"
    ),
    "seals": Target(
        "seals/*.py",
        "cli/test_seal_sent.py cli/test_seal_signed.py cli/test_verify.py cli/test_seal.py "
        "cli/test_verify_committed.py cli/test_verify_text.py cli/test_seal_again.py "
        "cli/test_seal_record.py",
    ),
    "places": Target(
        "place.py", "load/test_limits.py load/test_characters.py load/test_places.py"
    ),
}


def main() -> None:
    """Try the mutants on all cores and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--each", type=int, default=40, help="mutants of a target; 0: all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", type=Path, help="those that this output of it lists")
    chosen = parser.parse_args()
    made = {name: _mutants(name) for name in chosen.targets or TARGETS}
    equivalent = _equivalent(made)
    if chosen.again:
        listed = set(chosen.again.read_text("utf-8").splitlines())
        taken = {name: [m for m in each if str(m) in listed] for name, each in made.items()}
    else:
        taken = {name: _sample(m, chosen.each, chosen.seed) for name, m in made.items()}
    tried = {
        name: [mutant for mutant in mutants if mutant.name not in equivalent]
        for name, mutants in taken.items()
    }
    same = Counter({name: len(taken[name]) - len(tried[name]) for name in taken})
    _print(tried, _try_all(tried), same)


def _files(target: str) -> list[str]:
    source = ROOT / SOURCE
    paths = [sorted(source.glob(each)) for each in TARGETS[target].files.split()]
    return [path.relative_to(source).as_posix() for each in paths for path in each]


def _mutants(target: str) -> list[Mutant]:
    files = {file: (ROOT / SOURCE / file).read_text("utf-8") for file in _files(target)}
    return [each for file, text in files.items() for each in mutants_of(file, text)]


def _sample(mutants: list[Mutant], size: int, seed: int) -> list[Mutant]:
    if not size or size >= len(mutants):
        return mutants
    chosen = random.Random(seed).sample(range(len(mutants)), size)  # noqa: S311 - no secret
    return [mutants[at] for at in sorted(chosen)]


def _equivalent(made: dict[str, list[Mutant]]) -> set[str]:
    """Return the names of the mutants that behave as the original; tell if one is gone."""
    lines = EQUIVALENT.read_text("utf-8").splitlines()
    names = {line for line in lines if line and not line.startswith("#")}
    known = {each.name for mutants in made.values() for each in mutants}
    files = {each.file for mutants in made.values() for each in mutants}
    for name in sorted(names - known):
        if name.partition(" ")[0] in files:
            print("no longer there:", name, file=sys.stderr)
    return names


# -- trying ----------------------------------------------------------------------------


def _try_all(tried: dict[str, list[Mutant]]) -> dict[str, str]:
    """Return what became of each mutant by its name: killed, timed out or survived."""
    ends = {}
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        get_context("fork").Pool(initializer=_begin, initargs=(folder,)) as pool,
    ):
        measured = pool.map(_measured, tried, chunksize=1)
        for mutants, runs in zip(tried.values(), measured, strict=True):
            found = pool.imap(partial(_try, runs), mutants)
            for mutant, end in zip(mutants, found, strict=True):
                ends[mutant.name] = end
                print(end, mutant, file=sys.stderr)
    return ends


def _begin(folder: str) -> None:
    """Give this worker a copy of the project, in which it changes files."""
    copy = Path(folder) / str(os.getpid())
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_COPIED))
    prepare(copy)


def _measured(target: str) -> Runs:
    return runs_of(
        _files(target), [f"tests/{each}" for each in TARGETS[target].tests.split()]
    )


def _try(runs: Runs, mutant: Mutant) -> str:
    """Return what the tests that run the mutant say of it."""
    path = SOURCE / mutant.file
    usual = path.read_text("utf-8")
    tests = runs.of(mutant.file, mutant.users)
    if not tests:
        return "survived"
    _write(path, mutant.made(usual))
    try:
        return noticed(tests, 15 + 5 * sum(runs.seconds[each] for each in tests))
    finally:
        _write(path, usual)


def _write(path: Path, text: str) -> None:
    """Write a file with another time than before: Python compares it with its cache."""
    before = path.stat().st_mtime
    path.write_text(text, "utf-8")
    os.utime(path, (before + 1, before + 1))


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
