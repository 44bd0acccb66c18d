"""How many edits of Word files are read back at the right key, and come home whole.

Edits of all kinds are made at random in reports, written as real Word files, and saved
again by other programs. Run it with tests/ in PYTHONPATH:

    PYTHONPATH=tests python benchmarks/readback.py PROJECT=PERIOD … [--seeds 3] [--many 1]
        [--through odt,doc,pandoc] [--apply]
"""

from __future__ import annotations

import argparse
import copy
import io
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import docx
from docx.oxml.ns import qn

from reportgen.exchange.readback.attempt import attempt, compared, edits_of
from reportgen.exchange.readback.base import BaseInputs
from reportgen.exchange.readback.rebuild import as_word
from reportgen.pipeline import build_period
from reportgen.readers.word.file import read_word
from reportgen.writers.docx.digests import opened
from reportgen.writers.docx.plain_text import line_of
from word_edits import KINDS, Editor


def as_docx(built: bytes, editor: Editor) -> bytes:
    """Return a Word file with the edits of an editor."""
    document = docx.Document(io.BytesIO(built))
    body = document.element.body
    found = [each for each in body.iter(qn("w:p")) if line_of(_text(each))]
    last = found[0]
    for source, line in zip(editor.sources, editor.lines, strict=True):
        text = "".join(sign for sign, _ in line)
        if source is None:
            paragraph = copy.deepcopy(last)
            last.addnext(paragraph)
        else:
            paragraph = found[source]
        if text:
            _put(paragraph, text)
            last = paragraph
        else:
            paragraph.getparent().remove(paragraph)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _text(paragraph: object) -> str:
    return "".join(each.text or "" for each in paragraph.iter(qn("w:t")))


def _put(paragraph: object, text: str) -> None:
    """Change what is different in the runs of a paragraph."""
    old = _text(paragraph)
    if "".join(old.split()) == "".join(text.split()):
        return
    start = 0
    while start < min(len(old), len(text)) and old[start] == text[start]:
        start += 1
    end = 0
    while end < min(len(old), len(text)) - start and old[-1 - end] == text[-1 - end]:
        end += 1
    new, at, is_put = text[start : len(text) - end], 0, False
    for each in paragraph.iter(qn("w:t")):
        words = each.text or ""
        first, last = max(start - at, 0), max(min(len(old) - end - at, len(words)), 0)
        at += len(words)
        if at < start or (first >= len(words) and at != start and is_put):
            continue
        put = "" if is_put else new
        is_put = True
        each.text = words[:first] + put + words[max(first, last) :]
        each.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def saved_again(content: bytes, through: str, folder: Path) -> bytes:
    """Return a Word file as another program saves it."""
    source = folder / "edited.docx"
    source.write_bytes(content)
    if through == "pandoc":
        target = folder / "pandoc.docx"
        subprocess.run((shutil.which("pandoc"), source, "-o", target), check=True)
        return target.read_bytes()
    for before, kind in ((source, through), (folder / f"edited.{through}", "docx")):
        subprocess.run(
            (
                shutil.which("soffice") or "soffice",
                f"-env:UserInstallation=file://{folder}/profile",
                *("--headless", "--convert-to", kind, "--outdir", folder, before),
            ),
            check=True,
            capture_output=True,
        )
    return source.read_bytes()


def main() -> None:
    """Print, by kind: files, all changes at right keys, applied, and applied wholly."""
    parser = argparse.ArgumentParser()
    parser.add_argument("reports", nargs="+")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--many", type=int, default=1)
    parser.add_argument("--through", default="")
    parser.add_argument("--apply", action="store_true")
    asked = parser.parse_args()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    with tempfile.TemporaryDirectory() as folder:
        for each in asked.reports:
            root, _, period = each.partition("=")
            measure(Path(root), period, asked, counts, Path(folder))
    for kind, found in [
        *counts.items(),
        ("total", [*map(sum, zip(*counts.values(), strict=True))]),
    ]:
        print(f"{kind:10}", *found)


def measure(
    root: Path,
    period: str,
    asked: argparse.Namespace,
    counts: dict[str, list[int]],
    folder: Path,
) -> None:
    """Count the edits of a report."""
    report = as_word(root, period)
    built = build_period(root, period, ("docx",)).outputs["docx"]
    kinds = sorted(set(KINDS)) if asked.many == 1 else [f"{asked.many} at a time"]
    for kind in kinds:
        for seed in range(asked.seeds):
            editor = Editor(report.made, report.word, f"{root.name} {kind} {seed}")
            for _ in range(1 if asked.many == 1 else asked.many * 4):
                if len(editor.touched) < asked.many:
                    one = kind if asked.many == 1 else editor.random.choice(KINDS)
                    editor.edit(one)
            if not editor.touched:
                continue
            content = as_docx(built, editor)
            for through in filter(None, asked.through.split(",")):
                content = saved_again(content, through, folder)
            word = read_word(opened(content))
            found = compared(report.made, report.word, word)
            edits = edits_of(root, report.made, found, report.word, word)
            keys = {each.key for each in edits}
            is_right = bool(keys & editor.keys) and keys <= editor.keys
            counts[kind][0] += 1
            counts[kind][1] += is_right
            if not is_right:
                print(period, kind, seed, editor.keys, edits, file=sys.stderr)
            if asked.apply:
                base = BaseInputs(root, report)
                tried = attempt(base, period, edits, word, "", root)
                counts[kind][2] += 1
                counts[kind][3] += not tried.problems


if __name__ == "__main__":
    main()
