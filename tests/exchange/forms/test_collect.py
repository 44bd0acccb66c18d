"""collect: what a form says lands at its key, or is reported with its cell."""

import datetime as dt
import json

import openpyxl
import pytest

from filled_forms import SECTION_FILE, cell_of, fill, with_part
from reportgen.exchange.yaml.yaml_values import read_back
from reportgen.load import read_text
from small_project import edit

COUNT, RANK, RATE = "发明专利申请量", "发明专利申请量（全市位次）", "授权率"
ANSWERS = {
    (COUNT, "本期数"): 31.5,
    (COUNT, "来源"): "新台账",
    (COUNT, "数据截至"): dt.date(2023, 12, 31),
    (COUNT, "备注"): "含分局",
    (RANK, "本期数"): "２",
    (RATE, "本期数"): 0.6625,
    ("服务点：城区", "本期数"): 5,
    ("写本期内容", "填报内容"): "办结一件。\n又办结一件。",
    ("上期计划：开展培训。", "填报内容"): "培训两次：“专利”等。",
    ("上期计划：开展培训。", "进展"): "已取消",
    ("上期计划：开展培训。", "原因"): "经费 #未到位",
    ("2022的内容，请改为本期", "填报内容"): "本期的一句。",
}
FILLED = """\
heading: 专利   # 小标题
owner: 知识产权科
metrics:
  # 年报口径
  # 备注：含分局
  applications:
    name: 发明专利申请量
    value: 31.50          # 待填
    unit: 件
    change:
      basis: 同比
    rank:
      position: 2
      scope: 全市
    source: 新台账
    as_of: 2023-12-31
  rate:
    name: 授权率
    value: 66.25
    unit: "%"
  branches:
    name: 服务点
    value:
    unit: 个
    breakdown:
      - name: 城区
        value: 5
      - name: 乡镇
        value: 3
facts:
  - |
    办结一件。
    又办结一件。
  - text: 培训两次：“专利”等。
    answers: [ip_training]
    status: dropped
    reason: "经费 #未到位"
  - text: 本期的一句。
  - 已写好的一句。
"""


def section(root):
    return (root / SECTION_FILE).read_text("utf-8")


def filled(form, answers=ANSWERS):
    """Return a filled-in form; the rate was typed as a percentage."""
    path = fill(form, answers)
    book = openpyxl.load_workbook(path)
    sheet, at = cell_of(path, RATE, "本期数")
    if (RATE, "本期数") in answers:
        book[sheet][at].number_format = "0.00%"
    book.save(path)
    return path


def test_every_answer_lands_at_its_key_and_comments_stay(office_project, run, form):
    done = run("collect", filled(form))

    assert (done.code, "values written: 12, to files: 1" in done.out) == (0, True), done
    assert section(office_project) == FILLED


def test_a_dry_run_shows_the_same_changes_and_writes_nothing(office_project, run, form):
    before = section(office_project)
    dry = run("collect", filled(form), "--dry-run")

    assert dry.code == 0
    assert section(office_project) == before
    assert "achievements" not in dry.out
    assert "ip.metrics.applications.value: (empty) → 31.50" in dry.out
    assert "values that would change: 12, in files: 1; nothing was written" in dry.out


def test_collecting_again_changes_nothing(office_project, run, form):
    path = filled(form)
    assert run("collect", path).code == 0

    again = run("collect", path)

    assert (again.code, again.err) == (0, "no problems\n")
    assert "values written: 0" in again.out
    assert section(office_project) == FILLED


def test_a_form_that_nobody_filled_in_changes_nothing(office_project, run, form):
    before = section(office_project)

    assert run("collect", form).code == 0
    assert section(office_project) == before


def test_one_error_in_any_form_stops_every_write(office_project, run, form):
    before = section(office_project)
    other = form.with_name("办公室.xlsx")
    good = fill(other, {("写本期内容", "填报内容"): "开展培训三次。"})
    bad = fill(form, ANSWERS | {(COUNT, "本期数"): "约30"})

    done = run("collect", good, bad)

    assert done.code == 1
    sheet, at = cell_of(form, COUNT, "本期数")
    assert f"{bad}, {sheet}!{at}: error X031 not a number: 约30" in done.err
    assert section(office_project) == before
    assert (
        "开展培训三次"
        not in (office_project / "data/2023/plans/01-training.yaml").read_text()
    )


