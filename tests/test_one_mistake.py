"""Mistakes of clerks in the project of `init`, one at a time: one message, at its line."""

import re
import shutil
from pathlib import Path

import pytest

import reportgen
from reportgen.checks.consequences import across_periods
from reportgen.pipeline import check_period
from reportgen.problems import in_order
from reportgen.project.read import period_names

SAMPLE = Path(reportgen.__file__).parent / "begin" / "sample_project"
ORGAN = "data/organ.yaml"
REPORT = "data/2024H1/report.yaml"
READERS = "data/2024H1/achievements/01-readers.yaml"
READING = "data/2024H1/achievements/02-reading.yaml"
MANAGEMENT = "data/2024H1/achievements/03-management.yaml"
BRANCHES = "data/2024H1/plans/01-branches.yaml"
DIGITAL = "data/2024H1/plans/02-digital.yaml"
PLANNED = "data/2023H2/plans/01-plan_branches.yaml"
EARLIER = "data/2023H1/achievements/01-readers.yaml"


@pytest.fixture
def project(tmp_path):
    """Return a copy of the sample project."""
    shutil.copytree(SAMPLE / "data", tmp_path / "data")
    return tmp_path


def found(root, first=""):
    """Return what a check of all periods from `first` on finds, as `place code`."""
    names = [name for name in period_names(root) if name >= first]
    problems = [each for name in names for each in check_period(root, name)]
    return [f"{each.place} {each.code}" for each in across_periods(in_order(problems))]


def test_the_sample_has_no_problems(project):
    assert found(project) == []


