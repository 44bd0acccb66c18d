"""What a Word file is compared with: a layout, its clauses, its two font profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.writers.docx.units import half_points, spacing, whole

if TYPE_CHECKING:
    from reportgen.place import Place
    from reportgen.writers.clauses import Clauses
    from reportgen.writers.layouts import Font, Layout, ParagraphStyle

_OWN_ALIGNMENT = {"both": "left"}  # they look the same, but for the right edge


class Against:
    """A layout and the clauses of its values."""

    def __init__(self, layout: Layout, clauses: Clauses) -> None:
        self.layout, self.clauses = layout, clauses
        # What is asked for each paragraph again.
        self._fonts: dict[str, tuple[Font, ...]] = {}
        self._named: dict[tuple[Place, ...], str] = {}

    def style(self, role: str) -> ParagraphStyle | None:
        """Return the style of a role, None for a role that the layout does not know."""
        of = self.layout.styles if hasattr(self.layout.styles, role) else None
        letterhead = self.layout.letterhead
        if of is None and letterhead is not None and hasattr(letterhead, role):
            found: ParagraphStyle | None = getattr(letterhead, role)
            return found
        if of is None:
            return None
        found = getattr(of, role)
        return found or self.layout.styles.table_cell

    def fonts(self, role: str) -> tuple[Font, ...]:
        """Return the fonts of a font role in both profiles."""
        if role not in self._fonts:
            profiles = self.layout.fonts.gb2312, self.layout.fonts.windows
            self._fonts[role] = tuple(getattr(profile, role) for profile in profiles)
        return self._fonts[role]

    def pitch(self, style: ParagraphStyle) -> tuple[int, str]:
        """Return the distance of lines in twips, 0 if it follows the type; the clause."""
        number = style.line_pitch or self.layout.grid.line_pitch
        return (0 if style.single else whole(number)), self.clause(number.place)

    def size(self, style: ParagraphStyle) -> int:
        """Return the size of type in half-points."""
        return half_points(style.size)

    def char_spacing(self, style: ParagraphStyle) -> int:
        """Return what is added to each character, in twips."""
        return spacing(style, self.layout)

    def clause(self, *places: Place) -> str:
        """Return the first clause that these places name, "" if there is none."""
        if places not in self._named:
            self._named[places] = self.clauses.of(*places)
        return self._named[places]

    def is_practice(self, clause: str) -> bool:
        """Return whether the standard leaves something open, which has no `clause`."""
        return bool(self.clauses.standard) and not clause
