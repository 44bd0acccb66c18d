"""Charts: native and editable, with a workbook that contains the values of the data."""

import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from reportgen.pipeline import build_period, check_period
from small_project import FILES, write_project

ROOT = Path(__file__).parents[2]
SDK = ROOT / "build/node/node_modules/.bin/ooxml-validator"
KINDS = ["column", "line", "bar", "pie"]
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def project(root, line):
    """Write two periods, and a template with an additional line; return the root."""
    older = {
        name.replace("2023H1", "2022H1"): text.replace("value: 26", "value: 16")
        for name, text in FILES.items()
    }
    write_project(root, older)
    shutil.copytree(ROOT / "templates/work-report", root / "templates/own")
    path = root / "templates/own/report.md.j2"
    path.write_text(path.read_text("utf-8") + f"\n{line}\n", encoding="utf-8")
    report = root / "data/2023H1/report.yaml"
    report.write_text("template: own\n" + report.read_text("utf-8"), encoding="utf-8")
    return root


@pytest.fixture(params=KINDS)
def built(request, tmp_path):
    """Return a report with a chart, as Word and Markdown, and the kind of the chart."""
    root = project(tmp_path, "{{ tables.trend | chart('" + request.param + "') }}")
    made = build_period(root, "2023H1", ("docx", "md"))
    assert [str(each) for each in made.problems if each.level == "error"] == []
    return request.param, made.outputs["docx"], made.outputs["md"].decode()


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_workbook_contains_the_values_of_the_data(built):
    _, content, _ = built
    book = openpyxl.load_workbook(io.BytesIO(parts(content)["word/embeddings/chart1.xlsx"]))

    assert [[cell.value for cell in row] for row in book["Sheet1"].rows] == [
        [None, "发明专利申请量"],
        ["2022年上半年", 16],
        ["2023年上半年", 26],
    ]


def test_the_chart_shows_the_values_of_the_workbook(built):
    kind, content, _ = built
    chart = etree.fromstring(parts(content)["word/charts/chart1.xml"])
    tag = {"column": "barChart", "bar": "barChart", "line": "lineChart", "pie": "pieChart"}

    assert len(list(chart.iter(f"{C}{tag[kind]}"))) == 1
    assert [each.text for each in chart.iterfind(f".//{C}val//{C}v")] == ["16", "26"]
    assert (
        b'typeface="\xe4\xbb\xbf\xe5\xae\x8b_GB2312"'
        in parts(content)["word/charts/chart1.xml"]
    )


def test_a_chart_says_what_it_shows_and_begins_at_zero(built):
    kind, content, _ = built
    chart = etree.fromstring(parts(content)["word/charts/chart1.xml"])
    (title,) = chart.iterfind(f".//{C}title")

    assert "".join(title.itertext()) == "主要指标变化情况表"
    assert [each.get("val") for each in chart.iter(f"{C}min")] == (
        ["0"] if kind in ("column", "bar") else []
    )


def test_a_title_names_the_unit_and_negative_columns_have_their_own_beginning(tmp_path):
    line = (
        "::: chart-column\n\n表1 利润\n\n单位：万元\n\n| 指标 | 甲 | 乙 |\n|---|---|---|\n"
        "| 利润 | -3 | 5 |\n\n:::"
    )
    built = build_period(project(tmp_path, line), "2023H1", ("docx",))
    chart = etree.fromstring(parts(built.outputs["docx"])["word/charts/chart1.xml"])
    (title,) = chart.iterfind(f".//{C}title")

    assert "".join(title.itertext()) == "利润（单位：万元）"
    assert list(chart.iter(f"{C}min")) == []


def test_a_chart_has_its_table_and_a_text_alternative(built):
    _, content, markdown = built
    word = docx.Document(io.BytesIO(content))
    (drawn,) = word.element.iter(f"{WP}docPr")

    assert len(word.tables) == 1
    assert drawn.get("descr").endswith("发明专利申请量 16、26")
    assert "| 发明专利申请量 | 件 | 16 | 26 |" in markdown
    assert ":::" not in markdown


def test_the_file_is_valid(built, tmp_path):
    _, content, _ = built
    path = tmp_path / "chart.docx"
    path.write_bytes(content)

    assert [str(each) for each in OpenXmlValidator().validate(str(path)).errors] == []
    if SDK.exists():
        done = subprocess.run([SDK, path], capture_output=True, text=True, check=False)
        assert json.loads(done.stdout)["errors"] == []


def test_it_is_drawn(built, office, tmp_path):
    _, content, _ = built
    (tmp_path / "chart.docx").write_bytes(content)
    pdf = office(tmp_path / "chart.docx", "pdf")

    assert pdf.read_bytes().count(b"/Type/Page") >= 1


def test_rows_can_be_chosen(tmp_path):
    line = "{{ tables.trend | chart('line', ['发明专利申请量']) }}"
    built = build_period(project(tmp_path, line), "2023H1", ("docx",))

    assert "word/charts/chart1.xml" in parts(built.outputs["docx"])


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{{ tables.trend | chart('circle') }}", "J020"),
        ("{{ tables.trend | chart('line', ['没有']) }}", "J020"),
        ("::: chart-line\n\n只有文字。\n\n:::", "M003"),
        ("::: chart-line\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "M003"),
        ("::: chart-circle\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n:::", "M002"),
    ],
)
def test_an_invalid_chart_is_refused(tmp_path, line, code):
    assert code in {each.code for each in check_period(project(tmp_path, line), "2023H1")}


def test_a_table_of_the_data_has_its_columns_as_series(tmp_path):
    table = "::: chart-column\n\n| 镇 | 上年 | 今年 |\n|---|---|---|\n| 甲镇 | 3 | 5.5 |\n| 乙镇 | — | 7 |\n\n:::"
    built = build_period(project(tmp_path, table), "2023H1", ("docx",))
    book = openpyxl.load_workbook(
        io.BytesIO(parts(built.outputs["docx"])["word/embeddings/chart1.xlsx"])
    )

    assert [
        [cell.value for cell in row] for row in book["Sheet1"].iter_rows(max_col=3)
    ] == [
        [None, "上年", "今年"],
        ["甲镇", 3, 5.5],
        ["乙镇", None, 7],
    ]
