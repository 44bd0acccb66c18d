"""No data, name or key can write a command into the log of a build service or terminal."""

import subprocess
import sys

import pytest

from small_project import edit, write_project

IP = "data/2023H1/achievements/01-ip.yaml"
ATTACK = "::error::x ##[error]y"
COMMANDS = [
    *(["check", "--format", form] for form in ("text", "json", "gitlab", "sarif")),
    ["status"],
    ["status", "2023H1"],
    ["diff", "2022H1", "2023H1"],
    ["diff", "2022H1", "2023H1", "--format", "json"],
    ["figures", "2023H1"],
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
    forged = [line for line in printed.split("\n") if line.startswith("::")]
    assert [line for line in forged if not line.startswith(ours)] == []
    assert "\x1b" not in printed
    assert "\r" not in printed
    assert "\u202e" not in printed
    if words[-1] not in {"json", "gitlab", "sarif"}:
        assert "##[" not in printed
