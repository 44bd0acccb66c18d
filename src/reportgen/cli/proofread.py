"""The command that reports mistakes in texts of any origin: proofread."""

# No postponed annotations: typer would have to evaluate each one (1 % of a check).
import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli.app import command
from reportgen.cli.check import (
    Ignore,
    Select,
    listed_words,
    report_problems,
    rules_named,
)
from reportgen.cli.options import Format, Strict, chosen_format, named_file
from reportgen.problems import EnvironmentProblem, Problem, UsageProblem, problem, refused
from reportgen.show import terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.model.wrong_words import WrongWord

Markdown = Annotated[bool, typer.Option("--markdown")]

# Formats of Word and WPS; all but the first are refused, with how to save them.
_OF_WORD = {".docx", ".doc", ".wps", ".rtf", ".odt", ".pdf"}
# What is read of a folder.
_DRAFTS = {".txt", ".md", ".markdown", *_OF_WORD - {".pdf"}}


@command()
def proofread(  # noqa: PLR0913, PLR0917 - the options that users know
    files: Annotated[list[str], typer.Argument(metavar="FILE|-…")],
    form: Format = None,
    select: Select = None,
    ignore: Ignore = None,
    strict: Strict = False,
    markdown: Markdown = False,
    words: Annotated[Path | None, typer.Option("--words", metavar="FILE")] = None,
    every: Annotated[bool, typer.Option("--every")] = False,
) -> None:
    """Report the mistakes in texts, Markdown and Word files; - reads standard input."""
    from reportgen.checks.allowances import selected

    chosen = chosen_format("proofread", form)
    wanted, unwanted = rules_named(select), rules_named(ignore)
    paths = list(dict.fromkeys(path for name in files for path in _drafts_at(name)))
    own, found = listed_words(words)
    texts: dict[str, str] = {}
    with terminal.progress(len(paths)) as step:
        for path in paths:
            text, wrong = _proofread_one(path, own, markdown=markdown, of=len(paths))
            found += wrong
            if text is not None:
                texts[path.as_posix() if path else "-"] = text
            step()
    report_problems(
        selected(found, wanted, unwanted),
        chosen,
        Path(),
        strict=strict,
        sources=texts,
        files=len(paths),
        every=every,
    )


def _drafts_at(name: str) -> "Iterator[Path | None]":
    """Yield a file, those in a folder, or None for standard input; raise UsageProblem."""
    path = Path(name)
    if name == "-":
        yield None
    elif not path.is_dir():
        yield named_file(path)
    else:
        inside = sorted(_drafts_in(path))
        if not inside:
            raise UsageProblem(problem("U067", None, file=name))
        yield from map(named_file, inside)


def _drafts_in(folder: Path) -> "Iterator[Path]":
    """Yield the texts and Word files below a folder; hidden ones and links are left out.

    What Word keeps beside an open file, ~$name.docx, is none.
    """
    for where, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [each for each in folders if not each.startswith(".")]
        for name in names:
            path = Path(where, name)
            is_draft = path.suffix.lower() in _DRAFTS and not name.startswith((".", "~$"))
            if is_draft and not path.is_symlink():
                yield path


def _refuse(error: OSError) -> None:
    raise error


def _proofread_one(
    path: Path | None, own: "tuple[WrongWord, ...]", *, markdown: bool, of: int
) -> tuple[str | None, list[Problem]]:
    """Return a text and its problems; one of several that cannot be read is a problem."""
    try:
        if path and path.suffix.lower() in _OF_WORD:
            return _proofread_word(path, own)
        return _proofread_text(path, own, markdown=markdown)
    except OSError as error:
        if of == 1:
            raise
        return None, [refused(error)]


def _proofread_text(
    path: Path | None, own: "tuple[WrongWord, ...]", *, markdown: bool
) -> tuple[str | None, list[Problem]]:
    """Return the text of a file, or of standard input, and its problems."""
    from reportgen.checks.engine import check_text
    from reportgen.load.characters import MAX_DRAFT, decode

    name = path.as_posix() if path else "-"
    text, found = decode(_start_of(path), name, MAX_DRAFT)
    if text is not None:
        found = [*found, *check_text(text, name, markdown=markdown, own_words=own)]
    return text, found


def _proofread_word(
    path: Path, own: "tuple[WrongWord, ...]"
) -> tuple[str | None, list[Problem]]:
    """Return the paragraphs of a Word file as lines, and their problems."""
    from reportgen.checks.proofread_word import check_word
    from reportgen.checks.reading.word_passages import lines_of
    from reportgen.readers.word.file import open_word

    name = path.as_posix()
    word = open_word(path, name)
    if isinstance(word, Problem):
        return None, [word]
    return lines_of(word), check_word(word, name, own_words=own)


def _start_of(path: Path | None) -> bytes:
    """Return a file, or standard input, as far as it is read; raises ReportgenError."""
    from reportgen.load.characters import MAX_DRAFT, read_start

    if path is not None:
        with path.open("rb") as stream:
            return read_start(stream, MAX_DRAFT)
    if sys.stdin is None:  # closed by `<&-`
        raise EnvironmentProblem(problem("E048", None, reason=os.strerror(errno.EBADF)))
    try:
        return read_start(sys.stdin.buffer, MAX_DRAFT)
    except OSError as error:
        raise EnvironmentProblem(problem("E048", None, reason=error.strerror)) from error
