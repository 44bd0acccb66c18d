"""What a stranger sent is checked within limits that the system enforces."""

import os
import subprocess
import sys

import pytest

from reportgen.cli.untrusted import Limits, run, run_within_limits
from reportgen.problems import InvalidProject, UsageProblem
from small_project import edit, write_project

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits")
IP = "data/2023H1/achievements/01-ip.yaml"


def reportgen(root, *words, **environment):
    command = [sys.executable, "-m", "reportgen", *words]
    environment = {**os.environ, "REPORTGEN_LANG": "en", **environment}
    return subprocess.run(
        command, cwd=root, capture_output=True, text=True, check=False, env=environment
    )


@pytest.mark.parametrize(
    "program",
    [
        "while True: pass",
        "9 ** 9 ** 9",
        "import time; time.sleep(60)",
        "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
    ],
)
def test_what_does_not_end_is_ended(program):
    with pytest.raises(InvalidProject) as ended:
        run([sys.executable, "-c", program], Limits(cpu=1, wall=3))

    assert [each.code for each in ended.value.problems] == ["E039"]


@pytest.mark.parametrize(
    "program", ["x = bytearray(10 ** 9)", "open('big', 'wb').write(bytes(10 ** 8))"]
)
def test_memory_and_files_are_limited(tmp_path, monkeypatch, program):
    monkeypatch.chdir(tmp_path)
    try:
        code = run([sys.executable, "-c", program], Limits(memory=5 * 10**8, file=10**6))
    except InvalidProject:
        code = 1

    assert code != 0


@pytest.mark.parametrize("word", ["check", "build"])
def test_a_command_does_the_same_within_limits(tmp_path, word):
    root = write_project(tmp_path)
    without, within = (
        reportgen(root, word, "2023H1", *more) for more in ((), ("--untrusted",))
    )

    assert (within.stdout, within.stderr) == (without.stdout, without.stderr)
    assert within.returncode == without.returncode == 0
    edit(root, IP, "value: 26", "value: 2O")
    without, within = (
        reportgen(root, word, "2023H1", *more) for more in ((), ("--untrusted",))
    )
    assert within.stderr + within.stdout == without.stderr + without.stdout
    assert within.returncode == without.returncode == 1


def test_tokens_of_the_environment_are_not_passed_on(monkeypatch, capfd):
    monkeypatch.setenv("SECRET_TOKEN", "abc")
    program = "import os; print('SECRET_TOKEN' in os.environ, 'PATH' in os.environ)"

    assert run([sys.executable, "-c", program], Limits()) == 0
    assert capfd.readouterr().out == "False True\n"


def test_a_module_in_the_current_folder_does_not_run(tmp_path):
    root = write_project(tmp_path)
    (root / "yaml.py").write_text("raise SystemExit(99)", encoding="utf-8")

    done = reportgen(root, "check", "--untrusted", PYTHONSAFEPATH="1")

    assert done.returncode == 0


def test_where_the_system_has_no_limits_it_refuses(monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")

    with pytest.raises(UsageProblem) as refused:
        run_within_limits(["check", "--untrusted"])

    assert [each.code for each in refused.value.problems] == ["U033"]


def test_too_little_memory_is_no_bug(tmp_path):
    (tmp_path / "big.txt").write_text("工作开展情况。" * 230_000, encoding="utf-8")
    program = (
        "import resource; from reportgen.cli.run import main\n"
        "used = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (used + 20_000_000,) * 2)\n"
        "main(['proofread', 'big.txt', '--lang', 'en'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, "E040" in done.stderr) == (4, True), done.stderr
