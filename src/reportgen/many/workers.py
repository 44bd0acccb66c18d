"""Reports made by several processes at once.

A process that is killed, or that does not end, costs only the report that it is making:
the reports under way are then made again, one at a time, until the one is found.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, TypeAlias

from reportgen.many.one_report import Made, Order, given_up, make_anyway
from reportgen.project.once import Once

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence
    from multiprocessing.process import BaseProcess


Batch: TypeAlias = "tuple[Order, ...]"
Done: TypeAlias = "tuple[Order, Made]"

_IN_FLIGHT = 2  # batches for each process, so that none waits for its next
_BATCH = 8  # reports that follow each other share what is read
_PATIENCE = 120.0  # seconds in which some batch must be finished


def made_by_workers(
    orders: Sequence[Order], jobs: int, patience: float = _PATIENCE
) -> Generator[Done]:
    """Yield each order with what came of it, in the order in which they are finished.

    Orders that follow each other should be of the same project. A report that kills its
    process, or is not finished after some `patience` in seconds, has E052.
    """
    waiting, suspects = deque(_batches(orders, jobs)), deque[Order]()
    crew = _Crew(jobs)
    try:
        while waiting or suspects or crew.under_way:
            alone = bool(suspects)  # nothing else is under way then
            if alone:
                crew.begin((suspects.popleft(),))
            while waiting and not alone and len(crew.under_way) < jobs * _IN_FLIGHT:
                crew.begin(waiting.popleft())
            done, lost = crew.finished(patience)
            yield from done
            if alone:
                yield from ((order, given_up(order)) for order in lost)
            else:
                suspects += lost
    finally:
        crew.end()


def _batches(orders: Sequence[Order], jobs: int) -> Iterator[Batch]:
    size = max(1, min(_BATCH, len(orders) // (jobs * _IN_FLIGHT)))
    return (tuple(orders[at : at + size]) for at in range(0, len(orders), size))


class _Crew:
    """The processes at work, and the batches that they have not returned yet."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool = self._hired()
        self.under_way: dict[Future[list[Made]], Batch] = {}

    def _hired(self) -> ProcessPoolExecutor:
        # The only way to start a process that Windows has; fork would copy our threads.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._jobs, context, initializer=_begin_work)

    def begin(self, batch: Batch) -> None:
        """Hand a batch to a process."""
        try:
            future = self._pool.submit(_make_batch, batch)
        except BrokenProcessPool as error:  # an idle process was killed
            future = Future()
            future.set_exception(error)
        self.under_way[future] = batch

    def finished(self, patience: float) -> tuple[list[Done], Iterable[Order]]:
        """Wait, and return what came of some orders, and the orders that were lost."""
        ended, _ = wait(self.under_way, patience, FIRST_COMPLETED)
        done: list[Done] = []
        lost: list[Order] = []
        for future in ended:
            batch = self.under_way.pop(future)
            try:
                done += zip(batch, future.result(), strict=True)
            except BrokenProcessPool:
                lost += batch
        if lost or not ended:
            lost += [order for batch in self.under_way.values() for order in batch]
            self.end()
            self.under_way, self._pool = {}, self._hired()
        return done, lost

    def end(self) -> None:
        """End every process at once: none of them writes files."""
        for process in multiprocessing.active_children():
            process.kill()
        self._pool.shutdown(cancel_futures=True)
        del self._pool
        gc.collect()  # or its semaphores would outlive a program that is interrupted


# -- in a process of the crew ----------------------------------------------------------


class _Work:
    """What this process has read, and whether it has made reports before."""

    once = Once()
    has_begun = False


def _begin_work() -> None:
    """Leave Ctrl-C to the parent, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _make_batch(batch: Batch) -> list[Made]:
    made = [make_anyway(order, _Work.once) for order in batch]
    if not _Work.has_begun:
        _Work.has_begun = True
        gc.freeze()  # what is loaded by now does not become garbage
    return made
