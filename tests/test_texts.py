"""What a text may contain, and the columns at which mistakes are reported."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects import checked_messages
from reportgen.load.nodes import Segment
from reportgen.model.values import Text
from reportgen.place import Place
from reportgen.texts import BoldMark, Characters, NewLine, Reference, literal, parse_text

COLUMN = 5
MARKS = "{}｛｝()（）*\\%#.\n ab甲。_-"


def text(value):
    """Return a text whose first line begins at 3:5 and whose others begin at column 5."""
    segments, offset = [], 0
    for number, line in enumerate(value.split("\n"), 3):
        segments.append(Segment(offset, number, COLUMN))
        offset += len(line) + 1
    return Text(value, Place("x.yaml", 3, COLUMN), tuple(segments))


def wrong(value):
    """Return code, line, column and width of the problems of a text."""
    _, problems = parse_text(text(value))
    return [
        (each.code, each.place.line, each.place.column, each.place.width)
        for each in checked_messages(problems)
    ]


def parts_of(value):
    """Return the parts of a text without problems, with characters joined."""
    parts, problems = parse_text(text(value))
    assert problems == []
    shown = []
    for part in parts:
        match part:
            case Characters(characters) if shown and isinstance(shown[-1], str):
                shown[-1] += characters
            case Characters(characters):
                shown.append(characters)
            case Reference(id=name, piece=piece):
                shown.append((name, piece))
            case _:
                shown.append(part)
    return shown


# -- what a text may contain -----------------------------------------------------------


def test_other_characters_are_literal():
    value = "甲<b>1. # |表| [a](b) `c` _d_ *e* ~f~ &amp; 50% #1 （一）"

    assert parts_of(value) == [value]


@pytest.mark.parametrize("value", ["{{ x.change }}", "{{x.change}}", "{{ x . change }}"])
def test_a_reference_names_an_id_and_a_piece(value):
    assert parts_of(f"量{value}。") == ["量", ("x", "change"), "。"]


def test_a_reference_has_an_exact_column():
    parts, _ = parse_text(text("申请量\n达{{ firms.change }}"))

    assert parts[-1] == Reference("firms", "change", Place("x.yaml", 4, COLUMN + 4, 12))


def test_two_asterisks_are_bold():
    bold = [BoldMark(begins=True), "强化", BoldMark(begins=False)]

    assert parts_of("**强化**服务") == [*bold, "服务"]


@pytest.mark.parametrize("mark", ["*", "{", "}", "\\", "%", "#", "“", "。"])
def test_a_backslash_makes_a_mark_literal(mark):
    assert parts_of(f"甲\\{mark}乙") == [f"甲{mark}乙"]


def test_an_escaped_reference_is_printed_literally():
    assert parts_of(r"写\{\{ x \}\}") == ["写{{ x }}"]


def test_a_backslash_at_the_end_of_a_line_is_a_line_break():
    assert parts_of("甲\\\n  乙") == ["甲", NewLine(), "乙"]


def test_white_space_at_either_end_is_not_printed():
    assert parts_of("　　今年以来 \n") == ["今年以来"]


@pytest.mark.parametrize(
    ("value", "joined"),
    [
        ("全区\n企业", ["全区企业"]),
        ("达到\n26件", ["达到26件"]),
        ("26\n件", ["26件"]),
        ("GB/T\n9704", ["GB/T 9704"]),
        ("全区  \n  企业", ["全区企业"]),
        ("量\n{{ x }}\n件", ["量", ("x", ""), "件"]),
        ("{{ x }}\n{{ y }}", [("x", ""), ("y", "")]),
    ],
)
def test_lines_of_chinese_join_without_a_blank_others_with_one(value, joined):
    assert joined == parts_of(value)


def test_bold_words_on_two_lines_join_like_others():
    parts, _ = parse_text(text("**甲**\n**乙**"))

    assert [part.text for part in parts if isinstance(part, Characters)] == ["甲", "乙"]


def test_the_characters_of_a_literal_text():
    assert literal(text("A\\*B\n公司")) == "A*B公司"


# -- what is wrong with a text ---------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "code", "column", "width"),
    [
        ("共{{ x }家", "R001", 6, 6),
        ("共{ x }}家", "R001", 6, 6),
        ("共{x}家", "R001", 6, 3),
        ("共{{{ x }}}家", "R001", 6, 9),
        ("共{{ x 家", "R001", 6, 2),
        ("共 x }}家", "R001", 9, 2),
        ("共{家", "R001", 6, 1),
        ("{{ x + 1 }}", "R002", 5, 11),
        ("{{ x | round }}", "R002", 5, 15),
        ("{{ x() }}", "R002", 5, 9),
        ("{{ x[0] }}", "R002", 5, 10),
        ("{{ }}", "R003", 5, 5),
        ("{{}}", "R003", 5, 4),
        ("{% if x %}甲", "R004", 5, 10),
        ("甲{# 备注 #}", "R004", 6, 8),
        ("甲{%", "R004", 6, 2),
        ("甲**乙", "R005", 6, 2),
        ("甲\\", "R006", 6, 1),
        ("甲\\\n", "R006", 6, 1),
        ("｛｛ x ｝｝", "R008", 5, 7),
        ("{{ x ｝｝", "R008", 5, 7),
        ("｛｛ x }}", "R008", 5, 7),
        ("甲｛｛ x", "R008", 6, 2),
        ("（（ x.change ））", "R008", 5, 14),
        ("((firms))", "R008", 5, 9),
        ("甲****乙", "R009", 6, 4),
        ("甲** **乙", "R009", 6, 5),
        ("甲\\n乙", "R014", 6, 2),
        ("甲\\乙", "R014", 6, 2),
        ("甲\\ 乙", "R014", 6, 2),
    ],
)
def test_each_mistake_is_reported_once_at_its_column(value, code, column, width):
    assert wrong(value) == [(code, 3, column, width)]


@pytest.mark.parametrize("value", ["甲\n\n乙", "甲  \n \n  乙", "甲\n\n\n乙"])
def test_a_blank_line_inside_a_text_is_reported_at_that_line(value):
    ((code, line, *_),) = wrong(value)

    assert (code, line) == ("R007", 4)


@pytest.mark.parametrize(
    "value", ["甲（乙）", "f(x)", "甲（（乙））", "{{ x }}%", "｛甲｝"]
)
def test_brackets_that_are_not_a_reference_are_literal(value):
    assert wrong(value) == []


@pytest.mark.parametrize(
    ("value", "near"),
    [
        ("{{ x }", "x"),
        ("｛｛ x.change ｝｝", "x.change"),
        ("（（x））", "x"),
        ("{{ new firms }}", "new_firms"),
        ("{{ new-firms }}", "new_firms"),
        ("{{ x + 1 }}", None),
        ("{{ x", None),
    ],
)
def test_a_mistake_in_a_reference_is_reported_with_a_suggestion(value, near):
    (problem,) = parse_text(text(value))[1]

    assert near == problem.values.get("near")


def test_all_mistakes_in_a_text_are_reported_in_one_run():
    assert [each[0] for each in wrong("{{ a b }}，{c}，**甲\\")] == [
        "R002",
        "R001",
        "R006",
        "R005",
    ]


def test_the_rest_of_a_text_with_a_mistake_is_read():
    parts, _ = parse_text(text("{{ }}与{{ x }}"))

    assert [part.id for part in parts if isinstance(part, Reference)] == ["x"]


def test_a_text_with_escapes_has_the_place_of_its_value():
    folded = Text("共{x}家", Place("x.yaml", 7, 9, 20), exact=False)

    (problem,) = parse_text(folded)[1]

    assert problem.place == Place("x.yaml", 7, 9, 20)


# -- laws ------------------------------------------------------------------------------


@given(st.text(MARKS) | st.text())
def test_any_text_is_read_without_an_exception(value):
    parts, problems = parse_text(text(value))

    assert isinstance(parts, tuple)
    assert all(problem.place.line >= 3 for problem in problems)


def escaped(value):
    return "".join(
        f"\\{each}" if unicodedata.category(each)[0] in "PS" else each for each in value
    )


@given(st.text(MARKS.replace("\n", "")).map(str.strip))
def test_an_escaped_text_prints_every_character_literally(value):
    assert literal(text(escaped(value))) == value


@given(st.text(MARKS))
def test_a_reference_is_at_its_place(value):
    lines = value.split("\n")
    for part in parse_text(text(value))[0]:
        if isinstance(part, Reference):
            line = lines[part.place.line - 3][part.place.column - COLUMN :]
            assert line.startswith(part.id)
