"""Messages about the command line."""

from reportgen.catalogue.entry import Entry

USAGE: tuple[Entry, ...] = ()
