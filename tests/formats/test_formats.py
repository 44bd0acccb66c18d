"""Problems for machines: valid in each format, complete, and never a forged command."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from reportgen.formats import write_problems
from reportgen.place import Place
from reportgen.problems import problem

SCHEMAS = Path(__file__).parent / "schemas"
EVIL = "a]]>b</failure><x y='1'>\"&\n::error::forged\r%0A\x00\ud800"
FOUND = [
    problem("D101", Place("data/2023H1/01-一节 & <二>.yaml", 3, 5, 4), key=EVIL, keys="甲"),
    problem("T104", Place("稿,件:😀.md", 1, 2), found=",", near="，"),
    problem("T104", Place("稿,件:😀.md", 9, 2), found=",", near="，"),
    problem("T301", Place("x.md", 1, 2), found="”、“"),
    problem("F001", None, file="report.yaml"),
]
FORMS = ("json", "github", "gitlab", "sarif", "junit")
# Documented by GitLab: CI/CD, code quality, custom tools.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("problems", [FOUND, []], ids=["some", "none"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_sarif_follows_its_schema(problems, lang):
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text("utf-8"))
    log = json.loads(write_problems(problems, "sarif", lang))

    jsonschema.validate(log, schema)
    assert len(log["runs"][0]["results"]) == len(problems)


@pytest.mark.parametrize("problems", [FOUND, []], ids=["some", "none"])
def test_junit_follows_its_schema(problems):
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    suite = etree.fromstring(write_problems(problems, "junit", "zh").encode())

    schema.assertValid(suite)
    assert len(suite.findall(".//testcase")) == max(1, len(problems))
    assert suite.get("failures") == str(len(suite.findall(".//failure")))


def test_gitlab_follows_its_documentation():
    report = json.loads(write_problems(FOUND, "gitlab", "en"))

    jsonschema.validate(report, GITLAB)
    assert len(report) == len({each["fingerprint"] for each in report}) == len(FOUND)


def test_a_fingerprint_stays_when_lines_above_move():
    moved = [
        each._replace(place=each.place and each.place._replace(line=99)) for each in FOUND
    ]
    before, after = (
        [each["fingerprint"] for each in json.loads(write_problems(some, "gitlab", "en"))]
        for some in (FOUND, moved)
    )

    assert before == after


def test_a_text_forges_no_command_of_github():
    lines = write_problems(FOUND, "github", "en").split("\n")

    assert len(lines) == len(FOUND)
    assert all(re.match("::(error|warning|notice) ", line) for line in lines)
    assert sum("::error::" in line for line in lines) <= 1  # inside the escaped words


def test_a_text_forges_no_element_of_junit():
    suite = etree.fromstring(write_problems(FOUND, "junit", "en").encode())

    assert suite.findall(".//x") == []


def test_sarif_uris_are_escaped_and_columns_are_code_points():
    run = json.loads(write_problems(FOUND, "sarif", "en"))["runs"][0]
    location = run["results"][0]["locations"][0]["physicalLocation"]

    assert location["artifactLocation"]["uri"].isascii()
    assert " " not in location["artifactLocation"]["uri"]
    assert location["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 9}
    assert run["columnKind"] == "unicodeCodePoints"
    assert "locations" not in run["results"][-1]


@pytest.mark.parametrize("form", FORMS)
def test_every_format_tells_every_problem_in_both_languages(form):
    for lang in ("en", "zh"):
        text = write_problems(FOUND, form, lang)
        assert all(each.code in text for each in FOUND)
