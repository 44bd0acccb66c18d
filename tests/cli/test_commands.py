"""The command line: what each command does, prints and returns."""

import json
import re
import shutil
import zipfile

import pytest

from small_project import FILES, edit

IP = "data/2023H1/achievements/01-ip.yaml"


def test_build_writes_a_word_file_into_dist(project, run):
    outcome = run("build", "2023H1")

    assert outcome.code == 0
    assert outcome.out == "dist/2023H1.docx (sections: 2, figures: 1, warnings: 0)\n"
    assert zipfile.is_zipfile(project / "dist/2023H1.docx")


def test_build_writes_each_format_to_the_given_folder(project, run):
    outcome = run("build", "2023H1", "-f", "md", "-f", "docx", "-o", "out/here")

    assert outcome.code == 0
    assert sorted(path.name for path in (project / "out/here").iterdir()) == [
        "2023H1.docx",
        "2023H1.md",
    ]


def test_a_command_finds_the_project_from_any_folder_below_it(project, run, monkeypatch):
    monkeypatch.chdir(project / "data/2023H1/plans")

    assert run("build", "2023H1").code == 0
    assert (project / "dist/2023H1.docx").exists()


def test_another_project_can_be_named_before_and_after_the_command(
    project, run, monkeypatch
):
    monkeypatch.chdir(project.parent)

    assert run("--project", str(project), "list").out == "2023H1\n"
    assert run("list", f"--project={project}").out == "2023H1\n"


def test_without_a_project_the_exit_code_is_2(tmp_path, run, monkeypatch):
    monkeypatch.chdir(tmp_path)
    outcome = run("build", "2023H1")

    assert (outcome.code, outcome.out) == (2, "")
    assert "U001" in outcome.err
    assert "reportgen init" in outcome.err


