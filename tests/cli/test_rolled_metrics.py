"""new --from: what no earlier report can tell of a metric is asked for at once."""

import shutil

import pytest
import yaml

from reportgen.exchange.forms.form_rows import readable_forms
from reportgen.pipeline import check_period
from small_project import edit

OLD = "data/2023H1/achievements/01-ip.yaml"
NEW = "data/2023H2/achievements/01-ip.yaml"


def change_of(project):
    text = (project / NEW).read_text("utf-8")
    return yaml.safe_load(text)["metrics"]["applications"]["change"]


@pytest.mark.parametrize(
    ("stated", "asked"), [("value: 62.5", "value"), ("previous: 16", "previous")]
)
def test_an_earlier_value_that_no_report_has_is_asked_for(project, run, stated, asked):
    edit(project, OLD, "value: 62.5", stated)
    run("new", "2023H2", "--from", "2023H1")

    assert change_of(project) == {"basis": "同比", asked: None}
    lines = (project / NEW).read_text("utf-8").splitlines()
    missing = {
        each.place.line for each in check_period(project, "2023H2") if each.code == "D150"
    }
    assert lines.index(f"      {asked}:") + 1 in missing


def test_an_earlier_value_that_a_report_has_is_looked_up(project, run):
    shutil.copytree(project / "data/2023H1", project / "data/2022H2")
    run("new", "2023H2", "--from", "2023H1")

    assert change_of(project) == {"basis": "同比"}


def test_the_form_has_a_cell_for_an_earlier_value_that_no_report_has(project, run):
    edit(project, OLD, "value: 62.5", "previous: 16")
    run("new", "2023H2", "--from", "2023H1")
    names = [
        row.fixed["指标"]
        for form in readable_forms(project, "2023H2")
        for row in form.figures
    ]

    assert "发明专利申请量（同比基数）" in names


@pytest.mark.parametrize("said", ["kind: flow", "cumulative: true"])
def test_the_kind_of_each_amount_is_asked_for_when_a_period_follows(project, run, said):
    outcome = run("new", "2023H2", "--from", "2023H1")
    shutil.rmtree(project / "data/2023H2")
    edit(project, OLD, "    unit: 件\n", f"    unit: 件\n    {said}\n")
    again = run("new", "2023H2", "--from", "2023H1")

    assert (
        "hint U162 nothing says what kind of figure these are: applications" in outcome.err
    )
    assert "U162" not in again.err
