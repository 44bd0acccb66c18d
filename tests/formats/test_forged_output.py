"""No data, name or key can write a command into the log of a build service or terminal."""

import re
import subprocess
import sys

import pytest

from reportgen.show.formats import format_names
from small_project import edit, write_project

IP = "data/2023H1/achievements/01-ip.yaml"
ATTACK = "::error::x ##[error]y ##vso[task.complete]z"
COMMANDS = [
    *(["check", "--format", form] for form in format_names("check")),
    ["status"],
    ["status", "2023H1"],
    ["diff", "2022H1", "2023H1"],
    ["diff", "2022H1", "2023H1", "--format", "json"],
    ["diff", "2022H1", "2023H1", "--format", "md"],
    ["figures", "2023H1"],
    ["figures", "2023H1", "--format", "csv"],
    ["status", "2023H1", "--format", "md"],
    ["trace", "2023H1", "26"],
]


@pytest.fixture
def root(tmp_path):
    """Return a project whose owner, name, heading and file names hold commands."""
    write_project(tmp_path)
    edit(tmp_path, IP, "heading: 专利", f'heading: "{ATTACK}"\nowner: "{ATTACK}\u202e"')
    edit(tmp_path, IP, "name: 发明专利申请量", f'name: "{ATTACK}"')
    (tmp_path / "data/2022H1").mkdir()
    for name in ("report.yaml", "achievements", "plans"):
        source, target = tmp_path / "data/2023H1" / name, tmp_path / "data/2022H1" / name
        if source.is_dir():
            target.mkdir()
            for path in source.iterdir():
                (target / path.name).write_bytes(path.read_bytes().replace(b"26", b"16"))
        else:
            target.write_bytes(source.read_bytes())
    if sys.platform == "linux":
        (tmp_path / "data/2023H1/plans/a\r##[error]\x1b[31m\u202e.txt").write_text(
            "", "utf-8"
        )
    return tmp_path


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_line_is_a_command(root, words):
    done = subprocess.run(
        [sys.executable, "-m", "reportgen", *words, "--lang", "en"],
        cwd=root,
        capture_output=True,
        check=False,
    )
    printed = (done.stdout + done.stderr).decode()

    ours = ("::error file=", "::warning file=", "::notice file=")
    lines = printed.split("\n")
    assert all(line.startswith(ours) for line in lines if line.lstrip().startswith("::"))
    assert [line for line in lines if not line.isprintable()] == []
    assert not re.search(r"##\w*\[", printed)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
@pytest.mark.parametrize(
    "words", [["proofread"], ["verify"], ["build", "2023H1", "-o"]], ids=" ".join
)
def test_no_name_of_a_file_is_a_command(root, words):
    name = "::error::x\x1b[31m.docx"
    (root / name).write_text("完成５８项。", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "reportgen", *words, name, "--lang", "en"],
        cwd=root,
        capture_output=True,
        check=False,
    )
    printed = (done.stdout + done.stderr).decode()

    assert ":error::x\\x1b[31m.docx" in printed
    assert "\x1b" not in printed
    assert [line for line in printed.split("\n") if line.startswith("::")] == []


def test_no_cell_for_a_spreadsheet_is_a_formula(root):
    edit(root, IP, "unit: 件", 'unit: 件\n    source: "=HYPERLINK(1)"')
    done = subprocess.run(
        [sys.executable, "-m", "reportgen", "figures", "2023H1", "--format", "csv"],
        cwd=root,
        capture_output=True,
        check=True,
    )

    assert b",'=HYPERLINK(1)," in done.stdout
