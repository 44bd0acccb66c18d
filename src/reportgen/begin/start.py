"""Creating a project or a period: files are written once and never overwritten."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.checks.rules import RULES
from reportgen.ci.files import VENDOR, WORKFLOW, ci_files
from reportgen.ci.installed_from import installed_from
from reportgen.ci.repository import repository_top, subfolder
from reportgen.model.schema import KINDS, schema_text
from reportgen.period import parse_period
from reportgen.periods.series import Series
from reportgen.problems import InvalidProject, UsageProblem, problem
from reportgen.project.folders import built_in_templates
from reportgen.project.read import read_organ, read_project
from reportgen.project.save import save

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reportgen.begin.roll_forward import RollForward
    from reportgen.ci.installed_from import InstalledFrom
    from reportgen.model import Project
    from reportgen.periods.carry import Outcome
    from reportgen.problems import Problem

_LAST = {"organ.yaml", "report.yaml"}
_SHOWN = 30  # characters of a plan that a message shows
_SAMPLE = Path(__file__).parent / "sample_project"
_EMPTY = Path(__file__).parent / "empty_project"
_SCHEMA_LINE = "# yaml-language-server: $schema={up}schemas/{kind}.schema.json\n"


def begin_project(folder: Path, *, empty: bool = False) -> tuple[list[Path], list[Problem]]:
    """Write the sample project, the templates, the schemas and the files for CI.

    An `empty` project has no periods, and an office whose name is to be filled in. Return
    the files, and what is left to do before CI works. Raises UsageProblem, and writes
    nothing, if one of the files already exists.
    """
    origin = installed_from()
    files = _contents(_SAMPLE)
    if empty:
        files = {path: text for path, text in files.items() if path.parts[0] != "data"}
        files |= _contents(_EMPTY)
    templates = built_in_templates()
    for path in _files(templates):
        files[Path("templates") / path.relative_to(templates)] = path.read_bytes()
    for kind in KINDS:
        files[Path("schemas") / f"{kind}.schema.json"] = schema_text(kind).encode()
    for name, text in ci_files(origin, subfolder(folder)).items():
        files[Path(name)] = text.encode()
    written = write_new({folder / path: content for path, content in files.items()}, folder)
    return written, [*_to_fill_in(origin), *_to_move(folder)]


def _contents(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in _files(folder)}


def _to_fill_in(origin: InstalledFrom) -> list[Problem]:
    """Return what is missing in the files for CI: a wheel, or where to install from."""
    if origin.requirement:
        return []
    if origin.file:
        return [problem("U032", None, file=origin.file, folder=VENDOR)]
    return [problem("U031", None, file=WORKFLOW)]


def _to_move(folder: Path) -> list[Problem]:
    """Return a problem if GitHub would not run the workflow: it is in a subfolder."""
    where, top = subfolder(folder), repository_top(folder)
    if not where or top is None:
        return []
    target = WORKFLOW
    if (top / target).exists():
        target = WORKFLOW.replace("report.yml", f"report-{folder.resolve().name}.yml")
    return [problem("U030", None, file=f"{where}/{WORKFLOW}", target=target)]


def begin_period(root: Path, name: str) -> list[Path]:
    """Write the skeleton of a period; return the files.

    Raises UsageProblem if `name` is not a period or the period exists, InvalidProject if
    organ.yaml has errors.
    """
    folder = new_folder(root, name)
    title = f'"{organ_name(root)}{{{{ period }}}}工作总结"'
    report = _REPORT.format(schema=_schema_line("report", 2), title=title)
    files = {folder / "report.yaml": report}
    for part, heading in (
        ("achievements", "【待填：工作名称】"),
        ("plans", "【待填：计划名称】"),
    ):
        section = _SECTION.format(schema=_schema_line("section", 3), heading=heading)
        files[folder / part / "01-first.yaml".replace("first", f"{part}_first")] = section
    return write_new({path: text.encode() for path, text in files.items()}, root)


def new_folder(root: Path, name: str) -> Path:
    """Return the folder of a period to create.

    Raises UsageProblem if `name` is not a period or the period exists.
    """
    period = parse_period(name)
    if period is None or "/" in name:
        raise UsageProblem(problem("U010", None, period=name))
    folder = root / "data" / name
    if os.path.lexists(folder):
        raise UsageProblem(problem("U007", None, files=f"data/{name}"))
    return folder


def roll_forward(
    root: Path, name: str, before: str, *, keep_text: bool = False, dry_run: bool = False
) -> tuple[list[Path], list[Problem]]:
    """Create a period from an earlier one; return the files, written unless `dry_run`.

    A hint names the keys that were not taken over. Raises UsageProblem if `name` is not a
    later period or (unless `dry_run`) exists, InvalidProject if the earlier one has errors.
    """
    from reportgen.begin.foreseen import without_base, without_kind
    from reportgen.begin.roll_forward import RollForward
    from reportgen.periods.carry import outcomes, without_id

    period = parse_period(name)
    if period is None or "/" in name:
        raise UsageProblem(problem("U010", None, period=name))
    old, problems = read_project(root, before, RULES)
    if old is None or any(each.level == "error" for each in problems):
        raise InvalidProject(*problems)
    if period.first <= old.period.last:
        raise UsageProblem(problem("U013", None, period=name, before=before))
    empty = replace(old, period=period, sections={})
    unnamed = without_id(old)
    items = [*outcomes(empty, old), *unnamed]
    asked = without_base(old, period, Series(root, empty))
    roll = RollForward(old, period, items, keep_text=keep_text, without_base=asked)
    target, source = root / "data" / name, root / "data" / before
    files = _texts(old, roll, source, target)
    for (part, file), text in roll.carried().items():
        files[target / part / file] = (_schema_line("section", 3) + text).encode()
    written = list(files) if dry_run else write_new(files, root)
    told = [*dropped(roll, before), *_unnamed(unnamed, before)]
    return written, [*told, *without_kind(old, before)]


def _unnamed(items: list[Outcome], before: str) -> list[Problem]:
    """Return a warning for each plan that the next period cannot answer by an id."""
    return [
        problem("U160", each.item.place, period=before, found=each.text[:_SHOWN])
        for each in items
    ]


def dropped(roll: RollForward, before: str) -> list[Problem]:
    """Return a hint that names the keys that were not taken over, if there are any."""
    keys = "、".join(roll.dropped)
    return [problem("U055", None, period=before, keys=keys)] if keys else []


def roll_up(root: Path, name: str, parts: list[str]) -> tuple[list[Path], list[Problem]]:
    """Create a period from the shorter ones it consists of; return files and warnings.

    Raises UsageProblem if `parts` do not make up the period or it exists, InvalidProject
    with every reason if a part has errors or a metric cannot be rolled up.
    """
    from reportgen.begin.roll_forward import RollForward
    from reportgen.begin.rollup import covers, rolled_up
    from reportgen.begin.union import merged, only_in_some, report_metrics

    whole = parse_period(name)
    read = [read_project(root, each, RULES) for each in parts]
    wrong = [each for _, problems in read for each in problems if each.level == "error"]
    projects = [project for project, _ in read if project]
    if wrong or len(projects) < len(parts):
        raise InvalidProject(*wrong)
    if whole is None or not covers(whole, [each.period for each in projects]):
        raise UsageProblem(problem("U019", None, periods="、".join(parts), whole=name))
    last, target = projects[-1], root / "data" / name
    series = Series(root, replace(last, period=whole, sections={}))
    values, problems = rolled_up(projects, series)
    if any(each.level == "error" for each in problems):
        raise InvalidProject(*problems)
    roll = RollForward(last, whole, values=values)
    more = {name: source_of(root / file) for name, file in report_metrics(projects).items()}
    report = roll.report(source_of(root / "data" / parts[-1] / "report.yaml"), more)
    files = {target / "report.yaml": report.encode()}
    for each in merged(projects, _promised(root, projects[0])):
        more = {metric: source_of(root / file) for metric, file in each.metrics.items()}
        kept = [(source_of(root / file), number) for file, number in each.kept]
        text = roll.section(each.part, each.id, source_of(root / each.file), more, kept)
        if text is not None:
            files[target / each.part / Path(each.file).name] = text.encode()
    told = [*problems, *only_in_some(projects), *dropped(roll, parts[-1])]
    return write_new(files, root), told


def _promised(root: Path, first: Project) -> set[str]:
    """Return the ids of the plan items of the period before the first of a roll-up."""
    before = Series(root, first).before
    facts = before.facts() if before else ()
    return {each.fact.id.value for each in facts if each.fact.id}


def _texts(
    old: Project, roll: RollForward, source: Path, target: Path
) -> dict[Path, bytes]:
    """Return the new content of each file of a period."""
    files = {target / "report.yaml": roll.report(source_of(source / "report.yaml"))}
    for part, sections in old.sections.items():
        for each in sections:
            file = Path(each.file).name
            text = roll.section(part, each.id, source_of(source / part / file))
            if text is not None:
                files[target / part / file] = text
    return {path: text.encode() for path, text in files.items()}


def source_of(path: Path) -> str:
    """Return the text of a YAML file."""
    return path.read_text(encoding="utf-8-sig")


def organ_name(root: Path) -> str:
    """Return the name of the office; raises InvalidProject if organ.yaml has errors."""
    organ, problems = read_organ(root)
    if organ is None or any(each.level == "error" for each in problems):
        raise InvalidProject(*problems)
    return organ.name.value


def _schema_line(kind: str, depth: int) -> str:
    return _SCHEMA_LINE.format(up="../" * depth, kind=kind)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def write_new(files: Mapping[Path, bytes], inside: Path) -> list[Path]:
    """Write new files, none of them through a link that leads out of a folder.

    Either all are there in the end, or none. If the process is killed, the file that makes
    a folder a project or a period is missing, so that the rest is not taken for all of it.
    """
    if there := [str(path) for path in files if os.path.lexists(path)]:
        raise UsageProblem(problem("U007", None, files="、".join(there[:10])))
    folders = {folder for path in files for folder in path.parents if not folder.exists()}
    written = []
    try:
        for path in sorted(files, key=lambda path: path.name in _LAST):
            save(path, files[path], inside)
            written.append(path)
    except BaseException:
        _remove(written, folders)
        raise
    return list(files)


def _remove(files: Iterable[Path], folders: Iterable[Path]) -> None:
    """Remove files, and folders that are empty then."""
    for path in files:
        with suppress(OSError):
            path.unlink()
    for folder in sorted(folders, reverse=True):
        with suppress(OSError):
            folder.rmdir()


_REPORT = """\
{schema}schema_version: 1
state: draft    # delete this line when the report is complete 定稿时删去这一行
title: {title}
lead: 【待填：导语，一段话概括本期工作】
parts:
  - id: achievements
    heading: 主要工作情况
    kind: achievements
  - id: plans
    heading: 下一步工作打算
    kind: plans
    lead: "重点抓好以下{{{{ plans.count }}}}个方面工作。"
"""
_SECTION = """\
{schema}heading: {heading}
facts:
  - 【待填：做了什么，成效如何】
"""
