"""Messages about the data format."""

from reportgen.catalogue.entry import Entry

DATA: tuple[Entry, ...] = ()