# file, old, new, code, line:column
EDITS = [
    (READERS, "    value: 12.5", "    valeu: 12.5", "D101", "7:5"),
    (READERS, "    unit: 万人次", "    unti: 万人次", "D101", "8:5"),
    (READERS, "    name: 到馆读者", "    nmae: 到馆读者", "D101", "6:5"),
    (READERS, "    change:", "    chnage:", "D101", "10:5"),
    (READERS, "metrics:", "metric:", "D101", "4:1"),
    (READERS, "facts:", "fact:", "D101", "22:1"),
    (READERS, "heading:", "haeding:", "D101", "2:1"),
    (READERS, "basis:", "bsis:", "D101", "11:7"),
    (READING, "breakdown:", "breakdwon:", "D101", "9:5"),
    (READING, "    items:", "    item:", "D101", "22:5"),
    (MANAGEMENT, "  - text: 第八", "  - txet: 第八", "D101", "11:5"),
    (MANAGEMENT, "  - points:", "  - point:", "D101", "6:5"),
    (MANAGEMENT, "answers: [branches_plan]", "answer: [branches_plan]", "D101", "12:5"),
    (MANAGEMENT, "    status: done", "    staus: done", "D101", "10:5"),
    (READERS, "    unit: 万人次", "    unit: 万人次\n    备注: 略", "D101", "9:5"),
    (REPORT, "parts:", "part:", "D101", "7:1"),
    (REPORT, "title:", "titel:", "D101", "3:1"),
    (REPORT, "lead: 2024", "laed: 2024", "D101", "6:1"),
    (REPORT, "- id: plans", "- idd: plans", "D101", "11:5"),
    (REPORT, "- id: plans", "- id: plan", "F002", "11:5"),
    (REPORT, "- id: achievements", "- id: achievement", "F002", "8:5"),
    (ORGAN, "name: 云", "nmae: 云", "D101", "3:1"),
    (READERS, "  visits:", "  visit:", "R010", "23:14"),
    (READERS, "  visits:", "  Visits:", "D120", "5:3"),
    (READERS, "{{ visits }}", "{{ visit }}", "R010", "23:31"),
    (READERS, "{{ visits.change }}", "{{ visits.chagne }}", "R013", "23:44"),
    (READERS, "{{ visits }}", "{{ plan }}", "R010", "23:31"),
    (READERS, "{{ visits }}", "{{ plans }}", "R011", "23:31"),
    (READERS, "{{ visits }}", "{{ readers }}", "R011", "23:31"),
    (REPORT, "{{ plans.count }}", "{{ plan.count }}", "R010", "14:25"),
    (READERS, "    value: 12.5", "    value 12.5", "Y040", "7:5"),
    (READERS, "heading: 读者", "heading 读者", "Y040", "2:1"),
    (READERS, "metrics:", "metrics", "Y040", "4:1"),
    (READERS, "  visits:", "  visits", "Y040", "5:3"),
    (READERS, "facts:", "facts", "Y040", "22:1"),
    (READERS, "    change:", "    change", "Y040", "10:5"),
    (READING, "    breakdown:", "    breakdown", "Y040", "9:5"),
    (READERS, "    value: 12.5", "    value：12.5", "Y031", "7:10"),
    (READERS, "heading: 读者", "heading：读者", "Y031", "2:8"),
    (READERS, "metrics:", "metrics：", "Y031", "4:8"),
    (READERS, "  visits:", "  visits：", "Y031", "5:9"),
    (READERS, "facts:", "facts：", "Y031", "22:6"),
    (READERS, "    change:", "    change：", "Y031", "10:11"),
    (READERS, "    as_of: 2024-06-30", "    as_of：2024-06-30", "Y031", "13:10"),
    (READERS, "    source: 门", "    source：门", "Y031", "12:11"),
    (MANAGEMENT, "  - text: 第八", "  - text：第八", "Y031", "11:9"),
    (REPORT, "title: 云", "title：云", "Y031", "3:6"),
    (READERS, "    value: 12.5", "    value:12.5", "Y032", "7:10"),
    (READERS, "    unit: 万人次", "    unit:万人次", "Y032", "8:9"),
    (READERS, "heading: 读者", "heading:读者", "Y032", "2:8"),
    (READERS, "    as_of: 2024-06-30", "    as_of:2024-06-30", "Y032", "13:10"),
    (READERS, "  - 延长", "  -延长", "Y041", "25:3"),
    (READERS, "  - 延长", "  －延长", "Y055", "25:3"),
    (READERS, "  - 延长", "  — 延长", "Y055", "25:3"),
    (READERS, "    value: 12.5", "\tvalue: 12.5", "Y034", "7:1"),
    (READERS, "    value: 12.5", "    \tvalue: 12.5", "Y034", "7:5"),
    (READERS, "    value: 12.5", "\u3000\u3000value: 12.5", "Y051", "7:1"),
    (READERS, "    value: 12.5", "\xa0   value: 12.5", "Y051", "7:1"),
    (READERS, "  - 延长", "\u3000- 延长", "Y051", "25:1"),
    (READERS, "    value: 12.5", "    value:\u300012.5", "Y054", "7:11"),
    (READERS, "    value: 12.5", "    value:\xa012.5", "Y054", "7:11"),
    (READERS, "heading: 读者", "heading:\xa0读者", "Y054", "2:9"),
    (READERS, "  - 延长", "  -\u3000延长", "Y041", "25:3"),
    (READERS, "  - 延长", "  -\xa0延长", "Y041", "25:3"),
    (READERS, '  - "上半年接待', "  - 上半年接待", "Y058", "23:60"),
    (READERS, '{{ visits.change }}。"', "{{ visits.change }}。", "Y037", "23:5"),
    (READERS, '  - "上半年', "  - “上半年", "Y058", "23:61"),
    (READERS, '  - "{{ loans.sentence }}。"', "  - {{ loans.sentence }}。", "Y036", "24:5"),
    (
        READERS,
        '  - "{{ loans.sentence }}。"',
        "  - \"{{ loans.sentence }}。'",
        "Y037",
        "24:5",
    ),
    (READERS, '  - "上半年接待', '  - "上半年"接待', "Y039", "23:10"),
    (READERS, "    unit: 万人次\n", "", "N133", "9:5"),
    (READERS, "    unit: 万人次", "    unit:", "D103", "8:5"),
    (READERS, "    value: 12.5\n", "", "D131", "5:3"),
    (READERS, "    value: 12.5", "    value:", "D150", "7:5"),
    (READERS, "    value: 86400", "    value:", "D150", "16:5"),
    (READERS, "    name: 到馆读者", "    name:", "D103", "6:5"),
    (READERS, "    name: 到馆读者\n", "", "D102", "5:3"),
    (READERS, "heading: 读者服务稳步提升", "heading:", "D103", "2:1"),
    (READERS, "heading: 读者服务稳步提升\n", "", "D102", "2:1"),
    (
        READERS,
        "  - 延长周末开放时间，增设自助还书点，方便读者就近借还。",
        "  -",
        "D179",
        "25:4",
    ),
    (READERS, "  loans:", "  more:\n  loans:", "D103", "14:3"),
    (MANAGEMENT, "      - 抓好业务培训，组织馆员轮岗学习。", "      -", "D179", "7:8"),
    (READERS, "    source: 门禁系统统计", "    source:", "D103", "12:5"),
    (READERS, "      basis: 同比", "      basis:", "D103", "11:7"),
    (READERS, "    change:\n      basis: 同比", "    change:", "D103", "10:5"),
    (READING, "      value: 100", "      value:", "D150", "17:7"),
    (READING, "        value: 18", "        value:", "D150", "11:9"),
    (READING, "        value: 18\n", "", "D102", "10:9"),
    (READING, "      - name: 展览\n        value: 6", "      - value: 6", "D102", "12:9"),
    (
        READING,
        "      - name: 讲座\n        value: 18\n      - name: 展览\n        value: 6\n",
        "",
        "D112",
        "9:5",
    ),
    (READERS, "    value: 12.5", "    value: 十二点五", "D169", "7:12"),
    (READERS, "    value: 12.5", "    value: 12.5万", "D116", "7:12"),
    (READERS, "    value: 12.5", "    value: 12。5", "D171", "7:12"),
    (READERS, "    value: 86400", "    value: 86,400", "D168", "16:12"),
    (READERS, "    value: 86400", "    value: -", "Y050", "16:12"),
    (READERS, "    value: 86400", '    value: "86400"', "D115", "16:12"),
    (READERS, "    value: 86400", "    value: ８６４００", "D167", "16:12"),
    (READERS, "    value: 86400", "    value: 086400", "Y025", "16:12"),
    (READERS, "    value: 12.5", "    value: 12.500000000000002", "D165", "7:12"),
    (READERS, "    unit: 册", "    unit: 5", "D104", "17:11"),
    (READERS, "heading: 读者服务稳步提升", "heading: 2024", "D104", "2:10"),
    (READERS, "    kind: flow", "    kind: flows", "D109", "9:11"),
    (READERS, "basis: 同比", "basis: 同期", "D156", "11:14"),
    (MANAGEMENT, "    status: done", "    status: finished", "D109", "10:13"),
    (READING, "      open: true", "      open: 是", "D106", "23:13"),
    (READERS, "      position: 2", "      position: 第二", "D192", "20:17"),
    (READERS, "      scope: 全市区级馆\n", "", "D102", "19:5"),
    (
        READING,
        "      names:\n        - 云岭一小\n        - 云岭社区",
        "      names: 云岭一小、云岭社区",
        "D111",
        "24:7",
    ),
    (READERS, "as_of: 2024-06-30", "as_of: 2024-06-31", "D194", "13:12"),
    (READERS, "as_of: 2024-06-30", "as_of: 2024.6.30", "D107", "13:12"),
    (REPORT, "date: 2024-07-05", "date: 2024-7-5", "D107", "16:7"),
    (REPORT, "date: 2024-07-05", "date: 2024年7月5日", "D107", "16:7"),
    (BRANCHES, "deadline: 2024H2", "deadline: 2024年底", "D108", "8:15"),
    (READERS, "    kind: flow", "    kind: flow\n    period: 1-5月", "D108", "10:13"),
    (BRANCHES, "deadline: 2024H2", "deadline: 2023H2", "N212", "8:15"),
    (READERS, "    kind: flow", "    kind: flow\n    period: 2024Q3", "N208", "10:13"),
    (REPORT, "云岭区图书馆2024年上半年", "云岭区图书馆2023年上半年", "N215", "3:8"),
    (REPORT, "云岭区图书馆2024年上半年", "云岭区图书馆2024年下半年", "N215", "3:8"),
    (REPORT, "date: 2024-07-05", "date: 2023-07-05", "N211", "16:7"),
    (READERS, "  loans:", "  visits:", "Y023", "14:3"),
    (READING, "  partners:", "  loans:", "D121", "18:3"),
    (READERS, "  loans:", "  readers:", "D123", "14:3"),
    (DIGITAL, "id: digital_card", "id: branches", "D121", "6:9"),
    (REPORT, "- id: plans", "- id: achievements", "D121", "11:5"),
    (MANAGEMENT, "answers: [branches_plan]", "answers: [branch_plan]", "S202", "12:15"),
    (MANAGEMENT, "answers: [branches_plan]", "answers: branches_plan", "D111", "12:5"),
    (READERS, "{{ visits }}", "{{ visits", "R001", "23:28"),
    (READERS, "{{ visits }}", "{ visits }", "R001", "23:28"),
    (READERS, "{{ visits }}", "{{ visits }", "R001", "23:28"),
    (READERS, "{{ visits }}", "｛｛ visits ｝｝", "R008", "23:28"),
    (READERS, "{{ visits }}", "{{ Visits }}", "R010", "23:31"),
    (READERS, "{{ visits }}", "{{ 到馆读者 }}", "R010", "23:31"),
    (READERS, "{{ visits.change }}", "{{ visits。change }}", "R002", "23:41"),
    (READERS, "{{ loans.sentence }}", "{{ loans.change }}", "R012", "24:9"),
    (READERS, "  - 延长", '  - "**延长', "Y037", "25:5"),
    (READERS, "方便读者就近借还。", "方便读者就近借还", "S107", "25:29"),
    (READERS, '{{ visits.change }}。"', '{{ visits.change }}"', "S107", "23:44"),
    (READERS, "方便读者就近借还。", "方便读者就近借还。。", "T107", "25:30"),
    (READERS, "heading: 读者服务稳步提升", "heading: 读者服务稳步提升。", "T107", "2:18"),
    (READERS, "heading: 读者", "heading: （一）读者", "S106", "2:10"),
    (READERS, "延长周末开放时间，", "延长周末开放时间,", "T104", "25:13"),
    (READERS, "{{ visits }}，", "12.5万人次，", "N202", "23:28"),
    (READERS, "{{ visits }}，", "{{ visits }}万人次，", "T225", "23:40"),
    (READERS, "方便读者就近借还", "方便读者XX借还", "T101", "25:26"),
    (READERS, "    value: 12.5", "     value: 12.5", "Y044", "7:6"),
    (READERS, "    value: 12.5", "   value: 12.5", "Y044", "7:4"),
    (READERS, "    value: 12.5", "  value: 12.5", "Y044", "7:3"),
    (READERS, "    value: 12.5", "value: 12.5", "Y044", "7:1"),
    (READERS, "    name: 到馆读者", "     name: 到馆读者", "Y044", "6:6"),
    (READERS, "  loans:", "   loans:", "Y044", "14:4"),
    (READERS, "  loans:", " loans:", "Y044", "14:2"),
    (READERS, "  loans:", "loans:", "D176", "14:1"),
    (READERS, "  loans:", "    loans:", "Y053", "14:5"),
    (READERS, "facts:", "  facts:", "D178", "22:3"),
    (READERS, "  - 延长", "    - 延长", "Y044", "25:5"),
    (READERS, "  - 延长", " - 延长", "Y044", "25:2"),
    (READERS, "      basis: 同比", "    basis: 同比", "D176", "11:5"),
    (READERS, "    source: 门", "      source: 门", "D178", "12:7"),
    (MANAGEMENT, "    status: done", "  status: done", "Y044", "10:3"),
    (MANAGEMENT, "      - 抓好安全", "    - 抓好安全", "Y044", "8:5"),
    (REPORT, "    heading: 上半年工作情况", "   heading: 上半年工作情况", "Y044", "9:4"),
    (REPORT, "    kind: achievements", "  kind: achievements", "Y044", "10:3"),
    (
        READERS,
        "    value: 12.5\n",
        "<<<<<<< HEAD\n    value: 12.5\n=======\n    value: 12.6\n>>>>>>> b\n",
        "Y052",
        "7:1",
    ),
    (
        REPORT,
        "title: 云岭区图书馆2024年上半年工作总结\n",
        "<<<<<<< HEAD\ntitle: 云岭区图书馆2024年上半年工作总结\n=======\ntitle: 甲\n>>>>>>> b\n",
        "Y052",
        "3:1",
    ),
    (
        ORGAN,
        "name: 云岭区图书馆\n",
        "<<<<<<< HEAD\nname: 云岭区图书馆\n=======\nname: 甲\n>>>>>>> b\n",
        "Y052",
        "3:1",
    ),
    (READERS, "    value: 12.5\n", "    value: 12.5\n>>>>>>> b\n", "Y052", "8:1"),
    (READERS, "延长周末", "延长\x07周末", "Y003", "25:7"),
    (READERS, "方便读者就近借还。", "方便读者 #就近借还。", "Y033", "25:27"),
    (READERS, "  - 延长周末", "  - 措施: 延长周末", "D177", "25:5"),
    (READERS, "增设自助还书点，", "\n    增设自助还书点，", "Y030", "25:13"),
    (READERS, "  visits:", "  visits: &a", "Y020", "5:11"),
    (READERS, "    unit: 册", "    unit: %", "Y038", "17:11"),
    (READERS, "    kind: flow", "    kind: flow\n    suspect:", "D103", "10:5"),
    (REPORT, "template: work-report", "template: work-reprot", "J001", "4:11"),
    (REPORT, "layout: gb9704", "layout: gb9740", "L001", "5:9"),
    (ORGAN, "fonts: gb2312", "fonts: gb2321", "D109", "4:8"),
    (REPORT, "    heading: 下半年工作安排\n", "", "D102", "11:5"),
    (REPORT, "    heading: 下半年工作安排", "    heading:", "D103", "12:5"),
    (REPORT, "    kind: plans", "    kind: plan", "D109", "13:11"),
    (
        REPORT,
        '    lead: "下半年，重点做好以下{{ plans.count }}个方面工作。"',
        "    lead:",
        "D103",
        "14:5",
    ),
    (REPORT, "title: 云岭区图书馆2024年上半年工作总结", "title:", "D103", "3:1"),
    (REPORT, "title: 云岭区图书馆2024年上半年工作总结\n", "", "D102", "2:1"),
    (REPORT, "schema_version: 1", "schema_version: 2", "D109", "2:17"),
    (REPORT, "date: 2024-07-05", "date:", "D152", "16:1"),
    (EARLIER, "    unit: 万人次", "    unit:", "D103", "8:5"),
    (EARLIER, "metrics:", "metrics", "Y040", "4:1"),
    ("data/2023H1/report.yaml", "title:", "title：", "Y031", "3:6"),
    (PLANNED, "facts:", "facts", "Y040", "4:1"),
    (PLANNED, "status: planned", "status: plan", "D109", "7:13"),
]


