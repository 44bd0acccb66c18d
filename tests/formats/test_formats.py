"""Problems for machines: valid in each format, complete, without forged commands."""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from lxml import etree
from msgspec.structs import replace

from projects import finding
from reportgen.place import Place
from reportgen.problems import Level, problem
from reportgen.show.formats import FORMATS, format_names, write_problems

SCHEMAS = Path(__file__).parent / "schemas"
EVIL = "a]]>b</failure><x y='1'>\"&\n::error::forged\r%0A\x00\ud800"
FOUND = [
    problem("D101", Place("data/2023H1/01-一节 & <二>.yaml", 3, 5, 4), key=EVIL, keys="甲"),
    finding("T104", Place("稿,件:😀.md", 1, 2), found=",", near="，"),
    finding("T104", Place("稿,件:😀.md", 9, 2), found=",", near="，"),
    finding("T301", Place("x.md", 1, 2), found="”、“"),
    problem("F001", None, file="report.yaml"),
]
GRADED = [
    replace(finding("T104", Place("x.md", 1), found=","), graded=level) for level in Level
]
# As documented by GitLab: CI/CD, code quality, custom tools.
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


def commands(text):
    """Return the kind, code, file and line of each GitHub command."""
    where = r"::(\w+) (?:file=(.*?),line=(\d+),col=\d+,)?title=(\w+)::"
    found = [re.match(where, line).group(1, 4, 2, 3) for line in text.split("\n")]
    unescaped = {"%3A": ":", "%2C": ","}
    files = [
        re.sub("%3A|%2C", lambda each: unescaped[each[0]], row[2] or "") for row in found
    ]
    return [
        (kind, code, file, int(line or 0))
        for (kind, code, _, line), file in zip(found, files, strict=True)
    ]


# -- which formats there are -----------------------------------------------------------


