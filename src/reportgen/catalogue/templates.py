"""Messages about Jinja templates."""

from reportgen.catalogue.entry import Entry

TEMPLATES: tuple[Entry, ...] = ()
