"""No workbook costs more than two seconds and 300 MB, whatever is in it."""

import io
import subprocess
import sys
import time
import zipfile

import pytest

from filled_forms import packed
from reportgen.exchange.forms.read_workbook import read_book
from reportgen.exchange.forms.workbook_limits import area

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
MOST_SECONDS = 2
MOST_MEMORY = 300_000_000


def book(rows="", after="", before="", **parts):
    """Return a workbook of one sheet with these rows, and what is before and after them."""
    sheet = (
        f'{before}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheetData>{rows}</sheetData>'
        f"{after}</worksheet>"
    )
    contents = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{SHEETML}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEETML}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="指标" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship '
        f'Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    return packed(contents | {key.replace("__", "/"): each for key, each in parts.items()})


def cells(count, value="<v>1</v>"):
    return "".join(
        f'<row r="{at}"><c r="A{at}">{value}</c></row>' for at in range(1, count)
    )


def formatted_rows(count):
    return "".join(f'<row r="{at}" ht="20" customHeight="1"/>' for at in range(1, count))


def shared(count):
    """Return cells that share a formula of 7,500 characters."""
    long = "+".join(["A1"] * 2_500)
    first = f'<row r="1"><c r="A1"><f t="shared" ref="A1:A9" si="0">{long}</f></c></row>'
    others = ('<c><f t="shared" si="0"/></c>' for _ in range(count))
    return first + f"<row>{''.join(others)}</row>"


def bomb(size):
    """Return a workbook whose sheet unpacks to `size` bytes of spaces."""
    stream = io.BytesIO(book())
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet2.xml", b" " * size)
    return stream.getvalue()


def lying(raw):
    """Return a zip file that says its parts unpack to ten bytes."""
    found = bytearray(raw)
    at = found.find(b"PK\x01\x02")
    while at >= 0:
        found[at + 24 : at + 28] = (10).to_bytes(4, "little")
        at = found.find(b"PK\x01\x02", at + 4)
    return bytes(found)


DOCTYPE = '<?xml version="1.0"?><!DOCTYPE x [{}]>'
LAUGHS = "".join(
    f'<!ENTITY l{at} "{f"&l{at - 1};" * 10 if at else "ha" * 50}">' for at in range(12)
)
LINKED = f'<hyperlinks><hyperlink ref="A1:XFD1048576" xmlns:r="{OFFICE}" location="x"/></hyperlinks>'
HOSTILE = {
    "a bomb": (lambda: bomb(60_000_000), "X014"),
    "a part that lies about its size": (lambda: lying(book(cells(300_000))), "X014 X016"),
    "a sheet of 10 MB": (lambda: book(cells(250_000)), "X014"),
    "a million formatted rows": (lambda: book(formatted_rows(180_000)), "X017"),
    "many small cells": (lambda: book("<row>" + "<c/>" * 1_900_000 + "</row>"), "X017"),
    "a merge of the whole sheet": (
        lambda: book(cells(5), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        "X017",
    ),
    "a link on the whole sheet": (lambda: book(cells(5), LINKED), "X017"),
    "a check of many areas": (
        lambda: book(cells(5), f'<dataValidations><dataValidation sqref="{"A1:B2 " * 1_000_000}"/></dataValidations>'),
        "X017",
    ),
    "entities that grow": (lambda: book("&l11;", before=DOCTYPE.format(LAUGHS)), "X015"),
    "an external entity": (
        lambda: book("&e;", before=DOCTYPE.format('<!ENTITY e SYSTEM "file:///etc/passwd">')),
        "X015",
    ),
    "an external document type": (
        lambda: book(before='<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'),
        "X015",
    ),
    "a long formula that many cells share": (lambda: book(shared(9_000)), "X017"),
    "thousands of rows inside each other": (lambda: book("<row>" * 40_000 + "</row>" * 40_000), "X017"),
    "thousands of names": (lambda: book(**{"xl__names.xml": "<x>" + "<definedName/>" * 2_000 + "</x>"}), "X017"),
    "thousands of parts": (
        lambda: book(**{f"xl__media__{at}.bin": "x" for at in range(2_000)}),
        "X014",
    ),
    "a file of 20 MB": (lambda: b"PK\x03\x04" + bytes(20_000_000), "X014"),
    "no zip file": ("<html>表</html>".encode, "X010"),
    "an empty file": (lambda: b"", "X010"),
    "another zip file": (lambda: packed({"a.txt": "x"}), "X010"),
    "a zip file that is cut off": (lambda: book(cells(50))[:-200], "X016"),
    "XML that is cut off": (lambda: book("<row"), "X016"),
    "a number that is none": (lambda: book(cells(3, "<v>NaN.</v>")), "X016"),
    "a style that is missing": (lambda: book('<row><c r="A1" s="99"><v>1</v></c></row>'), "X016"),
    "an old workbook": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_000), "X011"),
    "a workbook with a password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "X012",
    ),
    "an OpenDocument sheet": (
        lambda: packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        "X013",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_workbook_is_refused_at_once(kind):
    make, codes = HOSTILE[kind]
    raw = make()
    start = time.process_time()

    sheets, found = read_book(raw, "a.xlsx")

    assert (sheets, found.code in codes.split()) == ([], True), found
    assert time.process_time() - start < MOST_SECONDS


def largest():
    """Return the workbooks that are just small enough to be read."""
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return {
        "cells": book(cells(16_000)),
        "empty cells": book("<row>" + "<c/>" * 49_000 + "</row>"),
        "long texts": book(cells(2_000, f'<is><t>{"长" * 1_200}</t></is>').replace("<c ", '<c t="inlineStr" ')),
        "cells far apart": book(far),
        "merged cells": book(cells(5), '<mergeCells><mergeCell ref="A1:B9999"/></mergeCells>'),
        "empty rows": book(formatted_rows(49_000)),
    }  # fmt: skip


def test_the_largest_workbooks_that_are_read_stay_within_the_limits(tmp_path):
    for name, raw in largest().items():
        (tmp_path / name).write_bytes(raw)
    script = (
        "import resource, sys, time\n"
        "from pathlib import Path\n"
        "from reportgen.exchange.forms.read_workbook import read_book\n"
        f"resource.setrlimit(resource.RLIMIT_AS, ({MOST_MEMORY * 2},) * 2)\n"
        "for path in map(Path, sys.argv[1:]):\n"
        "    start = time.process_time()\n"
        "    sheets, found = read_book(path.read_bytes(), path.name)\n"
        "    print(path.name, found and found.code, time.process_time() - start, sep='\\t')\n"
        "(peak,) = [line for line in open('/proc/self/status') if 'VmHWM' in line]\n"
        "print(int(peak.split()[1]) * 1024)\n"
    )
    command = [sys.executable, "-c", script, *sorted(tmp_path.iterdir())]

    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)

    *rows, memory = done.stdout.splitlines()
    assert int(memory) < MOST_MEMORY
    for row in rows:
        name, code, seconds = row.split("\t")
        assert (code, float(seconds) < MOST_SECONDS) == ("None", True), row


def test_a_reference_covers_its_cells():
    assert [area(each) for each in ("A1", "A1:C3", "$B$2:$B$3", "XFD1:A1", "x")] == [
        1,
        9,
        2,
        16384,
        1,
    ]
