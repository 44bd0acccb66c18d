"""Titles are broken between phrases, short lines above long ones."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.document.tree import LineBreak, PlainText, Strong, Title, plain
from reportgen.writers.docx.titles import breaks, doubtful_break


def lines(title, width=20):
    ends = (0, *breaks(title, width), len(title))
    return [title[begin:end] for begin, end in pairwise(ends)]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("2023年市区科技局上半年工作总结报告", ["2023年市区科技局上半年工作总结报告"]),
        (
            "青山县科学技术局关于2023年上半年科技创新工作情况的报告",
            ["青山县科学技术局", "关于2023年上半年科技创新工作情况的报告"],
        ),
        (
            "青山县农业农村局2023年度乡村振兴重点工作总结和下一步工作计划",
            ["青山县农业农村局2023年度", "乡村振兴重点工作总结和下一步工作计划"],
        ),
        (
            "青山县人民政府办公室关于贯彻落实《优化营商环境若干规定》情况的报告",
            ["青山县人民政府办公室关于贯彻落实", "《优化营商环境若干规定》情况的报告"],
        ),
        (
            "青山县国民经济和社会发展第十四个五年规划实施情况中期评估报告",
            ["青山县国民经济和社会发展", "第十四个五年规划实施情况中期评估报告"],
        ),
        (
            "青山省青山市青山区发展和改革委员会关于落实《青山省优化营商环境若干规定》暨深化“放管服”改革2023年上半年工作情况的报告",
            [
                "青山省青山市青山区发展和改革委员会",
                "关于落实《青山省优化营商环境若干规定》",
                "暨深化“放管服”改革2023年上半年",
                "工作情况的报告",
            ],
        ),
    ],
)
def test_a_title_breaks_where_the_sense_does(title, expected):
    assert lines(title) == expected


@pytest.mark.parametrize(
    "whole", ["《优化营商环境若干规定》", "2023年上半年", "第十五届", "1200个"]
)
def test_a_phrase_is_not_broken(whole):
    for before in range(1, 20):
        title = "甲" * before + whole + "乙" * (24 - before)

        assert any(whole in line for line in lines(title))


def test_a_title_beyond_four_lines_is_left_to_word():
    assert breaks("国" * 81, 20) == ()
    assert breaks("国" * 200, 20) == ()
    assert breaks("《" + "国" * 30 + "》", 20) == ()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("青山县2023年上半年工作总结", None),
        ("青山县人民政府办公室关于贯彻落实优化营商环境规定情况的报告", None),
        ("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥", "戊己庚辛|壬癸子丑"),
        ("《" + "国" * 30 + "》", ""),
    ],
)
def test_a_break_that_may_tear_a_word_is_told(title, expected):
    found = doubtful_break(title, 20)

    assert (found and len(found), found == "") == (expected and 9, expected == "")


def test_three_lines_have_the_longest_in_the_middle():
    first, middle, last = lines("国" * 50)

    assert len(middle) >= max(len(first), len(last))


def test_breaks_that_are_given_are_kept(write):
    written = write(Title((PlainText("短的"), LineBreak(), PlainText("标题"))))

    assert written.paragraphs == [("Title", "短的\n标题")]


def test_a_break_may_fall_inside_bold_text(write):
    title = Title(
        (
            PlainText("青山县科学技术局关"),
            Strong((PlainText("于2023年上半年科技创新工作"),)),
            PlainText("情况的报告"),
        )
    )

    written = write(title)

    assert written.paragraphs == [
        ("Title", "青山县科学技术局\n关于2023年上半年科技创新工作情况的报告")
    ]
    assert plain(title.inlines) == written.paragraphs[0][1].replace("\n", "")


@given(st.text("国家《》（“”0129年第届关于的和局、", max_size=90), st.integers(4, 24))
def test_lines_fit_and_lose_no_character(title, width):
    found = lines(title, width)

    assert "".join(found) == title
    assert len(found) <= 4
    assert all(found) or not title
