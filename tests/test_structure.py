"""The structure of the code: data flows one way, and start-up loads what it needs."""

import ast
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src"
STANDARD = sys.stdlib_module_names | {"reportgen", "__main__", "__mp_main__"}


def modules():
    """Every module of ours by name, with its path."""
    for path in sorted((SOURCE / "reportgen").rglob("*.py")):
        name = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        yield name.removesuffix(".__init__"), path


def imports():
    """Which modules of ours each module imports, wherever it does so.

    With a module Python loads the packages that it is in: they count as well, except
    those that the importing module is in itself.
    """
    known = dict(modules())
    found = {}
    for name, path in known.items():
        found[name] = set()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                whole = {f"{node.module}.{alias.name}" for alias in node.names} & set(known)
                found[name] |= whole or ({node.module} & set(known))
            if isinstance(node, ast.Import):
                found[name] |= {alias.name for alias in node.names} & set(known)
        own = packages(name)
        found[name] |= {each for other in found[name] for each in packages(other)} - own
        found[name].discard(name)
    return found


def packages(name):
    """The packages that a module is in."""
    parts = name.split(".")
    return {".".join(parts[:size]) for size in range(1, len(parts))}


def circle(graph):
    """A circle of imports, or nothing."""
    done, path = set(), []

    def visit(name):
        if name in path:
            return [*path[path.index(name) :], name]
        if name in done:
            return []
        path.append(name)
        for other in sorted(graph[name]):
            if found := visit(other):
                return found
        path.pop()
        done.add(name)
        return []

    return next((found for name in graph if (found := visit(name))), [])


def test_there_are_no_circular_imports():
    assert circle(imports()) == []


def test_a_circular_import_would_be_found():
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"a"}}) == ["a", "b", "c", "a"]


# The rooms from the top down, those of one line beside each other: a room may import what
# stands in a line below it, and nothing else. The longest name counts, so that a module
# named here is not part of its package's room.
LAYERS = """
    __main__
    cli
    show begin
    pipeline
    seals finished
    checks.engine checks.control
    checks.rules
    checks render
    checks.reading
    periods
    project ci
    writers
    writers.docx writers.markdown
    writers.layouts
    parse validate names
    figures
    texts
    model
    load
    suggest document
    problems
    messages
    period place
    numerals
"""
FLOORS = {
    room: floor for floor, line in enumerate(LAYERS.split("\n")) for room in line.split()
}


def room(name):
    """The room of a module: the longest name of LAYERS that it is, or is inside."""
    parts = name.split(".")[1:]
    names = (".".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((each for each in names if each in FLOORS), "")


def upward(graph):
    """The imports that do not lead to a lower floor, nor stay in their room."""
    return [
        f"{name} imports {other}"
        for name, others in sorted(graph.items())
        for other in sorted(others - {"reportgen"})
        if room(name) != room(other) and not FLOORS[room(name)] < FLOORS[room(other)]
    ]


def test_every_module_has_a_layer():
    assert [name for name, _ in modules() if name != "reportgen" and not room(name)] == []


def test_no_import_leads_upward():
    assert upward(imports()) == []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("reportgen.figures.measure", "reportgen.show.terminal"),
        ("reportgen.model.metrics", "reportgen.checks.control"),
        ("reportgen.parse.blocks", "reportgen.writers.markdown"),
        ("reportgen.writers.markdown", "reportgen.render"),
        ("reportgen.periods.owed", "reportgen.show.columns"),
    ],
)
def test_an_import_that_leads_upward_would_be_found(name, other):
    assert upward({name: {other}}) == [f"{name} imports {other}"]


# Files of one name have one role: the messages of what bears the name, or the same part of
# a document where it is read and where it is written.
SAME_ROLE = {"inlines.py": "parse writers/docx", "tables.py": "parse writers/docx"}


def test_no_two_files_have_the_same_name_without_the_same_role():
    homes = defaultdict(set)
    for _, path in modules():
        folder = path.parent.relative_to(SOURCE / "reportgen").as_posix()
        if path.name != "__init__.py" and folder != "messages":
            homes[path.name].add(folder)
    repeated = {
        name: " ".join(sorted(each)) for name, each in homes.items() if len(each) > 1
    }

    assert repeated == SAME_ROLE


def test_no_two_public_classes_have_the_same_name():
    found = Counter(
        node.name
        for _, path in modules()
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )

    assert [name for name, often in found.items() if often > 1] == []


def test_at_most_ten_modules_are_outside_the_folders():
    assert len(list((SOURCE / "reportgen").glob("*.py"))) <= 10


def test_only_the_terminal_and_the_commands_print():
    speaking = [
        name
        for name, path in modules()
        if re.search(r"\bprint\(|typer\.echo", path.read_text("utf-8"))
    ]

    assert {name for name in speaking if not name.startswith("reportgen.cli.")} == {
        "reportgen.show.terminal"
    }


def third_party(statement):
    """The packages from outside that a statement loads in a fresh interpreter."""
    script = f"import sys\nbefore = set(sys.modules)\n{statement}\nprint(*set(sys.modules) - before)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    packages = {name.partition(".")[0] for name in done.stdout.split()}
    return {name for name in packages - STANDARD if not name.startswith("_")}


def test_help_imports_typer_and_nothing_else():
    assert third_party("import reportgen.__main__") <= {
        "typer",
        "typing_extensions",
        "annotated_doc",
        "shellingham",
    }


def test_check_imports_what_reads_and_renders_and_nothing_that_writes():
    assert third_party("import reportgen.pipeline") <= {
        "yaml",
        "cython_runtime",  # what yaml's C parser is made with
        "msgspec",
        "jinja2",
        "markupsafe",
        "typing_extensions",
    }
