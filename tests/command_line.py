"""Running the command line inside the test process."""

from dataclasses import dataclass

import pytest

from reportgen.cli.run import main


@dataclass(frozen=True)
class Outcome:
    """The exit code and the output of a command."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys, monkeypatch):
    """Return a function that runs a command line as the console script does."""
    monkeypatch.setenv("REPORTGEN_LANG", "en")

    def command(*arguments):
        with pytest.raises(SystemExit) as stop:
            main([str(each) for each in arguments])
        printed = capsys.readouterr()
        return Outcome(stop.value.code or 0, printed.out, printed.err)

    return command
