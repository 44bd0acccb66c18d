"""A link in a project leads nowhere: nothing behind it is opened, listed or shown."""

import os
import subprocess
import sys

import pytest

from small_project import REPORT, write_project

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes are POSIX")
CONTENT = "secret: 42\n"


def reportgen(root, *words):
    return subprocess.run(
        [sys.executable, "-m", "reportgen", *words, "--lang", "en"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )


@pytest.fixture
def outside(tmp_path):
    """Return a folder beside the project with what a link could lead to."""
    folder = tmp_path / "outside"
    for name in ("data", "data/2023H1", "data/2023H1/achievements", "own", "layouts"):
        (folder / name).mkdir(parents=True)
    for name in ("secret.yaml", "data/organ.yaml", "data/2023H1/report.yaml"):
        (folder / name).write_text(CONTENT, encoding="utf-8")
    for name in ("data/2023H1/achievements/77-secret.yaml", "own/report.md.j2"):
        (folder / name).write_text(CONTENT, encoding="utf-8")
    (folder / "layouts/gb9704.yaml").write_text(CONTENT, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("data", "data"),
        ("data/organ.yaml", "secret.yaml"),
        ("data/2023H1", "data/2023H1"),
        ("data/2023H1/report.yaml", "secret.yaml"),
        ("data/2023H1/achievements", "data/2023H1/achievements"),
        ("data/2023H1/achievements/01-ip.yaml", "secret.yaml"),
        ("templates", "."),
        ("templates/own", "own"),
        ("templates/own/report.md.j2", "secret.yaml"),
        ("templates/layouts", "layouts"),
        ("templates/layouts/gb9704.yaml", "secret.yaml"),
        ("seals/2023H1.json", "secret.yaml"),
    ],
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_a_link_is_refused_before_anything_is_opened(
    tmp_path, outside, name, target, command
):
    root = write_project(tmp_path / "project")
    if name.startswith("templates"):
        write_project(root, {"data/2023H1/report.yaml": f"template: own\n{REPORT}"})
        own = root / "templates/own"
        own.mkdir(parents=True)
        (own / "report.md.j2").write_text("# {{ report.title }}\n", encoding="utf-8")
        (own / "figure.md.j2").write_text(
            "{% macro sentence(it) %}{% endmacro %}", encoding="utf-8"
        )
    link = root / name
    link.parent.mkdir(parents=True, exist_ok=True)
    if link.exists():
        link.rename(tmp_path / "before")
    link.symlink_to(outside / target)

    done = reportgen(root, command, "2023H1")

    assert done.returncode == 1, done.stderr
    assert "F010" in done.stdout + done.stderr
    assert "secret" not in (done.stdout + done.stderr).replace("secret.yaml", "")


@pytest.mark.parametrize(
    "name",
    ["data/organ.yaml", "data/2023H1/report.yaml", "data/2023H1/plans/01-training.yaml"],
)
def test_a_pipe_is_not_waited_for(tmp_path, name):
    root = write_project(tmp_path)
    (root / name).unlink()
    os.mkfifo(root / name)

    done = reportgen(root, "check")

    assert (done.returncode, "F010" in done.stdout) == (1, True)


@pytest.mark.parametrize("name", ["../outside/secret.yaml", "/etc/hostname"])
def test_a_seal_names_no_file_outside_the_project(tmp_path, outside, name):
    root = write_project(tmp_path / "project")
    assert reportgen(root, "seal", "2023H1").returncode == 0
    seal = root / "seals/2023H1.json"
    text = seal.read_text("utf-8")
    seal.write_text(text.replace('"data/organ.yaml"', f'"{name}"'), encoding="utf-8")

    done = reportgen(root, "check")

    assert (done.returncode, "P110" in done.stdout) == (1, True)
    assert "secret: 42" not in done.stdout


LINKS = [
    *("data/organ.yaml", "data/2023H1/plans", "templates", "templates/layouts", "seals"),
    *("templates/layouts/own.yaml", "templates/own", "dist"),
]


@pytest.mark.parametrize("name", LINKS)
def test_nothing_behind_a_link_is_opened_or_listed(tmp_path, name):
    root = write_project(tmp_path / "project")
    assert reportgen(root, "seal", "2023H1").returncode == 0
    for folder in ("layouts", "own"):
        (root / "templates" / folder).mkdir(parents=True)
    (root / "templates/layouts/own.yaml").write_text(CONTENT, encoding="utf-8")
    (root / "templates/own/report.md.j2").write_text(CONTENT, encoding="utf-8")
    (root / name).rename(tmp_path / "moved")
    (root / name).symlink_to(tmp_path / "moved")
    watched = (
        "import sys\n"
        "opened = []\n"
        "calls = ('open', 'os.scandir', 'os.listdir')\n"
        "sys.addaudithook(lambda name, of: name in calls and opened.append(str(of[0])))\n"
        "from reportgen.cli.run import main\n"
        "try:\n    main(['check', '--lang', 'en'])\n"
        "except SystemExit:\n    print(*opened, sep='\\n')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", watched],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )

    assert ("F010" in done.stdout) == (name in LINKS[:5])  # what a report is made from
    assert [
        each for each in done.stdout.split("\n") if each.startswith(str(root / name))
    ] == []


@pytest.mark.parametrize("name", ["seals", "seals/2023H1.json", "templates"])
def test_a_link_that_leads_nowhere_is_not_taken_for_nothing(tmp_path, name):
    root = write_project(tmp_path / "project")
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).symlink_to(tmp_path / "gone")
    done = reportgen(root, "check")

    assert (done.returncode, f"{name}:1:1: error F010" in done.stdout) == (1, True)


def test_a_pipe_in_place_of_the_seals_is_refused(tmp_path):
    root = write_project(tmp_path)
    os.mkfifo(root / "seals")
    done = reportgen(root, "check")

    assert (done.returncode, "seals:1:1: error F010" in done.stdout) == (1, True)
