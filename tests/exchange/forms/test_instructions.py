"""The first sheet of a form explains the sheets that it has."""

import openpyxl

from filled_forms import SECTION_FILE


def test_a_sheet_that_a_form_lacks_is_not_explained(office_project, run):
    path = office_project / SECTION_FILE
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("metrics:")] + text[text.index("facts:") :], "utf-8")
    assert run("form", "2023", "--owner", "知识产权科").code == 0
    (form,) = (office_project / "forms/2023").iterdir()
    book = openpyxl.load_workbook(form)
    said = "".join(str(row[0].value) for row in book["填报说明"].iter_rows())

    assert "指标" not in book.sheetnames
    assert "“指标”表" not in said
    assert "2. “文字”表" in said
