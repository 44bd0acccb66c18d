"""Where mistakes in YAML are: ‹ and › enclose what is underlined."""

import re
from textwrap import dedent

import pytest

from reportgen.load import read_text
from reportgen.load.nodes import Entry, Mapping, Scalar, Sequence


def unmarked(marked):
    """Return a text without its marks, and the line, column and width of each."""
    text, places = "", []
    for before, inside in re.findall(r"([^‹›]*)(?:‹([^›]*)›)?", marked):
        text += before
        if inside:
            places.append((text.count("\n") + 1, len(text.rpartition("\n")[2]) + 1))
            places[-1] += (len(inside),)
        text += inside
    return text, places


def found_in(text):
    """Return the code, line, column and width of each problem of a text."""
    _, problems = read_text(text.encode(), "a.yaml")
    places = [each.place for each in problems]
    assert {each.file for each in places} <= {"a.yaml"}
    return [
        (problem.code, each.line, each.column, each.width)
        for problem, each in zip(problems, places, strict=True)
    ]


MARKED = [
    # not YAML
    ("Y003", "\n‹\x07›\n"),
    ("Y034", "a:\n  b:\n‹\t›c: 1\n"),
    ("Y035", "a: 1\nfacts:\n  - ‹**›强**化\n"),
    ("Y035", "a: ‹*›（甲\n"),
    ("Y036", "a: 1\nfacts:\n  - ‹{{› x }}家\n"),
    ("Y036", "a: 1\nlead: ‹{{› x }}，{{ y }}\n"),
    ("Y036", "‹{{› x }}: 1\n"),
    ("Y036", "lead\nd: ‹{{› x }}\n"),
    ("Y037", 'a: 1\nb:\n  - ‹"›甲\n  - 乙\n'),
    ("Y037", "a: 1\nb: ‹'›甲\nc: 乙\n"),
    ("Y038", "a: 甲\nb:\n  - ‹@›乙\n"),
    ("Y038", "a: 甲\nb: ‹|›30 乙\n"),
    ("Y038", "a: 甲\nb: ‹>›0.5\n"),
    ("Y038", "a: 1\nb:\n  - ‹[›2023]5号文件\n  - 甲\n"),
    ("Y038", "a: ‹{›x}家\n"),
    ("Y038", "a:\n  - ‹{› x }}家\n"),
    ("Y038", "a: ‹[›1, 2]]\n"),
    ("Y038", "a: ‹]›\n\t"),
    ("Y038", "a: 甲\nb:\n  - ‹!›乙\n"),
    ("Y039", 'a: 1\nb:\n  - "甲"‹乙›\n'),
    ("Y040", "x: 1\n\n\n‹b 乙›\nc: 2\n"),
    ("Y040", "x:\n  ‹b 乙›\n  c: 2\n"),
    ("Y040", "x: 1\n‹b›\nc: 2\n"),
    ("Y040", "‹a -›\na: -\n"),
    ("Y040", "b: >\n  丙\n  丁\n‹c 甲›\nd: 乙\n"),
    ("Y040", "工作 情况: 1\n‹b 乙›\nc: 2\n"),
    ("Y041", "a:\n  - 甲: 1\n  ‹-›乙: 2\n"),
    ("Y042", "x: 1\na: ‹[›1, 2\nb: 2\n"),
    ("Y043", "x: 1\na: 甲乙‹:› 丙\n"),
    ("Y044", "x:\n  y: 1\n    ‹z: 甲乙›\n  w: 3\n"),
    ("Y044", "x:\n  - 甲\n   ‹- 乙丙›\n"),
    ("Y045", 'x: 1\na: "甲‹\\›q"\n'),
    ("Y046", "a: 1\n‹- b›\n"),
    ("Y046", "a: 1\na: 1\n‹- b›\n"),
    ("Y049", "%A‹\n›a: 1\n"),
    ("Y050", "x:\n  a: ‹-› 5\n"),
    ("Y055", "a:\n  - 甲: 1\n  ‹•› 乙: 2\n"),
    ("Y055", "a:\n  - 甲\n  ‹—› 乙: 1\nb: 1\n"),
    ("Y055", "a:\n  - 甲\n  ‹—› &乙\nb: 1\n"),
    ("Y055", "a:\n  - 甲\n  ‹•› **乙**\nb: 1\n"),
    ("Y059", "a: 甲\n\n‹...›\n\nb: 乙\n"),
    # lines that no file may have
    ("Y051", "a:\n  - b: 甲\n  ‹　›  c: 乙\n"),
    ("Y051", "‹　›\nb: 2\n"),
    ("Y051", "a:\n  ‹　›b\n  c: 2\n"),
    ("Y052", "a: 1\n‹<›<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n"),
    ("Y054", "x: 1\na:‹　›1\n"),
    ("Y054", "a:\n  x: |\n\n  c:‹　›1\n"),
    # YAML that means something else
    ("Y020", "x: 1\na: ‹&›x 1\n"),
    ("Y021", "x: 1\na: ‹*›x\n"),
    ("Y022", "x: 1\na: ‹!›!set {b: 1}\n"),
    ("Y023", "x: 1\nab: 1\nc: 2\n‹ab›: 3\n"),
    ("Y023", "'it''s': 1\n‹'it'›'s': 2\n"),
    ("Y024", "x: 1\n‹yes›: 1\n"),
    ("Y024", "x: 1\n? ‹[›a, b]\n: 1\n"),
    ("Y025", "x: 1\na: ‹yes›\n"),
    ("Y025", "x: 1\na:\n  - ‹12:30:45›\n"),
    ("Y028", "\n\n‹键：值›\n"),
    ("Y028", "‹1›21\n："),
    ("Y028", "‹#› 甲\n|"),
    ("Y028", "‹#› 注\n- a\n- b\n"),
    ("Y030", "键：‹值›\n键值"),
    ("Y030", "x: 1\na: 甲‹乙›\n  丙\n"),
    ("Y030", "x: 1\na: a\n  乙‹丙›\n  丁\n"),
    ("Y030", "x: 1\na: >\n  ‹甲›  \n  乙\n"),
    ("Y031", "a‹：›甲\nb: 2\n"),
    ("Y031", "x: 1\na: 甲\n  unit‹：›件\n"),
    ("Y032", "x: 1\na:\n  - text‹:›好\n"),
    ("Y032", "x: 1\na: text‹:›好\n"),
    ("Y032", "a‹:›甲\n"),
    ("Y032", "甲\nb‹:›乙\n"),
    ("Y033", "x: 1\na:\n  - 甲乙 ‹#›1\n"),
    ("Y040", "x:\n  - a\n  - ‹p›oints\n    - b\n"),
    ("Y040", "x:\n  - a\n  - ‹b›\n    - c\n"),
    ("Y044", "a: 1\n  ‹- b›\n"),
    ("Y044", "a: 1\n‹-›\n"),
    ("Y044", "a:\n‹b: 1›\n  c:\n"),
    ("Y044", "x:\n   ‹- 甲›\n    - 乙\n"),
    ("Y044", "a:\n ‹! - x›\n  -y\n"),
    ("Y044", "a:\n  -\n ‹b›\n c"),
    ("Y046", "x:\n   - 甲\n      ‹-› 乙\n"),
    ("Y053", "x:\n  a: 1\n  ‹bc›:\n  a: 3\n"),
    ("Y056", "x:\n  ab: 1\n  b: 2\n  ‹ab›: 3\n  b: 4\n"),
    ("Y057", "x: 1\na: {b: 甲, c: ‹1›,352.4, d: 乙}\n"),
    ("Y057", "x: 1\na: {c: ‹-1›,352}\n"),
    ("Y058", 'x: 1\na:\n  - 举办“讲座”。‹"›\n'),
    ("Y058", 'x: 1\na: [1, 甲‹"›, 乙]\n'),
    ("Y058", 'x: 1\na: 甲\n  b乙‹"›\n'),
    ("Y060", "a:\n  n: 1\n  v: 1\n  ‹bc›:\n    n: 2\n  v: 2\n  n: 3\n"),
    ("Y061", "r:\n  - - 甲\n    - 1\n  ‹- 乙›\n    - 2\n"),
]


