"""What a terminal or a build service obeys is escaped; all else is left as it is."""

import time

import pytest

from reportgen.show.escaping import harmless_lines, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("全区26件，同比增长62.5%。", "全区26件，同比增长62.5%。"),
        ("a\tb", "a b"),
        ("\x1b[31m\x9b\x7f", "\\x1b[31m\\x9b\\x7f"),
        ("\u202e\u200b\u2028", "\\x202e\\x200b\\x2028"),
        ("##[error]x", "##\\x5berror]x"),
        ("a ##vso[task.x]", "a ##vso\\x5btask.x]"),
        ("###teamcity[x", "###teamcity\\x5bx"),
        ("## [x] and #[y] and ##", "## [x] and #[y] and ##"),
        ("\n\u3000", "\\x0a\\x3000"),
    ],
)
def test_what_cannot_be_seen_or_is_a_command_is_escaped(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", "\\x3a:error::x"),
        ("a\n  ::error::x", "a\n  \\x3a:error::x"),
        ("\u3000::error::x", "\u3000\\x3a:error::x"),
        ("\n\n::error::x\n", "\n\n\\x3a:error::x\n"),
        ("a ::error::x", "a ::error::x"),
        (":x", ":x"),
        ("\u3000甲\r乙", "\u3000甲\\x0d乙"),
    ],
)
def test_no_line_is_a_command_and_wide_blanks_stay(text, shown):
    assert harmless_lines(text) == shown


@pytest.mark.parametrize(
    "text", ["\n", " ", ":", "#", "##a", "##[", "::\n", "\u3000", "\x1b"]
)
def test_a_long_text_is_escaped_in_time_proportional_to_its_length(text):
    begun = time.process_time()
    harmless_lines(text * 200_000)

    assert time.process_time() - begun < 2
