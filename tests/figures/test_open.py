"""What a draft prints for a number that is still to be filled in: 【待填】."""

from textwrap import dedent, indent

import pytest

from projects import REPORT, section, write_project
from reportgen.figures import measure
from reportgen.figures.figure import words
from reportgen.figures.wording import OPEN
from reportgen.project.read import read_project


@pytest.fixture
def printed(tmp_path):
    """Return a function that gives the pieces of a metric in a draft."""

    def of(yaml):
        metric = f"x:\n{indent(dedent(yaml).strip(), '  ')}"
        files = {"achievements/01-ip.yaml": section(metric)}
        root = write_project(tmp_path, files, f"{REPORT}state: draft\n")
        project, problems = read_project(root, "2023H1")
        assert {each.code for each in problems} <= {"D150"}
        figures, _ = measure(project)
        pieces = figures["x"].pieces.items()
        return {
            piece: words(each) for piece, each in pieces if piece not in {"name", "unit"}
        }

    return of


PREVIOUS = {"previous": "16件"}
WHOLE = {"": "26件", "value": "26"}
NO_VALUE = {"": OPEN, "value": OPEN}
NO_CHANGE = {"change": OPEN, "change.bare": OPEN}
NO_RATE = {"completion": OPEN, "completion.bare": OPEN}
PARTS = "[{name: 甲, value: }, {name: 乙, value: 2}]"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("value: 26", WHOLE),
        ("value:", NO_VALUE),
        ("words:", NO_VALUE),
        ("range: {low: , high: 3}", NO_VALUE),
        ("value: 12345\nshown: {value: }", NO_VALUE),
        ("value:\nchange: {previous: 16}", NO_VALUE | NO_CHANGE | PREVIOUS),
        ("value: 26\nchange: {previous: }", WHOLE | NO_CHANGE | {"previous": OPEN}),
        ("value: 26\nchange: {value: }", WHOLE | NO_CHANGE | {"previous": OPEN}),
        ("value: 26\nrank: {position: , scope: 全市}", WHOLE | {"rank": OPEN}),
        ("value: 26\nshare: {of: 全市, whole: }", WHOLE | {"share": OPEN}),
        ("value:\nshare: {of: 全市, whole: 100}", NO_VALUE | {"share": OPEN}),
        ("value: 26\ntarget: {value: }", WHOLE | {"target": OPEN} | NO_RATE),
        ("value:\ntarget: {value: 30}", NO_VALUE | {"target": "30件"} | NO_RATE),
        (f"breakdown: {PARTS}", NO_VALUE | {"breakdown": OPEN}),
        (f"value: 26\nbreakdown: {PARTS}", WHOLE | {"breakdown": OPEN}),
        (f"group: {PARTS}", NO_VALUE | {"names": OPEN}),
    ],
)
def test_every_piece_that_lacks_its_number_says_so_and_no_other(printed, yaml, expected):
    assert printed(f"name: 申请量\nunit: 件\n{yaml}") == expected


def test_what_is_complete_beside_a_gap_is_printed(printed):
    found = printed("""
        name: 申请量
        unit: 件
        value: 26
        change: {previous: 16}
        rank: {position: , scope: 全市}
    """)

    assert found == WHOLE | PREVIOUS | {
        "change": "同比增长62.5%",
        "change.bare": "增长62.5%",
        "rank": OPEN,
    }
