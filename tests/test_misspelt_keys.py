"""A misspelt key is reported, but not its consequences."""

import pytest

from projects import measured_and_checked, section, write_project
from reportgen.project.read import read_project


def codes(root, metrics="", facts="- 抓好落实。"):
    """Return the codes of all problems of a section."""
    write_project(root, {"achievements/01-ip.yaml": section(metrics, facts)})
    project, problems = read_project(root, "2023H1")
    return [each.code for each in problems + measured_and_checked(project)[1]]


@pytest.mark.parametrize(
    "metric",
    [
        "x:\n  name: 量\n  valu: 26",
        "x:\n  name: 量\n  value: 26\n  change:\n    valeu: 62.5",
        "x:\n  name: 量\n  value: 26\n  change:\n    previus: 16",
        "x:\n  nmae: 量\n  value: 26",
        "x:\n  name: 量\n  vaule: abc",
        "x:\n  name: 量\n  value: 5\n  value2: 6",
    ],
)
def test_a_misspelt_key_is_read_as_the_one_meant(tmp_path, metric):
    assert codes(tmp_path, metric) == ["D101"]


def test_mistakes_next_to_a_misspelt_key_are_reported_in_the_same_run(tmp_path):
    metric = "x:\n  name: 量\n  valu: 26\n  change:\n    value: 60\n    previous: 16"

    assert codes(tmp_path, metric) == ["D101", "N102"]


def test_a_fact_with_a_misspelt_key_is_not_empty(tmp_path):
    assert codes(tmp_path, facts="- txet: 抓好落实。") == ["D101"]


def test_an_invalid_part_of_a_total_does_not_change_the_sum(tmp_path):
    parts = "    - name: 甲\n      value: 3\n    - name: 乙\n      value: 很多"

    assert codes(tmp_path, f"x:\n  name: 量\n  value: 5\n  breakdown:\n{parts}") == ["D192"]


def test_an_invalid_column_does_not_make_rows_too_long(tmp_path):
    columns = "    columns:\n      - 指标\n      - 2023"
    table = f"- table:\n{columns}\n    rows:\n      - - 甲\n        - 乙"

    assert codes(tmp_path, facts=table) == ["D104"]
