# ruff: noqa: SLF001 - python-docx shows its XML in no other way
"""check-docx names each damage of a formal paper once, and reports nothing else."""

import copy
import re
import shutil
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_COLOR_INDEX, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from reportgen.pipeline import build_period

ROOT = Path(__file__).parents[2]
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
DAMAGES = {}


def damage(*codes):
    """Note a function that damages a document, with the codes of what is then found."""

    def note(function):
        DAMAGES[function.__name__] = (function, sorted(codes))
        return function

    return note


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    """Return a project and the Word file of its formal paper."""
    root = tmp_path_factory.mktemp("damaged") / "formal"
    shutil.copytree(ROOT / "tests/cases/annual-three-part", root)
    file = root / "x.docx"
    file.write_bytes(build_period(root, "2024", ("docx",)).outputs["docx"])
    return file


@pytest.fixture
def found_after(paper, tmp_path, run, monkeypatch):
    """Return a function that damages the paper and returns what check-docx finds."""
    monkeypatch.chdir(paper.parent)

    def found(change):
        document = docx.Document(str(paper))
        change(document)
        document.save(str(tmp_path / "x.docx"))
        outcome = run("check-docx", str(tmp_path / "x.docx"), "--period", "2024")
        return re.findall(r"(?:error|warning|hint) ([A-Z]\d{3})", outcome.out), outcome.out

    return found


def xml(text):
    return parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {NAMES}", text))


def texts(document):
    return [each for each in document.paragraphs if len(each.text) > 40]


def about(paragraph, text):
    paragraph._p.get_or_add_pPr().append(xml(text))


def about_run(run, text):
    run._r.get_or_add_rPr().append(xml(text))


def heading(document, number):
    return next(each for each in document.paragraphs if each.text.startswith(number))


def footers(document):
    for section in document.sections:
        yield section.footer.paragraphs
        yield section.even_page_footer.paragraphs


@damage("L022")
def lines_at_least_as_far_apart(document):
    look = texts(document)[0].paragraph_format
    look.line_spacing, look.line_spacing_rule = Pt(28.95), WD_LINE_SPACING.AT_LEAST


@damage("L037")
def space_before_a_paragraph(document):
    texts(document)[0].paragraph_format.space_before = Pt(12)


@damage("L037")
def half_a_line_after_a_paragraph(document):
    about(
        texts(document)[0],
        '<w:spacing w:afterLines="50" w:after="0" w:line="579" w:lineRule="exact"/>',
    )


@damage("L038")
def a_paragraph_moved_to_the_right(document):
    texts(document)[0].paragraph_format.left_indent = Pt(32)


@damage("L038")
def a_paragraph_narrower_at_the_right(document):
    texts(document)[0].paragraph_format.right_indent = Pt(32)


@damage("L039")
def a_bold_heading(document):
    for run in heading(document, "一、").runs:
        run.font.bold = True


@damage("L039")
def a_bold_paragraph(document):
    for run in texts(document)[0].runs:
        run.font.bold = True


@damage("L039")
def words_in_italics(document):
    texts(document)[0].runs[0].font.italic = True


@damage("L039")
def words_underlined(document):
    texts(document)[0].runs[0].font.underline = True


@damage("L039")
def words_struck_through(document):
    texts(document)[0].runs[0].font.strike = True


@damage("L040")
def a_table_over_the_margin(document):
    properties = document.tables[-1]._tbl.tblPr
    (width,) = properties.findall(qn("w:tblW"))
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), "10000")


@damage("L040")
def a_table_of_more_than_the_whole_width(document):
    (width,) = document.tables[-1]._tbl.tblPr.findall(qn("w:tblW"))
    width.set(qn("w:type"), "pct")
    width.set(qn("w:w"), "6000")


@damage("L021")
def a_wider_left_margin(document):
    for section in document.sections:
        section.gutter = Mm(10)


@damage("L041")
def an_empty_paragraph_in_the_text(document):
    texts(document)[1].insert_paragraph_before("")


@damage("L042")
def a_page_break_in_the_text(document):
    texts(document)[1].insert_paragraph_before("").add_run().add_break(WD_BREAK.PAGE)


@damage("L042")
def a_paragraph_on_a_new_page(document):
    texts(document)[1].paragraph_format.page_break_before = True


@damage("P242")
def a_hidden_paragraph(document):
    twin = copy.deepcopy(texts(document)[0]._p)
    texts(document)[0]._p.addnext(twin)
    for run in twin.iter(qn("w:r")):
        run.get_or_add_rPr().append(xml("<w:vanish/>"))


@damage("P245")
def words_shaded(document):
    about_run(texts(document)[0].runs[0], '<w:shd w:val="clear" w:fill="FFFF00"/>')


@damage("P245")
def a_paragraph_shaded(document):
    about(texts(document)[0], '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>')


