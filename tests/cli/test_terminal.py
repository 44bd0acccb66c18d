"""The program as a whole process: encodings, terminals, signals, start-up."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportgen.place import Place
from reportgen.problems import problem
from reportgen.show.columns import columns
from reportgen.show.excerpt import Sources, excerpt
from reportgen.show.problem_text import problem_lines
from small_project import edit, write_project

# Pseudo-terminals, shell pipes and signals need POSIX.
pty = pytest.importorskip("pty")

REPORTGEN = [sys.executable, "-m", "reportgen"]
IP = "data/2023H1/achievements/01-ip.yaml"


@pytest.fixture
def broken(tmp_path):
    """Return a project with a mistake whose message contains Chinese characters."""
    edit(write_project(tmp_path), IP, "    unit: 件", "    unti: 件")
    return tmp_path


def environment(**changes):
    """Return the environment of a terminal, with `changes`."""
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
def test_no_encoding_of_the_terminal_causes_a_crash(broken, changes):
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


def test_a_terminal_has_colours_unless_they_are_disabled(broken):
    check = [*REPORTGEN, "check"]

    assert b"\x1b[" in on_a_terminal(check, broken)[1]
    assert b"\x1b" not in on_a_terminal(check, broken, NO_COLOR="1")[1]
    assert b"\x1b" not in on_a_terminal(check, broken, TERM="dumb")[1]


# -- the order of problems -------------------------------------------------------------

SUSPECT = "    unit: 件\n    suspect: 待核实\n"


@pytest.fixture
def mixed(tmp_path):
    """Return a project with an error (T104), a warning (N120) and a hint (T301), in order."""
    project = write_project(tmp_path)
    edit(project, IP, "heading: ", "owner: 张三\nheading: ")
    edit(project, IP, "    unit: 件\n", SUSPECT)
    plans = project / "data/2023H1/plans/01-training.yaml"
    text = plans.read_text("utf-8")
    plans.write_text(text + '  - "完成投资,同比增长。"\n  - "“甲”、“乙”。"\n', "utf-8")
    return project


def codes_and_counts(shown):
    """Return the codes of problems in the order shown, with `count` for the summary."""
    text = re.sub(rb"\x1b\[[0-9;]*m", b"", shown).decode()
    found = re.findall(r"(?:error|warning|hint) ([A-Z]\d{3}) |(errors: \d)", text)
    return [code or "count" for code, _ in found]


def test_on_a_terminal_the_errors_come_last_after_the_counts(mixed):
    code, shown = on_a_terminal([*REPORTGEN, "check"], mixed)

    assert code == 1
    assert codes_and_counts(shown) == ["T301", "N120", "count", "T104"]


def test_a_failed_build_ends_on_a_terminal_with_its_errors(mixed):
    code, shown = on_a_terminal([*REPORTGEN, "build", "2023H1"], mixed)

    assert code == 1
    assert b"2023H1: not built (errors: 1, warnings: 1)" in shown
    assert codes_and_counts(shown) == ["T301", "N120", "count", "T104"]


def test_in_a_pipe_problems_are_ordered_by_place_and_the_counts_come_last(mixed):
    done = piped("check", mixed)

    assert codes_and_counts(done.stdout) == ["N120", "T104", "T301"]
    assert done.stderr == b"errors: 1, warnings: 1, hints: 1\n"


def test_a_failed_build_ends_in_a_pipe_with_the_counts(mixed):
    done = piped("build 2023H1", mixed)
    chinese = piped("build 2023H1 --lang zh", mixed)

    assert done.stderr.endswith(b"2023H1: not built (errors: 1, warnings: 1)\n")
    assert chinese.stderr.decode().endswith("2023H1：未生成（错误1条，警告1条）\n")


def piped(line, folder):
    """Run a command with its output in pipes."""
    return subprocess.run(
        [*REPORTGEN, *line.split()],
        cwd=folder,
        env=environment(),
        capture_output=True,
        check=False,
    )


def test_warnings_never_hide_an_error(tmp_path):
    project = write_project(tmp_path)
    plans = project / "data/2023H1/plans/01-training.yaml"
    many = "  - 进一步进一步加强管理。\n" * 60 + '  - "完成投资,同比增长。"\n'
    plans.write_text(plans.read_text("utf-8") + many, "utf-8")
    done = piped("check", project)
    _, shown = on_a_terminal([*REPORTGEN, "check"], project)

    assert codes_and_counts(done.stdout)[-1] == "T104"
    assert len(codes_and_counts(done.stdout)) == 50
    assert b"more\n" in done.stdout
    assert codes_and_counts(shown)[-2:] == ["count", "T104"]


# -- excerpts --------------------------------------------------------------------------

LONG = "全区经济运行总体平稳" * 20
LINES = {
    "Chinese": f"  - {LONG},{LONG}",
    "English": "  - " + "word " * 60 + "," + " word" * 60,
    "accents": "  - " + "e\u0301" * 120 + "," + "e\u0301" * 120,
    "tabs": "\t" * 90 + "," + "\t" * 90,
    "a short line": "  - 完成投资,同比增长。",
    "a mark at the end": f"  - {LONG},",
    "a mark at the beginning": f",{LONG}",
}


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("wide", [1, 30], ids=["a mark", "a long stretch"])
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_an_excerpt_never_wraps_and_its_caret_stays_under_the_mistake(line, wide, width):
    column = line.index(",") + 1
    _, shown, caret = excerpt(line, Place("x.yaml", 120, column, wide), width)

    assert max(columns(shown), columns(caret)) <= width
    before = caret[: caret.index("^")]
    marked = next(
        rest
        for at, rest in ((at, shown[at:]) for at in range(len(shown)))
        if columns(shown[:at]) == len(before) and columns(rest[:1])
    )
    assert marked.startswith(",")
    assert shown.startswith("120 | …") is (columns(line[: column - 1]) > width // 2)


def test_an_excerpt_shows_where_it_was_cut_and_starts_with_no_stray_accent():
    _, shown, _ = excerpt(LINES["accents"], Place("x", 1, 125, 1), 40)

    assert shown.startswith("1 | …e")
    assert shown.endswith("…")


def test_an_excerpt_fits_the_terminal_it_is_shown_on(broken):
    edit(broken, IP, "    unti: 件", f"    unti: {LONG}")
    _, shown = on_a_terminal([*REPORTGEN, "check"], broken, COLUMNS="40", NO_COLOR="1")
    lines = [line for line in shown.decode().splitlines() if " | " in line]

    assert max(map(columns, lines)) <= 40
    assert any(line.endswith("…") for line in lines)


# -- what the excerpt shows ------------------------------------------------------------


def test_a_reason_that_is_in_the_excerpt_is_not_repeated(tmp_path):
    project = write_project(tmp_path)
    edit(project, IP, "    unit: 件\n", SUSPECT)

    assert piped("check", project).stdout.decode().count("待核实") == 1
    assert (
        "待核实" in json.loads(piped("check --format json", project).stdout)[0]["message"]
    )


def test_a_reason_that_does_not_fit_into_the_excerpt_is_in_the_message(tmp_path):
    project = write_project(tmp_path)
    edit(project, IP, "    unit: 件\n", f"    unit: 件\n    suspect: {LONG}\n")
    _, shown = on_a_terminal([*REPORTGEN, "check"], project, COLUMNS="60", NO_COLOR="1")

    assert shown.decode().count(LONG[:10]) == LONG.count(LONG[:10])
    assert LONG in shown.decode()


def test_a_value_elsewhere_in_the_excerpt_stays_in_the_message():
    found = problem("N120", Place("x", 1, 1), id="a", reason="待核实")
    (_, text), *_ = problem_lines(
        found, Sources(Path(), {"x": "suspect: 待核实"}), "en", None
    )

    assert text.endswith("待核实")


# -- progress, control characters, pipes -----------------------------------------------


def test_several_periods_show_progress_on_a_terminal(tmp_path):
    project = write_project(tmp_path)
    subprocess.run(
        ["cp", "-r", project / "data/2023H1", project / "data/2023H2"], check=True
    )
    code, shown = on_a_terminal([*REPORTGEN, "build", "2023H1", "2023H2"], project)

    assert code == 0
    assert b"%" in shown


def test_control_characters_in_a_value_are_escaped(tmp_path):
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


def test_a_closed_pipe_prints_no_error(broken):
    shell = f"{sys.executable} -m reportgen explain D101 | true"
    done = subprocess.run(
        ["sh", "-c", shell], cwd=broken, env=environment(), capture_output=True, check=False
    )

    assert done.stderr == b""


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_the_program_with_its_code_and_leaves_no_file(tmp_path, number, code):
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
def test_a_full_disk_behind_standard_output_is_reported(project):
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

    assert (done.returncode, "E036" in done.stderr) == (4, True)


def loaded(statement, *names):
    """Return which of `names` a new interpreter has imported after a statement."""
    script = f"import sys\n{statement}\nprint(*sorted(set({names!r}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


HEAVY = ("yaml", "jinja2", "docx", "lxml", "rich", "markdown_it", "pydantic")


def test_help_imports_nothing_heavy():
    assert loaded("import reportgen.cli.app", *HEAVY) == []


def test_check_imports_no_word_library():
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
def test_output_for_machines_is_utf8_on_every_console(project, arguments, encoding):
    done = subprocess.run(
        [sys.executable, "-m", "reportgen", *arguments, "--lang", "zh"],
        env=os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        cwd=project,
        capture_output=True,
        check=True,
    )

    json.loads(done.stdout.decode("utf-8"))
