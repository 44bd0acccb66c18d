"""Any characters of a foreign report are printed as they are."""

from hypothesis import example, given
from hypothesis import strategies as st

from reportgen.exchange.incoming.source_lines import literal, printed
from reportgen.exchange.incoming.word_lines import emphasized
from reportgen.load.markup import foreign_markup
from reportgen.model.values import Text
from reportgen.place import Place
from reportgen.readers.word.text import WordParagraph
from reportgen.texts import Characters, parse_text

characters = (
    st.text("甲乙 {}｛｝()（）*\\`~^$_[]<>!&;#|-.a1\t", min_size=1, max_size=20)
    .map(str.strip)
    .filter(bool)
)


@given(characters)
@example("**甲**{{ x }}")
@example("\\")
@example("（（a））")
@example("$}$")
@example("甲 -- <b>乙</b> $x_2$")
def test_a_text_prints_the_characters_it_was_made_from(text):
    made = literal(text)
    parts, problems = parse_text(Text(made, Place("")))

    assert problems == []
    assert all(isinstance(part, Characters) for part in parts)
    assert "".join(part.text for part in parts) == text
    assert printed(made) == text
    assert foreign_markup(made) is None


@given(st.lists(st.tuples(characters, st.booleans()), min_size=1, max_size=5))
@example([("甲 ", False), (" 乙 ", True), ("\\", False), ("*", True)])
def test_bold_of_a_word_file_changes_no_character(pieces):
    text, bold = "", []
    for words, is_bold in pieces:
        bold += [(len(text), len(text) + len(words))] if is_bold else []
        text += words

    made = emphasized(WordParagraph(text, bold=tuple(bold)))
    parts, problems = parse_text(Text("".join(made), Place("")))

    assert problems == []
    found = "".join(part.text for part in parts if isinstance(part, Characters))
    assert "".join(found.split()) == "".join(text.split())
    assert "".join(printed("".join(made)).split()) == "".join(text.split())
