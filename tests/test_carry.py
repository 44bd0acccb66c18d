"""Plan items: what was planned in one period is answered in a later one."""

import shutil
from pathlib import Path

import pytest

from reportgen.pipeline import build_period, check_period
from small_project import FILES, PLAN, REPORT, SECTION, write_project

ROOT = Path(__file__).parents[1]
NOW = "data/2023H1/achievements/01-ip.yaml"
PLANS = "data/2023H1/plans/01-training.yaml"
ITEM = (
    PLAN
    + "  - {text: 建成{{ applications }}的数据库。, id: database, deadline: 2023-03, owner: 张三}\n"
)
ITEM = PLAN + (
    '  - text: "建成数据库，收录专利{{ applications }}。"\n'
    "    id: database\n    deadline: 2023-03\n    owner: 张三\n"
)


def project(tmp_path, answer="", plans=PLAN, item=ITEM, files=()):
    """The small project with a plan item in 2022H2, and an answer in 2023H1."""
    before = {name.replace("2023H1", "2022H2"): text for name, text in FILES.items()}
    before["data/2022H2/plans/01-training.yaml"] = item
    now = {NOW: SECTION + answer, PLANS: plans}
    return write_project(tmp_path, before | now | dict(files))


def found_in(root):
    return [(each.code, each.values.get("id")) for each in check_period(root, "2023H1")]


def test_an_item_that_is_not_answered_is_an_error_with_its_words(tmp_path):
    (found,) = check_period(project(tmp_path), "2023H1")

    assert (found.code, found.level.value) == ("S201", "error")
    assert found.values["found"] == "建成数据库，收录专利26件。"


@pytest.mark.parametrize("status", ["done", "reworded"])
def test_an_answered_item_is_silent(tmp_path, status):
    answer = f"  - text: 数据库已经建成。\n    answers: [database]\n    status: {status}\n"

    assert found_in(project(tmp_path, answer)) == []


def test_an_answer_must_say_how_far_the_item_has_come(tmp_path):
    root = project(tmp_path, "  - text: 数据库仍在设计。\n    answers: [database]\n")

    assert found_in(root) == [("S233", "database")]


def test_the_table_of_plans_does_not_guess_an_outcome(tmp_path):
    answer = "  - text: 数据库仍在设计。\n    answers: [database]\n"
    draft = FILES["data/2023H1/report.yaml"].replace("title:", "state: draft\ntitle:")
    root = project(tmp_path, answer, files={"data/2023H1/report.yaml": draft})

    assert "| 张三 | 【待填】 |" in with_table(root, "plans")


def test_an_answer_still_to_be_written_is_told_once(tmp_path):
    answer = "  - text: 【待填：完成情况】\n    answers: [database]\n"

    assert [code for code, _ in found_in(project(tmp_path, answer))] == ["R021"]


def test_an_answer_to_an_unknown_item_is_an_error_with_a_suggestion(tmp_path):
    answer = "  - text: 数据库已经建成。\n    answers: [databse]\n"
    root = project(tmp_path, answer)
    found = {each.code: each for each in check_period(root, "2023H1")}

    assert set(found) == {"S202"}
    assert found["S202"].values["near"] == "database"


DROPPED = "  - answers: [database]\n    status: dropped\n    reason: 上级规划调整\n"


def test_a_dropped_item_needs_a_reason_and_no_text(tmp_path):
    bare = DROPPED.replace("    reason: 上级规划调整\n", "")

    assert found_in(project(tmp_path / "a", DROPPED)) == []
    assert found_in(project(tmp_path / "b", bare))[0][0] == "D141"


def test_a_dropped_item_does_not_come_back_silently(tmp_path):
    again = PLAN + "  - text: 建设数据库平台。\n    id: database\n"

    assert found_in(project(tmp_path, DROPPED, again)) == [("S203", "database")]


def test_a_deadline_that_passed_is_reported(tmp_path):
    answer = (
        "  - text: 数据库正在建设。\n    answers: [database]\n    status: in_progress\n"
    )

    assert found_in(project(tmp_path, answer)) == [("S204", "database")]


