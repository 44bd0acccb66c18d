"""The numbers that a table lacks are asked for in a form, and land in their cells."""

import yaml

from filled_forms import SECTION_FILE, fill

TABLE = """\
  - table:
      caption: 表1 {{ period }}供水
      unit: 处
      columns: [区域, 类别, 数量]
      rows:
        - [城区, 泵站, 【待填：数】]
        - [郊区, 泵站, 【待填：数】]  # 新增
"""
CITY, LAND = (f"表1 2023年供水，{each}，数量" for each in ("城区", "郊区"))


def with_table(project):
    path = project / SECTION_FILE
    path.write_text(path.read_text("utf-8") + TABLE, "utf-8")
    return path


def test_a_number_from_a_form_lands_in_its_cell_and_the_rest_stays(office_project, run):
    path = with_table(office_project)
    assert run("form", "2023").code == 0
    form = fill(
        office_project / "forms/2023/知识产权科.xlsx",
        {(CITY, "本期数"): 12, (LAND, "本期数"): 3.5},
    )
    outcome = run("collect", str(form), "--partial")
    text = path.read_text("utf-8")

    assert outcome.code == 0, outcome.err
    assert "        - [城区, 泵站, 12]\n        - [郊区, 泵站, 3.5]  # 新增\n" in text
    assert yaml.safe_load(text)["facts"][-1]["table"]["rows"][0] == ["城区", "泵站", 12]


def test_a_form_that_comes_twice_changes_nothing_more(office_project, run):
    path = with_table(office_project)
    run("form", "2023")
    form = fill(office_project / "forms/2023/知识产权科.xlsx", {(CITY, "本期数"): 12})
    run("collect", str(form), "--partial")
    once = path.read_bytes()

    assert run("collect", str(form), "--partial").code == 0
    assert path.read_bytes() == once


def test_a_number_of_a_row_that_has_moved_since_lands_in_no_other(office_project, run):
    path = with_table(office_project)
    run("form", "2023")
    form = fill(office_project / "forms/2023/知识产权科.xlsx", {(CITY, "本期数"): 12})
    text = path.read_text("utf-8")
    first = "        - [城区, 泵站, 【待填：数】]\n"
    path.write_text(
        text.replace(first, "        - [新区, 泵站, 【待填：数】]\n" + first), "utf-8"
    )
    outcome = run("collect", str(form), "--partial")

    assert outcome.code == 1
    assert "12" not in path.read_text("utf-8").partition("columns")[2]
