"""Explain why a file is not YAML, from libyaml's message and the lines around it.

libyaml notices many mistakes a line too late. Each rule below looks at its message and at
the text, and returns a problem at the place that has to be corrected, or None.
"""

from __future__ import annotations

import re

from msgspec import Struct

from reportgen.load.characters import name_of
from reportgen.load.indentation import line_place, misaligned
from reportgen.load.stray_lines import BLANKS
from reportgen.place import Place
from reportgen.problems import Problem, problem

_WORD = r"(?m)^[^\S\n]*(?:- )?([A-Za-z_]\w*)[^\S\n]*[:：]"
_KEY = r"\s*(?:- )*[\w.-]+:(?:\s|$)"
_FULL_WIDTH_KEY = r"\s*(?:- )*[\w.-]+(：)"
_UNSPACED_KEY = r"\s*(?:- )*([A-Za-z_]\w*):(?=\S)"
_OTHER_DASH = r"\s*([－—–−•·●*])"
_BRACES = r"(?:^\s*|- |: )(\{\{)"
_BRACKET = r"(?:^\s*|- |: )([\[{])"
_MISPLACED = {
    "found character that cannot start any token",
    "did not find expected node content",
}
# What libyaml says of other characters that begin a text: `? x`, `>30`, `& x`.
_SIGNS = {
    "mapping keys are not allowed in this context": "?",
    "did not find expected comment or line break": "|>",
    "found an indentation indicator equal to 0": "|>",
    "did not find expected alphabetic or numeric character": "&",
}
_MISALIGNED = (
    *("expected key", "expected '-' indicator", "not allowed in this context"),
    "did not find expected <document start>",
)
_STARS = r"(?:^\s*|- |: )(\*\*?)"


class Trouble(Struct, frozen=True):
    """A syntax error: libyaml's message and place, and the quoted text just before it."""

    problem: str
    place: Place
    context: Place | None
    lines: list[str]
    quoted_from: Place | None = None
    quoted_to: Place | None = None

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1, or "" beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def at(self, line: int, column: int, width: int = 1) -> Place:
        """Return a place in this file."""
        return Place(self.place.file, line, column, width)

    def line_before(self) -> int:
        """Return the number of the last line with text before the trouble."""
        number = self.place.line - 1
        while number > 1 and not self.line(number).strip():
            number -= 1
        return number


def explain(trouble: Trouble) -> Problem:
    """Return the problem that describes a syntax error best."""
    for rule in (
        _tab,
        _reference_without_quotes,
        _stars_without_quotes,
        _reserved_character,
        _tag_sign,
        _lone_dash,
        _unclosed_quote,
        _text_after_quote,
        _escape,
        _lost_colon,
        _unclosed_bracket,
        _text_after_bracket,
        _two_colons,
        _item_without_dash,
        _end_mark,
        _indentation,
    ):
        if found := rule(trouble):
            return found
    return problem("Y049", trouble.place, words=trouble.problem)


def names_in(text: str) -> frozenset[str]:
    """Return the words of a broken file that look like keys."""
    return frozenset(re.findall(_WORD, text))


def _tab(trouble: Trouble) -> Problem | None:
    for number in (trouble.place.line, trouble.line_before()):
        line = trouble.line(number)
        column = line[: _indent(line)].find("\t")
        if column >= 0:
            return problem("Y034", trouble.at(number, column + 1))
    return None


def _reference_without_quotes(trouble: Trouble) -> Problem | None:
    """Explain `- {{ x }}家`, which begins a YAML mapping, not a text."""
    for number in (trouble.place.line, trouble.line_before()):
        if found := re.search(_BRACES, trouble.line(number)):
            return problem("Y036", trouble.at(number, found.start(1) + 1, 2))
    return None


def _stars_without_quotes(trouble: Trouble) -> Problem | None:
    """Explain `- **强**`, which begins a YAML alias, not a text."""
    found = re.search(_STARS, trouble.line(trouble.place.line))
    if not found or "alphabetic or numeric" not in trouble.problem:
        return None
    return problem(
        "Y035", trouble.at(trouble.place.line, found.start(1) + 1, len(found[1]))
    )


def _reserved_character(trouble: Trouble) -> Problem | None:
    if signs := _SIGNS.get(trouble.problem):
        return _sign(trouble, signs)
    if trouble.problem not in _MISPLACED:
        return None
    line = trouble.line(trouble.place.line)
    character = line[trouble.place.column - 1 : trouble.place.column]
    return problem("Y038", trouble.place, character=character)


def _sign(trouble: Trouble, signs: str) -> Problem | None:
    """Explain a text that begins with a character which has a meaning there."""
    line = trouble.line(trouble.place.line)
    found = re.search(rf"(?:: |- )\s*([{signs}])", line)
    if not found:
        return None
    place = trouble.at(trouble.place.line, found.start(1) + 1)
    return problem("Y038", place, character=found[1])


def _tag_sign(trouble: Trouble) -> Problem | None:
    """Explain a text that begins with !, which begins a YAML tag."""
    begun = trouble.context
    if begun is None or trouble.line(begun.line)[begun.column - 1 : begun.column] != "!":
        return None
    return problem("Y038", begun, character="!")


def _lone_dash(trouble: Trouble) -> Problem | None:
    """Explain `value: -`, which begins a list in the line of its key."""
    if not trouble.problem.startswith("block sequence entries are not allowed"):
        return None
    found = re.match(r".*?:\s+(-)(?:\s|$)", trouble.line(trouble.place.line))
    if not found:
        return None
    return problem("Y050", trouble.at(trouble.place.line, found.start(1) + 1))


