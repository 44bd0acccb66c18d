"""rollup --projects: the same period of many bureaus, added up for the office above."""

import os
import shutil

import pytest

from reportgen.begin.bureaus import labels
from reportgen.pipeline import build_period, check_period
from small_project import FILES, WATER, edit, write_project

SECTION = "data/2023H1/achievements/01-ip.yaml"
REPORT = "data/2023H1/report.yaml"
BUREAUS = {  # water, users, invested, tested, passed, rate
    "a": ("示例市甲县水务局", "10.5", 900, 300, 40, 36, "90.0"),
    "b": ("示例市乙区水务局", "12", 950, 700, 60, 57, "95.0"),
    "c": ("示例市丙县水务局", "12.0", 800, 200, 50, 40, "80.0"),
}


@pytest.fixture
def city(tmp_path, monkeypatch):
    """Return the project of a city with three districts."""
    for name, (organ, *numbers) in BUREAUS.items():
        keys = ("water", "users", "invested", "tested", "passed", "rate")
        values = dict(zip(keys, numbers, strict=True))
        report = FILES[REPORT].replace("示例局", organ) + f"signature: {organ}\n"
        files = {
            "data/organ.yaml": f"name: {organ}\n",
            REPORT: report,
            SECTION: WATER.format(**values),
        }
        write_project(tmp_path / "districts" / name, files)
    root = tmp_path / "city"
    (root / "data").mkdir(parents=True)
    (root / "data/organ.yaml").write_text("name: 示例市水务局\n", "utf-8")
    monkeypatch.chdir(root)
    return root


def rollup(run, *words):
    return run("rollup", "2023H1", "--projects", "../districts/*", *words)


def test_flows_and_stocks_are_added_and_ratios_recomputed(city, run):
    assert rollup(run).code == 0
    text = (city / SECTION).read_text("utf-8")

    assert "value: 34.5  # 3个单位合计" in text
    assert "value: 2650  # 3个单位合计" in text
    assert "value: 1200  # 3个单位合计" in text
    assert "value: 88.7  # 133 ÷ 150 = 88.7%" in text
    assert "- name: 甲县\n" in text


def test_the_table_of_the_districts_ranks_them_and_adds_them_up(city, run):
    rollup(run)
    printed = build_period(city, "2023H1", ("md",)).outputs["md"].decode()

    assert "| 甲县 | 10.5 | 3 | 900 | 2 |" in printed
    assert "| 乙区 | 12 | 1 | 950 | 1 |" in printed
    assert "| 丙县 | 12.0 | 1 | 800 | 3 |" in printed
    assert "| 合计 | 34.5 | — | 2650 | — |" in printed
    assert "| 合计 | 133 | — | 88.7 | — |" in printed
    assert printed.count("注：") == 1


def test_the_table_has_digits_where_the_text_has_chinese_numerals(city, run):
    for name in "abc":
        old = "    unit: 份\n    kind: flow\n  passed"
        new = "    unit: 份\n    kind: flow\n    numerals: chinese\n  passed"
        edit(city, f"../districts/{name}/{SECTION}", old, new)
    assert rollup(run).code == 0
    printed = build_period(city, "2023H1", ("md",)).outputs["md"].decode()

    assert "| 1200 | — | 150 | — |" in printed


def test_every_district_that_does_not_say_the_kind_is_told(city, run):
    for name in "bc":
        edit(city, f"../districts/{name}/{SECTION}", "    kind: stock\n", "")
    told = rollup(run)

    assert told.code == 1
    assert [f"districts/{name}/" in told.err for name in "abc"] == [False, True, True]


def test_the_new_period_is_that_of_the_office_above_and_lacks_only_its_text(city, run):
    assert rollup(run).err == ""
    text = (city / REPORT).read_text("utf-8")

    assert "title: 示例市水务局工作总结" in text
    assert "state: draft" in text
    assert "甲县水务局" not in text
    assert {each.code for each in check_period(city, "2023H1")} == {"R021"}


def test_a_number_that_a_district_lacks_is_missing_in_the_sum_and_in_the_table(city, run):
    edit(city, f"../districts/b/{REPORT}", "title:", "state: draft\ntitle:")
    edit(city, f"../districts/b/{SECTION}", "value: 12\n", "value:\n")
    told = rollup(run)
    printed = build_period(city, "2023H1", ("md",)).outputs["md"].decode()

    assert told.code == 0
    assert "N241 metric `water` has no value in 乙区" in told.err
    assert "| 乙区 | 【待填：数】 | — | 950 | 1 |" in printed
    assert "34.5" not in (city / SECTION).read_text("utf-8")
    assert "22.5" not in (city / SECTION).read_text("utf-8")


