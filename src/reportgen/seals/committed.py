"""Which seal of a period counts: the committed one, which reviewers have seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.place import Place
from reportgen.problems import Problem, problem
from reportgen.seals.basis import seal_path
from reportgen.seals.record import Seal, parse_seal, read_seal

if TYPE_CHECKING:
    from pathlib import Path


class CountedSeal(Struct, frozen=True):
    """The seal that counts, as it is written, None if there is none or it is of no use.

    `problems` say what is wrong with it, or with that of the working tree.
    """

    seal: Seal | None
    written: bytes = b""
    problems: tuple[Problem, ...] = ()


def counted_seal(root: Path, name: str, committed: bytes | None) -> CountedSeal:
    """Return the committed seal of a period, or else that of the working tree."""
    now, place = read_seal(root, name), Place(f"seals/{name}.json")
    if committed is None:
        if not isinstance(now, Seal):
            return CountedSeal(None, problems=() if now is None else (now,))
        hint = problem("P155", place, period=name)
        return CountedSeal(now, seal_path(root, name).read_bytes(), (hint,))
    then = parse_seal(committed, name)
    if isinstance(then, Problem):
        return CountedSeal(None, problems=(then,))
    if isinstance(now, Problem):
        return CountedSeal(then, committed, (now,))
    if now == then:
        return CountedSeal(then, committed)
    return CountedSeal(then, committed, (problem("P156", place, period=name),))
