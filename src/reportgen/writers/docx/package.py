"""Build a Word package from body and layout, with only the parts that a report needs.

Loading python-docx and letting it read and write the parts again would take as long as the
whole report (its default template, 164 styles and 825 kB of XML, eight times as long).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.writers.docx.digests import CORE_PROPERTIES, CUSTOM_PROPERTIES
from reportgen.writers.docx.styles import font_table_xml, numbering_xml, styles_xml
from reportgen.writers.docx.theme import theme_xml
from reportgen.writers.docx.units import whole
from reportgen.writers.docx.xml import DECLARATION, paragraph, root, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportgen.writers.docx.charts import ChartData
    from reportgen.writers.layouts import FontProfile, Layout, PageNumber

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = {
    "word/document.xml": f"{_WORD_TYPE}.document.main+xml",
    "word/styles.xml": f"{_WORD_TYPE}.styles+xml",
    "word/settings.xml": f"{_WORD_TYPE}.settings+xml",
    "word/fontTable.xml": f"{_WORD_TYPE}.fontTable+xml",
    "word/numbering.xml": f"{_WORD_TYPE}.numbering+xml",
    "word/footer1.xml": f"{_WORD_TYPE}.footer+xml",
    "word/footer2.xml": f"{_WORD_TYPE}.footer+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    CORE_PROPERTIES: "application/vnd.openxmlformats-package.core-properties+xml",
    CUSTOM_PROPERTIES: (
        "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    ),
}
_PACKAGE_RELATIONS = (
    (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
    (f"{_PACKAGE}/relationships/metadata/core-properties", CORE_PROPERTIES),
    (f"{_OFFICE}/relationships/custom-properties", CUSTOM_PROPERTIES),
)
_DOCUMENT_RELATIONS = (
    (f"{_OFFICE}/relationships/styles", "styles.xml"),
    (f"{_OFFICE}/relationships/settings", "settings.xml"),
    (f"{_OFFICE}/relationships/fontTable", "fontTable.xml"),
    (f"{_OFFICE}/relationships/numbering", "numbering.xml"),
    (f"{_OFFICE}/relationships/footer", "footer1.xml"),
    (f"{_OFFICE}/relationships/footer", "footer2.xml"),
    (f"{_OFFICE}/relationships/theme", "theme/theme1.xml"),
)
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:evenAndOddHeaders/>'
    # A justified line that ends in a line break is not stretched.
    "<w:compat><w:doNotExpandShiftReturn/>"
    '<w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
)


def package_parts(
    body: str,
    layout: Layout,
    fonts: FontProfile,
    core: str,
    charts: Sequence[ChartData] = (),
) -> dict[str, bytes]:
    """Return the parts of a package by name, except the custom properties.

    `body` contains its paragraphs, tables and page setup, `core` its core properties, and
    `charts` the charts of the body, in order.
    """
    parts = {
        "[Content_Types].xml": _content_types(len(charts)),
        "_rels/.rels": _relations(_PACKAGE_RELATIONS),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": _relations(_DOCUMENT_RELATIONS, len(charts)),
        "word/styles.xml": styles_xml(layout, fonts),
        "word/settings.xml": root("settings", _SETTINGS),
        "word/fontTable.xml": font_table_xml(fonts),
        "word/numbering.xml": numbering_xml(layout),
        "word/footer1.xml": _footer(layout.page_number, "right"),
        "word/footer2.xml": _footer(layout.page_number, "left"),
        "word/theme/theme1.xml": theme_xml(),
        CORE_PROPERTIES: core,
    }
    made = {name: xml.encode("utf-8") for name, xml in parts.items()}
    for number, data in enumerate(charts, start=1):
        from reportgen.writers.docx.charts import chart_parts

        made |= chart_parts(data, number, fonts.body.east_asian.value)
    return made


def _footer(number: PageNumber, side: str) -> str:
    """Return a footer with the page number on `side`, or in the middle if so laid out."""
    indent, align = "", "center"
    if number.position == "outer":
        twips = whole(number.indent) * whole(number.size) * 20
        indent, align = f'<w:ind w:{side}="{twips}"/>', side
    before = run(number.before.value) if number.before else ""
    after = run(number.after.value) if number.after else ""
    field = (
        f"{_field('begin')}{_instruction()}{_field('separate')}{run('1')}{_field('end')}"
    )
    line = paragraph("Footer", before + field + after, look=indent, align=align)
    return root("ftr", line)


def _field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _instruction() -> str:
    return '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'


def _content_types(charts: int) -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in _TYPES.items()
    )
    if charts:
        from reportgen.writers.docx.charts import CHART_TYPE, WORKBOOK_TYPE

        overrides += "".join(
            f'<Override PartName="/word/charts/chart{number}.xml" '
            f'ContentType="{CHART_TYPE}"/>'
            for number in range(1, charts + 1)
        )
        book = f'<Default Extension="xlsx" ContentType="{WORKBOOK_TYPE}"/>'
    else:
        book = ""
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{book}{overrides}</Types>'
    )


def _relations(relations: Iterable[tuple[str, str]], charts: int = 0) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(relations, start=1)
    )
    each += "".join(
        f'<Relationship Id="chart{number}" Type="{_OFFICE}/relationships/chart" '
        f'Target="charts/chart{number}.xml"/>'
        for number in range(1, charts + 1)
    )
    names = f'xmlns="{_PACKAGE}/relationships"'
    return f"{DECLARATION}<Relationships {names}>{each}</Relationships>"
