"""The structure of the code: data flows one way, and start-up loads what it needs."""

import ast
import re
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src"
STANDARD = sys.stdlib_module_names | {"reportgen", "__main__", "__mp_main__"}


def modules():
    """Every module of ours by name, with its path."""
    for path in sorted((SOURCE / "reportgen").rglob("*.py")):
        name = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        yield name.removesuffix(".__init__"), path


def imports():
    """Which modules of ours each module imports, wherever it does so."""
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
    return found


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


def test_no_imports_run_in_a_circle():
    assert circle(imports()) == []


def test_a_circle_would_be_seen():
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"a"}}) == ["a", "b", "c", "a"]


def test_stages_know_neither_the_command_line_nor_each_others_outputs():
    graph = imports()
    for name, others in graph.items():
        stage = name.removeprefix("reportgen.").split(".")[0]
        if stage not in {"cli", "__main__"}:
            assert not others & {
                "reportgen.cli",
                "reportgen.cli.app",
                "reportgen.cli.options",
                "reportgen.show.terminal",
            }, name
        if stage == "parse":
            assert not any("writers" in other or "render" in other for other in others), (
                name
            )
        if stage == "writers":
            assert not any("parse" in other or "render" in other for other in others), name


def test_only_the_console_and_the_commands_print():
    speaking = [
        name
        for name, path in modules()
        if re.search(r"\bprint\(|typer\.echo", path.read_text("utf-8"))
    ]

    assert {name for name in speaking if not name.startswith("reportgen.cli.")} == {
        "reportgen.show.terminal"
    }


def test_only_the_command_line_shows_anything():
    for name, others in imports().items():
        if name.split(".")[1:2] not in (["cli"], ["show"]):
            shown = {other for other in others if other.startswith("reportgen.show")}
            assert shown == set(), name


def test_no_file_of_show_has_the_name_of_another():
    names = [path.name for _, path in modules()]
    ours = {path.name for path in (SOURCE / "reportgen/show").glob("*.py")} - {
        "__init__.py"
    }

    assert [name for name in ours if names.count(name) > 1] == []


def third_party(statement):
    """The packages from outside that a statement loads in a fresh interpreter."""
    script = f"import sys\nbefore = set(sys.modules)\n{statement}\nprint(*set(sys.modules) - before)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    packages = {name.partition(".")[0] for name in done.stdout.split()}
    return {name for name in packages - STANDARD if not name.startswith("_")}


def test_help_loads_typer_and_nothing_else():
    assert third_party("import reportgen.__main__") <= {
        "typer",
        "typing_extensions",
        "annotated_doc",
        "shellingham",
    }


def test_check_loads_what_reads_and_renders_and_nothing_that_writes():
    assert third_party("import reportgen.pipeline") <= {
        "yaml",
        "cython_runtime",  # what yaml's C parser is made with
        "msgspec",
        "jinja2",
        "markupsafe",
        "typing_extensions",
    }
