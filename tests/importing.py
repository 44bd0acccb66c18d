"""Importing a file into a small project, and what it then prints."""

import io
import re

import yaml
from docx import Document

from reportgen.pipeline import build_period


def letters(text):
    return re.sub(r"\s", "", text)


def bring(project, run, name, content, *options):
    path = project / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return run("import", name, "--period", "2022H2", *options)


def printed(project, form="md"):
    built = build_period(project, "2022H2", (form,))
    errors = [each.code for each in built.problems if each.level == "error"]
    assert built.outputs, errors
    return built.outputs[form]


def plain(markdown):
    return re.sub(r"\\(.)|(?m:^#+ )", r"\1", markdown.decode().replace("\\\n", ""))


def files(project):
    folder = project / "data/2022H2"
    found = sorted(folder.rglob("*.yaml"))
    return {
        path.relative_to(folder).as_posix(): yaml.safe_load(path.read_text("utf-8"))
        for path in found
    }


def word(build):
    document = Document()
    build(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
