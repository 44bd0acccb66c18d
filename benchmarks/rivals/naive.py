"""A first attempt with python-docx: from Markdown to a Word file.

Usage: naive.py REPORT.md REPORT.docx [TIMES]
"""

import sys
from pathlib import Path

from docx import Document
from docx.document import Document as DocxDocument
from docx.oxml.ns import qn
from docx.shared import Pt

rows: list[list[str]] = []


def add(document: DocxDocument, text: str, style: str, font: str) -> None:
    """Add a paragraph with its East Asian font, as recipes on the web do."""
    run = document.add_paragraph(style=style).add_run(text)
    run.font.size = Pt(16)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)  # noqa: SLF001 - the only way


def add_table(document: DocxDocument) -> None:
    """Add a table of the collected rows."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    rows.clear()


def convert(source: Path, target: str) -> None:
    """Write the Word file of a report in Markdown."""
    document = Document()
    for line in source.read_text(encoding="utf-8").splitlines():
        if line.startswith("|"):
            if (
                not line.startswith("| -")
                and not line.startswith("|-")
                and "---" not in line
            ):
                rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            add_table(document)
        if line.startswith("# "):
            add(document, line[2:], "Title", "方正小标宋简体")
        elif line.startswith("## "):
            add(document, line[3:], "Heading 1", "黑体")
        elif line.startswith("### "):
            add(document, line[4:], "Heading 2", "楷体_GB2312")
        elif line.strip():
            add(document, line, "Normal", "仿宋_GB2312")
    if rows:
        add_table(document)
    document.save(target)


source, target, *times = sys.argv[1:]
for _ in range(int(times[0]) if times else 1):
    convert(Path(source), target)