@pytest.mark.parametrize(("file", "old", "new", "code", "place"), EDITS)
def test_a_mistake_in_a_line_has_one_message_there(project, file, old, new, code, place):
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    first = "2024H1" if file == ORGAN else file.split("/")[1]
    assert found(project, first) == [f"{file}:{place} {code}"]


# file, old, new, code, where it is reported
ELSEWHERE = [
    (
        MANAGEMENT,
        "  - text: 第八个服务点开放，实现通借通还。\n    answers: [branches_plan]\n    status: done\n",
        "",
        "S201",
        "data/2024H1/report.yaml:2:1",
    ),
    (
        REPORT,
        '  - id: plans\n    heading: 下半年工作安排\n    kind: plans\n    lead: "下半年，重点做好以下{{ plans.count }}个方面工作。"\n',
        "",
        "F003",
        "data/2024H1/plans:1:1",
    ),
    (
        REPORT,
        "  - id: achievements\n    heading: 上半年工作情况\n    kind: achievements\n",
        "",
        "F003",
        "data/2024H1/achievements:1:1",
    ),
    (
        PLANNED,
        "id: branches_plan",
        "id: branchs_plan",
        "S202",
        "data/2024H1/achievements/03-management.yaml:12:15",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "code", "place"), ELSEWHERE)
