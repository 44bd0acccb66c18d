"""What saving promises when something is in the way: a lock, a crash, a file of others."""

import errno
import os
import platform
import stat
import subprocess
import sys
import time

import pytest

from reportgen.pipeline import build_period
from reportgen.problems import EnvironmentProblem
from reportgen.project.save import save
from small_project import edit, write_project

POSIX = pytest.mark.skipif(os.name == "nt", reason="pipes, modes and kill are POSIX")
LARGEST = 100_000_000


def refused(path, content=b"new"):
    """Return the problem that keeps a file from being saved."""
    with pytest.raises(EnvironmentProblem) as error:
        save(path, content)
    (found,) = error.value.problems
    assert path.name in found.says("en") or str(path.parent) in found.says("en")
    return found


def names(folder):
    return sorted(each.name for each in folder.iterdir())


@pytest.fixture
def held(monkeypatch):
    """Return a function that locks a file for some tries, and the pauses between them."""

    def hold(times):
        pauses, left = [], [times]
        replace = os.replace

        def locked(self, target):
            if left[0]:
                left[0] -= 1
                raise PermissionError(errno.EACCES, "held")
            replace(self, target)

        monkeypatch.setattr("pathlib.Path.replace", locked)
        monkeypatch.setattr("time.sleep", pauses.append)
        return pauses

    return hold


def test_an_untouched_older_report_is_replaced_without_a_copy(tmp_path):
    root = write_project(tmp_path / "project")
    path = tmp_path / "dist/2023H1.docx"
    save(path, build_period(root, "2023H1", ("docx",)).outputs["docx"])
    edit(root, "data/2023H1/plans/01-training.yaml", "开展培训", "开展两期培训")
    newer = build_period(root, "2023H1", ("docx",)).outputs["docx"]

    assert newer != path.read_bytes()
    assert save(path, newer) == []
    assert names(path.parent) == ["2023H1.docx"]
    assert path.read_bytes() == newer


def test_missing_folders_are_made(tmp_path):
    save(tmp_path / "a/b/c.md", b"new", tmp_path)

    assert (tmp_path / "a/b/c.md").read_bytes() == b"new"


# -- a file in the way -----------------------------------------------------------------


def test_a_word_file_of_100_mb_is_kept_and_a_larger_one_is_not_touched(tmp_path):
    path = tmp_path / "a.docx"
    path.touch()
    os.truncate(path, LARGEST + 1)

    assert refused(path).values["reason"] == "a file of more than 100 MB has its name"
    assert (path.stat().st_size, names(tmp_path)) == (LARGEST + 1, ["a.docx"])

    os.truncate(path, LARGEST)
    assert [each.code for each in save(path, b"new")] == ["E020"]
    assert (tmp_path / "a.edited.docx").stat().st_size == LARGEST


@POSIX
def test_a_pipe_is_not_replaced(tmp_path):
    os.mkfifo(tmp_path / "a.md")

    assert refused(tmp_path / "a.md").code == "E023"
    assert stat.S_ISFIFO((tmp_path / "a.md").stat().st_mode)


@POSIX
def test_a_link_out_of_the_folder_is_refused_with_both_names(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/kept.md").write_bytes(b"kept")
    (tmp_path / "a.md").symlink_to("out/kept.md")
    found = refused(tmp_path / "a.md")

    assert found.code == "E038"
    assert str(tmp_path / "out/kept.md") in found.says("en")
    assert (tmp_path / "out/kept.md").read_bytes() == b"kept"


# -- modes -----------------------------------------------------------------------------


@POSIX
@pytest.mark.parametrize(("mask", "mode"), [(0, 0o666), (0o022, 0o644), (0o077, 0o600)])
def test_a_new_file_has_the_mode_that_the_user_wants_for_new_files(tmp_path, mask, mode):
    before = os.umask(mask)
    try:
        save(tmp_path / "a.md", b"new")

        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == mode


@POSIX
def test_a_replaced_file_keeps_its_mode(tmp_path):
    (tmp_path / "a.md").write_bytes(b"old")
    (tmp_path / "a.md").chmod(0o755)
    save(tmp_path / "a.md", b"new")

    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o755


# -- crashes ---------------------------------------------------------------------------


def test_a_file_gets_its_name_after_its_content_has_reached_the_disk(tmp_path, monkeypatch):
    done = []
    replace, fsync = os.replace, os.fsync

    def synced(handle):
        fsync(handle)
        done.append(os.fstat(handle).st_size)

    def named(self, target):
        done.append("named")
        replace(self, target)

    monkeypatch.setattr("os.fsync", synced)
    monkeypatch.setattr("pathlib.Path.replace", named)
    (tmp_path / "a.docx").write_bytes(b"edited")
    save(tmp_path / "a.docx", b"new")

    assert done == [len(b"edited"), len(b"new"), "named"]


@POSIX
def test_what_a_killed_build_leaves_is_hidden_and_removed_by_the_next_one(tmp_path):
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom reportgen.project.save import save\n"
        "os.fsync = lambda handle: os._exit(9)\nsave(Path(sys.argv[1]), b'half')\n"
    )
    path = tmp_path / "a.md"
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    (left,) = names(tmp_path)

    assert left.startswith(".a.md.")
    assert left.endswith(".tmp")
    save(path, b"new")
    assert names(tmp_path) == ["a.md"]


