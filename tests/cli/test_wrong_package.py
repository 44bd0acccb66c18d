"""Lines in the CI files of a project that install the unrelated package."""

import os
import time

import pytest

from reportgen import __version__
from reportgen.ci.installed_from import UNKNOWN, InstalledFrom
from reportgen.ci.wrong_package import installs_in, wrong_package_lines

# Joined here, since no file of this repository may contain such a line.
NAME = "report" + "gen"
PIP = "pip install"
WORKFLOW = ".github/workflows/report.yml"


@pytest.fixture(autouse=True)
def from_index(monkeypatch):
    """Make the origin of the running copy unknown."""
    monkeypatch.setattr("reportgen.ci.installed_from.installed_from", lambda: UNKNOWN)


STRANGERS = [
    f"{PIP} {NAME}",
    f"{PIP} --upgrade {NAME}==0.1",
    f"pip3 install {NAME}",
    f"pip3.12 install -q {NAME}",
    f"python -m {PIP} {NAME}",
    f"py -3.11 -m {PIP} {NAME}",
    f".venv/bin/{PIP} {NAME}",
    f".venv\\Scripts\\pip.exe install {NAME}",
    f"uv {PIP} {NAME}",
    f"uv --quiet {PIP} {NAME}",
    f"pipx install {NAME}",
    f"uv tool install {NAME}",
    f"pip --quiet install {NAME}",
    f"{PIP} '{NAME}'",
    f'{PIP} "{NAME} >= 0.1"',
    f"{PIP} {NAME}[docx]",
    f"{PIP} wheel {NAME} ruff",
    f"{PIP} Report{NAME[6:].upper()}",
    f"{PIP} \\\n  {NAME}",
    f'- run: "{PIP} {NAME}"',
    f"- run: {PIP} {NAME} && {NAME} check",
    f"additional_dependencies: [{NAME}]",
    f'additional_dependencies: ["ruff", "{NAME}==0.1"]',
    f"additional_dependencies:\n  - ruff\n  - {NAME}",
]


@pytest.mark.parametrize("line", STRANGERS)
def test_a_line_that_installs_the_unrelated_package_is_found(line):
    assert len(installs_in(f"steps:\n{line}\n", WORKFLOW)) == 1


OURS = [
    f"{PIP} {NAME}-gongwen",
    f"{PIP} {NAME}-gongwen=={__version__}",
    f"{PIP} '{NAME}-gongwen @ git+https://example.org/{NAME}.git'",
    f"{PIP} '{NAME} @ git+https://example.org/{NAME}.git'",
    f"{PIP} {NAME}@git+https://example.org/{NAME}.git",
    f"{PIP} git+https://example.org/{NAME}.git",
    f"{PIP} git+https://example.org/{NAME}.git#egg={NAME}",
    f"{PIP} ./{NAME}",
    f"{PIP} -e {NAME}",
    f"{PIP} vendor/{NAME}.whl",
    f"{PIP} {NAME}/",
    f"{PIP} {NAME}_tools",
    f"{PIP} . && {NAME} check",
    f"{PIP} .; {NAME} build 2023H1",
    f"{PIP} .\n- run: {NAME} check",
    f"# {PIP} {NAME}",
    f"- run: make  # {PIP} {NAME}",
    f"{PIP} .  # not {NAME}",
    f"pip uninstall {NAME}",
    f"pip download {NAME}",
    f"{NAME} check",
    f"additional_dependencies: [{NAME}-gongwen]",
    f"additional_dependencies: []\n- {NAME}",
    f"additional_dependencies:\n  - ruff  # {NAME}",
]


@pytest.mark.parametrize("line", OURS)
def test_a_line_that_does_not_install_it_is_not_reported(line):
    assert installs_in(f"{line}\n", WORKFLOW) == []


@pytest.mark.parametrize("text", ["\n", " ", "-", "uv -a ", "pip -a ", "[", f"{NAME} "])
def test_a_large_repetitive_file_is_read_quickly(text):
    starts = ("", f"{PIP} ", "additional_dependencies: [", "additional_dependencies:\n")
    begun = time.process_time()
    for start in starts:
        installs_in(NAME + start + text * (200_000 // len(text)), WORKFLOW)
        installs_in(NAME + (start + text) * (200_000 // len(start + text)), WORKFLOW)

    assert time.process_time() - begun < 5


# -- in a project ----------------------------------------------------------------------


def write(root, file, text=f"steps:\n  - run: {PIP} {NAME}\n"):
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, encoding="utf-8")


def found_in(root):
    return [each.place.file for each in wrong_package_lines(root)]


def test_check_points_at_the_name_once_for_all_periods(project, run):
    write(project, WORKFLOW)
    outcome = run("check")

    assert outcome.code == 0
    assert outcome.out.count("F012") == 1
    assert f"{WORKFLOW}:2:22: warning F012" in outcome.out
    assert f"instead: {PIP} {NAME}-gongwen=={__version__}" in outcome.out
    assert run("check", "--strict").code == 1


def test_it_is_reported_in_chinese(project, run):
    write(project, WORKFLOW)

    assert f"请写：{PIP} {NAME}-gongwen" in run("check", "--lang", "zh").out


def test_the_suggested_line_installs_from_where_this_copy_came(tmp_path, monkeypatch):
    requirement = f"{NAME}-gongwen @ git+https://example.org/{NAME}.git@{'0' * 40}"
    monkeypatch.setattr(
        "reportgen.ci.installed_from.installed_from", lambda: InstalledFrom(requirement)
    )
    write(tmp_path, ".gitlab-ci.yml", f"script:\n  - uv   {PIP} {NAME}\n")
    write(tmp_path, ".pre-commit-config.yaml", f"additional_dependencies: [{NAME}]\n")
    lines = [each.values["line"] for each in wrong_package_lines(tmp_path)]

    assert lines == [f"uv {PIP} '{requirement}'", f'["{requirement}"]']


def test_every_ci_file_of_the_project_is_read(tmp_path):
    files = [".gitlab-ci.yml", ".pre-commit-config.yaml"]
    files += [".github/workflows/a.yaml", ".github/workflows/b.yml"]
    for file in [*files, ".github/workflows/notes.txt", ".github/c.yml", "other.yml"]:
        write(tmp_path, file)

    assert found_in(tmp_path) == files


def test_what_is_not_a_file_of_the_project_is_ignored(tmp_path):
    write(tmp_path, "outside/a.yml")
    root = tmp_path / "office"
    (root / ".github/workflows/folder.yml").mkdir(parents=True)
    write(root, ".gitlab-ci.yml", f"{PIP} {NAME}\n" + "#" * 200_000)
    if os.name != "nt":
        os.mkfifo(root / ".github/workflows/pipe.yml")
        (root / ".github/workflows/link.yml").symlink_to(tmp_path / "outside/a.yml")

    assert found_in(root) == []


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
@pytest.mark.parametrize("link", [".github", ".github/workflows"])
def test_a_folder_that_is_a_link_is_not_followed(tmp_path, link):
    write(tmp_path, "outside/workflows/a.yml")
    write(tmp_path, "outside/a.yml")
    (tmp_path / "office" / link).parent.mkdir(parents=True)
    (tmp_path / "office" / link).symlink_to(tmp_path / "outside")

    assert found_in(tmp_path / "office") == []


def test_a_file_that_cannot_be_read_is_ignored(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    write(tmp_path, WORKFLOW)
    monkeypatch.setattr("pathlib.Path.open", refuse)

    assert found_in(tmp_path) == []
