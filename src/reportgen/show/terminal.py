"""What the user sees: problems with their place, summaries, progress. The door to rich.

Nothing is coloured but on a terminal that wants colours; every stream takes any character.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TextIO

from reportgen.messages.language import Language, advice, message
from reportgen.problems import Level, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reportgen.place import Place

SHOWN = 50
_MARGIN = 60  # columns of a long source line kept on either side of the caret
_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "help": "help",
        "error": "error",
        "warning": "warning",
        "hint": "hint",
        "more": "… and {count} more",
        "none": "no problems",
        "count": "errors: {error}, warnings: {warning}, hints: {hint}",
        "built": "{path} (sections: {sections}, figures: {figures}, warnings: {warnings})",
        "refused": "{period}: not built",
    },
    "zh": {
        "help": "办法",
        "error": "错误",
        "warning": "警告",
        "hint": "提示",
        "more": "……还有{count}条",
        "none": "没有问题",
        "count": "错误{error}条，警告{warning}条，提示{hint}条",
        "built": "{path}（{sections}节，{figures}个指标，{warnings}条警告）",
        "refused": "{period}：未生成",
    },
}
_STYLES = {"error": "bold red", "warning": "bold yellow", "hint": "bold cyan"}


class Progress(Protocol):
    """Something that is told about each finished step."""

    def __call__(self) -> None:
        """Advance by one step."""


def prepare_streams() -> None:
    """Let the output take any character, whatever the terminal's encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def wants_colour(stream: TextIO) -> bool:
    """Return whether `stream` is a terminal on which colours are welcome."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not plain


# -- problems --------------------------------------------------------------------------


def show_problems(
    problems: Sequence[Problem],
    root: Path,
    lang: Language,
    stream: TextIO,
    source: str | None = None,
) -> None:
    """Print problems with their source lines; at most SHOWN, and how many there are.

    The lines are those of `source`, if it is given, else of the files.
    """
    for found in problems[:SHOWN]:
        for style, text in _problem(found, root, lang, source):
            _print(text, style, stream)
    if len(problems) > SHOWN:
        _print(_WORDS[lang]["more"].format(count=len(problems) - SHOWN), "", stream)


def _problem(
    found: Problem, root: Path, lang: Language, source: str | None
) -> Iterator[tuple[str, str]]:
    """Yield the lines that show a problem, each with its style."""
    words = _WORDS[lang]
    place = f"{found.place}: " if found.place else ""
    level = words[found.level]
    said = _visible(message(found, lang))
    yield _STYLES[found.level], f"{_visible(place)}{level} {found.code} {said}"
    if found.place and (line := _source_line(root, found.place, source)):
        yield from (("", each) for each in _excerpt(line, found))
    yield "", f"  {words['help']}: {_visible(advice(found, lang))}"


def _source_line(root: Path, place: Place, source: str | None) -> str:
    if source is None:
        try:
            path = root / place.file
            source = path.read_text(encoding="utf-8-sig", errors="replace")
        except OSError:
            return ""
    if "\0" in source[:_MARGIN]:
        return ""  # a Word file has no lines
    lines = source.split("\n")
    return lines[place.line - 1].rstrip() if place.line <= len(lines) else ""


def _excerpt(line: str, found: Problem) -> list[str]:
    """Return the source line with a caret under the right characters."""
    assert found.place  # noqa: S101 - asked only for problems with a place
    column = found.place.column - 1
    start = max(0, column - _MARGIN)
    shown = _visible(line[start : column + _MARGIN])
    number = str(found.place.line)
    margin = " " * len(number)
    before = " " * columns(_visible(line[start:column]))
    marked = line[column : column + found.place.width]
    caret = "^" * max(1, columns(_visible(marked)))
    return [f"{margin} |", f"{number} | {shown}", f"{margin} | {before}{caret}"]


def columns(text: str) -> int:
    """Return how many columns a terminal gives a text: two for a Chinese character."""
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _visible(text: str) -> str:
    """Return a text whose control characters cannot command the terminal."""
    return "".join(
        character if character.isprintable() else f"\\x{ord(character):02x}"
        for character in text.replace("\t", " ")
    )


# -- documents -------------------------------------------------------------------------


def show_document(text: str) -> None:
    """Write JSON, XML, CSV or Markdown to standard output: UTF-8 on every console.

    Whoever reads it expects that, whatever the terminal's own encoding is.
    """
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{text.rstrip()}\n".encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


# -- summaries and progress ------------------------------------------------------------


def show_count(problems: Sequence[Problem], lang: Language) -> None:
    """Print how many problems of each level were found."""
    counts = {level.value: sum(each.level is level for each in problems) for level in Level}
    words = _WORDS[lang]
    text = words["count"].format(**counts) if problems else words["none"]
    _print(text, "" if counts["error"] else "green", sys.stderr)


def show_built(
    path: str, sections: int, figures: int, warnings: int, lang: Language
) -> None:
    """Print what was written."""
    counts = {"sections": sections, "figures": figures, "warnings": warnings}
    _print(_WORDS[lang]["built"].format(path=path, **counts), "green", sys.stdout)


def show_refused(period: str, lang: Language) -> None:
    """Print that a period was not built."""
    _print(_WORDS[lang]["refused"].format(period=period), "red", sys.stderr)


@contextmanager
def progress(steps: int) -> Iterator[Progress]:
    """Show a progress bar for several steps, if somebody looks at the screen."""
    if steps < 2 or not wants_colour(sys.stderr):  # noqa: PLR2004 - one step is no progress
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reportgen", total=steps)
        yield lambda: bar.advance(task)


def _print(text: str, style: str, stream: TextIO) -> None:
    if not wants_colour(stream):
        print(text, file=stream)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, soft_wrap=True)
    console.print(Text(text, style=style), soft_wrap=True)


def shown_path(path: Path) -> str:
    """Return a path as it is called from here."""
    full = path.resolve()
    here = path.cwd()
    return full.relative_to(here).as_posix() if full.is_relative_to(here) else str(full)
