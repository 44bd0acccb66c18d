"""The sample and every case: valid for three validators, the same for three readers."""

import collections
import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from reportgen.document.tree import Heading, Table, Title, plain
from reportgen.pipeline import build_period, finish
from reportgen.project.read import period_names

ROOT = Path(__file__).parents[2]
SDK = ROOT / "build/node/node_modules/.bin/ooxml-validator"
PROJECTS = [ROOT, *sorted(path.parent for path in (ROOT / "tests/cases").glob("*/data"))]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PANDOC = shutil.which("pandoc")


@pytest.fixture(
    scope="module",
    params=[(root, review) for root in PROJECTS for review in (False, True)],
    ids=lambda param: param[0].name + ("-review" if param[1] else ""),
)
def report(request, tmp_path_factory):
    """Return a project, its period, and the path of its Word file or review copy."""
    root, review = request.param
    (period,) = period_names(root)
    path = tmp_path_factory.mktemp("report") / "report.docx"
    built = build_period(root, period, ("docx",), review=review)
    path.write_bytes(built.outputs["docx"])
    return root, period, path


@pytest.fixture(scope="module")
def file(report):
    """Return the path of the Word file."""
    return report[2]


@pytest.fixture(scope="module")
def tree(report):
    """Return the document that the file was written from."""
    return finish(*report[:2])[0].document


def test_the_file_follows_the_rules_of_open_xml(file):
    found = OpenXmlValidator().validate(str(file))

    assert [str(each) for each in found.errors] == []


@pytest.mark.skipif(
    not SDK.exists(), reason="needs the Open XML SDK's validator (.ci/install)"
)
def test_the_open_xml_sdk_finds_nothing(file):
    done = subprocess.run([SDK, file], capture_output=True, text=True, check=False)
    found = json.loads(done.stdout)

    assert found["ok"], found
    assert found["errors"] == []


def xml_parts(file):
    """Return the XML parts of a Word file by name."""
    with zipfile.ZipFile(file) as archive:
        return {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


def unsound(parts):
    """Return mistakes that validators miss: unbalanced marks, repeated names, wrong types."""
    found = []
    for name, root in parts.items():
        starts = [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkStart")]
        ends = [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkEnd")]
        if sorted(starts) != sorted(ends) or len(set(starts)) != len(starts):
            found.append(f"{name}: bookmarks do not end, or end twice")
        names = collections.Counter(
            each.get(f"{W}name") for each in root.iter(f"{W}bookmarkStart")
        )
        found += [
            f"{name}: two bookmarks {each}" for each, count in names.items() if count > 1
        ]
        kinds = [each.get(f"{W}fldCharType") for each in root.iter(f"{W}fldChar")]
        if kinds != ["begin", "separate", "end"] * (len(kinds) // 3):
            found.append(f"{name}: a field is not closed")
    types = parts["[Content_Types].xml"]
    declared = {each.get("PartName") for each in types if each.tag.endswith("Override")}
    existing = {f"/{name}" for name in parts}
    found += [f"{name}: declared but missing" for name in declared - existing]
    return found


def test_nothing_is_unbalanced_or_used_twice(file):
    assert unsound(xml_parts(file)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"<w:bookmarkEnd[^>]*/>", ""),
        (r'w:name="(_rg_\w+)"', 'w:name="_rg_same"'),
        (r'<w:fldChar w:fldCharType="end"/>', ""),
    ],
)
def test_our_own_check_finds_damage(file, old, new):
    damaged = io.BytesIO()
    with zipfile.ZipFile(file) as archive, zipfile.ZipFile(damaged, "w") as target:
        for name in archive.namelist():
            target.writestr(name, re.sub(old, new, archive.read(name).decode()))

    assert unsound(xml_parts(damaged))


# -- readers ---------------------------------------------------------------------------


def squeezed(text):
    """Return a text without white space."""
    return "".join(text.split())


def texts(block):
    """Return the texts of a block of the tree."""
    match block:
        case Table():
            yield from map(plain, filter(None, (block.caption, block.unit, *block.head)))
            yield from (plain(cell) for row in block.rows for cell in row)
        case _ if hasattr(block, "items"):
            yield from map(plain, block.items)
        case _:
            yield plain(block.inlines)


def whole(tree):
    """Return the whole text of a tree."""
    return squeezed("".join(text for block in tree.blocks for text in texts(block)))


def headings(tree):
    """Return the headings of a tree with their levels."""
    return [
        (b.level, squeezed(plain(b.inlines))) for b in tree.blocks if isinstance(b, Heading)
    ]


def test_python_docx_reads_the_same_text_and_headings(file, tree):
    document = docx.Document(str(file))
    body = document.element.body
    found = squeezed("".join(each.text or "" for each in body.iter(f"{W}t")))
    styles = [(p.style.name, squeezed(p.text)) for p in document.paragraphs]

    assert found == whole(tree)
    assert headings(tree) == [
        (int(name[-1]), text) for name, text in styles if name.lower().startswith("heading")
    ]


@pytest.mark.skipif(not PANDOC, reason="needs pandoc")
def test_pandoc_reads_the_same_text_and_headings(file, tree):
    def read(kind):
        command = [PANDOC, "-f", "docx", "-t", kind, "--wrap=none", file]
        return subprocess.run(
            command, capture_output=True, check=True, encoding="utf-8"
        ).stdout

    blocks = json.loads(read("json"))["blocks"]
    found = [block["c"] for block in blocks if block["t"] == "Header"]
    joined = "".join(
        re.findall(r'"t": ?"Str", ?"c": ?"((?:[^"\\]|\\.)*)"', json.dumps(blocks))
    )
    read_back = squeezed(json.loads(f'"{joined}"'))

    assert [level for level, *_ in found] == [level for level, _ in headings(tree)]
    title = squeezed("".join(plain(b.inlines) for b in tree.blocks if isinstance(b, Title)))
    assert read_back.replace(title, "") == whole(tree).replace(title, "")


def test_libreoffice_reads_and_writes_the_same_text_and_headings(file, tree, office):
    again = docx.Document(str(office(office(file, "odt"), "docx")))
    # A floating table comes back as a frame, written twice: the second time for old readers.
    once = etree.XPath(
        ".//w:t[not(ancestor::*[local-name() = 'Fallback'])]", namespaces={"w": W[1:-1]}
    )
    found = squeezed("".join(each.text or "" for each in once(again.element.body)))
    styles = [(p.style.name, squeezed(p.text)) for p in again.paragraphs]

    assert found == whole(tree)
    assert [text for _, text in headings(tree)] == [
        text for name, text in styles if name.lower().startswith("heading")
    ]
