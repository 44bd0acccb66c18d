"""Read a project's folder: where it is, its periods, and all data of one period."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TypeAlias, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from reportgen.load import read_yaml
from reportgen.load.nodes import Mapping, Source
from reportgen.model import (
    ID,
    Located,
    Organ,
    Part,
    Project,
    Report,
    Section,
    SectionFile,
)
from reportgen.period import Period, parse_period
from reportgen.place import Place, is_own_file
from reportgen.problems import InvalidProject, Problem, UsageProblem, by_state, problem
from reportgen.project.once import Once
from reportgen.project.own_words import OWN_WORDS, own_words
from reportgen.project.unread import (
    SECTION_FILE,
    misnamed,
    misplaced_organ,
    renamed,
    strange_periods,
    unused,
    unused_in_data,
    visible,
)
from reportgen.suggest import near
from reportgen.validate import Rules, build, double_ids

_ORGAN = "data/organ.yaml"
T = TypeVar("T", bound=Located)
# What a file says, its problems, and the names that it may define but that were not read.
_FileRead: TypeAlias = tuple[T | None, list[Problem], set[str]]


def find_project(start: Path) -> Path:
    """Return the folder, at `start` or above it, that contains data/organ.yaml.

    Raises UsageProblem if no folder does.
    """
    for folder in (start, *start.parents):
        if os.path.lexists(folder / "data" / "organ.yaml"):
            if (folder / "data").is_symlink():
                raise InvalidProject(problem("F010", Place("data")))
            return folder
    if found := misplaced_organ((start, *start.parents)):
        raise UsageProblem(problem("F027", found=str(found)))
    raise UsageProblem(problem("U001", folder=str(start)))


def period_names(root: Path) -> list[str]:
    """Return the names of the project's periods, oldest first: a year after its parts."""
    inside = (root / "data").iterdir()
    folders = [path.name for path in inside if path.is_symlink() or path.is_dir()]
    periods = {name: parse_period(name) for name in folders}
    named = [
        (period.last, -period.first, name) for name, period in periods.items() if period
    ]
    return [name for *_, name in sorted(named)]


def read_project(
    root: Path, name: str, rules: Rules | None = None, once: Once | None = None
) -> tuple[Project | None, list[Problem]]:
    """Return the data of period `name`, as far as it can be read, and every problem.

    The data is None only if report.yaml yields no report. `rules` are the codes that
    `allow` and `levels` may name; None accepts any. `once` has what the run has read.
    Raises UsageProblem if the period does not exist, EnvironmentProblem if a file cannot
    be read.
    """
    period = parse_period(name)
    if period and (root / "data" / name).is_symlink():
        return None, [problem("F010", Place(f"data/{name}"))]
    if period is None or not (root / "data" / name).is_dir():
        raise UsageProblem(unknown_period(root, name))
    return _Reader(root, name, period, rules, once or Once()).read()


def read_period(
    root: Path, name: str, rules: Rules | None, once: Once
) -> tuple[Project | None, list[Problem]]:
    """Return the same as `read_project`, read at most once in a run."""
    asked = ("period", root, name, rules is None)
    return once(asked, lambda: read_project(root, name, rules, once))


def read_organ(root: Path) -> tuple[Organ | None, list[Problem]]:
    """Return what organ.yaml says, None if it cannot be read, and its problems."""
    made, problems, _ = _read(root, _ORGAN, Organ, None)
    return made, problems


def unknown_period(root: Path, name: str) -> Problem:
    """Return the problem of a requested period that the project does not have."""
    names = period_names(root)
    for each in strange_periods(root):
        folder = str(each.values["folder"])
        if not names or folder.upper() == name.upper():
            return each
    return problem("U002", period=name, periods="、".join(names), near=near(name, names))


