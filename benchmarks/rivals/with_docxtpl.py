"""The same report with docxtpl: from YAML and a Word file with Jinja tags.

Usage: with_docxtpl.py REPORT.yaml TEMPLATE.docx REPORT.docx [TIMES]
"""

import sys
from pathlib import Path

import yaml
from docxtpl import DocxTemplate

source, form, target, *times = sys.argv[1:]
for _ in range(int(times[0]) if times else 1):
    data = yaml.safe_load(Path(source).read_text(encoding="utf-8"))
    template = DocxTemplate(form)
    template.render(data, autoescape=True)
    template.save(target)
