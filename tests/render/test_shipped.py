"""Templates travel in the wheel as Python, and are used only if nothing is different."""

from pathlib import Path

import pytest

import reportgen.render.shipped as module
from reportgen.render import find_template, open_template
from reportgen.render.environment import FILTERS
from reportgen.render.sandbox import Programs, Sandbox, parse_source
from reportgen.render.shipped import shipped, write_shipped

TEMPLATES = Path(__file__).parents[2] / "templates"
BUILT_IN = ["three-part", "work-report"]


def sources_of(name):
    folder, problems = find_template(name, [TEMPLATES], TEMPLATES)
    assert not problems
    return folder.sources


@pytest.fixture
def folder(tmp_path):
    write_shipped(TEMPLATES, tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_code_is_that_of_the_compiled_template(folder, name):
    sources = sources_of(name)
    found = shipped(sources, folder)
    assert found.keys() == sources.keys()
    programs = Programs({file: parse_source(text) for file, text in sources.items()})
    for file, code in found.items():
        template = Sandbox(programs, FILTERS).get_template(file)
        assert template.filename == file == code.co_filename
        assert template.root_render_func.__code__ in code.co_consts


@pytest.mark.parametrize("name", BUILT_IN)
def test_what_is_shipped_has_no_problems(name):
    template, problems = open_template(find_template(name, [TEMPLATES], TEMPLATES)[0])
    assert template is not None
    assert not problems


def test_a_changed_template_is_compiled(folder):
    sources = sources_of("work-report")
    assert shipped(sources | {"figure.md.j2": "{# #}"}, folder) is None
    assert shipped({**sources, "more.md.j2": ""}, folder) is None


@pytest.mark.parametrize("what", ["JINJA", "_GUARDS"])
def test_another_jinja_or_other_guards_need_other_code(folder, monkeypatch, what):
    other = {"JINJA": "9.9.9", "_GUARDS": ("sandbox.py",)}
    monkeypatch.setattr(module, what, other[what])
    assert shipped(sources_of("work-report"), folder) is None


@pytest.mark.parametrize("wrong", ["def", "\0", None])
def test_code_that_cannot_be_read_is_compiled_anew(folder, wrong):
    for path in folder.iterdir():
        path.unlink() if wrong is None else path.write_text(wrong, encoding="utf-8")
    assert shipped(sources_of("work-report"), folder) is None


def test_a_clone_has_none():
    assert shipped(sources_of("work-report")) is None
