"""Whether the data still have, under the id of a row, what the form asked for there.

The id of a fact or of a part is its number in a list: a new one above it moves it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reportgen.exchange.forms.form import AMONG, NAME, TEXT, UNIT, WANTED
from reportgen.exchange.forms.form_table import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportgen.exchange.forms.form import FormRow

    Words = Mapping[str, str]


class RowNames:
    """The names of rows when a form was made, and today."""

    def __init__(self, then: Mapping[str, Words], today: Mapping[str, FormRow]) -> None:
        self._often = Counter(_wanted(*each) for each in then.items()) | Counter(
            _wanted(row.id, row.fixed) for row in today.values()
        )

    def differ(self, fixed: Words, texts: Sequence[str], row: FormRow) -> bool:
        """Return whether a row of a form, with its words then, is another row today.

        It is not if the data have one of its `texts`: that then, or that filled in.
        """
        if any(fixed.get(head, "") != row.fixed.get(head, "") for head in (NAME, UNIT)):
            return True
        if TEXT not in row.asked:
            return False
        text = plain(row.asked[TEXT].given)
        if text and text in map(plain, texts):
            return False
        if fixed.get(WANTED, "") != row.fixed.get(WANTED, ""):
            return True
        is_only_one = self._often[_wanted(row.id, fixed)] == 1
        return not is_only_one and fixed.get(AMONG, "") != row.fixed.get(AMONG, "")


def name_of(fixed: Words) -> str:
    """Return the name of a row with its unit, as messages have it."""
    unit = fixed.get(UNIT, "")
    return (fixed.get(NAME) or fixed.get(WANTED) or "—") + (f"（{unit}）" if unit else "")


def _wanted(row_id: str, fixed: Words) -> tuple[str, str]:
    return row_id.partition(".")[0], fixed.get(WANTED, "")
