"""Messages about names used in texts."""

from reportgen.catalogue.entry import Entry

TEXTS: tuple[Entry, ...] = ()
