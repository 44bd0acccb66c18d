"""Every message of reportgen, once, by code, in English and Chinese.

A code is a letter for the family and three digits:

    F  files and folders of a project      Y  YAML as text
    D  the data format                     R  names used in texts
    N  figures and their arithmetic        J  Jinja templates
    M  Markdown and the document tree      U  the command line
    E  the machine: disks, locks, terminals
    L  layouts: the look of Word output    T  the finished text: marks, numbers, words
    S  the structure of the finished text  P  provenance: source, date, allowances

`reportgen explain CODE` prints an entry; the console fills its message and help.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.catalogue.data import DATA
from reportgen.catalogue.environment import ENVIRONMENT
from reportgen.catalogue.figures import FIGURES
from reportgen.catalogue.files import FILES
from reportgen.catalogue.layouts import LAYOUTS
from reportgen.catalogue.markdown import MARKDOWN
from reportgen.catalogue.proofreading import PROOFREADING
from reportgen.catalogue.provenance import PROVENANCE
from reportgen.catalogue.templates import TEMPLATES
from reportgen.catalogue.texts import TEXTS
from reportgen.catalogue.usage import USAGE
from reportgen.catalogue.yaml import YAML

if TYPE_CHECKING:
    from reportgen.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {
    entry.code: entry
    for family in (
        FILES,
        YAML,
        DATA,
        TEXTS,
        FIGURES,
        TEMPLATES,
        MARKDOWN,
        LAYOUTS,
        USAGE,
        ENVIRONMENT,
        PROOFREADING,
        PROVENANCE,
    )
    for entry in family
}

LEVELS = {code: entry.level for code, entry in ENTRIES.items()}

# Findings that an office may grade and allow. Without a number to print (N105 to N108) no
# report can be made, and a suspect metric (N120) is settled by `confirmed`.
RULES = frozenset(code for code in ENTRIES if code[0] in "NPST") - {
    *("N105", "N106", "N107", "N108", "N120", "P105"),
    *("P110", "P111", "P112", "P113", "P114", "P115"),
}