@damage("P245", "P249")
def words_marked_in_a_header(document):
    run = document.sections[0].header.paragraphs[0].add_run("内部")
    run.font.highlight_color = WD_COLOR_INDEX.YELLOW


@damage("L028")
def hyphens_around_page_numbers(document):
    for number, paragraphs in enumerate(footers(document)):
        for text in paragraphs[0]._p.iter(qn("w:t")):
            text.text = text.text.replace("—", "-").replace("1", str(number))


@damage("L030")
def white_words_in_the_signature(document):
    signature = next(each for each in document.paragraphs if each.style.name == "Signature")
    signature.runs[0].font.color.rgb = RGBColor(255, 255, 255)


@damage("L030", "P249")
def red_words_in_a_line_of_no_role(document):
    added = texts(document)[1].insert_paragraph_before("待核实")
    added.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    added.runs[0].font.color.rgb = RGBColor(255, 0, 0)


@damage("P240")
def a_tracked_row(document):
    row = document.tables[-1].rows[1]._tr.get_or_add_trPr()
    row.append(xml('<w:ins w:id="9" w:author="甲"/>'))


@damage("P240")
def a_tracked_look_of_a_table(document):
    document.tables[-1]._tbl.tblPr.append(
        xml('<w:tblPrChange w:id="9" w:author="甲"><w:tblPr/></w:tblPrChange>')
    )


@damage("P240")
def a_tracked_paragraph_mark(document):
    about(texts(document)[0], '<w:rPr><w:ins w:id="9" w:author="甲"/></w:rPr>')


@damage("P240")
def a_tracked_page_setup(document):
    document.sections[-1]._sectPr.append(
        xml('<w:sectPrChange w:id="9" w:author="甲"><w:sectPr/></w:sectPrChange>')
    )


@damage("P244", "P249")
def a_broken_reference(document):
    texts(document)[0].add_run("见错误!未找到引用源。")


@damage("L026")
def no_page_number_anywhere(document):
    for paragraphs in footers(document):
        for each in paragraphs:
            each.clear()


@damage("L025")
def smaller_numbers_on_even_pages(document):
    for section in document.sections:
        for paragraph in section.even_page_footer.paragraphs:
            for run in paragraph.runs:
                run.font.size = Pt(9)


@pytest.mark.parametrize(("change", "codes"), DAMAGES.values(), ids=DAMAGES)
def test_a_damage_is_named_once(found_after, change, codes):
    codes_found, output = found_after(change)

    assert sorted(codes_found) == codes, output


def test_an_indent_of_typed_blanks_is_called_so(found_after):
    def change(document):
        paragraph = texts(document)[0]
        about(paragraph, '<w:ind w:firstLineChars="0" w:firstLine="0"/>')
        paragraph.runs[0].text = f"\t{paragraph.runs[0].text}"

    assert "text indented by typed blanks or tabs; expected 2" in found_after(change)[1]


def test_a_few_bold_words_are_emphasis(found_after):
    def change(document):
        texts(document)[0].runs[0].font.bold = True

    assert found_after(change)[0] == []


def in_a_text_box(paragraph, align):
    """Put the page number of a footer into a text box, as WPS does."""
    number = copy.deepcopy(paragraph._p)
    paragraph.clear()
    box = xml(
        f"<w:r><w:drawing><wp:anchor><wp:positionH><wp:align>{align}</wp:align>"
        "</wp:positionH><w:txbxContent/></wp:anchor></w:drawing></w:r>"
    )
    next(box.iter(qn("w:txbxContent"))).append(number)
    paragraph._p.append(box)


@pytest.mark.parametrize(
    ("odd", "even", "codes"),
    [
        ("right", "left", []),
        ("outside", "outside", []),
        ("center", "center", ["L027"]),
        ("left", "right", ["L027"]),
    ],
)
def test_the_place_of_a_page_number_in_a_text_box_counts(found_after, odd, even, codes):
    def change(document):
        for number, (paragraph, *_) in enumerate(footers(document)):
            if paragraph._p.findall(qn("w:r")):
                in_a_text_box(paragraph, even if number % 2 else odd)

    assert found_after(change)[0] == codes


def test_a_numbered_heading_has_a_level_if_others_have(found_after):
    def change(document):
        for number in (1, 2, 3):
            added = texts(document)[1].insert_paragraph_before(f"{number}. 加强管理")
            about(added, '<w:ind w:firstLineChars="200" w:firstLine="640"/>')
            if number < 3:
                about(added, '<w:outlineLvl w:val="2"/>')

    assert "L034" in found_after(change)[0]


def test_what_is_in_an_annex_is_below_its_label(found_after):
    def change(document):
        document.tables[1].rows[1].cells[0].paragraphs[0].add_run("【待填】")

    assert re.search(r"T101.*\n  below: 附件", found_after(change)[1])
