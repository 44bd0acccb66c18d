"""The pieces of a metric in Chinese word order; numbers after GB/T 15835-2011."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.figures.changes import change_unit, verbs
from reportgen.figures.figure import Phrase, Run
from reportgen.figures.gaps import in_chinese
from reportgen.numerals import chinese
from reportgen.period import display
from reportgen.texts import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportgen.figures.arithmetic import Derived
    from reportgen.model import Member, Metric, Range

OPEN = "【待填】"  # printed for what is still to be filled in
# Pieces that need a number, and the key that it is below.
_OPEN_WITH = {
    "change": "change",
    "change.bare": "change",
    "previous": "change",
    "share": "share",
    "rank": "rank",
    "breakdown": "breakdown",
    "names": "group",
    "target": "target",
    "completion": "target",
    "completion.bare": "target",
}
_MAGNITUDES = ("万亿", "千万", "百万", "万", "亿", "%", "％", "‰")
# Quotation marks and title marks already separate names (GB/T 15834-2011 4.5.3.5).
_QUOTED_PAIRS = ("”、“", "”、《", "》、“", "》、《")


def pieces(metric: Metric, derived: Derived, unit: str, year: int) -> dict[str, Phrase]:
    """Return everything that the metric can state, by piece; the bare amount is "".

    `unit` is its unit as plain characters; that of an index is printed in parentheses. A
    metric's own period is printed with its year
    if that differs from `year`, the report's.
    """
    if unit.endswith("=100"):
        unit = f"（{unit}）"
    said = {
        "": _amount(metric, derived, unit),
        "value": _value(metric, derived, unit),
        "name": _plain(literal(metric.name)),
        "unit": _plain(_shown(metric, derived, unit)[1]),
        "period": _period(metric, year),
        "change": _change(metric, derived),
        "change.bare": _bare_change(metric, derived),
        "previous": _previous(metric, unit),
        "share": _share(metric, derived),
        "rank": _rank(metric),
        "items": _items(metric),
        "breakdown": _members(metric.breakdown, metric, unit, named=True),
        "names": _plain("、".join(literal(member.name) for member in metric.group)),
        "target": _target(metric, unit),
        "completion": _completion(metric, derived),
        "completion.bare": _bare_completion(metric, derived),
    }
    said |= dict.fromkeys(_still_open(metric, said), _plain(OPEN))
    return {piece: phrase for piece, phrase in said.items() if phrase}


def _still_open(metric: Metric, said: Mapping[str, Phrase]) -> Iterator[str]:
    """Yield the pieces that cannot be printed before a number is filled in."""
    if not metric.missing and not metric.is_open:
        return
    if not said[""] or "shown" in metric.missing:
        yield from ("", "value")
    for piece, key in _OPEN_WITH.items():
        if not said[piece] and (key in metric.missing or getattr(metric, key)):
            yield piece


def _plain(text: str) -> Phrase:
    return (Run(text),) if text else ()


def _number(text: str) -> Phrase:
    return (Run(text, number=True),)


def _numeral(digits: str, metric: Metric) -> str:
    """Return a number in the metric's numerals; in Chinese, 2 of something is 两."""
    number = Decimal(digits)
    if metric.numerals == "chinese" and in_chinese(number):
        return chinese(int(number), counting=True)
    return digits


def _period(metric: Metric, year: int) -> Phrase:
    if metric.period is None:
        return ()
    return _plain(display(metric.period, year=metric.period.year != year))


# -- the amount ------------------------------------------------------------------------


def _amount(metric: Metric, derived: Derived, unit: str) -> Phrase:
    if metric.words:
        return _number(literal(metric.words))
    if metric.group:
        return _members(metric.group, metric, unit, named=False)
    number, unit, qualifier = _shown(metric, derived, unit)
    if not number:
        return ()
    match qualifier:
        case "约" | "近" | "超":
            return _number(f"{qualifier}{number}{unit}")
        case "余":
            return _number(_with_yu(number, unit))
        case None:
            return _number(f"{number}{unit}")
    return _number(f"{number}{unit}{qualifier}")


def _shown(metric: Metric, derived: Derived, unit: str) -> tuple[str, str, str | None]:
    """Return the digits, the unit and the qualifier that are printed as the amount."""
    shown = metric.shown
    if shown is None:
        return _digits(metric, derived, unit), unit, metric.qualifier
    return shown.value.digits, literal(shown.unit) or unit, shown.qualifier


def _with_yu(number: str, unit: str) -> str:
    """Return a number with 余 after the digits, or after 万 or 亿: 20余万元, 8万余人次."""
    for magnitude in ("万", "亿"):
        if unit.startswith(magnitude) and ("." in number or not number.endswith("0")):
            return f"{number}{magnitude}余{unit.removeprefix(magnitude)}"
    return f"{number}余{unit}"


