"""Asking git about a repository that somebody else may have made.

No hook, filter, attribute or monitor of the repository runs, nothing is fetched, and no
replaced object, graft or index bends an answer. What only the user can have set stays:
the configuration of the user and of the system.
"""

from __future__ import annotations

import os
import re
import subprocess
from threading import Timer
from typing import TYPE_CHECKING

from reportgen.problems import EnvironmentProblem, problem
from reportgen.project.programs import program

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reportgen.problems import Problem

SECONDS = 60  # a large repository needs a few; a pipe in it would never be read to its end
_QUIET = (
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "core.commitGraph=false"),
    *("-c", "log.showSignature=false"),
    *("-c", "safe.bareRepository=explicit"),  # a folder of the project may look like one
)
# Other variables of git name another repository, or change what a path means.
_KEPT = re.compile(
    r"(?!GIT_)|GIT_(CONFIG.*|CEILING_DIRECTORIES|EXEC_PATH|DISCOVERY_ACROSS_FILESYSTEM)$"
)
_SET = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}


class LongAnswerError(ValueError):
    """There is more than `most` bytes of what git was asked for."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


def require_repository(root: Path) -> None:
    """Raise EnvironmentProblem unless `root` is in the work tree of a repository.

    The problem is E030 if there is no repository or no git, others if git refuses it.
    """
    done = answer(root, "rev-parse", "--is-inside-work-tree")
    if done.stdout.strip() == b"true":
        return
    said = done.stderr.decode("utf-8", "replace")
    if not done.returncode:
        raise EnvironmentProblem(problem("E047", None, folder=root.name))
    if "not a git repository (or any" in said:
        raise EnvironmentProblem(problem("E030", None, folder=root.name))
    reason = said.strip().split("\n")[0].removeprefix("fatal: ")
    raise EnvironmentProblem(problem("E046", None, folder=root.name, reason=reason))


def answer(
    root: Path, *arguments: str, given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Run git; callers must not pass a revision that git could take for an option.

    Raises EnvironmentProblem if git cannot be run, or does not end.
    """
    try:
        return subprocess.run(  # noqa: S603 - fixed words, and a revision git verified
            _command(root, arguments),
            input=given,
            capture_output=True,
            check=False,
            env=_environment(),
            timeout=SECONDS,
        )
    except OSError as error:
        raise EnvironmentProblem(problem("E030", None, folder=root.name)) from error
    except subprocess.TimeoutExpired as error:
        raise EnvironmentProblem(_endless(root)) from error


def long_answer(root: Path, most: int, *arguments: str) -> bytes:
    """Run git and return what it prints; a small repository may list billions of files.

    Raises LongAnswerError if that is more than `most` bytes, ValueError if git fails, and
    EnvironmentProblem as `answer` does.
    """
    with subprocess.Popen(  # noqa: S603 - fixed words, and a revision git verified
        _command(root, arguments),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
    ) as process:
        assert process.stdout is not None  # noqa: S101 - it is a pipe
        timer = Timer(SECONDS, process.kill)
        timer.start()
        try:
            printed = process.stdout.read(most + 1)
            is_late = timer.finished.is_set()
        finally:
            timer.cancel()
            process.stdout.close()  # which ends git, if it would print more
    if is_late:
        raise EnvironmentProblem(_endless(root))
    if len(printed) > most:
        raise LongAnswerError(most)
    if process.returncode:
        raise ValueError("git failed")
    return printed


def _command(root: Path, arguments: Sequence[str]) -> list[str]:
    return [_program(root), *_QUIET, "-C", str(root), *arguments]


def _program(root: Path) -> str:
    """Return the path of git; raises EnvironmentProblem if there is none."""
    found = program("git")
    if found is None:
        raise EnvironmentProblem(problem("E030", None, folder=root.name))
    return found


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if _KEPT.match(name)}
    return {**kept, **_SET}


def _endless(root: Path) -> Problem:
    return problem("E045", None, folder=root.name, seconds=SECONDS)
