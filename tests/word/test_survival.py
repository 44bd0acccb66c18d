"""For any tree, its text is in the file, and the file is valid."""

import io
import re

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from reportgen.document.tree import (
    Align,
    BulletList,
    Column,
    Document,
    Figure,
    Heading,
    LineBreak,
    NumberedList,
    Paragraph,
    PlainText,
    Role,
    Strong,
    Table,
    Title,
    plain,
)
from reportgen.place import Origin, Place
from reportgen.readers.word.file import read_word
from reportgen.writers.docx.digests import content_digest, is_untouched, unpack
from reportgen.writers.docx.plain_text import written_text
from reportgen.writers.docx.properties import DocxProperties
from reportgen.writers.docx.write import to_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# The characters that the loader accepts: those of XML, without line ends.
characters = st.characters(
    exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"
)
texts = st.one_of(
    st.text("工作总结，。“”《》0123 ab<&>\t", min_size=1, max_size=30),
    st.text(characters, min_size=1, max_size=10),
)
origins = st.none() | st.builds(
    Origin,
    st.just(Place("a.yaml")),
    st.sampled_from(["ip.facts.1", "ip.facts.2", "x" * 60]),
)
leaves = st.builds(PlainText, texts, origins) | st.builds(
    Figure, texts, st.just("a"), st.just(""), origins
)
inlines = st.lists(
    leaves | st.builds(Strong, st.tuples(leaves, leaves)) | st.just(LineBreak()), max_size=5
).map(tuple)
cells = st.lists(leaves, max_size=2).map(tuple)


@st.composite
def tables(draw):
    columns = draw(
        st.lists(
            st.builds(Column, st.sampled_from(Align), st.integers(0, 9)),
            min_size=1,
            max_size=4,
        )
    )
    row = st.tuples(*[cells] * len(columns))
    rows = draw(st.lists(row, max_size=3))
    caption, unit = draw(cells), draw(cells)
    return Table(tuple(columns), draw(row), tuple(rows), caption, unit, draw(origins))


items = st.lists(inlines, min_size=1, max_size=3).map(tuple)
blocks = st.one_of(
    st.builds(Title, inlines, origins),
    st.builds(Heading, st.integers(1, 4), inlines, origins),
    st.builds(Paragraph, inlines, st.sampled_from(Role), origins),
    st.builds(BulletList, items, origins),
    st.builds(NumberedList, items, st.integers(1, 9), origins),
    tables(),
)
documents = st.lists(blocks, max_size=8).map(tuple).map(Document)


def words_of(block):
    """Return the texts of a block in reading order."""
    match block:
        case Title(found) | Heading(_, found) | Paragraph(found):
            return [plain(found)]
        case BulletList(items):
            return [plain(item) for item in items]
        case NumberedList(items, start):
            return [f"{n}.{plain(item)}" for n, item in enumerate(items, start)]
        case Table():
            rows = [cell for row in block.rows for cell in row]
            return [plain(each) for each in (block.caption, block.unit, *block.head, *rows)]


def without_spaces(found):
    return re.sub(r"\s", "", "".join(found))


@given(documents)
def test_the_file_has_the_text_of_the_tree(layout, properties, document):
    expected = without_spaces(word for block in document.blocks for word in words_of(block))

    written = docx.Document(io.BytesIO(to_docx(document, layout, properties)))

    body = written.element.body
    assert without_spaces(each.text or "" for each in body.iter(f"{W}t")) == expected


@given(documents)
def test_what_was_written_is_what_is_read(layout, properties, document):
    parts = unpack(to_docx(document, layout, properties))
    expected = without_spaces(word for block in document.blocks for word in words_of(block))
    lines = read_word(parts).lines

    assert written_text(parts) == lines
    assert without_spaces(lines).startswith(expected)


@given(documents)
def test_bookmarks_are_balanced_and_unique(layout, properties, document):
    body = docx.Document(io.BytesIO(to_docx(document, layout, properties))).element.body

    starts = list(body.iter(f"{W}bookmarkStart"))
    ids = [each.get(f"{W}id") for each in starts]
    names = [each.get(f"{W}name").casefold() for each in starts]
    ends = [each.get(f"{W}id") for each in body.iter(f"{W}bookmarkEnd")]

    assert ids == ends
    assert len(set(ids)) == len(ids)
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"_rg_\w{1,36}", name, re.ASCII) for name in names)


@given(documents)
def test_a_new_file_is_recognized_as_untouched(layout, properties, document):
    assert is_untouched(to_docx(document, layout, properties))


def sample():
    """Return a document with every kind of block."""
    here = Origin(Place("a.yaml"), "ip.facts.1")
    text = (
        PlainText("申请", here),
        Figure("26件", "a", "", here),
        Strong((PlainText("增长"),)),
    )
    table = Table(
        (Column(Align.LEFT, 2), Column()),
        (text, text),
        ((text, text),) * 3,
        (PlainText("表1 指标"),),
        (PlainText("单位：件"),),
        here,
    )
    roles = [Paragraph((*text, LineBreak(), *text), role, here) for role in Role]
    return Document(
        (
            Title(text, here),
            *(Heading(level, (PlainText("一、标题。"),), here) for level in (1, 2, 3, 4)),
            *roles,
            BulletList((text, text), here),
            NumberedList((text, text)),
            table,
            table,
        )
    )


@pytest.mark.parametrize("name", ["gb9704", "plain"])
@pytest.mark.parametrize("fonts", ["gb2312", "windows"])
def test_open_xml_rules_find_nothing(layouts, properties, tmp_path, name, fonts):
    path = tmp_path / "report.docx"
    path.write_bytes(to_docx(sample(), layouts[name], properties, fonts))

    found = OpenXmlValidator().validate(path)

    assert [error.description for error in found.errors] == []


def test_every_part_has_a_type_and_every_relation_a_part(write):
    written = write(*sample().blocks)

    types = written.xml("[Content_Types].xml")
    typed = {each.get("PartName", "").lstrip("/") for each in types}
    for name in written.parts:
        assert name.endswith(".rels") or name in typed or name == "[Content_Types].xml"
    for relation in written.xml("word/_rels/document.xml.rels"):
        assert f"word/{relation.get('Target')}" in written.parts


def test_fields_are_balanced(write):
    written = write()

    for part in ("word/footer1.xml", "word/footer2.xml"):
        kinds = written.find("//w:fldChar/@w:fldCharType", part)
        assert kinds == ["begin", "separate", "end"]


def test_every_style_that_is_used_is_defined(write):
    written = write(*sample().blocks)

    used = {*written.find("//w:pStyle/@w:val"), *written.find("//w:tblStyle/@w:val")}
    defined = written.find("//w:style/@w:styleId", "word/styles.xml")
    based = written.find("//w:basedOn/@w:val | //w:next/@w:val", "word/styles.xml")

    assert used <= set(defined)
    assert set(based) <= set(defined)
    assert len(set(defined)) == len(defined)


def test_the_same_tree_gives_the_same_bytes(layout, properties):
    one, other = (to_docx(sample(), layout, properties) for _ in range(2))

    assert one == other


def test_the_content_digest_does_not_depend_on_custom_properties(layout, properties):
    more = DocxProperties(
        properties.title, properties.author, properties.when, {"reportgen-inputs": "other"}
    )

    one, other = (to_docx(sample(), layout, each) for each in (properties, more))

    assert one != other
    assert content_digest(one) == content_digest(other)
