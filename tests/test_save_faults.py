"""Whichever call of the system fails, and whenever a command is killed: no file is broken."""

import errno
import json
import os
import subprocess
import sys

import pytest

from reportgen.pipeline import build_period
from reportgen.problems import EnvironmentProblem
from reportgen.project.save import save
from small_project import write_project

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the calls are those of POSIX")
CALLS = (
    *("chmod", "fdopen", "fsync", "link", "lstat", "mkdir", "open", "rename", "replace"),
    *("scandir", "stat", "unlink"),
)


class Faults:
    """Lets the call with one number fail, counted from 1, and all others do their work."""

    def __init__(self, monkeypatch, number=0, error=0):
        self.count, self.number, self.error, self.failed = 0, number, error, ""
        for name in CALLS:
            monkeypatch.setattr(f"os.{name}", self.counted(name, getattr(os, name)))

    def counted(self, name, call):
        """Return a call of the system that may fail."""

        def counting(*arguments, **options):
            self.count += 1
            if self.count == self.number:
                self.failed = name
                raise OSError(self.error, os.strerror(self.error))
            made = call(*arguments, **options)
            return Written(made, self) if name == "fdopen" else made

        return counting


class Written:
    """A file, of which also each write may fail."""

    def __init__(self, stream, faults):
        self.stream = stream
        self.write = faults.counted("write", stream.write)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """Return the bytes of a built Word file."""
    root = write_project(tmp_path_factory.mktemp("project"))
    return build_period(root, "2023H1", ("docx",)).outputs["docx"]


def saved(path, content, faults):
    """Return whether a file was saved, and the faults; only the machine may be blamed."""
    try:
        with pytest.MonkeyPatch.context() as patch:
            made = Faults(patch, *faults)
            save(path, content)
    except EnvironmentProblem:
        return False, made
    return True, made


@pytest.mark.parametrize("code", ["ENOSPC", "EACCES", "EIO", "EROFS"])
@pytest.mark.parametrize("old", [None, b"", b"edited in Word"], ids=["new", "md", "edited"])
def test_whichever_call_fails_each_file_is_the_old_one_or_the_new_one(
    tmp_path, report, code, old
):
    name = "a.md" if old == b"" else "a.docx"
    number, failed = 0, ["?"]
    while failed[-1]:
        number += 1
        folder = tmp_path / str(number)
        if old is not None:
            folder.mkdir()
            (folder / name).write_bytes(old)
        done, faults = saved(folder / name, report, (number, getattr(errno, code)))
        failed.append(faults.failed)
        found = {each.name: each.read_bytes() for each in folder.glob("*")}

        assert found.pop(name, None) == (report if done else old)
        assert set(found.values()) <= {old}  # a copy of what was edited
        if faults.failed != "unlink":
            assert list(folder.glob(".*")) == []
    assert {"fsync", "open", "replace", "write"} <= set(failed)


def test_a_copy_that_does_not_fit_on_the_disk_leaves_no_part_of_itself(tmp_path):
    resource = pytest.importorskip("resource")
    (tmp_path / "a.docx").write_bytes(b"edited in Word" * 1000)
    script = (
        "import sys\nfrom pathlib import Path\nfrom reportgen.project.save import save\n"
        "save(Path(sys.argv[1]), b'new')\n"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", script, str(tmp_path / "a.docx")],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )

    assert "E022" in done.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["a.docx"]


# -- commands that are killed ----------------------------------------------------------

COMMANDS = [
    *("build 2023H1 -f docx -f md", "seal 2023H1"),
    *("new 2024H1 --from 2023H1", "init sub"),
]
# Starts each command, kills it at another moment each time, and removes what it created.
KILLER = """
import json, os, shutil, signal, sys, time
from pathlib import Path
import reportgen.begin.start, reportgen.pipeline
from reportgen.cli.run import main
from reportgen.project.save import save

def started(words):
    number = os.fork()
    if not number:
        os.dup2(os.open(os.devnull, os.O_RDWR), 1)
        os.dup2(1, 2)
        try:
            main(words.split())
        finally:
            os._exit(0)
    return number

def removed():
    for folder in ("data/2024H1", "sub"):
        shutil.rmtree(folder, ignore_errors=True)

def files():
    return {str(each): each.read_bytes().hex() for each in Path().rglob("*") if each.is_file()}

killed = []
for words in json.loads(sys.argv[1]):
    removed()
    begun = time.monotonic()
    os.waitpid(started(words), 0)
    whole, span = files(), time.monotonic() - begun
    for moment in range(4):
        removed()
        number = started(words)
        time.sleep(span * (moment + 1) / 5)
        os.kill(number, signal.SIGKILL)
        os.waitpid(number, 0)
        killed.append((words, whole, files()))
removed()
for words in json.loads(sys.argv[1]):
    os.waitpid(started(words), 0)
print(json.dumps([killed, list(files())]))
"""


def test_a_killed_command_leaves_whole_files_and_a_period_only_if_it_is_whole(tmp_path):
    root = write_project(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", KILLER, json.dumps(COMMANDS)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    killed, left = json.loads(done.stdout)

    for words, whole, found in killed:
        files = {name: text for name, text in found.items() if not name.endswith(".tmp")}
        assert {name: whole[name] for name in files} == files, words
        for key in ("data/2024H1/report.yaml", "sub/data/organ.yaml"):
            if key in files:
                assert set(files) == set(whole), words
    assert [name for name in left if name.endswith(".tmp")] == []


@pytest.mark.parametrize("words", ["new 2024H1 --from 2023H1 --keep-text", "init sub"])
def test_a_period_or_project_that_cannot_be_written_whole_is_not_written_at_all(
    tmp_path, words
):
    resource = pytest.importorskip("resource")
    root = write_project(tmp_path, {"data/2023H1/plans/01-training.yaml": LONG})
    before = sorted(root.rglob("*"))
    done = subprocess.run(
        [sys.executable, "-B", "-m", "reportgen", *words.split(), "--lang", "en"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000)),
    )

    assert (done.returncode, "E022" in done.stderr) == (4, True)
    assert sorted(root.rglob("*")) == before


LONG = "heading: 培训\nfacts:\n" + "  - 开展培训。\n" * 200
