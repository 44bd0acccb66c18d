# ruff: noqa: SLF001 - python-docx shows its XML in no other way
"""check-docx on papers that reportgen did not make: no false alarms, inside no project."""

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor, Twips

NAME = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MIDDLE, RIGHT, LEFT = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.LEFT,
)
TITLE = "方正小标宋简体"


@pytest.fixture
def codes(tmp_path, run, monkeypatch):
    """Return a function that saves a paper outside a project and returns what is found."""
    monkeypatch.chdir(tmp_path)

    def found(paper):
        paper.save("x.docx")
        outcome = run("check-docx", "x.docx")
        return outcome.out or outcome.err

    return found


def set_font(run, east_asian, latin="Times New Roman"):
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    for slot, name in (("eastAsia", east_asian), ("ascii", latin), ("hAnsi", latin)):
        fonts.set(qn(f"w:{slot}"), name)


def line(paper, text, font="仿宋_GB2312", size=16, align=None, indent=2, level=None):
    """Add a paragraph with a look of its own, as an office types it."""
    paragraph = paper.add_paragraph()
    paragraph.alignment = align
    paragraph.paragraph_format.line_spacing = Pt(33 if font == TITLE else 28.95)
    about = paragraph._p.get_or_add_pPr()
    about.append(
        parse_xml(f'<w:ind {NAME} w:firstLineChars="{indent * 100}" w:firstLine="0"/>')
    )
    if level is not None:
        about.append(parse_xml(f'<w:outlineLvl {NAME} w:val="{level}"/>'))
    run = paragraph.add_run(text)
    set_font(run, font, TITLE if font == TITLE else "Times New Roman")
    run.font.size = Pt(size)
    if size == 16:
        run._r.get_or_add_rPr().append(parse_xml(f'<w:spacing {NAME} w:val="-5"/>'))
    return paragraph


def number(paragraph, align, side):
    """Print a page number as the standard has it."""
    paragraph.alignment = align
    paragraph.paragraph_format.line_spacing = Pt(20)
    indent = f'<w:ind {NAME} w:{side}="280"/>'
    paragraph._p.get_or_add_pPr().append(parse_xml(indent))
    field = f'<w:fldSimple {NAME} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph.add_run("— ")
    paragraph._p.append(parse_xml(field))
    paragraph.add_run(" —")


def empty_paper():
    """Return a paper with the page and styles of the standard, and no text."""
    paper = docx.Document()
    paper.settings.odd_and_even_pages_header_footer = True
    page = paper.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin = Mm(37), Mm(35)
    page.left_margin, page.right_margin = Mm(28), Mm(26)
    page.footer_distance = Twips(1424)
    footer = paper.styles["Footer"]
    footer.font.size = Pt(14)
    fonts = footer.element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("eastAsia", "ascii", "hAnsi"):
        fonts.set(qn(f"w:{slot}"), "宋体")
    number(page.footer.paragraphs[0], RIGHT, "right")
    number(page.even_page_footer.paragraphs[0], LEFT, "left")
    paper.styles["Normal"].paragraph_format.space_after = Pt(0)
    return paper


def add_text(paper):
    """Add a report from its title to its date."""
    line(paper, "示例市水务局", TITLE, 22, MIDDLE, 0)
    line(paper, "关于2023年工作情况的报告", TITLE, 22, MIDDLE, 0)
    paper.add_paragraph()
    line(paper, "市人民政府：", indent=0)
    line(paper, "全年受理申请326件，办结案件，较好完成了任务。")
    line(paper, "一、主要工作", "黑体", level=0)
    line(paper, "（一）供水保障", "楷体_GB2312", level=1)
    line(paper, "1.加强水源保护。关停排污口，巡查河道。")
    line(paper, "2.改造老旧管网。更换管道，降低漏损。")
    line(paper, "表1 主要指标", "黑体", 14, MIDDLE, 0)
    table = paper.add_table(4, 2)
    for row in table.rows:
        for cell in row.cells:
            run = cell.paragraphs[0].add_run("甲")
            run.font.size = Pt(12)
            set_font(run, "黑体" if row is table.rows[0] else "仿宋")
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {NAME}/>"))
    for cell in table.rows[0].cells:
        set_font(cell.paragraphs[0].runs[0], "黑体")
    line(paper, "特此报告。")
    paper.add_paragraph()
    line(paper, "示例市水务局", align=RIGHT, indent=0)
    line(paper, "2024年1月15日", align=RIGHT, indent=0)
    return paper


def test_nothing_is_found_in_a_paper_typed_by_the_standard(codes):
    assert codes(add_text(empty_paper())) == "no problems\n"


def test_nothing_is_found_in_the_lines_above_a_formal_paper(codes):
    paper = empty_paper()
    for text in ("000001", "机密★1年", "特急"):
        line(paper, text, "黑体", indent=0)
    mark = line(paper, "示例市水务局文件", TITLE, 48, MIDDLE, 0)
    mark.runs[0].font.color.rgb = RGBColor(255, 0, 0)
    line(paper, "示水发〔2024〕5号", align=MIDDLE, indent=0)

    assert codes(add_text(paper)) == "no problems\n"


def test_a_cover_and_contents_have_no_look_that_is_expected(codes):
    paper = empty_paper()
    line(paper, "2023年度工作报告", "黑体", 36, MIDDLE, 0)
    line(paper, "二〇二四年一月", "楷体", 18, MIDDLE, 0)
    paper.add_page_break()
    line(paper, "目  录", "黑体", 18, MIDDLE, 0)
    paper.add_page_break()

    assert "L02" not in codes(add_text(paper))


def test_words_before_a_list_are_no_addressee(codes):
    paper = empty_paper()
    line(paper, "局长办公会议纪要", TITLE, 22, MIDDLE, 0)
    line(paper, "地点：三楼会议室")
    line(paper, "会议研究了下列事项：")
    line(paper, "会议听取了供水工作汇报，同意管网改造方案。")

    assert codes(paper) == "no problems\n"


def test_a_title_of_level_1_moves_the_levels_of_headings(codes):
    paper = add_text(empty_paper())
    levels = {"示": 0, "一": 1, "（": 2}
    for each in paper.paragraphs[:8]:
        if each.text[:1] in levels:
            mark = f'<w:outlineLvl {NAME} w:val="{levels[each.text[0]]}"/>'
            each._p.get_or_add_pPr().append(parse_xml(mark))

    assert "L035" not in codes(paper)


def test_a_file_without_page_setup_has_the_pages_of_word(codes):
    paper = add_text(empty_paper())
    setup = paper.element.body.sectPr
    for each in list(setup):
        setup.remove(each)

    assert "the page is 215.9 × 279.4 mm" in codes(paper)