def test_a_format_is_imported_only_when_it_is_used():
    script = """
import sys
from reportgen.show.formats import write_problems
write_problems([], "gitlab", "en")
print(*(name for name in sys.modules if name.startswith("reportgen.show.")))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    names = {"escaping", "formats", "gitlab", "json_text"}
    assert set(done.stdout.split()) == {f"reportgen.show.{name}" for name in names}


@pytest.mark.parametrize("command", FORMATS)
def test_every_format_of_a_command_is_described_in_both_languages(command):
    assert len(set(format_names(command))) == len(FORMATS[command])
    for form in FORMATS[command]:
        assert form.purpose.en
        assert form.purpose.zh


def test_check_and_proofread_write_the_same_formats_and_all_but_text_have_a_module():
    assert FORMATS["check"] == FORMATS["proofread"]
    assert [each.name for each in FORMATS["check"] if not each.module] == ["text"]


# -- valid by their own specifications -------------------------------------------------


@pytest.mark.parametrize("problems", [FOUND, GRADED, []], ids=["some", "graded", "none"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_sarif_follows_its_schema(problems, lang):
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text("utf-8"))
    log = json.loads(write_problems(problems, "sarif", lang))

    jsonschema.validate(log, schema)
    assert len(log["runs"][0]["results"]) == len(problems)


@pytest.mark.parametrize("problems", [FOUND, GRADED, []], ids=["some", "graded", "none"])
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


def test_a_fingerprint_is_the_same_in_both_languages():
    english, chinese = (
        [each["fingerprint"] for each in json.loads(write_problems(FOUND, "gitlab", lang))]
        for lang in ("en", "zh")
    )

    assert english == chinese


def test_a_fingerprint_stays_when_lines_above_move():
    moved = [
        replace(each, place=each.place and replace(each.place, line=99)) for each in FOUND
    ]
    before, after = (
        [each["fingerprint"] for each in json.loads(write_problems(some, "gitlab", "en"))]
        for some in (FOUND, moved)
    )

    assert before == after


def test_sarif_uris_are_escaped_and_columns_are_code_points():
    run = json.loads(write_problems(FOUND, "sarif", "en"))["runs"][0]
    location = run["results"][0]["locations"][0]["physicalLocation"]

    assert location["artifactLocation"]["uri"].isascii()
    assert " " not in location["artifactLocation"]["uri"]
    assert location["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 9}
    assert run["columnKind"] == "unicodeCodePoints"
    assert "locations" not in run["results"][-1]


@pytest.mark.parametrize("form", format_names("check")[1:])
def test_every_format_contains_every_problem_in_both_languages(form):
    for lang in ("en", "zh"):
        text = write_problems(FOUND, form, lang)
        assert all(each.code in text for each in FOUND)


# -- what every format contains --------------------------------------------------------


def test_json_gitlab_sarif_and_junit_keep_the_order():
    places = [(each.code, each.place) for each in FOUND]
    array = json.loads(write_problems(FOUND, "json", "en"))
    report = json.loads(write_problems(FOUND, "gitlab", "en"))
    run = json.loads(write_problems(FOUND, "sarif", "en"))["runs"][0]
    cases = etree.fromstring(write_problems(FOUND, "junit", "en").encode())[0]

    assert [(each["code"], each["file"], each["line"]) for each in array] == [
        (code, place.file if place else "", place.line if place else 0)
        for code, place in places
    ]
    assert [
        (each["check_name"], each["location"]["path"], each["location"]["lines"]["begin"])
        for each in report
    ] == [
        (code, place.file if place else ".", place.line if place else 1)
        for code, place in places
    ]
    assert [each["ruleId"] for each in run["results"]] == [code for code, _ in places]
    assert [case.get("name") for case in cases] == [
        f"{code} {place}" if place else code for code, place in places
    ]


def test_github_has_the_worst_first_and_otherwise_keeps_the_order():
    assert commands(write_problems(FOUND, "github", "en")) == [
        ("error", "D101", "data/2023H1/01-一节 & <二>.yaml", 3),
        ("error", "T104", "稿,件:😀.md", 1),
        ("error", "T104", "稿,件:😀.md", 9),
        ("error", "F001", "", 0),
        ("notice", "T301", "x.md", 1),
    ]


def test_every_rule_of_sarif_is_described_once_and_named_by_its_results():
    run = json.loads(write_problems(FOUND, "sarif", "en"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == ["D101", "F001", "T104", "T301"]
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == [
        each.code for each in FOUND
    ]


def test_the_level_set_by_the_office_is_used():
    array = json.loads(write_problems(GRADED, "json", "en"))
    report = json.loads(write_problems(GRADED, "gitlab", "en"))
    run = json.loads(write_problems(GRADED, "sarif", "en"))["runs"][0]
    cases = etree.fromstring(write_problems(GRADED, "junit", "en").encode())[0]
    kinds = [kind for kind, *_ in commands(write_problems(GRADED, "github", "en"))]

    assert [each["level"] for each in array] == ["error", "warning", "hint"]
    assert [each["severity"] for each in report] == ["critical", "minor", "info"]
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note"]
    assert [case[0].tag for case in cases] == ["failure", "system-out", "system-out"]
    assert kinds == ["error", "warning", "notice"]


@pytest.mark.parametrize(
    ("code", "default"),
    [
        ("T104", {"level": "error"}),
        ("T302", {"level": "warning"}),
        ("T301", {"level": "note"}),
        ("P101", {"enabled": False}),  # silent until the office sets a level
    ],
)
def test_a_rule_of_sarif_has_its_own_level(code, default):
    words = {"found": "甲", "id": "乙", "name": "丙"}
    found = replace(finding(code, Place("x.md"), **words), graded=Level.WARNING)
    run = json.loads(write_problems([found], "sarif", "en"))["runs"][0]

    assert run["tool"]["driver"]["rules"][0]["defaultConfiguration"] == default


@pytest.mark.parametrize(
    ("form", "text"), [("json", "[]"), ("gitlab", "[]"), ("github", "")]
)
def test_without_problems_a_list_is_empty(form, text):
    assert write_problems([], form, "en") == text


def test_without_problems_ci_shows_one_green_test():
    suite = etree.fromstring(write_problems([], "junit", "en").encode())

    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")
    assert [len(case) for case in suite.iter("testcase")] == [0]