def test_a_part_that_a_district_lacks_is_left_to_be_filled_in_and_told(city, run):
    for name, second in (("a", "调解"), ("b", "起诉"), ("c", "调解")):
        parts = f"[{{name: 来信, value: 3}}, {{name: {second}, value: 4}}]"
        cases = f"  cases: {{name: 案件, unit: 件, kind: flow, group: {parts}}}\nfacts:"
        edit(city, f"../districts/{name}/{SECTION}", "facts:", cases)
    told = rollup(run)

    assert told.code == 0
    assert "N255 metric `cases` does not give 调解 in 乙区" in told.err
    assert "N255 metric `cases` does not give 起诉 in 甲县、丙县" in told.err
    assert "{name: 来信, value: 9}" in (city / SECTION).read_text("utf-8")


def test_what_only_one_district_reports_is_taken_over(city, run):
    more = """\
heading: 排水
metrics:
  drains: {name: 管网长度, value: 7, unit: 公里, kind: stock}
facts:
  - 管网长度{{ drains }}。
"""
    (city / "../districts/c/data/2023H1/achievements/02-more.yaml").write_text(
        more, "utf-8"
    )
    told = rollup(run)

    assert "N241 metric `drains` has no value in 甲县、乙区" in told.err
    text = (city / "data/2023H1/achievements/02-more.yaml").read_text("utf-8")
    assert "heading: 排水" in text
    assert "value:" in text
    assert "value: 7" not in text


def test_a_section_without_a_part_is_told(city, run):
    root = city / "../districts/c"
    edit(root, REPORT, "parts:\n", "parts:\n  - {id: others, heading: 其他工作}\n")
    visits = root / "data/2023H1/others/01-visits.yaml"
    visits.parent.mkdir()
    visits.write_text("heading: 调研\nfacts:\n  - 开展调研。\n", "utf-8")

    assert "N251 section `visits` (调研) of 丙县" in rollup(run).err


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    kind: stock\n", "", "N240"),
        ("    kind: stock\n", "    kind: index\n", "N256"),
        ("unit: 户", "unit: 万户", "N242"),
        ("unit: 户", "unit: 户\n    suspect: 待核实", "N243"),
        ("value: 12\n", "value: 12\n    qualifier: 约\n", "N243"),
        ("unit: 万立方米", "unit: 万立方米\n    period: 2023-01/2023-05", "N246"),
        ("unit: 万立方米", "unit: 万立方米\n    status: target", "N256"),
        ("    cumulative: true\n", "", "N256"),
        ("unit: 户", "unti: 户", "D101"),
    ],
)
def test_what_cannot_be_added_up_is_told_in_the_file_of_its_district(
    city, run, old, new, code
):
    edit(city, f"../districts/b/{SECTION}", old, new)
    told = rollup(run)

    assert (told.code, code in told.err) == (1, True)
    assert f"../districts/b/{SECTION}:" in told.err
    assert not (city / "data/2023H1").exists()


def test_a_draft_is_told(city, run):
    edit(city, f"../districts/b/{REPORT}", "title:", "state: draft\ntitle:")
    assert "U154 the report of 乙区 is still a draft" in rollup(run).err


def without_a_period(city):
    shutil.rmtree(city / "../districts/b/data/2023H1")


def with_one_name_twice(city):
    edit(city, "../districts/b/data/organ.yaml", "乙区", "甲县")


@pytest.mark.parametrize(
    ("change", "code"), [(without_a_period, "U152"), (with_one_name_twice, "U155")]
)
def test_a_district_is_never_left_out_or_counted_twice(city, run, change, code):
    change(city)
    told = rollup(run)

    assert (told.code, code in told.err) == (2, True)
    assert not (city / "data/2023H1").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has such links for few users only")
def test_a_link_to_a_district_does_not_count_it_twice(city, run):
    (city / "../districts/d").symlink_to("c")

    assert rollup(run).code == 0
    assert "value: 34.5  # 3个单位合计" in (city / SECTION).read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "U149"),
        (("--from", "2023Q1,2023Q2", "--projects", "../districts/*"), "U149"),
        (("--projects", "../districts/a"), "U153"),
        (("--projects", "../nothing/*"), "U142"),
        (("--project", "../districts/*"), "U150"),
    ],
)
def test_a_roll_up_is_over_periods_or_over_projects(city, run, words, code):
    told = run("rollup", "2023H1", *words)

    assert (told.code, code in told.err) == (2, True)
    assert not (city / "data/2023H1").exists()


def test_an_existing_period_is_not_written_again(city, run):
    rollup(run)
    before = (city / SECTION).read_bytes()
    assert rollup(run).code == 2
    assert (city / SECTION).read_bytes() == before


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["甲县统计局", "乙区统计局"], ["甲县", "乙区"]),
        (["甲区统计局", "乙区统计局"], ["甲区", "乙区"]),
        (["示例市甲县局", "示例市乙县局"], ["甲县", "乙县"]),
        (["市中区局", "市北区局"], ["市中区", "市北区"]),
        (["统计局", "甲县统计局"], ["统计局", "甲县统计局"]),
        (["县第一中学", "县第二中学"], ["县第一中学", "县第二中学"]),
        (["甲县人民医院", "乙县中医院"], ["甲县人民医院", "乙县中医院"]),
    ],
)
def test_rows_are_called_by_what_tells_the_districts_apart(names, expected):
    assert labels(names) == expected
