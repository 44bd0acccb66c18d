"""Messages about figures and their arithmetic."""

from reportgen.catalogue.entry import Entry

FIGURES: tuple[Entry, ...] = ()