@pytest.mark.parametrize(("age", "stays"), [(3600, True), (3601, False)])
def test_a_leftover_of_another_machine_stays_for_an_hour(tmp_path, monkeypatch, age, stays):
    left = tmp_path / ".a.md.reportgen-1@elsewhere-x.tmp"
    left.write_bytes(b"x")
    now = time.time() // 1
    os.utime(left, (now - age, now - age))
    monkeypatch.setattr("time.time", lambda: now)
    save(tmp_path / "a.md", b"new")

    assert left.exists() is stays


ENDED = 2**22 + 1  # more than any process number of Linux


@POSIX
@pytest.mark.parametrize(
    "process",
    [f"{ENDED}@elsewhere", f"{10**30}@{platform.node()}", f"x@{platform.node()}"],
    ids=["of another machine", "too large", "no number"],
)
def test_a_leftover_of_a_process_that_cannot_be_asked_for_stays(tmp_path, process):
    left = tmp_path / f".a.md.reportgen-{process}-x.tmp"
    left.write_bytes(b"x")
    save(tmp_path / "a.md", b"new")

    assert left.exists()


def test_a_leftover_that_another_build_removes_meanwhile_is_no_error(tmp_path, monkeypatch):
    (tmp_path / ".a.md.reportgen-1@elsewhere-x.tmp").write_bytes(b"x")
    lstat = os.lstat

    def vanish(self):
        self.unlink()
        return lstat(self)

    monkeypatch.setattr("pathlib.Path.lstat", vanish)
    save(tmp_path / "a.md", b"new")

    assert names(tmp_path) == ["a.md"]


@POSIX
def test_a_build_does_not_disturb_another_one_that_is_running(tmp_path):
    script = (
        "import signal, sys\nsignal.signal(signal.SIGHUP, signal.SIG_DFL)\n"
        "print('ready', flush=True)\nsys.stdin.read()\n"
    )
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", script], **pipes) as other:
        other.stdout.readline()
        left = tmp_path / f".b.md.reportgen-{other.pid}@{platform.node()}-x.tmp"
        left.write_bytes(b"in use")
        save(tmp_path / "a.md", b"new")
        other.stdin.close()

        assert other.wait() == 0
    assert left.read_bytes() == b"in use"


# -- disks without links ---------------------------------------------------------------


@POSIX
def test_an_edited_file_is_kept_where_the_disk_has_no_links(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr("os.link", refuse)
    (tmp_path / "a.docx").write_bytes(b"edited")

    assert [each.code for each in save(tmp_path / "a.docx", b"new")] == ["E020"]
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {
        "a.docx": b"new",
        "a.edited.docx": b"edited",
    }


@POSIX
def test_a_name_that_was_taken_meanwhile_is_not_overwritten(tmp_path, monkeypatch):
    def taken(_, name):
        name.write_bytes(b"of another program")
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr("os.link", taken)
    (tmp_path / "a.docx").write_bytes(b"edited")
    refused(tmp_path / "a.docx")

    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {
        "a.docx": b"edited",
        "a.edited.docx": b"of another program",
    }


# -- locks -----------------------------------------------------------------------------


def test_a_locked_file_is_tried_five_times_where_locks_are_brief(
    tmp_path, monkeypatch, held
):
    monkeypatch.setattr("reportgen.project.save._WAITS", True)
    (tmp_path / "a.md").write_bytes(b"old")
    pauses = held(4)
    save(tmp_path / "a.md", b"new")

    assert pauses == [0.2] * 4
    assert (tmp_path / "a.md").read_bytes() == b"new"


def test_a_file_that_stays_locked_is_reported_and_the_old_one_stays(
    tmp_path, monkeypatch, held
):
    monkeypatch.setattr("reportgen.project.save._WAITS", True)
    (tmp_path / "a.md").write_bytes(b"old")
    pauses = held(99)

    assert refused(tmp_path / "a.md").code == "E021"
    assert len(pauses) == 4
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a.md": b"old"}


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "E037"),
        (errno.EPERM, "E037"),
        (errno.ENOSPC, "E022"),
        (errno.EIO, "E023"),
    ],
)
def test_a_folder_that_must_not_be_written_to_is_the_reason_only_of_refusals(
    tmp_path, monkeypatch, number, code
):
    def fail(*_, **__):
        raise OSError(number, "no")

    monkeypatch.setattr("tempfile.mkstemp", fail)
    monkeypatch.setattr("os.access", lambda *_: False)

    assert refused(tmp_path / "a.md").code == code


@POSIX
def test_where_an_open_file_can_be_replaced_nothing_waits(tmp_path, held):
    pauses = held(99)

    assert refused(tmp_path / "a.md").code == "E021"
    assert pauses == []


@pytest.mark.parametrize("call", ["replace", "chmod"])
def test_the_reason_is_the_first_failure_although_the_temporary_file_is_gone(
    tmp_path, monkeypatch, call
):
    def vanish(self, _):
        self.unlink()
        raise OSError(errno.EIO, "the disk is broken")

    monkeypatch.setattr(f"pathlib.Path.{call}", vanish)

    assert refused(tmp_path / "a.md").values["reason"] == "the disk is broken"
