"""Strategies for document trees, for property tests of parsers and writers."""

import re

from hypothesis import strategies as st

from reportgen.document.tree import (
    Align,
    BulletList,
    Column,
    Document,
    Heading,
    LineBreak,
    NumberedList,
    Paragraph,
    PlainText,
    Role,
    Strong,
    Table,
    Title,
)

_ALPHABET = "甲乙国增长。，：；（）“”—…·%％12.)-+*_#>|`[]()!<>&;~:\\ 　ab=x'\"/{}$^@"
characters = st.one_of(
    st.text(_ALPHABET, min_size=1, max_size=12),
    st.text(
        # U+FFFD replaces a character that could not be read.
        st.characters(
            codec="utf-8",
            categories=("L", "N", "P", "S", "Zs"),
            exclude_characters="\ufffd",
        ),
        min_size=1,
        max_size=12,
    ),
).filter(str.strip)


def _canonical(parts):
    """Return the parts with neighbours of the same kind joined, as a parser returns them."""
    joined = []
    for part in parts:
        last = joined[-1] if joined else None
        match last, part:
            case PlainText(a), PlainText(b):
                joined[-1] = PlainText(a + b)
            case Strong(a), Strong(b):
                joined[-1] = Strong(_canonical((*a, *b)))
            case _:
                joined.append(part)
    return tuple(joined)


texts = st.builds(PlainText, characters)
_strong = st.builds(lambda text: Strong((text,)), texts)
line = st.lists(st.one_of(texts, _strong), min_size=1, max_size=4).map(_canonical)


def _broken(lines):
    """Return lines joined by line breaks; one between two bold lines is bold."""
    joined = lines[0]
    for each in lines[1:]:
        both_bold = isinstance(joined[-1], Strong) and isinstance(each[0], Strong)
        between = Strong((LineBreak(),)) if both_bold else LineBreak()
        joined = _canonical((*joined, between, *each))
    return joined


_with_breaks = st.lists(line, min_size=1, max_size=3).map(_broken)


def _is_caption(block):
    text = "".join(getattr(part, "text", "表1") for part in block.inlines[:1])
    return re.match(r"表\d|单位：", text) is not None


headings = st.builds(Heading, st.integers(1, 4), line).filter(
    lambda heading: "。" not in repr(heading.inlines[-1])
)
paragraphs = st.builds(Paragraph, _with_breaks).filter(lambda each: not _is_caption(each))
with_roles = st.builds(Paragraph, _with_breaks, st.sampled_from(Role)).filter(
    lambda each: not _is_caption(each)
)
bullets = st.builds(BulletList, st.lists(_with_breaks, min_size=1, max_size=3).map(tuple))
numbered = st.builds(
    NumberedList,
    st.lists(_with_breaks, min_size=1, max_size=3).map(tuple),
    st.integers(0, 999),
)


@st.composite
def tables(draw):
    """Draw a table of up to three columns, with or without caption and unit line."""
    count = draw(st.integers(1, 3))
    widths = draw(st.lists(st.integers(1, 4), min_size=count, max_size=count))
    if len(set(widths)) == 1:
        widths = [0] * count
    aligns = draw(st.lists(st.sampled_from(Align), min_size=count, max_size=count))
    row = st.lists(line, min_size=count, max_size=count).map(tuple)
    caption = draw(st.sampled_from([(), (PlainText("表1 主要指标"),)]))
    unit = draw(st.sampled_from([(), (PlainText("单位：万元"),)]))
    columns = tuple(map(Column, aligns, widths))
    rows = draw(st.lists(row, max_size=3).map(tuple))
    return Table(columns, draw(row), rows, caption, unit)


def _documents(block):
    bodies = st.lists(block, min_size=1, max_size=5)
    titles = st.one_of(st.just([]), st.builds(Title, line).map(lambda title: [title]))
    return st.builds(lambda title, body: Document((*title, *body)), titles, bodies)


documents = _documents(st.one_of(headings, paragraphs, bullets, numbered, tables()))
documents_with_roles = _documents(
    st.one_of(headings, with_roles, paragraphs, bullets, numbered, tables())
)
