"""How much a file may contain, to the last byte and value; and which files are read."""

import os

import pytest

from reportgen.load import read_text, read_yaml
from reportgen.load.characters import decode, is_forbidden, too_long

BYTES = 1_000_000
VALUES = 50_000
LINES = 50_000
CHARACTERS = 10_000


def codes_of(text):
    return [each.code for each in read_text(text.encode(), "a.yaml")[1]]


def test_a_file_of_a_million_bytes_is_decoded_and_one_more_is_too_many():
    assert decode(b"#" * BYTES, "a.yaml") == ("#" * BYTES, [])
    text, (problem,) = decode(b"#" * (BYTES + 1), "a.yaml")

    assert (text, problem.code, str(problem.place)) == (None, "Y001", "a.yaml:1:1")
    assert problem.values == {"limit": "1,000,000"}


def test_the_value_after_50_000_is_too_many():
    before = 3  # the root, its key and its list are values too
    _, (problem,) = read_text(b"a:\n" + b"- 0\n" * VALUES, "a.yaml")

    assert (problem.code, problem.values) == ("Y011", {"limit": "50000"})
    assert problem.place.line == 1 + VALUES - before + 1


def test_a_mapping_and_a_list_count_once():
    empty = ",".join(["{}", "[]"] * (VALUES // 3 + 100))

    assert codes_of(f"a: [{empty}]\n") == []


@pytest.mark.parametrize(("depth", "codes"), [(63, []), (64, ["Y010"])])
def test_64_levels_are_read_and_one_more_is_too_many(depth, codes):
    assert codes_of(f"a: {'[' * depth}{']' * depth}\n") == codes


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        ("9" * 17, []),
        ("9" * 18, ["Y012"]),
        ("-0." + "9" * 17, []),
        ("-0." + "9" * 18, ["Y012"]),
        ("+1." + "0" * 16, []),
        ("+1." + "0" * 17, ["Y012"]),
    ],
)
def test_a_number_has_at_most_17_digits(number, codes):
    assert codes_of(f"a: {number}\n") == codes


def test_after_five_hundred_mistakes_a_file_is_not_read_any_further():
    found = read_text("".join(f"k{n}: yes\n" for n in range(600)).encode(), "a.yaml")[1]

    assert [each.code for each in found] == ["Y025"] * 500 + ["Y078"]
    assert (found[-1].place.line, found[-1].level) == (500, "error")


def test_ten_places_of_a_forbidden_character_are_named_and_the_rest_counted():
    ten = read_text(b"a: \x07\n" * 11, "a.yaml")[1]
    more = read_text(b"a: \x07\n" * 12, "a.yaml")[1]

    assert [str(each.place) for each in (*ten, *more)] == ["a.yaml:1:4"] * 2
    names = ", ".join(f"{line}:4" for line in range(2, 11))
    assert ten[0].values["also"] == f" (+10: {names}, …)"
    assert more[0].values["also"] == f" (+11: {names}, …)"


def test_up_to_ten_places_are_all_named():
    (problem,) = read_text(b"a: \x07\n" * 3, "a.yaml")[1]

    assert problem.values["also"] == " (+2: 2:4, 3:4)"


def test_a_manuscript_has_50_000_lines_of_10_000_characters():
    assert too_long("\n" * (LINES - 1) + "甲" * CHARACTERS, "a.md") == []
    (lines,) = too_long("\n" * LINES, "a.md")
    (long,) = too_long("甲\n" + "甲" * (CHARACTERS + 1), "a.md")

    assert (lines.code, str(lines.place)) == ("Y077", "a.md:50001:1")
    assert (long.code, str(long.place)) == ("Y076", "a.md:2:1")
    assert [each.values["limit"] for each in (lines, long)] == ["50,000", "10,000"]


# -- encodings -------------------------------------------------------------------------


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_utf16_of_either_order_is_called_that(mark):
    _, (problem,) = read_text(mark + b"a\0", "a.yaml")

    assert (problem.code, problem.values) == ("Y002", {"encoding": "UTF-16"})


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        ("a: 甲\nb: ".encode() + b"\xff\xff\n", "a.yaml:2:4"),
        (b"\xff", "a.yaml:1:1"),
        (b"\xef\xbb\xbfa: \xff", "a.yaml:1:4"),
    ],
)
def test_bytes_that_are_no_text_are_named_at_their_place(raw, place):
    _, (problem,) = read_text(raw, "a.yaml")

    assert (problem.code, str(problem.place)) == ("Y006", place)
    assert problem.values == {"byte": "0xff"}


def test_names_of_a_file_that_cannot_be_decoded_are_known():
    source, _ = read_text("metrics:\n  firms: 1\n  a: 甲".encode("gbk"), "a.yaml")

    assert source.root is None
    assert {"metrics", "firms", "a"} <= source.names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲　乙\n", ""),
        ("甲\x07乙\x08", "\x07"),
        ("甲\r\n", ""),
        ("甲\r乙", "\r"),
        ("\ufdd5", "\ufdd5"),
    ],
)
def test_the_first_character_that_no_document_may_contain_is_found(text, found):
    assert is_forbidden(text) == found


def test_direction_marks_are_told_beside_a_character_that_is_refused():
    assert codes_of("a: \u202e甲\x07\n") == ["Y003", "Y005"]


# -- files -----------------------------------------------------------------------------


def test_a_folder_is_not_read(tmp_path):
    source, (problem,) = read_yaml(tmp_path, "data")

    assert (problem.code, str(problem.place)) == ("F010", "data:1:1")
    assert (source.file, source.text, source.root) == ("data", "", None)


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
@pytest.mark.parametrize("linked", ["data", "data/2023H1", "data/2023H1/a.yaml"])
def test_a_file_that_a_link_leads_to_is_not_read(tmp_path, linked):
    real, link = tmp_path / "real" / linked, tmp_path / linked
    file = tmp_path / "real/data/2023H1/a.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("a: 1\n", "utf-8")
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(real)
    source, problems = read_yaml(tmp_path / "data/2023H1/a.yaml", "data/2023H1/a.yaml")

    assert [each.code for each in problems] == ["F010"]
    assert source.root is None


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_project_that_is_itself_behind_a_link_is_read(tmp_path):
    (tmp_path / "real/data").mkdir(parents=True)
    (tmp_path / "real/data/a.yaml").write_text("a: 1\n", "utf-8")
    (tmp_path / "link").symlink_to("real")
    source, problems = read_yaml(tmp_path / "link/data/a.yaml", "data/a.yaml")

    assert problems == []
    assert source.text == "a: 1\n"


def test_a_file_is_read_with_its_name(tmp_path):
    (tmp_path / "a.yaml").write_text("a: 1\n", "utf-8")
    source, problems = read_yaml(tmp_path / "a.yaml", "data/a.yaml")

    assert problems == []
    assert (source.file, source.text) == ("data/a.yaml", "a: 1\n")
    assert str(source.root.entries[0].value.place) == "data/a.yaml:1:4"
