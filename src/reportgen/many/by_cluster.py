"""Reports made by the workers of a Dask cluster, and returned to this machine.

The workers touch no disk that others use: inputs travel to them as bytes, results travel
back. A worker that is lost costs nothing, because Dask lets another one make its reports.
"""

from __future__ import annotations

import gc
import time
from collections import Counter, deque
from concurrent.futures import FIRST_COMPLETED, CancelledError, wait
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from distributed import KilledWorker
from msgspec.structs import replace

from reportgen.many.cluster import Cluster
from reportgen.many.one_report import Made, Order, RunStopped, given_up, make_anyway
from reportgen.many.parcel import StaysHereError, may_read, packed
from reportgen.many.remote import Lacking
from reportgen.project.folders import built_in_templates
from reportgen.project.once import Once

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from reportgen.many.cluster import Task
    from reportgen.many.remote import Answer
    from reportgen.problems import Problem

Done: TypeAlias = "tuple[Order, Made]"
# Orders, each with the periods that travel with it.
Batch: TypeAlias = "tuple[tuple[Order, frozenset[str]], ...]"

_BATCH = 10  # reports in a parcel: fewer cost the scheduler more
_IN_FLIGHT = 2  # parcels for each thread of a worker, so that none waits for its next
_TRIES = 3  # times that a report may lose all workers that were asked for it
_LOOK = 0.5  # seconds after which the workers are looked at again


class Patience(NamedTuple):
    """How many seconds a report may take, no worker be there, and nothing come back.

    Dask tries a report that ends its worker four times before it gives it up, and takes a
    worker that it has not heard of for five minutes for lost.
    """

    report: float = 60
    worker: float = 60
    result: float = 400


def made_by_cluster(
    orders: Sequence[Order],
    address: str,
    tell: Callable[[Problem], None],
    patience: Patience | None = None,
) -> Generator[Done]:
    """Yield each order with what came of it, in the order in which they are finished.

    Each worker that may not make them is told. Raises EnvironmentProblem if the scheduler
    does not answer, RunStopped if the cluster fails. A report that ends its worker, however
    often it is tried, has E052.
    """
    gc.enable()  # a program that ends at once has no time for it, a long run must have it
    cluster = Cluster(address, tell)
    try:
        yield from _Run(orders, cluster, patience or Patience()).all()
    except (OSError, CancelledError) as error:  # the scheduler does not answer any more
        raise RunStopped("E054", address) from error
    finally:
        cluster.end()


