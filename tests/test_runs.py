"""What a run over several reports reads once, and what no report leaves to the next."""

import pytest

from reportgen.period import parse_period
from reportgen.periods.calendar import Calendar
from reportgen.pipeline import build_period, check_period
from reportgen.project.once import Once
from reportgen.project.read import read_project
from runs import Recorded
from small_project import FILES, write_project

BARE = """\
title: 工作总结
parts:
  - {id: achievements, heading: 工作, kind: achievements}
"""
SECTION = """\
heading: 服务
metrics:
  visits: {name: 走访, value: NUMBER, unit: 户, change: {basis: 环比}}
facts:
  - "{{ visits.name }}{{ visits }}，{{ visits.change }}。"
"""
MONTHS = [f"2023-{month:02}" for month in range(1, 13)]


def months(root):
    """Write a year of months, each with its own number."""
    files = dict.fromkeys(set(FILES) - {"data/organ.yaml"})
    for number, month in enumerate(MONTHS, 11):
        files[f"data/{month}/report.yaml"] = BARE
        section = SECTION.replace("NUMBER", str(number))
        if month == MONTHS[0]:
            section = section.replace("环比", "环比, previous: 9")
        files[f"data/{month}/achievements/01-service.yaml"] = section
    return write_project(root, files)


def test_every_report_of_a_run_has_the_bytes_that_it_has_alone(tmp_path):
    root, once = months(tmp_path), Once()
    together = [build_period(root, name, ("docx", "md"), once=once) for name in MONTHS]

    alone = [build_period(root, name, ("docx", "md")) for name in MONTHS]
    assert [each.outputs for each in together] == [each.outputs for each in alone]
    assert [each.problems for each in together] == [each.problems for each in alone]
    assert all(each.outputs for each in alone)


def test_a_run_reads_each_file_once(tmp_path):
    root, once = months(tmp_path), Recorded()
    for name in MONTHS:
        check_period(root, name, once)

    assert sorted(once.periods_read()) == MONTHS
    assert len(once.read) == len(set(once.read))
    assert {asked[0] for asked in once.read} == {
        *("period", "calendar", "in data/", "data/organ.yaml", "data/words.tsv"),
        *("layout", "template"),
    }


def test_a_stray_file_is_found_once_for_each_period(tmp_path):
    root = months(tmp_path)
    (root / "data/notes.yaml").write_text("a: 1\n", encoding="utf-8")
    for name in MONTHS[:2]:
        _, problems = read_project(root, name)
        assert [each.code for each in problems] == ["F005"]


def test_a_long_run_forgets_what_it_used_longest_ago():
    once = Recorded(most=3)
    for asked in "abcadae":
        once(asked, lambda asked=asked: asked.upper())

    assert once.read == ["a", "b", "c", "d", "e"]
    assert once("b", lambda: "read again") == "read again"


def test_an_error_is_not_kept():
    once = Once()

    def fails():
        raise OSError("disk")

    with pytest.raises(OSError, match="disk"):
        once("file", fails)
    assert once("file", lambda: "read") == "read"


def test_a_template_takes_nothing_along_from_one_report_to_the_next(tmp_path):
    counter = (
        "{% set seen = namespace(count=0) %}"
        "{% macro sentence(figure) %}{% set seen.count = seen.count + 1 %}"
        "第{{ seen.count }}次{% endmacro %}"
    )
    main = (
        "# {{ report.title }}\n\n{% import 'figure.md.j2' as f %}{{ f.sentence({}) }}。\n"
    )
    root = months(tmp_path)
    folder = root / "templates" / "counting"
    folder.mkdir(parents=True)
    (folder / "figure.md.j2").write_text(counter, "utf-8")
    (folder / "report.md.j2").write_text(main, "utf-8")
    for name in MONTHS[:3]:
        path = root / "data" / name / "report.yaml"
        path.write_text(path.read_text("utf-8") + "template: counting\n", "utf-8")

    once = Once()
    printed = [
        build_period(root, name, ("md",), once=once).outputs["md"] for name in MONTHS[:3]
    ]
    assert printed[0] == printed[1] == printed[2]
    assert "第2次".encode() in printed[0]  # the first was the sentence of the metric


def test_an_unknown_template_is_told_where_each_report_names_it(tmp_path):
    root = months(tmp_path)
    for name in MONTHS[:2]:
        path = root / "data" / name / "report.yaml"
        path.write_text(path.read_text("utf-8") + "template: gone\n", "utf-8")

    once = Once()
    found = [each for name in MONTHS[:2] for each in check_period(root, name, once)]
    places = [(each.code, each.place.file, each.place.line) for each in found]
    told = [("J001", f"data/{name}/report.yaml", 4) for name in MONTHS[:2]]
    assert [each for each in places if each[0] == "J001"] == told


NAMES = (
    "2022",
    "2022H1",
    "2022H2",
    "2023Q1",
    "2023H1",
    "2023-01/2023-05",
    "2023-05",
    "2023",
)


@pytest.mark.parametrize("own", NAMES)
def test_the_calendar_finds_what_a_search_through_all_periods_finds(own):
    periods = {name: parse_period(name) for name in NAMES}
    calendar, mine = Calendar(periods), parse_period(own)

    earlier = [name for name, each in periods.items() if each.last < mine.first]
    same = [name for name in earlier if periods[name].months == mine.months]
    same.sort(key=lambda name: periods[name].first)
    assert calendar.alike(mine, 8) == same
    assert calendar.alike(mine, 1) == same[-1:]
    last = max((periods[name].last for name in earlier), default=0)
    assert (calendar.before(mine) in earlier) == bool(earlier)
    assert not earlier or periods[calendar.before(mine)].last == last
    inside = {name for name, each in periods.items() if mine in each and each != mine}
    assert set(calendar.containing(mine, mine)) == inside
    assert calendar.exactly(mine) == own
