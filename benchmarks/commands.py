"""The commands to measure: reportgen, and the other tools on the text that it wrote."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pypandoc
import yaml
from measure import Command

RIVALS = Path(__file__).parent / "rivals"
PYTHON = sys.executable
# The program that pip installs, as people run it: `python -m` imports more.
PROGRAM = str(Path(PYTHON).with_name("reportgen"))


def ours(name: str, project: Path, *arguments: str) -> Command:
    """Return a command of reportgen."""
    return Command(name, (PROGRAM, *arguments), project)


def rivals(
    project: Path, period: str, times: int = 1, *, few: bool = False
) -> list[Command]:
    """Return the commands of the other tools, which write the report `times` times.

    With `few`, without the slowest: python-docx, and pandoc if it must start many times.
    """
    build = (PROGRAM, "build", period, "-f", "md")
    subprocess.run(build, cwd=project, check=True, capture_output=True)
    markdown = str(project / "dist" / f"{period}.md")
    data = project / "blocks.yaml"
    data.write_text(yaml.safe_dump(_blocks(Path(markdown)), allow_unicode=True), "utf-8")
    forms = ("docxtpl.docx", "docxtemplater.docx")
    subprocess.run((PYTHON, RIVALS / "templates.py", *forms), cwd=project, check=True)
    often = str(times)
    script = (PYTHON, str(RIVALS / "with_docxtpl.py"), str(data), forms[0], "a.docx", often)
    naive = (PYTHON, str(RIVALS / "naive.py"), markdown, "b.docx", often)
    pandoc = (pypandoc.get_pandoc_path(), markdown, "-o", "c.docx")
    left_out = {"python-docx", "pandoc" if times > 1 else ""} if few else set()
    commands = [
        Command("docxtpl", script, project),
        Command("python-docx", naive, project),
        Command("pandoc", _repeated(pandoc, times), project),
        *_docxtemplater(project, str(data), forms[1], "d.docx", often),
    ]
    return [each for each in commands if each.name not in left_out]


def _repeated(command: tuple[str, ...], times: int) -> tuple[str, ...]:
    """Return a command that runs one `times` times: pandoc converts one file a process."""
    if times == 1:
        return command
    return ("sh", "-c", f'for i in $(seq {times}); do "$@" || exit; done', "sh", *command)


def _docxtemplater(project: Path, *arguments: str) -> list[Command]:
    """Return the command of docxtemplater, or none if it is not installed."""
    node = shutil.which("node")
    if not node or not (RIVALS / "node_modules" / "docxtemplater").exists():
        return []
    script = str(RIVALS / "with_docxtemplater.js")
    return [Command("docxtemplater", (node, script, *arguments), project)]


def _blocks(markdown: Path) -> dict[str, object]:
    lines = markdown.read_text(encoding="utf-8").splitlines()
    rows = [line.strip("|").split("|") for line in lines if line.startswith("|")]
    blocks = [line for line in lines if line.strip() and not line.startswith("|")]
    return {"title": blocks[0].lstrip("# "), "blocks": blocks[1:], "rows": rows}
