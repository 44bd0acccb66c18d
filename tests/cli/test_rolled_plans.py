"""new --from: each plan of the last period is asked about, once and in one place."""

import pytest
import yaml

from reportgen.pipeline import check_period
from small_project import PLAN, edit

REPORT = "data/2023H1/report.yaml"
PLANS = "data/2023H1/plans/01-training.yaml"
CARRIED = "data/2023H2/achievements/02-carried.yaml"


@pytest.fixture
def planning(project):
    """Return the small project, with a part that plans, and plans without an id."""
    edit(project, REPORT, "  - id: plans\n", "  - id: plans\n    kind: plans\n")
    return project


def answered(project, period, *facts):
    """Replace the section of carried items by `facts`, which answer them."""
    text = "heading: 上期计划完成情况\nfacts:\n" + "".join(facts)
    path = project / f"data/{period}/achievements/02-carried.yaml"
    path.write_text(text, "utf-8")


ANSWER = "  - text: 培训办完。\n    answers: [training_2023h1]\n    status: done\n"


def facts_of(project, file):
    return yaml.safe_load((project / file).read_text("utf-8"))["facts"]


def test_a_plan_without_an_id_is_asked_about_and_told(planning, run):
    outcome = run("new", "2023H2", "--from", "2023H1")

    assert f"{PLANS}:3:5: warning U160" in outcome.err
    assert facts_of(planning, CARRIED) == [
        {"text": "【待填：上期计划“开展培训。”的完成情况】"}
    ]


def test_a_new_plan_has_an_id_so_that_the_period_after_can_answer_it(planning, run):
    run("new", "2023H2", "--from", "2023H1")
    plans = "data/2023H2/plans/01-training.yaml"
    assert facts_of(planning, plans) == [
        {"text": "【待填：写本期内容】", "id": "training_2023h2"}
    ]

    edit(planning, plans, "【待填：写本期内容】", "开展轮训。")
    outcome = run("new", "2024H1", "--from", "2023H2")
    (asked,) = facts_of(planning, "data/2024H1/achievements/02-carried.yaml")

    assert "U160" not in outcome.err
    assert asked["answers"] == ["training_2023h2"]
    assert "开展轮训。" in asked["text"]


def test_the_section_of_carried_items_is_used_again_and_its_answers_are_not(planning, run):
    (planning / PLANS).write_text(PLAN + "  - text: 建库。\n    id: base\n", "utf-8")
    answered(planning, "2023H1", ANSWER.replace("[training_2023h1]", "[old]"))
    run("new", "2023H2", "--from", "2023H1")
    made = sorted(each.name for each in (planning / CARRIED).parent.iterdir())

    assert made == ["01-ip.yaml", "02-carried.yaml"]
    assert [each.get("answers") for each in facts_of(planning, CARRIED)] == [["base"], None]
    assert {each.code for each in check_period(planning, "2023H2")} == {"D150", "R021"}


@pytest.mark.parametrize("option", [[], ["--keep-text"]])
def test_a_section_that_only_answered_items_is_gone_if_nothing_is_carried(
    planning, run, option
):
    (planning / PLANS).write_text("heading: 培训\n", "utf-8")
    answered(planning, "2023H1", ANSWER)
    run("new", "2023H2", "--from", "2023H1", *option)

    assert not (planning / CARRIED).exists()


def test_only_tables_are_left_of_a_section_that_answered_items(planning, run):
    (planning / PLANS).write_text("heading: 培训\n", "utf-8")
    table = "  - table:\n      columns: [指标, 数量]\n      rows: [[申请, 3]]\n"
    answered(planning, "2023H1", ANSWER, "  - 其他事项也已办结。\n", table)
    run("new", "2023H2", "--from", "2023H1")

    assert [list(each) for each in facts_of(planning, CARRIED)] == [["table"]]


def test_a_section_of_carried_items_gets_a_free_name_behind_the_last(planning, run):
    edit(planning, REPORT, "id: achievements", "id: carried")
    old = planning / "data/2023H1/achievements"
    old.rename(old.with_name("carried"))
    ip = planning / "data/2023H1/carried/01-ip.yaml"
    ip.rename(ip.with_name("07-ip.yaml"))
    run("new", "2023H2", "--from", "2023H1")

    assert (planning / "data/2023H2/carried/08-carried_2.yaml").exists()
    assert {each.code for each in check_period(planning, "2023H2")} == {"D150", "R021"}
