"""A project whose second year is open, and the form of one of its owners."""

import pytest

from filled_forms import FILES, LEFT_OUT
from small_project import write_project


@pytest.fixture
def office_project(tmp_path, monkeypatch):
    """Return a project of two years, the current folder, whose second year is open."""
    files = FILES | dict.fromkeys(LEFT_OUT)
    root = write_project(tmp_path / "project", files)
    monkeypatch.chdir(root)
    return root


_MADE = {}


@pytest.fixture
def form(office_project, run):
    """Return the path of the form of 知识产权科, next to that of 办公室."""
    folder = office_project / "forms/2023"
    if not _MADE:  # the same bytes each time
        assert run("form", "2023").code == 0
        _MADE.update({path.name: path.read_bytes() for path in folder.iterdir()})
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in _MADE.items():
        (folder / name).write_bytes(content)
    return folder / "知识产权科.xlsx"
