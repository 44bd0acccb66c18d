"""Messages about YAML as text."""

from reportgen.catalogue.entry import Entry

YAML: tuple[Entry, ...] = ()
