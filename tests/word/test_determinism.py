"""The file does not depend on hash seed, time zone or folder."""

import hashlib
import os
import subprocess
import sys

PROGRAM = """
import datetime as dt, hashlib
from reportgen.document.tree import Document, Paragraph, PlainText, Title
from reportgen.project.folders import built_in_templates
from reportgen.writers.layouts import read_layout
from reportgen.place import Origin, Place
from reportgen.writers.docx.properties import DocxProperties
from reportgen.writers.docx.write import to_docx

layout, _ = read_layout((built_in_templates(),), "gb9704")
place = Place("a.yaml")
facts = tuple(PlainText(f"事项{n}。", Origin(place, f"ip.facts.{n}")) for n in range(5))
document = Document((Title((PlainText("标题"),)), Paragraph(facts)))
when = dt.datetime(2023, 6, 30, tzinfo=dt.UTC)
properties = DocxProperties("题", "局", when, {"b": "2", "a": "1"})
print(hashlib.sha256(to_docx(document, layout, properties)).hexdigest())
"""


def digest(seed, zone, folder):
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}
    command = [sys.executable, "-c", PROGRAM]
    found = subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, check=True
    )
    return found.stdout


def test_the_bytes_are_the_same_under_other_seeds_zones_and_folders(tmp_path):
    seen = {
        digest("1", "UTC", tmp_path),
        digest("2", "Asia/Shanghai", tmp_path.parent),
        digest("3", "America/New_York", tmp_path),
    }

    assert len(seen) == 1
    assert len(seen.pop().strip()) == hashlib.sha256().digest_size * 2