def test_items_without_an_id_need_no_answer(tmp_path):
    assert found_in(project(tmp_path, item=PLAN)) == []


# -- tables that follow from the data --------------------------------------------------


def with_table(root, name):
    """Return the Markdown of a report whose template prints the table `name`."""
    shutil.copytree(ROOT / "templates/work-report", root / "templates/own")
    path = root / "templates/own/report.md.j2"
    line = "\n{{ tables." + name + " | table(3) }}\n"
    path.write_text(path.read_text("utf-8") + line, encoding="utf-8")
    report = root / "data/2023H1/report.yaml"
    report.write_text("template: own\n" + report.read_text("utf-8"), encoding="utf-8")
    built = build_period(root, "2023H1", ("docx", "md"))
    assert [str(each) for each in built.problems if each.level == "error"] == []
    return built.outputs["md"].decode()


def test_a_table_of_the_last_plans_is_one_line_of_a_template(tmp_path):
    answer = "  - text: 数据库已经建成。\n    answers: [database]\n    status: done\n"
    text = with_table(project(tmp_path, answer), "plans")

    assert "表3 上期计划完成情况表" in text
    assert "| 建成数据库，收录专利26件。 | 张三 | 已完成 |" in text


def test_a_table_of_the_indicators_is_one_line_of_a_template(tmp_path):
    extra = "    unit: 件\n    target: {value: 30}\n    rank: {position: 2, scope: 全市}\n"
    section = SECTION.replace("    unit: 件\n", extra)
    text = with_table(project(tmp_path, item=PLAN, files={NOW: section}), "indicators")

    assert "| 指标 | 单位 | 本期 | 增减 | 目标 | 完成率 | 位次 |" in text
    assert "| 发明专利申请量 | 件 | 26 | 同比增长62.5% | 30 | 86.7% | 居全市第2位 |" in text


def test_earlier_values_have_the_name_of_their_basis(tmp_path):
    section = SECTION.replace("      value: 62.5\n", "      previous: 16\n")
    text = with_table(project(tmp_path, item=PLAN, files={NOW: section}), "indicators")

    assert "| 指标 | 单位 | 本期 | 上年同期 | 增减 |" in text
    assert "| 发明专利申请量 | 件 | 26 | 16 | 同比增长62.5% |" in text


def test_a_trend_over_periods_is_one_line_of_a_template(tmp_path):
    older = {
        name.replace("2023H1", "2022H1"): text.replace("value: 26", "value: 16")
        for name, text in FILES.items()
    }
    text = with_table(project(tmp_path, item=PLAN, files=older), "trend")

    assert "| 指标 | 单位 | 2022年上半年 | 2022年下半年 | 2023年上半年 |" in text
    assert "| 发明专利申请量 | 件 | 16 | 26 | 26 |" in text


def test_periods_have_their_usual_names_in_both_languages(tmp_path):
    (found,) = check_period(project(tmp_path), "2023H1")

    assert "2022年下半年的计划事项" in found.says("zh")
    assert "of the second half of 2022 is" in found.says("en")


# -- the period before -----------------------------------------------------------------


def test_a_half_year_follows_the_half_year_before_it_and_not_the_year(tmp_path):
    year = {name.replace("2023H1", "2022"): text for name, text in FILES.items()}
    answer = "  - text: 数据库已经建成。\n    answers: [database]\n    status: done\n"
    root = project(
        tmp_path, answer, files=year | {"data/2022/plans/01-training.yaml": PLAN}
    )

    assert found_in(root) == []


def test_a_half_year_follows_the_year_where_there_is_no_half(tmp_path):
    before = {
        name.replace("2023H1", "2022"): text
        for name, text in FILES.items()
        if "organ" not in name
    }
    files = before | {"data/2022/plans/01-training.yaml": ITEM}

    assert found_in(write_project(tmp_path, files)) == [("S201", "database")]


