"""form: one workbook for each owner, with what the owner is asked for."""

import openpyxl
import pytest

from filled_forms import IP, SECTION_FILE, cell_of
from small_project import edit

QUOTES = '"' * 9_900  # each takes two characters of a record


def rows(form, sheet):
    """Return the rows of a sheet below its heads, each by head."""
    _, _, heads, *found = openpyxl.load_workbook(form)[sheet].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in found]


def test_each_owner_gets_a_workbook_with_what_is_theirs(office_project, run):
    done = run("form", "2023")

    made = sorted(path.name for path in (office_project / "forms/2023").iterdir())
    assert made == ["办公室.xlsx", "知识产权科.xlsx"]
    assert "forms/2023/知识产权科.xlsx (figures: 6, texts: 3)" in done.out
    figures = rows(office_project / "forms/2023/知识产权科.xlsx", "指标")
    assert [each["指标"] for each in figures] == [
        "发明专利申请量",
        "发明专利申请量（全市位次）",
        "授权率",
        "服务点",
        "服务点：城区",
        "服务点：乡镇",
    ]
    texts = rows(office_project / "forms/2023/知识产权科.xlsx", "文字")
    assert [(each["要填写的内容"], each["填报内容"]) for each in texts] == [
        ("写本期内容", None),
        ("上期计划：开展培训。", None),
        ("2022的内容，请改为本期", "沿用的一句。"),
    ]


def test_figures_have_their_unit_last_value_and_what_is_there(form):
    first, rank, rate, *_ = rows(form, "指标")

    assert (first["单位"], first["上期数"], first["本期数"]) == ("件", 24.5, None)
    assert (first["来源"], rank["单位"]) == ("旧台账", "位")
    assert (rate["上期数"], rate["本期数"]) == (60, 62.5)


def test_the_change_is_a_formula_with_its_result(form):
    _, at = cell_of(form, "授权率", "变化")
    written = openpyxl.load_workbook(form)["指标"][at]
    result = openpyxl.load_workbook(form, data_only=True)["指标"][at]

    assert written.value == '=IF(ISNUMBER(D6)*ISNUMBER(E6),IF(TRUE,E6-D6,""),"")'
    assert result.value == pytest.approx(2.5)
    assert "个百分点" in written.number_format


def test_only_cells_to_fill_in_are_unlocked_and_coloured(form):
    for sheet in openpyxl.load_workbook(form).worksheets:
        assert sheet.protection.sheet
        for cell in (cell for row in sheet.iter_rows(min_row=4) for cell in row):
            is_input = cell.fill.fgColor.rgb == "FFFFF9D9"
            assert cell.protection.locked == (not is_input)


def test_cells_show_the_decimals_of_the_last_value(form):
    book = openpyxl.load_workbook(form)
    _, at = cell_of(form, "发明专利申请量", "本期数")

    assert book["指标"][at].number_format == "0.00"


def test_a_cell_checks_what_is_typed_in_chinese(form):
    book = openpyxl.load_workbook(form)
    kinds = {each.type: each for each in book["指标"].data_validations.dataValidation}
    texts = book["文字"].data_validations.dataValidation

    assert set(kinds) == {"decimal", "date"}
    assert kinds["decimal"].error.startswith("只填数字")
    assert [each.formula1 for each in texts] == ["_reportgen!$E$1:$E$5"]
    assert [book["_reportgen"].cell(row, 5).value for row in (1, 5)] == ["已完成", "已取消"]


def test_ids_and_the_record_are_hidden(form):
    book = openpyxl.load_workbook(form)

    assert book["指标"].column_dimensions["A"].hidden
    assert book["_reportgen"].sheet_state == "hidden"
    digest = book["_reportgen"]["C1"].value
    assert len(digest) == 64
    assert book.custom_doc_props["reportgen"].value == digest


