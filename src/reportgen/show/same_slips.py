"""The same slip in many places, as one problem that names the first of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.problems import Problem

_FEW = 3  # of the same slip, each is shown


def folded(problems: Sequence[Problem]) -> list[Problem]:
    """Return the problems; many that say the same become the first, with the others."""
    alike: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for each in problems:
        if each.place:
            alike[_slip(each)].append(each)
    many = {slip: same for slip, same in alike.items() if len(same) > _FEW}
    kept = []
    for each in problems:
        first, *others = many.get(_slip(each), [each])
        if each is first:
            places = tuple(other.place for other in others if other.place)
            kept.append(replace(first, others=places) if places else first)
    return kept


def _slip(found: Problem) -> tuple[str, str]:
    return found.code, found.says("en")
