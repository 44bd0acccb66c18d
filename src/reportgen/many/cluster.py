"""The workers of a Dask cluster: which of them may make reports, and how they are asked."""

from __future__ import annotations

import logging
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from distributed import Client, Security

from reportgen import __version__
from reportgen.many.remote import made_from, makes
from reportgen.problems import EnvironmentProblem, UsageProblem, problem

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from concurrent.futures import Future

    from reportgen.many.remote import Answer
    from reportgen.problems import Problem

T = TypeVar("T")

_CONNECT = 5  # seconds in which the scheduler must answer
_ANSWER = 10  # and the workers
_PACKAGE = "reportgen-gongwen"
_TALKATIVE = ("distributed", "tornado", "asyncio")
_TLS = "distributed.comm.tls"  # in the configuration of Dask


class Task(NamedTuple):
    """A parcel that workers were asked to open; only those may that were there then."""

    answers: Future[list[Answer]]
    workers: frozenset[str]


class Cluster:
    """The scheduler at an address, and those of its workers that may make reports.

    Each of the others is told once. Raises EnvironmentProblem if the scheduler does not
    answer, UsageProblem if Dask has no certificates for an address with TLS. Every method
    raises OSError if the scheduler does not answer any more.
    """

    def __init__(self, address: str, tell: Callable[[Problem], None]) -> None:
        self._client = _connected(address)
        self.address = address
        self._tell = tell
        self._own = makes()
        self._threads: dict[str, int] = {}
        self._refused: set[str] = set()
        self._not_before = 0.0

    @property
    def threads(self) -> int:
        """How many threads the workers have that may make reports."""
        return sum(self._threads.values())

    @property
    def has_only_refused(self) -> bool:
        """Whether there are workers, but none that may make reports."""
        return bool(self._refused) and not self._threads

    def look(self) -> None:
        """Look which workers there are: a worker that was started again is a new one."""
        there = self._client.nthreads()
        known = {name: there[name] for name in self._threads if name in there}
        self._refused &= set(there)
        new = set(there) - set(known) - self._refused
        if new and time.monotonic() >= self._not_before:
            known |= {name: there[name] for name in self._vetted(new)}
        self._threads = known

    def ask(self, parcel: bytes, longest: float) -> Task:
        """Ask the workers for the reports of a parcel, each within `longest` seconds."""
        workers = frozenset(self._threads)
        executor = self._client.get_executor(pure=False, workers=sorted(workers))
        return Task(executor.submit(made_from, parcel, longest), workers)

    def is_stranded(self, asked: Task) -> bool:
        """Return whether none of the workers that were asked is there any more."""
        return not asked.workers & set(self._threads)

    def end(self) -> None:
        """Leave the cluster; what it was still asked for is not made."""
        self._client.close(timeout=1)

    # -- which workers may make reports ------------------------------------------------

    def _vetted(self, names: set[str]) -> set[str]:
        """Return the workers that make the same bytes as this machine; tell the others."""
        try:
            found = self._answers_of(names)
        except TimeoutError:  # one of them has stopped: the others go on meanwhile
            self._not_before = time.monotonic() + 3 * _ANSWER
            return set()
        for name, theirs in found.items():
            if what := self._difference(theirs):
                values = {"own": self._own[what], "theirs": theirs.get(what) or "—"}
                self._tell(problem("E057", None, worker=name, what=what, **values))
                self._refused.add(name)
        return set(found) - self._refused

    def _difference(self, theirs: dict[str, str]) -> str:
        """Return the name of something that a worker has otherwise than this machine."""
        return next((what for what in self._own if theirs.get(what) != self._own[what]), "")

    def _answers_of(self, names: set[str]) -> dict[str, dict[str, str]]:
        """Return what each worker makes, as `makes` does.

        One without reportgen would end if it were asked anything about it, so that the
        first question is one that Dask itself answers.
        """
        client = self._client
        versions = self._asked(lambda: client.get_versions(packages=[_PACKAGE]))
        found = {
            name: {"reportgen": each["packages"].get(_PACKAGE) or ""}
            for name, each in versions["workers"].items()
            if name in names
        }
        ours = [name for name, each in found.items() if each["reportgen"] == __version__]
        if ours:
            made = self._asked(lambda: client.run(makes, workers=ours, on_error="return"))
            found |= {name: each for name, each in made.items() if isinstance(each, dict)}
        return found

    def _asked(self, question: Callable[[], Awaitable[T]]) -> T:
        """Return what the workers answer; raises TimeoutError if one does not."""

        async def answer() -> T:
            return await question()

        found: T = self._client.sync(answer, callback_timeout=_ANSWER)
        return found


def _connected(address: str) -> Any:  # noqa: ANN401 - Dask has no types
    security = _security() if address.startswith("tls:") else None
    _silence()
    try:
        return Client(address, timeout=_CONNECT, security=security, set_as_default=False)
    except (OSError, ValueError) as error:
        reason = str(error).split("\n", 1)[0] or type(error).__name__
        raise EnvironmentProblem(
            problem("E056", None, address=address, reason=reason)
        ) from error


def _security() -> Any:  # noqa: ANN401 - Dask has no types
    """Return the certificates that Dask is configured with; raises UsageProblem."""
    found = Security(require_encryption=True)
    files = {
        "ca-file": found.tls_ca_file,
        "client.cert": found.tls_client_cert,
        "client.key": found.tls_client_key,
    }
    lacking = [f"{_TLS}.{name}" for name, file in files.items() if not _is_there(file)]
    if lacking:
        raise UsageProblem(problem("U147", None, names=", ".join(lacking)))
    return found


def _is_there(file: str | None) -> bool:
    return bool(file) and ("BEGIN" in str(file) or Path(str(file)).is_file())


def _silence() -> None:
    """Let libraries print nothing: what users need to know is told as problems."""
    warnings.simplefilter("ignore")
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in _TALKATIVE:
            logger = logging.getLogger(name)
            logger.handlers = [logging.NullHandler()]
            logger.propagate = False
