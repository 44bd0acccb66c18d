"""collect: answers that are incomplete or improbable are told at their cells."""

import re

import pytest

from filled_forms import cell_of, fill

COUNT, RATE, ITEM = "发明专利申请量", "授权率", "上期计划：开展培训。"
WHOLE = {("服务点", "本期数"): 9, ("服务点：城区", "本期数"): 5}


def told(outcome):
    """Return the codes of the warnings on answers, each with its cell."""
    return re.findall(r"(?:, (\S+): )?(?:xlsx:1:1: )?warning (X05[1-9])", outcome.err)


@pytest.mark.parametrize(
    ("answers", "code", "at"),
    [
        ({(ITEM, "填报内容"): "培训两次。"}, "X051", (ITEM, "进展")),
        ({(ITEM, "原因"): "经费未到位"}, "X051", (ITEM, "进展")),
        ({(ITEM, "进展"): "未启动"}, "X052", (ITEM, "原因")),
        ({(COUNT, "本期数"): 24500}, "X054", (COUNT, "本期数")),
        ({(COUNT, "本期数"): 0.02}, "X054", (COUNT, "本期数")),
        (WHOLE, "X055", ("服务点", "本期数")),
    ],
)
def test_an_answer_in_doubt_is_a_warning_at_its_cell(run, form, answers, code, at):
    outcome = run("collect", fill(form, answers))

    assert outcome.code == 0
    assert told(outcome) == [("!".join(cell_of(form, *at)), code)]


@pytest.mark.parametrize(
    "answers",
    [
        {(ITEM, "填报内容"): "培训两次。", (ITEM, "进展"): "已完成"},
        {(ITEM, "进展"): "未启动", (ITEM, "原因"): "经费未到位"},
        {(COUNT, "本期数"): 2450},
        WHOLE | {("服务点", "本期数"): 8},
        WHOLE | {("服务点：乡镇", "本期数"): 4},
        {("服务点", "本期数"): 9},
    ],
)
def test_a_complete_and_probable_answer_is_silent(run, form, answers):
    assert told(run("collect", fill(form, answers))) == []


def test_a_form_that_came_back_empty_is_not_called_right(run, form):
    assert [code for _, code in told(run("collect", form))] == ["X053"]


def test_a_marked_copy_is_in_a_folder_of_its_own(office_project, run, form):
    for path in form.parent.iterdir():
        if path != form:
            path.unlink()
    path = fill(form, {(COUNT, "本期数"): "约30"}, form)
    run("collect", path, "--mark")
    (copy,) = (form.parent / "marked").iterdir()

    assert list(form.parent.glob("*.xlsx")) == [form]
    run("collect", copy, "--mark")
    assert [each.name for each in sorted(copy.parent.iterdir())] == [
        f"{form.stem}-2.xlsx",
        form.name,
    ]
