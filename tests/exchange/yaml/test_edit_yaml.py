"""Edits of a YAML text: the wanted value changes, and nothing else."""

from decimal import Decimal

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from reportgen.exchange.yaml.edit_yaml import (
    CannotEditError,
    add_comment,
    add_key,
    delete,
    insert_item,
    move_item,
    replace_part,
    set_value,
)
from reportgen.exchange.yaml.yaml_values import as_read, read_back
from reportgen.load import read_text
from reportgen.load.spans import spans

SECTION = """\
# 知识产权
heading: 专利   # 小标题

metrics:
  applications:   # 申请
    name: "发明专利申请量"
    value: 26.50  # 台账
    unit: '件'
    source:
    names: [甲, "乙", {丙: 1}]
  # 授权
  grants: {name: 授权量, value: 6, unit: 件}
facts:
  # 第一条
  - 开展培训。  # 口头
  - text: "举办{{ lectures }}次。\\t"
    # 进展
    status: done
  -
  - |
    第一行。

    第二行。

  # 第四条之后
  - text: >-
      折叠的一段。
    points:
    - 甲
    - '乙''s'
empty: []
none: {}
last: "一行"
"""
PATHS = [
    ("heading",),
    ("metrics", "applications", "name"),
    ("metrics", "applications", "value"),
    ("metrics", "applications", "unit"),
    ("metrics", "applications", "source"),
    ("metrics", "applications", "names", 0),
    ("metrics", "applications", "names", 1),
    ("metrics", "applications", "names", 2, "丙"),
    ("metrics", "grants", "name"),
    ("metrics", "grants", "value"),
    ("facts", 0),
    ("facts", 1, "text"),
    ("facts", 1, "status"),
    ("facts", 2),
    ("facts", 3),
    ("facts", 4, "text"),
    ("facts", 4, "points", 0),
    ("facts", 4, "points", 1),
    ("last",),
]
LISTS = [
    ("metrics", "applications", "names"),
    ("facts",),
    ("facts", 4, "points"),
    ("empty",),
]
MAPPINGS = [
    (),
    ("metrics",),
    ("metrics", "applications"),
    ("metrics", "grants"),
    ("facts", 1),
    ("none",),
]
COMMENTS = [line[line.index("#") :] for line in SECTION.splitlines() if "#" in line]

texts = st.text("ab甲，。:#-'\"{}[]&*!|>%@`?,= \n\\0.“”😀", min_size=1, max_size=25)
numbers = st.decimals(-(10**9), 10**9, places=3).map(lambda each: each + 0)
simple = st.one_of(texts, numbers, st.none(), st.booleans())
values = st.one_of(
    simple,
    st.dictionaries(
        st.sampled_from(["text", "status", "甲", "no", "0"]), simple, min_size=1
    ),
    st.lists(simple, min_size=1, max_size=3),
)
few = settings(max_examples=40, deadline=None)
line_ends = st.sampled_from(["\n", "\r\n"])


def read(text):
    """Return the values of a text, which must be YAML without errors."""
    source, problems = read_text(text.encode(), "a.yaml")
    assert [each for each in problems if each.level == "error"] == []
    return read_back(source.root)


def at(values, path):
    for key in path:
        values = values[key]
    return values


def put(values, path, new):
    """Return values with a new one at a path."""
    if not path:
        return new
    key, *rest = path
    below = put(values[key], rest, new)
    if isinstance(values, dict):
        return {**values, key: below}
    return [*values[:key], below, *values[key + 1 :]]


def span(text, path):
    found = spans(text)
    for key in path:
        if isinstance(key, int):
            found = found.inside[key]
        else:
            names = [text[each.start : each.end].strip("'\"") for each in found.keys]
            found = found.inside[names.index(key)]
    return found


def is_wanted_or_refused(edit, *arguments):
    """Return the edited text; an edit may refuse what YAML cannot hold as it is."""
    try:
        return edit(*arguments)
    except CannotEditError:
        assume(False)


