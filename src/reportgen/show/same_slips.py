"""The same slip in many places, as one problem that names the first of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.place import Place
    from reportgen.problems import Level, Problem

_FEW = 3  # of the same slip, each is shown


def folded(problems: Sequence[Problem]) -> list[Problem]:
    """Return the problems; many that say the same become the first, with the others."""
    alike: dict[tuple[str, str, Level], dict[int, Place]] = defaultdict(dict)
    for at, each in enumerate(problems):
        if each.place:
            alike[each.code, each.says("en"), each.level][at] = each.place
    found: list[Problem | None] = [*problems]
    for (first, _), *others in (same.items() for same in alike.values()):
        if len(others) >= _FEW:
            places = tuple(place for _, place in others)
            found[first] = replace(problems[first], others=places)
            for at, _ in others:
                found[at] = None
    return [each for each in found if each]
