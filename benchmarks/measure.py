"""Run commands as separate processes and measure their CPU time and peak memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Bytecode is cached for all commands, as after an ordinary installation.
_ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}


@dataclass(frozen=True)
class Command:
    """A command line with its name and the folder to run it in."""

    name: str
    arguments: tuple[str, ...]
    folder: Path


@dataclass(frozen=True)
class Cost:
    """CPU seconds (user and system) and peak memory (MiB) of one run, or the medians."""

    cpu: float
    memory: float


def measure(commands: list[Command], runs: int, *, warm: bool = True) -> dict[str, Cost]:
    """Return the median cost of each command, run in turn so that noise affects all."""
    costs: dict[str, list[Cost]] = {command.name: [] for command in commands}
    for command in commands if warm else ():
        _run(command)  # warm up the caches of disk and bytecode
    for _ in range(runs):
        for command in commands:
            costs[command.name].append(_run(command))
    return {name: _median(each) for name, each in costs.items()}


def _run(command: Command) -> Cost:
    process = subprocess.Popen(
        command.arguments,
        cwd=command.folder,
        env=_ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    message = process.stderr.read().decode(errors="replace")  # type: ignore[union-attr]
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command.name} failed:\n{message}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _median(costs: list[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.memory for cost in costs),
    )