@few
@given(st.sampled_from(PATHS), simple, line_ends)
@example(("metrics", "applications", "value"), Decimal("3.10"), "\n")
@example(("facts", 3), "一行\n\n二行", "\r\n")
@example(("facts", 2), "", "\n")
def test_a_new_scalar_changes_only_its_own_characters(path, value, end):
    text = SECTION.replace("\n", end)
    old = span(text, path)

    new = is_wanted_or_refused(set_value, text, path, value)

    assert read(new) == put(read(text), path, as_read(value))
    assert new.startswith(text[: old.start])
    assert new.endswith(text[old.end :])
    assert "\n" not in new.replace(end, "") or end == "\n"


@few
@given(st.sampled_from(PATHS + LISTS), values)
def test_a_new_value_of_any_kind_is_read_as_it_was_given(path, value):
    new = is_wanted_or_refused(set_value, SECTION, path, value)

    assert read(new) == put(read(SECTION), path, as_read(value))


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "value",
    ["开展培训。", "甲: 乙", "- 甲", "=1+1", "'甲", "12", "true", "#甲", "一行\n二行", '“引”："引"',
     Decimal("1234.50"), Decimal("-0.00"), 0, None, True, {"text": "甲", "status": "done"}, ["甲", "乙\n丙"]],
)  # fmt: skip
def test_what_an_office_writes_is_written_anywhere(path, value):
    new = set_value(SECTION, path, value)

    assert read(new) == put(read(SECTION), path, as_read(value))
    assert all(each in new for each in COMMENTS)


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("metrics", "applications", "value"), Decimal("31.0"), "26.50  #", "31.0  #"),
        (("metrics", "applications", "name"), "新名称", '"发明专利申请量"', '"新名称"'),
        (("metrics", "applications", "unit"), "项", "'件'", "'项'"),
        (("metrics", "applications", "source"), "台账", "source:\n", "source: 台账\n"),
        (("facts", 2), "新", "  -\n", "  - 新\n"),
        (("facts", 3), "甲\n乙", "    第一行。\n\n    第二行。\n", "    甲\n    乙\n"),
        (("facts", 0), {"text": "甲", "status": "done"}, "  - 开展培训。  # 口头\n", "  - text: 甲  # 口头\n    status: done\n"),
        (("facts", 4, "points"), [], "    points:\n    - 甲\n    - '乙''s'\n", "    points: []\n"),
        (("metrics", "grants", "value"), None, "value: 6", "value: "),
    ],
)  # fmt: skip
def test_a_value_is_written_as_a_person_would(path, value, old, new):
    assert set_value(SECTION, path, value) == SECTION.replace(old, new)


@few
@given(st.sampled_from(LISTS), st.integers(0, 5), values)
def test_an_item_is_inserted_and_all_comments_stay(path, number, value):
    items = at(read(SECTION), path)
    assume(number <= len(items))

    new = is_wanted_or_refused(insert_item, SECTION, path, number, value)

    wanted = [*items[:number], as_read(value), *items[number:]]
    assert read(new) == put(read(SECTION), path, wanted)
    assert all(each in new for each in COMMENTS)


@few
@given(st.sampled_from(MAPPINGS), values, st.booleans())
def test_a_key_is_added_and_all_comments_stay(path, value, first):
    names = list(at(read(SECTION), path))
    after = names[0] if first and names else ""

    new = is_wanted_or_refused(add_key, SECTION, path, "fresh", value, after)

    wanted = {**at(read(SECTION), path), "fresh": as_read(value)}
    found = read(new)
    assert found == put(read(SECTION), path, wanted)
    assert list(at(found, path)).index("fresh") == (1 if after else len(names))
    assert all(each in new for each in COMMENTS)


@pytest.mark.parametrize(
    "path", [*PATHS, ("facts", 1), ("facts", 4), ("metrics", "grants"), ("none",)]
)
def test_a_deleted_value_takes_only_itself_away(path):
    *above, key = path
    wanted = at(read(SECTION), above)
    if isinstance(wanted, dict):
        wanted = {each: value for each, value in wanted.items() if each != key}
    else:
        wanted = [*wanted[:key], *wanted[key + 1 :]]
    within = span(SECTION, path)
    own = SECTION[within.start : SECTION.index("\n", within.end)]

    new = delete(SECTION, path)

    assert read(new) == put(read(SECTION), above, wanted)
    assert all(each in new for each in COMMENTS if each not in own)


