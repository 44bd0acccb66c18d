"""What import keeps of a foreign file: heads of tables, forms of headings, the date."""

import pytest

from importing import bring, files, letters, plain, printed, word

SPAN = [["项目", None, "数量"], ["南湖水库", "一期", "3"], ["北湖水库", "二期", "4"]]
EMPTY = [["项目", None, "数量"], ["南湖水库", "一期", ""], ["北湖水库", "二期", "4"]]
NUMBERS = [["申请", None, "授权", None], ["1", "2", "3", "4"], ["5", "6", "7", "8"]]
TWO = [["镇", "专利", None], [0, "申请", "授权"], ["甲镇", "1", "2"]]


def table(rows):
    """Return a Word file with a table; None is merged with the left, 0 with above."""

    def build(document):
        for words in ("工作总结", "一、工作情况"):
            document.add_paragraph(words)
        made = document.add_table(len(rows), len(rows[0]))
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                cell = made.cell(at, column)
                if words is None:
                    made.cell(at, column - 1).merge(cell)
                elif words == 0:
                    made.cell(at - 1, column).merge(cell)
                else:
                    cell.text = words

    return word(build)


def imported(project):
    (fact,) = files(project)["report.yaml"]["parts"][0]["lead"]
    return fact["table"]


@pytest.mark.parametrize("rows", [SPAN, EMPTY, NUMBERS])
def test_a_row_of_data_is_no_second_row_of_a_head(project, run, rows):
    result = bring(project, run, "a.docx", table(rows))
    made = imported(project)

    assert made["rows"] == [[cell or "—" for cell in row] for row in rows[1:]]
    assert made["columns"][0] == made["columns"][1] == rows[0][0]
    assert "U165" in result.err


def test_a_second_row_that_goes_on_with_merged_cells_is_of_the_head(project, run):
    result = bring(project, run, "a.docx", table(TWO))

    assert imported(project)["columns"] == [
        "镇",
        {"heading": "申请", "group": "专利"},
        {"heading": "授权", "group": "专利"},
    ]
    assert imported(project)["rows"] == [["甲镇", "1", "2"]]
    assert "U165" not in result.err


HEADINGS = "工作总结\n一、工作情况\n（一）抓培训\n办班3期。\n（二）抓宣传。\n印发手册。\n（三）抓督查。检查2次。\n"


def test_a_heading_on_a_line_of_its_own_stays_there(project, run):
    bring(project, run, "a.txt", HEADINGS)
    made = [each for name, each in files(project).items() if name != "report.yaml"]

    assert [(each["heading"], each.get("heading_form")) for each in made] == [
        ("抓培训", "own_line"),
        ("抓宣传。", "own_line"),
        ("抓督查", None),
    ]
    assert letters(plain(printed(project))) == letters(HEADINGS)


@pytest.mark.parametrize(
    "written", ["（2024年1月6日）", "(2024年1月6日)", "（二〇二四年一月六日）"]
)
def test_a_date_in_brackets_below_the_title_is_that_of_the_report(project, run, written):
    result = bring(project, run, "a.txt", f"工作总结\n{written}\n一、工作情况\n完成。\n")

    assert str(files(project)["report.yaml"]["date"]) == "2024-01-06"
    assert "lead" not in files(project)["report.yaml"]
    assert "U166" in result.err


def test_of_two_dates_the_last_is_that_of_the_report(project, run):
    text = "工作总结\n（2024年1月6日）\n一、工作情况\n完成。\n示例局\n2024年1月8日\n"
    bring(project, run, "a.txt", text)

    assert str(files(project)["report.yaml"]["date"]) == "2024-01-08"
    assert "2024年1月6日" in plain(printed(project))
