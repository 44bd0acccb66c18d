"""JSON as text: readable Chinese, and nothing that a terminal or a log would obey."""

from __future__ import annotations

import json
import re
from typing import Any

from reportgen.show.escaping import COMMAND


def json_text(data: Any) -> str:  # noqa: ANN401 - lists, mappings, texts and numbers
    """Return data as indented JSON; invisible and direction characters are escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    text = re.sub(COMMAND, r"\1\\u005b", text)
    if text.replace("\n", "").isprintable():
        return text
    return "".join(
        each if each.isprintable() or each == "\n" else json.dumps(each)[1:-1]
        for each in text
    )
