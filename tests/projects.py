"""Small projects in a folder, for tests that read real YAML."""

from textwrap import dedent, indent

from reportgen.checks.engine import check_data
from reportgen.checks.rule_input import DataInput
from reportgen.checks.rules import RULES, named_items, one_metric, stated
from reportgen.figures import measure
from reportgen.problems import Problem
from reportgen.project.read import read_project

REPORT = """
title: 上半年工作总结
parts:
  - id: achievements
    heading: 主要工作
"""


def write_project(root, files, report=REPORT):
    """Write a project with `files` in period 2023H1, by path below it; return the root."""
    period = root / "data" / "2023H1"
    everything = {"../organ.yaml": "name: 测试区科技局\n", "report.yaml": report, **files}
    for name, text in everything.items():
        path = period / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return root


def read(root):
    """Return the project of 2023H1, which must have no problems."""
    project, problems = read_project(root, "2023H1")
    assert problems == []
    return project


def section(metrics="", facts="", heading="知识产权"):
    """Return a section file with these metrics and facts (YAML without indentation)."""
    text = f"heading: {heading}\n"
    for key, inside in (("metrics", metrics), ("facts", facts)):
        if inside:
            text += f"{key}:\n{indent(dedent(inside).strip(), '  ')}\n"
    return text


def measured_and_checked(project):
    """Return the figures of a project, and the problems of single metrics."""
    figures, problems = measure(project)
    data = DataInput(project, figures, None, (), {})
    own = {rule.code for rule in (*stated.RULES, *named_items.RULES, *one_metric.RULES)}
    found = [each for each in check_data(data) if each.code in own]
    return figures, [*problems, *found]


def finding(code, place=None, **values):
    """Return a problem with the code of a rule."""
    return Problem(RULES[code], place, values)


def checked_messages(problems):
    """Return the problems, whose messages must have a value for each of their {names}."""
    for each in problems:
        for lang in ("en", "zh"):
            assert each.says(lang)
            assert each.advice(lang)
    return problems