def test_the_first_sheet_says_how_and_by_when(form, office_project, run):
    def said():
        sheet = openpyxl.load_workbook(form).worksheets[0]
        return [row[0] for row in sheet.iter_rows(values_only=True)]

    assert said()[0] == "示例局工作总结报送表"
    assert "请于2024年1月5日前填好，存为.xlsx文件后发回，文件名可以改。" in said()
    edit(office_project, "data/2023/report.yaml", "due: 2024-01-05\n", "")
    form.unlink()
    assert run("form", "2023", "--owner", "知识产权科").code == 0
    assert any(each.startswith("请尽快填好") for each in said())


def test_the_same_data_give_the_same_bytes_and_nothing_else_is_overwritten(
    form, office_project, run
):
    first = form.read_bytes()
    assert run("form", "2023").code == 0
    assert form.read_bytes() == first
    edit(office_project, SECTION_FILE, "name: 授权率", "name: 发明授权率")

    done = run("form", "2023")

    assert done.code == 1
    assert "X001" in done.err
    assert form.read_bytes() == first


def test_one_owner_can_be_chosen(office_project, run):
    done = run("form", "2023", "--owner", "办公室", "-o", "outbox")

    assert done.code == 0
    assert [path.name for path in (office_project / "outbox").iterdir()] == ["办公室.xlsx"]
    wrong = run("form", "2023", "--owner", "办公厅")
    assert wrong.code == 2
    assert "X002" in wrong.err
    assert "知识产权科" in wrong.err


def test_texts_that_look_like_formulas_stay_texts(office_project, run, form):
    form.unlink()
    edit(office_project, SECTION_FILE, "沿用的一句。", "=1+1")
    edit(office_project, SECTION_FILE, "source: 旧台账", 'source: "-甲"')
    assert run("form", "2023").code == 0
    book = openpyxl.load_workbook(form)

    for sheet, at, value in (("文字", "D6", "=1+1"), ("指标", "G4", "-甲")):
        cell = book[sheet][at]
        assert (cell.value, cell.data_type, cell.number_format) == (value, "s", "@")


def test_a_number_that_no_cell_can_hold_is_a_text(office_project, run, form):
    form.unlink()
    edit(office_project, SECTION_FILE, "value: 62.50", "value: 62.500000000000001")
    assert run("form", "2023").code == 0

    assert rows(form, "指标")[2]["本期数"] == "62.500000000000001"


def test_rows_are_high_enough_for_long_texts(office_project, run, form):
    form.unlink()
    edit(office_project, SECTION_FILE, "沿用的一句。", "很长的一句" * 60)
    assert run("form", "2023").code == 0
    heights = openpyxl.load_workbook(form)["文字"].row_dimensions

    assert heights[6].height >= 10 * 18


@pytest.mark.parametrize(
    ("old", "new", "code", "exit_code"),
    [
        (
            "text: 【待填：上期计划的完成情况】",
            f"text: '{QUOTES}'\n    reason: '{QUOTES}'",
            "X004",
            1,
        ),
        ("heading: 专利   # 小标题", "heding: 专利", "D101", 1),
    ],
)
def test_no_form_is_made_from_what_does_not_fit(
    office_project, run, old, new, code, exit_code
):
    edit(office_project, SECTION_FILE, old, new)

    done = run("form", "2023")

    assert (done.code, code in done.err) == (exit_code, True), done.err
    assert not (office_project / "forms").exists()


def test_a_period_without_questions_has_no_form(office_project, run):
    for name in (SECTION_FILE, "data/2023/plans/01-training.yaml"):
        (office_project / name).write_text("heading: 甲\nfacts:\n  - 一句。\n", "utf-8")

    done = run("form", "2023")

    assert done.code == 1
    assert "X003" in done.err


def test_owners_of_metrics_and_facts_count_before_those_of_sections(office_project, run):
    edit(office_project, SECTION_FILE, "name: 授权率", "name: 授权率\n    owner: 张三/李四")
    assert run("form", "2023").code == 0
    names = {path.name for path in (office_project / "forms/2023").iterdir()}

    assert "张三_李四.xlsx" in names
    assert IP.count("授权率") == 1