class _Reader(Struct):
    """Reads one period and collects what it finds."""

    root: Path
    name: str
    period: Period
    rules: Rules | None
    once: Once
    problems: list[Problem] = field(default_factory=list)
    inputs: list[str] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    excused: set[str] = field(default_factory=set)

    def read(self) -> tuple[Project | None, list[Problem]]:
        organ = self._organ()
        report = self._report()
        stray = self.once(("in data/", self.root), lambda: unused_in_data(self.root))
        self.problems += stray
        words, wrong = self.once((OWN_WORDS, self.root), lambda: own_words(self.root))
        self.problems += wrong
        if report is None:
            for folder in self._folders():
                self._sections(folder.name)
            return None, self.problems
        named = {part.id for part in report.parts}
        sections = {part.id: self._part(part, named) for part in report.parts}
        self._unused(report)
        self.problems += double_ids(report, sections)
        self.problems = by_state(self.problems, draft=report.is_draft)
        report = replace(report, parts=_without_repeated(report.parts))
        project = Project(
            period=self.period,
            organ=organ or Organ(place=Place("data/organ.yaml"), name=report.title),
            report=report,
            sections=sections,
            unknown_names=frozenset(self.unknown),
            whole=not any(each.level == "error" for each in self.problems),
            inputs=tuple(self.inputs),
            own_words=words,
        )
        return project, self.problems

    @property
    def folder(self) -> Path:
        return self.root / "data" / self.name

    def _file(self, file: str, kind: type[T]) -> T | None:
        """Read one YAML file; parts of it that fail may define names used elsewhere."""
        return self._noted(file, _read(self.root, file, kind, self.rules))

    def _organ(self) -> Organ | None:
        """Read organ.yaml, which all periods share."""
        asked = (_ORGAN, self.root, self.rules is None)
        read = self.once(asked, lambda: _read(self.root, _ORGAN, Organ, self.rules))
        return self._noted(_ORGAN, read)

    def _noted(self, file: str, read: _FileRead[T]) -> T | None:
        made, problems, lost = read
        self.inputs.append(file)
        self.problems += problems
        self.unknown |= lost
        return made

    def _report(self) -> Report | None:
        file = f"data/{self.name}/report.yaml"
        if not (self.root / file).exists():
            self.problems.append(self._no_report(file))
            return None
        return self._file(file, Report)

    def _no_report(self, file: str) -> Problem:
        found = renamed(self.folder, "report.yaml")
        if found is None:
            return problem("F001", Place(f"data/{self.name}"), file=file)
        place = Place(f"data/{self.name}/{found.name}")
        return problem("F026", place, file=found.name)

    # -- sections ----------------------------------------------------------------------

    def _part(self, part: Part, named: set[str]) -> tuple[SectionFile, ...]:
        """Return a part's sections; `named` are the ids of all parts."""
        if not (self.folder / part.id).is_dir():
            self._missing(part, named)
            return ()
        sections = self._sections(part.id)
        if not sections and not part.lead and not self._is_broken(part.id):
            self.problems.append(problem("F009", part.place, part=part.id))
        return sections

    def _missing(self, part: Part, named: set[str]) -> None:
        """Report a part without a folder, unless it has a lead.

        A stray folder with a similar name is taken to be the part's, and reported with it.
        """
        strays = [folder.name for folder in self._folders() if folder.name not in named]
        hint = near(part.id, strays)
        if hint:
            self.excused.add(hint)
        if hint and not re.fullmatch(ID, hint):
            self.problems.append(problem("F024", part.place, part=part.id, folder=hint))
        elif hint or not part.lead:
            self.problems.append(problem("F002", part.place, part=part.id, near=hint))

    def _is_broken(self, folder: str) -> bool:
        prefix = f"data/{self.name}/{folder}/"
        return any(
            each.place and each.place.file.startswith(prefix) for each in self.problems
        )

    def _sections(self, folder: str) -> tuple[SectionFile, ...]:
        if (self.folder / folder).is_symlink():
            place = Place(f"data/{self.name}/{folder}")
            self.problems.append(problem("F010", place))
            return ()
        found: list[tuple[int, SectionFile]] = []
        numbers: dict[int, str] = {}
        for path in visible(self.folder / folder):
            file = f"data/{self.name}/{folder}/{path.name}"
            match = SECTION_FILE.fullmatch(path.name)
            if not match or not is_own_file(path):
                self.problems.append(misnamed(path, file))
                continue
            number = int(match[1])
            if number in numbers:
                values = {"number": match[1], "first": numbers[number]}
                self.problems.append(problem("F004", Place(file), **values))
            numbers.setdefault(number, path.name)
            self.unknown.add(match[2])
            section = self._file(file, Section)
            if section is not None:
                self.unknown.discard(match[2])
                found.append((number, SectionFile(id=match[2], file=file, section=section)))
        ordered = sorted(found, key=lambda each: each[0])
        return tuple(section for _, section in ordered)

    # -- what no part uses -------------------------------------------------------------

    def _folders(self) -> list[Path]:
        return [path for path in visible(self.folder) if path.is_dir()]

    def _unused(self, report: Report) -> None:
        """Report every file and folder of the period that no part reads."""
        parts = [part.id for part in report.parts]
        for path in visible(self.folder):
            file = f"data/{self.name}/{path.name}"
            if path.is_dir() and path.name not in parts:
                self._stray_folder(path.name, file, parts)
            elif not path.is_dir() and path.name != "report.yaml":
                self.problems.append(unused(path, file, parts))

    def _stray_folder(self, folder: str, file: str, parts: list[str]) -> None:
        """Report a folder without a part, unless its part may be one that failed."""
        self.unknown.add(folder)
        doubled = len(set(parts)) < len(parts)  # one of them was meant to be this one
        if not (folder in self.excused or doubled or self._is_salvaged_report()):
            hint = near(folder, parts)
            code = "F003" if hint or re.fullmatch(ID, folder) else "F025"
            self.problems.append(problem(code, Place(file), folder=folder, near=hint))
        self._sections(folder)

    def _is_salvaged_report(self) -> bool:
        """Return whether report.yaml failed: a stray folder may then belong to it."""
        file = f"data/{self.name}/report.yaml"
        errors = (each for each in self.problems if each.level == "error")
        return any(each.place and each.place.file == file for each in errors)


def _read(root: Path, file: str, kind: type[T], rules: Rules | None) -> _FileRead[T]:
    """Return what a file says, its problems, and the names it may define but did not."""
    source, found = read_yaml(root / file, file)
    made, invalid = build(source, kind, rules)
    problems = found + invalid
    return made, problems, _lost_names(source, made) if problems else set()


def _without_repeated(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts without those whose id an earlier part has."""
    ids = [part.id for part in parts]
    return tuple(part for at, part in enumerate(parts) if part.id not in ids[:at])


def _lost_names(source: Source, made: Located | None) -> set[str]:
    """Return the ids that a file defines, or may define, but that were not built."""
    if source.root is None:
        return set(source.names)
    wanted = set(type(made).__struct_fields__) if made else set()
    outside = {  # metrics that are not indented
        entry.key
        for entry in source.root.entries
        if entry.key not in wanted and isinstance(entry.value, Mapping)
    }
    written = {
        name.key
        for entry in source.root.entries
        if entry.key == "metrics" and isinstance(entry.value, Mapping)
        for name in entry.value.entries
    }
    misspelt = {
        name.key
        for entry in source.root.entries
        if near(entry.key, ["metrics"]) and isinstance(entry.value, Mapping)
        for name in entry.value.entries
    }
    known = set(getattr(made, "metrics", {}))
    lost = (written | misspelt | outside | source.names) - known
    return lost | {name.lower() for name in lost}
