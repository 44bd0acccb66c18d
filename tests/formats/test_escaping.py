"""What a terminal, a build service or a reader of JSON would obey is written otherwise."""

import json
import time

import pytest
from msgspec.structs import replace

from reportgen.place import Place
from reportgen.problems import Level, problem
from reportgen.show.escaping import harmless_lines, visible
from reportgen.show.github import write
from reportgen.show.json_text import json_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲 乙，“丙”（1%）", "甲 乙，“丙”（1%）"),
        ("a\tb", "a b"),
        ("a\nb", "a\\x0ab"),
        ("a\r\x07", "a\\x0d\\x07"),
        ("\x1b[31m", "\\x1b[31m"),
        ("a\u202eb", "a\\x202eb"),
        ("a\u200bb", "a\\x200bb"),
        ("\x9b", "\\x9b"),
        ("甲　乙", "甲\\x3000乙"),
        ("a##[error]b", "a##\\x5berror]b"),
        ("##vso[task]##teamcity[x]", "##vso\\x5btask]##teamcity\\x5bx]"),
        ("# [a] #[b] [c]", "# [a] #[b] [c]"),
        ("## [a]", "## [a]"),
        ("::error::", "::error::"),
    ],
)
def test_a_terminal_gets_nothing_that_it_obeys(text, shown):
    assert visible(text) == shown


def test_what_is_to_be_kept_is_kept():
    assert visible("a\nb\x07", "\n") == "a\nb\\x07"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::a", "\\x3a:error::a"),
        ("a\n  ::error::b", "a\n  \\x3a:error::b"),
        ("　::error::b", "　\\x3a:error::b"),
        ("a ::b", "a ::b"),
        (":a", ":a"),
        ("甲　乙\n丙", "甲　乙\n丙"),
        ("a\r::b", "a\\x0d::b"),
        ("##[x]\n##[y]", "##\\x5bx]\n##\\x5by]"),
    ],
)
def test_no_line_begins_with_a_command(text, shown):
    assert harmless_lines(text) == shown


# -- JSON ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ([], "[]"),
        ({"名": "甲　乙"}, '{\n  "名": "甲\\u3000乙"\n}'),
        ({"名": "甲乙"}, '{\n  "名": "甲乙"\n}'),
        (["a\nb"], '[\n  "a\\nb"\n]'),
        (["\u202e😀"], '[\n  "\\u202e😀"\n]'),
        (["\x1b[1m"], '[\n  "\\u001b[1m"\n]'),
        (["\U000e0001"], '[\n  "\\udb40\\udc01"\n]'),
        (["##[error]"], '[\n  "##\\u005berror]"\n]'),
        (["##vso[a]"], '[\n  "##vso\\u005ba]"\n]'),
    ],
)
def test_json_is_readable_and_means_the_same(data, text):
    assert json_text(data) == text
    assert json.loads(text) == data


# -- GitHub ----------------------------------------------------------------------------


def annotation(file, key):
    return write([problem("D101", Place(file, 7, 3), key=key, keys="b")], "en")


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("a", "a"),
        ("100%", "100%25"),
        ("%0A::error::x", "%250A::error::x"),
        ("a\r\nb", "a\\x0d\\x0ab"),
        ("a:b,c", "a:b,c"),
    ],
)
def test_a_message_is_one_command_of_github(key, shown):
    assert annotation("x.yaml", key) == (
        f"::error file=x.yaml,line=7,col=3,title=D101::unknown key `{shown}` — use one of: b"
    )


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("a/一.yaml", "a/一.yaml"),
        ("a:b,c%.yaml", "a%3Ab%2Cc%25.yaml"),
        ("a\nb", "a\\x0ab"),
    ],
)
def test_a_file_name_cannot_add_a_property_of_github(file, shown):
    assert annotation(file, "a").startswith(
        f"::error file={shown},line=7,col=3,title=D101::"
    )


def test_a_problem_without_a_place_has_only_a_title():
    assert write([problem("E042")], "en").startswith("::error title=E042::")


def test_each_level_has_its_kind_of_annotation_and_errors_come_first():
    found = problem("D101", Place("x.yaml", 7, 3), key="a", keys="b")
    written = write([replace(found, graded=level) for level in reversed(Level)], "en")

    assert [line.split(" ")[0] for line in written.split("\n")] == [
        "::error",
        "::warning",
        "::notice",
    ]


# -- long texts ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["\n", " ", ":", "#", "##a", "##[", "::\n", "\u3000", "\x1b"]
)
def test_a_long_text_is_escaped_in_time_proportional_to_its_length(text):
    begun = time.process_time()
    harmless_lines(text * 200_000)

    assert time.process_time() - begun < 2
