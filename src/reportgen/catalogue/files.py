"""Messages about files and folders of a project."""

from reportgen.catalogue.entry import Entry

FILES: tuple[Entry, ...] = ()
