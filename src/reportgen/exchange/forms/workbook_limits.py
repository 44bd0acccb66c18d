"""What a workbook may be before it is parsed, so that no file costs much time or memory.

A form is small. Every part is decompressed up to a limit and looked through with expat,
which builds nothing; only then does openpyxl, which builds everything, see the file.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any
from xml.parsers import expat

from reportgen.place import Place
from reportgen.problems import Problem, problem

MOST_BYTES = 8_000_000  # of a file, and of all its parts together when unpacked
_MOST_PARTS = 300
_MOST_ELEMENTS = 50_000
_LONGEST_VALUE = 20_000  # characters of an attribute
_LARGEST_AREA = 20_000  # cells that are merged or linked
_DEEPEST = 100  # elements inside each other
_MOST_NAMES = 1_000
_MOST_COPIED = 500_000  # characters of shared formulas, in all their cells
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAIN = "xl/workbook.xml"
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
_PARTS = (".xml", ".rels", ".vml")
# Elements for whose cells openpyxl makes an object each.
_WITH_CELLS = {"mergeCell", "hyperlink"}


def refusal(raw: bytes, name: str) -> Problem | None:
    """Return why a file is not read as a form, None if it can be parsed safely."""
    place = Place(name)
    if len(raw) > MOST_BYTES:
        return problem("X014", place, limit=_megabytes())
    if raw.startswith(_OLE):
        return problem("X012" if _ENCRYPTED in raw else "X011", place)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            return _Package(package, name).refusal()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
        return problem("X010" if not raw.startswith(b"PK") else "X016", place)
    except (RuntimeError, ValueError):  # a part with a password; a damaged directory
        return problem("X016", place)


class _Package:
    """Looks through the parts of a workbook."""

    def __init__(self, package: zipfile.ZipFile, name: str) -> None:
        self._package = package
        self._name = name
        self._left = MOST_BYTES
        self._elements = 0
        self._depth = 0
        self._names = 0
        self._inside: str | None = None  # the number of a shared formula
        self._shared: dict[str, int] = {}  # the length of each
        self._copied = 0

    def refusal(self) -> Problem | None:
        """Return why the workbook is refused, if so."""
        infos = self._package.infolist()
        names = [each.filename for each in infos]
        if "mimetype" in names and _MAIN not in names:
            return problem("X013", Place(self._name))
        if not any(each.lower().endswith("workbook.xml") for each in names):
            return problem("X010", Place(self._name))
        if len(names) > _MOST_PARTS or sum(each.file_size for each in infos) > MOST_BYTES:
            return problem("X014", Place(self._name), limit=_megabytes())
        if len(set(names)) < len(names):
            return problem("X016", Place(self._name))
        return next(filter(None, map(self._part, names)), None)

    def _part(self, name: str) -> Problem | None:
        """Return why a part is refused; it counts whatever its size is said to be."""
        with self._package.open(name) as stream:
            content = stream.read(self._left + 1)
        self._left -= len(content)
        if self._left < 0:
            return problem("X014", Place(self._name), limit=_megabytes())
        if not name.lower().endswith(_PARTS):
            return None
        try:
            self._look_through(content)
        except _RefusedError as reason:
            return problem(reason.code, Place(self._name), part=name)
        except expat.ExpatError:
            # VML is not always XML; openpyxl does not parse it unless it is a comment.
            return None if name.endswith(".vml") else problem("X016", Place(self._name))
        return None

    def _look_through(self, content: bytes) -> None:
        self._shared, self._depth = {}, 0
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.StartElementHandler = self._element
        parser.CharacterDataHandler = self._text
        parser.EndElementHandler = self._end
        parser.buffer_text = True
        parser.Parse(content, True)

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        local = name.rpartition(":")[2]
        self._names += local == "definedName"
        if local == "f":
            self._formula(attributes)
        self._depth += 1
        if self._names > _MOST_NAMES or self._depth > _DEEPEST:
            raise _RefusedError("X017")
        if self._elements > _MOST_ELEMENTS:
            raise _RefusedError("X017")
        if any(len(value) > _LONGEST_VALUE for value in attributes.values()):
            raise _RefusedError("X017")
        if local in _WITH_CELLS and area(attributes.get("ref", "")) > _LARGEST_AREA:
            raise _RefusedError("X017")

    def _formula(self, attributes: dict[str, str]) -> None:
        """Add up what openpyxl would copy: a shared formula into each of its cells."""
        self._inside = attributes.get("si", "") if attributes.get("t") == "shared" else None
        self._copied += self._shared.get(self._inside or "", 0)
        if self._copied > _MOST_COPIED:
            raise _RefusedError("X017")

    def _text(self, words: str) -> None:
        if self._inside is not None:
            known = self._shared.get(self._inside, 0)
            self._shared[self._inside] = known + len(words)

    def _end(self, _name: str) -> None:
        self._depth -= 1
        self._inside = None


class _RefusedError(Exception):
    """Raised by what a part may not contain, with the code of the problem."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def _refuse_doctype(*_: Any) -> None:  # noqa: ANN401 - expat passes what it knows
    raise _RefusedError("X015")


def area(reference: str) -> int:
    """Return how many cells a reference like A1:C3 covers, one for anything else."""
    found = _AREA.fullmatch(reference)
    if not found or not found[3]:
        return 1
    columns = abs(_column(found[3]) - _column(found[1])) + 1
    rows = abs(int(found[4]) - int(found[2])) + 1
    return columns * rows


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _megabytes() -> str:
    return f"{MOST_BYTES // 1_000_000} MB"
