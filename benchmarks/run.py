"""Measure reportgen and the tools that people would use instead, all in one run.

Usage: python benchmarks/run.py [--runs 9] [--quick]

Needs the extra `benchmark` (docxtpl and pandoc). Prints the tables of docs/performance.md:
CPU seconds and peak memory as medians, and ratios to the docxtpl script of the same run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import pypandoc
import yaml
from measure import Command, Cost, measure

import projects

HERE = Path(__file__).parent
ROOT = HERE.parent
PYTHON = sys.executable


def main() -> None:
    """Write the projects, run every command in turn, print the tables."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=9, help="counted runs of each command")
    options.add_argument("--quick", action="store_true", help="one report only")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _cold(Path(folder), chosen.runs)
        if not chosen.quick:
            _growth(Path(folder), max(3, chosen.runs // 3))


def _cold(folder: Path, runs: int) -> None:
    project = projects.repeated(ROOT, folder / "x1", 1)
    commands = [
        Command("python -c pass", (PYTHON, "-c", "pass"), project),
        _ours("build", project, "build", projects.SAMPLE),
        _ours("build -f md", project, "build", projects.SAMPLE, "-f", "md"),
        _ours("check", project, "check", projects.SAMPLE),
        _ours("--help", project, "--help"),
        *_rivals(project),
    ]
    costs = measure(commands, runs)
    base = costs["docxtpl script"]
    print("| one report, cold | CPU s | × docxtpl | peak MiB |\n|---|---|---|---|")
    for name, cost in costs.items():
        print(
            f"| {name} | {cost.cpu:.3f} | {cost.cpu / base.cpu:.2f} | {cost.memory:.0f} |"
        )


def _growth(folder: Path, runs: int) -> None:
    print("\n| what grows | ours CPU s | peak MiB | pandoc | docxtpl | naive |")
    print("|---|---|---|---|---|---|")
    for times in (1, 10, 100):
        target = folder / f"report-{times}"
        _row(f"report × {times}", projects.repeated(ROOT, target, times), runs)
    for rows in (100, 1_000):
        target = folder / f"table-{rows}"
        _row(f"table of {rows:,} rows", projects.long_table(ROOT, target, rows), runs)
    for paragraphs in (1_000, 10_000):
        target = folder / f"text-{paragraphs}"
        made = projects.long_text(ROOT, target, paragraphs)
        _row(f"{paragraphs:,} paragraphs", made, runs, naive=paragraphs <= 1_000)


def _row(name: str, project: Path, runs: int, *, naive: bool = True) -> None:
    """Print one row; the naive script is left out where it would take minutes."""
    rivals = [each for each in _rivals(project) if naive or each.name != "naive script"]
    costs = measure([_ours("ours", project, "build", projects.SAMPLE), *rivals], runs)
    ours = costs["ours"]
    cells = [
        _times(costs.get(rival)) for rival in ("pandoc", "docxtpl script", "naive script")
    ]
    print(
        f"| {name} | {ours.cpu:.2f} | {ours.memory:.0f} | {' | '.join(cells)} |", flush=True
    )


def _times(cost: Cost | None) -> str:
    return f"{cost.cpu:.2f}" if cost else "not run"


def _ours(name: str, project: Path, *arguments: str) -> Command:
    # The program that pip installs, as people run it: `python -m` imports more.
    program = str(Path(PYTHON).with_name("reportgen"))
    anew = ("--force",) if "build" in arguments else ()  # else it is built only once
    return Command(name, (program, *arguments, *anew), project)


def _rivals(project: Path) -> list[Command]:
    """Return the commands of the other tools, which write the same report."""
    build = ("-m", "reportgen", "build", projects.SAMPLE, "-f", "md")
    subprocess.run((PYTHON, *build), cwd=project, check=True, capture_output=True)
    markdown = project / "dist" / f"{projects.SAMPLE}.md"
    data = project / "blocks.yaml"
    data.write_text(yaml.safe_dump(_blocks(markdown), allow_unicode=True), "utf-8")
    rivals = HERE / "rivals"
    template = project / "template.docx"
    script = str(rivals / "with_docxtpl.py")
    subprocess.run((PYTHON, script, "--template", str(template)), check=True)
    docxtpl = (PYTHON, script, str(data), str(template), "docxtpl.docx")
    naive = (PYTHON, str(rivals / "naive.py"), str(markdown), "naive.docx")
    pandoc = (pypandoc.get_pandoc_path(), str(markdown), "-o", "pandoc.docx")
    return [
        Command("docxtpl script", docxtpl, project),
        Command("naive script", naive, project),
        Command("pandoc", pandoc, project),
    ]


def _blocks(markdown: Path) -> dict[str, object]:
    lines = markdown.read_text(encoding="utf-8").splitlines()
    rows = [line.strip("|").split("|") for line in lines if line.startswith("|")]
    blocks = [line for line in lines if line.strip() and not line.startswith("|")]
    return {"title": blocks[0].lstrip("# "), "blocks": blocks[1:], "rows": rows}


if __name__ == "__main__":
    main()
