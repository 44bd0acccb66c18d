"""Creating a project and a period."""

import json

import jsonschema
import pytest
import yaml


@pytest.fixture
def begun(tmp_path, run, monkeypatch):
    """Return a project created by init, the current folder."""
    outcome = run("init", str(tmp_path / "office"))
    monkeypatch.chdir(tmp_path / "office")

    assert outcome.code == 0
    return tmp_path / "office"


def test_init_creates_a_project_that_builds_without_a_warning(begun, run):
    assert run("check", "--strict").code == 0
    assert run("build", "2024H1", "-f", "docx", "-f", "md").code == 0
    assert "其中讲座18场、展览6场、亲子阅读36场" in (begun / "dist/2024H1.md").read_text(
        "utf-8"
    )


def test_init_copies_templates_that_can_be_edited(begun, run):
    template = begun / "templates/work-report/report.md.j2"
    template.write_text(
        template.read_text("utf-8").replace("| heading_number(1) }}", "| chinese }}部分："),
        "utf-8",
    )
    run("build", "2024H1", "-f", "md")

    assert "## 一部分：上半年工作情况" in (begun / "dist/2024H1.md").read_text("utf-8")


def test_a_mistake_in_a_project_template_is_reported_with_its_line(begun, run):
    template = begun / "templates/work-report/report.md.j2"
    template.write_text(
        template.read_text("utf-8").replace("report.lead }}", "report.laed }}"), "utf-8"
    )
    outcome = run("build", "2024H1")

    assert outcome.code == 1
    line = template.read_text("utf-8").split("laed")[0].count("\n") + 1
    assert f"templates/work-report/report.md.j2:{line}:1: error J013" in outcome.err
    assert "did you mean `lead`?" in outcome.err


def test_the_sample_of_init_is_valid_under_its_schemas(begun):
    for path in sorted((begun / "data").rglob("*.yaml")):
        first = path.read_text("utf-8").splitlines()[0]
        schema = (path.parent / first.partition("$schema=")[2]).resolve()
        data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts only

        assert schema.is_file()
        assert set(data) <= set(json.loads(schema.read_text("utf-8"))["properties"])


def test_init_overwrites_nothing(begun, run):
    (begun / "data/organ.yaml").write_text("name: 我的局\n", encoding="utf-8")
    outcome = run("init", ".")

    assert outcome.code == 2
    assert "U007" in outcome.err
    assert (begun / "data/organ.yaml").read_text("utf-8") == "name: 我的局\n"


def test_new_creates_a_period_that_can_be_built_at_once(begun, run):
    assert run("new", "2024H2").code == 0
    assert run("build", "2024H2").code == 0
    assert run("list").out.split()[-2:] == ["2024H1", "2024H2"]
    assert run("check", "2024H2").out.count("R021") == 5
    assert run("build", "2024H2", "--strict").code == 1


@pytest.mark.parametrize(
    ("period", "code"),
    [("2024H1", "U007"), ("2024h2", "U010"), ("2024-01/2024-05", "U010"), ("x", "U010")],
)
def test_new_refuses_an_existing_or_invalid_period(begun, run, period, code):
    assert code in run("new", period).err


def test_new_in_a_project_with_a_broken_organ_reports_why(begun, run):
    (begun / "data/organ.yaml").write_text("nmae: 甲\n", encoding="utf-8")
    outcome = run("new", "2024H2")

    assert outcome.code == 1
    assert "D101" in outcome.err


def test_a_warning_about_the_organ_does_not_keep_new_from_creating_a_period(begun, run):
    with (begun / "data/organ.yaml").open("a", encoding="utf-8") as stream:
        stream.write("  - 甲公司\n  - 甲公司\n")

    assert run("new", "2024H2").code == 0


def test_schemas_are_valid_and_refuse_what_the_validator_refuses(begun):
    section = json.loads((begun / "schemas/section.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(section)
    validator = jsonschema.Draft202012Validator(section)
    good = {
        "heading": "甲",
        "metrics": {"x": {"name": "乙", "value": 1}},
        "facts": ["丙", {"text": "丁"}],
    }

    assert list(validator.iter_errors(good)) == []
    for bad in (
        {"headin": "甲"},
        {"heading": 1},
        {"heading": "甲", "metrics": {"x": {"value": 1}}},
        {"heading": "甲", "metrics": {"x": {"name": "乙", "value": "1"}}},
        {"heading": "甲", "facts": [1]},
        {"heading": "甲", "facts": [{"text": None}]},
        {"heading": "甲", "place": "x"},
    ):
        assert list(validator.iter_errors(bad))


ROUTINE = [
    (["new", "2024H2", "--from", "2024H1"], "data/2024H2/report.yaml"),
    (["status", "2024H2"], "读者服务部"),
    (["build", "2024H1", "--review"], "2024H1.review.docx"),
    (["diff", "2023H2", "2024H1"], "visits"),
    (["rollup", "2023", "--from", "2023H1,2023H2"], "data/2023/report.yaml"),
    (["seal", "2023H2"], "seals/2023H2.json"),
    (["verify", "dist/2023H2.docx"], "period: 2023H2"),
]


def test_the_example_shows_the_whole_routine_and_has_no_findings(begun, run):
    assert run("check", "--strict").code == 0
    for arguments, shown in ROUTINE:
        outcome = run(*arguments)
        assert (outcome.code, shown in outcome.out) == (0, True), arguments
