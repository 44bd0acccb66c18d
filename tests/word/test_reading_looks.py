"""What is read of the look of a Word file: the formatting that applies, and the pages."""

import pytest

from reportgen.readers.word.file import read_word
from reportgen.writers.docx.plain_text import DOCUMENT
from reportgen.writers.docx.xml import MAIN, RELATIONS

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
THEME = (
    f'<a:theme xmlns:a="{DRAWING}"><a:minorFont><a:latin typeface="Cambria"/>'
    '<a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:theme>'
)
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorAscii"
 w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Base"><w:basedOn w:val="N"/>
<w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200"/></w:pPr>
<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Base"/>
<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="44"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Red"><w:rPr><w:color w:val="ff0000"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:rPr><w:sz w:val="18"/></w:rPr></w:style>
"""


def part(tag, content):
    return f'<w:{tag} xmlns:w="{MAIN}" xmlns:r="{RELATIONS}">{content}</w:{tag}>'.encode()


def read(body, **others):
    parts = {
        DOCUMENT: part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": part("styles", STYLES),
        "word/theme/theme1.xml": THEME.encode(),
        **others,
    }
    return read_word(parts, look=True)


def paragraph(about="", run="", text="字"):
    looks = f"<w:pPr>{about}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r>"
    return f"<w:p>{looks}</w:p>"


def look_of(body):
    (found,) = read(body).body
    return found.look


def characters(about="", run=""):
    (piece,) = look_of(paragraph(about, run)).pieces
    return piece.look


OWN = '<w:pStyle w:val="Own"/>'


def test_without_settings_the_defaults_of_the_file_apply():
    found = characters()

    assert (found.east_asian, found.latin, found.size) == ("等线", "Cambria", 21)
    assert look_of(paragraph()).align == "both"


def test_a_style_takes_what_it_does_not_state_from_its_base():
    look = look_of(paragraph(OWN))

    assert (look.line, look.rule, look.indent, look.align) == (560, "exact", 2, "center")
    assert (characters(OWN).east_asian, characters(OWN).size) == ("仿宋", 44)


@pytest.mark.parametrize(
    ("run", "field", "value"),
    [
        ('<w:sz w:val="28"/>', "size", 28),
        ('<w:rFonts w:eastAsia="黑体"/>', "east_asian", "黑体"),
        (
            '<w:rFonts w:eastAsia="黑体" w:eastAsiaTheme="minorEastAsia"/>',
            "east_asian",
            "等线",
        ),
        ('<w:rStyle w:val="Red"/>', "color", "FF0000"),
        ('<w:rStyle w:val="Red"/><w:color w:val="auto"/>', "color", ""),
        ('<w:spacing w:val="-5"/>', "spacing", -5),
        ('<w:highlight w:val="yellow"/>', "highlighted", True),
        ('<w:highlight w:val="none"/>', "highlighted", False),
        ('<w:sz w:val="no number"/>', "size", 20),
    ],
)
def test_what_a_run_states_takes_precedence(run, field, value):
    assert getattr(characters(OWN, run), field) == value


@pytest.mark.parametrize(
    ("about", "indent"),
    [
        ('<w:ind w:firstLine="420"/>', 2),
        ('<w:ind w:hanging="420"/>', -2),
        ('<w:ind w:firstLine="999" w:firstLineChars="100"/>', 1),
        ('<w:ind w:firstLine="420" w:firstLineChars="0"/>', 2),
    ],
)
def test_an_indent_is_in_characters(about, indent):
    assert look_of(paragraph(about)).indent == indent


def test_the_style_of_a_table_applies_below_that_of_its_paragraphs():
    table = '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr>{}<w:tc>{}</w:tc></w:tr></w:tbl>'
    head = "<w:trPr><w:tblHeader/></w:trPr>"
    plain, own = (
        look_of(table.format(rows, paragraph(about)))
        for rows, about in (("", ""), (head, OWN))
    )

    assert (plain.size, plain.in_head) == (18, False)
    assert (own.size, own.in_head) == (44, True)


def test_text_in_frames_and_boxes_is_told_apart():
    framed = look_of(paragraph('<w:framePr w:xAlign="center"/>'))
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraph()}</w:txbxContent></w:pict></w:r></w:p>"

    assert (framed.apart, framed.frame) == (True, "center")
    assert [each.look.apart for each in read(box).body] == [True, False]


def test_fields_and_hidden_text_are_not_printed_but_read():
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    words = (
        "<w:r><w:instrText> DA</w:instrText></w:r><w:r><w:instrText>TE </w:instrText></w:r>"
    )
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>"
    body = f"<w:p>{field.format('begin')}{words}{field.format('end')}{hidden}</w:p>"
    (found,) = read(body).body

    assert (found.text, found.fields, found.hidden) == ("", ("DATE",), "密")


def test_a_paragraph_belongs_to_the_page_setup_that_follows_it():
    setup = '<w:sectPr><w:pgSz w:w="{}" w:h="2"/></w:sectPr>'
    changed = setup.format(7).replace(
        "</w:sectPr>", f"<w:sectPrChange>{setup.format(9)}</w:sectPrChange></w:sectPr>"
    )
    word = read(paragraph() + paragraph(changed) + paragraph() + setup.format(8))

    assert [each.look.section for each in word.body] == [0, 0, 1]
    assert [each.width for each in word.sections] == [7, 8]


def test_a_page_setup_without_a_footer_has_the_one_before():
    footer = {
        "word/_rels/document.xml.rels": b'<a><b Id="r1" Target="footer1.xml"/></a>',
        "word/footer1.xml": part("ftr", paragraph(text="1")),
    }
    first = '<w:sectPr><w:footerReference w:type="default" r:id="r1"/></w:sectPr>'
    word = read(paragraph(first) + paragraph() + "<w:sectPr/>", **footer)

    assert [each.footers["default"][0].text for each in word.sections] == ["1", "1"]