def _value(metric: Metric, derived: Derived, unit: str) -> Phrase:
    if metric.group:
        numbers = [_numeral(member.value.digits, metric) for member in metric.group]
        return tuple(_joined([_number(number) for number in numbers]))
    number, _, _ = _shown(metric, derived, unit)
    return _number(number) if number else ()


def _digits(metric: Metric, derived: Derived, unit: str) -> str:
    if metric.range:
        return _range(metric.range, metric, unit)
    return "" if derived.total is None else _numeral(derived.total, metric)


def _range(value: Range, metric: Metric, unit: str) -> str:
    """Return a range; both ends carry % and 万: 13%～17%, 9亿～16亿元 (GB/T 15835 5.1)."""
    low, high = _numeral(value.low.digits, metric), _numeral(value.high.digits, metric)
    if low != value.low.digits:
        return f"{low}至{high}"
    repeated = next((each for each in _MAGNITUDES if unit.startswith(each)), "")
    return f"{low}{repeated}～{high}"


def _members(
    members: tuple[Member, ...], metric: Metric, unit: str, *, named: bool
) -> Phrase:
    return tuple(_joined([_member(each, metric, unit, named=named) for each in members]))


def _member(member: Member, metric: Metric, unit: str, *, named: bool) -> Phrase:
    own = literal(member.unit) or unit
    name = _plain(literal(member.name)) if named else ()
    return (*name, Run(f"{_numeral(member.value.digits, metric)}{own}", number=True))


def _joined(phrases: list[Phrase]) -> list[Run]:
    runs: list[Run] = []
    for phrase in phrases:
        runs += [Run("、")] if runs else []
        runs += phrase
    return runs


# -- what is stated about it -----------------------------------------------------------


def _change(metric: Metric, derived: Derived) -> Phrase:
    """Return the change with its basis: 同比增长62.5%, 比年初增加86.2亿元, 环比持平."""
    bare = _bare_change(metric, derived)
    if metric.change is None or not bare or (derived.turn and derived.turn.bare):
        return bare
    return (Run(f"{metric.change.compared}{bare[0].text}"), *bare[1:])


def _bare_change(metric: Metric, derived: Derived) -> Phrase:
    """Return the change without its basis, for the cells of a table: 增长62.5%."""
    if derived.turn:
        each = derived.turn
        return (Run(each.words), *_number(each.amount), *_plain(each.after))
    if derived.change is None:
        return ()
    size, unit = Decimal(derived.change), change_unit(metric)
    if size == 0:
        return _plain("持平")
    rise, fall = verbs(metric)
    number = f"{derived.change.lstrip('-')}{unit}"
    return (Run(rise if size > 0 else fall), *_number(number))


def _previous(metric: Metric, unit: str) -> Phrase:
    if metric.change is None or metric.change.previous is None:
        return ()
    return _number(f"{_numeral(metric.change.previous.digits, metric)}{unit}")


def _share(metric: Metric, derived: Derived) -> Phrase:
    if metric.share is None or derived.share is None:
        return ()
    return (Run(f"占{literal(metric.share.of)}的"), Run(f"{derived.share}%", number=True))


def _rank(metric: Metric) -> Phrase:
    """Return the rank: 第一, or the place in the metric's numerals: 第2位, 第二位."""
    if metric.rank is None:
        return ()
    verb = literal(metric.rank.verb) or "居"
    position = int(metric.rank.position.value)
    number = chinese(position) if metric.numerals == "chinese" else position
    place = "第一" if position == 1 else f"第{number}位"
    return (Run(f"{verb}{literal(metric.rank.scope)}"), Run(place, number=True))


def _items(metric: Metric) -> Phrase:
    if metric.items is None:
        return ()
    names = "、".join(literal(name) for name in metric.items.names)
    for pair in _QUOTED_PAIRS:
        names = names.replace(pair, pair[0] + pair[-1])
    return _plain(names + ("等" if metric.items.open else ""))


def _target(metric: Metric, unit: str) -> Phrase:
    if metric.target is None:
        return ()
    return _number(f"{_numeral(metric.target.value.digits, metric)}{unit}")


def _completion(metric: Metric, derived: Derived) -> Phrase:
    bare = _bare_completion(metric, derived)
    if metric.target is None or not bare:
        return ()
    name = literal(metric.target.name) or "年度目标"
    return (Run(f"完成{name}的"), *bare)


def _bare_completion(metric: Metric, derived: Derived) -> Phrase:
    """Return the completion without words, for the cells of a table: 86.7%."""
    if metric.target is None or derived.completion is None:
        return ()
    return _number(f"{derived.completion}%")