def _unclosed_quote(trouble: Trouble) -> Problem | None:
    """Explain a missing quote: it swallows lines until the next one; report its start."""
    opened = trouble.quoted_from
    if "quoted scalar" in trouble.problem or "unexpected end of stream" in trouble.problem:
        opened = trouble.context
    elif (
        not opened
        or not trouble.quoted_to
        or opened.line == trouble.quoted_to.line
        or trouble.quoted_to.line != trouble.place.line
    ):
        return None
    return problem("Y037", opened) if opened else None


def _text_after_quote(trouble: Trouble) -> Problem | None:
    """Explain `"甲"乙`: the text continues after its closing quote."""
    closed = trouble.quoted_to
    if (
        not closed
        or closed.line != trouble.place.line
        or closed.column > trouble.place.column
    ):
        return None
    return problem("Y039", trouble.place)


def _escape(trouble: Trouble) -> Problem | None:
    return problem("Y045", trouble.place) if "escape" in trouble.problem else None


def _lost_colon(trouble: Trouble) -> Problem | None:
    """Explain a key without its colon, which libyaml notices at the next key."""
    wanted = {
        "could not find expected ':'",
        "mapping values are not allowed in this context",
    }
    if trouble.problem not in wanted:
        return None
    before = trouble.line_before()
    number = _item_around(trouble, trouble.context.line if trouble.context else before)
    line = trouble.line(number)
    if key := re.match(_FULL_WIDTH_KEY, line):
        name = key[0].strip(" -：")
        return problem("Y031", trouble.at(number, key.start(1) + 1), key=name)
    if key := re.match(_UNSPACED_KEY, line):
        return problem("Y032", trouble.at(number, key.end()), key=key[1])
    if found := _dash(trouble, number):
        return found
    if re.match(_KEY, line) or _colons_before(trouble):
        return None
    start = len(line) - len(line.lstrip()) + 1
    if blank := re.match(rf" *([{BLANKS}])", line):
        place = trouble.at(number, blank.start(1) + 1)
        return problem("Y051", place, character=name_of(blank[1]))
    return problem("Y040", trouble.at(number, start, max(1, len(line.strip()))))


def _dash(trouble: Trouble, number: int) -> Problem | None:
    """Explain `-甲` and `• 甲`: a list item begins with - and a space."""
    line = trouble.line(number)
    if line.strip().startswith("-") and not line.strip().startswith("- "):
        return problem("Y041", trouble.at(number, line.index("-") + 1))
    found = re.match(_OTHER_DASH, line)
    if not found:
        return None
    return problem("Y055", trouble.at(number, found.start(1) + 1), character=found[1])


def _item_around(trouble: Trouble, number: int) -> int:
    """Return the line of the item without a colon that a text continues, or the line."""
    above = number
    while above > 1 and _indent(trouble.line(above)) >= _indent(trouble.line(number)):
        above -= 1
    line = trouble.line(above)
    is_item = line.lstrip().startswith("- ") and not re.match(_KEY, line)
    return above if is_item and above < number else number


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _colons_before(trouble: Trouble) -> bool:
    line = trouble.line(trouble.place.line)
    return bool(re.search(r":\s", line[: trouble.place.column - 1]))


def _unclosed_bracket(trouble: Trouble) -> Problem | None:
    if trouble.context is None or "',' or" not in trouble.problem:
        return None
    line = trouble.line(trouble.context.line)
    bracket = line[trouble.context.column - 1 : trouble.context.column]
    return problem("Y042", trouble.context, bracket=bracket)


def _text_after_bracket(trouble: Trouble) -> Problem | None:
    """Explain `- [甲]乙`: YAML takes the bracket for a list, which ends before the text."""
    before = trouble.line(trouble.place.line)[: trouble.place.column - 1].rstrip()
    found = re.search(_BRACKET, before)
    if not found or not before.endswith(("]", "}")):
        return None
    place = trouble.at(trouble.place.line, found.start(1) + 1)
    return problem("Y038", place, character=found[1])


def _two_colons(trouble: Trouble) -> Problem | None:
    """Explain `a: b: c`: a text that contains a colon and a space needs quotes."""
    if "not allowed in this context" not in trouble.problem or not _colons_before(trouble):
        return None
    return problem("Y043", trouble.place)


def _item_without_dash(trouble: Trouble) -> Problem | None:
    """Explain `-text: 甲`, which libyaml takes for a key between the items of a list."""
    expected = "expected '-' indicator"
    return _dash(trouble, trouble.place.line) if expected in trouble.problem else None


def _end_mark(trouble: Trouble) -> Problem | None:
    """Explain a line with three dots, after which libyaml expects another document."""
    before = trouble.line_before()
    if "<document start>" not in trouble.problem or trouble.line(before).strip() != "...":
        return None
    return problem("Y059", trouble.at(before, 1, 3))


def _indentation(trouble: Trouble) -> Problem | None:
    if not trouble.problem.endswith(_MISALIGNED):
        return None
    number = misaligned(trouble.lines, trouble.place.line)
    line = trouble.line(trouble.place.line)
    code = "Y046" if number is None and line.lstrip().startswith("- ") else "Y044"
    number = number or min(trouble.place.line, len(trouble.lines))
    return problem(code, line_place(trouble.lines, number, trouble.place.file))
