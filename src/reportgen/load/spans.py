"""Where each value is in a YAML text, from its first to its last character."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml
from msgspec import Struct

from reportgen.load.events import MAX_DEPTH, events

if TYPE_CHECKING:
    from collections.abc import Iterator


class Span(Struct, frozen=True):
    """The characters of a value, from `start` up to `end`, and the values inside it.

    `style` is ' " | or > for such a text and "" for any other scalar; { or [ for a mapping
    or list in brackets, : or - for one of lines. A mapping has a span for each key.
    """

    start: int
    end: int
    style: str = ""
    keys: tuple[Span, ...] = ()
    inside: tuple[Span, ...] = ()

    @property
    def is_mapping(self) -> bool:
        """Whether it has keys."""
        return self.style in {":", "{"}

    @property
    def is_list(self) -> bool:
        """Whether it has items."""
        return self.style in {"-", "["}

    @property
    def is_flow(self) -> bool:
        """Whether it is in brackets."""
        return self.style in {"{", "["}


def spans(text: str) -> Span | None:
    """Return the span of the value of a text, None if it is not YAML of one value."""
    try:
        return next(_values(events(text), text), None)
    except (yaml.YAMLError, _TooDeepError):
        return None


class _TooDeepError(Exception):
    """Raised for a text with more levels than the loader reads."""


def _values(stream: Iterator[Any], text: str, depth: int = 0) -> Iterator[Span]:
    """Yield the values up to the end of a mapping or list, or of the text."""
    if depth > MAX_DEPTH:
        raise _TooDeepError
    for event in stream:
        start, end = event.start_mark.index, event.end_mark.index
        match event:
            case yaml.ScalarEvent():
                yield _scalar(start, end, event.style or "", text)
            case yaml.AliasEvent():
                yield Span(start, end)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                inside = tuple(_values(stream, text, depth + 1))
                is_mapping = isinstance(event, yaml.MappingStartEvent)
                flow = "{" if is_mapping else "["
                style = flow if event.flow_style else (":" if is_mapping else "-")
                yield _collection(start, style, inside)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                # The end of one in brackets, for `_collection`; of lines, it is no place.
                yield Span(start, end, "end")
                return


def _collection(start: int, style: str, inside: tuple[Span, ...]) -> Span:
    """Return the span of a mapping or list; the last of `inside` is the mark of its end."""
    *values, last = inside
    end = last.end if style in {"{", "["} else values[-1].end if values else start
    if style in {"-", "["}:
        return Span(start, end, style, (), tuple(values))
    return Span(start, end, style, tuple(values[::2]), tuple(values[1::2]))


def _scalar(start: int, end: int, style: str, text: str) -> Span:
    """Return the span of a scalar; blank lines after a text of lines are not part of it."""
    if style in {"|", ">"}:
        end = start + len(text[start:end].rstrip())
    return Span(start, end, style)
