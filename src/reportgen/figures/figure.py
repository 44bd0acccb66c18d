"""A figure as it can be printed: the pieces of one metric, worded in Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

from reportgen.model import Metric
from reportgen.place import Origin


class Run(Struct, frozen=True):
    """Some characters of a piece; `number` marks a printed number with its unit."""

    text: str
    number: bool = False


Phrase: TypeAlias = tuple[Run, ...]


class Measured(Struct, frozen=True):
    """A metric with everything computed: what `{{ id }}` and `{{ id.piece }}` print.

    `pieces` holds only what the metric can say; the bare `{{ id }}` is the piece "".
    """

    id: str
    metric: Metric
    origin: Origin
    pieces: Mapping[str, Phrase]


def words(phrase: Phrase) -> str:
    """Return the characters of a phrase."""
    return "".join(run.text for run in phrase)
