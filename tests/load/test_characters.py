"""Characters that look like others or like nothing, to the ends of their blocks."""

import re

import pytest

from reportgen.load import read_text
from reportgen.load.markup import foreign_markup, is_bold_elsewhere, list_in
from reportgen.load.unusual import plain, unusual


def codes_of(text):
    return [each.code for each in unusual(text, "a.yaml")]


@pytest.mark.parametrize(
    ("character", "code"),
    [
        *(("\u202a", ""), ("\u202e", ""), ("\u2066", ""), ("\u2069", "")),  # Y005
        *(("\u200b", "Y070"), ("\u200f", "Y070"), ("\u206a", "Y070")),
        *(("\ufeff", "Y070"), ("\u00ad", "Y070"), ("\ufe0f", "Y070"), ("\u3164", "Y070")),
        *(("\ue000", "Y071"), ("\uf8ff", "Y071"), ("\U00100000", "Y071")),
        *(("\u00a0", "Y072"), ("\u202f", "Y072"), ("\u2003", "Y072")),
        *((" ", ""), ("\u3000", ""), ("\n", "")),
        *(("\u2f00", "Y073"), ("\u2fd5", "Y073"), ("\u2e9f", "Y073"), ("\u2ef3", "Y073")),
        *(("\uf900", "Y073"), ("\ufad9", "Y073"), ("\U0002f800", "Y073")),
        *(("\U0002fa1d", "Y073"), ("\u2ff0", ""), ("\u4e00", "")),
        *(("𝐀", "Y073"), ("ﬁ", "Y073"), ("é", ""), ("😀", ""), ("①", ""), ("㎡", "")),
        ("\ufffd", "Y074"),
    ],
)
def test_each_character_is_what_its_block_makes_it(character, code):
    assert codes_of(f"甲{character}乙") == ([code] if code else [])


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("甲\u200b乙", "甲乙"),
        ("甲\u00a0乙", "甲 乙"),
        ("\u2f2f业", "工业"),
        ("⻓度", "长度"),
        ("ﬁ", "fi"),
        ("甲\ue000", "甲\ue000"),
        ("甲　乙", "甲　乙"),
    ],
)
def test_a_text_is_seen_as_what_it_looks_like(text, seen):
    assert plain(text) == seen


def test_a_message_names_the_character_and_what_was_meant():
    (found,) = unusual("a: 甲\n  ⻓\n", "a.yaml")

    assert str(found.place) == "a.yaml:2:3"
    assert found.values == {
        "character": "⻓",
        "point": "U+2ED3",
        "name": "cjk radical c-simplified long",
        "meant": "长",
    }


def test_a_message_names_an_invisible_character():
    (found,) = unusual("\u200b", "a.yaml")

    assert found.values == {"point": "U+200B", "name": "zero width space"}


def test_a_private_character_has_no_name():
    (found,) = unusual("\ue000", "a.yaml")

    assert found.values == {"point": "U+E000", "name": "no name"}


def test_twenty_characters_are_told_and_a_run_counts_once():
    assert len(unusual("\u200b甲" * 20, "a.yaml")) == 20
    assert len(unusual("\u200b甲" * 21, "a.yaml")) == 20
    assert len(unusual("\u200b" * 9 + "\u200c" * 9, "a.yaml")) == 2


def test_what_a_file_has_lost_is_one_message_with_the_first_ten_places():
    (found,) = unusual("\ufffd\n" * 12, "a.yaml")

    assert (found.code, str(found.place)) == ("Y074", "a.yaml:1:1")
    assert found.values["point"] == "U+FFFD"
    assert found.values["also"] == f" (+11: {', '.join(f'{n}:1' for n in range(2, 11))}, …)"


def test_what_a_file_has_lost_comes_before_the_rest():
    assert codes_of("\u200b甲\ufffd") == ["Y074", "Y070"]


# -- markup of other programs ----------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("甲<sup>2</sup>", "<sup>"),
        ("甲[乙](http://丙)", "[乙](http://丙)"),
        ("甲![乙](a.png)", "![乙](a.png)"),
        ("甲[^1]乙", "[^1]"),
        ("甲<!--乙", "<!--"),
        ("甲-->乙", "-->"),
        ("面积$x^2$平方米", "$x^2$"),
        ("*发改*", "*发改*"),
        ("__发改__", "__发改__"),
        ("|发改|", "|发改|"),
        ("10^4^", "^4^"),
        ("H~2~O", "~2~"),
        ("~~删~~", "~~"),
        ("```", "```"),
        ("用`x`命令", "`x`"),
        ("***甲***", "***"),
        ("甲&nbsp;乙", "&nbsp;"),
        ("甲&#160;乙", "&#160;"),
        ("# 甲", "# "),
        ("甲\n> 乙", "> "),
        ("| 甲 | 乙 |", "| 甲 | 乙 |"),
    ],
)
def test_markup_of_other_programs_is_found_and_a_backslash_makes_it_literal(text, markup):
    assert foreign_markup(text)[0] == markup
    assert foreign_markup(re.sub(r"([<!\[~*$_|^`&#>-])", r"\\\1", text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "甲乙",
        "**重点**",
        "A&B",
        "5 < 6",
        "$5",
        "a*b*c",
        "1|2",
        "第#1号",
        "_a_",
        "3~5家",
        "a^b",
    ],
)
def test_signs_of_ordinary_texts_are_no_markup(text):
    assert foreign_markup(text) is None


@pytest.mark.parametrize(
    ("markup", "bold"),
    [
        *(
            (each, True)
            for each in ("<b>", "</strong>", "<em>", "<i>", "__发", "*发", "***")
        ),
        *((each, False) for each in ("<br>", "<sup>", "**", "[^1]", "`x`")),
    ],
)
def test_markup_that_stresses_is_answered_with_bold(markup, bold):
    assert is_bold_elsewhere(markup) is bold


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("- 甲\n- 乙", "- "),
        ("如下：\n1. 甲\n2. 乙", "1."),
        ("（1）甲\n（2）乙", "（1）"),
        ("①甲\n②乙", "①"),
        ("• 甲\n• 乙", "• "),
    ],
)
def test_the_first_item_of_a_list_in_a_text_is_found(text, first):
    assert list_in(text)[0] == first


@pytest.mark.parametrize("text", ["- 甲", "1. 甲\n乙", "甲\n乙", "- 甲\n"])
def test_one_item_is_no_list(text):
    assert list_in(text) is None


def test_a_text_with_an_unusual_key_is_read_and_underlined_as_it_looks():
    source, problems = read_text("va\u200blue: 1\nva\u200blue: 2\n".encode(), "a.yaml")

    assert [each.key for each in source.root.entries] == ["value"]
    assert [each.code for each in problems].count("Y023") == 1
