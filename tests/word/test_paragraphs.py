"""The paragraphs of a tree, their styles, and which stay together on a page."""

import pytest

from reportgen.document.tree import (
    BulletList,
    Column,
    Figure,
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

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def line(text, role=Role.BODY):
    return Paragraph((PlainText(text),), role)


def heading(text, level=2):
    return Heading(level, (PlainText(text),))


def kept(written):
    """Return the texts of the paragraphs that have their own `keepNext`."""
    return [
        "".join(each.itertext())
        for each in written.find("//w:p[w:pPr/w:keepNext]")
        if "".join(each.itertext())
    ]


def test_each_block_has_the_style_of_its_kind(write):
    written = write(
        Title((PlainText("标题"),)),
        heading("一、甲", 1),
        heading("（一）乙", 2),
        heading("1.丙", 3),
        heading("（1）丁", 4),
        line("正文。"),
    )

    found = [pair for pair in written.paragraphs if pair[1]]

    assert found == [
        ("Title", "标题"),
        ("Heading1", "一、甲"),
        ("Heading2", "（一）乙"),
        ("Heading3", "1.丙"),
        ("Heading4", "（1）丁"),
        ("BodyText", "正文。"),
    ]


@pytest.mark.parametrize(
    ("role", "style"),
    [
        (Role.BODY, "BodyText"),
        (Role.ADDRESSEE, "Salutation"),
        (Role.CLOSING, "Closing"),
        (Role.SIGNATURE, "Signature"),
        (Role.DATE, "Date"),
        (Role.ATTACHMENT_NOTE, "AttachmentNote"),
        (Role.CONTACT, "Contact"),
        (Role.ANNEX_LABEL, "AnnexLabel"),
        (Role.ANNEX_TITLE, "AnnexTitle"),
    ],
)
def test_each_role_has_a_style_that_is_defined(write, role, style):
    written = write(line("文字", role))

    assert written.paragraphs == [(style, "文字")]
    assert written.find(f"//w:style[@w:styleId='{style}']", "word/styles.xml")


def test_every_run_has_the_east_asian_hint(write):
    written = write(
        Paragraph((PlainText("甲"), Strong((PlainText("乙"),)), LineBreak(), Figure("1件")))
    )

    runs = written.find("//w:r")
    hinted = written.find("//w:r[w:rPr/w:rFonts/@w:hint='eastAsia']")

    assert len(runs) == len(hinted) == 4


def test_a_figure_is_a_run_of_its_own(write):
    written = write(
        Paragraph((PlainText("申请"), Figure("26件"), PlainText("，增长"), Figure("5%")))
    )

    runs = ["".join(run.itertext()) for run in written.find("//w:r")]

    assert runs == ["申请", "26件", "，增长", "5%"]


def test_strong_text_is_bold_and_nothing_else_is(write):
    written = write(Paragraph((PlainText("甲"), Strong((PlainText("乙"), Figure("1"))))))

    bold = ["".join(run.itertext()) for run in written.find("//w:r[w:rPr/w:b]")]

    assert bold == ["乙", "1"]


def test_tabs_and_newlines_in_a_text_stay_what_they_are(write):
    written = write(line(" 甲\t乙\r\n丙\n丁\r戊 "))

    assert written.paragraphs == [("BodyText", " 甲\t乙\n丙\n丁\n戊 ")]


def test_characters_that_xml_cannot_contain_are_replaced(write):
    written = write(line("甲\x00乙\ud800丙\ufffe<&>]]>𬭎"))

    assert written.paragraphs == [("BodyText", "甲\ufffd乙\ufffd丙\ufffd<&>]]>𬭎")]


def test_a_heading_that_ends_in_a_full_stop_runs_in(write):
    written = write(heading("（一）标题。"), line("正文。"))

    first, second = written.find("//w:body/w:p")

    assert first.find(f"{W}pPr/{W}rPr/{W}specVanish") is not None
    assert first.find(f"{W}pPr/{W}rPr/{W}vanish") is not None
    assert second.find(f"{W}pPr/{W}rPr") is None


@pytest.mark.parametrize(
    "below",
    [
        [],
        [heading("（二）另一个")],
        [line("附件：甲", Role.ATTACHMENT_NOTE)],
        [BulletList(((PlainText("项"),),))],
    ],
)
def test_a_heading_runs_into_text_only(write, below):
    written = write(heading("（一）标题。"), *below)

    assert not written.find("//w:specVanish")


def test_a_heading_on_its_own_line_does_not_run_in(write):
    assert not write(heading("（一）标题"), line("正文。")).find("//w:specVanish")


def test_bullets_are_numbering_and_numbers_are_text(write):
    items = ((PlainText("甲"),), (PlainText("乙"),))

    written = write(BulletList(items), NumberedList(items, start=3))

    assert written.paragraphs == [
        ("ListBullet", "甲"),
        ("ListBullet", "乙"),
        ("ListNumber", "3.甲"),
        ("ListNumber", "4.乙"),
    ]
    assert written.find(
        "//w:style[@w:styleId='ListBullet']/w:pPr/w:numPr/w:numId", "word/styles.xml"
    )
    assert not written.find(
        "//w:style[@w:styleId='ListNumber']/w:pPr/w:numPr", "word/styles.xml"
    )


def test_one_blank_line_follows_the_title_and_none_the_end(write):
    written = write(Title((PlainText("标题"),)), line("正文。"))

    assert [text for _, text in written.paragraphs] == ["标题", "", "正文。"]
    assert [text for _, text in write(Title((PlainText("标题"),))).paragraphs] == ["标题"]


def test_two_adjacent_blank_lines_become_one(write):
    written = write(line("附件标题", Role.ANNEX_TITLE), line("某局", Role.SIGNATURE))

    assert [text for _, text in written.paragraphs] == ["附件标题", "", "某局"]


def test_signatures_of_two_organs_have_no_blank_line_between(write):
    written = write(
        line("正文。"), line("甲局", Role.SIGNATURE), line("乙局", Role.SIGNATURE)
    )

    assert [text for _, text in written.paragraphs] == ["正文。", "", "甲局", "乙局"]


def test_the_last_paragraph_stays_with_the_signature(write):
    written = write(
        line("先前。"),
        line("最后。"),
        line("附件：甲", Role.ATTACHMENT_NOTE),
        line("某局", Role.SIGNATURE),
        line("2023年7月5日", Role.DATE),
        line("（联系人：某）", Role.CONTACT),
    )

    assert kept(written) == ["最后。", "附件：甲", "某局"]
    blanks = [each for each in written.find("//w:p") if not "".join(each.itertext())]
    assert all(each.find(f"{W}pPr/{W}keepNext") is not None for each in blanks)


def test_the_closing_is_text_enough_for_a_page_with_the_signature(write):
    written = write(
        line("最后。"), line("特此报告。", Role.CLOSING), line("某局", Role.SIGNATURE)
    )

    assert kept(written) == ["特此报告。"]


def test_the_last_item_and_the_last_row_stay_with_the_signature(write):
    items = BulletList(((PlainText("甲"),), (PlainText("乙"),)))
    table = Table(
        (Column(),), ((PlainText("头"),),), (((PlainText("一"),),), ((PlainText("二"),),))
    )

    assert kept(write(items, line("某局", Role.SIGNATURE))) == ["乙"]
    assert kept(write(table, line("某局", Role.SIGNATURE))) == ["二"]


def test_a_signature_at_the_very_beginning_is_written(write):
    assert write(line("某局", Role.SIGNATURE)).paragraphs == [("Signature", "某局")]


def test_an_empty_document_is_a_file_without_paragraphs(write):
    assert write().paragraphs == []


def test_an_annex_begins_a_page(write):
    written = write(line("附件1", Role.ANNEX_LABEL), line("名单", Role.ANNEX_TITLE))

    assert written.find(
        "//w:style[@w:styleId='AnnexLabel']/w:pPr/w:pageBreakBefore", "word/styles.xml"
    )
    assert [text for _, text in written.paragraphs] == ["附件1", "", "名单"]


def test_a_run_of_nothing_but_a_blank_keeps_it(write):
    written = write(Paragraph((PlainText("甲"), Figure(" "), PlainText("\u3000 乙"))))

    assert written.paragraphs == [("BodyText", "甲 \u3000 乙")]


def test_a_text_of_many_megabytes_is_written(write):
    written = write(line("国" * 4_000_000))

    assert written.paragraphs == [("BodyText", "国" * 4_000_000)]


def test_what_is_to_be_filled_in_is_highlighted_and_nothing_else(write):
    written = write(Paragraph((PlainText("受理【待填】件，【待填：内容】。"),)))

    runs = written.find("//w:r[w:rPr/w:highlight]")
    assert [each.xpath("string()") for each in runs] == ["【待填】", "【待填：内容】"]
    assert written.paragraphs == [("BodyText", "受理【待填】件，【待填：内容】。")]
