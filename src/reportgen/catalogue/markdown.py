"""Messages about Markdown and the document tree."""

from reportgen.catalogue.entry import Entry

MARKDOWN: tuple[Entry, ...] = ()
