"""Nodes -> the typed report, or every reason why not.

`structs` builds mappings, `scalars` single values, `rules` says what a type alone cannot,
`ids` that each id names one thing.
"""

from reportgen.validate.ids import double_ids
from reportgen.validate.structs import build

__all__ = ["build", "double_ids"]
