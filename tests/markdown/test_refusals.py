"""Markdown that the tree cannot express is refused, with its place and line."""

import pytest

from reading import codes, read
from reportgen.document.marks import mark_origin
from reportgen.messages.parse import MESSAGES
from reportgen.place import Origin, Place

# The examples of M009 are Jinja, not Markdown; that of M016 would have ten pages.
WITHOUT = {"M009", "M016"}
EXAMPLES = [message for message in MESSAGES if message.code not in WITHOUT]
A, B = (Origin(Place("a.yaml", line), f"a.facts.{line}") for line in (3, 7))


@pytest.mark.parametrize("message", EXAMPLES, ids=[message.code for message in EXAMPLES])
def test_the_examples_show_what_is_refused_and_what_is_right(message):
    assert message.code in codes(message.wrong)
    assert codes(message.right) == []


@pytest.mark.parametrize("message", MESSAGES, ids=[message.code for message in MESSAGES])
def test_every_message_can_be_filled(message):
    _, problems = read(message.wrong)
    values = next(
        (each.values for each in problems if each.code == message.code),
        {"what": "", "line": "1", "excerpt": ""},
    )

    for both in (message.says, message.fix, message.near):
        for text in (both.en, both.zh) if both else ():
            assert text.format(**values)


@pytest.mark.parametrize(
    ("markdown", "what"),
    [
        ("<div>\n甲\n</div>", "<…>"),
        ("甲<br>乙", "<…>"),
        ("甲\n<!-- 乙 -->", "<…>"),
        ("[甲](http://example.org)", "[…](…)"),
        ("<http://example.org>", "[…](…)"),
        ("<1@1>", "[…](…)"),
        ("![甲](a.png)", "![…](…)"),
        ("`甲`", "`…`"),
        ("```\n甲\n```", "```"),
        ("    甲", "indented code"),
        ("\t甲", "indented code"),
        ("> 甲", "> …"),
        ("甲\n\n***", "---"),
        ("甲\n===", "==="),
        ("甲\n---", "---"),
        ("*甲*", "*…*"),
        ("_甲_", "*…*"),
        ("***甲***", "*…*"),
        ("~~甲~~", "~~…~~"),
    ],
)
def test_what_has_no_node_in_the_tree_is_refused(markdown, what):
    _, problems = read(markdown)

    assert [("M001", what)] == [(each.code, each.values["what"]) for each in problems]


@pytest.mark.parametrize(
    ("markdown", "code"),
    [
        ("- 甲\n\n  乙", "M004"),
        ("- 甲\n  > 乙", "M004"),
        ("- # 甲", "M004"),
        ("1. 甲\n   - 乙", "M004"),
        ("-\n- 甲", "M011"),
        ("##", "M011"),
        ("&nbsp;", "M011"),
        ("::: date\n:::", "M011"),
        ("甲\n\n# 乙", "M006"),
        ("::: closing\n- 甲\n:::", "M003"),
        ("::: closing\n甲", "M003"),
        (":::\n甲\n:::", "M002"),
        ("### 甲。\n\n- 乙", "M008"),
        ("### 甲。\n\n::: closing\n乙\n:::", "M008"),
        ("### 甲。\n\n表1 乙\n\n| 丙 |\n| --- |", "M008"),
        ("**甲", "M010"),
        ("甲**", "M010"),
        ("** 甲 **", "M010"),
        ("| 甲** |\n| --- |", "M010"),
        ("2. 甲\n2. 乙\n3. 丙", "M012"),
        ("######", "M011"),
        ("#甲", "M013"),
        ("- #甲", "M013"),
        ("####### 甲", "M013"),
        ("&#0;甲", "M015"),
        ("&#xfdd0;甲", "M015"),
        ("甲\t乙", "M015"),
    ],
)
def test_what_would_be_lost_or_printed_by_mistake_is_refused(markdown, code):
    assert code in codes(markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        "[甲]: http://example.org",
        "甲[乙]丙[^1]",
        "5*3=15，3~5个，a_b，甲&乙，1<2，！！",
        "1.甲\\\n-乙\\\n一、丙",
        "\\# 甲\\\n\\| 乙 |\\\n甲|乙",
        "1. 甲\n1. 乙",
        "3. 甲\n4. 乙",
        "- 甲\n\n- 乙",
        "::: date\n甲\n:::\n",
        "::::: date\n甲\n\n乙\n:::::",
        "# 甲 #\n",
    ],
)
def test_what_only_looks_like_syntax_is_text(markdown):
    assert codes(markdown) == []


