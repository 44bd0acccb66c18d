"""What the tables of a report print of earlier reports is finished, and traced to them."""

import shutil
from pathlib import Path

import pytest

from reportgen.finished.listing import traced_numbers
from reportgen.pipeline import check_period, inspect_period
from small_project import FILES, PLAN, SECTION, edit, write_project

TEMPLATES = Path(__file__).parents[1] / "templates"
MAIN = "data/{}/report.yaml"
IP = "data/{}/achievements/01-ip.yaml"
ITEM = PLAN + "  - text: {}\n    id: database\n"
ANSWER = "  - text: 数据库建成。\n    answers: [database]\n    status: done\n"


@pytest.fixture
def root(tmp_path):
    """A project whose 2023H1 prints tables with the values and plans of 2022H2."""
    before = {name.replace("2023H1", "2022H2"): text for name, text in FILES.items()}
    before["data/2022H2/plans/01-training.yaml"] = ITEM.format("建成数据库。")
    now = {IP.format("2023H1"): SECTION + ANSWER}
    write_project(tmp_path, before | now)
    edit(tmp_path, MAIN.format("2023H1"), "title:", "template: own\ntitle:")
    return tmp_path


def printing(root, line):
    """Let the template of 2023H1 print a line more."""
    shutil.copytree(TEMPLATES / "work-report", root / "templates/own")
    page = root / "templates/own/report.md.j2"
    page.write_text(f"{page.read_text('utf-8')}\n\n{line}\n", encoding="utf-8")


def found_in(root):
    return [
        (each.code, each.level.value, each.place.line)
        for each in check_period(root, "2023H1")
    ]


PLANS, TREND = "{{ tables.plans | table }}", "{{ tables.trend | table }}"


@pytest.mark.parametrize("line", [PLANS, TREND])
def test_tables_of_finished_reports_have_no_findings(root, line):
    printing(root, line)

    assert found_in(root) == []


@pytest.mark.parametrize(("state", "level"), [("final", "error"), ("draft", "warning")])
def test_a_plan_that_was_never_written_is_not_printed_in_silence(root, state, level):
    printing(root, PLANS)
    edit(root, "data/2022H2/plans/01-training.yaml", "建成数据库。", "【待填：计划】")
    edit(root, MAIN.format("2022H2"), "title:", "state: draft\ntitle:")
    edit(root, MAIN.format("2023H1"), "title:", f"state: {state}\ntitle:")

    assert ("P145", level, 1) in found_in(root)


def test_an_empty_earlier_value_is_told_with_its_period(root):
    printing(root, TREND)
    edit(root, IP.format("2022H2"), "value: 26", "value:")
    found = {each.code: each for each in check_period(root, "2023H1")}

    assert set(found) == {"F021", "P145"}  # that the other period has errors, and this one
    values = found["P145"].values
    assert (values["id"], values["period"]) == ("applications", "2022H2")


@pytest.mark.parametrize("line", [PLANS, TREND])
def test_a_final_report_that_prints_a_draft_has_one_warning(root, line):
    printing(root, line)
    edit(root, MAIN.format("2022H2"), "title:", "state: draft\ntitle:")

    assert found_in(root) == [("P146", "warning", 1)]


def test_a_draft_may_print_a_draft(root):
    printing(root, TREND)
    for period in ("2022H2", "2023H1"):
        edit(root, MAIN.format(period), "title:", "state: draft\ntitle:")

    assert found_in(root) == []


def test_a_doubted_earlier_value_keeps_its_doubt(root):
    printing(root, TREND)
    edit(root, IP.format("2022H2"), "unit: 件", "unit: 件\n    suspect: 口径不明")
    assert [code for code, *_ in found_in(root)] == ["P147"]

    edit(root, IP.format("2022H2"), "口径不明", "口径不明\n    confirmed: 科室核实")
    assert found_in(root) == []


@pytest.mark.parametrize(("state", "level"), [("final", "error"), ("draft", "warning")])
def test_a_gap_in_the_template_itself_is_found_in_the_finished_text(root, state, level):
    printing(root, "【待填：说明】")
    edit(root, MAIN.format("2023H1"), "title:", f"state: {state}\ntitle:")

    assert [each[:2] for each in found_in(root)] == [("P148", level)]


def test_a_gap_is_told_once_where_it_is_filled_in(root):
    printing(root, TREND)
    edit(root, MAIN.format("2023H1"), "title:", "state: draft\ntitle:")
    edit(root, IP.format("2023H1"), "value: 26", "value:")

    assert [code for code, *_ in found_in(root)] == ["D150"]


def test_an_earlier_value_is_traced_to_the_report_that_states_it(root):
    printing(root, TREND)
    edit(root, IP.format("2022H2"), "value: 26", "value: 21\n    source: 年鉴")
    made, _ = inspect_period(root, "2023H1")
    found = {each.text: each for each in traced_numbers(made) if each.metric}

    assert (found["21"].file, found["21"].line) == (IP.format("2022H2"), 5)
    assert found["21"].source == "年鉴"
    assert found["26"].file == IP.format("2023H1")


def test_a_total_is_computed_wherever_it_is_printed(root):
    printing(root, "{{ tables.indicators | table }}")
    parts = "breakdown:\n      - {name: 甲, value: 20}\n      - {name: 乙, value: 6}"
    edit(root, IP.format("2023H1"), "value: 26", parts)
    made, _ = inspect_period(root, "2023H1")
    found = {each.figure: each for each in traced_numbers(made) if each.metric}

    assert found["26件"].working == found["26"].working == "20 + 6 = 26"
    assert found["26"].origin == "computed"


def test_what_a_table_prints_is_printed(root):
    edit(
        root,
        IP.format("2023H1"),
        "metrics:\n",
        "metrics:\n  firms:\n    name: 企业\n    value: 5\n    unit: 家\n",
    )
    edit(root, MAIN.format("2023H1"), "template: own\n", "")
    assert [code for code, *_ in found_in(root)] == ["R020"]

    edit(root, MAIN.format("2023H1"), "title:", "template: own\ntitle:")
    printing(root, TREND)
    assert found_in(root) == []
