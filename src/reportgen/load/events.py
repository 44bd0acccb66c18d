"""Build nodes from YAML text in a loop over libyaml's events.

Events have advantages over libyaml's nodes or values: they give the position of every key
and value, cannot overflow the stack on deep input (CSafeLoader can end the process), stop
alias bombs at the first anchor, and cost no more. `spans.py` also imports yaml.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from reportgen.load.characters import MAX_PARAGRAPH, is_forbidden, name_of
from reportgen.load.frames import Frame, repeated_key
from reportgen.load.nodes import Entry, Mapping, Node, Scalar, ScalarKind, Segment, Sequence
from reportgen.load.segments import segments_of
from reportgen.load.stray_lines import stray_line
from reportgen.load.traps import may_be_a_trap, text_traps
from reportgen.load.unquoted import is_too_long, kind_of, switch
from reportgen.load.unusual import is_usual, plain
from reportgen.place import Place
from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_DEPTH = 64
MAX_VALUES = 50_000
MAX_PROBLEMS = 500  # mistakes of a file, after which it is not read any further

# A text that contains what was meant to be a key or an item; errors may follow from it.
_SWALLOWED = {"Y031", "Y032", "Y040", "Y044", "Y046", "Y061"}
_BLOCKS = ("|", ">")
# What is found just before a syntax error that is the same mistake.
_NEAR = 3
_REPEATED = {"Y023", "Y053", "Y056", "Y060"}
_LED_TO = {"Y044": _REPEATED, "Y046": _REPEATED, "Y040": {"Y030"}}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Stop(Exception):  # noqa: N818 - not an error: nothing more can be read
    """Raised when the rest of a file cannot be read; the problems so far are reported."""


def read_nodes(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    """Return the single value in `text`, or None, and every problem found."""
    if stray := stray_line(text, file):
        return None, [stray]
    reader = _Reader(text, file)
    try:
        reader.take_all(text)
    except yaml.MarkedYAMLError as error:
        if any(each.code in _SWALLOWED for each in reader.problems):
            return None, reader.problems
        return None, [*_before(reader.trouble(error), reader.problems)]
    except _Stop:
        return None, reader.problems
    return reader.root, reader.problems


def _before(trouble: Problem, problems: list[Problem]) -> Iterator[Problem]:
    """Yield the problems, without those that the syntax error after them leads to."""
    lines = trouble.place.line if trouble.place else 0
    for each in problems:
        near = each.place is not None and lines - each.place.line <= _NEAR
        if not (near and each.code in _LED_TO.get(trouble.code, ())):
            yield each
    yield trouble


def events(text: str) -> Iterator[yaml.Event]:
    """Yield libyaml's events, as `yaml.parse` does, but without looking ahead."""
    loader = _LOADER(text)
    try:
        event = loader.get_event()
        while not isinstance(event, yaml.StreamEndEvent):
            yield event
            event = loader.get_event()
    finally:
        loader.dispose()


