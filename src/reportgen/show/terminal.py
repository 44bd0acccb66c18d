"""Output to the terminal: problems, summaries, progress. Only this module imports rich.

Colours are used only on a terminal that wants them; every stream can print any character.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TextIO

from reportgen.problems import EnvironmentProblem, Level, Problem, problem
from reportgen.show.escaping import harmless_lines, visible
from reportgen.show.excerpt import Sources
from reportgen.show.problem_text import Line, mildest_first, problem_lines, worst
from reportgen.show.to_fill_in import is_to_fill_in, lines_to_fill_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from reportgen.messages.language import Language

SHOWN = 50
_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "more": "… and {count} more",
        "none": "no problems",
        "by_rule": "by rule: {counts}",
        "files": "files: {files}, with problems: {found}",
        "count": "errors: {error}, warnings: {warning}, hints: {hint}",
        "built": "{path} (sections: {sections}, figures: {figures}, warnings: {warnings})",
        "refused": "{period}: not built (errors: {error}, warnings: {warning})",
        "unsealed": "{period}: not sealed (errors: {error}, warnings: {warning})",
        "unchanged": "{path} (unchanged)",
        "watching": "waiting for changes in {folders} (Ctrl-C ends)",
        "run": "reports written: {written}, unchanged: {unchanged}, not written: {failed}",
    },
    "zh": {
        "more": "……还有{count}条",
        "none": "没有问题",
        "by_rule": "按规则：{counts}",
        "files": "文件{files}个，其中{found}个有问题",
        "count": "错误{error}条，警告{warning}条，提示{hint}条",
        "built": "{path}（{sections}节，{figures}个指标，{warnings}条警告）",
        "refused": "{period}：未生成（错误{error}条，警告{warning}条）",
        "unsealed": "{period}：未封存（错误{error}条，警告{warning}条）",
        "unchanged": "{path}（未变）",
        "watching": "等待{folders}中的改动（按Ctrl-C结束）",
        "run": "已写出{written}份报告，未变{unchanged}份，未写出{failed}份",
    },
}


def prepare_streams() -> None:
    """Let both streams print any character: what the encoding lacks is escaped.

    Raises EnvironmentProblem if standard output is closed; without a standard error,
    messages go nowhere.
    """
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the end
    if sys.stdout is None:
        raise EnvironmentProblem(problem("E042"))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def wants_colour(stream: TextIO) -> bool:
    """Return whether `stream` is a terminal and the environment allows colours."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not plain


# -- problems --------------------------------------------------------------------------


def show_problems(  # noqa: PLR0913 - what is shown, how, and where
    problems: Sequence[Problem],
    root: Path,
    lang: Language,
    stream: TextIO,
    *,
    sources: Mapping[str, str] = MappingProxyType({}),
    summary: Sequence[Line] = (),
) -> None:
    """Print at most SHOWN problems with their source lines, and the summary.

    On a terminal, errors come last, next to the prompt, after the summary. Elsewhere,
    problems keep their order. What a draft still lacks is listed by section. The summary
    is printed to standard error. Source lines are those of `sources` by file, else of the
    files.
    """
    open_ = [each for each in problems if is_to_fill_in(each)]
    problems = [each for each in problems if not is_to_fill_in(each)]
    shown, last, lines = worst(problems, SHOWN), [], Sources(root, sources)
    width = None
    if stream.isatty():
        width = shutil.get_terminal_size().columns
        last = [each for each in shown if each.level is Level.ERROR]
        shown = [each for each in mildest_first(shown) if each.level is not Level.ERROR]
    for found in shown:
        _print_all(problem_lines(found, lines, lang, width), stream)
    if len(problems) > SHOWN:
        _print_all([("", _WORDS[lang]["more"].format(count=len(problems) - SHOWN))], stream)
    _print_all(lines_to_fill_in(open_, lang), stream)
    stream.flush()
    _print_all(summary, sys.stderr)
    for found in last:
        _print_all(problem_lines(found, lines, lang, width), stream)


# -- documents -------------------------------------------------------------------------


def show_text(text: str) -> None:
    """Write a table or a comparison to standard output, for people to read."""
    print(harmless_lines(text))


def show_trace(text: str) -> None:
    """Write the traceback of a bug to standard error."""
    print(text, file=sys.stderr)


