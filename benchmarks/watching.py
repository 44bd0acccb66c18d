"""What `build --watch` takes for a change: CPU and wall seconds (Linux)."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

from commands import PROGRAM

_TICKS = os.sysconf("SC_CLK_TCK")


def changes(project: Path, period: str, times: int) -> tuple[float, float]:
    """Change a text `times` times; return the mean CPU and the median wall seconds."""
    command = (PROGRAM, "build", period, "--watch")
    with subprocess.Popen(
        command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        _wait(process.stderr)
        _change(project, period, process, -1)  # the first one imports what it needs
        before = _cpu(process.pid)
        walls = [_change(project, period, process, number) for number in range(times)]
        after = _cpu(process.pid)
        process.terminate()
    return (after - before) / times, statistics.median(walls)


def _change(
    project: Path, period: str, process: subprocess.Popen[str], number: int
) -> float:
    """Change the title, and return the seconds until the report is written."""
    path = project / "data" / period / "report.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines = [
        f"title: 第{number + 2}版" if line.startswith("title:") else line for line in lines
    ]
    start = time.perf_counter()
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    _wait(process.stderr)
    written = project / "dist" / f"{period}.docx"
    if written.stat().st_mtime < path.stat().st_mtime:
        sys.exit("build --watch wrote no report after a change")
    return time.perf_counter() - start


def _wait(stream: IO[str] | None) -> None:
    """Wait until the program waits for changes."""
    for line in stream or ():
        if line.startswith("waiting for changes"):
            return
    sys.exit("build --watch ended; is the extra `watch` installed?")


def _cpu(process: int) -> float:
    """Return the CPU seconds that a process has used, user and system."""
    status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    fields = status.rpartition(")")[2].split()  # the name before it may contain spaces
    return (int(fields[11]) + int(fields[12])) / _TICKS
