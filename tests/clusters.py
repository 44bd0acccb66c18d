"""Real Dask clusters of separate processes on this machine."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from functools import cached_property
from pathlib import Path

import pytest

_QUIET = ("--no-dashboard", "--dashboard-address", "127.0.0.1:0")
_ADDRESS = re.compile(r"(?:Scheduler at|Start worker at): +(\S+)")


class Started:
    """A scheduler or a worker that answers at its address."""

    def __init__(self, *words, python=sys.executable, env=()):
        self._log = Path(tempfile.mkdtemp()) / "log"
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [python, "-m", "dask", *words, *_QUIET],
                stdout=log,
                stderr=log,
                env=os.environ | dict(env),
                start_new_session=True,
            )

    @cached_property
    def address(self):
        """Its address, as soon as it answers there."""
        return self.wait_for(_ADDRESS)[1]

    def wait_for(self, pattern):
        """Wait until its log matches a pattern, and return the match."""
        while not (found := re.search(pattern, self._log.read_text("utf-8"))):
            assert self.process.poll() is None, self._log.read_text("utf-8")
            time.sleep(0.05)
        return found

    def send(self, number):
        """Send a signal to the process and its children."""
        os.killpg(self.process.pid, number)

    def end(self):
        """Kill the process and its children."""
        if self.process.poll() is None:
            self.send(signal.SIGKILL)
        self.process.wait()
        shutil.rmtree(self._log.parent, ignore_errors=True)


@pytest.fixture
def start(tmp_path_factory):
    """Return a function that starts a scheduler, or a worker, until the test ends."""
    if sys.platform == "win32":
        pytest.skip("Windows has no signals for groups of processes")
    started = []

    def begin(kind, *words, **more):
        if kind == "worker":
            folder = tmp_path_factory.mktemp("worker")
            words = (*words, "--nthreads", "1", "--local-directory", str(folder))
        else:
            words = (*words, "--port", "0")
        started.append(Started(kind, "--host", "127.0.0.1", *words, **more))
        return started[-1]

    yield begin
    for each in started:
        each.end()


@pytest.fixture
def cluster(start):
    """Return a scheduler and two workers, which nobody starts again if they end."""
    scheduler = start("scheduler")
    workers = [start("worker", scheduler.address, "--no-nanny") for _ in range(2)]
    for each in workers:
        each.wait_for("Registered to")
    return scheduler, *workers


def packages_without_ours(folder, version=""):
    """Return the environment of a Python that has all packages but reportgen.

    With a `version` it seems to have that.
    """
    for path in Path(pytest.__file__).parents[1].iterdir():
        if not path.name.startswith(("reportgen", "_reportgen", "_editable")):
            (folder / path.name).symlink_to(path)
    if version:
        about = folder / f"reportgen_gongwen-{version}.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Name: reportgen-gongwen\nVersion: {version}\n")
    return {"PYTHONPATH": str(folder)}
