"""Messages about the machine."""

from reportgen.catalogue.entry import Entry

ENVIRONMENT: tuple[Entry, ...] = ()
