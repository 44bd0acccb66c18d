"""Run a command again within limits that the operating system enforces.

A project that a stranger changed is checked in another process, which has no more time,
memory, disk space and environment than it needs.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.problems import InvalidProject, UsageProblem, problem

if TYPE_CHECKING:
    from collections.abc import Sequence

OPTION = "--untrusted"
# What a command reads of its environment; tokens of a CI service are not there.
_NEEDED = (
    *("PATH", "HOME", "TMPDIR", "TERM", "COLUMNS", "NO_COLOR", "LANG", "LANGUAGE"),
    *("SOURCE_DATE_EPOCH", "REPORTGEN_LANG", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"),
)
_NEEDED_STARTS = ("LC_", "PYTHON")


class Limits(Struct, frozen=True):
    """Seconds of CPU and of waiting, and bytes of memory and of a written file."""

    cpu: int = 60
    wall: int = 120
    memory: int = 1_500_000_000
    file: int = 200_000_000


def run_within_limits(arguments: Sequence[str], instead: Sequence[str] = ()) -> int:
    """Run reportgen with `arguments`, `instead` of --untrusted; return its exit code.

    Raises UsageProblem where the system does not enforce them (macOS does not limit
    memory), InvalidProject if they are exceeded.
    """
    if sys.platform != "linux":
        raise UsageProblem(problem("U033"))
    at = arguments.index(OPTION)
    others = [word for word in arguments[at:] if word != OPTION]
    words = [*arguments[:at], *instead, *others]
    return run([sys.executable, "-P", "-m", "reportgen", *words], Limits())


def run(command: Sequence[str], limits: Limits) -> int:
    """Run a command within limits and return its exit code.

    Raises InvalidProject if it exceeds them.
    """
    environment = {name: os.environ[name] for name in os.environ if _is_needed(name)}
    child = subprocess.Popen(  # noqa: S603 - reportgen itself, with the user's arguments
        command,
        env=environment,
        start_new_session=True,
        preexec_fn=lambda: _limit(limits),  # noqa: PLW1509 - no other thread runs yet
    )
    try:
        code = child.wait(limits.wall)
    except subprocess.TimeoutExpired:
        code = -signal.SIGKILL
    finally:
        _end(child)
    if code < 0:
        values = {"seconds": limits.cpu, "memory": limits.memory // 1_000_000}
        raise InvalidProject(problem("E039", None, **values))
    return code


def _end(child: subprocess.Popen[bytes]) -> None:
    """End a process and what it started."""
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def _is_needed(name: str) -> bool:
    return name in _NEEDED or name.startswith(_NEEDED_STARTS)


def _limit(limits: Limits) -> None:
    """Limit this process, before it becomes the command."""
    import resource

    for name, most in (
        (resource.RLIMIT_CPU, limits.cpu),
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_FSIZE, limits.file),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(name)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(name, (least, least))
