"""A text that was kept from another period is reported until it is revised."""

import pytest

from reportgen.pipeline import check_period
from small_project import FILES, PLAN, edit, write_project

PLANS = "data/{}/plans/01-training.yaml"
MAIN = "data/{}/report.yaml"


@pytest.fixture
def root(tmp_path):
    """A project whose 2023H1 has kept a text of 2022H1; 2022H2 has another one."""
    files = dict(FILES)
    for period in ("2022H1", "2022H2"):
        files |= {
            name.replace("2023H1", period): text.replace(
                "      value: 62.5\n", "      previous: 16\n"
            )
            for name, text in FILES.items()
        }
    files[PLANS.format("2022H2")] = PLAN.replace("开展培训", "组织调研")
    files[PLANS.format("2023H1")] = PLAN.replace(
        "- 开展培训。", "- text: 开展培训。\n    kept_from: 2022H1"
    )
    return write_project(tmp_path, files)


def found_in(root):
    return [
        (each.code, each.place.line)
        for each in check_period(root, "2023H1")
        if each.code in {"S206", "S238", "S239"}
    ]


def test_a_text_of_any_earlier_period_is_recognized(root):
    assert found_in(root) == [("S206", 3)]


def test_a_revised_text_without_the_mark_is_silent(root):
    edit(
        root,
        PLANS.format("2023H1"),
        "- text: 开展培训。\n    kept_from: 2022H1",
        "- 开展两期培训。",
    )

    assert found_in(root) == []


def test_a_period_that_does_not_exist_is_an_error(root):
    edit(root, PLANS.format("2023H1"), "2022H1", "2021H1")

    assert found_in(root) == [("S238", 4)]


@pytest.mark.parametrize("period", ["2022H1", "2023H1"])
def test_a_text_that_differs_from_the_earlier_one_still_says_it_was_kept(root, period):
    edit(root, PLANS.format(period), "开展培训", "开展业务培训")

    assert found_in(root) == [("S239", 4)]


def test_a_kept_lead_is_recognized_in_any_earlier_period(root):
    edit(
        root, MAIN.format("2023H1"), "title:", "kept_from: 2022H1\nlead: 稳中有进。\ntitle:"
    )
    edit(root, MAIN.format("2022H1"), "title:", "lead: 稳中有进。\ntitle:")

    assert ("S206", 2) in found_in(root)
