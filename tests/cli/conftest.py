"""Running the command line inside the test process."""

from dataclasses import dataclass

import pytest

from reportgen.cli.run import main
from small_project import write_project


@dataclass(frozen=True)
class Outcome:
    """The exit code and the output of a command."""

    code: int
    out: str
    err: str


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Return the small project, the current folder; messages are in English."""
    monkeypatch.chdir(write_project(tmp_path))
    monkeypatch.setenv("REPORTGEN_LANG", "en")
    return tmp_path


@pytest.fixture
def run(capsys, monkeypatch):
    """Return a function that runs a command line as the console script does."""
    monkeypatch.setenv("REPORTGEN_LANG", "en")

    def command(*arguments):
        with pytest.raises(SystemExit) as stop:
            main(arguments)
        printed = capsys.readouterr()
        return Outcome(stop.value.code or 0, printed.out, printed.err)

    return command


@pytest.fixture
def sealed(project, run):
    """Return the small project, sealed."""
    assert run("seal", "2023H1").code == 0
    return project
