"""Styles, page and footers as GB/T 9704-2012 requires them, in WordprocessingML."""

import pytest

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES = "word/styles.xml"


def style(written, name, path):
    return written.find(f"//w:style[@w:styleId='{name}']/{path}", STYLES)


def test_the_page_is_a4_with_the_margins_of_the_standard(write):
    written = write()

    (size,), (margins,) = written.find("//w:pgSz"), written.find("//w:pgMar")

    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    assert [margins.get(f"{W}{side}") for side in ("top", "left", "right", "bottom")] == [
        "2098",
        "1587",
        "1474",
        "1984",
    ]


def test_lines_are_exact_and_the_grid_has_no_characters(write):
    written = write()

    assert written.find("//w:docGrid/@w:type") == ["lines"]
    assert written.find("//w:docGrid/@w:linePitch") == ["579"]
    assert style(written, "BodyText", "w:pPr/w:spacing/@w:line") == ["579"]
    assert style(written, "BodyText", "w:pPr/w:spacing/@w:lineRule") == ["exact"]
    assert style(written, "BodyText", "w:rPr/w:spacing/@w:val") == ["-5"]
    assert style(written, "BodyText", "w:pPr/w:snapToGrid/@w:val") == ["0"]
    assert style(written, "BodyText", "w:pPr/w:widowControl/@w:val") == ["0"]


@pytest.mark.parametrize(
    ("name", "font", "size"),
    [
        ("Title", "方正小标宋简体", "44"),
        ("Heading1", "黑体", "32"),
        ("Heading2", "楷体_GB2312", "32"),
        ("Heading3", "仿宋_GB2312", "32"),
        ("Heading4", "仿宋_GB2312", "32"),
        ("BodyText", "仿宋_GB2312", "32"),
        ("TableHead", "黑体", "24"),
        ("TableCell", "仿宋_GB2312", "24"),
        ("Footer", "宋体", "28"),
    ],
)
def test_fonts_and_sizes_are_those_of_the_standard(write, name, font, size):
    written = write()

    assert style(written, name, "w:rPr/w:rFonts/@w:eastAsia") == [font]
    assert style(written, name, "w:rPr/w:sz/@w:val") == [size]


def test_the_windows_profile_has_only_fonts_of_windows_and_office(write):
    fonts = set(write(fonts="windows").find("//@w:eastAsia", STYLES)) - {"zh-CN"}

    assert fonts == {"华文中宋", "黑体", "楷体", "仿宋", "宋体"}


def test_no_theme_font_is_used(write):
    written = write()

    assert not any(
        b"Theme=" in xml for name, xml in written.parts.items() if "word/" in name
    )


def test_headings_have_outline_levels(write):
    written = write()

    levels = [
        style(written, f"Heading{level}", "w:pPr/w:outlineLvl/@w:val")
        for level in (1, 2, 3, 4)
    ]

    assert levels == [["0"], ["1"], ["2"], ["3"]]


def test_the_file_is_chinese(write):
    written = write()

    assert written.find("//w:docDefaults//w:lang/@w:eastAsia", STYLES) == ["zh-CN"]
    assert b"<dc:language>zh-CN</dc:language>" in written.parts["docProps/core.xml"]


def test_a_missing_font_has_an_alternate(write):
    path = "//w:font[@w:name='仿宋_GB2312']/w:altName/@w:val"

    assert write().find(path, "word/fontTable.xml") == ["仿宋"]


def test_page_numbers_are_on_the_outer_side(write):
    written = write()

    odd, even = (f"word/footer{number}.xml" for number in (1, 2))

    for part, side in ((odd, "right"), (even, "left")):
        assert written.find("//w:jc/@w:val", part) == [side]
        assert written.find(f"//w:ind/@w:{side}", part) == ["280"]
        assert "".join(written.find("//w:t/text()", part)) == "— 1 —"
        assert written.find("//w:instrText/text()", part) == [" PAGE "]
    assert written.find("//w:evenAndOddHeaders", "word/settings.xml")
    # 1424 puts the dash 6.99 mm below the text block
    assert written.find("//w:pgMar/@w:footer") == ["1423"]


def test_page_numbers_of_the_plain_layout_are_centred(write, layouts):
    written = write(layout=layouts["plain"])

    for number in (1, 2):
        part = f"word/footer{number}.xml"
        assert written.find("//w:jc/@w:val", part) == ["center"]
        assert "".join(written.find("//w:t/text()", part)) == "1"


def test_cells_are_single_spaced_off_the_grid(write):
    written = write()

    assert style(written, "TableCell", "w:pPr/w:spacing/@w:lineRule") == ["auto"]
    assert style(written, "TableCell", "w:pPr/w:snapToGrid/@w:val") == ["0"]


def test_nothing_of_the_default_template_of_python_docx_is_left(write):
    assert set(write().parts) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "docProps/custom.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    }
