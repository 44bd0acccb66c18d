"""Reports made by the workers of a cluster: as they are made here, or not at all."""

import os
import signal
import subprocess
import sys
import time
from importlib import import_module

import pytest

from clusters import packages_without_ours
from reportgen.many.one_report import RunStopped, make_anyway
from reportgen.project.once import Once
from small_project import edit, write_project
from test_many import orders
from test_runs import MONTHS, months

Security = pytest.importorskip("distributed").Security
by_cluster = import_module("reportgen.many.by_cluster")
Patience, made_by_cluster = by_cluster.Patience, by_cluster.made_by_cluster


def here(root):
    """Return what comes of each report on this machine."""
    return {order.period: make_anyway(order, Once()) for order in orders(root)}


def test_a_lost_worker_costs_no_report(tmp_path, cluster):
    scheduler, first, _ = cluster
    root = months(tmp_path)
    edit(root, "data/2023-07/achievements/01-service.yaml", "unit: 户", "unti: 户")
    link = root / "data/2023-09/achievements/02-linked.yaml"
    link.symlink_to(root / "data/organ.yaml")  # which does not travel
    made, told = {}, []
    for order, each in made_by_cluster(orders(root), scheduler.address, told.append):
        if not made:
            first.send(signal.SIGKILL)
        assert order.period not in made
        made[order.period] = each

    alone = here(root)
    assert sorted(made) == MONTHS
    for name, each in alone.items():
        assert made[name].outputs == each.outputs
        assert made[name].problems == each.problems
        assert made[name].files == each.files
        assert made[name].exit_code == each.exit_code == (name in {"2023-07", "2023-09"})
    assert told == []


def stopped(root, address, patience, after=lambda: None, tell=print):
    """Return why a run stopped, and how many reports came back before."""
    done = []
    try:
        for each in made_by_cluster(orders(root), address, tell, patience):
            if not done:
                after()
            done.append(each)
    except RunStopped as stop:
        return stop.code, len(done)
    return "", len(done)


def test_a_report_that_does_not_end_ends_its_worker_and_a_run_without_workers(
    tmp_path, start
):
    scheduler = start("scheduler")
    start("worker", scheduler.address, "--no-nanny").wait_for("Registered to")
    code, done = stopped(
        months(tmp_path), scheduler.address, Patience(report=1e-6, worker=1)
    )

    assert (code, done) == ("E053", 0)


def test_a_report_that_ends_every_worker_is_given_up(tmp_path, start):
    scheduler = start("scheduler")
    start("worker", scheduler.address)  # which is started again whenever it ends
    only = orders(months(tmp_path), MONTHS[:1])
    ((order, made),) = made_by_cluster(
        only, scheduler.address, print, Patience(report=1e-6)
    )

    assert (order, made.exit_code) == (only[0], 4)
    assert [each.code for each in made.problems] == ["E052"]


def test_workers_that_return_nothing_end_a_run(tmp_path, cluster):
    scheduler, *workers = cluster

    def stop():
        for each in workers:
            each.send(signal.SIGSTOP)

    root = months(tmp_path)
    code, done = stopped(root, scheduler.address, Patience(result=3), stop)
    assert code == "E055"
    assert 0 < done < len(MONTHS)


def test_a_worker_with_another_version_or_none_is_named_and_gets_nothing(tmp_path, start):
    scheduler = start("scheduler")
    others = []
    for version in ("", "0.0.1"):
        folder = tmp_path / f"packages{version}"
        folder.mkdir()
        env = packages_without_ours(folder, version)
        python = sys._base_executable  # noqa: SLF001
        others.append(
            start("worker", scheduler.address, "--no-nanny", python=python, env=env)
        )
    for each in others:
        each.wait_for("Registered to")
    told = []
    root = months(tmp_path / "project")
    code, done = stopped(root, scheduler.address, Patience(), tell=told.append)

    assert (code, done) == ("E053", 0)
    assert [each.code for each in told] == ["E057", "E057"]
    said = {each.values["worker"]: each.values["theirs"] for each in told}
    assert said == {others[0].address: "—", others[1].address: "0.0.1"}
    assert all(each.process.poll() is None for each in others)


# -- the command -----------------------------------------------------------------------


def build(root, *words, env=()):
    """Run `build` as users do, and return the process."""
    return subprocess.run(
        [sys.executable, "-m", "reportgen", "--lang", "en", "build", *words],
        check=False,
        cwd=root,
        capture_output=True,
        text=True,
        env=os.environ | dict(env),
        timeout=60,
    )


