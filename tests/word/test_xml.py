"""The small pieces of XML: they hold what they are given, and nothing else."""

import pytest
from lxml import etree

from reportgen.document.tree import Paragraph, PlainText
from reportgen.writers.docx.xml import (
    attribute,
    comment_end,
    content,
    line_break,
    paragraph,
    root,
    run,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parsed(piece):
    """Return the element of a piece."""
    return etree.fromstring(root("body", piece).encode())[0]


def tags(element):
    return [each.tag.removeprefix(W) for each in element]


def test_every_part_begins_with_the_declaration_of_xml(write):
    parts = write(Paragraph((PlainText("正文。"),))).parts

    assert len(parts) > 5
    for name, data in parts.items():
        assert data.startswith(b'<?xml version="1.0" encoding="UTF-8"'), name


@pytest.mark.parametrize(
    ("given", "properties"),
    [
        ({}, ["rFonts"]),
        ({"strong": True}, ["rFonts", "b", "bCs"]),
        ({"style": "A"}, ["rStyle", "rFonts"]),
        ({"look": "<w:vanish/>"}, ["rFonts", "vanish"]),
        ({"strong": True, "style": "A"}, ["rStyle", "rFonts", "b", "bCs"]),
    ],
)
def test_a_run_has_the_properties_it_is_given_in_the_order_of_the_schema(given, properties):
    found = parsed(run("甲", **given))

    assert tags(found) == ["rPr", "t"]
    assert tags(found[0]) == properties
    assert [each.get(f"{W}val") for each in found.iter(f"{W}rStyle")] == [
        value for key, value in given.items() if key == "style"
    ]
    assert "".join(found.itertext()) == "甲"


@pytest.mark.parametrize(
    ("given", "properties"),
    [
        ({}, ["pStyle"]),
        ({"keep": True}, ["pStyle", "keepNext"]),
        ({"align": "center"}, ["pStyle", "jc"]),
        ({"look": "<w:ind/>", "keep": True}, ["pStyle", "keepNext", "ind"]),
        ({"run_in": True}, ["pStyle", "rPr"]),
    ],
)
def test_a_paragraph_has_the_properties_it_is_given(given, properties):
    found = parsed(paragraph("BodyText", run("甲"), **given))

    assert tags(found) == ["pPr", "r"]
    assert tags(found[0]) == properties
    assert found[0][0].get(f"{W}val") == "BodyText"
    assert "".join(found.itertext()) == "甲"
    assert [each.get(f"{W}val") for each in found.iter(f"{W}jc")] == [
        value for key, value in given.items() if key == "align"
    ]


def test_the_mark_of_a_run_in_heading_is_hidden():
    found = parsed(paragraph("Heading2", run_in=True))

    assert tags(found) == ["pPr"]
    assert tags(found.find(f".//{W}rPr")) == ["vanish", "specVanish"]


def test_a_run_without_text_has_no_text():
    assert tags(parsed(run(""))) == ["rPr"]


def test_tabs_and_line_ends_are_elements():
    found = parsed(run("甲\t乙\r\n丙\r丁\n戊"))

    assert tags(found) == ["rPr", "t", "tab", "t", "br", "t", "br", "t", "br", "t"]
    assert "".join(found.itertext()) == "甲乙丙丁戊"
    assert tags(parsed(line_break())) == ["rPr", "br"]


def test_blanks_at_the_edges_are_kept():
    (_, text) = parsed(run(" 甲 "))

    assert text.text == " 甲 "
    assert text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


@pytest.mark.parametrize("text", ["<&>\"'", "]]>", "&lt;", "</w:t>", "甲" * 1_000_001])
def test_any_text_is_the_text_of_its_element_and_attribute(text):
    found = etree.fromstring(f"<a b={attribute(text)}>{content(text)}</a>")

    assert (found.text, found.get("b")) == (text, text)


def test_a_long_text_is_in_several_elements_and_whole():
    text = "甲" * 1_000_000 + "乙"

    assert "".join(parsed(run(text)).itertext()) == text


@pytest.mark.parametrize("character", ["\0", "\x08", "\x0b", "\x1f", "\ud800", "\ufffe"])
def test_a_character_that_xml_does_not_have_is_replaced(character):
    assert content(f"甲{character}乙") == "甲\ufffd乙"
    assert attribute(character) == '"\ufffd"'


def test_a_comment_ends_with_its_range_and_its_mark():
    piece = etree.fromstring(root("p", comment_end(7)).encode())

    assert tags(piece) == ["commentRangeEnd", "r"]
    assert tags(piece[1]) == ["commentReference"]
    assert [each.get(f"{W}id") for each in (piece[0], piece[1][0])] == ["7", "7"]
