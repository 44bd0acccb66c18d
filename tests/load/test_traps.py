"""Common YAML mistakes: each has its code and its exact place."""

import os

import pytest

from reportgen.load import read_text, read_yaml

# text, code, line, column
MISTAKES = [
    ("a: 1\n b: 2\n", "Y044", 2, 2),
    ("a:\n  b: 1\n c: 2\n", "Y044", 3, 2),
    ("facts:\n  - x\n  y: 1\n", "Y044", 3, 3),
    ("a: |\n  x\n y\n", "Y044", 3, 2),
    ('a: "x\nb: 1\n', "Y037", 1, 4),
    ('a: "x\nb: "y"\n', "Y037", 1, 4),
    ("a: {x: 1\nb: 2\n", "Y042", 1, 4),
    ("a: [1, 2\nb: 2\n", "Y042", 1, 4),
    ("facts:\n  - {{ x }}家\n", "Y036", 2, 5),
    ("lead: {{ x }}\n", "Y036", 1, 7),
    ('facts:\n  - "{{ x }}"家\n', "Y039", 2, 14),
    ("a: 'it's'\n", "Y039", 1, 8),
    ("facts:\n  - **强**化\n", "Y035", 2, 5),
    ("a: @x\n", "Y038", 1, 4),
    ("a: %x\n", "Y038", 1, 4),
    ("a: `x`\n", "Y038", 1, 4),
    ("a: ]\n", "Y038", 1, 4),
    ("a:\n\tb: 1\n", "Y034", 2, 1),
    ("a 1\nb: 2\n", "Y040", 1, 1),
    ("a: b: c\n", "Y043", 1, 5),
    ("---\na: 1\n---\nb: 1\n", "Y026", 3, 1),
    ("", "Y027", 1, 1),
    ("# only a comment\n", "Y027", 1, 1),
    ("- a\n- b\n", "Y028", 1, 1),
    ("just text\n", "Y028", 1, 1),
    ("键：值\n", "Y028", 1, 1),
    ("a: *x\n", "Y021", 1, 4),
    ("a: &x 1\n", "Y020", 1, 4),
    ("a: &x {b: 1}\n", "Y020", 1, 4),
    ("<<: 1\n", "Y020", 1, 1),
    ("a: !t 1\n", "Y022", 1, 4),
    ("a: !!set {b: 1}\n", "Y022", 1, 4),
    ("a: 1\n- b\n", "Y046", 2, 1),
    ('a: "\\q"\n', "Y045", 1, 5),
    ("%A\na: 1\n", "Y049", 1, 3),
    *((f"a: {sign} 1\n", "Y038", 1, 4) for sign in "?&"),
    *((f"a: {sign}30\n", "Y038", 1, 4) for sign in "|>"),
    *((f"a: {value}\n", "Y050", 1, 4) for value in ("-", "- 5", "-  # 无")),
    ("a:\n　　b: 1\n　　c: 2\n", "Y051", 2, 1),
    ("a:\n  b: 1\n　　c: 2\n", "Y051", 3, 1),
    ("a:\n  b: 甲\n  　c: 2\n", "Y051", 3, 3),
    ("a:\n\xa0\xa0b: 1\n  c: 2\n", "Y051", 2, 1),
    ("a:\n  - 甲\n　　- 乙\n  - 丙\n", "Y051", 3, 1),
    ("a: |\n  甲\n　　乙\nb: 1\n", "Y051", 3, 1),
    ("a:　1\nb: 2\n", "Y054", 1, 3),
    ("a:\n  - b:\xa0甲\n    c: 2\n", "Y054", 2, 7),
    ("a:\n  - 甲\n  －乙\nb: 1\n", "Y055", 3, 3),
    ("a:\n  - 甲\n  — 乙\nb: 1\n", "Y055", 3, 3),
    ("a: {b: 甲, c: 1,352.4, d: 乙}\n", "Y057", 1, 14),
    ("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n", "Y052", 1, 1),
    ("a:\n  - 甲\n<<<<<<< HEAD\n  - 乙\n=======\n  - 丙\n>>>>>>> b\n", "Y052", 3, 1),
    ("a: |\n  甲\n||||||| x\n  乙\n=======\n  丙\n>>>>>>> b\n", "Y052", 3, 1),
    ("a: 1\n=======\nb: 2\n", "Y052", 2, 1),
    ("a:\n  b: 1\n>>>>>>> b\n", "Y052", 3, 1),
    ("a:\n  - b: 甲\n    c: 乙\n  -b: 丙\n    c: 丁\n", "Y041", 4, 3),
    ("a:\n  - b: 甲\n    c: 乙\n  -　b: 丙\n    c: 丁\n", "Y041", 4, 3),
    *((f"a:\n  - b: 甲\n  {each}b: 丙\n    c: 丁\n", "Y055", 3, 3) for each in "－—•"),
    ("a:\n  - b: 甲\n  － b: 丙\n    c: 丁\n", "Y055", 3, 3),
    ("a: 甲\n...\nb: 乙\n", "Y059", 2, 1),
    ("a: !甲\n", "Y038", 1, 4),
    ("a: ![图](a.png)甲\n", "Y038", 1, 4),
    ('a: 举办讲座。"\n', "Y058", 1, 9),
    ('a:\n  - “举办讲座。"\n', "Y058", 2, 11),
    ("r:\n  - - 甲\n    - 1\n  - 乙\n    - 2\n", "Y061", 4, 3),
    ("r:\n  - 乙\n    - 2\n  - - 甲\n    - 1\n", "Y061", 2, 3),
    ("a:\n  n: 1\n  v: 1\n  b:\n    n: 2\n  v: 2\n  n: 3\n", "Y060", 4, 3),
    ("a：1\nb: 2\n", "Y031", 1, 2),
    ("b: 2\na：1\nc: 3\n", "Y031", 2, 2),
    ("a: 甲\n  unit：件\n", "Y031", 2, 7),
    ("a:\n  - text：好\n", "Y031", 2, 9),
    ("a:1\nb: 2\n", "Y032", 1, 2),
    ("b: 2\na:1x\nc: 2\n", "Y032", 2, 2),
    ("a:\n  - x\n  -y\n", "Y041", 3, 3),
    ("a: 1\na: 2\n", "Y023", 2, 1),
    ("x:\n  a: 1\n  b: 2\n  a: 3\n  b: 4\n", "Y056", 4, 3),
    ("x:\n  a: 1\n  b:\n  a: 3\n", "Y053", 3, 3),
    ("x:\n  - 甲\n   - 乙\n", "Y044", 3, 4),
    ("x:\n   - 甲\n  - 乙\n", "Y044", 2, 4),
    ("x:\n  - a\n  - points\n    - b\n", "Y040", 3, 5),
    ("x:\n  - 甲\n     - 乙\n     - 丙\n", "Y046", 3, 6),
    ("x:\n  y: 1\n    z: 2\n  w: 3\n", "Y044", 3, 5),
    ("x:\n y: 1\n  z: 2\n", "Y044", 2, 2),
    ("x:\n  y:\n      z: 1\n    w: 2\n", "Y044", 3, 7),
    (" x: 1\ny: 2\n", "Y044", 1, 2),
    ("on: 1\n", "Y024", 1, 1),
    ("12: 1\n", "Y024", 1, 1),
    ("[a]: 1\n", "Y024", 1, 1),
    ("a: 甲 #乙\n", "Y033", 1, 6),
    ("a: 甲乙\n  丙丁\n", "Y030", 1, 5),
    ("a: >\n  甲\n  乙\n", "Y030", 2, 3),
    ("a: '甲\n  乙'\n", "Y030", 1, 5),
    ('a: "\\a"\n', "Y007", 1, 4),
    ("a: 甲\u202e乙\n", "Y005", 1, 5),
    ("a: 甲\x07乙\n", "Y003", 1, 5),
    ("a: 甲\ufdd0乙\n", "Y003", 1, 5),
    ("a: 甲\u2028乙\n", "Y003", 1, 5),
    ("a: 甲\rb: 乙\n", "Y004", 1, 5),
    ("a: 123456789012345678901\n", "Y012", 1, 4),
    ("a: " + "[" * 100, "Y010", 1, 67),
    *((f"a: {value}\n", "Y025", 1, 4) for value in ("no", "Yes", "off", "010", "0x1F")),
    *(
        (f"a: {value}\n", "Y025", 1, 4)
        for value in ("12:30", "1_000", "1e3", ".inf", ".NaN")
    ),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), MISTAKES)
