"""Laws of the Markdown parser and writer, for any tree."""

import re

from hypothesis import given
from markdown_it import MarkdownIt
from trees import documents, documents_with_roles

from reportgen.document import Document, Heading, Paragraph, Strong, Text
from reportgen.escape import escape
from reportgen.marks import MarkedText
from reportgen.parse import parse
from reportgen.place import Origin, Place
from reportgen.writers.markdown import to_markdown

ANYWHERE = Origin(Place("report.yaml"), "report")


def read(markdown):
    """Parse plain Markdown."""
    return parse(MarkedText(markdown, ()), ANYWHERE)


def visible(value):
    """All characters of a tree or a text but white space."""
    texts = re.findall(r"Text\(text=(.*?), origin=None\)", repr(value))
    return "".join("".join(map(eval, texts)).split())  # noqa: S307 - own reprs


@given(documents)
def test_a_document_written_as_markdown_reads_back_equal(document):
    assert (document, []) == read(to_markdown(document))


@given(documents_with_roles)
def test_no_character_of_any_document_is_lost_in_markdown(document):
    back, problems = read(to_markdown(document))

    assert problems == []
    assert visible(document) == visible(back)


@given(documents)
def test_plain_commonmark_readers_see_the_same_bold(document):
    reader = MarkdownIt("commonmark").enable("table")
    found = [
        child.type
        for token in reader.parse(to_markdown(document))
        for child in token.children or ()
        if child.type.startswith("strong")
    ]

    assert repr(document).count("Strong(") * 2 == len(found)


@given(documents)
def test_escaped_characters_are_read_as_themselves(document):
    text = "".join(visible(document))
    back, _ = read(escape(text) or "x")

    assert back == Document((Paragraph((Text(text),)),)) or not text


def test_bold_beside_full_width_punctuation_is_bold():
    tree = Document((Paragraph((Text("字"), Strong((Text("（强）"),)), Text("字"))),))

    assert (tree, []) == read("字**（强）**字\n")
    assert to_markdown(tree) == "&#23383;**（强）**&#23383;\n"


def test_ordinary_official_prose_is_written_without_escapes():
    text = "1—5月，全区发明专利申请量26件，同比增长62.5%（“十四五”规划）……完成3～5个。"

    assert to_markdown(Document((Paragraph((Text(text),)),))) == text + "\n"


def test_a_heading_that_ends_in_a_full_stop_is_run_in():
    document, _ = read("### （一）进展。\n\n正文。\n")

    assert document.blocks[0] == Heading(2, (Text("（一）进展。"),))
