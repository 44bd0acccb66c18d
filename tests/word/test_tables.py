"""Native tables: fixed widths, repeated head, cells aligned as their column."""

from hypothesis import given
from hypothesis import strategies as st

from reportgen.document.tree import (
    Align,
    Column,
    Figure,
    LineBreak,
    Paragraph,
    PlainText,
    Table,
)
from reportgen.place import Origin, Place
from reportgen.writers.docx.column_widths import column_widths

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT_WIDTH = 8845  # 210 - 28 - 26 mm in twips


def cells(*texts):
    return tuple((PlainText(text),) for text in texts)


def table(**more):
    columns = (Column(Align.LEFT, 2), Column(Align.RIGHT, 1))
    return Table(columns, cells("指标", "数值"), (cells("专利", "26"),), **more)


def test_a_table_is_as_wide_as_the_text_and_fixed(write):
    written = write(table())

    widths = [int(each.get(f"{W}w")) for each in written.find("//w:tblGrid/w:gridCol")]
    cell_widths = [int(each.get(f"{W}w")) for each in written.find("//w:tcW")]

    assert widths == [5897, 2948]
    assert cell_widths == widths * 2
    assert sum(widths) == TEXT_WIDTH
    assert written.find("//w:tblW[@w:type='dxa']/@w:w") == [str(TEXT_WIDTH)]
    assert written.find("//w:tblLayout/@w:type") == ["fixed"]


def test_the_head_is_repeated_and_no_row_is_split(write):
    written = write(table())

    assert len(written.find("//w:tr[w:trPr/w:cantSplit]")) == 2
    assert len(written.find("//w:tr[w:trPr/w:tblHeader]")) == 1


def test_a_cell_has_the_alignment_of_its_column(write):
    written = write(table())

    sides = written.find("//w:p[w:pPr/w:pStyle/@w:val='TableCell']/w:pPr/w:jc/@w:val")

    assert sides == ["right"]


def test_caption_and_unit_are_above(write):
    written = write(table(caption=(PlainText("表1 指标"),), unit=(PlainText("单位：件"),)))

    assert written.paragraphs[:2] == [("Caption", "表1 指标"), ("UnitLine", "单位：件")]


def test_a_body_does_not_end_in_a_table(write):
    assert write(table()).paragraphs[-1] == ("TableCell", "")
    assert write(table(), Paragraph((PlainText("正文。"),))).paragraphs[-1] == (
        "BodyText",
        "正文。",
    )


def test_two_tables_stay_separate(write):
    written = write(table(), table())
    captioned = write(table(), table(unit=(PlainText("单位：件"),)))

    between = "//w:tbl[1]/following-sibling::*[1][self::w:p]"

    assert written.find(between)
    assert len(captioned.find("//w:body/w:p")) == 2


def test_the_first_head_cell_has_the_bookmark_of_the_table(write):
    written = write(table(origin=Origin(Place("a.yaml"), "ip.facts.2.table")))

    assert written.find("//w:bookmarkStart/@w:name") == ["_rg_ip_facts_2_table"]


def test_cells_have_their_own_origin(write):
    origin = Origin(Place("a.yaml"), "ip.table.rows.0.1")
    row = ((PlainText("专利"),), (Figure("26", "a", "", origin),))
    written = write(Table((Column(), Column()), cells("甲", "乙"), (row,)))

    assert written.find("//w:bookmarkStart/@w:name") == ["_rg_ip_table_rows_0_1"]


def test_a_column_without_a_width_has_the_average():
    assert column_widths((Column(), Column()), 9) == [4, 5]
    assert column_widths((Column(width=1), Column(width=3), Column()), 600) == [
        100,
        300,
        200,
    ]


def test_a_number_is_not_broken_inside_its_cell(write):
    columns = (Column(width=9), Column(width=1))
    row = cells("项目", "1234567.80")
    written = write(Table(columns, cells("名称", "数"), (row,)))

    first, second = (int(each) for each in written.find("//w:gridCol/@w:w"))

    assert first + second == TEXT_WIDTH
    assert second >= 10 * 120 + 2 * 57  # ten digits of 12 pt


def test_columns_of_a_group_share_its_head(write):
    group = (PlainText("1—6月"), LineBreak())
    head = (
        (PlainText("指标"),),
        (*group, PlainText("绝对数")),
        (*group, PlainText("增长")),
        (PlainText("备注"),),
    )
    written = write(Table((Column(),) * 4, head, (cells("专利", "26", "3", ""),)))

    rows = [
        [each.xpath("string()") for each in row.iterfind(f"{W}tc")]
        for row in written.find("//w:tr")
    ]
    assert rows == [
        ["指标", "1—6月", "备注"],
        ["", "绝对数", "增长", ""],
        ["专利", "26", "3", ""],
    ]
    assert written.find("//w:gridSpan/@w:val") == ["2"]
    assert len(written.find("//w:vMerge")) == 4
    assert len(written.find("//w:tr[w:trPr/w:tblHeader]")) == 2


def test_a_row_higher_than_a_third_of_a_page_may_go_on_on_the_next(write):
    columns = (Column(), Column())
    rows = (cells("甲", "说明文字。" * 200), cells("乙", "说明。"))
    written = write(Table(columns, cells("名称", "说明"), rows))

    assert written.find("//w:tr/w:trPr/w:cantSplit/@w:val") == ["0"]


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 900)), min_size=1, max_size=9))
def test_no_column_is_narrower_than_it_needs_to_be(columns):
    widths = [Column(width=width) for width, _ in columns]
    least = [needed for _, needed in columns]

    found = column_widths(widths, 8845, least)

    assert sum(found) == 8845
    assert all(one >= needed - 1 for one, needed in zip(found, least, strict=True))


@given(st.lists(st.integers(0, 50), min_size=1, max_size=20), st.integers(1000, 9000))
def test_columns_fill_the_width_to_the_last_twip(widths, width):
    found = column_widths([Column(width=each) for each in widths], width)

    assert sum(found) == width
    assert min(found) >= 0