class _Reader:
    """Builds nodes from events; only problems that break the structure stop it."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.stack: list[Frame] = []
        self.values = 0
        self.documents = 0
        self.last: yaml.ScalarEvent | None = None
        self.anchors: set[str] = set()
        self.is_usual = is_usual(text)

    def take_all(self, text: str) -> None:
        """Process the events of a text; raises MarkedYAMLError if it is not YAML."""
        actions: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._take_scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._take_alias,
            yaml.DocumentStartEvent: self._begin_document,
        }
        for event in events(text):
            if action := actions.get(type(event)):
                action(event)

    def _take_scalar(self, event: Any) -> None:  # noqa: ANN401 - a ScalarEvent with marks
        self.last = event
        if event.anchor or event.tag:
            self._refuse_extras(event)
        frame = self.stack[-1] if self.stack else None
        if frame is None or not frame.is_mapping or frame.key_done:
            self._put(self._simple(event) or self._scalar(event))
        elif not self._take_key(frame, event):
            self._put(self._scalar(event))

    def _take_alias(self, event: yaml.AliasEvent) -> None:
        place = self._place(event.start_mark)
        if event.anchor not in self.anchors and not self._is_merged():
            self._report("Y021", place, alias=event.anchor)
        self._put(Scalar("", ScalarKind.BROKEN, place, ()))

    def trouble(self, error: yaml.MarkedYAMLError) -> Problem:
        """Return why a file is not YAML, given libyaml's error and the last scalar read."""
        from reportgen.load.syntax import Trouble, explain

        mark = error.problem_mark or error.context_mark
        last = self.last
        quoted = last is not None and last.style in ("'", '"')
        trouble = Trouble(
            problem=str(error.problem),
            place=self._place(mark) if mark else Place(self.file),
            context=self._place(error.context_mark) if error.context_mark else None,
            lines=self.lines,
            quoted_from=self._place(last.start_mark) if last and quoted else None,
            quoted_to=self._place(last.end_mark) if last and quoted else None,
        )
        return explain(trouble)

    def _place(self, mark: Any, width: int = 1) -> Place:  # noqa: ANN401 - stubs say optional
        return Place(self.file, mark.line + 1, mark.column + 1, width)

    def _report(self, code: str, place: Place, **values: object) -> None:
        self.problems.append(problem(code, place, **values))
        if len(self.problems) == MAX_PROBLEMS:
            self.problems.append(problem("Y078", place, limit=MAX_PROBLEMS))
            raise _Stop

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            self.anchors.add(event.anchor)
            self._report("Y020", self._place(event.start_mark), anchor=event.anchor)
        if event.tag:
            self._report("Y022", self._place(event.start_mark), tag=event.tag)

    def _is_merged(self) -> bool:
        """Return whether the next value is that of a merge key, which is reported."""
        frame = self.stack[-1] if self.stack else None
        return frame is not None and frame.is_mapping and frame.broken and frame.key_done

    def _begin_document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self._report("Y026", self._place(event.start_mark))
            raise _Stop

    # -- structure ---------------------------------------------------------------------

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        place = self._place(event.start_mark)
        self._refuse_extras(event)
        if len(self.stack) >= MAX_DEPTH:
            self._report("Y010", place, limit=MAX_DEPTH)
            raise _Stop
        if self._wants_key():
            self._refuse_complex_key(place)
        self._count(place)
        self.stack.append(Frame(place, isinstance(event, yaml.MappingStartEvent)))

    def _refuse_complex_key(self, place: Place) -> None:
        """Report a mapping or list as a key: nearly always `{{ x }}` without quotes."""
        line = self.lines[place.line - 1]
        start = line.rfind("{{", 0, place.column + 1)
        if start >= 0:
            self._report("Y036", Place(self.file, place.line, start + 1, 2))
        else:
            self._report("Y024", place, key="")
        raise _Stop

    def _close(self, _: yaml.CollectionEndEvent) -> None:
        frame = self.stack.pop()
        if frame.broken:
            self._put(Scalar("", ScalarKind.BROKEN, frame.place, ()), counted=True)
        elif frame.is_mapping:
            self._put(Mapping(tuple(frame.entries), frame.place), counted=True)
        else:
            self._put(Sequence(tuple(frame.items), frame.place), counted=True)

    def _count(self, place: Place) -> None:
        self.values += 1
        if self.values > MAX_VALUES:
            self._report("Y011", place, limit=MAX_VALUES)
            raise _Stop

    def _wants_key(self) -> bool:
        return (
            bool(self.stack) and self.stack[-1].is_mapping and not self.stack[-1].key_done
        )

    def _put(self, node: Node, *, counted: bool = False) -> None:
        if not counted:
            self._count(node.place)
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        if not frame.is_mapping:
            frame.items.append(node)
        elif not frame.key_done:
            frame.key, frame.key_done = self._key(frame, node), True
        else:
            if frame.key is not None:
                frame.entries.append(Entry(frame.key, frame.keys[frame.key], node))
            frame.key_done = False

    def _key(self, frame: Frame, node: Node) -> str | None:
        """Return the key, or None if it was refused and its value must be left out."""
        if not isinstance(node, Scalar):
            return None
        key, place = node.value, node.place
        if not node.exact:
            place = Place(self.file, place.line, place.column, len(key) or 1)
        if node.kind is ScalarKind.NUMBER and (whole := self._split_by(frame, place)):
            frame.broken = True
            self._report("Y057", frame.entries[-1].value.place, value=whole)
            return None
        if node.kind is not ScalarKind.TEXT or not key:
            if node.kind is not ScalarKind.BROKEN:
                self._report("Y024", place, key=key)
            return None
        if key == "<<":
            frame.broken = True
            if not self.anchors:
                self._report("Y020", place, anchor="<<")
            return None
        if key in frame.keys:
            repeated_key(frame, key, place, self.problems)
            return None
        frame.keys[key] = place
        return key

    def _split_by(self, frame: Frame, place: Place) -> str:
        """Return the number that a comma in braces splits before a key, or ""."""
        line = self.lines[place.line - 1]
        found = re.search(r"[-+]?\d+,$", line[: place.column - 1])
        rest = re.match(r"[\d.]+", line[place.column - 1 :])
        return f"{found[0]}{rest[0]}" if frame.entries and found and rest else ""

    # -- scalars, most of which are simple ---------------------------------------------

    def _take_key(self, frame: Frame, event: Any) -> bool:  # noqa: ANN401 - as above
        """Take a key in which nothing can be wrong; return whether it was one."""
        key, start = event.value, event.start_mark
        if event.style or key in frame.keys or key == "<<":
            return False
        if not self._is_as_written(key, start.line, start.column):
            return False
        if kind_of(key) is not ScalarKind.TEXT:
            return False
        self.values += 1
        frame.keys[key] = Place(self.file, start.line + 1, start.column + 1, len(key))
        frame.key, frame.key_done = key, True
        return True

    def _simple(self, event: Any) -> Scalar | None:  # noqa: ANN401 - as above
        """Return a scalar of one line in which nothing can be wrong, None for any other."""
        value, style, start = event.value, event.style, event.start_mark
        end = event.end_mark
        line, column = start.line, start.column + 1 if style else start.column
        if style in _BLOCKS or line != end.line:
            return None
        if not self._is_as_written(value, line, column):
            return None
        kind = ScalarKind.TEXT if style else kind_of(value)
        if kind is None or (kind is ScalarKind.NUMBER and is_too_long(value)):
            return None
        is_plain_text = kind is ScalarKind.TEXT and not style
        if is_plain_text and may_be_a_trap(self.lines[line], column, end.column):
            return None
        place = Place(self.file, line + 1, start.column + 1, len(value))
        return Scalar(value, kind, place, (Segment(0, line + 1, column + 1),))

    def _is_as_written(self, value: str, line: int, column: int) -> bool:
        """Return whether a value stands in its line, and has only usual characters."""
        return (
            self.is_usual
            and 0 < len(value) <= MAX_PARAGRAPH
            and self.values < MAX_VALUES
            and self.lines[line].startswith(value, column)
        )

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        value: str = event.value
        style = event.style or ""  # None in the pure Python parser
        if style in _BLOCKS:
            value = value.rstrip("\n")
        if len(value) > MAX_PARAGRAPH:
            place = self._place(event.start_mark)
            self._report("Y075", place, limit=f"{MAX_PARAGRAPH:,}")
            return Scalar("", ScalarKind.BROKEN, place, ())
        start: Any = event.start_mark
        end: Any = event.end_mark
        span = (start.line, start.column, end.line)
        segments = segments_of(self.lines, span, value, style)
        width = len(value) or 1 if segments and "\n" not in value else 1
        place = self._place(event.start_mark, width)
        is_key = self._wants_key()
        seen = value if self.is_usual else plain(value)
        kind = ScalarKind.TEXT if style else self._plain_kind(seen, place, is_key=is_key)
        if is_key or kind is not ScalarKind.TEXT:
            value = seen
        # Only an escape can produce characters that the file itself may not contain.
        if style == '"' and (character := is_forbidden(value)):
            self._report("Y007", place, character=name_of(character))
            kind = ScalarKind.BROKEN
        if kind is ScalarKind.TEXT and not is_key:
            traps = text_traps(self.lines, place, self._place(event.end_mark), style)
            self.problems += traps
            if any(each.code in _SWALLOWED for each in traps):
                kind = ScalarKind.BROKEN
        if segments:
            return Scalar(value, kind, place, segments)
        fallback = (Segment(0, place.line, place.column),)
        return Scalar(value, kind, place, fallback, exact=False)

    def _plain_kind(self, value: str, place: Place, *, is_key: bool) -> ScalarKind:
        kind = kind_of(value)
        if is_key:
            return kind or ScalarKind.BOOLEAN  # any kind that is not a text
        if kind is None:
            place = Place(place.file, place.line, place.column, len(value))
            self._report("Y025", place, value=value, near=switch(value))
            return ScalarKind.BROKEN
        if kind is ScalarKind.NUMBER and is_too_long(value):
            self._report(
                "Y012", Place(place.file, place.line, place.column, len(value)), value=value
            )
            return ScalarKind.BROKEN
        return kind
