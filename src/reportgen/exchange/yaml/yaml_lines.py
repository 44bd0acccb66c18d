"""A YAML text with its spans, and the ways to cut and to splice it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.load.spans import Span, spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportgen.model.values import Text

_COMMENT = re.compile(r"[ \t]*#")


class Lines(Struct, frozen=True):
    """A text, the spans of its values, and its line end."""

    text: str
    root: Span
    newline: str

    @classmethod
    def of(cls, text: str) -> Lines | None:
        """Return a text with its spans, None if it is not YAML."""
        root = spans(text)
        first = text.find("\n")
        newline = "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"
        return cls(text, root, newline) if root else None

    # -- places ------------------------------------------------------------------------

    def at(self, path: Sequence[str | int]) -> Span | None:
        """Return the span of the value at `path`, None if there is none, or two."""
        found = self.root
        for key in path:
            number = self.number(found, key)
            if number is None:
                return None
            found = found.inside[number]
        return found

    def number(self, parent: Span, key: str | int) -> int | None:
        """Return the number of a key or item among the values of its parent."""
        if isinstance(key, int):
            return key if parent.is_list and 0 <= key < len(parent.inside) else None
        names = [self.name(each) for each in parent.keys]
        return names.index(key) if names.count(key) == 1 else None

    def name(self, key: Span) -> str:
        """Return a key as it is read, if it has no escapes."""
        written = self.text[key.start : key.end]
        return written[1:-1] if key.style else written

    def is_in_flow(self, path: Sequence[str | int]) -> bool:
        """Return whether a value is inside brackets."""
        parents = (self.at(path[:size]) for size in range(len(path)))
        return any(each.is_flow for each in parents if each)

    def line_start(self, at: int) -> int:
        """Return where the line of a character begins."""
        return self.text.rfind("\n", 0, at) + 1

    def next_line(self, at: int) -> int:
        """Return where the line after that of a character begins, or the end."""
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found + 1

    def line_end(self, at: int) -> int:
        """Return where the line of a character ends, before its line end."""
        found = self.text.find("\n", at)
        end = len(self.text) if found < 0 else found
        return end - 1 if self.text[at:end].endswith("\r") else end

    def column(self, at: int) -> int:
        """Return how many characters are before one in its line."""
        return at - self.line_start(at)

    def is_first(self, at: int) -> bool:
        """Return whether only spaces are before a character in its line."""
        return not self.text[self.line_start(at) : at].strip(" ")

    def line_indent_end(self, at: int) -> int:
        """Return where the first character of a line is that is no space."""
        start = self.line_start(at)
        line = self.text[start : self.next_line(at)]
        return start + len(line) - len(line.lstrip(" "))

    def indent(self, at: int) -> str:
        """Return the spaces at the start of a line."""
        return self.text[self.line_start(at) : self.line_indent_end(at)]

    def with_comments(self, at: int) -> int:
        """Return where the comments begin that are directly above a line, or the line."""
        start = self.line_start(at)
        while start and _COMMENT.match(self.text, self.line_start(start - 1)):
            start = self.line_start(start - 1)
        return start

    def child_start(self, parent: Span, number: int) -> int:
        """Return where a key, or an item with its -, begins."""
        if parent.keys:
            return parent.keys[number].start
        if parent.is_flow:
            return parent.inside[number].start
        if number == 0:
            return parent.start
        pad = " " * self.column(parent.start)
        after = self.next_line(parent.inside[number - 1].end)
        found = re.compile(f"^{pad}-(?=\\s|$)", re.MULTILINE).search(self.text, after)
        return found.end() - 1 if found else parent.inside[number].start

    # -- cutting and splicing ----------------------------------------------------------

    def joined(self, lines: Iterable[str]) -> str:
        """Return lines as one text."""
        return self.newline.join(lines)

    def with_text(self, at: int, new: str) -> str:
        """Return the text with `new` before a character."""
        return self.text[:at] + new + self.text[at:]

    def with_lines(self, at: int, new: Sequence[str]) -> str:
        """Return the text with lines where a line begins, or at the end."""
        before = self.text[:at]
        if before and not before.endswith("\n"):
            return before + self.newline + self.joined(new)
        return before + self.joined(new) + self.newline + self.text[at:]

    def with_value(self, old: Span, new: str) -> str:
        """Return the text with a value replaced; one that was empty needs a space."""
        before = self.text[: old.start]
        space = " " if new and before and before[-1] in ":-," else ""
        return before + space + new + self.text[old.end :]

    def with_block(self, old: Span, new: str) -> str:
        """Return the text with a text below | or > replaced, its first line kept."""
        content = self.next_line(old.start)
        inside = self.text[content : old.end].splitlines() or [""]
        first = next((each for each in inside if each.strip()), "")
        pad = first[: len(first) - len(first.lstrip(" "))]
        lines = new.split("\n")
        if old.style == ">":
            lines = [part for each in lines for part in (each, "")][:-1]
        written = self.joined(pad + each if each else "" for each in lines)
        return self.text[:content] + written + self.text[old.end :]

    def behind_key(self, key: Span | None, old: Span, ways: Iterable[str]) -> list[str]:
        """Return the ways to replace lines below a key by a value behind the key."""
        if key is None or not self.is_first(old.start):
            return []
        colon = self.text.index(":", key.end) + 1
        between = self.text[colon : self.line_start(old.start)]
        rest = self.text[self.next_line(old.end) :]
        start = self.text[:colon]
        return [start + (f" {each}" if each else "") + between + rest for each in ways]

    def with_first(self, old: Span, first: str, rest: Sequence[str]) -> str:
        """Return the text with a value replaced by lines; a comment stays at the first."""
        end = self.line_end(old.end)
        before = self.text[: old.start] if first else self.text[: old.start].rstrip(" ")
        space = " " if first and before[-1:] in {":", "-"} else ""
        lines = [before + space + first + self.text[old.end : end].rstrip(" "), *rest]
        return self.joined(lines) + self.text[end:]

    def without(self, parent: Span, number: int) -> str:
        """Return the text without one of several keys or items."""
        start, end = self.child_start(parent, number), parent.inside[number].end
        is_last = number == len(parent.inside) - 1
        if not parent.is_flow and self.is_first(start):
            return self.text[: self.line_start(start)] + self.text[self.next_line(end) :]
        if is_last:
            return self.text[: parent.inside[number - 1].end] + self.text[end:]
        following = self.child_start(parent, number + 1)
        if parent.is_flow:
            return self.text[:start] + self.text[following:]
        # The first key stands behind the - of an item: comments below it go above that.
        line, comments = self.line_start(start), self.next_line(end)
        between = self.text[comments : self.line_start(following)]
        before = self.text[:line] + between + self.text[line:start]
        return before + self.text[following:]

    def moved(self, items: Span, start: int, to: int) -> list[str]:
        """Return the text with an item of lines moved, if every item has its own lines."""
        begins = [self.child_start(items, each) for each in range(len(items.inside))]
        if items.is_flow or not all(map(self.is_first, begins)):
            return []
        if start == to:
            return [self.text]
        first = self.with_comments(begins[start])
        last = self.next_line(items.inside[start].end)
        cut = self.text[first:last]
        cut = cut if cut.endswith("\n") else cut + self.newline
        if to < start:
            target = self.with_comments(begins[to])
            return [self.text[:target] + cut + self.text[target:first] + self.text[last:]]
        target = self.next_line(items.inside[to].end)
        between = self.text[last:target]
        between = between if between.endswith("\n") else between + self.newline
        return [self.text[:first] + between + cut + self.text[target:]]

    def with_part(self, old: Text, start: int, end: int, new: str) -> str:
        """Return the text with some characters of an exact text replaced."""
        first = self._offset(old, start)
        last = self._offset(old, end) if end > start else first
        pad = " " * (old.segments[0].column - 1)
        written = new.replace("\n", self.newline + pad)
        return self.text[:first] + written + self.text[last:]

    def _offset(self, old: Text, at: int) -> int:
        """Return where a character of an exact text, or its end, is in the file."""
        place = old.place_at(at)
        start = 0
        for _ in range(place.line - 1):
            start = self.next_line(start)
        return start + place.column - 1
