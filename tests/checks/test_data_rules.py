"""Rules that need the data: numbers, periods, names, allowances, levels."""

import pytest

from reportgen.pipeline import build_period, check_period
from small_project import FILES, ORGAN, PLAN, REPORT, SECTION, write_project

IP = "data/2023H1/achievements/01-ip.yaml"
PLANS = "data/2023H1/plans/01-training.yaml"
MAIN = "data/2023H1/report.yaml"
OFFICE = "data/organ.yaml"
FACT = '  - "全区{{ applications.name }}{{ applications }}，{{ applications.change }}。"\n'


def metric(**keys):
    """Return the section with keys of its metric added, or left out with None."""
    text = SECTION
    for key, value in keys.items():
        text = text.replace("    unit: 件\n", f"    unit: 件\n    {key}: {value}\n")
    return text


def fact(text):
    return SECTION + f"  - {text}\n"


# file, its new text, code, line:column
CASES = [
    (
        IP,
        SECTION.replace(
            "value: 26\n",
            "value: 30\n    qualifier: 超\n    breakdown:\n      - {name: 甲, value: 20}\n      - {name: 乙, value: 6}\n",
        ),
        "N201",
        "5:12",
    ),
    (IP, fact("全区发明专利申请量26件。"), "N202", "11:14"),
    (IP, fact("全区发明专利申请量28件。"), "N203", "11:14"),
    (
        IP,
        SECTION.replace("value: 26\n    unit: 件", "value: 326.5\n    unit: 万件")
        + "  - 另有成果3265万件。\n",
        "N204",
        "11:9",
    ),
    (IP, SECTION.replace("value: 26\n", "value: 2023\n"), "N205", "5:12"),
    (IP, fact("签订协议12023项。"), "N205", "11:9"),
    (IP, metric(period="2023H2"), "N208", "7:13"),
    (IP, metric(period="2022H1"), "N209", "7:13"),
    (
        IP,
        SECTION.replace(
            "facts:\n",
            "  other:\n    name: 发明专利申请量\n    value: 27\n    unit: 件\nfacts:\n",
        ).replace("{{ applications }}", "{{ applications }}{{ other }}"),
        "N210",
        "11:12",
    ),
    (IP, fact("全区发明专利申请量26项。"), "N203", "11:14"),
    (IP, fact("2023年9月完成验收。"), "N214", "11:5"),
    (IP, fact("1—9月，全区收入提高。"), "N214", "11:5"),
    (MAIN, REPORT.replace("局工作", "局2022年工作"), "N215", "1:8"),
    (MAIN, REPORT.replace("局工作", "局下半年工作"), "N215", "1:8"),
    (
        IP,
        SECTION.replace("unit: 件", 'unit: "%"').replace(
            "}。", "}。发明专利申请量提高3%。"
        ),
        "N217",
        "10:83",
    ),
    (IP, fact("获奖5项，其中一等奖3项、二等奖4项。"), "N233", "11:7"),
    (MAIN, REPORT + "date: 2023-03-05\n", "N211", "8:7"),
    (PLANS, PLAN + "  - text: 举办讲座。\n    deadline: 2023-03\n", "N212", "5:15"),
    (IP, metric(as_of="2023-03-31"), "P102", "7:12"),
    (IP, fact("完成“十大工程建设。"), "T102", "11:7"),
    (IP, fact("完成投资, 同比增长。"), "T104", "11:9"),
    (IP, SECTION.replace("heading: 专利", "heading: 专利,商标"), "T104", "1:12"),
    (MAIN, REPORT.replace("以下{{ plans.count }}个", "以下三个"), "S102", "7:16"),
]


@pytest.mark.parametrize(
    ("file", "text", "code", "place"), CASES, ids=[case[2] for case in CASES]
)
def test_the_mistake_is_found_once_at_its_place(tmp_path, file, text, code, place):
    found = check_period(write_project(tmp_path, {file: text}), "2023H1")

    assert [(each.code, str(each.place)) for each in found] == [(code, f"{file}:{place}")]


def test_a_change_in_percent_that_the_metric_prints_is_reported_once(tmp_path):
    text = SECTION.replace("unit: 件", 'unit: "%"').replace(
        "      value: 62.5\n", '      value: 3\n      unit: "%"\n'
    )
    found = check_period(write_project(tmp_path, {IP: text}), "2023H1")

    assert [each.code for each in found] == ["N113"]


def test_an_actual_value_is_not_compared_with_a_target(tmp_path):
    text = metric(status="target") + "  - 全区发明专利申请量20件。\n"

    assert check_period(write_project(tmp_path, {IP: text}), "2023H1") == []


