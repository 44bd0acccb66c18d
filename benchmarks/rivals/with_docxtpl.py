"""The same report with docxtpl: from YAML and a Word file with Jinja tags.

Usage: with_docxtpl.py REPORT.yaml TEMPLATE.docx REPORT.docx
       with_docxtpl.py --template TEMPLATE.docx        (write the template)
"""

import sys
from pathlib import Path

import yaml

if sys.argv[1] == "--template":
    from docx import Document

    template = Document()
    for tag in (
        "{{ title }}",
        "{%p for block in blocks %}",
        "{{ block }}",
        "{%p endfor %}",
        "{%p if rows %}",
    ):
        template.add_paragraph(tag)
    table = template.add_table(rows=3, cols=1)
    table.cell(0, 0).text = "{%tr for row in rows %}"
    table.cell(1, 0).text = "{{ row | join('  ') }}"
    table.cell(2, 0).text = "{%tr endfor %}"
    template.add_paragraph("{%p endif %}")
    template.save(sys.argv[2])
else:
    from docxtpl import DocxTemplate

    data = yaml.safe_load(Path(sys.argv[1]).read_text(encoding="utf-8"))
    template = DocxTemplate(sys.argv[2])
    template.render(data, autoescape=True)
    template.save(sys.argv[3])
