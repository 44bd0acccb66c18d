"""The data format, defined once.

These types define the typed report, the validator's rules, the published JSON Schemas and
the completion in editors. Only `validate` builds them from data. Editors show their
descriptions while a clerk types.
"""

from reportgen.model.located import ID, KNOWN, OR_ONE, Located
from reportgen.model.metrics import (
    Change,
    Items,
    Member,
    Metric,
    Range,
    Rank,
    Share,
    Shown,
    Target,
)
from reportgen.model.organs import Name, Organ
from reportgen.model.project import (
    KeyedFact,
    KeyedMetric,
    Project,
    SectionFile,
    keyed_facts,
    keyed_words,
)
from reportgen.model.reports import Attachment, Part, Report
from reportgen.model.sections import Fact, Section
from reportgen.model.tables import TableColumn, TableData

__all__ = [
    "ID",
    "KNOWN",
    "OR_ONE",
    "Attachment",
    "Change",
    "Fact",
    "Items",
    "KeyedFact",
    "KeyedMetric",
    "Located",
    "Member",
    "Metric",
    "Name",
    "Organ",
    "Part",
    "Project",
    "Range",
    "Rank",
    "Report",
    "Section",
    "SectionFile",
    "Share",
    "Shown",
    "TableColumn",
    "TableData",
    "Target",
    "keyed_facts",
    "keyed_words",
]
