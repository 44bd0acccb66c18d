"""Classify unquoted YAML values, and refuse those on which YAML 1.1 and 1.2 disagree."""

from __future__ import annotations

import re

from reportgen.load.nodes import ScalarKind

_NULL = {"", "~", "null", "Null", "NULL"}
_BOOLEAN = {"true", "True", "TRUE", "false", "False", "FALSE"}
_NUMBER = r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)"
_MAX_DIGITS = 17
# A value that begins otherwise is a text: most values are texts, most of them Chinese.
_SPECIAL_STARTS = frozenset("0123456789+-.~=nNtTfFyYoO")

# YAML 1.1 section "types" and YAML 1.2.2 section 10.3 read each of these differently.
_SWITCHES = {"yes", "no", "on", "off", "="}
_AMBIGUOUS = r"""
      [-+]? \.? [0-9] [0-9_.]* _ [0-9_.]*                 # 1_000
    | [-+]? 0 [0-9]+ (\.[0-9]*)? ([e][-+]?[0-9]+)?        # 010
    | [-+]? 0 [box] [0-9a-f_]+                            # 0x1F
    | [-+]? [0-9][0-9_]* (:[0-5]?[0-9])+ (\.[0-9_]*)?     # 12:30
    | [-+]? \. (inf|nan)
    | [-+]? ([0-9]+(\.[0-9]*)? | \.[0-9]+) e [-+]? [0-9]+ # 1e3
    """
_OF_AMBIGUOUS = frozenset("0123456789abcdefinox_.:+-")


def kind_of(value: str) -> ScalarKind | None:
    """Return the kind of the plain scalar `value`, or None if readers disagree about it."""
    if value and value[0] not in _SPECIAL_STARTS:
        return ScalarKind.TEXT
    if value in _NULL:
        return ScalarKind.NULL
    if value in _BOOLEAN:
        return ScalarKind.BOOLEAN
    if value.isdecimal() and value.isascii() and value[0] != "0":
        return ScalarKind.NUMBER  # most numbers are
    small = value.lower()
    if small in _SWITCHES:
        return None
    if value[0].isalpha() or not _OF_AMBIGUOUS.issuperset(small):
        return ScalarKind.TEXT
    if re.fullmatch(_NUMBER, value):
        return ScalarKind.NUMBER
    return None if re.fullmatch(_AMBIGUOUS, small, re.VERBOSE) else ScalarKind.TEXT


def switch(value: str) -> str | None:
    """Return the plain form of a word that YAML 1.1 reads as true or false."""
    return {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(value.lower())


def is_too_long(value: str) -> bool:
    """Return whether a number has more digits than programs keep exactly."""
    return len(value.lstrip("+-0.").replace(".", "")) > _MAX_DIGITS
