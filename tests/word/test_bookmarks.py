"""Bookmarks contain the YAML key of each span of text."""

import pytest

from reportgen.document.tree import (
    BulletList,
    Figure,
    LineBreak,
    Paragraph,
    PlainText,
    Strong,
    Title,
)
from reportgen.place import Origin, Place
from reportgen.writers.docx.bookmarks import bookmark_name

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def at(key):
    return Origin(Place("data/2023H1/a.yaml", 3), key)


def marked(written):
    """Return the name and the text of each bookmark, in order."""
    found = []
    for paragraph in written.find("//w:p"):
        name = None
        for element in paragraph:
            if element.tag == f"{W}bookmarkStart":
                name, text = element.get(f"{W}name"), ""
            elif element.tag == f"{W}bookmarkEnd":
                found.append((name, text))
                name = None
            elif name:
                text += "".join(element.itertext())
    return found


def test_each_fact_of_a_paragraph_has_its_bookmark(write):
    written = write(
        Paragraph(
            (PlainText("甲。", at("ip.facts.1")), PlainText("乙。", at("ip.facts.2")))
        )
    )

    assert marked(written) == [("_rg_ip_facts_1", "甲。"), ("_rg_ip_facts_2", "乙。")]


def test_a_figure_inside_a_fact_does_not_split_its_bookmark(write):
    here = at("ip.facts.1")
    written = write(
        Paragraph(
            (
                PlainText("申请", here),
                Figure("26件", "a", "", here),
                Strong((PlainText("。", here),)),
            )
        )
    )

    assert marked(written) == [("_rg_ip_facts_1", "申请26件。")]


def test_a_line_break_inside_a_fact_does_not_split_its_bookmark(write):
    here = at("ip.facts.1")

    written = write(Paragraph((PlainText("甲", here), LineBreak(), PlainText("乙", here))))

    assert marked(written) == [("_rg_ip_facts_1", "甲乙")]


def test_words_of_the_template_between_two_facts_have_no_bookmark(write):
    inlines = (PlainText("甲", at("a")), PlainText("；"), PlainText("乙", at("b")))

    assert marked(write(Paragraph(inlines))) == [("_rg_a", "甲"), ("_rg_b", "乙")]


def test_a_block_without_marked_text_has_a_bookmark_of_its_own(write):
    written = write(Title((PlainText("标题"),), at("report.title")))

    assert marked(written) == [("_rg_report_title", "标题")]


def test_a_key_printed_twice_has_two_names(write):
    items = ((PlainText("甲"),), (PlainText("乙"),))

    written = write(BulletList(items, at("ip.facts.1.points")))

    assert [name for name, _ in marked(written)] == [
        "_rg_ip_facts_1_points",
        "_rg_ip_facts_1_points_2",
    ]


def test_names_that_would_be_the_same_differ(write):
    keys = ["a.b", "a_b", "A_B", "a_b_2"]

    written = write(*(Paragraph((PlainText("甲", at(key)),)) for key in keys))

    names = [name.casefold() for name, _ in marked(written)]
    assert len(set(names)) == len(keys)


def test_nothing_has_no_bookmark(write):
    assert marked(write(Paragraph((), origin=at("report.lead")))) == []


@pytest.mark.parametrize("tail", ["", "_2", "_123456"])
def test_a_long_key_is_cut_and_made_unique_by_a_hash(tail):
    one = bookmark_name("section." * 8 + "facts.1", tail)
    other = bookmark_name("section." * 8 + "facts.2", tail)

    assert len(one) <= 40
    assert one != other
    assert one.endswith(tail)


def test_a_name_contains_only_letters_digits_and_underscores():
    assert bookmark_name("甲-a.1") == "_rg___a_1"
