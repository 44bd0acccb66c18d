"""The files that `init` writes for CI: where they install from, and what they do."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from reportgen.ci.files import ci_files
from reportgen.ci.installed_from import FROM_INDEX, UNKNOWN, InstalledFrom

WORKFLOW = ".github/workflows/report.yml"
GITLAB = "ci/gitlab-ci.example.yml"
HOOKS = "ci/pre-commit-config.example.yaml"
ADDRESS = "https://example.org/reportgen.git"
COMMIT = "0123456789abcdef0123456789abcdef01234567"
INDEX = InstalledFrom(FROM_INDEX)
GIT = InstalledFrom(f"reportgen-gongwen @ git+{ADDRESS}@{COMMIT}", ADDRESS, COMMIT)
ARCHIVE = InstalledFrom("reportgen-gongwen @ https://example.org/reportgen.whl#sha256=ab")
WHEEL = InstalledFrom(file="reportgen_gongwen-0.1.0-py3-none-any.whl")
ORIGINS = [INDEX, GIT, ARCHIVE, WHEEL, UNKNOWN]
POSIX = pytest.mark.skipif(os.name == "nt", reason="the workflow runs bash on Linux")


def job(origin, folder=""):
    """Return the job of the workflow."""
    return yaml.safe_load(ci_files(origin, folder)[WORKFLOW])["jobs"]["report"]


def install(origin):
    """Return the commands of the step `install`."""
    (step,) = [each for each in job(origin)["steps"] if each.get("id") == "install"]
    return step["run"]


def hook(origin, folder=""):
    """Return the only hook of the pre-commit file, with its repository."""
    (repo,) = yaml.safe_load(ci_files(origin, folder)[HOOKS])["repos"]
    (only,) = repo.pop("hooks")
    return repo | only


def bash(command, folder):
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=folder,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.fixture
def installed(monkeypatch):
    """Return a function that sets where the running copy was installed from."""

    def from_(origin):
        monkeypatch.setattr("reportgen.begin.start.installed_from", lambda: origin)

    return from_


# -- where reportgen comes from --------------------------------------------------------


@pytest.mark.parametrize("origin", [INDEX, GIT, ARCHIVE])
def test_the_workflow_and_gitlab_install_what_this_copy_was_installed_from(origin):
    script = yaml.safe_load(ci_files(origin)[GITLAB])["report"]["script"]
    line = ["python", "-m", "pip", "install", origin.requirement]

    assert shlex.split(install(origin)) == line
    assert shlex.split(script[0]) == line


@POSIX
def test_if_the_source_is_unknown_a_step_fails_and_prints_what_to_fill_in(tmp_path):
    done = bash(install(UNKNOWN), tmp_path)

    assert done.returncode == 1
    assert "请填写" in done.stdout
    assert "Fill in" in done.stdout
    assert "reportgen-gongwen @ git+" in done.stdout


@POSIX
def test_a_local_wheel_is_requested_until_it_is_in_the_project(tmp_path):
    command = install(WHEEL).replace("python -m pip install", "echo installs")
    before = bash(command, tmp_path)
    (tmp_path / "vendor").mkdir()
    (tmp_path / "vendor" / WHEEL.file).touch()
    after = bash(command, tmp_path)

    assert before.returncode == 1
    assert f"{WHEEL.file} into the folder vendor" in before.stdout
    assert (after.returncode, after.stdout) == (0, f"installs ./vendor/{WHEEL.file}\n")


def test_the_pre_commit_file_names_the_repository_if_there_is_one():
    assert hook(GIT) == {"repo": ADDRESS, "rev": COMMIT, "id": "reportgen-check"}


@pytest.mark.parametrize("origin", [INDEX, ARCHIVE])
def test_the_pre_commit_file_installs_the_package_if_there_is_no_repository(origin):
    local = hook(origin)

    assert (local["repo"], local["language"]) == ("local", "python")
    assert local["additional_dependencies"] == [origin.requirement]
    assert re.search(local["files"], "data/2024H1/report.yaml")


def test_the_pre_commit_file_runs_what_is_installed_or_fails():
    assert hook(WHEEL)["language"] == "system"
    assert hook(UNKNOWN)["language"] == "fail"


@pytest.mark.parametrize(
    ("origin", "code"), [(UNKNOWN, "U031"), (WHEEL, "U032"), (GIT, None), (INDEX, None)]
)
def test_init_reports_what_is_left_to_fill_in(tmp_path, run, installed, origin, code):
    installed(origin)
    outcome = run("init", str(tmp_path / "office"))

    assert outcome.code == 0
    assert re.findall(r"U\d{3}", outcome.err) == ([code] if code else [])
    assert (tmp_path / "office" / WORKFLOW).read_text("utf-8") == ci_files(origin)[WORKFLOW]


def test_the_examples_are_not_active(tmp_path, run):
    run("init", str(tmp_path))

    assert not (tmp_path / ".gitlab-ci.yml").exists()
    assert not (tmp_path / ".pre-commit-config.yaml").exists()
    for name in (WORKFLOW, GITLAB, HOOKS):
        assert (tmp_path / name).is_file()


def test_the_readme_of_the_project_names_the_files_for_ci(tmp_path, run):
    run("init", str(tmp_path))
    readme = (tmp_path / "README.md").read_text("utf-8")

    assert readme.count(WORKFLOW) == 2
    assert readme.count("`ci/`") == 2


# -- what the workflow does ------------------------------------------------------------


def test_only_pull_requests_have_limits():
    said = job(INDEX)["env"]["UNTRUSTED"]

    assert said == "${{ github.event_name == 'pull_request' && '--untrusted' || '' }}"


def run_workflow(folder, monkeypatch, event="push"):
    """Run the steps of a project's workflow as GitHub does; return whether it passed."""
    untrusted = "--untrusted" if event == "pull_request" else ""
    monkeypatch.setenv("UNTRUSTED", untrusted)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    passed = True
    steps = yaml.safe_load((folder / WORKFLOW).read_text("utf-8"))["jobs"]["report"]
    for step in steps["steps"]:
        wanted = passed or "if" in step
        if "run" in step and step.get("id") != "install" and wanted:
            passed = bash(step["run"], folder).returncode == 0 and passed
    return passed


