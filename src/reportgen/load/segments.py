"""Where the characters of a scalar are in the file."""

from __future__ import annotations

from reportgen.load.nodes import Segment


def segments_of(
    lines: list[str], span: tuple[int, int, int], value: str, style: str
) -> tuple[Segment, ...]:
    """Return where the characters of `value` are, or () if they cannot be traced.

    `span` is the line and the column where it begins, and the line where it ends, counted
    from 0; `style` is the YAML style: empty for an unquoted text, else ' " | or >.
    """
    first, column, last = span
    if style == "|":
        return _of_block(lines, first + 1, value)
    if style == ">" or first != last:
        return ()
    column += 1 if style else 0
    if not value or lines[first][column : column + len(value)] != value:
        return ()
    return (Segment(0, first + 1, column + 1),)


def _of_block(lines: list[str], first: int, value: str) -> tuple[Segment, ...]:
    segments, offset = [], 0
    for number, line in enumerate(value.split("\n"), first):
        written = lines[number] if number < len(lines) else ""
        if not written.endswith(line):
            return ()
        column = len(written) - len(line) + 1 if line else 1
        segments.append(Segment(offset, number + 1, column))
        offset += len(line) + 1
    return tuple(segments)
