"""Tracked changes: accepting them gives the new report, rejecting them the old one."""

import datetime as dt
import io
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from reportgen.document.tree import (
    Column,
    Document,
    Figure,
    Heading,
    Paragraph,
    PlainText,
    Role,
    Strong,
    Table,
    Title,
)
from reportgen.pipeline import finish
from reportgen.project.folders import built_in_templates
from reportgen.writers.docx.properties import DocxProperties
from reportgen.writers.docx.write import to_docx, to_redline
from reportgen.writers.layouts import read_layout

EXAMPLE = Path(__file__).parents[2] / "src/reportgen/begin/sample_project"
SOFFICE = shutil.which("soffice")
PANDOC = shutil.which("pandoc")
PROPERTIES = DocxProperties("题", "局", dt.datetime(2023, 7, 5, tzinfo=dt.UTC))
MACRO = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, none())
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, kind())
  document.close(True)
End Sub
</script:module>
"""


def body(*texts):
    return [Paragraph((PlainText(text),)) for text in texts]


def table(*rows):
    cells = tuple(tuple((PlainText(cell),) for cell in row) for row in rows)
    return Table((Column(), Column()), ((PlainText("指标"),), (PlainText("数值"),)), cells)


HEAD = Title((PlainText("工作总结"),))
FIRST = Heading(1, (PlainText("一、工作情况"),))
# Documents before and after: words, numbers, bold, paragraphs and tables that change.
CASES = {
    "a number": ([HEAD, *body("申请量26件。")], [HEAD, *body("申请量27件。")]),
    "bold": (
        [HEAD, Paragraph((PlainText("增长"), Strong((Figure("62.5%"),)), PlainText("。")))],
        [
            HEAD,
            Paragraph((PlainText("大幅增长"), Strong((Figure("60%"),)), PlainText("。"))),
        ],
    ),
    "a paragraph more": ([HEAD, *body("甲。")], [HEAD, *body("甲。", "乙在后面。")]),
    "a paragraph less": (
        [HEAD, *body("甲。", "乙在中间。", "丙。")],
        [HEAD, *body("甲。", "丙。")],
    ),
    "everything": (
        [HEAD, FIRST, *body("甲。")],
        [Title((PlainText("另一篇"),)), *body("全新的一段话。", "再一段。")],
    ),
    "a table": (
        [HEAD, *body("甲。"), table(("甲", "1")), *body("尾。")],
        [HEAD, *body("甲。"), table(("甲", "2"), ("乙", "3")), *body("尾。")],
    ),
    "a table more": (
        [HEAD, *body("甲。", "尾。")],
        [HEAD, *body("甲。"), table(("甲", "2")), *body("尾。")],
    ),
    "a signature": (
        [HEAD, *body("甲。")],
        [
            HEAD,
            *body("甲。"),
            Paragraph((PlainText("示例局"),), Role.SIGNATURE),
            Paragraph((PlainText("2023年7月5日"),), Role.DATE),
        ],
    ),
}


@pytest.fixture(params=[*CASES, "the example"])
def pair(request, layout):
    """Return two documents, and the Word file with the changes between them."""
    if request.param in CASES:
        before, after = (Document(tuple(blocks)) for blocks in CASES[request.param])
    else:
        before, after = (finish(EXAMPLE, name)[0].document for name in ("2023H1", "2023H2"))
    return before, after, to_redline(before, after, layout, PROPERTIES)


def texts(content):
    """Return the texts of the paragraphs and cells of a Word file that are not empty."""
    word = docx.Document(io.BytesIO(content))
    cells = [cell for each in word.tables for row in each.rows for cell in row.cells]
    found = [each.text for each in word.paragraphs] + [each.text for each in cells]
    return [text for text in found if text]


@pytest.mark.skipif(PANDOC is None, reason="needs pandoc (.ci/install)")
def test_pandoc_accepts_to_the_new_and_rejects_to_the_old(pair, layout, tmp_path):
    before, after, content = pair
    if b"<w:trPr>" in docx.Document(io.BytesIO(content)).part.blob:
        return  # pandoc does not support tracked rows; LibreOffice does
    for document, choice in ((after, "accept"), (before, "reject")):
        (tmp_path / "plain.docx").write_bytes(to_docx(document, layout, PROPERTIES))
        (tmp_path / "changes.docx").write_bytes(content)

        assert by_pandoc(tmp_path / "changes.docx", choice) == by_pandoc(
            tmp_path / "plain.docx", "accept"
        )


def by_pandoc(path, choice):
    command = [PANDOC, f"--track-changes={choice}", "-t", "plain", "--wrap=none", path]
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode().split()


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice (.ci/install)")
def test_libreoffice_accepts_to_the_new_and_rejects_to_the_old(pair, layout, settle):
    before, after, content = pair
    for document, choice in ((after, "Accept"), (before, "Reject")):
        plain = to_docx(document, layout, PROPERTIES)

        assert texts(settle(content, choice)) == texts(settle(plain, "Accept"))


@pytest.fixture(scope="module")
def settle(tmp_path_factory):
    """Return a function that accepts or rejects all changes of a Word file."""
    home = tmp_path_factory.mktemp("changes")
    office = [
        SOFFICE,
        "--headless",
        "--norestore",
        f"-env:UserInstallation=file://{home}/profile",
    ]
    source, target = home / "source.docx", home / "target.docx"
    # The first start creates the profile, and overwrites Module1 with an empty one.
    source.write_bytes(to_docx(Document((HEAD,)), _layout(), PROPERTIES))
    subprocess.run(
        [*office, "--convert-to", "txt", "--outdir", home, source],
        check=True,
        capture_output=True,
        timeout=120,
    )
    folder = home / "profile/user/basic/Standard"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Module1.xba").write_text(MACRO, encoding="utf-8")

    def settled(content, choice):
        source.write_bytes(content)
        target.unlink(missing_ok=True)
        call = f'Settle("{source.as_uri()}","{target.as_uri()}",".uno:{choice}AllTrackedChanges")'
        subprocess.run(
            [*office, f"macro:///Standard.Module1.{call}"],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return target.read_bytes()

    return settled


def _layout():
    return read_layout((built_in_templates(),), "gb9704")[0]


def test_the_file_is_valid_and_the_same_every_time(pair, layout, tmp_path):
    before, after, content = pair
    (tmp_path / "changes.docx").write_bytes(content)
    found = OpenXmlValidator().validate(str(tmp_path / "changes.docx"))

    assert [str(each) for each in found.errors] == []
    assert content == to_redline(before, after, layout, PROPERTIES)


def test_equal_documents_have_no_changes(layout):
    document = Document(tuple(CASES["a table"][0]))
    word = docx.Document(io.BytesIO(to_redline(document, document, layout, PROPERTIES)))

    assert b"w:ins" not in word.part.blob
    assert b"w:del" not in word.part.blob