def test_every_problem_is_found_in_one_run_in_the_order_of_the_text():
    markdown = "<b>甲</b>\n\n- `a`\n- 乙\n- `b`\n\n# 丙\n\n"
    markdown += "| 丁 |\n| --- |\n| a | b |\n| a |\n| *c* |"

    assert codes(markdown) == ["M001", "M001", "M001", "M006", "M007", "M001"]


def test_a_consequence_of_a_reported_problem_is_not_reported():
    assert codes("### 甲。\n\n<b>乙</b>") == ["M001"]
    assert codes("### 甲。\n\n> 乙") == ["M001"]


@pytest.mark.parametrize(
    ("markdown", "line"),
    [
        (f"{mark_origin(0, '甲')}<b>", 3),
        (f"{mark_origin(0, '甲')}\n\n<b>", 3),
        (f"{mark_origin(0, '甲')}\n\n<b>{mark_origin(1, '乙')}", 7),
        (f"{mark_origin(0, '甲')}\n{mark_origin(1, '乙')}<b>", 7),
        (f"- {mark_origin(0, '甲')}\n- {mark_origin(1, '乙')}\n  - 丙", 7),
        (f"> {mark_origin(1, '乙')}", 7),
        (f"> {mark_origin(0, '甲')}{mark_origin(1, '乙')}", 3),
        (f"{mark_origin(0, '甲')}{mark_origin(1, '乙')}<b>", 7),
        (f"{mark_origin(0, '甲')}\n<b>{mark_origin(1, '乙')}", 3),
    ],
)
def test_a_problem_is_at_the_nearest_text_of_the_data(markdown, line):
    _, problems = read(markdown, [A, B])

    assert [Place("a.yaml", line)] == [each.place for each in problems]


@pytest.mark.parametrize("text", ["{}", "# {}", "- {}", "| a |\n| --- |\n| {} |"])
def test_a_paragraph_of_ten_pages_is_refused(text):
    assert codes(text.format("甲" * 10_000)) == []
    assert codes(text.format("甲" * 10_001)) == ["M016"]


def test_marks_are_not_counted_as_characters_of_a_paragraph():
    text = mark_origin(0, "甲") * 10_000

    assert codes(text, [A]) == []
    assert codes(text + "乙", [A]) == ["M016"]


def test_a_problem_before_any_text_of_the_data_is_at_the_fallback():
    _, (found,) = read(f"<b>\n\n{mark_origin(0, '甲')}", [A])

    assert found.place == Place("report.yaml")


def test_a_problem_shows_its_line_of_the_rendered_text_without_marks():
    _, (found,) = read(f"甲\n\n乙\n{mark_origin(0, '丙')}<b>丁\n戊", [A])

    assert (found.values["line"], found.values["excerpt"]) == ("4", "丙<b>丁")


def test_a_misspelt_role_is_reported_with_a_suggestion():
    _, (found,) = read("::: adressee\n甲\n:::")

    assert found.values["near"] == "addressee"
    assert "near" not in read("::: 甲\n乙\n:::")[1][0].values


def test_lines_are_counted_across_line_breaks():
    _, (found,) = read("甲\\\n乙  \n丙\n<b>")

    assert found.values["line"] == "4"


def test_line_ends_of_any_kind_count_as_lines():
    _, (found,) = read("甲\r\n\r\n乙\r<b>")

    assert found.values["line"] == "4"
