"""PDF pages as lines of glyphs, for layout tests that measure printed pages."""

import re
from dataclasses import dataclass

import pdfplumber

MM = 25.4 / 72
_SAME_LINE = 2.5  # points between baselines of one line
_NUMBER = re.compile(r"—\s*\d+\s*—")


@dataclass(frozen=True)
class Line:
    """Glyphs on one baseline; `baseline` in points from the top of the page."""

    baseline: float
    glyphs: tuple

    @property
    def text(self):
        """The characters of the line, without spaces."""
        return "".join(glyph["text"] for glyph in self.glyphs)

    @property
    def left(self):
        """The distance of the first glyph from the left edge, in mm."""
        return self.glyphs[0]["x0"] * MM

    @property
    def right(self):
        """The end of the last glyph, in mm from the left edge."""
        return self.glyphs[-1]["x1"] * MM

    @property
    def fonts(self):
        """The fonts of the line, without subset prefixes, and their sizes."""
        return {
            (glyph["fontname"].partition("+")[2], round(glyph["size"]))
            for glyph in self.glyphs
        }

    @property
    def is_number(self):
        """Whether the line is a page number."""
        return _NUMBER.fullmatch(self.text) is not None


@dataclass(frozen=True)
class Page:
    """A page: its size in mm, its lines of text, its page number."""

    width: float
    height: float
    lines: tuple
    number: Line
    dash: float  # middle of the page number's dash, in mm from the top


def read_pages(path, pictures):
    """Return the pages of a PDF; save a picture of each in the folder `pictures`."""
    pictures.mkdir(parents=True, exist_ok=True)
    with pdfplumber.open(path) as pdf:
        return [
            _page(page, pictures / f"{path.stem}-{page.page_number}.png")
            for page in pdf.pages
        ]


def _page(page, picture):
    lines = _lines(page)
    (number,) = [line for line in lines if line.is_number]
    image = page.to_image(resolution=150).original.convert("L")
    image.save(picture)
    body = tuple(line for line in lines if line is not number)
    return Page(
        page.width * MM, page.height * MM, body, number, _dash(image, number, page.height)
    )


def _lines(page):
    rows = []
    glyphs = [glyph for glyph in page.chars if glyph["text"].strip()]
    for glyph in sorted(
        glyphs, key=lambda each: (page.height - each["matrix"][5], each["x0"])
    ):
        baseline = page.height - glyph["matrix"][5]
        if rows and abs(rows[-1][0] - baseline) <= _SAME_LINE:
            rows[-1][1].append(glyph)
        else:
            rows.append((baseline, [glyph]))
    return [Line(y, tuple(sorted(row, key=lambda each: each["x0"]))) for y, row in rows]


def _dash(image, number, height):
    """Return the middle of the ink of the first dash, in mm from the top of the page."""
    scale = image.height / height
    dash = number.glyphs[0]
    box = [int(dash[side] * scale) for side in ("x0", "top", "x1", "bottom")]
    ink = image.crop(box).point(lambda value: 255 if value < 128 else 0).getbbox()
    return (box[1] + (ink[1] + ink[3]) / 2) / scale * MM


def width(line):
    """Return the width of a line in Chinese characters, without a hanging mark."""
    return sum(1 if ord(glyph["text"][0]) > 0x2000 else 0.5 for glyph in line.glyphs)
