"""One office signs a report, or several sign it together, each on a line of its own."""

import pytest
from jsonschema import Draft202012Validator

from reportgen.model.schema import json_schema
from reportgen.pipeline import build_period, check_period
from small_project import REPORT, write_project

ALONE = REPORT + "signature: 示例局\n"
TOGETHER = REPORT + "signature:\n  - 示例局\n  - 示例县财政局\n"


def markdown(root):
    built = build_period(root, "2023H1", ("md",))
    return built.outputs["md"].decode()


def test_a_single_name_needs_no_list(tmp_path):
    root = write_project(tmp_path, {"data/2023H1/report.yaml": ALONE})

    assert markdown(root).endswith("\n\n示例局\n")


def test_names_that_sign_together_are_paragraphs_in_their_order(tmp_path):
    root = write_project(tmp_path, {"data/2023H1/report.yaml": TOGETHER})

    assert markdown(root).endswith("\n\n示例局\n\n示例县财政局\n")


def test_a_mistake_in_the_second_name_is_reported_at_its_line(tmp_path):
    report = TOGETHER.replace("示例县财政局", "'{{ nothing }}'")
    root = write_project(tmp_path, {"data/2023H1/report.yaml": report})

    (wrong,) = [each for each in check_period(root, "2023H1") if each.code == "R010"]

    assert wrong.place.line == 10


@pytest.mark.parametrize(
    ("signature", "is_valid"), [("示例局", True), (["甲局", "乙局"], True), ([], False)]
)
def test_the_schema_accepts_a_name_or_a_list_of_names(signature, is_valid):
    schema = json_schema("report")["properties"]["signature"]
    report = {"$defs": json_schema("report")["$defs"], **schema}

    assert Draft202012Validator(report).is_valid(signature) is is_valid