@pytest.mark.parametrize(("code", "marked"), MARKED)
def test_what_is_wrong_is_underlined_and_nothing_else(code, marked):
    text, ((line, column, width),) = unmarked(marked)

    assert found_in(text) == [(code, line, column, width)]


@pytest.mark.parametrize(
    "text",
    [
        'a: b "x\n  y"\n',
        'x: 1\na: b "x\n  y\n  z"\n',
        'a: 5" 管\n',
        "a: b\n  c\nd:x: 1\n",
        "a: >\n  b\n  c\nd:x: 1\n",
        "a: http://甲\n",
        "a: '甲：乙'\nb: 甲：乙\n",
        "a: |\n  甲\n  乙：丙\n  d:甲\n",
        "a: x #\n",
        "a:\n  - - 甲\n    - 1\n  - - 乙\n",
        "a: 1\n...\n",
        "a: |\n  甲\n \n  　b: 乙\n",
        "a: >  # 注\n  甲\n",
    ],
)
def test_nothing_is_wrong(text):
    assert found_in(text) == []


# -- what a message says ---------------------------------------------------------------

SAID = [
    ("a: ]\n", {"character": "]"}),
    ("a: |30\n", {"character": "|"}),
    ("a: !甲\n", {"character": "!"}),
    ("a: {x: 1\nb: 2\n", {"bracket": "{"}),
    ("b: 2\nunit：甲\n", {"key": "unit"}),
    ("a: 1\nunit:甲\nc: 1\n", {"key": "unit"}),
    ("a:\n  - 甲: 1\n  • 乙: 2\n", {"character": "•"}),
    ("a: 1\nb: 1\na: 2\n", {"key": "a", "first": "1"}),
    ("a: 1\nb:\n  c: 1\na: 2\n", {"key": "a", "first": "1", "near": "b"}),
    ("x:\n  a: 1\n  b:\n  a: 3\n", {"key": "b", "next": "a"}),
    ("a:\n  n: 1\n  b:\n    c: 2\n  n: 2\n  b: 3\n", {"key": "n", "parent": "b"}),
    ("a: {b: 甲, c: 1,352.4, d: 乙}\n", {"value": "1,352.4"}),
    ("a: {b: 甲, c: -1,352, d: 乙}\n", {"value": "-1,352"}),
    ("no: 1\n", {"key": "no"}),
    ("a: yes\n", {"value": "yes", "near": "true"}),
    ("a: ON\n", {"value": "ON", "near": "true"}),
    ("a: no\n", {"value": "no", "near": "false"}),
    ("a: 010\n", {"value": "010"}),
    ("a: 123456789012345678\n", {"value": "123456789012345678"}),
    ("a: 甲 #乙 丙\n", {"cut": "#乙 丙"}),
    ("a: &b 1\n", {"anchor": "b"}),
    ("<<: {b: 1}\n", {"anchor": "<<"}),
    ("a: *b\n", {"alias": "b"}),
    ("a: !b 1\n", {"tag": "!b"}),
    ('a: "\\a"\n', {"character": "U+0007"}),
    ("a: 甲\x07乙\n", {"character": "U+0007", "also": ""}),
    ("a: 甲\u2028\nb: \u2029\n", {"character": "U+2028", "also": " (+1: 2:4)"}),
    ("%A\na: 1\n", {"words": "found unknown directive name"}),
    ("a:\n　b: 1\n", {"character": "U+3000"}),
    ("abc:\xa01\nb: 1\n", {"key": "abc", "character": "U+00A0"}),
]