def show_document(text: str) -> None:
    """Write JSON, XML, CSV or Markdown to standard output.

    It is UTF-8 whatever the encoding of the terminal is: programs that read it expect that.
    """
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{text.rstrip()}\n".encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


# -- summaries and progress ------------------------------------------------------------


def count_line(problems: Sequence[Problem], lang: Language) -> Line:
    """Return a line with the number of problems of each level."""
    counts = _counts(problems)
    text = _WORDS[lang]["count"].format(**counts) if problems else _WORDS[lang]["none"]
    return "" if counts["error"] else "green", text


def rule_lines(problems: Sequence[Problem], files: int, lang: Language) -> list[Line]:
    """Return lines with the number of problems by rule, and of files with any."""
    by_rule = Counter(each.code for each in problems).most_common()
    found_in = {each.place.file for each in problems if each.place}
    lines = []
    if len(by_rule) > 1:
        counts = ", ".join(f"{code} {count}" for code, count in by_rule)
        lines.append(("", _WORDS[lang]["by_rule"].format(counts=counts)))
    if files > 1:
        line = _WORDS[lang]["files"].format(files=files, found=len(found_in))
        lines.append(("", line))
    return lines


def refused_line(period: str, problems: Sequence[Problem], lang: Language) -> Line:
    """Return a line that reports a period as not built, with the number of problems."""
    return "red", _WORDS[lang]["refused"].format(period=period, **_counts(problems))


def unsealed_line(period: str, problems: Sequence[Problem], lang: Language) -> Line:
    """Return a line that reports a period as not sealed, with the number of problems."""
    return "red", _WORDS[lang]["unsealed"].format(period=period, **_counts(problems))


def _counts(problems: Sequence[Problem]) -> dict[str, int]:
    return {level.value: sum(each.level is level for each in problems) for level in Level}


def show_built(
    path: str, sections: int, figures: int, warnings: int, lang: Language
) -> None:
    """Print the path of a written report, and what is in it."""
    counts = {"sections": sections, "figures": figures, "warnings": warnings}
    line = _WORDS[lang]["built"].format(path=path, **counts)
    _print_all([("green", line)], sys.stdout)


def show_unchanged(path: str, lang: Language) -> None:
    """Print the path of a report that need not be written again."""
    line = _WORDS[lang]["unchanged"].format(path=path)
    _print_all([("green", line)], sys.stdout)


def show_watching(folders: Sequence[Path], lang: Language) -> None:
    """Print that the program waits for changes of files in some folders."""
    names = ", ".join(map(shown_path, folders))
    _print_all([("", _WORDS[lang]["watching"].format(folders=names))], sys.stderr)
    sys.stdout.flush()


def show_run(written: int, unchanged: int, failed: Sequence[str], lang: Language) -> None:
    """Print how many reports of a run were written or unchanged, and which were neither."""
    counts = {"written": written, "unchanged": unchanged, "failed": len(failed)}
    line = _WORDS[lang]["run"].format(**counts)
    names = ", ".join(failed[:SHOWN]) + (", …" if len(failed) > SHOWN else "")
    style = "red" if failed else "green"
    _print_all([(style, f"{line} ({names})" if failed else line)], sys.stderr)


@contextmanager
def progress(steps: int) -> Iterator[Callable[[], None]]:
    """Show a progress bar for two or more steps, on a terminal only.

    Call the function that it yields after each step.
    """
    if steps < 2 or not wants_colour(sys.stderr):  # noqa: PLR2004 - one step needs no bar
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reportgen", total=steps)
        yield lambda: bar.advance(task)


def _print_all(lines: Iterable[Line], stream: TextIO) -> None:
    """Print lines, in their styles if the stream is a terminal that wants colours."""
    if not wants_colour(stream):
        for _, text in lines:
            print(harmless_lines(text), file=stream)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, soft_wrap=True)
    for style, text in lines:
        console.print(Text(harmless_lines(text), style=style), soft_wrap=True)


def shown_path(path: Path) -> str:
    """Return a path relative to the current folder if it is in it, else the full path."""
    full = path.resolve()
    here = path.cwd()
    is_inside = full.is_relative_to(here)
    shown = full.relative_to(here).as_posix() if is_inside else str(full)
    return harmless_lines(visible(shown))