def test_what_is_missed_elsewhere_has_one_message_there(
    project, file, old, new, code, place
):
    path = project / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    assert found(project) == [f"{place} {code}"]


def renamed(file, name):
    return lambda root: (root / file).rename((root / file).with_name(name))


def copied(file, name):
    return lambda root: shutil.copy(root / file, (root / file).with_name(name))


def deleted(file):
    def delete(root):
        path = root / file
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    return delete


def recoded(file, change):
    return lambda root: (root / file).write_bytes(change((root / file).read_bytes()))


def in_gbk(content):
    return content.decode().encode("gbk")


FILES = {
    "a report deleted": (deleted(REPORT), "F001", "data/2024H1:1:1"),
    **{
        f"a report called {name}": (
            renamed(REPORT, name),
            "F026",
            f"data/2024H1/{name}:1:1",
        )
        for name in ("Report.yaml", "report.yml", "report.yaml.txt", "report.YAML")
    },
    "a part in capitals": (
        renamed("data/2024H1/plans", "Plans"),
        "F024",
        f"{REPORT}:11:5",
    ),
    **{
        f"a section called {name}": (
            renamed(READERS, name),
            code,
            READERS.replace("01-readers.yaml", f"{name}:1:1"),
        )
        for name, code in (
            ("01-readers.YAML", "F007"),
            ("01-readers.yaml.txt", "F007"),
            ("01-readers.ymal", "F007"),
            ("０1-readers.yaml", "F008"),
            ("01-readers.docx", "F005"),
        )
    },
    "a section moved up": (
        lambda root: (root / READERS).rename(root / "data/2024H1/01-readers.yaml"),
        "F028",
        "data/2024H1/01-readers.yaml:1:1",
    ),
    "a part deleted": (deleted("data/2024H1/achievements"), "F002", f"{REPORT}:8:5"),
    "a part renamed": (
        renamed("data/2024H1/achievements", "achievement"),
        "F002",
        f"{REPORT}:8:5",
    ),
    "a period in small letters": (
        renamed("data/2024H1", "2024h1"),
        "F011",
        "data/2024h1:1:1",
    ),
    "a period in Chinese": (
        renamed("data/2024H1", "2024上半年"),
        "F011",
        "data/2024上半年:1:1",
    ),
    "a section as .yml": (
        renamed(READERS, "01-readers.yml"),
        "F007",
        READERS.replace("yaml", "yml:1:1"),
    ),
    "a section without a number": (
        renamed(READERS, "readers.yaml"),
        "F008",
        READERS.replace("01-", "") + ":1:1",
    ),
    "a section with an underscore": (
        renamed(READERS, "01_readers.yaml"),
        "F008",
        READERS.replace("01-", "01_") + ":1:1",
    ),
    "a section number used twice": (
        renamed(READING, "01-reading.yaml"),
        "F004",
        READING.replace("02-", "01-") + ":1:1",
    ),
    "a section copied": (
        copied(READING, "04-reading2.yaml"),
        "D121",
        READING.replace("02-reading", "04-reading2") + ":5:3",
    ),
    "a section copied by the desktop": (
        copied(READING, "02-reading - 副本.yaml"),
        "F008",
        READING.replace(".yaml", " - 副本.yaml:1:1"),
    ),
    "an empty section": (recoded(READERS, lambda _: b""), "Y027", f"{READERS}:1:1"),
    "an empty report": (recoded(REPORT, lambda _: b""), "Y027", f"{REPORT}:1:1"),
    "a section in GBK": (recoded(READERS, in_gbk), "Y002", f"{READERS}:2:10"),
    "a report in GBK": (recoded(REPORT, in_gbk), "Y002", f"{REPORT}:3:8"),
    "a second document": (
        recoded(READERS, lambda old: old + b"---\nheading: x\n"),
        "Y026",
        f"{READERS}:26:1",
    ),
    "facts that are empty": (
        recoded(READERS, lambda old: old[: old.index(b"facts:") + 7]),
        "D103",
        f"{READERS}:22:1",
    ),
    "an earlier report deleted": (
        deleted("data/2023H1/report.yaml"),
        "F001",
        "data/2023H1:1:1",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_a_mistake_with_a_file_has_one_message(project, name):
    change, code, place = FILES[name]
    change(project)

    assert found(project) == [f"{place} {code}"]


def test_a_byte_order_mark_is_no_mistake(project):
    recoded(READERS, lambda old: b"\xef\xbb\xbf" + old)(project)

    assert found(project) == []


def misspelt(line):
    """Return a line with the letters of its key turned round."""
    key = re.match(r"(\s*(?:- )?)([a-z])([a-z])([a-z_]{2,}:.*)", line)
    return f"{key[1]}{key[3]}{key[2]}{key[4]}" if key else line


SLIPS = {
    "indented too far": lambda line: f"  {line}",
    "indented by one blank more": lambda line: f" {line}",
    "indented too little": lambda line: line.removeprefix("  "),
    "indented by one blank less": lambda line: line.removeprefix(" "),
    "without its colon": lambda line: line.replace(":", "", 1),
    "with a full-width colon": lambda line: re.sub(": ?", "：", line, count=1),
    "without the blank after its colon": lambda line: line.replace(": ", ":", 1),
    "without its value": lambda line: re.sub("^( *(?:- )?[a-z_]+:).*", r"\1", line),
    "without its quotation mark": lambda line: line.removesuffix('"'),
    "with a misspelt key": misspelt,
}


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("file", [READERS, REPORT])
def test_every_line_with_a_slip_has_one_message(project, file, slip):
    lines = (project / file).read_text(encoding="utf-8").split("\n")
    counts = {}
    for at, line in enumerate(lines):
        changed = SLIPS[slip](line)
        if changed != line and line and not line.startswith("#"):
            text = "\n".join([*lines[:at], changed, *lines[at + 1 :]])
            (project / file).write_text(text, encoding="utf-8")
            counts[changed] = len(found(project, "2024H1"))

    # The only key below another one may be indented as one likes.
    harmless = [line for line in counts if line.endswith("basis: 同比")]
    assert {line: n for line, n in counts.items() if n != 1 and line not in harmless} == {}