@pytest.mark.parametrize(("text", "values"), SAID)
def test_a_message_names_what_it_is_about(text, values):
    _, (problem, *others) = read_text(text.encode(), "a.yaml")

    assert others == []
    assert problem.values == values
    assert all(
        value in problem.says("en") + problem.advice("en") for value in values.values()
    )


# -- one mistake, one message ----------------------------------------------------------


@pytest.mark.parametrize("between", [0, 1, 2, 3])
def test_a_repeated_key_just_before_a_wrong_indent_is_the_same_mistake(between):
    text = "a: 1\na: 2\n" + "".join(f"b{each}: 1\n" for each in range(between)) + " c: 1\n"
    codes = [code for code, *_ in found_in(text)]

    assert codes == (["Y044"] if between < 3 else ["Y023", "Y044"])


def test_another_mistake_just_before_a_syntax_error_is_told_too():
    assert [code for code, *_ in found_in("on: ]\n")] == ["Y024", "Y038"]


def test_a_text_that_swallows_a_key_is_told_once_although_yaml_stumbles_over_it():
    assert found_in("a: 1\nunit：甲\nb: 2\n") == [("Y031", 2, 5, 1)]


def test_a_text_that_swallows_a_key_and_an_item_is_told_once():
    assert found_in("a:[ 1\n- b\n") == [("Y032", 1, 2, 1)]


def test_a_merge_key_is_told_once_with_what_it_merges():
    codes = [code for code, *_ in found_in("a: &x {b: 1}\nc:\n  <<: *x\n  d: 1\n")]

    assert codes == ["Y020"]


