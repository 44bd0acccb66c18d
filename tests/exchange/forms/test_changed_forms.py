"""What people do to a form: each value still lands at its key, or its cell is reported."""

import json

import openpyxl
import pytest
from openpyxl.comments import Comment

from filled_forms import SECTION_FILE, cell_of, changed, fill, with_part
from reportgen.exchange.forms.form import FormRow, digest_of
from reportgen.exchange.forms.read_form import Answer
from reportgen.exchange.forms.sorted_column import sorted_alone
from reportgen.place import Place

COUNT, RANK, RATE = "发明专利申请量", "发明专利申请量（全市位次）", "授权率"
ANSWERS = {(COUNT, "本期数"): 31, (RANK, "本期数"): 2, (RATE, "本期数"): 66}


def numbers(root):
    """Return the numbers that the section file has for the three rows."""
    text = (root / SECTION_FILE).read_text("utf-8")
    lines = [line.split("#")[0].strip() for line in text.splitlines()]
    return [
        line for line in lines if line.startswith(("value: 31", "position: 2", "value: 66"))
    ]


ALL = ["value: 31.00", "position: 2", "value: 66.00"]


def values_of(sheet, row):
    return [cell.value for cell in sheet[row]]


def put_row(sheet, row, values):
    for column, value in enumerate(values, 1):
        sheet.cell(row, column).value = value


def sort_all(book):
    sheet = book["指标"]
    rows = [values_of(sheet, row) for row in range(4, 10)]
    for row, values in zip(range(4, 10), reversed(rows), strict=True):
        put_row(sheet, row, values)


def sort_without_ids(book):
    sheet = book["指标"]
    rows = [values_of(sheet, row)[1:] for row in range(4, 10)]
    for row, values in zip(range(4, 10), reversed(rows), strict=True):
        put_row(sheet, row, [sheet.cell(row, 1).value, *values])


def insert_row(book):
    book["指标"].insert_rows(5)


def insert_filled_row(book):
    book["指标"].insert_rows(5)
    put_row(book["指标"], 5, [None, "新指标", "件", None, 5])


def copy_row(book):
    put_row(book["指标"], 10, values_of(book["指标"], 4))


def delete_row(book):
    book["指标"].delete_rows(9)


def delete_ids(book):
    book["指标"].delete_cols(1)


def delete_values(book):
    book["指标"].delete_cols(5)


def delete_hidden_sheet(book):
    del book["_reportgen"]


def change_hidden_sheet(book):
    sheet = book["_reportgen"]
    record = json.loads(sheet["A2"].value)
    record["given"]["本期数"] = "30"
    sheet["A2"].value = json.dumps(record, ensure_ascii=False)


def rename_sheets(book):
    for number, sheet in enumerate(book.worksheets):
        if sheet.title != "_reportgen":
            sheet.title = f"新{number}"


def move_sheet(book):
    book.move_sheet("指标", 2)


def copy_sheet(book):
    book.copy_worksheet(book["指标"])


def merge_answers(book):
    book["指标"].merge_cells("E4:E6")


def add_rows_above(book):
    book["指标"].insert_rows(1, 4)


def rename_row(book):
    book["指标"]["B4"].value = "别的指标"


def change_last_value(book):
    book["指标"]["D4"].value = 25


def format_empty_rows(book):
    for row in range(20, 200):
        book["指标"].cell(row, 5).number_format = "0.00"


def space_the_heads(book):
    book["指标"]["E3"].value = "本 期　数"
    book["文字"]["D3"].value = "填报内容 "


def write_below(book):
    book["指标"]["B20"].value = "填表人：张三"


@pytest.mark.parametrize(
    "change",
    [sort_all, insert_row, rename_sheets, move_sheet, add_rows_above, format_empty_rows, space_the_heads, delete_hidden_sheet],
)  # fmt: skip
def test_what_moves_whole_rows_loses_nothing(office_project, run, form, change):
    path = changed(fill(form, ANSWERS), change)

    done = run("collect", path, "--partial")

    assert numbers(office_project) == ALL[:2] if change is delete_hidden_sheet else ALL, (
        done.err
    )
    assert (done.code == 0) == (change is not delete_hidden_sheet)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (sort_without_ids, "X023"),
        (insert_filled_row, "X024"),
        (copy_row, "X022"),
        (copy_sheet, "X022"),
        (change_hidden_sheet, "X020"),
        (delete_values, "X027"),
        (merge_answers, "X030"),
        (rename_row, "X023"),
        (change_last_value, "X023"),
        (write_below, "X024"),
    ],
)
def test_what_tears_rows_apart_is_reported(office_project, run, form, change, code):
    path = changed(fill(form, ANSWERS), change)
    before = (office_project / SECTION_FILE).read_text("utf-8")

    done = run("collect", path)

    assert (done.code, code in done.err) == (1, True), done.err
    assert (office_project / SECTION_FILE).read_text("utf-8") == before


