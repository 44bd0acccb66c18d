"""The program as a whole process: encodings, terminals, signals, start-up."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from small_project import edit, write_project

# Pseudo-terminals, pipes of a shell and signals are POSIX.
pty = pytest.importorskip("pty")

REPORTGEN = [sys.executable, "-m", "reportgen"]
IP = "data/2023H1/achievements/01-ip.yaml"


@pytest.fixture
def broken(tmp_path):
    """A project with a mistake whose message has Chinese characters."""
    edit(write_project(tmp_path), IP, "    unit: 件", "    unti: 件")
    return tmp_path


def environment(**changes):
    """The environment of a clerk's terminal."""
    kept = {
        key: os.environ[key] for key in ("PATH", "HOME", "SYSTEMROOT") if key in os.environ
    }
    return {**kept, "TERM": "xterm-256color", **changes}


@pytest.mark.parametrize(
    "changes",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp936"},
        {"PYTHONIOENCODING": "ascii", "REPORTGEN_LANG": "zh"},
        {"PYTHONIOENCODING": "cp1252", "REPORTGEN_LANG": "zh"},
        {"NO_COLOR": "1", "LANG": "zh_CN.UTF-8"},
    ],
)
def test_no_encoding_of_the_terminal_makes_it_crash(broken, changes):
    for command in (["check"], ["build", "2023H1"], ["explain", "D101"], ["list"]):
        done = subprocess.run(
            [*REPORTGEN, *command],
            cwd=broken,
            env=environment(**changes),
            capture_output=True,
            check=False,
        )

        assert done.returncode in {0, 1}
        assert b"Traceback" not in done.stderr
        assert b"\x1b" not in done.stdout + done.stderr


def on_a_terminal(command, folder, **changes):
    """Run a command on a pseudo-terminal and return what it shows."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        command, cwd=folder, env=environment(**changes), stdout=slave, stderr=slave
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            piece = os.read(master, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(master)
    return process.wait(), shown


def test_a_terminal_has_colours_unless_it_wants_none(broken):
    check = [*REPORTGEN, "check"]

    assert b"\x1b[" in on_a_terminal(check, broken)[1]
    assert b"\x1b" not in on_a_terminal(check, broken, NO_COLOR="1")[1]
    assert b"\x1b" not in on_a_terminal(check, broken, TERM="dumb")[1]


def test_several_periods_show_progress_on_a_terminal(tmp_path):
    project = write_project(tmp_path)
    subprocess.run(
        ["cp", "-r", project / "data/2023H1", project / "data/2023H2"], check=True
    )
    code, shown = on_a_terminal([*REPORTGEN, "build", "2023H1", "2023H2"], project)

    assert code == 0
    assert b"%" in shown


def test_control_characters_of_a_value_cannot_command_the_terminal(tmp_path):
    project = write_project(tmp_path)
    edit(project, IP, "{{ applications }}", "{{ a\tb }}")
    done = subprocess.run(
        [*REPORTGEN, "check"],
        cwd=project,
        env=environment(),
        capture_output=True,
        check=False,
    )

    assert b"\t" not in done.stdout


def test_a_closed_pipe_is_no_error_message(broken):
    shell = f"{sys.executable} -m reportgen explain D101 | true"
    done = subprocess.run(
        ["sh", "-c", shell], cwd=broken, env=environment(), capture_output=True, check=False
    )

    assert done.stderr == b""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_with_its_own_code_and_leaves_no_file(tmp_path, number, code):
    script = (
        "import sys, time, reportgen.pipeline as p\n"
        "from reportgen.cli.run import main\n"
        "p.build_period = lambda *_, **__: (print('ready', flush=True), time.sleep(20))\n"
        "main(['build', '2023H1'])\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=write_project(tmp_path),
        env=environment(),
        stdout=subprocess.PIPE,
    )
    process.stdout.readline()
    time.sleep(0.1)
    process.send_signal(number)

    assert process.wait() == code
    assert not (tmp_path / "dist").exists()
    process.stdout.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full (Linux)")
def test_a_full_disk_behind_standard_output_is_told(project):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*REPORTGEN, "list", "--lang", "en"],
            cwd=project,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert (done.returncode, "E023" in done.stderr) == (4, True)


def loaded(statement, *names):
    """Which of some modules a fresh interpreter has loaded after a statement."""
    script = f"import sys\n{statement}\nprint(*sorted(set({names!r}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


HEAVY = ("yaml", "jinja2", "docx", "lxml", "rich", "markdown_it", "pydantic")


def test_help_loads_nothing_heavy():
    assert loaded("import reportgen.cli.app", *HEAVY) == []


def test_check_loads_no_word_library():
    assert loaded("import reportgen.pipeline", "docx", "lxml", "rich", "pydantic") == []


DOCUMENTS = [
    ["check", "--format", "json"],
    ["check", "--format", "gitlab"],
    ["check", "--format", "sarif"],
    ["figures", "2023H1", "--format", "json"],
    ["status", "2023H1", "--format", "json"],
]


@pytest.mark.parametrize("encoding", ["gbk", "latin-1", "ascii"])
@pytest.mark.parametrize("arguments", DOCUMENTS, ids=" ".join)
def test_what_machines_read_is_utf8_on_every_console(project, arguments, encoding):
    done = subprocess.run(
        [sys.executable, "-m", "reportgen", *arguments, "--lang", "zh"],
        env=os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        cwd=project,
        capture_output=True,
        check=True,
    )

    json.loads(done.stdout.decode("utf-8"))
