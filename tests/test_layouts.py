"""Layouts are found by name, those of the project first, and must be possible."""

import pytest

from reportgen.place import Place
from reportgen.problems import Level
from reportgen.project.folders import built_in_templates
from reportgen.writers.layouts import read_layout

BUILT_IN = built_in_templates()


@pytest.fixture
def own(tmp_path):
    """Return a project's templates folder with a copy of gb9704 as `house`."""
    folder = tmp_path / "templates"
    (folder / "layouts").mkdir(parents=True)
    text = (BUILT_IN / "layouts" / "gb9704.yaml").read_text(encoding="utf-8")
    (folder / "layouts" / "house.yaml").write_text(text, encoding="utf-8")
    return folder


def edit(folder, before, after, name="house"):
    path = folder / "layouts" / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


@pytest.mark.parametrize("name", ["gb9704", "plain"])
def test_the_built_in_layouts_are_valid(name):
    layout, problems = read_layout((BUILT_IN,), name)

    assert problems == []
    assert layout is not None


def test_section_headings_run_in_under_gb9704_and_not_in_the_plain_layout():
    found = {name: read_layout((BUILT_IN,), name)[0] for name in ("gb9704", "plain")}

    assert found["gb9704"].section_headings == "run_in"
    assert found["plain"].section_headings == "own_line"


def test_an_unknown_layout_is_reported_with_a_suggestion():
    place = Place("data/2023H1/report.yaml", 4, 9)

    layout, (problem,) = read_layout((BUILT_IN,), "gb9705", place)

    assert layout is None
    assert (problem.code, problem.place) == ("L001", place)
    assert problem.values == {"name": "gb9705", "known": "gb9704, plain", "near": "gb9704"}


@pytest.mark.parametrize("name", ["../layouts/gb9704", "gb9704.yaml", "", "/etc/passwd"])
def test_a_name_that_is_a_path_is_refused(name):
    layout, problems = read_layout((BUILT_IN,), name)

    assert layout is None
    assert [problem.code for problem in problems] == ["L001"]


def test_the_layout_of_the_project_comes_first(own):
    edit(own, "section_headings: run_in", "section_headings: own_line")
    (own / "layouts" / "house.yaml").rename(own / "layouts" / "gb9704.yaml")

    layout, problems = read_layout((own, BUILT_IN), "gb9704")

    assert problems == []
    assert layout.section_headings == "own_line"


def test_a_layout_that_only_the_project_has_is_found(own):
    assert read_layout((own, BUILT_IN), "house")[1] == []


@pytest.mark.parametrize(
    ("before", "after", "where", "code"),
    [
        ("line_pitch: 579", "line_pitch: 0", "line_pitch: 0", "L002"),
        ("size: 22", "size: 2200", "size: 2200", "L002"),
        ("first_line: 2", "first_line: -1", "first_line: -1", "L002"),
        ("left: 28 ", "left: 280 ", "page:", "L003"),
        ("line_pitch: 579", "line_pitch: 580", "line_pitch: 580", "L004"),
        ("char_spacing: -5", "char_spacing: -4", "char_spacing: -4", "L005"),
    ],
)
def test_an_impossible_page_is_reported_at_its_line(own, before, after, where, code):
    edit(own, before, after)
    text = (own / "layouts" / "house.yaml").read_text(encoding="utf-8")
    line = text[: text.index(where)].count("\n") + 1

    _, (problem,) = read_layout((own, BUILT_IN), "house")

    assert (problem.code, problem.level) == (code, Level.ERROR)
    assert problem.place.file == "templates/layouts/house.yaml"
    assert problem.place.line == line


def test_the_available_space_is_reported(own):
    edit(own, "line_pitch: 579", "line_pitch: 600")
    edit(own, "char_spacing: -5", "char_spacing: 0")

    _, problems = read_layout((own, BUILT_IN), "house")

    assert {problem.code: problem.values["room"] for problem in problems} == {
        "L004": "579",
        "L005": "-5",
    }


def test_an_invalid_layout_is_reported_and_not_measured(own):
    edit(own, "line_pitch: 579", "line_pich: 579")

    layout, problems = read_layout((own, BUILT_IN), "house")

    assert layout is None
    assert problems
    assert not [problem for problem in problems if problem.code.startswith("L")]
