"""One template, checked before it runs, whose errors while it runs become problems."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, Any

from reportgen.problems import Problem, problem
from reportgen.render.budget import MAX_LINES, MAX_REPORT, TooMuchError, is_too_long
from reportgen.render.context import CONTEXT
from reportgen.render.filters import FILTERS
from reportgen.render.folder import MAIN, TemplateFolder
from reportgen.render.nesting import TooDeepError, nested, too_deep
from reportgen.render.sandbox import (
    Programs,
    Sandbox,
    SyntaxFault,
    UnknownName,
    parse_source,
)
from reportgen.render.shipped import shipped
from reportgen.render.uses import used_names
from reportgen.suggest import near

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

FIGURE = "figure.md.j2"
_CODES = {"filter": "J011", "test": "J012", "file": "J014"}


class Template:
    """A template folder, parsed and ready to render one report."""

    def __init__(self, folder: TemplateFolder, programs: Programs) -> None:
        self.folder = folder
        self._programs = programs
        self._sandbox = Sandbox(programs, FILTERS)

    def for_another_report(self) -> Template:
        """Return the same template with nothing left of what it has rendered."""
        return Template(self.folder, self._programs)

    def unknown(self, file: str, tree: Any) -> Iterator[Problem]:  # noqa: ANN401 - Jinja's
        """Yield a problem for each thing that a file uses but that does not exist.

        There is one, too, if it is nested so deeply that it cannot be compiled.
        """
        every = nested(tree)
        if (line := too_deep(every)) is not None:
            yield problem("J016", self.folder.place(file, line))
        known_to = {
            "filter": [name for name in self._sandbox.filters if " " not in name],
            "test": list(self._sandbox.tests),
            "name": [*CONTEXT, *self._sandbox.globals],
            "file": list(self.folder.sources),
            "report": CONTEXT["report"],
            "organ": CONTEXT["organ"],
            "tables": CONTEXT["tables"],
        }
        for use in used_names([node for node, *_ in every]):
            known = known_to.get(use.kind, [use.name])
            if use.name not in known:
                values = {"name": use.name, "known": ", ".join(sorted(known))}
                place = self.folder.place(file, use.line)
                code = _CODES.get(use.kind, "J013")
                yield problem(code, place, near=near(use.name, known), **values)

    def uses(self, name: str) -> bool:
        """Return whether the template mentions a name, so that its value is needed."""
        return any(name in source for source in self.folder.sources.values())

    def sentences(
        self, figures: Mapping[str, Mapping[str, Any]]
    ) -> tuple[dict[str, str], list[Problem]]:
        """Return the sentence of every figure, from the macro `sentence` of figure.md.j2.

        It comes with the problems, and is {} if there are any.
        """
        if FIGURE not in self.folder.sources:
            return {}, [problem("J002", self.folder.place(MAIN, 1), file=FIGURE)]

        def say() -> dict[str, str]:
            sentence = self._sandbox.get_template(FIGURE).module.sentence  # type: ignore[attr-defined]
            return {name: str(sentence(figure)).strip() for name, figure in figures.items()}

        said, problems = self._guarded(say)
        return said or {}, problems

    def report(self, context: Mapping[str, Any]) -> tuple[str | None, list[Problem]]:
        """Return the rendered report, or None, and the problems."""
        text, problems = self._guarded(
            lambda: self._sandbox.get_template(MAIN).render(context)
        )
        if text is None or not is_too_long(text):
            return text, problems
        limits = {"limit": f"{MAX_REPORT:,}", "lines": f"{MAX_LINES:,}"}
        return None, [problem("J021", self.folder.place(MAIN, 1), **limits)]

    def _guarded(self, work: Callable[[], Any]) -> tuple[Any, list[Problem]]:
        """Run a template; every error it raises becomes a problem with its line."""
        try:
            return work(), []
        except SyntaxFault as fault:
            place = self.folder.place(fault.name or MAIN, fault.lineno)
            return None, [problem("J010", place, words=fault.message)]
        except UnknownName as fault:
            known = ", ".join(fault.known) or "-"
            hint = near(fault.name, fault.known)
            values = {"name": fault.name, "known": known, "near": hint}
            return None, [problem("J013", self._line_of(fault), **values)]
        except TooMuchError as fault:
            return None, [problem("J017", self._line_of(fault), words=fault)]
        except Exception as fault:  # noqa: BLE001 - a template can raise anything
            words = (
                f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__
            )
            return None, [problem("J020", self._line_of(fault), words=words)]

    def _line_of(self, fault: Exception) -> Any:  # noqa: ANN401 - a Place
        """Return the innermost template line in the traceback of an error."""
        frames = traceback.extract_tb(fault.__traceback__)
        lines = [
            (frame.filename, frame.lineno)
            for frame in frames
            if frame.filename in self.folder.sources
        ]
        file, line = lines[-1] if lines else (MAIN, 1)
        return self.folder.place(file, line or 1)


def open_template(folder: TemplateFolder) -> tuple[Template | None, list[Problem]]:
    """Return a template ready to render, or None, and its problems with any data.

    The problems of all its files are found in one run; those of this package have none.
    """
    if compiled := shipped(folder.sources):
        return Template(folder, Programs({}, compiled)), []
    trees: dict[str, Any] = {}
    problems: list[Problem] = []
    for file, source in folder.sources.items():
        try:
            trees[file] = parse_source(source)
        except SyntaxFault as fault:
            place = folder.place(file, fault.lineno)
            problems.append(problem("J010", place, words=fault.message))
        except TooDeepError as fault:
            problems.append(problem("J016", folder.place(file, fault.line)))
    template = Template(folder, Programs(trees))
    for file, tree in trees.items():
        problems += template.unknown(file, tree)
    return (None if problems else template), problems
