"""The numbers that Word itself prints before paragraphs."""

import pytest

from reportgen.readers.word.file import read_word
from reportgen.readers.word.list_numbers import read_numbering
from reportgen.writers.docx.plain_text import DOCUMENT
from reportgen.writers.docx.xml import MAIN

LEVEL = (
    '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/>'
    '<w:lvlText w:val="{}"/></w:lvl>'
)
LISTS = (
    '<w:abstractNum w:abstractNumId="5">'
    + LEVEL.format(0, 1, "chineseCountingThousand", "%1、")
    + LEVEL.format(1, 1, "chineseCounting", "（%2）")
    + LEVEL.format(2, 3, "decimal", "%2.%3")
    + LEVEL.format(3, 1, "bullet", "•")
    + LEVEL.format(4, 1, "decimalEnclosedCircleChinese", "%5")
    + LEVEL.format(5, 1, "upperLetter", "%6.")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="1">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)
STYLE = (
    '<w:style w:styleId="H"><w:name w:val="H"/><w:pPr><w:numPr><w:ilvl w:val="1"/>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)


def part(tag, content):
    return f'<w:{tag} xmlns:w="{MAIN}">{content}</w:{tag}>'.encode()


def labels(*looks):
    body = "".join(f"<w:p><w:pPr>{look}</w:pPr></w:p>" for look in looks)
    parts = {
        DOCUMENT: part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": part("styles", STYLE),
        "word/numbering.xml": part("numbering", LISTS),
    }
    return [each.label for each in read_word(parts).body]


def of(number, level):
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def test_paragraphs_are_counted_by_level():
    found = labels(of(1, 0), of(1, 1), of(1, 1), of(1, 2), of(1, 0), of(1, 1))

    assert found == ["一、", "（一）", "（二）", "二.3", "二、", "（一）"]


def test_a_style_may_number_its_paragraphs():
    style = '<w:pStyle w:val="H"/>'

    assert labels(style, style, style + of(0, 0)) == ["（一）", "（二）", ""]


def test_a_list_may_begin_again_with_a_number_of_its_own():
    found = labels(of(1, 0), of(1, 1), of(1, 1), of(1, 0), of(2, 1), of(2, 1))

    assert found == ["一、", "（一）", "（二）", "二、", "（一）", "（二）"]
    assert labels(of(1, 1), of(2, 1), of(2, 1), of(1, 1))[1:] == [
        "（一）",
        "（二）",
        "（三）",
    ]


def test_a_number_is_refused_if_it_is_longer_than_word_allows():
    text = LEVEL.format(0, 1, "decimal", "%1" * 128)
    numbering = f'<w:abstractNum w:abstractNumId="1">{text}</w:abstractNum>'

    with pytest.raises(ValueError, match="too long"):
        read_numbering(part("numbering", numbering))


def test_circled_numbers_and_letters_are_numbers_too():
    assert labels(of(1, 4), of(1, 4), of(1, 5), of(1, 5)) == ["①", "②", "A.", "B."]


@pytest.mark.parametrize(
    "look", [of(1, 3), of(9, 0), of(1, "x" * 5000), of(1, "9" * 99), ""]
)
def test_what_has_no_number_has_no_label(look):
    assert labels(look) in ([""], ["一、"])
