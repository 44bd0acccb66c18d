"""The requirements of GB/T 9704-2012 for a page, measured in a PDF.

LibreOffice converts a report to PDF; positions are those of the glyphs. A picture of each
page is saved in build/pages.
"""

import statistics
from pathlib import Path

import pytest
from glyphs import MM, read_pages, width

from reportgen.pipeline import build_period
from small_project import REPORT, write_project

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "build" / "pages"
LINE = 28.95  # points; LibreOffice puts the baseline 4/5 down an exact line
BLOCK_BOTTOM = 297 - 35


def pages_of(root, period, office, folder, name):
    """Build a period and return its pages."""
    path = folder / f"{name}.docx"
    path.write_bytes(build_period(root, period, ("docx",)).outputs["docx"])
    return read_pages(office(path, "pdf"), PICTURES)


@pytest.fixture(scope="module")
def sample(office, tmp_path_factory):
    """Return the pages of the sample report."""
    return pages_of(ROOT, "2023H1", office, tmp_path_factory.mktemp("sample"), "2023H1")


def body(pages):
    """Return the lines in the font of the body, on all pages."""
    return [
        line
        for page in pages
        for line in page.lines
        if ("FandolFang-Regular", 16) in line.fonts
    ]


def full(pages):
    """Return the lines that fill the width of the text block."""
    return [line for line in body(pages) if line.left < 28.5 and line.right > 210 - 26 - 5]


def test_the_paper_is_a4(sample):
    assert {(round(page.width), round(page.height)) for page in sample} == {(210, 297)}


def test_margins_are_37_28_26_and_35_mm(sample):
    tops = [page.lines[0].baseline - 0.8 * LINE for page in sample[1:]]
    bottoms = [
        page.lines[-1].baseline + 0.2 * LINE
        for page in sample[:-1]
        if len(page.lines) == 22
    ]

    assert min(line.left for line in body(sample)) == pytest.approx(28, abs=1)
    assert statistics.median(line.right for line in full(sample)) == pytest.approx(
        210 - 26, abs=1
    )
    assert statistics.median(tops) * MM == pytest.approx(37, abs=1)
    assert statistics.median(bottoms) * MM == pytest.approx(297 - 35, abs=1)


def test_a_full_page_has_22_lines_and_a_full_line_28_characters(sample):
    assert max(len(page.lines) for page in sample[1:]) == 22
    assert sum(len(page.lines) == 22 for page in sample) >= 3
    assert statistics.median(map(width, full(sample))) == pytest.approx(28, abs=0.5)


def test_each_role_has_its_font(sample):
    lines = {line.text: line.fonts for page in sample for line in page.lines}
    headings = {
        text: fonts for text, fonts in lines.items() if text.startswith(("一、", "二、"))
    }
    sections = {text: fonts for text, fonts in lines.items() if text.startswith("（")}

    title = lines["2023年市区科技局上半年工作总结报告"]

    assert all(
        "NotoSerifCJK" in font and "Black" in font and size == 22 for font, size in title
    )
    assert len(headings) == 2
    assert set.union(*headings.values()) == {("FandolHei-Regular", 16)}
    assert len(sections) == 14
    assert all(("FandolKai-Regular", 16) in fonts for fonts in sections.values())
    assert {page.number.fonts == {("FandolSong-Regular", 14)} for page in sample} == {True}
    assert {size for line in body(sample) for _, size in line.fonts} == {16}


def test_page_numbers_are_outside_7_mm_below_the_text(sample):
    for number, page in enumerate(sample, 1):
        assert page.number.text == f"—{number}—"
        assert page.dash - BLOCK_BOTTOM == pytest.approx(7, abs=1)
        if number % 2:
            assert page.number.right == pytest.approx(210 - 26 - 14 * MM, abs=1)
        else:
            assert page.number.left == pytest.approx(28 + 14 * MM, abs=1)


LONG_TITLE = (
    "示例区人民政府办公室关于加快推进数字政府建设和优化营商环境重点任务完成情况的报告"
)
ROWS = "".join(f"            - - 第{row}行\n              - 甲乙丙\n" for row in range(90))
FORM = f"""\
title: {LONG_TITLE}
parts:
  - id: achievements
    heading: 工作情况
    lead: {"甲" * 200}。
  - id: plans
    heading: 工作打算
    lead: 抓好工作。
attachments:
  - title: 附表
    facts:
      - table:
          caption: 表1 长表
          unit: 个
          columns:
            - 名称
            - 数量
          rows:
{ROWS}
"""
OWN_LINE = "heading: 独立标题\nheading_form: own_line\nfacts:\n  - 正文另起一行。\n"


@pytest.fixture(scope="module")
def forms(office, tmp_path_factory):
    """Return the pages of a report with everything that is difficult to lay out."""
    root = tmp_path_factory.mktemp("forms")
    files = {"data/2023H1/report.yaml": FORM, "data/2023H1/plans/02-own.yaml": OWN_LINE}
    return pages_of(write_project(root, files), "2023H1", office, root, "forms")


def test_a_long_title_is_centred_and_broken_by_sense(forms):
    title = [line for line in forms[0].lines if all(size == 22 for _, size in line.fonts)]

    assert "".join(line.text for line in title) == LONG_TITLE
    assert len(title) in {2, 3}
    for line in title:
        assert (line.left + line.right) / 2 == pytest.approx(28 + 156 / 2, abs=1.5)
    assert title[0].text.endswith("办公室") or title[0].text.endswith(
        ("建设", "关于", "政府", "和")
    )


def test_headings_run_in_as_the_layout_or_the_section_requires(forms):
    texts = [line.text for page in forms for line in page.lines]

    assert "（二）独立标题" in texts
    assert any(text.startswith("（一）培训。") for text in texts)


def test_a_table_over_three_pages_repeats_its_head(forms):
    heads = [page for page in forms if any(line.text == "名称数量" for line in page.lines)]

    assert len(heads) >= 3
    rows = [
        line.text for page in forms for line in page.lines if line.text.startswith("第")
    ]
    assert rows == [f"第{row}行甲乙丙" for row in range(90)]


def test_an_annex_begins_on_a_new_page(forms):
    first = next(page for page in forms if page.lines[0].text == "附件")

    assert first.lines[1].text == "附表"
    assert first is not forms[0]


@pytest.mark.parametrize("lines", [15, 16, 17, 18])
def test_a_signature_is_never_alone_on_a_page(office, tmp_path, lines):
    facts = "".join(f"  - text: 第{n}段。\n    new_paragraph: true\n" for n in range(lines))
    report = REPORT + "signature: 示例局\ndate: 2023-07-05\n"
    plans = f"heading: 培训\nfacts:\n{facts}"
    files = {"data/2023H1/report.yaml": report, "data/2023H1/plans/01-training.yaml": plans}
    pages = pages_of(
        write_project(tmp_path, files), "2023H1", office, tmp_path, f"signed-{lines}"
    )
    last = [line.text for line in pages[-1].lines]

    assert last[-2:] == ["示例局", "2023年7月5日"]
    assert last[0].startswith("第")