@pytest.mark.parametrize("template", ["work-report", "three-part"])
def test_a_heading_of_the_same_part_is_reported_in_each_template(tmp_path, template):
    second = IP.replace("01-ip", "02-talent")
    files = {
        MAIN: REPORT + f"template: {template}\n",
        second: PLAN.replace("heading: 培训", "heading: 专利"),
    }
    (found,) = check_period(write_project(tmp_path, files), "2023H1")

    assert (found.code, str(found.place)) == ("S105", f"{second}:1:10")


BLOCK = """\
heading: 专利
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
facts:
  - |
    全区{{ applications.name }}{{ applications }}。
    完成投资,同比增长。
  - "全区{{ applications }}，完成投资,同比增长很多。"
  - "转义\\u3002完成投资,同比增长更多。"
"""


def test_the_column_is_exact_where_the_text_is_literal(tmp_path):
    found = check_period(write_project(tmp_path, {IP: BLOCK}), "2023H1")

    assert [(each.place.line, each.place.column) for each in found] == [
        (10, 9),  # in a | block
        (11, 31),  # quoted, after a reference
        (12, 5),  # with an escape: the column of the value
    ]


def test_a_mistake_in_a_metric_is_reported_at_its_key(tmp_path):
    text = SECTION.replace("name: 发明专利申请量", "name: 发明专利,申请量")
    found = check_period(write_project(tmp_path, {IP: text}), "2023H1")

    assert [(each.code, each.place.line) for each in found] == [("T104", 4)]


def test_comparable_growth_is_never_recomputed(tmp_path):
    change = "      value: 62.5\n      previous: 20\n      comparable_prices: true\n"
    text = SECTION.replace("      value: 62.5\n", change)

    assert check_period(write_project(tmp_path, {IP: text}), "2023H1") == []


# -- an earlier period -----------------------------------------------------------------


def earlier(text):
    return {name.replace("2023H1", "2022H2"): FILES[name] for name in FILES} | {
        IP.replace("2023H1", "2022H2"): text
    }


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("value: 26", "value: 2.6", None),
        ("value: 26", "value: 2", "N206"),
        ("unit: 件", "unit: 万件", "N207"),
    ],
)
def test_a_jump_or_a_changed_unit_is_reported(tmp_path, old, new, code):
    root = write_project(tmp_path, earlier(SECTION.replace(old, new)))

    assert [each.code for each in check_period(root, "2023H1")] == ([code] if code else [])


# -- names -----------------------------------------------------------------------------

REGISTER = (
    ORGAN + "names:\n  - name: 示例晨阳菌业\n    aliases: [晨阳菌业]\n  - 示例辰昊化工\n"
)


def test_a_name_one_character_off_the_register_is_reported(tmp_path):
    files = {
        OFFICE: REGISTER,
        PLANS: PLAN + "  - 走访示例晨阳茵业、示例辰昊化工、晨阳菌业。\n",
    }
    (found,) = check_period(write_project(tmp_path, files), "2023H1")

    assert (found.code, found.values["near"]) == ("T313", "示例晨阳菌业")
    assert str(found.place) == f"{PLANS}:4:7"


@pytest.mark.parametrize("slip", ["示例辰吴化工", "示例昊辰化工", "示例辰昊工"])
def test_a_name_with_a_character_changed_swapped_or_lost_is_reported(tmp_path, slip):
    files = {OFFICE: REGISTER, PLANS: PLAN + f"  - 走访{slip}等企业。\n"}
    (found,) = check_period(write_project(tmp_path, files), "2023H1")

    assert (found.code, found.values["near"]) == ("T313", "示例辰昊化工")


def test_a_name_in_a_metric_that_is_not_printed_is_checked(tmp_path):
    items = "    unit: 件\n    items:\n      open: true\n      names: [示例辰吴化工]\n"
    files = {OFFICE: REGISTER, IP: SECTION.replace("    unit: 件\n", items)}
    (found,) = check_period(write_project(tmp_path, files), "2023H1")

    assert (found.code, str(found.place)) == ("T313", f"{IP}:9:15")


def test_mistakes_in_the_numbers_of_a_metric_are_reported_at_the_metric_only(tmp_path):
    text = SECTION.replace("value: 62.5", "value: -162.5")
    found = check_period(write_project(tmp_path, {IP: text}), "2023H1")

    assert [each.code for each in found] == ["N118"]


