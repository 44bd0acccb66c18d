"""Values in which nothing can be wrong are read by a short way, to the same nodes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.load.events import read_nodes

WORDS = st.sampled_from(
    [
        *(
            "甲",
            "乙 ",
            "1",
            "2.50",
            "-3",
            "yes",
            "null",
            "~",
            "true",
            "1e3",
            "010",
            "<<",
            "k：甲",
            "k:甲",
        ),
        *(":", ": ", "：", " #", "#", '"', "'", "\\", "\\n", "\\x41", ",", "- ", "|", ">"),
        *("&a ", "*a", "!t ", "{", "}", "[", "]", "123456789012345678901", "\n  ", "\n"),
    ]
)
VALUES = st.lists(WORDS, min_size=1, max_size=3).map("".join)
LINES = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from(["a", "名称", "note", "<<", '"b"', "'c'", '"\\""', "1", ""]),
            VALUES,
        ).map(lambda pair: f"{pair[0]}: {pair[1]}"),
        VALUES.map("- {}".format),
        VALUES.map('"{}"'.format),
        VALUES.map("d: '{}'".format),
        VALUES.map('e: "{}"'.format),
    ),
    min_size=1,
    max_size=2,
)


@settings(max_examples=1_000)
@given(LINES)
def test_the_short_way_reads_what_the_long_way_reads(lines):
    text = "\n".join(lines)
    # A character that is not usual, in a comment, makes every value go the long way.
    assert read_nodes(f"# 一\n{text}", "a.yaml") == read_nodes(f"# 😀\n{text}", "a.yaml")
