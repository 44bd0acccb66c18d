"""What a run has read it does not read again: one value that is passed along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")

_MOST = 48  # a project of the sample's size takes about 0.3 MB


class Once:
    """The results of reading files in one run, by what was asked for.

    It is for runs during which nobody edits the files. At most `most` results are kept:
    those used longest ago are forgotten, so that a run over a thousand reports takes no
    more memory than one over fifty.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._kept: dict[Hashable, Any] = {}

    def __call__(self, asked: Hashable, read: Callable[[], T]) -> T:
        """Return what `read` returns, or what it returned before for the same `asked`.

        What is returned is shared: nobody may change it. An error is not kept.
        """
        found: T = self._kept.pop(asked) if asked in self._kept else read()
        self._kept[asked] = found  # now the last to be forgotten
        if len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]
        return found

    def forget(self, is_stale: Callable[[Hashable], bool]) -> None:
        """Forget the results whose `asked` is stale."""
        self._kept = {
            asked: found for asked, found in self._kept.items() if not is_stale(asked)
        }
