"""Problems as values, and the errors that end a command.

ReportgenError          what a user can fix; everything else is a bug
├── InvalidProject      something wrong inside the project folder   exit 1
├── UsageProblem        the command line, the period, no project    exit 2
└── EnvironmentProblem  cannot read, cannot write, disk full        exit 4
"""

from __future__ import annotations

import errno
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.messages import any_message, message_of
from reportgen.messages.language import filled
from reportgen.messages.message import Both, Message
from reportgen.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportgen.messages.language import Language


MAX_PROBLEMS = 3_000  # in the texts of a report

# Why the operating system refuses a file.
_BY_NUMBER = {
    errno.ENOENT: "E032",
    errno.EACCES: "E033",
    errno.EPERM: "E033",
    errno.EISDIR: "E034",
    errno.ENOTDIR: "E035",
}


class Level(StrEnum):
    """How severe a problem is: `build` refuses errors, with `--strict` also warnings."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Problem(Struct, frozen=True):
    """One finding: its message, its place, and the values to fill in.

    `values` fill the `{names}` of the message; a Period among them is worded in the
    user's language. A value named `near` makes the advice ask "did you mean …?". `key` is
    the dotted path of the text or metric it is about, if known; `graded` is the level that
    the office sets instead of the message's; `others` are the places where the same is
    said, if they are not problems of their own.
    """

    message: Message
    place: Place | None
    values: Mapping[str, object] = MappingProxyType({})
    key: str = ""
    graded: Level | None = None
    others: tuple[Place, ...] = ()

    def __reduce__(self) -> tuple[object, ...]:
        """Let another process read it: the rules and their finders are there, too."""
        values = dict(self.values)
        return _again, (self.code, self.place, values, self.key, self.graded)

    @property
    def code(self) -> str:
        """The code of the message."""
        return self.message.code

    @property
    def level(self) -> Level:
        """The level that applies: the office's, or else the message's."""
        return self.graded or Level(self.message.level)

    def says(self, lang: Language) -> str:
        """Return the message with its values filled in."""
        return filled(self.message.says, self.values, lang)

    def advice(self, lang: Language) -> str:
        """Return how to fix it; with a suggestion, the `near` text of the message."""
        near = self.message.near if "near" in self.values else None
        return filled(near or self.message.fix, self.values, lang)


def problem(code: str, place: Place | None = None, **values: object) -> Problem:
    """Return the problem for a message code, with its values as text, except None.

    Values in both languages stay so.
    """
    words = {
        name: value if isinstance(value, Both) else str(value)
        for name, value in values.items()
        if value is not None
    }
    return Problem(message_of(code), place, words)


def _again(
    code: str,
    place: Place | None,
    values: dict[str, object],
    key: str,
    graded: Level | None,
) -> Problem:
    """Return a problem that another process found."""
    return Problem(any_message(code), place, values, key, graded)


def refused(error: OSError, place: Place | None = None) -> Problem:
    """Return the problem for an error of the operating system, with a file, at `place`.

    Errors without a file name come from the current folder or from standard output.
    """
    reason = error.strerror or str(error)
    file = place.file if place else error.filename
    if file is None:
        code = "E031" if error.errno == errno.ENOENT else "E036"
        return problem(code, None, reason=reason)
    code = _BY_NUMBER.get(error.errno or 0, "E010")
    return problem(code, place, file=file, reason=reason)


def by_state(problems: Iterable[Problem], *, draft: bool) -> list[Problem]:
    """Return the problems; what is unfinished is only a warning in a draft."""
    if not draft:
        return list(problems)
    return [
        replace(each, graded=Level.WARNING) if each.message.unfinished else each
        for each in problems
    ]


def limited(problems: Sequence[Problem]) -> list[Problem]:
    """Return the first problems; if there are more, an error is where they stop."""
    if len(problems) <= MAX_PROBLEMS:
        return list(problems)
    place = problems[MAX_PROBLEMS].place
    return [*problems[:MAX_PROBLEMS], problem("E044", place, limit=f"{MAX_PROBLEMS:,}")]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems sorted by file, line and column, each only once."""
    unique = {_order(each): each for each in problems}
    return [unique[order] for order in sorted(unique)]


def _order(each: Problem) -> tuple[Place, str, tuple[tuple[str, str], ...]]:
    values = tuple(sorted((name, str(value)) for name, value in each.values.items()))
    return each.place or Place(""), each.code, values


class ReportgenError(Exception):
    """Base class of what a user can fix; `exit_code` is what the command returns."""

    exit_code = 1

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(found.code for found in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[ReportgenError], tuple[Problem, ...]]:
        """Let another process raise it."""
        return type(self), self.problems


class InvalidProject(ReportgenError):  # noqa: N818 - reads as what it is
    """Something inside the project folder must be fixed; nothing was written."""


class UsageProblem(ReportgenError):  # noqa: N818 - reads as what it is
    """The command is invalid, or the project or the period does not exist."""

    exit_code = 2


class EnvironmentProblem(ReportgenError):  # noqa: N818 - reads as what it is
    """A file cannot be read or written for a reason outside the project."""

    exit_code = 4