def certificates(folder, name):
    """Write certificates of a CA of our own; return the configuration of Dask."""
    made = Security.temporary()
    variables = {}
    texts = {
        "CA_FILE": made.tls_ca_file,
        **{
            f"{who}__CERT": made.tls_client_cert
            for who in ("CLIENT", "SCHEDULER", "WORKER")
        },
        **{f"{who}__KEY": made.tls_client_key for who in ("CLIENT", "SCHEDULER", "WORKER")},
    }
    for key, text in texts.items():
        path = folder / f"{name}-{key}.pem"
        path.write_text(text, "ascii")
        variables[f"DASK_DISTRIBUTED__COMM__TLS__{key}"] = str(path)
    return variables | {"DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION": "true"}


def test_build_with_certificates_writes_what_a_local_build_writes(tmp_path, start):
    env = certificates(tmp_path, "ours")
    scheduler = start("scheduler", "--protocol", "tls", env=env)
    start("worker", scheduler.address, env=env)
    root = months(tmp_path / "p")
    built = build(root, "--all", "--scheduler", scheduler.address, env=env)

    assert (built.returncode, built.stderr) == (
        0,
        "reports written: 12, unchanged: 0, not written: 0\n",
    )
    for name, made in here(root).items():
        assert (root / "dist" / f"{name}.docx").read_bytes() == made.outputs["docx"]
    again = build(root, "--all", "--scheduler", scheduler.address, env=env)
    assert "unchanged: 12" in again.stderr

    strangers = certificates(tmp_path, "other")
    words = ("--all", "--force", "--scheduler", scheduler.address)
    refused = build(root, *words, env=strangers)
    assert refused.returncode == 4
    assert refused.stderr.startswith("error E056")
    assert refused.stderr.count("\n") == 2
    nobody = build(root, *words)
    assert nobody.returncode == 2
    assert "U147" in nobody.stderr


def test_a_lost_scheduler_is_told_in_one_message(tmp_path, start):
    root, scheduler = months(tmp_path), start("scheduler")
    command = [sys.executable, "-m", "reportgen", "--lang", "en", "build", "--all"]
    with subprocess.Popen(
        [*command, "--scheduler", scheduler.address],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        scheduler.wait_for("Receive client connection")
        time.sleep(1)  # the first answer may be under way
        scheduler.end()
        out, told = run.communicate(timeout=30)

    assert (run.returncode, out) == (4, "")
    assert told.splitlines() == [
        f"error E054 the scheduler {scheduler.address} was lost; written: 0, missing: 12",
        "  help: start the cluster and the command again: what is written is not made again",
    ]
    assert not (root / "dist").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--scheduler", "scheduler.example"), "U145"),
        (("--scheduler", "tcp://127.0.0.1"), "U145"),
        (("--scheduler", "tcp://127.0.0.1:x"), "U145"),
        (("--scheduler", "tls://"), "U145"),
        (("--scheduler", "inproc://127.0.0.1:1"), "U145"),
        (("--scheduler", "tcp://10.0.0.5:8786"), "U146"),
        (("--scheduler", "tcp://scheduler.example:8786"), "U146"),
        (("--scheduler", "tcp://127.0.0.1.example:8786"), "U146"),
        (("--scheduler", "tcp://127.0.0.1@10.0.0.5:8786"), "U145"),
        (("--scheduler", "tls://10.0.0.5:8786", "--jobs", "2"), "U151"),
        (("--scheduler", "tls://10.0.0.5:8786", "--stdout"), "U151"),
        (("--scheduler", "tls://10.0.0.5:8786", "--untrusted"), "U151"),
        (("--scheduler", "tls://10.0.0.5:8786", "--watch"), "U151"),
    ],
)
def test_what_no_scheduler_may_be_asked_is_refused(tmp_path, run, words, code):
    built = run("--project", write_project(tmp_path), "build", "2023H1", *words)

    assert (built.code, code in built.err) == (2, True)
    assert not (tmp_path / "dist").exists()


def test_without_dask_it_is_said_how_to_install_it(tmp_path, run, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    root = write_project(tmp_path)
    words = ("build", "2023H1", "--scheduler", "tcp://127.0.0.1:8786")
    built = run("--project", root, *words)

    assert built.code == 2
    assert "U144" in built.err
    assert "reportgen-gongwen[dask]" in built.err
