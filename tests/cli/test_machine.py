"""What the machine refuses is called what it is, and the command ends with code 4.

A file named on the command line that is not there is a mistake of the command: code 2.
"""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportgen.cli.run import main
from reportgen.problems import EnvironmentProblem, refused
from reportgen.project.save import save
from small_project import write_project

POSIX = pytest.mark.skipif(os.name == "nt", reason="shells and signals are POSIX")


@pytest.fixture
def run(tmp_path):
    """Return a function that runs reportgen in a folder, and gives its code and errors."""
    write_project(tmp_path / "project")

    def started(*words, cwd=tmp_path / "project", stdout=subprocess.PIPE, **options):
        environment = {**os.environ, "REPORTGEN_LANG": "en"}
        done = subprocess.run(
            [sys.executable, "-m", "reportgen", *words],
            stdout=stdout,
            stderr=subprocess.PIPE,
            cwd=cwd,
            env=environment,
            check=False,
            **options,
        )
        return done.returncode, done.stderr.decode()

    return started


@pytest.mark.parametrize("command", ["proofread", "verify"])
def test_a_file_that_does_not_exist_is_a_mistake_of_the_command(run, command):
    code, said = run(command, "nothing.docx")

    assert (code, "U060 no such file: nothing.docx" in said) == (2, True)


@pytest.mark.parametrize("command", ["check-docx", "verify"])
def test_a_folder_instead_of_a_file_is_a_mistake_of_the_command(run, command):
    code, said = run(command, "data")

    assert (code, "U061 data is a folder" in said) == (2, True)


@pytest.mark.parametrize("output", ["data/organ.yaml", "data/organ.yaml/below"])
def test_an_output_folder_that_is_a_file_is_a_mistake_of_the_command(run, output):
    code, said = run("build", "2023H1", "-o", output)

    assert (code, "U062" in said) == (2, True)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the folder of a program")
@pytest.mark.parametrize("words", [("check",), ("list",), ("init", "new"), ("bild",)])
def test_a_deleted_current_folder_is_called_that(run, tmp_path, words):
    gone = tmp_path / "gone"
    gone.mkdir()
    code, said = run(*words, cwd=gone, preexec_fn=gone.rmdir)

    assert "Traceback" not in said
    assert (code, "E031" in said) == ((2, False) if words == ("bild",) else (4, True))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
@pytest.mark.parametrize("words", [("build", "2023H1", "-f", "md", "--stdout"), ("list",)])
def test_output_that_cannot_be_printed_is_a_failure(run, words):
    with Path("/dev/full").open("wb") as full:
        code, said = run(*words, stdout=full)

    assert (code, "E036" in said) == (4, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
@pytest.mark.parametrize("words", ["check", "verify nothing.docx", "init office"])
def test_messages_that_cannot_be_printed_are_a_failure_of_the_machine(tmp_path, words):
    command = f"{sys.executable} -m reportgen {words} 2>/dev/full"
    root = write_project(tmp_path)
    done = subprocess.run(["sh", "-c", command], cwd=root, capture_output=True, check=False)

    assert done.returncode == 4


@POSIX
@pytest.mark.parametrize("words", [["list"], ["build", "2023H1"], ["--help"]], ids=" ".join)
def test_a_reader_that_has_gone_is_no_mistake_in_the_project(run, words):
    reader, writer = os.pipe()
    os.close(reader)
    code, said = run(*words, stdout=writer)
    os.close(writer)

    assert (code, said) == (141, "")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOENT, "E032"),
        (errno.EACCES, "E033"),
        (errno.EISDIR, "E034"),
        (errno.ENOTDIR, "E035"),
        (errno.EIO, "E010"),
    ],
)
def test_an_error_about_a_file_names_it_and_what_it_is(number, code):
    found = refused(OSError(number, os.strerror(number), "data/x.yaml"))

    assert (found.code, found.values["file"]) == (code, "data/x.yaml")


def test_a_folder_that_must_not_be_written_to_is_called_that(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(EnvironmentProblem) as error:
        save(tmp_path / "report.md", b"")

    assert [each.code for each in error.value.problems] == ["E037"]


def test_a_folder_without_permission_is_an_error_of_the_machine(
    tmp_path, monkeypatch, capsys
):
    write_project(tmp_path)

    def refuse(path):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr("pathlib.Path.iterdir", refuse)
    with pytest.raises(SystemExit) as ended:
        main(["--project", str(tmp_path), "--lang", "en", "check"])

    assert ended.value.code == 4
    assert "E033 no permission to open" in capsys.readouterr().err


@pytest.mark.parametrize(
    "value",
    ["99999999999999999", "-99999999999999", "abc", "1e9", "²", "１２", "1_000", " 5"],
)
def test_a_time_stamp_out_of_range_is_the_machines_fault(run, monkeypatch, value):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    code, errors = run("build", "2023H1")

    assert (code, "E041" in errors) == (4, True)


@POSIX
def test_a_closed_standard_output_is_reported(tmp_path):
    root = write_project(tmp_path)
    command = f"{sys.executable} -m reportgen list --lang en >&-"
    done = subprocess.run(["sh", "-c", command], cwd=root, capture_output=True, check=False)

    assert (done.returncode, b"E042" in done.stderr) == (4, True)


@POSIX
def test_without_a_standard_error_a_command_still_works(tmp_path):
    root = write_project(tmp_path)
    command = f"{sys.executable} -m reportgen list 2>&-"
    done = subprocess.run(["sh", "-c", command], cwd=root, capture_output=True, check=False)

    assert (done.returncode, done.stdout) == (0, b"2023H1\n")


@POSIX
@pytest.mark.parametrize("delay", [0.06, 0.09, 0.12, 0.16, 0.2])
def test_interrupting_the_start_shows_no_traceback(tmp_path, delay):
    process = subprocess.Popen(
        [Path(sys.executable).with_name("reportgen"), "check"],
        cwd=write_project(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(delay)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()

    assert b"reportgen/" not in errors  # before that, it is the interpreter that starts


@POSIX
@pytest.mark.parametrize("redirection", ["<&-", "0>/dev/null"])
def test_standard_input_that_cannot_be_read_is_called_that(tmp_path, redirection):
    command = f"{sys.executable} -m reportgen proofread - --lang en {redirection}"
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False
    )

    assert (done.returncode, b"E048" in done.stderr) == (4, True)


@POSIX
@pytest.mark.parametrize(
    ("file", "words", "code"),
    [
        ("data/organ.yaml", ["check"], "Y001"),
        ("seals/2023H1.json", ["check"], "P110"),
        ("dist/2023H1.md", ["check"], "P141"),
        ("dist/2023H1.docx", ["check"], "P141"),
        ("dist/2023H1.docx", ["verify", "dist/2023H1.docx"], "U066"),
        ("long.txt", ["proofread", "long.txt"], "U066"),
    ],
)
def test_a_file_without_an_end_is_not_read_to_its_end(run, tmp_path, file, words, code):
    resource = pytest.importorskip("resource")
    run("seal", "2023H1")
    with (tmp_path / "project" / file).open("wb") as stream:
        stream.truncate(10**12)
    limit = (1_000_000_000, 1_000_000_000)
    done = subprocess.run(
        [sys.executable, "-m", "reportgen", *words, "--lang", "en"],
        cwd=tmp_path / "project",
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, limit),
    )

    assert code in done.stdout + done.stderr
    assert done.returncode in {0, 1, 2}
