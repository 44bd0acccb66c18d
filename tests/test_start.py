"""What the program spares at its start changes nothing of what it reads."""

import subprocess
import sys

import pytest

from small_project import write_project

PROGRAM = """\
import sys
sys.argv[1:] = ["check", "2023H1", "--lang", "en"]
{before}
from reportgen.__main__ import run
run()
"""
WITHOUT_C = "import importlib.machinery as m; m.EXTENSION_SUFFIXES.clear()"


def check(root, before=""):
    return python(root, PROGRAM.format(before=before))


def python(folder, program):
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "text",
    [
        *("value: 26\n", "value: 2O\n", "value: [\n", "value: \x07\n", "value: {a\n"),
        *("value: *a\n", "value: &a 1\n", "value: !!int 1\n", 'value: "\\x"\n', "  - a\n"),
        *("value: @1\n", "value: 1\n--- \n", "? [a]\n", "\tvalue: 1\n", "value: %1\n"),
    ],
)
def test_yaml_is_read_the_same_without_its_parser_in_python(tmp_path, text):
    root = write_project(tmp_path)
    path = root / "data/2023H1/achievements/01-ip.yaml"
    path.write_text(path.read_text("utf-8").replace("value: 26\n", text), "utf-8")

    spared, whole = check(root), check(root, WITHOUT_C)

    assert spared.stdout == whole.stdout
    assert (spared.stderr, spared.returncode) == (whole.stderr, whole.returncode)


def test_another_program_that_imports_reportgen_keeps_its_yaml(tmp_path):
    program = "import sys, yaml, reportgen.load, reportgen.pipeline; assert yaml.safe_load('a: 1')"

    assert python(tmp_path, program).returncode == 0