def test_a_mistake_is_reported_once_at_its_place(text, code, line, column):
    _, problems = read_text(text.encode(), "a.yaml")

    found = [(each.code, each.place.line, each.place.column) for each in problems]
    assert [(code, line, column)] == list(dict.fromkeys(found))


def test_a_duplicate_key_names_the_first_line():
    _, (problem,) = read_text(b"a: 1\nb: 2\na: 3\n", "a.yaml")

    assert problem.values["first"] == "1"


@pytest.mark.parametrize(
    "value",
    ["2023H1", "1-5月", "50%", "v1.0", "http://x", "3.2.1", "y", '称为"某某"', '甲"乙"丙'],
)
def test_plain_texts_that_mean_one_thing_stay_text(value):
    source, problems = read_text(f"a: {value}\n".encode(), "a.yaml")

    assert problems == []
    assert (source.root.entries[0].value.value, source.root.entries[0].value.kind) == (
        value,
        "text",
    )


@pytest.mark.parametrize("value", ["3.10", "-14.29", ".5", "0", "12.50", "+3"])
def test_numbers_keep_the_digits_they_are_written_with(value):
    source, _ = read_text(f"a: {value}\n".encode(), "a.yaml")

    assert (source.root.entries[0].value.value, source.root.entries[0].value.kind) == (
        value,
        "number",
    )