def test_an_anchor_is_told_and_what_refers_to_it_is_not():
    assert found_in("a: &x 1\nb: *x\nc:\n  - *x\n") == [("Y020", 1, 4, 1)]


def test_a_merge_key_is_told_without_its_anchor_wherever_it_is():
    assert found_in("a:\n  <<: *x\n") == [("Y020", 2, 3, 2)]


def test_each_alias_without_its_anchor_is_told():
    assert found_in("a: *x\nb: *x\n") == [("Y021", 1, 4, 1), ("Y021", 2, 4, 1)]


def test_keys_are_no_texts_with_traps():
    source, problems = read_text(b'12": 1\na:b: 2\n', "a.yaml")

    assert problems == []
    assert [each.key for each in source.root.entries] == ['12"', "a:b"]


# -- names of what could not be read ---------------------------------------------------

LOST = {
    "Y031": "a:\n  unit：件\n",
    "Y032": "a:\n  - text:好\n",
    "Y040": "a:\n  - points\n    - b\n",
    "Y044": "a: 1\n  - b\n",
    "Y046": "a:\n   - 甲\n      - 乙\n",
    "Y053": "a:\n  b: 1\n  c:\n  b: 3\n",
    "Y056": "a:\n  b: 1\n  c: 2\n  b: 3\n  c: 4\n",
    "Y057": "a: {b: 甲, c: 1,352.4, d: 乙}\n",
    "Y060": "a:\n  n: 1\n  b:\n    c: 2\n  n: 2\n  b: 3\n",
}


@pytest.mark.parametrize("code", LOST)
def test_after_a_mistake_that_loses_keys_the_words_that_look_like_keys_are_known(code):
    source, problems = read_text(f"{LOST[code]}metrics:\n  firms: 1\n".encode(), "a.yaml")

    assert [each.code for each in problems] == [code]
    assert {"a", "metrics", "firms"} <= source.names
    assert isinstance(source.root, Mapping)


@pytest.mark.parametrize("text", ["a: 1\n", "a: no\nb: 010\n", "on: 1\na: 2\n"])
def test_after_other_mistakes_only_what_was_read_is_known(text):
    assert read_text(text.encode(), "a.yaml")[0].names == frozenset()


def test_names_of_a_broken_file_are_those_in_items_too_and_with_any_colon():
    source, _ = read_text("ab: 1\n- c_1: 2\n  d ：3\n#e: 1\n甲: 1\n".encode(), "a")

    assert source.root is None
    assert source.names == {"ab", "c_1", "d"}


BROKEN = [
    *("12345678901234567890", "no", "010", "1e3", '"\\a"', "*x", "甲\n  unit：件"),
    *("\n  b: 1\n  b: 2\n  b: 3", "\n  b:\n  b: 1", "{b: 1, c: 1,352, d: 1}"),
]


@pytest.mark.parametrize("written", BROKEN)
def test_what_cannot_be_read_is_not_taken_for_a_value(written):
    source, problems = read_text(f"a: {written}\n".encode(), "a.yaml")
    (entry,) = source.root.entries

    assert len(problems) == 1
    assert entry.value.kind == "broken"


@pytest.mark.parametrize("code", ["Y053", "Y056", "Y057", "Y060"])
def test_of_a_mapping_that_cannot_be_read_nothing_is_left(code):
    source, _ = read_text(LOST[code].encode(), "a.yaml")
    (entry,) = source.root.entries

    assert (entry.key, entry.value.value, entry.value.kind) == ("a", "", "broken")
    assert entry.value.segments == ()


@pytest.mark.parametrize("code", ["Y031", "Y032", "Y040", "Y044", "Y046", "Y061"])
def test_a_text_that_contains_a_key_or_an_item_is_not_taken_for_a_value(code):
    text = LOST.get(code) or "r:\n  - - 甲\n  - 乙\n    - 2\n"
    source, problems = read_text(text.encode(), "a.yaml")

    assert [each.code for each in problems] == [code]
    assert [each.kind for each in values_of(source.root) if isinstance(each, Scalar)][
        -1
    ] == "broken"


@pytest.mark.parametrize("written", ["甲 #1", "甲\n  乙", '甲"'])
def test_a_text_with_a_trap_is_still_read(written):
    source, problems = read_text(f"a: {written}\n".encode(), "a.yaml")
    (entry,) = source.root.entries

    assert len(problems) == 1
    assert entry.value.kind == "text"