class _Run:
    """The reports of a run: those to begin with, those under way, and the suspects.

    Suspects were in a parcel that ended its workers: they are made one at a time in the
    end, until the one is found. `_alone` are those of which this has begun, `_lost` counts
    how often a report has lost all workers that were asked for it.
    """

    def __init__(
        self, orders: Sequence[Order], cluster: Cluster, patience: Patience
    ) -> None:
        self._once = Once()  # the calendars of projects, and what is read here
        self._cluster, self._patience = cluster, patience
        self._orders = deque(orders)
        self._waiting, self._suspects = deque[Batch](), deque[Batch]()
        self._alone: set[Order] = set()
        self._lost = Counter[Order]()
        self._wide = False  # until a report lacks a period that did not travel with it
        self._under_way: dict[Future[list[Answer]], tuple[Task, Batch]] = {}
        self._looked = self._last = self._last_worker = time.monotonic()

    def all(self) -> Iterator[Done]:
        """Yield what came of each order; raises RunStopped if it is of no use to wait."""
        self._look()
        while self._is_left or self._under_way:
            yield from self._begin()
            ended, _ = wait(self._under_way, _LOOK, FIRST_COMPLETED)
            for future in ended:
                yield from self._came(future)
                self._last = time.monotonic()
            if time.monotonic() - self._looked >= _LOOK:
                self._look()
                yield from self._strand()

    @property
    def _is_left(self) -> bool:
        """Whether there is more to ask for."""
        return bool(self._orders or self._waiting or self._suspects)

    def _look(self) -> None:
        """Look which workers there are; raises RunStopped if it is of no use to wait."""
        self._cluster.look()
        self._looked = now = time.monotonic()
        if self._cluster.threads:
            self._last_worker = now
        else:
            self._last = now
        alone = now - self._last_worker > self._patience.worker
        if alone or self._cluster.has_only_refused:
            raise RunStopped("E053", self._cluster.address)
        if now - self._last > self._patience.result:
            raise RunStopped("E055", self._cluster.address)

    def _strand(self) -> Iterator[Done]:
        """Ask again for what only workers that are gone were asked; give up some time.

        Dask knows a worker that was started again by another name, and so never counts
        the deaths of one that a report ends again and again.
        """
        for future, (asked, batch) in list(self._under_way.items()):
            if future.done() or not self._cluster.is_stranded(asked):
                continue
            del self._under_way[future]
            future.cancel()
            self._lost.update(order for order, _ in batch)
            if all(self._lost[order] < _TRIES for order, _ in batch):
                self._waiting.append(batch)
            else:
                yield from self._ended(batch)

    # -- what is asked for -------------------------------------------------------------

    def _begin(self) -> Iterator[Done]:
        """Ask for as many parcels as workers are free for; yield what is made here."""
        room = _IN_FLIGHT * self._cluster.threads
        while len(self._under_way) < room:
            if not self._waiting:
                yield from self._prepare(len(self._orders) // room)
            if not self._waiting and self._suspects and not self._under_way:
                self._waiting.append(self._suspects.popleft())
                self._alone |= {order for order, _ in self._waiting[0]}
            if not self._waiting:
                return
            yield from self._ask(self._waiting.popleft())

    def _prepare(self, share: int) -> Iterator[Done]:
        """Prepare the next parcel, if an order is left; yield what must be made here."""
        size, batch = max(1, min(_BATCH, share)), list[tuple["Order", frozenset[str]]]()
        while self._orders and len(batch) < size:
            order = self._orders.popleft()
            try:
                batch.append((order, may_read(order, self._once, wide=self._wide)))
            except StaysHereError:
                yield order, make_anyway(order, self._once)
        if batch:
            self._waiting.append(tuple(batch))

    def _ask(self, batch: Batch) -> Iterator[Done]:
        try:
            parcel = packed(batch)
        except StaysHereError:
            yield from self._made_here(batch)
            return
        if len(batch) == 1 and not (self._is_left or self._under_way):
            self._alone.add(batch[0][0])
        asked = self._cluster.ask(parcel, self._patience.report)
        self._under_way[asked.answers] = asked, batch

    def _made_here(self, batch: Batch) -> Iterator[Done]:
        return ((order, make_anyway(order, self._once)) for order, _ in batch)

    # -- what came of it ---------------------------------------------------------------

    def _came(self, future: Future[list[Answer]]) -> Iterator[Done]:
        """Yield what came back; what lacked a period is asked for again."""
        _, batch = self._under_way.pop(future)
        try:
            answers = future.result()
        except KilledWorker:
            yield from self._ended(batch)
        except CancelledError:
            raise
        except Exception:  # noqa: BLE001 - whatever a worker cannot do, this machine may
            yield from self._made_here(batch)
        else:
            for (order, sent), answer in zip(batch, answers, strict=True):
                if isinstance(answer, Lacking):
                    self._wide = True
                    self._waiting.append(((order, sent | answer.periods),))
                else:
                    yield order, _at_home(order.root, answer)

    def _ended(self, batch: Batch) -> Iterator[Done]:
        """Suspect the reports of a parcel that ended its workers, or give one up."""
        for order, sent in batch:
            del self._lost[order]
            if order in self._alone:
                yield order, given_up(order)
            else:
                self._suspects.append(((order, sent),))


def _at_home(root: Path, made: Made) -> Made:
    """Return what came of an order, with its files as they are on this machine."""
    built_in = built_in_templates().parent
    files = {
        name: built_in / name if path.is_absolute() else root / path
        for name, path in made.files.items()
    }
    return replace(made, files=files)
