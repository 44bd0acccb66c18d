"""Everything one period needs, read and typed."""

# No postponed annotations: msgspec would evaluate each of them again (9 ms of a build).
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from reportgen.model.metrics import Metric
from reportgen.model.organs import Organ
from reportgen.model.reports import Report
from reportgen.model.sections import Fact, Section
from reportgen.model.wrong_words import WrongWord
from reportgen.period import Period


class KeyedMetric(Struct, frozen=True):
    """A metric, its id, and its key: `ip.metrics.applications`, `report.metrics.rd`."""

    key: str
    id: str
    metric: Metric


class KeyedFact(Struct, frozen=True):
    """A fact and its key: `ip.facts.1`, `report.attachments.1.facts.2`."""

    key: str
    fact: Fact

    @property
    def section(self) -> str:
        """The id of its section, or `report`."""
        return self.key.partition(".")[0]


def keyed_facts(owner: str, facts: tuple[Fact, ...]) -> Iterator[KeyedFact]:
    """Yield facts with their keys below that of their owner, counted from 1."""
    for number, fact in enumerate(facts, 1):
        yield KeyedFact(f"{owner}.facts.{number}", fact)


def keyed_words(key: str, facts: tuple[Fact, ...]) -> Iterator[KeyedFact]:
    """Yield the facts of a lead or closing with their keys, numbered if several."""
    for number, fact in enumerate(facts, 1):
        yield KeyedFact(f"{key}.{number}" if len(facts) > 1 else key, fact)


class SectionFile(Struct, frozen=True, kw_only=True, dict=True):
    """A section with the id from its file name: `01-ip.yaml` is section `ip`."""

    id: str
    file: str
    section: Section

    @cached_property
    def facts(self) -> tuple[KeyedFact, ...]:
        """Its facts with their keys; twenty rules ask for them."""
        return tuple(keyed_facts(self.id, self.section.facts))


class Project(Struct, frozen=True, kw_only=True):
    """Everything one period needs, valid as far as it could be read.

    `sections` has a tuple for each part id, in the order of the file numbers.
    `unknown_names` are ids that may be defined in files or values that failed, so they are
    not reported as undefined. It is `whole` if none failed. `inputs` are the files read, by
    the name that messages use; the words that the office calls wrong are none of them,
    because they do not change the report.
    """

    period: Period
    organ: Organ
    report: Report
    sections: dict[str, tuple[SectionFile, ...]]
    unknown_names: frozenset[str] = frozenset()
    whole: bool = True
    inputs: tuple[str, ...] = ()
    own_words: tuple[WrongWord, ...] = ()

    def section_files(self) -> Iterator[SectionFile]:
        """Yield every section, in the order of the report."""
        for files in self.sections.values():
            yield from files

    def metrics(self) -> Iterator[KeyedMetric]:
        """Yield every metric, those of report.yaml first."""
        for name, metric in self.report.metrics.items():
            yield KeyedMetric(f"report.metrics.{name}", name, metric)
        for each in self.section_files():
            for name, metric in each.section.metrics.items():
                yield KeyedMetric(f"{each.id}.metrics.{name}", name, metric)

    def facts(self) -> Iterator[KeyedFact]:
        """Yield every fact of the sections, in the order of the report."""
        for each in self.section_files():
            yield from each.facts

    def other_facts(self) -> Iterator[KeyedFact]:
        """Yield every fact outside the sections: of leads, the closing, attachments."""
        yield from keyed_words("report.lead", self.report.lead)
        for part in self.report.parts:
            yield from keyed_words(f"{part.id}.lead", part.lead)
        yield from keyed_words("report.closing", self.report.closing)
        for number, attachment in enumerate(self.report.attachments, 1):
            yield from keyed_facts(f"report.attachments.{number}", attachment.facts)
