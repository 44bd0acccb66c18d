"""A lead, a closing and the text of a part: a text, or facts with several paragraphs."""

import textwrap

import pytest

from reportgen.pipeline import build_period, check_period
from small_project import REPORT, write_project

MAIN = "data/2023H1/report.yaml"
FACTS = """\
  - 第一段。
  - 同一段。
  - text: 第二段有两点。
    points:
      - 甲；
      - 乙。
    new_paragraph: true
"""
PRINTED = "第一段。同一段。\n\n第二段有两点。一是甲；二是乙。\n"


def built(tmp_path, report):
    root = write_project(tmp_path, {MAIN: report})
    found = build_period(root, "2023H1", ("md", "docx"))
    assert found.outputs, [each.code for each in found.problems]
    return found.outputs["md"].decode()


@pytest.mark.parametrize("key", ["lead", "closing"])
def test_the_words_around_the_parts_may_be_facts(tmp_path, key):
    assert PRINTED in built(tmp_path, f"{REPORT}{key}:\n{FACTS}")


def test_the_text_of_a_part_may_be_facts(tmp_path):
    facts = textwrap.indent(FACTS, "    ")
    own = f"    heading: 工作情况\n    lead:\n{facts}"

    printed = built(tmp_path, REPORT.replace("    heading: 工作情况\n", own))

    assert f"## 一、工作情况\n\n{PRINTED}\n### （一）专利" in printed


def test_one_fact_prints_what_a_text_prints(tmp_path):
    text = built(tmp_path / "text", f"{REPORT}lead: 第一段。\n")

    assert built(tmp_path / "fact", f"{REPORT}lead:\n  - 第一段。\n") == text


def test_a_table_may_stand_in_a_lead(tmp_path):
    table = "lead:\n  - text: 见下表。\n    table:\n      columns: [甲, 乙]\n      rows:\n"

    printed = built(tmp_path, f"{REPORT}{table}        - [一, 二]\n")

    assert "见下表。\n\n| 甲 | 乙 |\n|" in printed


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lead:\n  - text: 甲。\n    id: plan\n", "D200"),
        ("closing:\n  - text: 甲。\n    status: done\n", "D200"),
        (
            "closing:\n  - table:\n      columns: [甲]\n      rows:\n        - [一]\n",
            "D201",
        ),
        ("lead: []\n", "D112"),
    ],
)
def test_what_belongs_into_a_section_is_refused_in_a_lead(tmp_path, text, code):
    root = write_project(tmp_path, {MAIN: REPORT + text})

    assert code in [each.code for each in check_period(root, "2023H1")]


def test_a_report_may_have_no_numbered_part_at_all(tmp_path):
    report = "title: 情况\nparts:\n  - id: achievements\n    heading: 情况\n"
    report += "    numbered: false\n    lead: 如下。\n"
    root = write_project(
        tmp_path, {MAIN: report, "data/2023H1/plans/01-training.yaml": None}
    )

    printed = build_period(root, "2023H1", ("md",)).outputs["md"].decode()

    assert printed.startswith("# 情况\n\n如下。\n\n### （一）专利")
