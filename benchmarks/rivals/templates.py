"""Write the same Word template with the tags of docxtpl and with those of docxtemplater.

Usage: templates.py DOCXTPL.docx DOCXTEMPLATER.docx
"""

import sys

from docx import Document

DOCXTPL = (
    ("{{ title }}", "{%p for block in blocks %}", "{{ block }}", "{%p endfor %}"),
    ("{%tr for row in rows %}", "{{ row | join('  ') }}", "{%tr endfor %}"),
)
DOCXTEMPLATER = (
    ("{title}", "{#blocks}", "{.}", "{/blocks}"),
    ("{-w:tr rows}{.}{/rows}",),
)


def write(tags: tuple[tuple[str, ...], tuple[str, ...]], target: str) -> None:
    """Write a template of paragraphs, and a table with a row for each tag."""
    template = Document()
    paragraphs, rows = tags
    for tag in paragraphs:
        template.add_paragraph(tag)
    table = template.add_table(rows=len(rows), cols=1)
    for number, tag in enumerate(rows):
        table.cell(number, 0).text = tag
    template.save(target)


write(DOCXTPL, sys.argv[1])
write(DOCXTEMPLATER, sys.argv[2])
