"""Properties of the Markdown parser and writer, for any tree and any text."""

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_cjk_friendly import cjk_friendly
from mdit_py_plugins.container import container_plugin

from reading import read
from reportgen.document import marks
from reportgen.document.escape import escape
from reportgen.document.marks import mark_figure, mark_origin, mark_strong
from reportgen.document.tree import (
    BulletList,
    Document,
    Heading,
    NumberedList,
    Paragraph,
    PlainText,
    Strong,
    Table,
    Title,
    plain,
)
from reportgen.place import Origin, Place
from reportgen.writers.markdown import to_markdown
from trees import documents, documents_with_roles, line

ORIGINS = tuple(
    Origin(Place("a.yaml", number), f"a.facts.{number}") for number in (1, 2, 3)
)


def parts(block):
    """Return every text of a block, in reading order."""
    match block:
        case Title(inlines) | Heading(_, inlines) | Paragraph(inlines):
            return (inlines,)
        case BulletList(items) | NumberedList(items):
            return items
        case Table(_, head, rows, caption, unit):
            return (caption, unit, *head, *(cell for row in rows for cell in row))


def visible(document):
    """Return all characters of a document except white space."""
    texts = (plain(part) for block in document.blocks for part in parts(block))
    return "".join("".join(texts).split())


def bold(inlines):
    """Return the characters of the bold parts of some inlines."""
    return [plain(each.inlines) for each in inlines if isinstance(each, Strong)]


def bold_for(reader, markdown):
    """Return the characters that a CommonMark parser finds in bold."""
    found, depth = [], 0
    for token in reader.parse(markdown):
        for child in token.children or ():
            if child.type == "strong_open":
                found.append("")
            depth += child.nesting if child.type.startswith("strong") else 0
            if depth:
                found[-1] += "\n" if child.type.endswith("break") else child.content
    return found


@given(documents)
def test_a_document_written_as_markdown_reads_back_equal(document):
    assert (document, []) == read(to_markdown(document))


@given(documents_with_roles)
def test_no_character_of_any_document_is_lost_in_markdown(document):
    back, problems = read(to_markdown(document))

    assert problems == []
    assert visible(document) == visible(back)


@given(documents)
def test_a_commonmark_parser_finds_the_same_bold(document):
    reader = MarkdownIt("commonmark").enable("table")
    expected = [
        text for block in document.blocks for part in parts(block) for text in bold(part)
    ]

    assert expected == bold_for(reader, to_markdown(document))


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1))
def test_escaped_characters_are_read_as_themselves(text):
    text = text.replace("\ufffd", "")
    expected = Document((Paragraph((PlainText(f"甲{text}乙"),)),))

    assert (expected, []) == read(f"甲{escape(text)}乙")


@given(line)
def test_marked_strong_is_bold_whatever_its_neighbours_are(inlines):
    marked = "".join(
        mark_strong(escape(plain(each.inlines)))
        if isinstance(each, Strong)
        else escape(each.text)
        for each in inlines
    )
    document, _ = read(f"{mark_origin(0, '')}{marked}", ORIGINS)

    assert bold(inlines) == bold(document.blocks[0].inlines)


words = st.text("甲乙丙丁戊", min_size=1, max_size=3)
syntax = st.text(" \n\t#-*_+.13)>:|`~[](!<&;=\\", min_size=1, max_size=4) | st.sampled_from(
    ["\n\n", "\n## ", "\n1. ", "\n::: date\n", "\n:::\n", "|\n|---|\n|", "<b>", "[甲]: "]
)
texts = st.lists(words | syntax, max_size=20).map("".join)


@given(texts)
@example("|甲|\n|---|\n|乙|丙|")
@example("1. 甲\n3. 乙")
@example("[甲]: 乙\n\n丙")
@example("::: date\n:::\n甲")
def test_every_character_of_a_text_arrives_or_is_refused(text):
    document, problems = read(text)
    arrived = (
        ""
        if document is None
        else "".join(c for c in visible(document) if c in "甲乙丙丁戊")
    )

    assert problems or arrived == "".join(c for c in text if c in "甲乙丙丁戊")


# A complete CommonMark parser: what ours accepts must have the same meaning for it.
COMMONMARK = (
    MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("reference")
)
COMMONMARK.use(cjk_friendly).use(container_plugin, "role", validate=lambda *_: True)
KINDS = {"heading": "heading", "paragraph": "text", "th": "text", "td": "text"}
READ = {
    *("heading", "paragraph", "inline", "bullet_list", "ordered_list", "list_item"),
    *("table", "thead", "tbody", "tr", "th", "td", "container_role"),
    *("text", "softbreak", "hardbreak", "strong"),
}


def outline(document):
    """Return the kind and text of each piece of a document, without white space."""
    found = []
    for block in document.blocks:
        kind = "heading" if isinstance(block, Title | Heading) else "text"
        for part in parts(block):
            words = "".join(plain(part).split())
            found.append((kind, words, ["".join(each.split()) for each in bold(part)]))
    return [each for each in found if each[1]]


def outline_for(reader, markdown):
    """Return the outline that a CommonMark parser finds, and the types of all tokens."""
    found, kind, seen = [], "", set()
    for token in reader.parse(markdown):
        seen.add(token.type.removesuffix("_open").removesuffix("_close"))
        kind = KINDS.get(token.type.removesuffix("_open"), kind)
        if token.type == "inline":
            words, strong, depth = "", [], 0
            for child in token.children:
                seen.add(child.type.removesuffix("_open").removesuffix("_close"))
                if child.type == "strong_open" and not depth:
                    strong.append("")
                depth += child.nesting if child.type.startswith("strong") else 0
                text = "".join(child.content.split()) if child.type == "text" else ""
                words += text
                if depth:
                    strong[-1] += text
            found.append((kind, words, strong))
    return [each for each in found if each[1]], seen


@given(texts)
@example("[甲](乙)")
@example("甲 <b>")
@example("*甲*乙**丙**")
@example("***甲** 乙*")
@example("- 甲\n乙\n2. 丙")
@example("1. 甲\n\n   乙\n- 丙")
@example("甲|乙\n-|-\n丙\\|丁|戊\n- 甲")
@example("    甲\n\n- - 甲")
@example("::: date\n甲\n::::\n乙")
@example("`甲\\`乙")
def test_accepted_markdown_has_the_same_meaning_in_commonmark(text):
    document, problems = read(text)
    if not problems:
        understood, seen = outline_for(COMMONMARK, text)
        assert seen <= READ
        assert outline(document) == understood


pieces = st.one_of(
    words,
    syntax,
    st.sampled_from([*marks.ALL, "1", "9"]),
    st.builds(mark_origin, st.integers(0, 2), words),
    st.builds(mark_figure, words, words, words),
    st.builds(mark_strong, words),
)


@given(st.lists(pieces, max_size=15).map("".join))
def test_broken_marks_are_refused_and_none_reaches_the_tree(text):
    document, problems = read(text, ORIGINS)

    assert problems or not set(marks.ALL) & set(repr(document))