@POSIX
@pytest.mark.parametrize("event", ["push", "pull_request"])
def test_the_workflow_builds_every_period(tmp_path, run, monkeypatch, event):
    run("init", str(tmp_path))

    assert run_workflow(tmp_path, monkeypatch, event)
    assert len(list((tmp_path / "dist").glob("*.docx"))) == 5
    assert "云岭区图书馆" in (tmp_path / "summary.md").read_text("utf-8")


@POSIX
def test_the_workflow_fails_with_the_check_and_builds_what_can_be_built(
    tmp_path, run, monkeypatch
):
    run("init", str(tmp_path))
    (tmp_path / "data/2024H1/report.yaml").write_text("titel: 甲\n", "utf-8")

    assert not run_workflow(tmp_path, monkeypatch)
    assert len(list((tmp_path / "dist").glob("*.docx"))) == 4


def test_what_was_built_is_uploaded_in_any_case():
    upload = job(INDEX)["steps"][-1]
    artifacts = yaml.safe_load(ci_files(INDEX)[GITLAB])["report"]["artifacts"]

    assert upload["uses"].startswith("actions/upload-artifact@")
    assert upload["if"] == "always()"
    assert artifacts["when"] == "always"


def test_nothing_is_built_if_nothing_was_installed():
    (build,) = [each for each in job(INDEX)["steps"] if "build" in each.get("run", "")]

    assert build["if"] == "${{ !cancelled() && steps.install.outcome == 'success' }}"


# -- a project in a subfolder ----------------------------------------------------------


@pytest.fixture
def subfolder(tmp_path):
    """Return a folder of a repository whose name a shell would split."""
    (tmp_path / ".git").mkdir()
    return tmp_path / "办公室 reports"


def test_the_workflow_of_a_subfolder_runs_in_it(subfolder, run):
    run("init", str(subfolder))
    work = yaml.safe_load((subfolder / WORKFLOW).read_text("utf-8"))["jobs"]["report"]

    assert work["defaults"]["run"]["working-directory"] == subfolder.name
    assert work["steps"][-1]["with"]["path"] == f"{subfolder.name}/dist/*.docx"


def test_init_writes_only_to_its_folder_and_reports_where_to_move_the_workflow(
    subfolder, run
):
    outcome = run("init", str(subfolder))

    assert {path.name for path in subfolder.parent.iterdir()} == {".git", subfolder.name}
    assert "hint U030" in outcome.err
    assert f"{subfolder.name}/{WORKFLOW}" in outcome.err
    assert f"move it to {WORKFLOW} at the root" in outcome.err


def test_an_existing_workflow_at_the_top_is_not_to_be_replaced(subfolder, run):
    other = subfolder.parent / WORKFLOW
    other.parent.mkdir(parents=True)
    other.touch()

    assert "report-办公室 reports.yml" in run("init", str(subfolder)).err


def test_a_repository_inside_another_is_not_a_subfolder(subfolder, run):
    (subfolder / ".git").mkdir(parents=True)

    assert "U030" not in run("init", str(subfolder)).err
    assert "working-directory" not in (subfolder / WORKFLOW).read_text("utf-8")


def test_gitlab_and_pre_commit_find_the_subfolder():
    report = yaml.safe_load(ci_files(GIT, "a b/报告")[GITLAB])["report"]

    assert report["script"][0] == "cd 'a b/报告'"
    assert report["artifacts"]["paths"] == ["a b/报告/dist/"]
    assert report["artifacts"]["reports"]["codequality"] == "a b/报告/codequality.json"
    for origin in (GIT, INDEX, WHEEL):
        assert hook(origin, "a b/报告")["args"] == ["--project", "a b/报告"]
        assert re.match(hook(origin, "a b/报告")["files"], "a b/报告/data/organ.yaml")


@example("a: b #")
@example("${{ x")
@example("\n- run: evil")
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_folder_name_cannot_add_anything_to_the_files(name):
    script = yaml.safe_load(ci_files(GIT, name)[GITLAB])["report"]["script"]
    work = job(GIT, name)

    assert shlex.split(script[0]) == ["cd", name]
    assert script[1:] == yaml.safe_load(ci_files(GIT)[GITLAB])["report"]["script"]
    assert work["defaults"] == {
        "run": {"working-directory": name.replace("${{", "${{ '${{' }}")}
    }
    assert work["steps"][:-1] == job(GIT)["steps"][:-1]
    assert hook(GIT, name)["args"] == ["--project", name]
    assert re.match(hook(GIT, name)["files"], f"{name}/data/")


@pytest.mark.parametrize("origin", ORIGINS)
def test_github_expressions_in_a_folder_name_are_literal(origin):
    where = job(origin, "${{ secrets.X }}")["defaults"]["run"]["working-directory"]

    assert where == "${{ '${{' }} secrets.X }}"
