"""A pattern is looked for only if one of its signs occurs."""

from hypothesis import given
from hypothesis import strategies as st

from reportgen.checks.pattern import Pattern
from reportgen.checks.reading.manuscript import of_text

TEXTS = st.text("甲乙丙", max_size=12)
SIGNS = st.lists(st.text("甲乙丙丁", min_size=1, max_size=4), min_size=1, max_size=4)


@given(TEXTS, SIGNS)
def test_a_sign_occurs_if_the_text_contains_it(text, signs):
    manuscript = of_text(text, "a.txt", markdown=False)
    assert [manuscript.has(sign) for sign in signs] == [
        sign in manuscript.text for sign in signs
    ]


@given(TEXTS, SIGNS)
def test_a_pattern_of_its_signs_finds_each_of_them(text, signs):
    pattern = Pattern(tuple(signs), "|".join(f"(?={sign})" for sign in signs))
    found = [
        each.start for each in pattern.find(of_text(text, "a.txt", markdown=False), "T100")
    ]
    assert found == [at for at in range(len(text)) if text.startswith(tuple(signs), at)]
