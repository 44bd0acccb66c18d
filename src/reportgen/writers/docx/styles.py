"""Write a layout as styles.xml, fontTable.xml and numbering.xml: the look of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportgen.writers.docx.column_widths import CELL_MARGIN
from reportgen.writers.docx.units import characters, from_mm, half_points, spacing, whole
from reportgen.writers.docx.xml import attribute, root

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from reportgen.writers.layouts import (
        Font,
        FontProfile,
        Layout,
        LetterheadStyles,
        ParagraphStyle,
        Styles,
    )

BULLETS = 1  # the only numbering definition
_BULLET = "•"
_RED = "FF0000"


class _Kind(NamedTuple):
    """A style of the layout and its name in Word, Word's own name if it has one."""

    field: str
    id: str
    name: str
    outline: int | None = None


_KINDS = (
    _Kind("title", "Title", "Title"),
    _Kind("heading_1", "Heading1", "heading 1", 0),
    _Kind("heading_2", "Heading2", "heading 2", 1),
    _Kind("heading_3", "Heading3", "heading 3", 2),
    _Kind("heading_4", "Heading4", "heading 4", 3),
    _Kind("body", "BodyText", "Body Text"),
    _Kind("list", "ListBullet", "List Bullet"),
    _Kind("list", "ListNumber", "List Number"),
    _Kind("addressee", "Salutation", "Salutation"),
    _Kind("closing", "Closing", "Closing"),
    _Kind("signature", "Signature", "Signature"),
    _Kind("date", "Date", "Date"),
    _Kind("attachment_note", "AttachmentNote", "附件说明"),
    _Kind("contact", "Contact", "附注"),
    _Kind("annex_label", "AnnexLabel", "附件序号"),
    _Kind("annex_title", "AnnexTitle", "附件标题"),
    _Kind("caption", "Caption", "caption"),
    _Kind("unit_line", "UnitLine", "表格单位"),
    _Kind("table_head", "TableHead", "表头"),
    _Kind("table_cell", "TableCell", "表格文字"),
    _Kind("table_note", "TableNote", "表注"),
)
_LETTERHEAD_KINDS = (
    _Kind("secrecy", "Secrecy", "密级"),
    _Kind("urgency", "Urgency", "紧急程度"),
    _Kind("issuer_mark", "IssuerMark", "发文机关标志"),
    _Kind("document_number", "DocumentNumber", "发文字号"),
    _Kind("imprint", "Imprint", "版记"),
)
# The style of the layout behind each name in Word, which other programs may capitalize.
FIELD_BY_NAME = {kind.name.lower(): kind.field for kind in (*_KINDS, *_LETTERHEAD_KINDS)}
# Styles that Word does not know must be declared as custom styles.
_OWN = frozenset(kind.id for kind in (*_KINDS, *_LETTERHEAD_KINDS) if kind.name > "\x7f")

_PLAIN_STYLES = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>'
    "<w:semiHidden/></w:style>"
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
)


def styles_xml(layout: Layout, fonts: FontProfile) -> str:
    """Return word/styles.xml."""
    parts = [_defaults(layout, fonts), _normal(layout, fonts), _PLAIN_STYLES]
    parts += [_style(kind, layout.styles, layout, fonts) for kind in _KINDS]
    if layout.letterhead:
        of = layout.letterhead
        parts += [_style(kind, of, layout, fonts) for kind in _LETTERHEAD_KINDS]
        parts.append(_signatory_name(fonts))
    parts += [_footer(layout, fonts), _table_grid()]
    return root("styles", "".join(parts))


def font_table_xml(fonts: FontProfile) -> str:
    """Return word/fontTable.xml: if a font is missing, Word uses the alternate."""
    each = {font.east_asian.value: font for font in _fonts(fonts)}
    return root("fonts", "".join(map(_font_entry, each.values())))


def numbering_xml(layout: Layout) -> str:
    """Return word/numbering.xml: one bullet."""
    style = layout.styles.list
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        '<w:pStyle w:val="ListBullet"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{_BULLET}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{_indent(style)}</w:pPr></w:lvl>"
    )
    abstract = (
        f'<w:abstractNum w:abstractNumId="{BULLETS}">'
        f'<w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'
    )
    number = f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="{BULLETS}"/></w:num>'
    return root("numbering", abstract + number)


def _defaults(layout: Layout, fonts: FontProfile) -> str:
    body = layout.styles.body
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_font(fonts.body)}"
        f'<w:kern w:val="2"/>{_size(half_points(body.size))}'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _normal(layout: Layout, fonts: FontProfile) -> str:
    body = layout.styles.body
    pitch = whole(layout.grid.line_pitch)
    look = f'<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>{_exact(pitch)}'
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/><w:qFormat/><w:pPr>{look}<w:jc w:val="both"/></w:pPr>'
        f"<w:rPr>{_font(fonts.body)}{_size(half_points(body.size))}</w:rPr></w:style>"
    )


