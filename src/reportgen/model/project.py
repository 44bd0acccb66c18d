"""Everything one period needs, read and typed."""

# No postponed annotations: msgspec would evaluate each of them anew (9 ms of a build).
from msgspec import Struct

from reportgen.model.organs import Organ
from reportgen.model.reports import Report
from reportgen.model.sections import Section
from reportgen.period import Period


class SectionFile(Struct, frozen=True, kw_only=True):
    """A section with what its file name says: `01-ip.yaml` is section `ip`."""

    id: str
    file: str
    section: Section


class Project(Struct, frozen=True, kw_only=True):
    """Everything one period needs, valid as far as it could be read.

    `sections` holds a tuple for each part id, in the order of the file numbers.
    `unknown_names` are ids that may be defined in files or values that failed: whoever
    finds a name undefined stays silent about these. `inputs` are the files read, by the
    name that messages use.
    """

    period: Period
    organ: Organ
    report: Report
    sections: dict[str, tuple[SectionFile, ...]]
    unknown_names: frozenset[str] = frozenset()
    inputs: tuple[str, ...] = ()
