"""Annexes may have pages turned sideways; the pages of the others stay upright."""

import pytest

from reportgen.document.tree import Column, Paragraph, PlainText, Role, Table, Title

TITLE = Title((PlainText("标题"),))
TEXT = Paragraph((PlainText("正文。"),))
TABLE = Table((Column(),), ((PlainText("甲"),),), (((PlainText("1"),),),))


def annex(*, landscape):
    return Paragraph((PlainText("附件"),), Role.ANNEX_LABEL, landscape=landscape)


def directions(written):
    return [
        each.get(each.tag.replace("pgSz", "orient"), "upright")
        for each in written.find("//w:sectPr/w:pgSz")
    ]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((TITLE, TEXT), ["upright"]),
        ((TITLE, TEXT, annex(landscape=False), TABLE), ["upright"]),
        ((TITLE, TEXT, annex(landscape=True), TABLE), ["upright", "landscape"]),
        (
            (TITLE, annex(landscape=True), TABLE, annex(landscape=False), TEXT),
            ["upright", "landscape", "upright"],
        ),
        (
            (TITLE, annex(landscape=True), TABLE, annex(landscape=True), TEXT),
            ["upright", "landscape"],
        ),
    ],
)
def test_pages_turn_where_an_annex_says_so(write, blocks, expected):
    assert directions(write(*blocks)) == expected


def test_a_table_on_a_turned_page_is_as_wide_as_its_text(write):
    written = write(TITLE, annex(landscape=True), TABLE)

    (width,) = written.find("//w:tblW/@w:w")
    assert int(width) == round((297 - 37 - 35) * 1440 / 25.4)
