"""Forms that LibreOffice saved, also by way of older formats, are read as they were filled."""

import pytest

from filled_forms import SECTION_FILE, cell_of, changed, fill

COUNT, RANK, RATE = "发明专利申请量", "发明专利申请量（全市位次）", "授权率"
ANSWERS = {
    (COUNT, "本期数"): "=30+1.5",
    (COUNT, "来源"): "新台账",
    (COUNT, "数据截至"): "2023-12-31",
    (RANK, "本期数"): "２",
    (RATE, "本期数"): "=D6+6.25",
    ("写本期内容", "填报内容"): "办结一件。\n又办结一件。",
    ("上期计划：开展培训。", "进展"): "推进中",
}
WRITTEN = (
    "    value: 31.50          # 待填\n",
    "    source: 新台账\n    as_of: 2023-12-31\n",
    "      position: 2\n",
    "    value: 66.25\n",
    "  - |\n    办结一件。\n    又办结一件。\n",
    "    status: in_progress\n",
)


@pytest.mark.parametrize(("kind", "code"), [("ods", "X013"), ("xls", "X011")])
def test_a_form_says_the_same_after_another_format_which_itself_is_refused(
    office_project, run, form, calc, kind, code
):
    other = calc(fill(form, ANSWERS), kind)
    refused = run("collect", other)

    done = run("collect", calc(other, "xlsx"))

    assert (refused.code, code in refused.err, "*.xlsx" in refused.err) == (1, True, True)
    assert (done.code, done.err) == (0, "no problems\n")
    text = (office_project / SECTION_FILE).read_text("utf-8")
    assert [each for each in WRITTEN if each not in text] == []


def test_a_form_that_calc_only_opened_and_saved_changes_nothing(
    office_project, run, form, calc
):
    before = (office_project / SECTION_FILE).read_text("utf-8")

    done = run("collect", calc(form, "xlsx"))

    assert done.code == 0
    assert "X053 nothing was filled in" in done.err
    assert (office_project / SECTION_FILE).read_text("utf-8") == before


def test_wrong_answers_saved_by_calc_are_reported_with_their_cells(run, form, calc):
    wrong = {
        (COUNT, "本期数"): "=1/0",
        (RANK, "本期数"): True,
        (RATE, "本期数"): "六成",
        (COUNT, "数据截至"): "月底",
    }
    merged = changed(fill(form, wrong), lambda book: book["指标"].merge_cells("E8:E9"))

    done = run("collect", calc(merged, "xlsx"))

    said = [line.split(", ")[1][:20] for line in done.err.splitlines() if ", 指标!" in line]
    found = {each.split(": error ")[0]: each.split(": error ")[1][:4] for each in said}
    assert found["指标!E4"] == "X032"
    assert found["指标!E5"] == "X033"
    assert found["指标!E6"] == "X031"
    assert found["指标!H4"] == "X038"
    assert found["指标!E8"] == "X030"
    assert cell_of(form, RATE, "本期数") == ("指标", "E6")


def test_a_marked_copy_can_be_opened_and_saved(office_project, run, form, calc):
    path = fill(form, {(COUNT, "本期数"): "约30"})
    run("collect", path, "--mark")
    marked = path.parent / "marked" / path.name

    done = run("collect", fill(calc(marked, "xlsx"), {(COUNT, "本期数"): 30}))

    assert done.code == 0
    assert "value: 30.00 " in (office_project / SECTION_FILE).read_text("utf-8")
