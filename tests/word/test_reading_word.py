"""What is read of a Word file: text, places, tracked changes, comments."""

import pytest

from reportgen.readers.word.file import read_word
from reportgen.readers.word.text import CellPlace
from reportgen.writers.docx.plain_text import DOCUMENT
from reportgen.writers.docx.xml import MAIN

STYLES = """
<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H1"/></w:style>
<w:style w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="List"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>
<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>
"""
COMMENTS = """
<w:comment w:id="0" w:author="局长" w:date="2023-07-01T08:00:00Z">
<w:p><w:r><w:t>核实</w:t></w:r></w:p><w:p><w:r><w:t>数字</w:t></w:r></w:p></w:comment>
"""


def part(tag, content):
    names = f'xmlns:w="{MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return f"<w:{tag} {names}>{content}</w:{tag}>".encode()


def read(body, **options):
    parts = {
        DOCUMENT: part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": part("styles", STYLES),
        "word/comments.xml": part("comments", COMMENTS),
    }
    return read_word(parts, **options)


def run(text, look=""):
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(content, about=""):
    return f"<w:p><w:pPr>{about}</w:pPr>{content}</w:p>"


def texts(found):
    return [each.text for each in found]


def test_the_pieces_of_a_paragraph_are_one_text():
    body = paragraph(run("全区") + "<w:r><w:tab/><w:br/></w:r><w:hyperlink>" + run("26件"))
    body = body.replace("</w:p>", "</w:hyperlink></w:p>")

    assert texts(read(body).body) == ["全区\t\n26件"]


@pytest.mark.parametrize(
    ("style", "level", "name"),
    [("H1", 1, "heading 1"), ("Mine", 1, "Mine"), ("a", 0, ""), ("none", 0, "")],
)
def test_the_level_of_a_heading_is_that_of_its_style(style, level, name):
    (found,) = read(paragraph(run("一、情况"), f'<w:pStyle w:val="{style}"/>')).body

    assert (found.level, found.style) == (level, name)


def test_a_paragraph_may_have_a_level_of_its_own():
    own = '<w:pStyle w:val="H1"/><w:outlineLvl w:val="{}"/>'

    assert read(paragraph(run("x"), own.format(1))).body[0].level == 2
    assert read(paragraph(run("x"), own.format(9))).body[0].level == 0


def test_automatic_numbers_are_told():
    number = '<w:numPr><w:numId w:val="{}"/></w:numPr>'

    assert read(paragraph(run("x"), number.format(3))).body[0].numbered
    assert not read(paragraph(run("x"), number.format(0))).body[0].numbered
    assert read(paragraph(run("x"), '<w:pStyle w:val="List"/>')).body[0].numbered


def test_each_cell_has_its_place_also_in_a_table_inside_another():
    inner = f"<w:tbl><w:tr><w:tc>{paragraph(run('里'))}</w:tc></w:tr></w:tbl>"
    body = (
        f"<w:tbl><w:tr><w:tc>{paragraph(run('甲'))}</w:tc><w:tc>{paragraph(run('乙'))}</w:tc>"
        f"</w:tr><w:tr><w:tc>{inner}{paragraph(run('丙'))}</w:tc></w:tr></w:tbl>"
        f"{paragraph(run('外'))}"
    )
    found = {each.text: each.cell for each in read(body).body}

    assert found == {
        "甲": CellPlace(1, 1, 1),
        "乙": CellPlace(1, 1, 2),
        "里": CellPlace(2, 1, 1),
        "丙": CellPlace(1, 2, 1),
        "外": None,
    }


TRACKED = paragraph(
    run("申请")
    + '<w:del w:author="李" w:date="2023-07-01T08:00:00Z">'
    + run("26").replace("w:t>", "w:delText>")
    + '</w:del><w:ins w:author="王">'
    + run("27")
    + "</w:ins>"
    + run("件")
)


def test_tracked_changes_are_accepted_or_rejected_and_told_in_both_views():
    accepted, rejected = read(TRACKED).body[0], read(TRACKED, rejected=True).body[0]

    assert (accepted.text, rejected.text) == ("申请27件", "申请26件")
    for found in (accepted, rejected):
        told = [(each.kind, each.text, each.author, each.at) for each in found.changes]
        assert told == [("deleted", "26", "李", 2), ("inserted", "27", "王", told[1][3])]
    assert accepted.changes[1].at == 2
    assert accepted.changes[0].date == "2023-07-01T08:00:00Z"


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    mark = '<w:rPr><w:{} w:author="李"/></w:rPr>'
    body = paragraph(run("甲"), mark.format("del")) + paragraph(run("乙"))
    added = paragraph(run("甲"), mark.format("ins")) + paragraph(run("乙"))

    assert texts(read(body).body) == ["甲乙"]
    assert texts(read(body, rejected=True).body) == ["甲", "乙"]
    assert texts(read(added).body) == ["甲", "乙"]
    assert texts(read(added, rejected=True).body) == ["甲乙"]


def test_a_deletion_inside_an_insertion_is_gone_in_both_views():
    inner = '<w:del w:author="王">' + run("错") + "</w:del>"
    body = paragraph(f'<w:ins w:author="李">{run("新")}{inner}{run("的")}</w:ins>')

    assert texts(read(body).body) == ["新的"]
    assert texts(read(body, rejected=True).body) == [""]


@pytest.mark.parametrize(
    "hidden",
    [
        run("藏", "<w:vanish/>"),
        run("藏", '<w:vanish w:val="1"/>'),
        run("藏", '<w:rStyle w:val="Secret"/>'),
    ],
)
def test_hidden_text_is_not_read(hidden):
    assert texts(read(paragraph(run("见") + hidden + run("的"))).body) == ["见的"]


def test_a_paragraph_in_a_hidden_style_may_have_text_that_is_shown():
    body = paragraph(
        run("藏") + run("见", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Secret"/>'
    )

    assert texts(read(body).body) == ["见"]


def test_a_text_box_that_is_stored_twice_is_read_once():
    box = "<w:txbxContent>" + paragraph(run("框")) + "</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )

    assert texts(read(paragraph(run("文") + f"<w:r>{both}</w:r>")).body) == ["框", "文"]


def test_a_comment_is_told_where_it_begins():
    body = paragraph(
        run("申请")
        + '<w:commentRangeStart w:id="0"/>'
        + run("26件")
        + '<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="7"/></w:r>'
    )
    (comment,) = read(body).body[0].comments

    assert (comment.text, comment.author, comment.at) == ("核实\n数字", "局长", 2)


def test_reading_aids_are_no_text():
    ruby = "<w:r><w:ruby><w:rt>" + run("yún") + "</w:rt><w:rubyBase>" + run("云")
    body = paragraph(ruby + "</w:rubyBase></w:ruby></w:r>" + run("岭"))

    assert texts(read(body).body) == ["云岭"]


@pytest.mark.parametrize(
    "document", [None, b"", b"x", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", b"<" * 600_000]
)
def test_what_cannot_be_read_is_a_value_error(document):
    parts = {} if document is None else {DOCUMENT: document}
    with pytest.raises(ValueError, match=r"no document|not XML|too large|document type"):
        read_word(parts)
