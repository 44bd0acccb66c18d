"""Converting Word files with LibreOffice: its own profile, its own fonts, no network."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "build" / "fonts"
SOFFICE = shutil.which("soffice")
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
        if missing and "office" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.skip(reason=f"needs {' and '.join(missing)}"))


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """Return a function that converts a file with LibreOffice and returns the new file."""
    home = tmp_path_factory.mktemp("office")
    aliases = "".join(_ALIAS.format(*pair) for pair in STAND_INS.items())
    folders = "".join(f"<dir>{folder}</dir>" for folder in ("/usr/share/fonts", FONTS))
    (home / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"{folders}<cachedir>{home}/cache</cachedir>{aliases}{_TITLE}</fontconfig>",
        encoding="utf-8",
    )

    def convert(path, kind):
        target = home / f"{path.stem}.{kind}"
        target.unlink(missing_ok=True)
        command = [
            SOFFICE,
            f"-env:UserInstallation=file://{home}/profile",
            *("--headless", "--convert-to", kind, "--outdir", home, path),
        ]
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "FONTCONFIG_FILE": str(home / "fonts.conf"),
        }
        subprocess.run(
            command, env=environment, check=True, capture_output=True, timeout=120
        )
        # LibreOffice returns 0 even if it cannot read the file.
        assert target.is_file(), f"LibreOffice wrote no {kind}"
        return target

    return convert
