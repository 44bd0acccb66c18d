"""The command that writes reports."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
import os
import sys
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli.app import command
from reportgen.cli.options import (
    Periods,
    Settings,
    Strict,
    Untrusted,
    chosen_format,
    for_a_run_of,
    run_untrusted,
)
from reportgen.problems import EnvironmentProblem, UsageProblem, problem
from reportgen.show import terminal

if TYPE_CHECKING:
    from collections.abc import Generator

    from reportgen.many.one_report import Made, Order


Formats = Annotated[list[str] | None, typer.Option("-f", "--format", metavar="FORMAT")]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="DIR", show_default="dist/")
]
Stdout = Annotated[bool, typer.Option("--stdout")]
Review = Annotated[bool, typer.Option("--review")]
Force = Annotated[bool, typer.Option("--force")]
Watch = Annotated[bool, typer.Option("--watch")]
All = Annotated[bool, typer.Option("--all")]
Projects = Annotated[str | None, typer.Option("--projects", metavar="PATTERN")]
Jobs = Annotated[int | None, typer.Option("--jobs", metavar="N", min=1, show_default="")]
Shard = Annotated[str | None, typer.Option("--shard", metavar="K/N")]
Scheduler = Annotated[str | None, typer.Option("--scheduler", metavar="ADDRESS")]

_ENOUGH = 12  # reports for which starting other processes takes less time than it saves


@command()
def build(  # noqa: PLR0913, PLR0917 - the options that users know
    periods: Periods = None,
    every: All = False,
    projects: Projects = None,
    formats: Formats = None,
    output: Output = None,
    strict: Strict = False,
    stdout: Stdout = False,
    review: Review = False,
    force: Force = False,
    watch: Watch = False,
    jobs: Jobs = None,
    shard: Shard = None,
    scheduler: Scheduler = None,
    untrusted: Untrusted = False,
) -> None:
    """Write the reports of one or more periods to dist/ of the project, or to `output`."""
    if scheduler is not None:
        from reportgen.cli.scheduler import refuse_scheduler

        others = {"--jobs": jobs, "--stdout": stdout, "--watch": watch}
        refuse_scheduler(scheduler, others | {"--untrusted": untrusted})
    if untrusted and not watch:
        run_untrusted("--force")  # a stranger may have written the record, too
    from reportgen.cli.chosen_reports import asked_of, orders_of, share_of

    asked = [chosen_format("build", each) for each in formats or (None,)]
    forms = tuple(dict.fromkeys(asked))
    if review and forms != ("docx",):
        raise UsageProblem(problem("U012"))
    chosen = asked_of(periods or [], every=every, projects=projects)
    orders = orders_of(chosen, output, forms, review=review, strict=strict)
    if shard is not None:
        orders = share_of(orders, shard)
    if watch:
        from reportgen.cli.watch import watch_and_build

        if stdout or untrusted:
            option = "--stdout" if stdout else "--untrusted"
            raise UsageProblem(problem("U157", None, option=option))
        watch_and_build(orders)
    if stdout:
        raise typer.Exit(_to_stdout(orders))
    raise typer.Exit(_build(orders, jobs, scheduler, force=force))


def _build(
    orders: "list[Order]", jobs: int | None, scheduler: str | None, *, force: bool
) -> int:
    """Make, save and show reports; return the worst exit code."""
    from reportgen.cli.saved_report import saved_and_shown, with_kept_inputs
    from reportgen.many.one_report import RunStopped
    from reportgen.many.unchanged import Unchanged

    known = {root: Unchanged(root) for root in {order.root for order in orders}}
    found = {} if force else {order: known[order.root].find(order) for order in orders}
    left = {order: made for order, made in found.items() if made}
    waiting = [order for order in orders if order not in left]
    kept = with_kept_inputs(waiting)
    codes: dict[Order, int] = {}
    try:
        with (
            terminal.progress(len(orders)) as step,
            closing(_made(waiting, jobs, scheduler)) as done,
        ):
            for order, made in chain(left.items(), done):
                codes[order] = saved_and_shown(order, made, keep=order in kept)
                if not (made.unchanged or codes[order]):
                    known[order.root].note(order, made)
                step()
    except RunStopped as stop:
        missing = sum(codes.get(order, 1) != 0 for order in orders)
        said = {"written": len(orders) - len(left) - missing, "missing": missing}
        why = problem(stop.code, None, address=stop.address, **said)
        raise EnvironmentProblem(why) from stop
    finally:
        for each in known.values():
            each.save()
    if len(orders) != 1:
        failed = [order.name for order in orders if codes[order]]
        written = len(orders) - len(failed) - len(left)
        terminal.show_run(written, len(left), failed, Settings.lang)
    return max(codes.values(), default=0)


def _made(
    orders: "list[Order]", jobs: int | None, scheduler: str | None
) -> "Generator[tuple[Order, Made]]":
    """Yield what comes of the orders: here, or by several processes if it is worth it."""
    from reportgen.many.one_report import make, make_anyway

    if scheduler is not None and orders:
        from reportgen.cli.scheduler import told
        from reportgen.many.by_cluster import made_by_cluster

        yield from made_by_cluster(orders, scheduler, told)
        return
    if jobs is None:
        jobs = _cores() if len(orders) >= _ENOUGH else 1
    if jobs > 1 and len(orders) > 1:
        from reportgen.many.workers import made_by_workers

        yield from made_by_workers(orders, min(jobs, len(orders)))
        return
    once = for_a_run_of(len(orders))
    for order in orders:
        yield order, (make_anyway if len(orders) > 1 else make)(order, once)


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _to_stdout(orders: "list[Order]") -> int:
    """Make one report and write it to standard output; return the exit code."""
    from reportgen.cli.saved_report import shown
    from reportgen.many.one_report import make

    if len(orders) != 1 or len(orders[0].formats) > 1:
        raise UsageProblem(problem("U004"))
    order = orders[0]
    if order.formats == ("docx",) and sys.stdout.isatty():
        raise UsageProblem(problem("U005"))
    made = make(order, for_a_run_of(1))
    shown(order, made.problems, made.exit_code)
    if made.exit_code:
        return made.exit_code
    sys.stdout.buffer.write(made.outputs[order.formats[0]])
    sys.stdout.buffer.flush()
    return 0