def test_the_rest_is_written_if_the_user_says_so(office_project, run, form):
    bad = filled(form, ANSWERS | {(COUNT, "本期数"): "约30"})

    done = run("collect", bad, "--partial")

    assert done.code == 1
    assert section(office_project) == FILLED.replace("value: 31.50", "value:")


def test_all_problems_are_reported_at_once(run, form):
    wrong = {
        (COUNT, "本期数"): "约30",
        (COUNT, "数据截至"): "月底",
        (RANK, "本期数"): True,
        ("上期计划：开展培训。", "进展"): "做完了",
    }
    done = run("collect", fill(form, wrong))

    assert {code for code in ("X031", "X038", "X033", "X039") if code in done.err} == {
        "X031",
        "X038",
        "X033",
        "X039",
    }
    assert "errors: 4" in done.err


def test_what_changed_since_the_form_was_made_is_a_conflict(office_project, run, form):
    edit(office_project, SECTION_FILE, "value: 62.50", "value: 61")

    done = run("collect", fill(form, {(RATE, "本期数"): 66}))

    assert done.code == 1
    assert "X042" in done.err
    assert "from 62.50 to 61" in done.err
    assert "value: 61\n" in section(office_project)


TOWN = ("服务点：城区", "本期数")
OPEN, PLANNED = ("写本期内容", "填报内容"), ("上期计划：开展培训。", "填报内容")
ANOTHER = "facts:\n  - 【待填：写本期内容】\n"


@pytest.mark.parametrize(
    ("answer", "old", "new"),
    [
        ((COUNT, "本期数"), "unit: 件", "unit: 万件"),
        ((COUNT, "来源"), f"name: {COUNT}", "name: 商标申请量"),
        ((RANK, "本期数"), "scope: 全市", "scope: 全省"),
        (TOWN, "- name: 城区", "- name: 郊区\n        value:\n      - name: 城区"),
        (OPEN, "facts:\n", ANOTHER),
        (OPEN, "facts:\n", "facts:\n  - 【待填：别的】\n"),
        (PLANNED, "facts:\n", "facts:\n  - 【待填：别的】\n"),
    ],
)
def test_nothing_is_written_where_the_data_now_have_another_row(
    office_project, run, form, answer, old, new
):
    edit(office_project, SECTION_FILE, old, new)
    before = (office_project / SECTION_FILE).read_text("utf-8")

    done = run("collect", fill(form, {answer: "5"}))

    assert (done.code, done.err.count("X045")) == (1, 1), done.err
    assert ", ".join([form.name, "!".join(cell_of(form, *answer))]) in done.err
    assert (office_project / SECTION_FILE).read_text("utf-8") == before


def test_a_text_stays_where_it_was_asked_if_another_comes_below(office_project, run, form):
    edit(
        office_project,
        SECTION_FILE,
        "  - 已写好的一句。",
        "  - 已写好的一句。\n  - 又一句。",
    )

    done = run("collect", fill(form, {OPEN: "办结。", PLANNED: "培训了。"}))

    assert done.code == 0
    assert "warnings: 1, hints: 0" in done.err  # 进展 is not chosen


def test_what_changed_elsewhere_is_no_conflict(office_project, run, form):
    edit(office_project, SECTION_FILE, "value: 62.50", "value: 61")

    assert run("collect", fill(form, {(COUNT, "本期数"): 31})).code == 0
    assert "value: 61\n" in section(office_project)
    assert "value: 31.00 " in section(office_project)


