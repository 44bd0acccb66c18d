"""Tracked changes and comments of an edited file, at their lines of YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.exchange.readback.align import BREAK
from reportgen.exchange.readback.letters import NOWHERE
from reportgen.exchange.readback.operations import YamlPlaces, fact_of
from reportgen.exchange.yaml.edit_yaml import add_comment
from reportgen.exchange.yaml.yaml_values import CannotEditError
from reportgen.place import Place
from reportgen.writers.docx.plain_text import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from reportgen.exchange.readback.edits import Compared
    from reportgen.readers.word.text import WordText

_OURS = "reportgen"  # the author of the comments in a review copy


class WordNote(Struct, frozen=True):
    """A tracked change (inserted, deleted, moved) or a comment: by whom, when, where."""

    kind: str
    text: str
    author: str
    date: str
    key: str
    place: Place


def notes_of(compared: Compared, word: WordText) -> tuple[WordNote, ...]:
    """Return the tracked changes and the comments of a file, in order."""
    return tuple(_notes(compared, word))


def _notes(compared: Compared, word: WordText) -> Iterator[WordNote]:
    start = 0
    for each in word.body:
        for change in each.changes:
            at = start + len(line_of(each.text[: change.at]))
            gone = "" if change.kind == "inserted" else line_of(change.text)
            about = (change.kind, change.text, change.author, change.date)
            yield _note(compared, *about, compared.old_place(at, gone))
        for comment in (one for one in each.comments if one.author != _OURS):
            at = start + len(line_of(each.text[: comment.at]))
            about = ("comment", comment.text, comment.author, comment.date)
            yield _note(compared, *about, compared.old_place(at))
        line = line_of(each.text)
        start += len(line) + len(BREAK) if line else 0


def _note(  # noqa: PLR0913, PLR0917 - a note, and where it is
    compared: Compared, kind: str, text: str, author: str, date: str, at: int
) -> WordNote:
    number = compared.nearest(at)
    if number == NOWHERE:
        return WordNote(kind, text, author, date, "", Place("-"))
    printing = compared.base.printings[number]
    return WordNote(kind, text, author, date, printing.key, printing.origin.place)


def with_comments(
    root: Path, files: Mapping[str, bytes], notes: tuple[WordNote, ...]
) -> dict[str, bytes]:
    """Return the files with the comments above the lines that they are about.

    A place is that before the edits: lines that they moved are found by their key.
    """
    result = dict(files)
    places = YamlPlaces(root)
    for note in reversed([each for each in notes if each.kind == "comment"]):
        found = places.at(note.place)
        if found is None:
            continue
        fact = fact_of(found[0])
        path = (*fact[0], fact[1]) if fact else found[0]
        name = note.place.file
        text = result.get(name, (root / name).read_bytes()).decode()
        said = f"{note.author}：{note.text}" if note.author else note.text
        try:
            result[name] = add_comment(text, path, said).encode()
        except CannotEditError:
            continue
    return result
