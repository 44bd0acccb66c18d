"""Why a text is not a number: what people paste or type where a number is expected.

The help for each never names another number than the one that is written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Container

    from reportgen.load.nodes import Scalar

_PLAIN = r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"
_HALF_WIDTH = str.maketrans("０１２３４５６７８９．＋－−﹣", "0123456789.+---")
# Only groups of three digits are unmistakable: 12,7 may be 12.7 or 127.
_SEPARATORS = ",，'’ \u00a0\u2009\u202f"
_GROUPED = (
    rf"[-+]?[1-9][0-9]{{0,2}}([{_SEPARATORS}])[0-9]{{3}}(?:\1[0-9]{{3}})*(?:\.[0-9]+)?"
)
_CHINESE = "负?[零〇一二两三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾点百佰千仟万亿]+"
_NONE = {
    *("-", "--", "---", "—", "——", "–", "－", "/", "\\", "?", "？", ".", "…", "……", "*"),
    *(
        "na",
        "n/a",
        "n.a.",
        "nan",
        "none",
        "nil",
        "tbd",
        "无",
        "暂无",
        "没有",
        "未知",
        "不详",
    ),
    *("缺", "空", "待定", "待填", "待补", "未统计", "无数据", "暂缺"),
}
# One number with words on one side or both: 26件, 约30, 30+, 62.5%, >30.
_NO_WORD = r"-\d.。,，'’:：/～~—–（）()"
_WITH_WORDS = rf"[^{_NO_WORD}\s]*{_PLAIN}\s*[^{_NO_WORD}]*"
_LIKE_DIGITS = r"[0-9OoIlSBZz.]+"
_OF_A_FALL = r"[降减跌亏负]|回落|下滑"
_WITHOUT_UNIT = {"position", "width"}


def no_number(node: Scalar, key: str, beside: Container[str] = ()) -> Problem:
    """Return the problem of a text where a number is expected.

    `beside` are the keys that may stand next to it.
    """
    written = node.value.strip()
    half = written.translate(_HALF_WIDTH)
    if re.fullmatch(_PLAIN, node.value.strip(" ")):
        return problem("D115", node.place, key=key, value=node.value)
    if re.fullmatch(_PLAIN, half):
        number = re.sub(r"^(-?)\.", r"\g<1>0.", half.removeprefix("+")).rstrip(".")
        return problem("D167", node.place, key=key, value=node.value, number=number)
    if found := re.fullmatch(_GROUPED, half):
        number = half.replace(found[1], "")
        return problem("D168", node.place, key=key, value=node.value, number=number)
    code = _code(written, half)
    alone = key in _WITHOUT_UNIT or (code == "D105" and "words" not in beside)
    code = "D192" if alone and code in {"D105", "D116", "D169"} else code
    return problem(code, node.place, key=key, value=node.value)


def _code(written: str, half: str) -> str:
    """Return the code for a text that is not a number in another form."""
    if written.lower() in _NONE or written.startswith("#"):
        return "D170"
    if re.fullmatch(_CHINESE, written) and written not in {"万", "亿", "万亿"}:
        return "D169"
    if re.fullmatch(_LIKE_DIGITS, half):
        return "D171"
    if re.fullmatch(_WITH_WORDS, half):
        return "D191" if re.search(_OF_A_FALL, written) else "D116"
    return "D171" if re.search("[0-9]", half) else "D105"
