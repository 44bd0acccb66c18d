"""Write a table as a native Word chart with its workbook, both of which Word can edit.

DrawingML charts, ECMA-376 part 1, 21.2; the workbook is SpreadsheetML with inline texts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reportgen.document.tree import plain
from reportgen.writers.docx.digests import pack
from reportgen.writers.docx.xml import DECLARATION, attribute, content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.document.tree import Table

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_EMU_PER_TWIP = 635
_HEIGHT = 2_700_000  # EMU: 75 mm
_NUMBER = re.compile(r"[-−]?[0-9]+(?:\.[0-9]+)?")
_CAPTION_NUMBER = re.compile(r"^[表图]\s?\d+")
_UNIT = "单位"
_SIZE = 1050  # hundredths of a point
_FIRST = 2  # the row of a sheet below its head


class DataSeries(NamedTuple):
    """One line, or the columns of one colour: a name and a number for each category."""

    name: str
    values: list[str]  # digits, or "" if the cell has none


class ChartData(NamedTuple):
    """What a chart shows: kind, categories, series, title, and the table in words.

    The title is the caption of the table without its number, with the unit: the number
    belongs to the table.
    """

    kind: str
    categories: list[str]
    series: list[DataSeries]
    words: str
    title: str


def chart_data(table: Table) -> ChartData:
    """Return what the chart of a table shows.

    The first column contains labels. If the second is 单位, each row is a series over the
    columns; otherwise each column is a series over the rows. A pie shows the first series.
    """
    head = [plain(cell) for cell in table.head]
    rows = [[plain(cell) for cell in row] for row in table.rows]
    if len(head) > 1 and head[1] == _UNIT:
        categories = head[2:]
        series = [DataSeries(row[0], [*map(_digits, row[2:])]) for row in rows]
    else:
        categories = [row[0] for row in rows]
        columns = list(zip(*rows, strict=True))[1:]
        series = [
            DataSeries(name, [*map(_digits, column)])
            for name, column in zip(head[1:], columns, strict=True)
        ]
    series = [each for each in series if any(each.values)]
    if table.chart == "pie":
        series = series[:1]
    words = "；".join(f"{each.name} {'、'.join(each.values)}" for each in series)
    said = f"{plain(table.caption)}：{'、'.join(categories)}；{words}"
    return ChartData(table.chart, categories, series, said, _title_of(table))


def _title_of(table: Table) -> str:
    caption = _CAPTION_NUMBER.sub("", plain(table.caption)).strip()
    unit = plain(table.unit).strip()
    return f"{caption}（{unit}）" if caption and unit else caption or unit


def _digits(cell: str) -> str:
    match = _NUMBER.match(cell.strip())
    return match[0].replace("−", "-") if match else ""


# -- in the document -------------------------------------------------------------------


def chart_run(data: ChartData, number: int, width: int) -> str:
    """Return the run that contains chart `number` of a document, `width` twips wide."""
    size = f'cx="{width * _EMU_PER_TWIP}" cy="{_HEIGHT}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_PLACED}" distT="0" distB="0" distL="0" '
        f'distR="0"><wp:extent {size}/><wp:docPr id="{number}" name="图表{number}" '
        f"descr={attribute(data.words)}/><wp:cNvGraphicFramePr/>"
        f'<a:graphic xmlns:a="{_DRAWING}"><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" r:id="chart{number}"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def chart_parts(data: ChartData, number: int, font: str) -> dict[str, bytes]:
    """Return the parts of chart `number`: the chart, its relations, its workbook."""
    target = f"../embeddings/chart{number}.xlsx"
    relations = (
        f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship '
        f'Id="rId1" Type="{_OFFICE}/relationships/package" Target="{target}"/>'
        "</Relationships>"
    )
    return {
        f"word/charts/chart{number}.xml": _chart_xml(data, font).encode(),
        f"word/charts/_rels/chart{number}.xml.rels": relations.encode(),
        f"word/embeddings/chart{number}.xlsx": _workbook(data),
    }


# -- the chart -------------------------------------------------------------------------


def _chart_xml(data: ChartData, font: str) -> str:
    legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
    shown = legend if len(data.series) > 1 or data.kind == "pie" else ""
    look = (
        f'<a:defRPr sz="{_SIZE}"><a:latin typeface="Times New Roman"/>'
        f"<a:ea typeface={attribute(font)}/></a:defRPr>"
    )
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{_DRAWING}" '
        f'xmlns:r="{_OFFICE}/relationships"><c:roundedCorners val="0"/><c:chart>'
        f"{_title_xml(data.title)}<c:plotArea><c:layout/>{_plot(data)}</c:plotArea>"
        f'{shown}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{look}</a:pPr>"
        '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )


def _title_xml(title: str) -> str:
    """Return the title of a chart, or that it has none."""
    if not title:
        return '<c:autoTitleDeleted val="1"/>'
    return (
        "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>"
        f'<a:rPr lang="zh-CN"/><a:t>{content(title)}</a:t></a:r></a:p></c:rich></c:tx>'
        '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
    )


def _least(data: ChartData) -> str:
    """Return where the value axis begins: at 0, so that bars have true lengths."""
    negative = any(value.startswith("-") for each in data.series for value in each.values)
    return "" if negative or data.kind == "line" else '<c:min val="0"/>'


def _plot(data: ChartData) -> str:
    series = "".join(_series(data, index) for index in range(len(data.series)))
    axes = '<c:axId val="1001"/><c:axId val="1002"/>'
    match data.kind:
        case "pie":
            return (
                f'<c:pieChart><c:varyColors val="1"/>{series}{_LABELS}'
                '<c:firstSliceAng val="0"/></c:pieChart>'
            )
        case "line":
            plot = (
                f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}'
                f'{_LABELS}<c:marker val="1"/>{axes}</c:lineChart>'
            )
            return plot + _axes("b", "l", _least(data))
        case _:
            direction = "bar" if data.kind == "bar" else "col"
            plot = (
                f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/>'
                f'<c:varyColors val="0"/>{series}{_LABELS}<c:gapWidth val="80"/>{axes}'
                "</c:barChart>"
            )
            positions = ("l", "b") if direction == "bar" else ("b", "l")
            return plot + _axes(*positions, _least(data))


_LABELS = (
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
)


def _series(data: ChartData, index: int) -> str:
    series, column = data.series[index], _letter(index + 1)
    last = len(data.categories) + 1
    smooth = '<c:smooth val="0"/>' if data.kind == "line" else ""
    numbers = "".join(
        f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>'
        for at, value in enumerate(series.values)
        if value
    )
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/>'
        f"<c:tx>{_texts(f'Sheet1!${column}$1', [series.name])}</c:tx>"
        f"<c:cat>{_texts(f'Sheet1!$A${_FIRST}:$A${last}', data.categories)}</c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!${column}${_FIRST}:${column}${last}</c:f>"
        f"<c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(series.values)}"/>{numbers}</c:numCache></c:numRef></c:val>'
        f"{smooth}</c:ser>"
    )


def _texts(cells: str, texts: Sequence[str]) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{content(text)}</c:v></c:pt>'
        for at, text in enumerate(texts)
    )
    return (
        f"<c:strRef><c:f>{cells}</c:f><c:strCache>"
        f'<c:ptCount val="{len(texts)}"/>{points}</c:strCache></c:strRef>'
    )


def _axes(categories: str, values: str, least: str) -> str:
    ticks = (
        '<c:majorTickMark val="out"/><c:minorTickMark val="none"/>'
        '<c:tickLblPos val="nextTo"/>'
    )

    def axis(number: int, position: str, least: str = "") -> str:
        return (
            f'<c:axId val="{number}"/><c:scaling><c:orientation val="minMax"/>{least}'
            "</c:scaling>"
            f'<c:delete val="0"/><c:axPos val="{position}"/>'
        )

    return (
        f'<c:catAx>{axis(1001, categories)}{ticks}<c:crossAx val="1002"/>'
        '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        f"<c:valAx>{axis(1002, values, least)}<c:majorGridlines/>"
        f'<c:numFmt formatCode="General" sourceLinked="1"/>{ticks}<c:crossAx val="1001"/>'
        '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )


# -- the workbook ----------------------------------------------------------------------


def _workbook(data: ChartData) -> bytes:
    book = f"{_PACKAGE}/relationships"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": (
            f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
            '<Override PartName="/xl/worksheets/sheet1.xml" '
            f'ContentType="{types}.worksheet+xml"/></Types>'
        ),
        "_rels/.rels": _one_relation(book, "officeDocument", "xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels": _one_relation(
            book, "worksheet", "worksheets/sheet1.xml"
        ),
        "xl/workbook.xml": (
            f'{DECLARATION}<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}/relationships">'
            '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/worksheets/sheet1.xml": _sheet(data),
    }
    return pack({name: xml.encode() for name, xml in parts.items()})


def _one_relation(names: str, kind: str, target: str) -> str:
    return (
        f'{DECLARATION}<Relationships xmlns="{names}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/relationships/{kind}" Target="{target}"/></Relationships>'
    )


def _sheet(data: ChartData) -> str:
    head = ["", *(each.name for each in data.series)]
    rows = [_row(1, [_text(at, 1, name) for at, name in enumerate(head) if name])]
    for number, category in enumerate(data.categories):
        line = number + _FIRST
        values = [each.values[number] for each in data.series]
        cells = [_text(0, line, category)]
        cells += [
            f'<c r="{_letter(at)}{line}"><v>{value}</v></c>'
            for at, value in enumerate(values, 1)
            if value
        ]
        rows.append(_row(line, cells))
    return (
        f'{DECLARATION}<worksheet xmlns="{_SHEET}"><sheetData>{"".join(rows)}</sheetData>'
        "</worksheet>"
    )


def _row(line: int, cells: Sequence[str]) -> str:
    return f'<row r="{line}">{"".join(cells)}</row>'


def _text(column: int, line: int, text: str) -> str:
    return (
        f'<c r="{_letter(column)}{line}" t="inlineStr"><is><t>{content(text)}</t></is></c>'
    )


def _letter(column: int) -> str:
    """Return the name of a column of a sheet: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
