"""Findings that follow from another one, which alone is reported.

Not so if the other one is less severe: a warning must not hide an error.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.problems import Level, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reportgen.place import Place

_ORGAN = "data/organ.yaml"
_SOME_LINES = 20
_SEVERITY = list(Level)


def _same_metric(found: Problem, cause: Problem) -> bool:
    return bool(found.key) and found.key == cause.key


def _same_file(found: Problem, cause: Problem) -> bool:
    here, there = found.place, cause.place
    return here is not None and there is not None and here.file == there.file


def _same_line(found: Problem, cause: Problem) -> bool:
    here, there = found.place, cause.place
    return here is not None and there is not None and _line(here) == _line(there)


def _inside(found: Problem, cause: Problem) -> bool:
    """Return whether the characters of a finding are among those of the cause."""
    here, there = found.place, cause.place
    if here is None or there is None or not _same_line(found, cause):
        return False
    return there.column <= here.column < there.column + there.width


def _line(place: Place) -> tuple[str, int]:
    return place.file, place.line


def _same_period(_found: Problem, _cause: Problem) -> bool:
    return True


def _of_the_same_period(found: Problem, cause: Problem) -> bool:
    return found.values["period"] == cause.values["period"]


def _of_the_one_meant(found: Problem, cause: Problem) -> bool:
    """Return whether a finding is about the metric whose id the other one suggests."""
    meant = cause.values.get("near")
    return bool(meant) and found.key.endswith(f".metrics.{meant}")


def _of_the_same_id(found: Problem, cause: Problem) -> bool:
    return found.key.endswith(f".metrics.{cause.values.get('id')}")


def _near(found: Problem, cause: Problem) -> bool:
    """Return whether two findings are at most some lines apart."""
    return _just_above(found, cause) or _just_above(cause, found)


def _just_above(found: Problem, cause: Problem) -> bool:
    """Return whether the finding is at most some lines above the cause, at its key."""
    here, there = found.place, cause.place
    if here is None or there is None or here.file != there.file:
        return False
    return 0 <= there.line - here.line <= _SOME_LINES


def _of_the_register(_found: Problem, cause: Problem) -> bool:
    """Return whether the cause leaves out names that organ.yaml declares as intended."""
    unread = cause.code.startswith("Y") or cause.values.get("key") == "masked"
    return unread and cause.place is not None and cause.place.file == _ORGAN


def _in_its_folder(found: Problem, cause: Problem) -> bool:
    """Return whether a finding is about a file of the folder, or below, or the folder."""
    here, there = found.place, cause.place
    return (
        here is not None
        and there is not None
        and here.file.startswith(there.file.rpartition("/")[0] + "/")
    )


def _of_the_lost_key(found: Problem, cause: Problem) -> bool:
    lost = cause.values.get("home") or cause.values.get("key")
    return found.values.get("key") == lost


def _of_the_metric_named(found: Problem, cause: Problem) -> bool:
    return cause.key.endswith(f".metrics.{found.values.get('id')}")


def _of_the_same_figure(found: Problem, cause: Problem) -> bool:
    """Return whether both are about one metric, and the finding about no other."""
    same = found.values.get("id") == cause.values.get("id")
    return same and not found.values.get("also")


class _Follows(Struct, frozen=True):
    """Codes of findings that follow from one of `causes`, if the two are `related`."""

    codes: frozenset[str]
    causes: frozenset[str]
    related: Callable[[Problem, Problem], bool]


def _follow(
    codes: str, causes: str, related: Callable[[Problem, Problem], bool]
) -> _Follows:
    return _Follows(frozenset(codes.split()), frozenset(causes.split()), related)


_WRONG_VALUES = "D104 D105 D106 D107 D108 D109 D116 D171 D191 D192 D194 D195"
_NO_CHANGE = "N106 N131 N132 N133 N134 N135 N136 N257 N258"
_DOUBLE_IDS = "D121 D123 Y023 Y056 Y060"
_UNREAD = " ".join(f"Y{number:03}" for number in range(100))  # their texts stay unloaded
_LOST_ITEMS = "D103 D104 D114 R035 D179 Y021 Y023 Y025 Y040 Y044 Y046 Y056 Y060 Y061"
_TABLE = (
    _follow("S230 T101", f"{_UNREAD} D103 D111 D114", _of_the_register),
    # An id that is used twice, or cannot be one, was meant to be another one.
    _follow("R010", f"{_DOUBLE_IDS} D120 D182", _same_period),
    _follow("N206 N207", _DOUBLE_IDS, _of_the_same_id),
    _follow("F002 F003", "D123", _in_its_folder),
    # A file that is a copy of another one repeats all of it.
    _follow("N120 T308", "D121 D123", _same_file),
    _follow("D138 M007", _LOST_ITEMS, _near),
    _follow("M007", "D138", _same_line),
    _follow("M007", "D183", _same_file),
    _follow("D102", "D184", _just_above),
    _follow("D102", "D177", _same_line),
    _follow("S230", "R021", _same_line),
    _follow("Y025", "D124 D151 D196", _same_line),
    _follow("F021", "F020", _of_the_same_period),
    # A key without its value, or on another level.
    _follow("F002 F009", "D103", _just_above),
    _follow("D139", "D102 D103", _same_file),
    _follow("Y023 N116 N205", "D176 D178 D181 D182", _near),
    _follow(_WRONG_VALUES, "Y030", _just_above),
    _follow("R012", "D178 D181", _of_the_lost_key),
    _follow("D114", "Y044 Y046 Y061", _near),
    # A metric under a new id has no earlier values.
    _follow(_NO_CHANGE, "R010", _of_the_one_meant),
    _follow(_NO_CHANGE, "N208", _same_metric),
    _follow(_NO_CHANGE, "D156 Y023", _just_above),
    _follow("N207 D180", f"{_NO_CHANGE} N245", _same_metric),
    _follow("N261", "D180", _of_the_metric_named),
    _follow("N206", "D165", _same_metric),
    # A number that cannot be negative; a completion that a text asks for.
    _follow("D173", "N130", _same_metric),
    _follow("N162", "N163", _of_the_same_id),
    _follow("N162", "D173 N115", _same_metric),
    # An item that is lost is missing from a count, a sum and a list.
    _follow("D112 D183 N101 N110 N111", _LOST_ITEMS, _just_above),
    _follow("P102", "N208", _same_metric),
    _follow("P104", "N211", _same_period),
    _follow("M015 Y071 Y073", "Y074", _same_file),
    _follow("T310", "Y073", _same_line),
    _follow("T109", "Y072", _just_above),
    _follow("Y072", "D168", _same_line),
    _follow("S221", "R010", _same_file),
    # What is wrong in a metric is wrong wherever it is printed.
    _follow("T107 T221 T225 T302", "D186 D187 D188", _near),
    _follow("S237", "M008", _same_line),
    # What is open is printed open.
    _follow("P148", "D150 D175 R021 S233 P145", _same_period),
    _follow("P146", "P120", _of_the_same_period),
    # An erratum written twice announces no change of its own.
    _follow("P140", "P143", _same_period),
    # A caption that ends with 。 is read as a sentence, in which a blank is too much.
    _follow("T109", "T239", _same_line),
    _follow("T114", "R034", _same_line),
    # A row with a cell too many is shifted.
    _follow("D173 D174 N260 N264", "D138 R035", _near),
    # A cell that its heads assign to a metric.
    _follow("D173", "N260", _inside),
    _follow("R020", "N202 N203", _of_the_same_figure),
    _follow("N202 N203 N204", "N260", _inside),
    # What YAML cut off ended with a full stop; what it joined has a space.
    _follow("S107", "Y033", _same_line),
    _follow("T102 T103 T113", "Y058", _same_line),
    _follow("T109", "Y030", _just_above),
)
# Where there are errors, a text that failed may be the one that prints the metric.
_FOLLOW_FROM_ANY_ERROR = {"R020"}


def first_causes(problems: Sequence[Problem]) -> list[Problem]:
    """Return the problems of a period without those that follow from another of them."""
    if any(each.level is Level.ERROR for each in problems):
        problems = [each for each in problems if each.code not in _FOLLOW_FROM_ANY_ERROR]
    codes = {each.code for each in problems}
    table = [each for each in _TABLE if each.codes & codes and each.causes & codes]
    if not table:
        return list(problems)
    return [each for each in problems if not _follows(each, problems, table)]


def _follows(
    found: Problem, problems: Iterable[Problem], table: Iterable[_Follows]
) -> bool:
    return any(
        cause.code in row.causes
        and row.related(found, cause)
        and _SEVERITY.index(cause.level) <= _SEVERITY.index(found.level)
        for row in table
        if found.code in row.codes
        for cause in problems
    )


# -- errors of earlier periods ---------------------------------------------------------


_LOOKED_UP = {"N106", "N131", "N132", "N137"}


def because_of_errors(
    problems: Iterable[Problem], failed: Mapping[str, str]
) -> list[Problem]:
    """Return the problems, with one for all values that are missing in an earlier period.

    `failed` are the periods with errors in which values are looked up, by metric key.
    """
    kept, told = [], set()
    for each in problems:
        period = failed.get(each.key) if each.code in _LOOKED_UP else None
        if period is None:
            kept.append(each)
        elif period not in told:
            told.add(period)
            kept.append(replace(problem("F020", each.place, period=period), key=each.key))
    return kept


# What a period lacks because of another one, and the value that names the other one.
_OF_OTHERS = {
    "F020": "period",
    "F021": "period",
    "N132": "where",
    "N133": "where",
    "N134": "where",
    "N137": "before",
    "P145": "period",
    "N257": "where",
    "N258": "where",
    "S220": "period",
    "S221": "period",
    "S223": "period",
    "S234": "period",
    "S235": "period",
    "S236": "period",
}


def across_periods(problems: Sequence[Problem]) -> list[Problem]:
    """Return the problems of several periods without what their errors cause elsewhere."""
    files = {each.place.file for each in problems if each.place and _leads_on(each)}

    def is_told(period: object) -> bool:
        folder = f"data/{period}"
        return any(file == folder or file.startswith(f"{folder}/") for file in files)

    return [
        each
        for each in problems
        if each.code not in _OF_OTHERS or not is_told(each.values[_OF_OTHERS[each.code]])
    ]


_LEADS_NOWHERE = {"F020", "P111"}  # errors that leave the values of a period as they are


def _leads_on(each: Problem) -> bool:
    error = each.level is Level.ERROR and each.code not in _LEADS_NOWHERE
    return error or each.code == "D180"
