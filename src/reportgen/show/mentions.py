"""The places where a phrase is printed and written, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.finished.tracing import FigureSource, Mention, Written
from reportgen.show.origins import ORIGINS, TRUST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportgen.messages.language import Language

_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "colon": ": ",
        "note": " ({})",
        "printed": "printed",
        "written": "written",
        "metric": "metric",
        "source": "source",
        "as_of": "as of",
        "owner": "owner",
        "trust": "trust",
    },
    "zh": {
        "colon": "：",
        "note": "（{}）",
        "printed": "印在",
        "written": "写在",
        "metric": "指标",
        "source": "来源",
        "as_of": "截至",
        "owner": "责任人",
        "trust": "可信度",
    },
}


def write_mentions(found: Sequence[Mention], lang: Language) -> str:
    """Return a paragraph for each mention."""
    return "\n\n".join("\n".join(_mention(each, lang)) for each in found)


def _mention(each: Mention, lang: Language) -> Iterator[str]:
    colon, note = _WORDS[lang]["colon"], _WORDS[lang]["note"]
    above = " > ".join(each.above)
    excerpt = f"…{each.before}[{each.phrase}]{each.after}…"
    yield colon.join(filter(None, (_WORDS[lang]["printed"], above, excerpt)))
    for source in each.sources:
        match source:
            case Written(place, key):
                yield f"{_WORDS[lang]['written']}{colon}{place}{note.format(key)}"
            case FigureSource():
                yield from _source(source, lang)


def _source(source: FigureSource, lang: Language) -> Iterator[str]:
    words, details = _WORDS[lang], source.details
    origin = words["note"].format(ORIGINS[lang][details["origin"]])
    yield f"{words['metric']}{words['colon']}{source.name} {source.place}{origin}"
    if details["working"]:
        yield f"  {details['working']}"
    for key in ("source", "as_of", "owner", "trust"):
        if value := details[key]:
            said = TRUST[lang][value] if key == "trust" else value
            yield f"  {words[key]}{words['colon']}{said}"
    if source.doubt:
        yield f"  {source.doubt}"
