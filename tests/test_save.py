"""A saved file is the old one or the new one; an edited file is kept."""

import io
import os
import platform
import subprocess
import sys
import time
import zipfile

import pytest

from reportgen.pipeline import build_period
from reportgen.problems import EnvironmentProblem
from reportgen.project.save import save
from small_project import write_project

POSIX = pytest.mark.skipif(os.name == "nt", reason="links, modes and kill are POSIX")


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """Return the bytes of a built Word file."""
    root = write_project(tmp_path_factory.mktemp("project"))
    return build_period(root, "2023H1", ("docx",)).outputs["docx"]


def edited(content):
    """Return a Word file as it is after editing."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace("专利".encode(), "专利权".encode())
            new.writestr(name, data)
    return target.getvalue()


def test_an_unedited_report_is_replaced(tmp_path, report):
    path = tmp_path / "a" / "2023H1.docx"

    assert save(path, report) == []
    assert save(path, report + b"") == []
    assert [each.name for each in path.parent.iterdir()] == ["2023H1.docx"]


def test_an_edited_report_is_kept_beside_the_new_one(tmp_path, report):
    path = tmp_path / "2023H1.docx"
    names = []
    for number in range(3):
        content = edited(report) + bytes(number)  # with the time of now
        path.write_bytes(content)
        (warning,) = save(path, report)
        names.append(warning.values["kept"])

        assert (warning.code, warning.level) == ("E020", "warning")
        assert (tmp_path / names[-1]).read_bytes() == content
        assert path.read_bytes() == report
    assert names == ["2023H1.edited.docx", "2023H1.edited-2.docx", "2023H1.edited-3.docx"]


def test_a_word_file_of_another_program_is_kept(tmp_path, report):
    path = tmp_path / "2023H1.docx"
    path.write_bytes(b"not ours")

    assert len(save(path, report)) == 1
    assert (tmp_path / "2023H1.edited.docx").read_bytes() == b"not ours"


def test_markdown_is_replaced(tmp_path):
    path = tmp_path / "2023H1.md"
    save(path, b"old")

    assert save(path, b"new") == []
    assert path.read_bytes() == b"new"


@POSIX
def test_mode_and_link_of_the_old_file_are_kept(tmp_path):
    (tmp_path / "real.md").write_bytes(b"old")
    (tmp_path / "real.md").chmod(0o640)
    (tmp_path / "link.md").symlink_to("real.md")
    save(tmp_path / "link.md", b"new")

    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"
    assert (tmp_path / "real.md").stat().st_mode & 0o777 == 0o640


@POSIX
def test_a_long_chinese_name_can_be_written(tmp_path):
    path = tmp_path / f"{'工' * 80}.md"
    save(path, b"new")

    assert path.read_bytes() == b"new"


CALLS = ["os.fsync", "tempfile.mkstemp", "pathlib.Path.chmod", "pathlib.Path.replace"]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(("number", "code"), [(28, "E022"), (13, "E021"), (5, "E023")])
def test_whichever_call_fails_the_old_file_stays_and_nothing_is_left_behind(
    tmp_path, monkeypatch, call, number, code
):
    path = tmp_path / "2023H1.md"
    path.write_bytes(b"old")

    def fail(*_, **__):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(call, fail)
    with pytest.raises(EnvironmentProblem) as error:
        save(path, b"new")

    assert [each.code for each in error.value.problems] == [code]
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["2023H1.md"]


def test_a_folder_in_place_of_the_file_is_reported(tmp_path):
    (tmp_path / "2023H1.md").mkdir()
    with pytest.raises(EnvironmentProblem) as error:
        save(tmp_path / "2023H1.md", b"new")

    assert error.value.exit_code == 4


def test_a_full_disk_keeps_the_old_file(tmp_path):
    resource = pytest.importorskip("resource")
    (tmp_path / "a.md").write_bytes(b"old")
    script = (
        "import sys\nfrom pathlib import Path\nfrom reportgen.project.save import save\n"
        "save(Path(sys.argv[1]), b'x' * 100_000)\n"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", script, str(tmp_path / "a.md")],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )

    assert "E022" in done.stderr
    assert (tmp_path / "a.md").read_bytes() == b"old"


@POSIX
def test_a_killed_build_leaves_the_old_file_whole(tmp_path):
    target = tmp_path / "a.md"
    target.write_bytes(b"o" * 300_000)
    script = (
        "import sys\nfrom pathlib import Path\nfrom reportgen.project.save import save\n"
        "while True:\n    save(Path(sys.argv[1]), b'n' * 300_000)\n"
    )
    for _ in range(5):
        process = subprocess.Popen([sys.executable, "-c", script, str(target)])
        time.sleep(0.25)
        process.kill()
        process.wait()
        content = target.read_bytes()

        assert content in {b"o" * 300_000, b"n" * 300_000}


@pytest.mark.parametrize(
    ("name", "age", "stays"),
    [
        ("a.md.reportgen-1@elsewhere-x", 0, True),  # of another machine, in use
        ("a.md.reportgen-1@elsewhere-x", 9999, False),
        (f"a.md.reportgen-{os.getpid()}@{platform.node()}-x", 0, True),
        pytest.param(
            f"a.md.reportgen-{2**22 + 1}@{platform.node()}-x", 0, False, marks=POSIX
        ),
        ("a.md.123", 9999, True),  # of another program
        ("notes", 9999, True),
    ],
    ids=["in use elsewhere", "old", "ours", "ended", "another program", "no name of ours"],
)
def test_only_our_own_leftovers_are_removed(tmp_path, name, age, stays):
    path = tmp_path / f".{name}.tmp"
    path.write_bytes(b"x")
    os.utime(path, (time.time() - age,) * 2)
    save(tmp_path / "a.md", b"new")

    assert path.exists() is stays


@POSIX
def test_leftovers_of_another_user_stay(tmp_path, monkeypatch):
    path = tmp_path / ".a.md.reportgen-1@elsewhere-x.tmp"
    path.write_bytes(b"x")
    os.utime(path, (0, 0))
    monkeypatch.setattr("os.getuid", lambda: 12345)
    save(tmp_path / "a.md", b"new")

    assert path.exists()


@POSIX
def test_a_link_to_data_of_the_project_is_not_followed(tmp_path):
    root = write_project(tmp_path)
    (root / "dist").mkdir()
    (root / "dist/2023H1.md").symlink_to("../data/organ.yaml")
    with pytest.raises(EnvironmentProblem):
        save(root / "dist/2023H1.md", b"new", root)

    assert (root / "data/organ.yaml").read_bytes() != b"new"


@POSIX
@pytest.mark.parametrize("linked", ["dist", "dist/2023H1.md", "dist/2023H1.docx"])
def test_a_link_out_of_the_project_is_not_followed(tmp_path, linked):
    root = write_project(tmp_path / "project")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept").write_bytes(b"kept")
    link = root / linked
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(outside if linked == "dist" else outside / "kept")
    command = [
        sys.executable,
        "-m",
        "reportgen",
        "build",
        "2023H1",
        "-f",
        "md",
        "-f",
        "docx",
    ]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert done.returncode == 4
    assert "E038" in done.stderr, done.stderr
    assert [(each.name, each.read_bytes()) for each in outside.iterdir()] == [
        ("kept", b"kept")
    ]


def test_a_file_that_is_open_in_word_for_a_moment_is_written(tmp_path, monkeypatch):
    calls = []
    replace = type(tmp_path).replace

    def held(self, target):
        calls.append(target)
        if len(calls) < 3:
            raise PermissionError(13, "held")
        return replace(self, target)

    monkeypatch.setattr("reportgen.project.save._LOCK_PAUSE", 0)
    monkeypatch.setattr("reportgen.project.save._WAITS", True)
    monkeypatch.setattr("pathlib.Path.replace", held)
    save(tmp_path / "a.md", b"new")

    assert (tmp_path / "a.md").read_bytes() == b"new"
