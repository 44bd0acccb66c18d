"""Converting Word files with LibreOffice: its own profile, its own fonts, no network."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "build" / "fonts"
SOFFICE = shutil.which("soffice")
# Without Calc, LibreOffice converts no workbook, and returns 0.
CALC = SOFFICE and (Path(SOFFICE).resolve().parent / "libsclo.so").exists()
# The open fonts used in place of those of the standard, by role.
STAND_INS = {
    "仿宋_GB2312": "FandolFang",
    "楷体_GB2312": "FandolKai",
    "黑体": "FandolHei",
    "宋体": "FandolSong",
    "Times New Roman": "Liberation Serif",
}
_ALIAS = (
    '<alias binding="same"><family>{}</family><prefer><family>{}</family></prefer></alias>'
)
# An alias cannot name a weight; the font of the title is black.
_TITLE = (
    '<match target="pattern"><test name="family"><string>方正小标宋简体</string></test>'
    '<edit name="family" mode="append_last" binding="strong"><string>Noto Serif CJK SC</string>'
    '</edit><edit name="weight" mode="assign"><const>black</const></edit></match>'
)


def pytest_collection_modifyitems(items):
    """Skip tests whose LibreOffice or fonts are missing; .ci/run installs both."""
    missing = []
    if SOFFICE is None:
        missing.append("LibreOffice")
    if not (FONTS / "FandolFang-Regular.otf").exists():
        missing.append("the fonts in build/fonts (see .ci/install)")
    for item in items:
        if not CALC and "calc" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.skip(reason="needs LibreOffice Calc"))
        if missing and "office" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.skip(reason=f"needs {' and '.join(missing)}"))


def soffice(home, path, kind, folder):
    """Return a file converted by LibreOffice, in `folder`."""
    target = folder / f"{path.stem}.{kind}"
    target.unlink(missing_ok=True)
    command = [
        SOFFICE,
        f"-env:UserInstallation=file://{home}/profile",
        *("--headless", "--convert-to", kind, "--outdir", folder, path),
    ]
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "FONTCONFIG_FILE": str(home / "fonts.conf"),
    }
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=120)
    # LibreOffice returns 0 even if it cannot read the file.
    assert target.is_file(), f"LibreOffice wrote no {kind}"
    return target


@pytest.fixture(scope="session")
def office_home(tmp_path_factory):
    """Return the home folder of LibreOffice, with its profile and its fonts."""
    home = tmp_path_factory.mktemp("office")
    aliases = "".join(_ALIAS.format(*pair) for pair in STAND_INS.items())
    folders = "".join(f"<dir>{folder}</dir>" for folder in ("/usr/share/fonts", FONTS))
    (home / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"{folders}<cachedir>{home}/cache</cachedir>{aliases}{_TITLE}</fontconfig>",
        encoding="utf-8",
    )
    return home


@pytest.fixture(scope="session")
def office(office_home):
    """Return a function that converts a file with LibreOffice and returns the new file."""

    def convert(path, kind):
        return soffice(office_home, path, kind, office_home)

    return convert


@pytest.fixture
def calc(office_home, tmp_path):
    """Return a function that saves a workbook with LibreOffice and returns the new file."""

    def convert(path, kind):
        folder = tmp_path / f"saved-{kind}"
        return soffice(office_home, path, kind, folder)

    return convert
