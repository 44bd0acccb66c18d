"""The numbers of the charts of a Word file against those of a period."""

from __future__ import annotations

from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING

from reportgen.document.tree import Table
from reportgen.exchange.word_figures import differing_problem
from reportgen.place import Place
from reportgen.writers.docx.charts import chart_data, chart_parts
from reportgen.writers.docx.plain_text import DOCUMENT, written_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.document.tree import Document
    from reportgen.problems import Problem
    from reportgen.readers.word.text import WordText


def check_charts(
    word: WordText, document: Document, file: str, name: str
) -> Iterator[Problem]:
    """Yield the charts of a Word file that show other numbers than those of a period."""
    printed = list(_charts(document))
    gone = Counter(line for line, _ in printed) - Counter(word.charts)
    added = Counter(word.charts) - Counter(line for line, _ in printed)
    places = dict(printed)
    for old, new in zip_longest(gone.elements(), added.elements(), fillvalue=""):
        # Names of series and categories are compared too.
        before, after = old.split(), new.split()
        if len(before) == len(after):
            pairs = [each for each in zip(before, after, strict=True) if len(set(each)) > 1]
            before, after = [one for one, _ in pairs], [other for _, other in pairs]
        yield differing_problem(before, after, Place(file), places.get(old), name)


def _charts(document: Document) -> Iterator[tuple[str, Place | None]]:
    """Yield what each chart of a report shows, and where its table is written."""
    tables = (each for each in document.blocks if isinstance(each, Table) and each.chart)
    for table in tables:
        parts = chart_parts(chart_data(table), 1, "")
        place = table.origin.place if table.origin else None
        for line in written_text({**parts, DOCUMENT: b""}):
            yield line, place
