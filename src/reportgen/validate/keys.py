"""Keys that are names: ids of metrics, and codes of rules in `allow` and `levels`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from reportgen.messages import messages
from reportgen.messages.message import Message
from reportgen.model import ID
from reportgen.problems import Problem, problem
from reportgen.suggest import near

if TYPE_CHECKING:
    from reportgen.load.nodes import Entry

Rules: TypeAlias = Mapping[str, Message]  # by code


def wrong_id(entry: Entry) -> Problem | None:
    """Return why the key of a mapping cannot be an id, if so."""
    known = re.fullmatch(ID, entry.key)
    return None if known else problem("D120", entry.place, id=entry.key)


def wrong_code(entry: Entry, key: str, rules: Rules | None) -> Problem | None:
    """Return why a key in `allow` or `levels` is not the code of one of the rules, if so.

    None of `rules` accepts any.
    """
    if rules is None:
        return None
    rule, other = rules.get(entry.key), messages(entry.key[:1]).get(entry.key)
    if (other and other.unfinished) or (rule and rule.unfinished and key == "levels"):
        return problem("D151", entry.place, rule=entry.key)
    if other:
        return problem("D196", entry.place, rule=entry.key)
    if rule is None:
        hint = near(entry.key, sorted(rules))
        return problem("D124", entry.place, rule=entry.key, near=hint)
    return None
