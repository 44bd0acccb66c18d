"""Offices without internet: the commands of docs/offline.md are run unchanged."""

import os
import platform
import re
import shlex
import subprocess
import sys
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from reportgen import __version__

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/offline.md").read_text("utf-8")
WHEEL, WINDOWS, LINUX, INSTALL = re.findall(r"^```bash\n(.*)\n```$", PAGE, re.MULTILINE)
TARGETS = {("Windows", "AMD64"): WINDOWS, ("Linux", "x86_64"): LINUX}
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"

# The variables of environment markers on Windows.
ON_WINDOWS = {
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_system": "Windows",
    "sys_platform": "win32",
    "extra": "",
}
# A machine without network or another place to find packages.
NO_NETWORK = {
    "PIP_CONFIG_FILE": os.devnull,
    **dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), "http://127.0.0.1:9"),
}


def run(command, folder, python=sys.executable, **environment):
    """Run a command of the page in a folder, with this Python and this repository."""
    words = {"python": str(python), ".": str(ROOT), "3.11": PYTHON}
    kept = {name: value for name, value in os.environ.items() if name[:4] != "PIP_"}
    return subprocess.run(
        [words.get(word, word) for word in shlex.split(command)],
        cwd=folder,
        env={**(kept if environment else os.environ), **environment},
        capture_output=True,
        check=False,
        encoding="utf-8",
        errors="replace",
    )


def wheelhouse(folder, *commands):
    """Return the wheels that the commands collect; none if pip reaches no index."""
    asked = run("python -m pip download --no-deps --dest index colorama", folder)
    if asked.returncode:
        pytest.skip("pip reaches no index")
    for command in (WHEEL, *commands):
        done = run(command, folder)
        assert done.returncode == 0, done.stderr
    return sorted((folder / "wheelhouse").glob("*.whl"))


def needs(wheel):
    """Return the requirements of a wheel."""
    with zipfile.ZipFile(wheel) as packed:
        (name,) = [each for each in packed.namelist() if each.endswith("/METADATA")]
        data = message_from_bytes(packed.read(name))
    return [Requirement(each) for each in data.get_all("Requires-Dist") or []]


def missing(wheels, environment):
    """Return the requirements of the wheels in an environment that no wheel satisfies."""
    there = {parse_wheel_filename(each.name)[0] for each in wheels}
    return [
        f"{wheel.name} needs {each}"
        for wheel in wheels
        for each in needs(wheel)
        if not each.marker or each.marker.evaluate(environment)
        if canonicalize_name(each.name) not in there
    ]


def test_the_page_names_our_wheel_correctly():
    named = set(re.findall(r"reportgen_gongwen-\S*\.whl", PAGE))

    assert named == {f"reportgen_gongwen-{__version__}-py3-none-any.whl"}


def test_both_systems_get_the_same_except_what_only_windows_needs():
    windows = WINDOWS.replace("win_amd64", "manylinux2014_x86_64").replace(" colorama", "")

    assert windows == LINUX


def test_a_wheelhouse_for_windows_is_complete(tmp_path):
    wheels = wheelhouse(tmp_path, WINDOWS)
    systems = {parse_wheel_filename(each.name)[3] for each in wheels}

    assert missing(wheels, ON_WINDOWS | {"python_version": PYTHON}) == []
    assert {tag.platform for tags in systems for tag in tags} == {"any", "win_amd64"}


def test_reportgen_is_installed_from_a_wheelhouse_without_network(tmp_path):
    here = TARGETS.get((platform.system(), platform.machine()))
    wheelhouse(tmp_path, here or re.sub(r"--only.* cp ", "", LINUX))
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "fresh"], check=True)
    programs = tmp_path / "fresh" / ("Scripts" if os.name == "nt" else "bin")
    done = run(INSTALL, tmp_path, programs / "python", **NO_NETWORK)
    assert done.returncode == 0, done.stderr
    shown = run(f'"{(programs / "reportgen").as_posix()}" --version', tmp_path)
    begun = run(f'"{(programs / "reportgen").as_posix()}" init office', tmp_path)

    assert shown.stdout.strip() == f"reportgen {__version__}"
    assert begun.returncode == 0
    workflow = (tmp_path / "office/.github/workflows/report.yml").read_text("utf-8")
    assert f"python -m pip install reportgen-gongwen=={__version__}\n" in workflow
