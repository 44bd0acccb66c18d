"""Build the typed report from nodes, or report every reason why that is impossible.

`structs` builds mappings and `scalars` single values; `conditions` has the rules that a
type alone cannot express, and `ids` checks that each id names one thing.
"""

from reportgen.validate.ids import double_ids
from reportgen.validate.keys import Rules
from reportgen.validate.structs import build

__all__ = ["Rules", "build", "double_ids"]
