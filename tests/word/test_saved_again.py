"""Files that LibreOffice saved again say what was written, and verify says so."""

import shutil
from pathlib import Path

import pytest

from reportgen.pipeline import build_period
from reportgen.place import Place
from reportgen.project.folders import built_in_templates
from reportgen.readers.word.file import read_word
from reportgen.seals.verify import open_word_file, verify_file
from reportgen.writers.docx.digests import unpack
from reportgen.writers.docx.plain_text import written_text

CASES = Path(__file__).parents[1] / "cases"
TEMPLATES = built_in_templates()
CHART = '\n{{ tables.indicators | chart("column", ["供水量"]) }}\n'


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Return a report with a letterhead, tables, a chart, annexes and an imprint."""
    root = tmp_path_factory.mktemp("report")
    shutil.copytree(CASES / "annual-three-part", root, dirs_exist_ok=True)
    shutil.copytree(TEMPLATES / "three-part", root / "templates/three-part")
    with (root / "templates/three-part/report.md.j2").open("a", encoding="utf-8") as file:
        file.write(CHART)
    return build_period(root, "2024", ("docx",)).outputs["docx"]


@pytest.mark.parametrize("path", [["docx"], ["odt", "docx"], ["doc", "docx"]])
def test_a_file_that_was_only_saved_again_says_the_same(written, office, tmp_path, path):
    file = tmp_path / "written.docx"
    file.write_bytes(written)
    for kind in path:
        saved = office(file, kind)
        file = tmp_path / saved.name
        shutil.copy(saved, file)
    word = open_word_file(file.read_bytes())

    assert word.changed
    assert any(name.startswith("word/charts/") for name in word.parts)
    assert read_word(word.parts).lines == written_text(unpack(written))
    assert [each.code for each in verify_file(word, Place("x.docx"))] == ["P150", "P149"]
