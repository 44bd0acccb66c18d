"""The messages that have no other test: each is reported for its mistake."""

import pytest

from reportgen.pipeline import build_period, check_period
from reportgen.problems import EnvironmentProblem
from small_project import FILES, PLAN, REPORT, SECTION, write_project

IP = "data/2023H1/achievements/01-ip.yaml"
PLANS = "data/2023H1/plans/01-training.yaml"
MAIN = "data/2023H1/report.yaml"
METRIC = "    unit: 件\n"
FACTS = "facts:\n"
TABLE = """\
  - table:
      columns: [甲, 乙]
      rows:
        - [一, 二]
"""

# file, its new text, code
CASES = [
    (
        IP,
        SECTION.replace(METRIC, METRIC + "    items:\n      names: [甲]\n      open: 是\n"),
        "D106",
    ),
    (PLANS, PLAN + "  - points:\n      - 只有一项。\n", "D112"),
    (
        MAIN,
        REPORT
        + "".join(f"  - id: p{n}\n    heading: 甲\n    lead: 乙。\n" for n in range(20)),
        "D113",
    ),
    (IP, SECTION.replace("name: 发明专利申请量", "name: [甲]"), "D114"),
    (PLANS.replace("training", "report"), PLAN, "D122"),
    (
        IP,
        SECTION.replace("value: 26\n", "words: 翻番\n").replace(
            "    change:\n      value: 62.5\n", ""
        ),
        "D132",
    ),
    (IP, SECTION.replace("value: 26\n", "value: 2.5\n    numerals: chinese\n"), "D133"),
    (
        IP,
        SECTION.replace(
            "value: 26\n",
            "group:\n      - {name: 甲, value: 1}\n      - {name: 乙, value: 2}\n",
        ),
        "D134",
    ),
    (IP, SECTION.replace("value: 26\n", "range: {low: 5, high: 3}\n"), "D135"),
    (PLANS, PLAN + "  - status: done\n", "D137"),
    (PLANS, PLAN + TABLE.replace("[一, 二]", "[一]"), "D138"),
    (PLANS, PLAN + TABLE.replace("[一, 二]", '[一, ""]'), "D175"),
    (PLANS, PLAN + "  -\n", "D179"),
    (PLANS, PLAN + TABLE.replace("[甲, 乙]", "[甲]") + "        - [三, 四]\n", "D183"),
    (MAIN, REPORT + "copies: 抄送：甲局\n", "D199"),
    (PLANS, PLAN + TABLE.replace("[甲, 乙]", "[{heading: 甲, width: 0}, 乙]"), "D185"),
    (
        PLANS,
        PLAN + TABLE.replace("      rows:\n", "").replace("[甲, 乙]", "\n        - 甲"),
        "D184",
    ),
    (PLANS, PLAN + TABLE.replace("columns", "caption: 指标\n      columns"), "D140"),
    (
        MAIN,
        REPORT.replace(
            "    heading: 工作情况\n", "    heading: 工作情况\n    numbered: false\n"
        ),
        "D139",
    ),
]


@pytest.mark.parametrize(("file", "text", "code"), CASES, ids=[case[2] for case in CASES])
def test_the_mistake_is_reported(tmp_path, file, text, code):
    files = {file: text} if file in FILES else {file: text, PLANS: None}
    found = [each.code for each in check_period(write_project(tmp_path, files), "2023H1")]

    assert code in found


def test_numbers_in_a_table_are_printed_with_the_digits_as_written(tmp_path):
    table = TABLE.replace("[一, 二]", "[3.10, -5]")
    built = build_period(write_project(tmp_path, {PLANS: PLAN + table}), "2023H1", ("md",))

    assert "| 3.10 | -5 |" in built.outputs["md"].decode()


TEMPLATES = [
    ({"figure.md.j2": None}, "J002"),
    ({"report.md.j2": "{% if %}"}, "J010"),
    ({"report.md.j2": "{% include 'x.j2' %}"}, "J014"),
    ({"report.md.j2": "{{ 1 / 0 }}"}, "J020"),
    ({"report.md.j2": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}"}, "J016"),
    ({"report.md.j2": "###### 太深\n"}, "M005"),
    ({"report.md.j2": "<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> b\n"}, "Y052"),
]


@pytest.mark.parametrize(("files", "code"), TEMPLATES, ids=[case[1] for case in TEMPLATES])
def test_the_mistake_in_a_template_is_reported(tmp_path, files, code):
    own = {
        "report.md.j2": "# {{ report.title }}\n",
        "figure.md.j2": "{% macro sentence(it) %}{% endmacro %}\n",
        **files,
    }
    project = {f"templates/own/{name}": text for name, text in own.items()}
    write_project(tmp_path, {**project, MAIN: REPORT + "template: own\n"})

    assert code in [each.code for each in check_period(tmp_path, "2023H1")]


def test_a_file_without_read_permission_is_an_environment_problem(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    write_project(tmp_path)
    monkeypatch.setattr("pathlib.Path.open", refuse)
    with pytest.raises(EnvironmentProblem) as error:
        check_period(tmp_path, "2023H1")

    assert [each.code for each in error.value.problems] == ["E033"]
    assert error.value.exit_code == 4


@pytest.mark.parametrize(
    ("fact", "code"),
    [("甲****乙{}", "R009"), ("{{{{ x{} }}}}", "R010"), ("甲}}}}乙{}", "R001")],
)
def test_thousands_of_mistakes_in_texts_are_listed_up_to_a_limit(tmp_path, fact, code):
    facts = "".join(f'  - "{fact.format(number)}。"\n' for number in range(3_100))
    root = write_project(tmp_path, {IP: SECTION + facts})
    codes = [each.code for each in check_period(root, "2023H1")]

    assert (codes.count(code), codes.count("E044")) == (3_000, 1)
