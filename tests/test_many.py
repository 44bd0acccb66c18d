"""Many reports in one run: each is as it is alone, and costs the others nothing."""

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import threading
import time

import pytest

from reportgen.checks.rules import RULES
from reportgen.cli.saved_report import with_kept_inputs
from reportgen.many.one_report import Order, make_anyway
from reportgen.many.workers import made_by_workers
from reportgen.messages import all_messages
from reportgen.place import Place
from reportgen.problems import InvalidProject, Problem
from reportgen.project.once import Once
from small_project import edit, write_project
from test_runs import MONTHS, months


def orders(root, names=MONTHS):
    return [Order(root, name, root / "dist", ("docx",)) for name in names]


def end_processes(how, until):
    """Send a signal to every process of the run that is seen, until told to stop."""
    while not until.is_set():
        for process in multiprocessing.active_children():
            os.kill(process.pid, how)
        time.sleep(0.01)


@pytest.fixture
def ending():
    """Return a function that begins to end processes, and one that stops it."""
    until, threads = threading.Event(), []

    def begin(how):
        threads.append(threading.Thread(target=end_processes, args=(how, until)))
        threads[0].start()

    yield begin, until.set
    until.set()
    for thread in threads:
        thread.join()


def test_processes_make_the_bytes_that_one_process_makes(tmp_path):
    root = months(tmp_path)
    edit(root, "data/2023-07/achievements/01-service.yaml", "unit: 户", "unti: 户")
    made = {order.period: each for order, each in made_by_workers(orders(root), 2)}

    alone = {order.period: make_anyway(order, Once()) for order in orders(root)}
    assert set(made) == set(MONTHS)
    for name, each in alone.items():
        assert made[name].outputs == each.outputs
        assert made[name].problems == each.problems
        assert made[name].exit_code == each.exit_code == (name == "2023-07")


def test_a_process_that_is_killed_costs_no_report(tmp_path, ending):
    root, (begin, stop) = months(tmp_path), ending
    made = []
    begin(signal.SIGKILL)
    threading.Timer(0.5, stop).start()
    for order, each in made_by_workers(orders(root), 2):
        made.append((order.period, each.exit_code, each.problems))

    names = [name for name, *_ in made]
    assert sorted(names) == MONTHS
    lost = [[found.code for found in problems] for _, code, problems in made if code]
    assert all(codes == ["E052"] for codes in lost)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGSTOP")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_a_report_whose_process_always_fails_is_given_up(tmp_path, ending, how):
    root, (begin, _) = months(tmp_path), ending
    begin(how)
    found = list(made_by_workers(orders(root, MONTHS[:1]), 1, patience=0.4))

    assert [(order.period, made.exit_code) for order, made in found] == [("2023-01", 4)]
    assert [each.code for _, made in found for each in made.problems] == ["E052"]


def test_a_bug_is_told_and_the_run_goes_on(tmp_path):
    root = months(tmp_path)

    def broken(*_):
        raise ZeroDivisionError

    made = make_anyway(orders(root)[0], broken)

    assert made.exit_code == 3
    assert [each.code for each in made.problems] == ["U009"]
    assert "Traceback" in made.trace


def sent(value):
    """Return what another process gets."""
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - our own


def test_every_problem_and_error_can_be_sent_to_another_process():
    place = Place("data/2023H1/report.yaml", 3, 5, 2)
    for code, message in (all_messages() | RULES).items():
        found = Problem(message, place, {"found": "一", "near": "二"}, "title")
        again = sent(found)
        assert again == found, code
        assert again.message is message
    error = sent(InvalidProject(found))
    assert error.problems == (found,)


# -- the command -----------------------------------------------------------------------


def test_all_periods_are_built_and_counted(tmp_path, run):
    root = months(tmp_path)
    edit(root, "data/2023-07/achievements/01-service.yaml", "unit: 户", "unti: 户")
    built = run("--project", root, "build", "--all", "--jobs", "2")

    assert built.code == 1
    assert "reports written: 11, unchanged: 0, not written: 1 (2023-07)" in built.err
    written = sorted(path.stem for path in (root / "dist").glob("*.docx"))
    assert written == [name for name in MONTHS if name != "2023-07"]
    assert built.out.count(".docx (") == 11