def test_a_deleted_row_is_told_and_the_others_land(office_project, run, form):
    done = run("collect", changed(fill(form, ANSWERS), delete_row))

    assert (done.code, "X025" in done.err) == (0, True)
    assert "服务点：乡镇" in done.err
    assert numbers(office_project) == ALL


def test_without_ids_rows_are_found_by_name_and_unit_and_that_is_told(
    office_project, run, form
):
    done = run("collect", changed(fill(form, ANSWERS), delete_ids))

    assert (done.code, "X026" in done.err) == (0, True), done.err
    assert numbers(office_project) == ALL


def test_without_ids_a_row_with_another_name_is_reported(run, form):
    path = changed(changed(fill(form, ANSWERS), delete_ids), rename_row_without_ids)

    assert "X021" in run("collect", path).err


def rename_row_without_ids(book):
    book["指标"]["A4"].value = "别的指标"


def test_visible_cells_in_a_new_workbook_are_found_by_name(office_project, run, form):
    def paste(book):
        delete_ids(book)
        for name in ("填报说明", "文字", "_reportgen"):
            del book[name]

    done = run("collect", changed(fill(form, ANSWERS), paste), "--partial")

    assert "X042" in done.err  # 授权率 has a value: nothing tells who changed it
    assert numbers(office_project) == ALL[:2]


def test_a_missing_column_is_reported_once(run, form):
    def delete_source(book):
        book["指标"].delete_cols(7)

    done = run("collect", changed(fill(form, ANSWERS), delete_source))

    assert done.err.count("X027") == 1


def test_an_id_that_nobody_was_asked_for_is_reported(run, form):
    def forge(book):
        book["指标"]["A4"].value = "2023:ip.metrics.other.value"

    assert "X021" in run("collect", changed(form, forge)).err


@pytest.mark.parametrize("period", ["2021", "../../etc"])
def test_a_form_of_another_project_is_refused(run, form, period):
    def move(book):
        book["_reportgen"]["A1"].value = period

    done = run("collect", changed(form, move))

    assert (done.code, "X028" in done.err) == (1, True)


FORGED = [
    ("given", "本期数", "六成"),
    ("given", "本期数", "sNaN"),
    ("fixed", "上期数", "六成"),
    ("decimals", "本期数", 9999),
    ("decimals", "本期数", "2"),
    ("id", None, "2023:ip.metrics.applications.value"),
    ("id", None, 5),
]


@pytest.mark.parametrize(("part", "head", "value"), FORGED)
def test_a_record_with_a_right_digest_and_wrong_values_is_refused(
    office_project, run, form, part, head, value
):
    def forge(book):
        sheet = book["_reportgen"]
        record = json.loads(sheet["A4"].value)
        record[part] = {**record[part], head: value} if head else value
        sheet["A4"].value = json.dumps(record, ensure_ascii=False)
        lines = (sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1))
        sheet["C1"].value = digest_of([each for each in lines if each])
        book["指标"]["D6"].value = record["fixed"]["上期数"]

    done = run("collect", changed(fill(form, ANSWERS), forge))

    assert (done.code, "X020" in done.err) == (1, True), done.err
    assert numbers(office_project) == []


def test_a_workbook_that_is_no_form_is_refused(office_project, run):
    book = openpyxl.Workbook()
    book.active["A1"].value = 1
    book.save("other.xlsx")

    done = run("collect", "other.xlsx")

    assert (done.code, "X018" in done.err) == (1, True)


def write_right_of_the_table(book):
    book["指标"]["L4"].value = "估计数"


def write_into_a_new_column(book):
    book["指标"].insert_cols(5)
    book["指标"]["E4"].value = 29


def type_over_the_change(book):
    book["指标"]["F4"].value = 12.5


def write_where_a_row_asks_nothing(book):
    book["指标"]["G5"].value = "统计年鉴"


def add_a_sheet(book):
    book.create_sheet("补充")["B2"].value = "另有说明"


