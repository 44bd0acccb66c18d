"""What travels to another machine: all that a report is made from, or it stays here."""

import os

import pytest

from reportgen.many.one_report import Order, make_anyway
from reportgen.many.parcel import StaysHereError, may_read, packed
from reportgen.many.remote import Lacking, digest_of_program, made_from, makes
from reportgen.project.once import Once
from small_project import FILES, SECTION, edit, write_project
from test_runs import MONTHS, months

SECTION_FILE = "data/2023H1/achievements/01-ip.yaml"
REPORT = "data/2023H1/report.yaml"
TEMPLATE = "# {{ report.title }}\n\n{{ report.lead }}\n"


def order(root, period="2023H1"):
    return Order(root, period, root / "dist", ("docx", "md"))


def far(*orders):
    """Return what comes of orders on another machine."""
    once = Once()
    return made_from(packed([(each, may_read(each, once)) for each in orders]), 60)


ODD = {
    "nothing odd": {},
    "an error": {SECTION_FILE: SECTION.replace("unit:", "unti:")},
    "not YAML": {SECTION_FILE: "a: [\n"},
    "a warning": {
        "data/2023H1/plans/01-training.yaml": "heading: 培训\nfacts:\n  - 座落在城东。\n"
    },
    "no report": {REPORT: None},
    "a stray file": {"data/notes.txt": "1", "data/2023H1/a.docx": b"2"},
    "a strange folder": {"data/2023 H1/report.yaml": "title: 总结\n"},
    "an own template": {
        "templates/own/report.md.j2": TEMPLATE,
        REPORT: FILES[REPORT] + "lead: 导语。\ntemplate: own\n",
    },
    "a broken template": {
        "templates/own/report.md.j2": "{{",
        REPORT: FILES[REPORT] + "template: own\n",
    },
    "an empty template": {
        "templates/own/report.md.j2": "{{ nothing }}",
        REPORT: FILES[REPORT] + "template: own\n",
    },
    "an unknown layout": {REPORT: FILES[REPORT] + "layout: gone\n"},
    "a broken layout": {
        "templates/layouts/own.yaml": "fonts: 1\n",
        REPORT: FILES[REPORT] + "layout: own\n",
    },
    "an empty part": {"data/2023H1/plans/01-training.yaml": None},
}


@pytest.mark.parametrize("odd", ODD)
def test_another_machine_makes_what_this_one_makes(tmp_path, odd):
    root = write_project(tmp_path, ODD[odd])
    (made,) = far(order(root))
    alone = make_anyway(order(root), Once())

    assert made.outputs == alone.outputs
    assert made.problems == alone.problems
    assert (made.exit_code, made.inputs) == (alone.exit_code, alone.inputs)


def test_reports_of_several_projects_travel_together(tmp_path):
    roots = [write_project(tmp_path / name) for name in "ab"]
    edit(roots[1], SECTION_FILE, "26", "27")
    made = far(*map(order, roots))

    alone = [make_anyway(order(root), Once()) for root in roots]
    assert [each.outputs for each in made] == [each.outputs for each in alone]
    assert made[0].outputs != made[1].outputs


def test_a_report_that_reads_more_than_was_sent_is_not_made(tmp_path):
    root = months(tmp_path)
    asked = order(root, MONTHS[5])
    sent = frozenset({MONTHS[5]})
    (lacking,) = made_from(packed([(asked, sent)]), 60)
    assert isinstance(lacking, Lacking)
    assert MONTHS[4] in lacking.periods

    rounds = 0
    while isinstance(lacking, Lacking):
        assert not lacking.periods <= sent
        sent, rounds = sent | lacking.periods, rounds + 1
        (lacking,) = made_from(packed([(asked, sent)]), 60)
    assert rounds <= 3
    assert lacking.outputs == make_anyway(asked, Once()).outputs


def test_only_periods_that_may_be_read_travel(tmp_path):
    root = months(tmp_path)
    asked = order(root, MONTHS[2])

    assert may_read(asked, Once()) == {*MONTHS[1:3]}
    assert may_read(asked, Once(), wide=True) == {*MONTHS[:3]}


def test_the_time_stamp_is_that_of_this_machine(tmp_path, monkeypatch):
    root = write_project(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    parcel = packed([(order(root), frozenset({"2023H1"}))])
    alone = make_anyway(order(root), Once())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2000000000")

    assert made_from(parcel, 60)[0].outputs == alone.outputs
    assert os.environ["SOURCE_DATE_EPOCH"] == "2000000000"


def linked(root):
    (root / "data/2023H1/plans/02-more.yaml").symlink_to(root / SECTION_FILE)


def sealed(root):
    (root / "seals").mkdir()
    (root / "seals/2023H1.json").write_text("{}")


def large(root):
    (root / "data/2023H1/video.mp4").write_bytes(bytes(20_000_001))


def oddly_named(root):
    (root / "data" / os.fsdecode(b"\xff.yaml")).write_bytes(b"")


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither such links nor names")
@pytest.mark.parametrize("change", [linked, sealed, large, oddly_named])
def test_what_cannot_travel_is_made_here(tmp_path, change):
    root = write_project(tmp_path)
    change(root)
    with pytest.raises(StaysHereError):
        packed([(order(root), may_read(order(root), Once()))])


def test_every_file_of_the_program_and_every_library_decides_the_bytes():
    found = makes()
    assert set(found) > {"reportgen", "Python", "zlib", "Jinja2", "PyYAML", "msgspec"}
    assert "—" not in found.values()
    assert found == makes()


@pytest.mark.parametrize("name", ["a.py", "words.txt", "words.tsv"])
def test_a_worker_with_another_table_or_module_is_another_program(tmp_path, name):
    package, templates = tmp_path / "package", tmp_path / "templates"
    (package / "rules").mkdir(parents=True)
    templates.mkdir()
    first = digest_of_program(package, templates)
    (package / "rules" / name).write_text("一")
    second = digest_of_program(package, templates)
    (package / "rules" / name).write_text("二")
    assert len({first, second, digest_of_program(package, templates)}) == 3