PLANNED = [
    "预计2023年9月完成验收。",
    "“2024年行动”启动。",
    "力争三季度建成。",
    "2023年5月完成验收。",
]


@pytest.mark.parametrize("text", PLANNED)
def test_a_plan_may_name_a_future_time(tmp_path, text):
    assert check_period(write_project(tmp_path, {IP: fact(text)}), "2023H1") == []


def test_a_declared_masked_name_is_not_a_placeholder(tmp_path):
    files = {OFFICE: ORGAN + "masked: [xx区]\n", PLANS: PLAN + "  - 走访xx区、xx市。\n"}
    found = check_period(write_project(tmp_path, files), "2023H1")

    assert [(each.code, each.place.column) for each in found] == [("T101", 11)]


# -- settings of the office ------------------------------------------------------------

MISTAKE = PLAN + "  - text: 完成投资,同比增长。\n"


def test_a_finding_that_is_allowed_at_its_place_is_not_reported(tmp_path):
    files = {PLANS: MISTAKE + "    allow:\n      T104: 原件如此\n"}

    assert check_period(write_project(tmp_path, files), "2023H1") == []


@pytest.mark.parametrize("file", [PLANS, MAIN])
def test_an_allowance_in_a_section_or_the_report_applies_below_it(tmp_path, file):
    files = {PLANS: MISTAKE}
    files[file] = files.get(file, REPORT) + "allow:\n  T104: 原件如此\n"

    assert check_period(write_project(tmp_path, files), "2023H1") == []


def test_an_unused_allowance_is_reported(tmp_path):
    files = {PLANS: PLAN + "allow:\n  T104: 原件如此\n"}
    (found,) = check_period(write_project(tmp_path, files), "2023H1")

    assert (found.code, str(found.place)) == ("P105", f"{PLANS}:5:9")


def test_an_allowance_needs_a_reason_and_a_rule(tmp_path):
    files = {PLANS: MISTAKE + "    allow:\n      T104:\n      T999: 原件如此\n"}
    codes = {each.code for each in check_period(write_project(tmp_path, files), "2023H1")}

    assert codes >= {"D103", "D124"}


def test_a_metric_may_be_allowed_to_disagree(tmp_path):
    change = "      value: 62.5\n      previous: 20\n"
    text = SECTION.replace("      value: 62.5\n", change)
    allowed = text.replace(
        "    unit: 件\n", "    unit: 件\n    allow:\n      N102: 原件如此\n"
    )
    one, other = (
        write_project(tmp_path / "a", {IP: text}),
        write_project(tmp_path / "b", {IP: allowed}),
    )

    assert [each.code for each in check_period(one, "2023H1")] == ["N102"]
    assert check_period(other, "2023H1") == []


@pytest.mark.parametrize(
    ("level", "reported"),
    [("error", True), ("warning", True), ("hint", True), ("silent", False)],
)
def test_the_office_sets_the_level_of_a_rule(tmp_path, level, reported):
    files = {OFFICE: ORGAN + f"levels:\n  T104: {level}\n", PLANS: MISTAKE}
    found = check_period(write_project(tmp_path, files), "2023H1")

    assert [(each.code, each.level.value) for each in found] == [("T104", level)] * reported


def test_missing_provenance_is_reported_if_the_office_enables_the_rule(tmp_path):
    levels = "levels:\n  P101: warning\n  P103: warning\n  P104: error\n"
    text = metric(as_of="2023-08-01", status="estimate").replace(
        "value: 62.5", "value: 62.5"
    )
    files = {OFFICE: ORGAN + levels, IP: text, MAIN: REPORT + "date: 2023-07-05\n"}
    found = check_period(write_project(tmp_path, files), "2023H1")

    assert {each.code for each in found} == {"P101", "P103", "P104"}


def test_build_refuses_what_check_reports_as_an_error(tmp_path):
    built = build_period(write_project(tmp_path, {PLANS: MISTAKE}), "2023H1", ("md",))

    assert built.outputs == {}
    assert [each.code for each in built.problems] == ["T104"]


def test_a_sentence_with_a_missing_figure_is_not_checked(tmp_path):
    found = check_period(
        write_project(tmp_path, {IP: SECTION.replace("value: 26", "value: 多")}), "2023H1"
    )

    assert [each.code for each in found] == ["D105"]


def test_mistakes_elsewhere_are_reported_in_the_same_run(tmp_path):
    files = {IP: SECTION.replace("value: 26", "value: 多"), PLANS: MISTAKE}
    found = check_period(write_project(tmp_path, files), "2023H1")

    assert [each.code for each in found] == ["D105", "T104"]
