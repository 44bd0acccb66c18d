"""The metrics of a new period, from those of an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportgen.begin.emptied import drop, empty_numbers
from reportgen.begin.kept_yaml import mapping, read
from reportgen.period import Period, parse_period

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from reportgen.begin.rollup_sums import Rolled, RolledMember

# Keys that apply to the old period only.
_GONE = ("as_of", "suspect", "confirmed", "allow", "shown")
_YEAR = 12


class NewMetrics:
    """Turns the metrics of the period `before` into those of a new one, to be filled in.

    `values` replace those of metrics, by id. The earlier values of the metrics
    `without_base` are to be filled in. They may be for `another` office.
    """

    def __init__(
        self,
        before: Period,
        period: Period,
        values: Mapping[str, Rolled],
        without_base: Collection[str],
        *,
        another: bool,
    ) -> None:
        self._before, self._period = before, period
        self._values, self._without_base = values, without_base
        self._another = another

    def renew(self, data: Any) -> list[str]:  # noqa: ANN401 - YAML
        """Renew the metrics of a file; return the keys that were not taken over."""
        dropped = []
        for name, metric in data.get("metrics", {}).items():
            gone = (*_GONE, "rank") if self._another else _GONE
            dropped += drop(metric, *gone, of=name)
            if metric.get("change") is not None:
                dropped += self._change(name, metric["change"])
            if "period" in metric:
                to_date = metric.get("cumulative") is True
                own = self._shifted(str(metric["period"]), to_date=to_date)
                metric["period"] = str(own)
            empty_numbers(metric)
            if name in self._values:
                self._give(metric, self._values[name])
        return dropped

    def _change(self, name: str, change: Any) -> list[str]:  # noqa: ANN401 - YAML
        """Empty the change of a metric; return the keys that were not taken over."""
        is_stated = "value" in change and "previous" not in change
        for key in ("value", "previous"):
            change.pop(key, None)
        gone = ("revised", "basis") if self._is_year_of(change) else ("revised",)
        dropped = drop(change, *gone, of=f"{name}.change")
        change.setdefault("basis", "同比")
        if name in self._without_base:
            change["value" if is_stated else "previous"] = None
        return dropped

    def _is_year_of(self, change: Any) -> bool:  # noqa: ANN401 - YAML
        """Return whether a year is made from shorter periods, each compared 环比."""
        is_year = self._before.months < self._period.months == _YEAR
        return is_year and str(change.get("basis", "")).startswith("环比")

    def _give(self, metric: Any, rolled: Rolled) -> None:  # noqa: ANN401 - YAML
        """Set a value, with its computation as a comment; it covers the whole period."""
        if rolled.digits:
            metric["value"] = read(rolled.digits)
            metric.yaml_add_eol_comment(rolled.working, "value")
        if rolled.key:
            unit = metric.get("unit", "")
            members = metric.get(rolled.key, [])
            metric[rolled.key] = _with_values(members, rolled.parts, str(unit))
        if rolled.target:
            metric["target"]["value"] = read(rolled.target)
            metric["target"].pop("rate", None)
        if not self._another:
            metric.pop("period", None)

    def _shifted(self, own: str, *, to_date: bool) -> Period:
        """Return the period that takes the place of `own`; `to_date` starts in January."""
        found = parse_period(own)
        if found is None:
            return self._period
        months = self._period.first - self._before.first
        first, last = found.first + months, found.last + months
        if to_date and found.first % _YEAR == 0:
            first = last - last % _YEAR
        return Period(first, last)


def _with_values(members: Any, parts: Iterable[RolledMember], unit: str) -> list[Any]:  # noqa: ANN401
    """Return the members of a metric with new values, and those that they lacked."""
    known = {str(each["name"]): each for each in members}
    found = []
    for part in parts:
        each = known.get(part.name, mapping(name=part.name))
        each["value"] = read(part.digits) if part.digits else None
        if part.unit != unit:
            each["unit"] = part.unit
        found.append(each)
    return found
