"""Cases: each folder contains a project and the expected parts of its report.

To add one, create a folder with data/ in tests/cases and run `pytest --update-cases`; then
read the files in expected/ before you commit them.
"""

import io
import re
import zipfile
from pathlib import Path

import pytest

from reportgen.pipeline import build_period
from reportgen.project.read import period_names

CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/data"))
PARTS = ("word/document.xml", "docProps/core.xml")


def parts(docx):
    """Return the parts of a Word file that a case contains, one element on each line."""
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        found = {name: file.read(name).decode() for name in PARTS}
    return {
        Path(name).name: re.sub(r">\s*<(?!/)", ">\n<", text) + "\n"
        for name, text in found.items()
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_prints_what_it_always_printed(case, request):
    (period,) = period_names(case)
    built = build_period(case, period, ("docx", "md"))
    made = {"report.md": built.outputs["md"].decode(), **parts(built.outputs["docx"])}
    if request.config.getoption("--update-cases"):
        (case / "expected").mkdir(exist_ok=True)
        for name, text in made.items():
            (case / "expected" / name).write_text(text, encoding="utf-8", newline="\n")
    expected = {
        path.name: path.read_text("utf-8") for path in (case / "expected").iterdir()
    }

    assert [str(each) for each in built.problems if each.level == "error"] == []
    assert expected == made


def test_there_are_cases():
    assert len(CASES) >= 2