def test_projects_are_built_each_in_its_own_folder(tmp_path, run, monkeypatch):
    for name in ("a", "b", "no-project"):
        (tmp_path / "bureaus" / name).mkdir(parents=True)
    for name in ("a", "b"):
        write_project(tmp_path / "bureaus" / name)
    edit(tmp_path / "bureaus/b", "data/2023H1/plans/01-training.yaml", "培训", "培训、、")
    monkeypatch.chdir(tmp_path)
    built = run("build", "2023H1", "--projects", "bureaus/*")

    assert built.code == 1
    assert "bureaus/b/data/2023H1/plans/01-training.yaml:1:" in built.err
    assert "not written: 1 (bureaus/b/2023H1)" in built.err
    assert [each.name for each in tmp_path.rglob("*.docx")] == ["2023H1.docx"]
    assert (tmp_path / "bureaus/a/dist/2023H1.docx").exists()


def test_several_projects_have_folders_of_their_own_below_the_output(
    tmp_path, run, monkeypatch
):
    for name in ("a", "b"):
        write_project(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    assert run("build", "2023H1", "--projects", "[ab]", "-o", "out").code == 0

    found = sorted(
        path.relative_to(tmp_path) for path in (tmp_path / "out").rglob("*.docx")
    )
    assert [each.as_posix() for each in found] == ["out/a/2023H1.docx", "out/b/2023H1.docx"]


def test_two_reports_never_have_one_file(tmp_path, run, monkeypatch):
    for name in ("a/office", "b/office"):
        write_project(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    built = run("build", "2023H1", "--projects", "*/office", "-o", "out")

    assert built.code == 2
    assert "U143" in built.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("build", "2023H1", "--all"), "U140"),
        (("--project", ".", "build", "--all", "--projects", "*"), "U141"),
        (("build", "--all", "--projects", "nothing/*"), "U142"),
    ],
)
def test_what_cannot_be_asked_for_together_is_refused(
    tmp_path, run, monkeypatch, words, code
):
    monkeypatch.chdir(write_project(tmp_path))
    built = run(*words)

    assert built.code == 2
    assert code in built.err
    assert not list(tmp_path.rglob("*.docx"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for a child")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_run_leaves_whole_files_and_no_process(tmp_path, how):
    root = months(tmp_path)
    command = [sys.executable, "-m", "reportgen", "build", "--all", "--jobs", "2"]
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout.readline()  # the first report is written
        run.send_signal(how)
        _, told = run.communicate(timeout=20)  # ends only if no process holds the pipe

    assert run.returncode == (-9 if how == signal.SIGKILL else 128 + how)
    assert "Traceback" not in told
    assert how == signal.SIGKILL or "leaked" not in told
    alone = {order.period: make_anyway(order, Once()).outputs for order in orders(root)}
    for path in (root / "dist").glob("*.docx"):
        assert path.read_bytes() == alone[path.stem]["docx"]


# -- shares ----------------------------------------------------------------------------


@pytest.mark.parametrize("shares", [1, 5, 12, 20])
def test_the_shares_of_a_run_are_the_run_each_report_once(tmp_path, run, shares):
    root, written = months(tmp_path), []
    for number in range(1, shares + 1):
        words = ("build", "--all", "--jobs", "1", "--shard", f"{number}/{shares}")
        built = run("--project", root, *words, "-f", "md", "-o", tmp_path / str(number))
        assert built.code == 0
        written += [path.stem for path in (tmp_path / str(number)).glob("*.md")]
        share = len(MONTHS) / shares
        assert abs(len(list((tmp_path / str(number)).glob("*"))) - share) < 1

    assert sorted(written) == MONTHS


@pytest.mark.parametrize("shard", ["0/8", "9/8", "1/0", "2", "2/", "-1/2", "1/2/3", "２/8"])
def test_a_share_that_does_not_exist_is_refused(tmp_path, run, shard):
    root = months(tmp_path)
    built = run("--project", root, "build", "--all", f"--shard={shard}")

    assert (built.code, "U148" in built.err) == (2, True)
    assert not (root / "dist").exists()


def test_inputs_are_kept_of_the_last_reports_of_each_project(tmp_path):
    names = [f"{year}-{month:02}" for year in range(2020, 2026) for month in range(1, 13)]
    several = [tmp_path / "one", tmp_path / "other"]
    asked = [order for root in several for order in orders(root, names)]
    kept = with_kept_inputs(asked)
    assert {order.period for order in kept if order.root == several[0]} == set(names[-50:])
    assert {order.period for order in kept if order.root == several[1]} == set(names[-50:])
