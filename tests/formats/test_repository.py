"""A project in a subfolder: CI services need file names relative to the top."""

import json
import re

import pytest

from reportgen.cli.run import main
from small_project import SECTION, write_project

IP = "data/2023H1/achievements/01-ip.yaml"
BROKEN = {IP: SECTION.replace("    value: 26\n", "    valu: 26\n")}


@pytest.fixture(autouse=True)
def no_service(monkeypatch):
    """Remove the variables of the CI service that runs these tests."""
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def office(tmp_path, monkeypatch):
    """Return a project with a mistake in a subfolder, the current folder."""
    folder = tmp_path / "officés/办公室"
    folder.mkdir(parents=True)
    monkeypatch.chdir(write_project(folder, BROKEN))
    return folder


@pytest.fixture
def files(capsys):
    """Return a function that returns the files in a format of `check`."""

    def named(form, *arguments):
        with pytest.raises(SystemExit):
            main([*(arguments or ["check"]), "--format", form])
        text = capsys.readouterr().out
        match form:
            case "github":
                return set(re.findall("file=([^,]*),", text))
            case "gitlab":
                return {each["location"]["path"] for each in json.loads(text)}
            case "json":
                return {each["file"] for each in json.loads(text)}
        return set(re.findall('"uri": "([^"]*)"', text))

    return named


@pytest.mark.parametrize("form", ["github", "gitlab"])
def test_annotations_name_files_relative_to_the_top(tmp_path, office, files, form):
    (tmp_path / ".git").mkdir()

    assert files(form) == {f"officés/办公室/{IP}"}


@pytest.mark.parametrize("name", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_the_workspace_is_the_top_if_there_is_no_git(
    tmp_path, office, files, monkeypatch, name
):
    monkeypatch.setenv(name, str(tmp_path))

    assert files("github") == {f"officés/办公室/{IP}"}
    assert files("sarif") == {f"offic%C3%A9s/%E5%8A%9E%E5%85%AC%E5%AE%A4/{IP}"}


def test_the_nearest_repository_is_used(tmp_path, office, files, monkeypatch):
    """A workflow may check out a repository into a folder of its workspace."""
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    (tmp_path / "officés/.git").write_text("gitdir: elsewhere\n", "utf-8")

    assert files("github") == {f"办公室/{IP}"}


def test_a_project_at_the_top_keeps_its_file_names(office, files, monkeypatch):
    assert files("github") == {IP}

    (office / ".git").mkdir()

    assert files("github") == {IP}


def test_a_workspace_elsewhere_is_ignored(tmp_path, office, files, monkeypatch):
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / "elsewhere"))

    assert files("github") == {IP}


def test_json_names_files_relative_to_the_project(tmp_path, office, files):
    (tmp_path / ".git").mkdir()

    assert files("json") == {IP}


def test_a_text_next_to_the_project_is_named_relative_to_the_top(tmp_path, office, files):
    (tmp_path / ".git").mkdir()
    (office.parent / "draft.md").write_text("同比增长5%,增长。\n", "utf-8")
    outside = (office.parent / "draft.md").as_posix()

    assert files("github", "proofread", "../draft.md") == {"officés/draft.md"}
    assert files("github", "proofread", outside) == {outside.replace(":", "%3A")}