def test_two_people_who_disagree_are_told_of_each_other(office_project, run, form):
    before = section(office_project)
    one = fill(form, {(COUNT, "本期数"): 31}, form.with_name("one.xlsx"))
    two = fill(form, {(COUNT, "本期数"): 32}, form.with_name("two.xlsx"))
    three = fill(
        form, {(COUNT, "本期数"): 31.0, (RANK, "本期数"): 2}, form.with_name("3.xlsx")
    )

    done = run("collect", one, two)

    assert done.code == 1
    assert "X043" in done.err
    assert f"{one}, 指标!E4" in done.err
    assert section(office_project) == before
    assert run("collect", one, three).code == 0
    assert "position: 2" in section(office_project)


def test_an_emptied_cell_deletes_nothing(office_project, run, form):
    before = section(office_project)

    done = run("collect", fill(form, {(RATE, "本期数"): None, (COUNT, "来源"): None}))

    assert done.code == 0
    assert done.err.count("X041") == 2
    assert section(office_project) == before


def test_more_decimals_than_shown_are_kept_with_a_warning(office_project, run, form):
    done = run("collect", fill(form, {(COUNT, "本期数"): 31.125}))

    assert (done.code, "X040" in done.err) == (0, True)
    assert "value: 31.125 " in section(office_project)


def test_a_text_that_yaml_cannot_hold_is_reported(office_project, run, form):
    before = section(office_project)

    done = run("collect", fill(form, {("写本期内容", "填报内容"): "甲\u2028乙"}))

    assert (done.code, "X044" in done.err) == (1, True)
    assert section(office_project) == before


def test_a_value_from_another_workbook_is_taken_and_told(office_project, run, form):
    path = fill(form, {(COUNT, "本期数"): "='[1]台账'!A1"})
    with_part(path, "xl/worksheets/sheet2.xml", "</f><v></v>", "</f><v>31</v>")

    done = run("collect", path)

    assert (done.code, "X046" in done.err) == (0, True)
    assert "value: 31.00 " in section(office_project)


@pytest.mark.parametrize("rank", [2.5, 0, -1])
def test_what_the_data_format_refuses_is_reported_at_its_cell(
    office_project, run, form, rank
):
    before = section(office_project)
    path = fill(form, {(COUNT, "本期数"): 31, (RANK, "本期数"): rank})

    done = run("collect", path)

    assert (done.code, f"{path}, 指标!E5: error D136" in done.err) == (1, True), done.err
    assert section(office_project) == before
    assert run("collect", path, "--partial").code == 1
    assert "position:\n" in section(office_project)
    assert "value: 31.00 " in section(office_project)


def test_values_that_are_right_only_together_are_written_together(
    office_project, run, form
):
    answers = {
        ("上期计划：开展培训。", "填报内容"): "已取消。",
        ("上期计划：开展培训。", "进展"): "已取消",
        ("上期计划：开展培训。", "原因"): "经费未到位",
    }
    assert run("collect", fill(form, answers)).code == 0
    assert "status: dropped\n    reason: 经费未到位\n" in section(office_project)


@pytest.mark.parametrize("typed", [0.6625, 0.66, 1])
def test_a_percentage_typed_as_a_fraction_is_an_error(office_project, run, form, typed):
    before = section(office_project)

    done = run("collect", fill(form, {(RATE, "本期数"): typed}))

    assert (done.code, "X047" in done.err) == (1, True)
    assert section(office_project) == before


@pytest.mark.parametrize(
    ("typed", "written"), [("0.66%", "0.66"), (59, "59.00"), (3.5, "3.50")]
)
def test_a_small_percentage_with_its_sign_is_right(
    office_project, run, form, typed, written
):
    assert run("collect", fill(form, {(RATE, "本期数"): typed})).code == 0
    assert f"value: {written}\n" in section(office_project)


def test_names_are_a_list_with_one_in_each_line(office_project, run, form):
    form.unlink()
    edit(
        office_project,
        SECTION_FILE,
        "    name: 服务点\n",
        "    name: 服务点\n    items:\n      names: [【待填：名单】]\n",
    )
    assert run("form", "2023").code == 0
    path = fill(form, {("“服务点”的名单，每行一个", "填报内容"): "甲\n乙、丙\n"})

    assert run("collect", path).code == 0
    names = read_back(read_text(section(office_project).encode(), "")[0].root)
    assert names["metrics"]["branches"]["items"]["names"] == [
        ("text", "甲"),
        ("text", "乙、丙"),
    ]