def comment(book):
    book["指标"]["E7"].comment = Comment("还没有数", "张三")


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        (write_right_of_the_table, "指标!L4", "X048 nothing is read from here, but it says: 估计数"),
        (write_into_a_new_column, "指标!E4", "X048 nothing is read from here, but it says: 29"),
        (type_over_the_change, "指标!F4", "X048 nothing is read from here, but it says: 12.5"),
        (write_where_a_row_asks_nothing, "指标!G5", "X048 nothing is read from here, but it says: 统计年鉴"),
        (add_a_sheet, "补充!B2", "X048 nothing is read from here, but it says: 另有说明"),
        (comment, "指标!E7", "X049 a comment is not read: 还没有数"),
    ],
)  # fmt: skip
def test_what_is_written_where_nothing_is_read_is_told(
    office_project, run, form, change, place, words
):
    done = run("collect", changed(fill(form, ANSWERS), change))

    assert (done.code, done.err.count("warning")) == (0, 2), done.err
    assert f"{place}: warning {words}" in done.err
    assert numbers(office_project) == ALL


# -- marking -------------------------------------------------------------------------------


def comments(path):
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in openpyxl.load_workbook(path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def test_a_marked_copy_has_the_problems_at_their_cells(office_project, run, form):
    path = fill(form, {(COUNT, "本期数"): "约30", (RATE, "数据截至"): "月底"})

    done = run("collect", path, "--mark")

    marked = path.parent / "marked" / path.name
    assert done.code == 1
    assert str(marked.relative_to(office_project)) in done.out
    said = comments(marked)
    assert set(said) == {"指标!E4", "指标!H6"}
    assert said["指标!E4"].startswith("【请改】不是数字：约30\n办法：请只写数字")
    assert run("collect", path, "--mark").out.count(f"marked/{path.stem}-2.xlsx") == 1


def test_a_marked_copy_that_is_corrected_comes_back_whole(office_project, run, form):
    path = fill(form, ANSWERS | {(COUNT, "本期数"): "约31", (RATE, "本期数"): "=60+6"})
    _, at = cell_of(path, RATE, "本期数")
    with_part(path, "xl/worksheets/sheet2.xml", "60+6</f><v></v>", "60+6</f><v>66</v>")
    run("collect", path, "--mark")
    marked = path.parent / "marked" / path.name
    assert openpyxl.load_workbook(marked)["指标"][at].value == 66
    corrected = fill(marked, {(COUNT, "本期数"): 31, (RATE, "数据截至"): "月底"})

    again = run("collect", corrected, "--mark")

    assert set(comments(corrected.with_name(f"{corrected.stem}-2.xlsx"))) == {"指标!H6"}
    assert again.code == 1
    assert run("collect", fill(corrected, {(RATE, "数据截至"): "2023-12-31"})).code == 0
    assert numbers(office_project) == ALL


def test_a_form_without_problems_is_not_marked(office_project, run, form):
    run("collect", fill(form, ANSWERS), "--mark")

    assert list(office_project.rglob("marked")) == []


# -- a column sorted alone -------------------------------------------------------------

LAST_YEAR = {"甲": "30.00", "乙": "700.00", "丙": "5.00", "丁": "90.00"}


def answers(now, last=LAST_YEAR):
    """Return the answers of a form with the four numbers of this period."""
    return [
        Answer(
            FormRow(name, {"上期数": last[name]}, {}),
            "本期数",
            value,
            "",
            Place("form.xlsx", line, 5, sheet="指标"),
        )
        for line, (name, value) in enumerate(zip(last, now, strict=True), 4)
        if value
    ]


@pytest.mark.parametrize(
    "now", [("6", "31", "95", "720"), ("720", "95", "31", "6"), ("6", "6", "31", "720")]
)
def test_a_column_that_was_sorted_alone_is_reported(now):
    (found,) = sorted_alone(answers(now))

    assert (found.code, found.place.line) == ("X050", 4)


@pytest.mark.parametrize(
    ("now", "last"),
    [
        (("31", "720", "6", "95"), LAST_YEAR),  # in its rows
        (("6", "31", "95", ""), LAST_YEAR),  # three numbers
        (
            ("6", "31", "95", "720"),
            dict(zip(LAST_YEAR, ["5", "30", "90", "700"], strict=True)),
        ),
        (
            ("20", "30", "40", "50"),
            dict(zip(LAST_YEAR, ["21", "33", "30", "49"], strict=True)),
        ),
    ],
)
def test_numbers_in_order_may_be_right(now, last):
    assert sorted_alone(answers(now, last)) == []
