"""`build --watch` writes a report again after each change, and never loses the last one."""

import signal
import subprocess
import sys
import threading

import pytest

from small_project import edit, write_project

IP = "data/2023H1/achievements/01-ip.yaml"


@pytest.fixture
def watching(tmp_path):
    """Start to watch the small project; return its folder and a function that waits."""
    root = write_project(tmp_path)
    (root / "templates").mkdir()
    command = [sys.executable, "-m", "reportgen", "build", "2023H1", "--watch", "-f", "md"]
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:

        def told():
            """Return what is printed until it waits for changes again."""
            lines = iter(process.stderr.readline, "")
            found = []
            for line in lines:
                if line.startswith("waiting for changes in data, templates"):
                    return "".join(found)
                found.append(line)
            return "".join(found)

        late = threading.Timer(60, process.kill)
        late.start()
        yield root, told, process
        late.cancel()
        process.kill()


def test_each_change_is_in_the_file_and_errors_keep_the_last_one(watching):
    root, told, process = watching
    written = root / "dist" / "2023H1.md"
    assert told() == ""
    assert "26件" in written.read_text("utf-8")

    edit(root, IP, "value: 26", "value: 27")
    told()
    assert "27件" in written.read_text("utf-8")

    edit(root, IP, "value: 27", "valu: 28")
    assert "D101" in told()
    assert "27件" in written.read_text("utf-8")

    edit(root, IP, "valu: 28", "value: 28")
    assert told() == ""
    assert "28件" in written.read_text("utf-8")

    edit(root, "data/2023H1/report.yaml", "title: 示例局", "title: 新名局")
    told()
    assert written.read_text("utf-8").startswith("# 新名局")

    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 130
    assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize("option", ["--stdout", "--untrusted"])
def test_what_cannot_be_watched_is_refused(tmp_path, run, option):
    root = write_project(tmp_path)
    told = run("--project", root, "build", "2023H1", "-f", "md", "--watch", option)

    assert told.code == 2
    assert "U157" in told.err
    assert option in told.err


def test_without_the_library_the_user_is_told_what_to_install(tmp_path, run, monkeypatch):
    monkeypatch.setitem(sys.modules, "watchfiles", None)  # as if it were not installed
    told = run("--project", write_project(tmp_path), "build", "2023H1", "--watch")

    assert told.code == 2
    assert "U156" in told.err
    assert "pip install" in told.err
