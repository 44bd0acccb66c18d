"""Properties of the loader, for any text."""

import os

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportgen.load import read_text, read_yaml
from reportgen.load.nodes import Mapping, Scalar, Sequence
from reportgen.model.values import Text

_yaml = st.text("ab: -\n\t\"'{}[]#&*!|>%@`?,甲：“1.0_e\\ ", max_size=60)


@given(st.one_of(_yaml.map(str.encode), st.binary(max_size=60)))
@example(b"- ? a")
@example(b"? - a\n: b")
def test_any_input_causes_only_problems(raw):
    source, problems = read_text(raw, "a.yaml")

    assert source.root is not None or problems
    for each in problems:
        assert each.place.line >= 1
        assert each.place.column >= 1


def scalars(node):
    """Yield every scalar value below a node."""
    match node:
        case Scalar():
            yield node
        case Mapping(entries):
            for entry in entries:
                yield from scalars(entry.value)
        case Sequence(items):
            for item in items:
                yield from scalars(item)


@given(_yaml)
def test_every_character_of_an_exact_text_is_at_its_place(text):
    source, _ = read_text(text.encode(), "a.yaml")
    lines = text.split("\n")
    for scalar in scalars(source.root) if source.root else ():
        if not scalar.exact:
            continue
        value = Text(scalar.value, scalar.place, scalar.segments, scalar.exact)
        for offset, character in enumerate(scalar.value):
            if character != "\n":
                place = value.place_at(offset)

                assert character == lines[place.line - 1][place.column - 1]


def test_a_block_text_has_the_column_of_each_line():
    source, _ = read_text("a:\n  b: |\n    甲乙\n      丙\n".encode(), "a.yaml")
    (scalar,) = scalars(source.root)
    value = Text(scalar.value, scalar.place, scalar.segments, scalar.exact)

    assert scalar.value == "甲乙\n  丙"
    assert (value.place_at(1).line, value.place_at(1).column) == (3, 6)
    assert (value.place_at(5).line, value.place_at(5).column) == (4, 7)


@pytest.mark.skipif(os.name == "nt", reason="links and bash are POSIX")
def test_links_and_folders_are_not_read(tmp_path):
    (tmp_path / "real.yaml").write_text("a: 1")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "real.yaml")

    assert read_yaml(tmp_path / "link.yaml", "link.yaml")[1][0].code == "F010"
    assert read_yaml(tmp_path, "folder")[1][0].code == "F010"
