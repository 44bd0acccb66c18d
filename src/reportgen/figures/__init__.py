"""What metrics state: arithmetic, stated against computed values, Chinese wording.

Pure: no files, no clock. Numbers are Decimal throughout.
"""

from __future__ import annotations

from reportgen.figures.measure import measure

__all__ = ["measure"]
