"""Measure reportgen and the tools that people would use instead, all in one run.

Usage: python benchmarks/run.py [--runs 9] [--quick | --long]

Needs the extra `benchmark` (docxtpl, pandoc and watchfiles). docxtemplater takes part after
`npm install --no-save --prefix benchmarks/rivals docxtemplater pizzip js-yaml`.
Prints the tables of docs/performance.md: CPU seconds and the peak memory of the largest
process, as medians of whole processes.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import watching
from commands import PYTHON, ours, rivals
from measure import Command, Cost, measure

import projects

ROOT = Path(__file__).parent.parent
RIVALS = ("pandoc", "docxtpl", "docxtemplater", "python-docx")


def main() -> None:
    """Write the projects, run every command in turn, print the tables."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=9, help="counted runs of each command")
    much = options.add_mutually_exclusive_group()
    much.add_argument("--quick", action="store_true", help="one report only")
    much.add_argument("--long", action="store_true", help="also 1,000 reports in one run")
    chosen = options.parse_args()
    few = max(1, chosen.runs // 3)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _cold(folder, chosen.runs)
        _watch(folder)
        if not chosen.quick:
            _among_months(folder, chosen.runs)
            _growth(folder, few)
            _many(folder, few, (1, 10, 100, 1_000) if chosen.long else (1, 10, 100))


def _cold(folder: Path, runs: int) -> None:
    """One report, in a process that starts for it."""
    project, period = projects.repeated(ROOT, folder / "cold", 1), projects.SAMPLE
    commands = [
        Command("python -c pass", (PYTHON, "-c", "pass"), project),
        ours("build", project, "build", period, "--force"),
        ours("build, unchanged", project, "build", period),
        ours("build -f md", project, "build", period, "-f", "md"),
        ours("check", project, "check", period),
        ours("--help", project, "--help"),
        *rivals(project, period),
    ]
    costs = measure(commands, runs)
    base = costs["docxtpl"].cpu
    _head("one report, cold", "CPU s", "× docxtpl", "peak MiB")
    for name, cost in costs.items():
        _row(name, f"{cost.cpu:.3f}", f"{cost.cpu / base:.2f}", f"{cost.memory:.0f}")


def _watch(folder: Path) -> None:
    """A change while `build --watch` runs."""
    project = projects.repeated(ROOT, folder / "watch", 1)
    cpu, wall = watching.changes(project, projects.SAMPLE, 20)
    _head("a change under build --watch", "CPU s", "wall s")
    _row("build", f"{cpu:.3f}", f"{wall:.2f}")


def _among_months(folder: Path, runs: int) -> None:
    """The last report of few months, and of many."""
    commands = []
    for number in (2, 120):
        project = projects.months(ROOT, folder / f"months-{number}", number)
        last = projects.month(number - 1)
        commands.append(ours(f"the last of {number} months", project, "check", last))
    _head("check", "CPU s", "peak MiB")
    for name, cost in measure(commands, runs).items():
        _row(name, f"{cost.cpu:.3f}", f"{cost.memory:.0f}")


def _growth(folder: Path, runs: int) -> None:
    """One report that grows."""
    _head("what grows", "ours CPU s", "peak MiB", *RIVALS)
    for times in (1, 10, 100):
        project = projects.repeated(ROOT, folder / f"report-{times}", times)
        _beside(f"report × {times}", project, runs)
    for rows in (20, 100, 1_000, 5_000):
        project = projects.long_table(ROOT, folder / f"table-{rows}", rows)
        _beside(f"table of {rows:,} rows", project, runs, few=rows > 1_000)
    for paragraphs in (1_000, 5_000):
        project = projects.long_text(ROOT, folder / f"text-{paragraphs}", paragraphs)
        _beside(f"{paragraphs:,} paragraphs", project, runs, few=paragraphs > 1_000)


def _beside(name: str, project: Path, runs: int, *, few: bool = False) -> None:
    """Print what one report takes, here and with the other tools."""
    period = projects.SAMPLE
    build = ours("ours", project, "build", period, "--force")
    costs = measure([build, *rivals(project, period, few=few)], runs)
    own = costs["ours"]
    _row(
        name, f"{own.cpu:.2f}", f"{own.memory:.0f}", *(_cpu(costs, each) for each in RIVALS)
    )


def _many(folder: Path, runs: int, numbers: tuple[int, ...]) -> None:
    """Many reports in one run: in one process, in one for each core, and unchanged."""
    jobs = ("one process", "all cores", "unchanged")
    _head("reports in one run, CPU s", *jobs, "MiB in one", "MiB a worker", *RIVALS)
    for number in numbers:
        project = projects.months(ROOT, folder / f"many-{number}", number)
        build = ("build", "--all")
        long = number > 100  # what grows in a straight line is not repeated, or left out
        commands = [
            ours("one process", project, *build, "--force", "--jobs", "1"),
            ours("all cores", project, *build, "--force"),
            ours("unchanged", project, *build),
            *rivals(project, projects.month(0), number, few=long),
        ]
        costs = measure(commands, 1 if long else runs, warm=not long)
        memory = (f"{costs[name].memory:.0f}" for name in jobs[:2])
        cpu = [_cpu(costs, name) for name in (*jobs, *RIVALS)]
        _row(f"{number:,}", *cpu[:3], *memory, *cpu[3:])


def _cpu(costs: dict[str, Cost], name: str) -> str:
    return f"{costs[name].cpu:.2f}" if name in costs else "not run"


def _head(*cells: str) -> None:
    print()
    _row(*cells)
    print("|---" * len(cells) + "|")


def _row(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