def test_windows_line_ends_stay(office_project, run, form):
    path = office_project / SECTION_FILE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert run("collect", fill(form, {(COUNT, "本期数"): 31})).code == 0
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")
    assert b"value: 31.00 " in path.read_bytes()


def test_if_one_file_cannot_be_written_none_is(office_project, run, form):
    before = section(office_project)
    plans = office_project / "data/2023/plans/01-training.yaml"
    target = office_project / "elsewhere.yaml"
    path = fill(form, {(COUNT, "本期数"): 31})
    other = fill(
        form.with_name("办公室.xlsx"), {("写本期内容", "填报内容"): "开展培训三次。"}
    )
    first = run("collect", path, other, "--dry-run")
    assert "in files: 2" in first.out
    plans.rename(target)
    plans.symlink_to(target)

    done = run("collect", path, other)

    assert done.code != 0
    assert section(office_project) == before


def test_an_unknown_file_is_a_usage_error(office_project, run):
    assert run("collect", "missing.xlsx").code == 2


@pytest.mark.parametrize("kind", ["text", "figures"])
def test_a_row_that_is_no_longer_in_the_data_is_reported(office_project, run, form, kind):
    old, new = ("  rate:\n", "  rates:\n") if kind == "figures" else ("", "")
    path = fill(form, {(RATE, "本期数"): 66})
    if kind == "figures":
        edit(office_project, SECTION_FILE, old, new)
    else:
        text = section(office_project)
        (office_project / SECTION_FILE).write_text(text[: text.index("facts:")], "utf-8")

    done = run("collect", path)

    assert (done.code, "X029" in done.err) == (1, True)


def test_status_counts_the_cells_that_are_still_out(office_project, run, form):
    def out():
        found = json.loads(run("status", "2023", "--format", "json").out)
        return {each["file"].rpartition("/")[2]: each["out"] for each in found}

    assert out() == {"report.yaml": 0, "01-ip.yaml": 7, "01-training.yaml": 1}
    assert run("collect", filled(form)).code == 0
    assert out() == {"report.yaml": 0, "01-ip.yaml": 1, "01-training.yaml": 1}


LEADS = """\
title: 示例局工作总结
state: draft
lead: 【待填：导语】   # 一段
parts:
  - id: achievements
    heading: 工作情况
    lead:
      - 【待填：第一段】
      - text: 【待填：第二段】
        new_paragraph: true
  - id: plans
    heading: 工作打算
closing: 【待填：结束语】
attachments:
  - title: 一览表
    facts:
      - 【待填：附件内容】
"""


def test_texts_outside_the_sections_are_asked_of_the_office(office_project, run):
    report = office_project / "data/2023/report.yaml"
    report.write_text(LEADS, "utf-8")
    assert run("form", "2023").code == 0
    wanted = ("导语", "第一段", "第二段", "结束语", "附件内容")
    answers = {(each, "填报内容"): f"写好的{each}。" for each in wanted}
    path = fill(office_project / "forms/2023/示例局.xlsx", answers)

    done = run("collect", path)

    assert done.code == 0, done.err
    expected = LEADS
    for each in wanted:
        expected = expected.replace(f"【待填：{each}】", f"写好的{each}。")
    assert report.read_text("utf-8") == expected


def test_a_refused_text_is_reported_at_its_own_cell(office_project, run, form):
    answers = {
        (COUNT, "本期数"): 31,
        ("写本期内容", "填报内容"): "一句。" * 4_000,
        ("2022的内容，请改为本期", "填报内容"): "本期的一句。",
    }
    path = fill(form, answers)
    _, at = cell_of(path, "写本期内容", "填报内容")

    done = run("collect", path)

    assert done.code == 1
    assert f"{path}, 文字!{at}: error " in done.err
    assert "errors: 1" in done.err
