"""Fixtures that read layouts and write trees, and a view of the XML of a Word file."""

import datetime as dt
import io
import zipfile

import pytest
from lxml import etree

from reportgen.document.tree import Document
from reportgen.project.folders import built_in_templates
from reportgen.writers.docx.properties import DocxProperties
from reportgen.writers.docx.write import to_docx
from reportgen.writers.layouts import read_layout

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WHEN = dt.datetime(2023, 7, 5, 8, 0, tzinfo=dt.UTC)


class Written:
    """A Word file and its XML, with element and attribute names shortened to `w:…`."""

    def __init__(self, content):
        self.bytes = content
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}

    def xml(self, part):
        """Return the root element of a part."""
        return etree.fromstring(self.parts[part])

    def find(self, path, part="word/document.xml"):
        """Return the results of an XPath in a part, with `w:` as in the file."""
        return self.xml(part).xpath(path, namespaces={"w": W[1:-1]})

    @property
    def paragraphs(self):
        """The style and text of each paragraph, including those in tables."""
        return [(style_of(each), text_of(each)) for each in self.find("//w:body//w:p")]


def style_of(paragraph):
    return paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")


def text_of(element):
    marks = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        marks.get(each.tag) or each.text or ""
        for each in element.iter(f"{W}t", f"{W}br", f"{W}tab")
    )


@pytest.fixture(scope="session")
def layouts():
    found = {}
    for name in ("gb9704", "plain"):
        layout, problems = read_layout((built_in_templates(),), name)
        assert not problems
        found[name] = layout
    return found


@pytest.fixture(scope="session")
def layout(layouts):
    return layouts["gb9704"]


@pytest.fixture(scope="session")
def properties():
    return DocxProperties("工作总结", "青山县科技局", WHEN, {"reportgen-inputs": "abc"})


@pytest.fixture(scope="session")
def write(layout, properties):
    """Return a function that writes blocks and returns the Word file."""

    def written(*blocks, layout=layout, properties=properties, fonts="gb2312"):
        document = Document(tuple(blocks))
        return Written(to_docx(document, layout, properties, fonts))

    return written