KINDS = {
    "boolean": "true True TRUE false False FALSE",
    "null": "~ null Null NULL",
    "number": "0 7 -1 +1 12.50 .5 5. -0.1 0.0",
    "text": "tRUE nUll 1.2.3 2023H1 50% -- +x .. 1e 0b 1:60x _1 y n 称 Nothing e5 ７",
}


@pytest.mark.parametrize(
    ("kind", "written"), [(kind, each) for kind in KINDS for each in KINDS[kind].split()]
)
def test_an_unquoted_value_is_what_both_versions_of_yaml_say(kind, written):
    source, problems = read_text(f"a: {written}\n".encode(), "a.yaml")
    (entry,) = source.root.entries

    assert problems == []
    assert (entry.value.kind, entry.value.value) == (kind, written)


@pytest.mark.parametrize(
    "written",
    [
        "yes",
        "Yes",
        "NO",
        "On",
        "off",
        "=",
        "1_000",
        "-1_0.5",
        "010",
        "-00",
        "08.5",
        "0x1F",
        "0o17",
        "0b1",
        "12:30",
        "1:0",
        "1:2:3.5",
        ".inf",
        "-.INF",
        ".nan",
        ".NaN",
        "1e3",
        "1.5e-3",
        ".5E+3",
        "03e1",
    ],
)
def test_a_value_that_the_versions_of_yaml_read_differently_is_refused(written):
    assert found_in(f"a: {written}\n") == [("Y025", 1, 4, len(written))]


# -- values ----------------------------------------------------------------------------


def values_of(node):
    """Yield every key and scalar of a node."""
    match node:
        case Scalar():
            yield node
        case Entry():
            yield node
            yield from values_of(node.value)
        case Mapping():
            for entry in node.entries:
                yield from values_of(entry)
        case Sequence():
            for item in node.items:
                yield from values_of(item)


def test_keys_and_values_have_the_place_they_are_written_at():
    text, places = unmarked(
        dedent("""\
            ‹a›: ‹甲乙›
            ‹bc›:
              - ‹12.50›
              - ‹true›
              - {‹d›: ‹丙›, ‹e›: ‹~›}
            ‹f›: [‹1›, ‹甲 乙›]
        """)
    )
    source, problems = read_text(text.encode(), "a.yaml")
    found = [each.place for each in values_of(source.root)]

    assert problems == []
    assert [(each.line, each.column, each.width) for each in found] == places


@pytest.mark.parametrize(
    ("written", "value", "segments"),
    [
        ("甲乙", "甲乙", [(0, 2, 5)]),
        ('"甲乙"', "甲乙", [(0, 2, 6)]),
        ("'甲乙'", "甲乙", [(0, 2, 6)]),
        ("|\n    甲\n    乙丙\n", "甲\n乙丙", [(0, 3, 5), (2, 4, 5)]),
        ("|\n    甲\n    \n    乙\n", "甲\n\n乙", [(0, 3, 5), (2, 4, 1), (3, 5, 5)]),
        ("|\n    甲\n\n    乙\n", "甲\n\n乙", [(0, 3, 5), (2, 4, 1), (3, 5, 5)]),
        ("|\n    甲\n      乙\n", "甲\n  乙", [(0, 3, 5), (2, 4, 5)]),
    ],
)
def test_each_character_of_a_text_is_traced_to_its_column(written, value, segments):
    source, _ = read_text(f"x:\n a: {written}\n".encode(), "a.yaml")
    _, _, scalar = values_of(source.root)

    assert scalar.value == value
    assert [(each.offset, each.line, each.column) for each in scalar.segments] == segments
    assert scalar.exact


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ('"\\u7532乙"', "甲乙"),
        ("a\n  b", "a b"),
        (">\n    a\n    b\n", "a b"),
        ("'it''s'", "it's"),
    ],
)
def test_a_text_that_is_not_written_as_it_is_read_is_traced_to_its_beginning(
    written, value
):
    source, _ = read_text(f"x:\n a: {written}\n".encode(), "a.yaml")
    _, _, scalar = values_of(source.root)

    assert (scalar.value, scalar.exact) == (value, False)
    assert [(each.offset, each.line, each.column) for each in scalar.segments] == [
        (0, 2, 5)
    ]
    assert (scalar.place.line, scalar.place.column, scalar.place.width) == (2, 5, 1)
