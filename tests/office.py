"""Converting Word files with LibreOffice: its own profile, its own fonts, no network."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "build" / "fonts"
SOFFICE = shutil.which("soffice")
# The open fonts that stand in for those of the standard, by role.
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
# An alias cannot name a weight; the title's font is a black one.
_TITLE = (
    '<match target="pattern"><test name="family"><string>方正小标宋简体</string></test>'
    '<edit name="family" mode="append_last" binding="strong"><string>Noto Serif CJK SC</string>'
    '</edit><edit name="weight" mode="assign"><const>black</const></edit></match>'
)


def pytest_collection_modifyitems(items):
    """Skip what needs LibreOffice or the fonts where they are not; .ci/run installs both."""
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
    """Convert a file with LibreOffice into a folder; return the new file."""
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
        # LibreOffice returns 0 even when it could not read the file.
        assert target.is_file(), f"LibreOffice wrote no {kind}"
        return target

    return convert
