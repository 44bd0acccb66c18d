"""The structure of the code: imports lead one way, and start-up imports what it needs."""

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
    """Yield the name and the path of each module of ours."""
    for path in sorted((SOURCE / "reportgen").rglob("*.py")):
        name = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        yield name.removesuffix(".__init__"), path


def imports():
    """Return the modules of ours that each module imports, anywhere in its code.

    Python also imports the packages of an imported module: they count, except those that
    contain the importing module.
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
    """Return the packages that contain a module."""
    parts = name.split(".")
    return {".".join(parts[:size]) for size in range(1, len(parts))}


def circle(graph):
    """Return a circle of imports, or an empty list."""
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


# The layers from the top down, one on each line: a module may import modules of its own
# package here and of the lines below, nothing else. The longest name counts, so that a
# module listed here is not part of its package.
LAYERS = """
    __main__
    cli
    show begin
    exchange many
    pipeline
    finished
    seals
    checks.proofread_word
    checks.engine checks.allowances
    checks.rules
    checks render
    checks.reading
    periods
    project ci
    readers
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
LEVELS = {
    layer: level for level, line in enumerate(LAYERS.split("\n")) for layer in line.split()
}


def layer(name):
    """Return the longest name in LAYERS of the module or of a package it is in, or ""."""
    parts = name.split(".")[1:]
    names = (".".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((each for each in names if each in LEVELS), "")


def upward(graph):
    """Return the imports that lead neither to a lower layer nor to the same package."""
    return [
        f"{name} imports {other}"
        for name, others in sorted(graph.items())
        for other in sorted(others - {"reportgen"})
        if layer(name) != layer(other) and not LEVELS[layer(name)] < LEVELS[layer(other)]
    ]


def test_every_module_has_a_layer():
    assert [name for name, _ in modules() if name != "reportgen" and not layer(name)] == []


def test_no_import_leads_upward():
    assert upward(imports()) == []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("reportgen.figures.measure", "reportgen.show.terminal"),
        ("reportgen.model.metrics", "reportgen.checks.allowances"),
        ("reportgen.parse.blocks", "reportgen.writers.markdown"),
        ("reportgen.writers.markdown", "reportgen.render"),
        ("reportgen.periods.owed", "reportgen.show.columns"),
    ],
)
def test_an_import_that_leads_upward_would_be_found(name, other):
    assert upward({name: {other}}) == [f"{name} imports {other}"]


def test_how_it_works_lists_the_folders_in_the_order_of_the_layers():
    page = (SOURCE.parent / "docs/how-it-works.md").read_text("utf-8")
    folders = re.findall(r"^### (\w+)/ ", page, re.MULTILINE)
    levels = [
        min(level for name, level in LEVELS.items() if name.partition(".")[0] == folder)
        for folder in folders
    ]

    assert {"cli", "writers", "messages"} < set(folders)
    assert levels == sorted(levels)


# Files with the same name have the same role: messages about the module with that name, or
# the same part of a document, read in one file and written in the other.
SAME_ROLE = {
    "inlines.py": "parse writers/docx",
    "styles.py": "readers/word writers/docx",
    "tables.py": "model parse writers/docx",
    "xml.py": "readers/word writers/docx",
}


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
    """Return the third-party packages that a statement imports in a new interpreter."""
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
        "cython_runtime",  # the C parser of yaml is made with it
        "msgspec",
        "jinja2",
        "markupsafe",
        "typing_extensions",
    }