@pytest.mark.parametrize("name", ["data/organ.yml", "Data/organ.yaml", "organ.yaml"])
def test_a_project_under_another_name_is_told_as_it_is(tmp_path, run, monkeypatch, name):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("name: 示例局", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    outcome = run("check")

    assert (outcome.code, outcome.out) == (2, "")
    assert "F027" in outcome.err
    assert "reportgen init" not in outcome.err


@pytest.mark.parametrize("name", ["2023h1", "2023年上半年"])
@pytest.mark.parametrize("arguments", [("check",), ("check", "2023H1"), ("build",)])
def test_a_period_under_another_name_is_told_as_it_is(project, run, name, arguments):
    (project / "data/2023H1").rename(project / "data" / name)
    outcome = run(*arguments)

    assert outcome.code == 2
    assert "F011" in outcome.err
    assert name in outcome.err


def test_build_without_a_period_lists_them_and_exits_2(project, run):
    outcome = run("build")

    assert outcome.code == 2
    assert "U003" in outcome.err
    assert "2023H1" in outcome.err


def test_an_unknown_period_exits_2_with_a_suggestion(project, run):
    outcome = run("build", "2023h1")

    assert outcome.code == 2
    assert "U002" in outcome.err
    assert "did you mean 2023H1?" in outcome.err


@pytest.mark.parametrize(
    "arguments", [["--nope"], ["bild"], ["build", "-f", "pdf"], ["explain"]]
)
def test_an_invalid_command_line_exits_2(project, run, arguments):
    assert run(*arguments).code == 2


def test_a_mistake_exits_1_and_keeps_the_older_report(project, run):
    run("build", "2023H1")
    before = (project / "dist/2023H1.docx").read_bytes()
    edit(project, IP, "    value: 26", "    valu: 26")
    outcome = run("build", "2023H1")

    assert outcome.code == 1
    assert before == (project / "dist/2023H1.docx").read_bytes()
    assert f"{IP}:5:5: error D101 unknown key `valu`" in outcome.err
    assert "5 |     valu: 26\n  |     ^^^^\n" in outcome.err
    assert "did you mean `value`?" in outcome.err


def test_messages_are_chinese_on_demand(project, run):
    edit(project, IP, "    value: 26", "    valu: 26")

    assert "不认识的键`valu`" in run("build", "2023H1", "--lang", "zh").err
    assert "U008" in run("list", "--lang", "cn").err


def test_strict_refuses_warnings(project, run):
    edit(project, IP, "    unit: 件", "    unit: 件\n    suspect: 待核实")

    assert run("build", "2023H1").code == 0
    assert run("build", "2023H1", "--strict", "-o", "strict").code == 1
    assert not (project / "strict").exists()
    assert run("check").code == 0
    assert run("check", "--strict").code == 1


def test_periods_are_built_independently(project, run):
    for name, text in FILES.items():
        copy = project / name.replace("2023H1", "2023H2")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(text, encoding="utf-8")
    edit(project, IP, "    value: 26", "    valu: 26")
    outcome = run("build", "2023H1", "2023H2", "2023H2")

    assert outcome.code == 1
    assert [path.name for path in (project / "dist").iterdir()] == ["2023H2.docx"]
    assert outcome.out.count("2023H2") == 1


def test_an_unreadable_period_does_not_prevent_the_others_from_being_built(
    project, run, monkeypatch
):
    shutil.copytree(project / "data/2023H1", project / "data/2023H2")
    opened = type(project).open

    def refuse(path, *how, **more):
        if "2023H1" in path.parts:
            raise PermissionError(13, "Permission denied")
        return opened(path, *how, **more)

    monkeypatch.setattr("pathlib.Path.open", refuse)
    outcome = run("build", "2023H1", "2023H2")

    assert outcome.code == 4
    assert [path.name for path in (project / "dist").iterdir()] == ["2023H2.docx"]


def test_stdout_takes_one_period_and_one_format(project, run):
    assert run("build", "2023H1", "-f", "md", "--stdout").out.startswith(
        "# 示例局工作总结\n"
    )
    assert "U004" in run("build", "2023H1", "-f", "md", "-f", "docx", "--stdout").err


def test_stdout_of_a_period_with_errors_prints_no_report(project, run):
    edit(project, IP, "    value: 26", "    valu: 26")
    outcome = run("build", "2023H1", "-f", "md", "--stdout")

    assert (outcome.code, outcome.out) == (1, "")


def test_a_word_file_is_not_sent_to_a_terminal(project, run, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    assert "U005" in run("build", "2023H1", "--stdout").err


def test_check_writes_nothing_and_reports_that_there_are_no_problems(project, run):
    outcome = run("check")

    assert (outcome.code, outcome.out) == (0, "")
    assert "no problems" in outcome.err
    assert not (project / "dist").exists()


def test_check_as_json_is_an_array_of_objects(project, run):
    assert json.loads(run("check", "--format", "json").out) == []
    edit(project, IP, "    value: 26", "    valu: 26")
    outcome = run("check", "--format", "json")
    (found,) = json.loads(outcome.out)

    assert outcome.code == 1
    assert (found["code"], found["level"], found["file"]) == ("D101", "error", IP)
    assert (found["line"], found["column"]) == (5, 5)
    assert found["message"]
    assert found["help"]


def test_check_as_github_annotations_cannot_be_forged(project, run):
    edit(project, IP, "{{ applications }}", "{{ a%b,c:d }}")
    outcome = run("check", "--format", "github")

    assert outcome.out.count("\n") == 1
    assert re.match(rf"::error file={IP},line=10,col=31,title=R002::", outcome.out)
    assert "%25b" in outcome.out


def test_list_prints_one_period_on_each_line(project, run):
    (project / "data/2022H2").mkdir()

    assert run("list").out == "2022H2\n2023H1\n"


def test_explain_prints_an_entry_in_both_languages(run):
    assert "Wrong:" in run("explain", "n102").out
    assert "错：" in run("--lang", "zh", "explain", "N102").out
    assert "U006" in run("explain", "X999").err


def test_version_and_help(run):
    assert run("--version").out.startswith("reportgen 0.")
    assert "Examples:" in run("build", "--help").out


def test_a_bug_is_reported_in_one_line_with_how_to_report_it(project, run, monkeypatch):
    monkeypatch.setattr("reportgen.project.read.period_names", lambda _: 1 / 0)
    outcome = run("list")

    assert outcome.code == 3
    assert "Traceback" not in outcome.err
    assert "U009" in outcome.err
    assert "ZeroDivisionError" in outcome.err
    assert "Traceback" in run("list", "--debug").err


def test_a_schema_is_printed_or_written(project, run):
    assert json.loads(run("schema", "section").out)["properties"]["heading"]
    assert run("schema", "--write").code == 0
    assert len(list((project / "schemas").iterdir())) == 3
