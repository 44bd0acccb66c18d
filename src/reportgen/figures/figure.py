"""A figure as it can be printed: the pieces of one metric, worded in Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

from reportgen.figures.amount import amount_of
from reportgen.figures.arithmetic import Derived
from reportgen.model import Metric
from reportgen.place import Origin

# What `{{ id.piece }}` can print of a metric, besides the bare `{{ id }}`.
PIECES = (
    *(
        "value",
        "name",
        "unit",
        "period",
        "change",
        "change.bare",
        "previous",
        "share",
        "rank",
        "items",
    ),
    *("breakdown", "names", "target", "completion", "completion.bare"),
)


class Run(Struct, frozen=True):
    """Some characters of a piece; `number` is true for a printed number with its unit."""

    text: str
    number: bool = False


Phrase: TypeAlias = tuple[Run, ...]


class Measured(Struct, frozen=True):
    """A metric with everything computed: what `{{ id }}` and `{{ id.piece }}` print.

    `name` and `unit` are those of the metric as plain characters, "" without a unit.
    `pieces` contains only what the metric can state; the bare `{{ id }}` is the piece "".
    """

    id: str
    metric: Metric
    origin: Origin
    name: str
    unit: str
    derived: Derived
    pieces: Mapping[str, Phrase]

    @property
    def key(self) -> str:
        """The key of the metric: `ip.metrics.applications`."""
        return self.origin.key

    def is_doubted(self, piece: str = "value") -> bool:
        """Return whether a piece is the value of a suspect metric, or computed from it."""
        metric = self.metric
        own = {
            "change": metric.change and metric.change.value,
            "share": metric.share and metric.share.value,
            "completion": metric.target and metric.target.rate,
        }
        is_computed = piece == "value" or (piece in own and own[piece] is None)
        return metric.is_doubted and is_computed

    @property
    def amount(self) -> str:
        """The exact amount with its unit, whatever is shown instead of it, or ""."""
        number = amount_of(self.metric)
        return f"{number.digits}{self.unit}" if number else ""


def words(phrase: Phrase) -> str:
    """Return the characters of a phrase."""
    return "".join(run.text for run in phrase)