@pytest.mark.parametrize("start", range(5))
@pytest.mark.parametrize("to", range(5))
def test_an_item_is_moved_with_its_comments(start, to):
    facts = read(SECTION)["facts"]
    facts.insert(to, facts.pop(start))

    new = move_item(SECTION, ("facts",), start, to)

    assert read(new) == {**read(SECTION), "facts": facts}
    assert sorted(new.split("\n")) == sorted(SECTION.split("\n"))
    assert new.index("# 第一条") < new.index("开展培训") <= new.index("# 第一条") + 10


_TEXTS = [path for path in PATHS if at(read(SECTION), path)[0] == "text"]


@few
@given(st.sampled_from(_TEXTS), st.integers(0, 8), st.integers(0, 8), texts, line_ends)
@example(("facts", 3), 3, 5, "。\n\n新", "\r\n")
def test_a_part_of_a_text_is_replaced(path, start, length, part, end):
    text = SECTION.replace("\n", end)
    _, old = at(read(text), path)
    start = min(start, len(old))
    length = min(length, len(old) - start)
    whole = old[:start] + part + old[start + length :]

    new = is_wanted_or_refused(replace_part, text, path, start, start + length, part)

    assert read(new) == put(read(text), path, ("text", whole))
    assert all(each in new for each in COMMENTS)


@few
@given(st.sampled_from([*PATHS, ("metrics", "grants"), ("facts", 4)]), texts)
def test_a_comment_changes_no_value(path, words):
    new = is_wanted_or_refused(add_comment, SECTION, path, words)

    assert read(new) == read(SECTION)
    assert len(new) > len(SECTION)


def test_a_comment_stands_above_its_key():
    new = add_comment(SECTION, ("metrics", "applications", "value"), "张三填报")

    assert '发明专利申请量"\n    # 张三填报\n    value: 26.50  # 台账\n' in new


@pytest.mark.parametrize("start", ["", "\ufeff", "---\n"])
@pytest.mark.parametrize("last", ["", "\n", "\n# 完\n", "\n\n\n"])
def test_the_first_and_the_last_line_of_a_file_stay_as_they_are(start, last):
    text = f"{start}a: 1\nb:\n  - x{last}"

    assert set_value(text, ("b", 0), "y") == f"{start}a: 1\nb:\n  - y{last}"
    assert set_value(text, ("a",), 2) == f"{start}a: 2\nb:\n  - x{last}"
    added = insert_item(text, ("b",), 1, "y")
    assert added == f"{start}a: 1\nb:\n  - x\n  - y{last}"


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("a: 1\n", lambda text: set_value(text, ("b",), 1)),
        ("a: 1\na: 2\n", lambda text: set_value(text, ("a",), 3)),
        ("a: [1\n", lambda text: set_value(text, ("a",), 3)),
        ("a: 1\n", lambda text: set_value(text, ("a",), "\x00")),
        ("a: 1\n", lambda text: add_key(text, (), "a", 1)),
        ("a: 1\n", lambda text: add_key(text, (), "b", 1, after="c")),
        ("a: [1]\n", lambda text: insert_item(text, ("a",), 2, 1)),
        ("a: [1]\n", lambda text: move_item(text, ("a",), 0, 1)),
        ("a: {b: 1}\n", lambda text: insert_item(text, ("a",), 0, 1)),
        ("a: 甲\n", lambda text: replace_part(text, ("a",), 1, 3, "乙")),
        ("a: 1\n", lambda text: delete(text, ("b",))),
        ("", lambda text: set_value(text, ("a",), 1)),
    ],
)
def test_what_cannot_be_edited_is_refused(text, edit):
    with pytest.raises(CannotEditError):
        edit(text)