def _style(
    kind: _Kind, styles: Styles | LetterheadStyles, layout: Layout, fonts: FontProfile
) -> str:
    style: ParagraphStyle = getattr(styles, kind.field) or layout.styles.table_cell
    own = ' w:customStyle="1"' if kind.id in _OWN else ""
    following = '<w:next w:val="BodyText"/>' if style.keep_next else ""
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{kind.id}">'
        f'<w:name w:val="{kind.name}"/><w:basedOn w:val="Normal"/>{following}<w:qFormat/>'
        f"<w:pPr>{_paragraph_look(kind, style, layout)}</w:pPr>"
        f"<w:rPr>{_character_look(style, layout, fonts)}</w:rPr></w:style>"
    )


def _signatory_name(fonts: FontProfile) -> str:
    """Return the style of a signatory's name, 三号楷体 (GB/T 9704-2012 7.2.6)."""
    return (
        '<w:style w:type="character" w:customStyle="1" w:styleId="SignatoryName">'
        '<w:name w:val="签发人姓名"/><w:basedOn w:val="DefaultParagraphFont"/>'
        f"<w:rPr>{_font(fonts.subheading)}</w:rPr></w:style>"
    )


def _paragraph_look(kind: _Kind, style: ParagraphStyle, layout: Layout) -> str:
    bullets = f'<w:numPr><w:numId w:val="{BULLETS}"/></w:numPr>'
    outline = f'<w:outlineLvl w:val="{kind.outline}"/>'
    pitch = whole(style.line_pitch, whole(layout.grid.line_pitch))
    return "".join(
        (
            "<w:keepNext/>" if style.keep_next else "",
            "<w:pageBreakBefore/>" if style.new_page else "",
            # With widow control, some pages would have 21 lines instead of 22.
            '<w:widowControl w:val="0"/>',
            bullets if kind.id == "ListBullet" else "",
            _red_rule(style.rule_below.value) if style.rule_below else "",
            '<w:snapToGrid w:val="0"/>',
            _single() if style.single else _exact(pitch),
            _indent(style),
            f'<w:jc w:val="{style.align}"/>',
            "" if kind.outline is None else outline,
        )
    )


def _red_rule(distance: Decimal) -> str:
    """Return a red rule below the text, at a distance in mm; as thick as 1.5 pt."""
    points = round(from_mm(distance) / 20)
    rule = f'w:val="single" w:sz="12" w:space="{points}" w:color="{_RED}"'
    return f"<w:pBdr><w:bottom {rule}/></w:pBdr>"


def _character_look(style: ParagraphStyle, layout: Layout, fonts: FontProfile) -> str:
    font: Font = getattr(fonts, style.font)
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    extra = f'<w:spacing w:val="{spacing(style, layout)}"/>'
    red = f'<w:color w:val="{_RED}"/>' if style.red else ""
    return f"{_font(font)}{bold}{red}{extra}{_size(half_points(style.size))}"


def _indent(style: ParagraphStyle) -> str:
    """Return the indents; readers that do not know character units use the twips."""
    left, right = characters(style.left, style), characters(style.right, style)
    first = characters(style.first_line, style)
    hundredths = round(style.first_line.value * 100) if style.first_line else 0
    return (
        f'<w:ind w:left="{left}" w:right="{right}" '
        f'w:firstLineChars="{hundredths}" w:firstLine="{first}"/>'
    )


def _footer(layout: Layout, fonts: FontProfile) -> str:
    number = layout.page_number
    font: Font = getattr(fonts, number.font)
    look = '<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>'
    look += _exact(whole(number.line_pitch))
    return (
        '<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{look}</w:pPr>'
        f"<w:rPr>{_font(font)}{_size(half_points(number.size))}</w:rPr></w:style>"
    )


def _table_grid() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    # 4 eighths of a point: 0.5 pt all around
    line = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
    borders = "".join(f"<w:{side} {line}/>" for side in sides)
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in zip(sides, (28, CELL_MARGIN, 28, CELL_MARGIN), strict=False)
    )
    return (
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )


def _font(font: Font) -> str:
    """Return the fonts by name in every slot: theme fonts would override names."""
    latin, east = attribute(font.latin.value), attribute(font.east_asian.value)
    return (
        f'<w:rFonts w:hint="eastAsia" w:ascii={latin} w:hAnsi={latin} '
        f"w:eastAsia={east} w:cs={latin}/>"
    )


def _fonts(fonts: FontProfile) -> Iterator[Font]:
    yield from (fonts.title, fonts.heading, fonts.subheading, fonts.body, fonts.number)


def _font_entry(font: Font) -> str:
    alternate = attribute(font.alternate.value) if font.alternate else ""
    other = f"<w:altName w:val={alternate}/>" if alternate else ""
    # 86 is the character set of simplified Chinese
    return (
        f"<w:font w:name={attribute(font.east_asian.value)}>{other}"
        '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/>'
        "</w:font>"
    )


def _size(size: int) -> str:
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _exact(pitch: int) -> str:
    return f'<w:spacing w:before="0" w:after="0" w:line="{pitch}" w:lineRule="exact"/>'


def _single() -> str:
    return '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
