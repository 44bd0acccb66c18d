"""Signature, date and attachment note are placed as in GB/T 9704-2012 7.3.4 and 7.3.5.2."""

from reportgen.document.tree import LineBreak, Paragraph, PlainText, Role
from reportgen.writers.docx.placement import signature_indents
from reportgen.writers.docx.units import set_width

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT_WIDTH = 8845
CHARACTER = 320  # 16 pt
DATE = "2023年7月5日"


def indents(written, style):
    path = f"//w:p[w:pPr/w:pStyle/@w:val='{style}']/w:pPr/w:ind"
    return [
        (int(each.get(f"{W}left")), each.get(f"{W}hanging")) for each in written.find(path)
    ]


def line(text, role):
    return Paragraph((PlainText(text),), role)


def test_the_date_begins_two_characters_after_the_signature(layout):
    organ = "青山县科学技术局"

    (signature,), date = signature_indents([organ], DATE, layout)

    width = set_width(organ, layout.styles.signature, layout)
    assert signature + width + 2 * CHARACTER == TEXT_WIDTH
    assert date == signature + 2 * CHARACTER


def test_a_date_longer_than_the_signature_ends_two_characters_from_the_right(layout):
    (signature,), date = signature_indents(["某局"], DATE, layout)

    width = set_width(DATE, layout.styles.date, layout)
    assert date + width + 2 * CHARACTER == TEXT_WIDTH
    assert signature == date - 2 * CHARACTER


def test_several_organs_begin_at_the_same_place(layout):
    lines, _ = signature_indents(["青山县科学技术局", "青山县财政局"], DATE, layout)

    assert lines[0] == lines[1]


def test_a_date_alone_ends_two_characters_from_the_right(layout):
    lines, date = signature_indents([], DATE, layout)

    assert lines == []
    assert date + set_width(DATE, layout.styles.date, layout) + 640 == TEXT_WIDTH


def test_a_signature_wider_than_the_page_begins_at_the_margin(layout):
    assert signature_indents(["国" * 40], "", layout)[0] == [0]


def test_signature_and_date_are_indented_in_the_file(write, layout):
    written = write(line("青山县科学技术局", Role.SIGNATURE), line(DATE, Role.DATE))

    (signature,), date = signature_indents(["青山县科学技术局"], DATE, layout)
    assert indents(written, "Signature") == [(signature, None)]
    assert indents(written, "Date") == [(date, None)]


def test_a_signature_of_two_lines_is_as_wide_as_the_wider(write, layout):
    inlines = (PlainText("青山县"), LineBreak(), PlainText("科学技术局办公室"))

    written = write(Paragraph(inlines, Role.SIGNATURE))

    expected, _ = signature_indents(["科学技术局办公室"], "", layout)
    assert indents(written, "Signature") == [(expected[0], None)]


def test_a_wrapped_attachment_begins_below_the_name(write):
    inlines = (PlainText("附件：1.甲"), LineBreak(), PlainText("2.乙"))

    written = write(Paragraph(inlines, Role.ATTACHMENT_NOTE))

    # 2 + 3 characters, then one for the number, which is the hanging indent
    assert written.paragraphs == [
        ("AttachmentNote", "附件：1.甲"),
        ("AttachmentNote", "2.乙"),
    ]
    assert indents(written, "AttachmentNote") == [(1895, "1255"), (1895, "310")]


def test_a_single_attachment_has_no_number(write):
    written = write(line("附件：指标表", Role.ATTACHMENT_NOTE))

    assert indents(written, "AttachmentNote") == [(1585, "945")]