def test_a_gbk_file_is_refused_with_advice_to_save_it_as_utf8():
    _, (problem,) = read_text("标题: 甲\n名: 乙\n".encode("gbk"), "a.yaml")

    assert (problem.code, str(problem.place)) == ("Y002", "a.yaml:1:1")
    assert problem.values["encoding"] == "GBK (GB18030)"


def test_utf16_and_bytes_of_no_encoding_are_refused():
    assert read_text("a: 1".encode("utf-16"), "a")[1][0].code == "Y002"
    assert read_text(b"a: \xff\xff\xff", "a")[1][0].code == "Y006"


def test_a_byte_order_mark_and_crlf_change_nothing():
    plain, _ = read_text("a: 甲\nb: 乙\n".encode(), "a")
    windows, problems = read_text(b"\xef\xbb\xbf" + "a: 甲\r\nb: 乙\r\n".encode(), "a")

    assert problems == []
    assert plain.root == windows.root


def test_mistakes_that_leave_the_structure_intact_are_reported_in_one_run():
    _, problems = read_text(b"a: no\nb: 010\na: 1\nc: &x 1\n", "a")

    assert [each.code for each in problems] == ["Y025", "Y025", "Y023", "Y020"]


def test_a_broken_file_gives_the_names_it_may_define():
    source, _ = read_text(b"metrics:\n  firms:\n    value: 1\n   bad: 2\n", "a")

    assert source.root is None
    assert {"firms", "metrics"} <= source.names


def test_a_file_that_is_too_large_is_refused():
    _, (problem,) = read_text(b"a: " + b"x" * 1_000_001, "a")

    assert problem.code == "Y001"


@pytest.mark.skipif(os.name == "nt", reason="files have holes on Linux and macOS")
def test_the_end_of_a_file_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "a.yaml"
    with path.open("wb") as stream:
        stream.truncate(10**12)
    _, (problem,) = read_yaml(path, "a.yaml")

    assert problem.code == "Y001"


@pytest.mark.parametrize("text", ["a: {}", "a: '{}'", "a:\n  - |\n    {}"])
def test_a_text_of_ten_pages_is_refused(text):
    _, problems = read_text(text.format("甲" * 10_001).encode(), "a")

    assert [each.code for each in problems] == ["Y075"]
    assert read_text(text.format("甲" * 10_000).encode(), "a")[1] == []


def test_too_many_values_are_refused():
    _, (problem,) = read_text(b"a: [" + b"1," * 50_001 + b"1]", "a")

    assert problem.code == "Y011"


def test_two_blanks_before_a_hash_are_a_comment():
    _, problems = read_text("a: 甲  # 说明\n".encode(), "a")

    assert problems == []


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  　　甲\n  　　- 乙\n",
        "a:\n  - >-\n    甲\n    　b: 乙\n",
        "a: 甲　　乙\n",
        "a: |\n  =======\n  甲\n",
        "a: 甲=======乙\n",
    ],
)
def test_blanks_and_signs_inside_a_text_are_text(text):
    _, problems = read_text(text.encode(), "a.yaml")

    assert [each.code for each in problems if each.code != "Y030"] == []
