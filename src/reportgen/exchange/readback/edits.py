"""What somebody changed in a Word file, and what that means for the YAML."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.exchange.readback.align import BREAK, Hunk, hunks
from reportgen.exchange.readback.hunks import applied, joined, shifted, trimmed, widened
from reportgen.exchange.readback.letters import NOWHERE, Letter, changes_figure
from reportgen.exchange.readback.operations import Operation
from reportgen.place import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.exchange.readback.base_lines import BaseText, TracedLine

ENDS = "。！？；"
_CLOSING = "”’）》」"


class Edit(Struct, frozen=True):
    """One change: what it is, its place in the YAML, and the words before and after.

    `kind` is text, figure, template, deleted, added, moved, split, merged, break or
    unclear. `operations` do it in the YAML; without any, somebody must. For a figure,
    `metric` is its id, `piece` what was printed of it, `value` where its value is written,
    and `reads_back` says that `--figures` can change that.
    """

    kind: str
    key: str
    place: Place
    old: str
    new: str
    operations: tuple[Operation, ...] = ()
    metric: str = ""
    piece: str = ""
    value: Place | None = None
    reads_back: bool = False
    at: int = 0


def _rows(lines: Sequence[TracedLine]) -> list[str]:
    """Return the text of the table row of each line, "" outside of tables."""
    rows: dict[tuple[int, int], str] = {}
    for each in lines:
        if each.cell:
            place = each.cell.table, each.cell.row
            rows[place] = f"{rows.get(place, '')}{BREAK}{each.text}"
    return [rows[each.cell.table, each.cell.row] if each.cell else "" for each in lines]


class Compared:
    """The text of a report as one string, and how it was edited."""

    def __init__(self, base: BaseText, lines: Sequence[TracedLine]) -> None:
        self.base = base
        self.letters = [
            letter for line in base.lines for letter in (*line.letters, Letter(BREAK))
        ]
        self.text = "".join(each.sign for each in self.letters)
        self.new_text = "".join(each.text + BREAK for each in lines)
        self._in_table = [each.cell is not None for each in lines]
        self.spans: dict[int, tuple[int, int]] = {}
        for at, each in enumerate(self.letters):
            if each.printing != NOWHERE:
                start, _ = self.spans.get(each.printing, (at, at))
                self.spans[each.printing] = (start, at + 1)
        self._starts = sorted((start, number) for number, (start, _) in self.spans.items())

        def is_pair(one: int, other: int) -> bool:
            left, right = base.lines[one].cell, lines[other].cell
            return left is not None and left == right

        old, new = ([each.text for each in side] for side in (base.lines, lines))
        found = hunks(old, new, is_pair, (_rows(base.lines), _rows(lines)))
        found = joined(trimmed(found, self.text), self.text, self._may_join)
        found = [shifted(each, self.text, self._score) for each in found]
        self.hunks = widened(found, self.text, self._around)
        if applied(self.hunks, self.text) != self.new_text:
            self.hunks = [self._whole()]

    def _whole(self) -> Hunk:
        """Return all differences as one."""
        start = 0
        shorter = min(len(self.text), len(self.new_text))
        while start < shorter and self.text[start] == self.new_text[start]:
            start += 1
        return Hunk(start, len(self.text), self.new_text[start:])

    def _may_join(self, start: int, end: int) -> bool:
        """Return whether characters and their neighbours are typed in one text."""
        around = self.letters[max(0, start - 1) : end + 1]
        return (
            all(each.is_typed for each in around)
            and len({each.printing for each in around}) == 1
        )

    def _around(self, hunk: Hunk) -> tuple[int, int]:
        """Return a span with all of each figure, or other piece, that a change touches."""
        start, end, new = hunk
        low, high = start, end
        touches = bool(new) and any(each.is_derived for each in self.letters[start:end])
        before = self.letters[start - 1] if start else None
        after = self.letters[end] if end < len(self.letters) else None
        if not touches and changes_figure(new, before, None):
            low, touches = low - 1, True
        elif not touches and changes_figure(new, None, after):
            high, touches = high + 1, True
        if self.inside_derived(start) or touches:
            while self.inside_derived(low):
                low -= 1
        if self.inside_derived(end) or touches:
            while self.inside_derived(high):
                high += 1
        return low, high

    def _score(self, hunk: Hunk) -> float:
        """Return how well a deletion or an insertion is placed."""
        start, end, new = hunk
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        score = 0.0
        if new:
            score += 4 * (before in {"", BREAK} and new.endswith(BREAK))
            score += 3 * (new[-1] in ENDS and (before == BREAK or before in ENDS))
            score += 2 * (before != "" and before in "，、；。" and new[-1] in "，、；。")
            score += 1 * (new[0] in "，、" and after in set("，、；。"))
            inside = self.inside_reference(start)
        else:
            gone = self.letters[start:end]
            numbers = {each.printing for each in gone if each.printing != NOWHERE}
            score += 5 * sum(self.is_whole(each, start, end) for each in numbers)
            score += 2 * (
                self.text[end - 1] in ENDS + "，、"
                and before in {*ENDS, *"，、", BREAK, ""}
            )
            score += 1 * (self.text[start] in "，、" and after in {*ENDS, *"，、"})
            inside = self.cuts_derived(start, end)
        return score - 10 * inside

    # -- places ----------------------------------------------------------------------------

    def is_whole(self, printing: int, start: int, end: int) -> bool:
        """Return whether all characters of a printing are between two places."""
        begin, last = self.spans[printing]
        return start <= begin and last <= end

    def inside_derived(self, at: int) -> bool:
        """Return whether a place is between characters that one reference printed."""
        if not 0 < at < len(self.letters):
            return False
        left, right = self.letters[at - 1], self.letters[at]
        return (
            left.is_derived
            and right.is_derived
            and left.printing == right.printing
            and left[4:] == right[4:]
        )

    def inside_reference(self, at: int) -> bool:
        """Return whether a place is inside all that one reference printed."""
        if not 0 < at < len(self.letters):
            return False
        left, right = self.letters[at - 1], self.letters[at]
        both = left.is_derived and right.is_derived and left.printing == right.printing
        return both and left.reference == right.reference

    def cuts_derived(self, start: int, end: int) -> bool:
        """Return whether a deletion begins or ends inside what a reference printed."""
        return self.inside_reference(start) or self.inside_reference(end)

    def printings(self, start: int, end: int) -> list[int]:
        """Return the printings that have characters between two places, in order."""
        found = (each.printing for each in self.letters[start:end])
        return list(dict.fromkeys(each for each in found if each != NOWHERE))

    def old_place(self, at: int, gone: str = "") -> int:
        """Return where a character of the edited text is, or would be, in the report.

        If text is `gone` from that place, return where that was: nothing is left of it.
        """
        shift = 0
        for start, end, new in self.hunks:
            is_near = start + shift <= at <= start + shift + len(new) + len(BREAK)
            if gone and is_near and (found := self.text.find(gone, start, end)) >= 0:
                return found
            if at - shift < start:
                break
            if start + shift + len(new) > at:
                return min(max(start, min(at - shift, end)), len(self.letters) - 1)
            shift += len(new) - (end - start)
        return min(at - shift, len(self.letters) - 1)

    def new_place(self, at: int) -> int:
        """Return where what is at a place of the report begins in the edited text."""
        before = [each for each in self.hunks if each.start < at]
        return at + sum(len(new) - (end - start) for start, end, new in before)

    def in_table(self, at: int, count: int) -> bool | None:
        """Return whether lines of the edited text are cells, None if only some are.

        The first of them begins at a place.
        """
        first = self.new_text.count(BREAK, 0, at)
        found = set(self._in_table[first : first + count])
        return found.pop() if len(found) == 1 else None

    def nearest(self, at: int) -> int:
        """Return the printing at a place, or else the last one before it."""
        for each in self.letters[at : at + 1]:
            if each.printing != NOWHERE:
                return each.printing
        index = bisect_right(self._starts, (at, len(self.spans))) - 1
        return self._starts[max(index, 0)][1] if self._starts else NOWHERE

    def is_start(self, at: int) -> bool:
        """Return whether a paragraph begins at a place."""
        return at == 0 or self.text[at - 1] == BREAK

    def is_end(self, at: int) -> bool:
        """Return whether a paragraph ends at a place."""
        return at >= len(self.text) or self.text[at] == BREAK

    def ends_sentence(self, at: int) -> bool:
        """Return whether a sentence ends, or a paragraph begins, before a place."""
        before = self.text[:at].rstrip(_CLOSING)[-1:]
        return before in {*ENDS, BREAK, ""}
