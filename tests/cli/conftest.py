"""The project that commands are run in."""

import pytest

from small_project import write_project


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Return the small project, the current folder; messages are in English."""
    monkeypatch.chdir(write_project(tmp_path))
    monkeypatch.setenv("REPORTGEN_LANG", "en")
    return tmp_path


@pytest.fixture
def sealed(project, run):
    """Return the small project, sealed."""
    assert run("seal", "2023H1").code == 0
    return project