def test_a_period_without_a_report_in_between_is_told(tmp_path):
    older = {
        name.replace("2023H1", "2022H1"): text
        for name, text in FILES.items()
        if "organ" not in name
    }
    answer = "  - text: 大厅建成。\n    answers: [hall]\n    status: done\n"
    files = older | {"data/2022H1/plans/01-training.yaml": ITEM, NOW: SECTION + answer}
    found = {
        each.code: each for each in check_period(write_project(tmp_path, files), "2023H1")
    }

    assert "in the first half of 2022 (there is no report of the second half of 2022)" in (
        found["S202"].says("en")
    )
    assert "2022年上半年（没有2022年下半年的报告）的计划事项" in found["S201"].says("zh")


def test_an_answer_where_nothing_is_open_can_only_be_deleted(tmp_path):
    answer = "  - text: 大厅建成。\n    answers: [hall]\n    status: done\n"
    (found,) = check_period(project(tmp_path, answer, item=PLAN), "2023H1")

    assert found.says("en") == "no plan item `hall` in the second half of 2022"
    assert (
        found.advice("en") == "use one of the open plan items (none), or delete `answers`"
    )


ANSWER = "  - text: 数据库已经建成。\n    answers: [database]\n    status: done\n"
REMOVED = "removed:\n  visits: 业务已划转\n"


def with_removal(report):
    return {"data/2023H1/report.yaml": report + REMOVED}


def test_what_refers_to_a_report_before_the_first_one_is_told(tmp_path):
    files = {NOW: SECTION + ANSWER, **with_removal(REPORT)}
    root = write_project(tmp_path, files)

    assert found_in(root) == [("N283", "database"), ("N283", "visits")]


def test_what_refers_to_a_report_with_errors_may_be_right(tmp_path):
    broken = {"data/2022H2/report.yaml": "title: [\n"}
    root = project(tmp_path, ANSWER, files={**broken, **with_removal(REPORT)})

    assert "N283" not in {code for code, _ in found_in(root)}


@pytest.mark.parametrize(
    ("home", "found"), [("ipp", [("N284", "ipp")]), ("ip", []), ("library", [])]
)
def test_an_item_for_a_misspelt_section_is_told_and_one_to_come_is_not(
    tmp_path, home, found
):
    item = PLAN + f"  - text: 建网站。\n    id: website\n    belongs_to: {home}\n"

    assert found_in(write_project(tmp_path, {PLANS: item})) == found


# -- items that are postponed ----------------------------------------------------------

POSTPONED = (
    "  - text: 数据库因选址调整推迟至2023年9月建成。\n    answers: [database]\n"
    "    status: in_progress\n    reason: 选址调整\n    deadline: 2023-09\n"
)


def test_a_reason_and_a_new_deadline_say_why_an_item_is_late(tmp_path):
    without = [line for line in POSTPONED.splitlines(keepends=True) if "reason" not in line]
    same = POSTPONED.replace("2023-09", "2023-06")

    assert found_in(project(tmp_path / "a", POSTPONED)) == []
    assert found_in(project(tmp_path / "b", "".join(without))) == [("S204", "database")]
    assert found_in(project(tmp_path / "c", same)) == [("S204", "database")]


def test_a_postponed_item_is_one_of_the_next_period_by_its_old_id(tmp_path):
    root = project(tmp_path, POSTPONED)
    shutil.copytree(root / "data/2023H1", root / "data/2023H2")
    path = root / "data/2023H2/achievements/01-ip.yaml"
    path.write_text(SECTION, "utf-8")
    lost = [each for each in check_period(root, "2023H2") if each.code == "S201"]
    answer = "  - text: 数据库建成。\n    answers: [database]\n    status: done\n"
    path.write_text(SECTION + answer, "utf-8")

    assert [each.values["id"] for each in lost] == ["database"]
    assert lost[0].values["found"] == "数据库因选址调整推迟至2023年9月建成。"
    assert not {"S201", "S202"} & {each.code for each in check_period(root, "2023H2")}


def test_the_next_period_is_asked_about_a_postponed_item(tmp_path, run, monkeypatch):
    monkeypatch.chdir(project(tmp_path, POSTPONED))
    assert run("new", "2023H2", "--from", "2023H1").code == 0
    text = (tmp_path / "data/2023H2/achievements/01-ip.yaml").read_text("utf-8")

    assert "  - text: 【待填：上期计划“数据库因选址调整推迟至2023年9月建成。”" in text
    assert "    answers:\n      - database\n" in text
