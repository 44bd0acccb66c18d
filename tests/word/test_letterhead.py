"""Letterhead (版头) and imprint (版记) are placed as in GB/T 9704-2012 7.2 and 7.4."""

import msgspec
import pytest

from reportgen.document.tree import Document, Paragraph, PlainText, Role, Title
from reportgen.writers.docx.units import from_mm, text_width
from reportgen.writers.misfits import misfits

TITLE = Title((PlainText("工作总结"),))
TEXT = Paragraph((PlainText("正文。"),))


def line(role, *texts):
    return Paragraph(tuple(map(PlainText, texts)), role)


MARK = line(Role.ISSUER_MARK, "示例局文件")
NUMBER = line(Role.DOCUMENT_NUMBER, "示发〔2024〕12号")
SIGNATORY = line(Role.SIGNATORY, "签发人：", "张某")
COPIES = line(Role.COPIES, "抄送：甲局、乙局。")
PRINTED = [line(Role.PRINTED, "示例局办公室"), line(Role.PRINTED, "2024年7月8日印发")]


@pytest.mark.parametrize("above", [0, 1, 2])
def test_the_mark_is_35_mm_below_the_edge_whatever_is_above_it(write, layout, above):
    secrecy = [line(Role.SECRECY, "秘密★1年"), line(Role.URGENCY, "特急")][:above]

    written = write(*secrecy, MARK, TITLE)

    (before,) = written.find(
        "//w:p[w:pPr/w:pStyle/@w:val='IssuerMark']/w:pPr/w:spacing/@w:before"
    )
    pitch = int(layout.grid.line_pitch.value)
    assert int(before) + above * pitch == from_mm(35)


def test_number_and_signatory_share_a_line_one_character_from_each_edge(write, layout):
    written = write(MARK, NUMBER, SIGNATORY, TITLE)

    (number,) = written.find("//w:p[w:pPr/w:pStyle/@w:val='DocumentNumber']")
    assert number.xpath("string()") == "示发〔2024〕12号签发人：张某"
    (tab,) = written.find("//w:tabs/w:tab/@w:pos")
    assert int(tab) == text_width(layout) - 320
    (name,) = written.find("//w:r[w:rPr/w:rStyle/@w:val='SignatoryName']")
    assert name.xpath("string()") == "张某"


def test_number_and_title_are_each_below_two_blank_lines(write):
    written = write(MARK, NUMBER, TITLE, TEXT)

    assert [style for style, _ in written.paragraphs] == [
        *("IssuerMark", "BodyText", "BodyText"),
        *("DocumentNumber", "BodyText", "BodyText"),
        *("Title", "BodyText", "BodyText"),
    ]


def test_a_red_rule_is_4_mm_below_the_document_number(write):
    (rule,) = write(NUMBER).find(
        "//w:style[@w:styleId='DocumentNumber']//w:pBdr/w:bottom", "word/styles.xml"
    )

    assert [value for key, value in rule.items() if "color" in key] == ["FF0000"]
    assert [value for key, value in rule.items() if "space" in key] == ["11"]  # points


def test_the_imprint_is_at_the_foot_of_the_last_page(write):
    written = write(TITLE, TEXT, COPIES, *PRINTED)

    (place,) = written.find("//w:tbl/w:tblPr/w:tblpPr")
    assert {"margin", "page", "bottom"} <= set(place.values())
    cells = [each.xpath("string()") for each in written.find("//w:tc")]
    assert cells == ["抄送：甲局、乙局。", "示例局办公室", "2024年7月8日印发"]
    borders = {
        each.tag.rpartition("}")[2]: each.values()
        for each in written.find("//w:tblBorders/*")
    }
    assert {side: values[1] for side, values in borders.items()} == {
        "top": "8",
        "bottom": "8",
        "insideH": "6",
    }


def test_a_layout_without_letterhead_refuses_only_reports_that_need_it(layout):
    bare = msgspec.structs.replace(layout, letterhead=None)

    assert [each.code for each in misfits(bare, Document((MARK, TITLE)))] == ["L006"]
    assert [*misfits(bare, Document((TITLE, TEXT)))] == []
    assert [*misfits(layout, Document((MARK, TITLE)))] == []
