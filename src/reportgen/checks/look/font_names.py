"""The names of fonts that are one kind: the standard names kinds, such as 仿宋."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# The names that Windows, macOS, WPS and the makers of fonts give to each kind.
_KINDS = (
    "小标宋 方正小标宋简体 方正小标宋 FZXiaoBiaoSong-B05S FZXiaoBiaoSong-B05",
    "华文中宋 STZhongsong",
    "仿宋 仿宋_GB2312 FangSong FangSong_GB2312 华文仿宋 STFangsong 方正仿宋简体 方正仿宋",
    "楷体 楷体_GB2312 KaiTi KaiTi_GB2312 华文楷体 STKaiti 方正楷体简体 方正楷体",
    "黑体 SimHei 华文黑体 STHeiti 方正黑体简体 方正黑体",
    "宋体 SimSun 新宋体 NSimSun 华文宋体 STSong 方正书宋简体 方正书宋",
)
_KIND_OF = {
    name.lower(): kind
    for kind, names in enumerate(map(str.split, _KINDS))
    for name in names
}


def is_one_of(font: str, wanted: Iterable[str]) -> bool:
    """Return whether a font is of the same kind as one of the `wanted`.

    >>> is_one_of("FangSong", ["仿宋_GB2312"])
    True
    """
    return _kind(font) in map(_kind, wanted)


@lru_cache(maxsize=1000)
def _kind(font: str) -> str | int:
    name = font.strip().removeprefix("@").lower().removesuffix("_gbk")
    return _KIND_OF.get(name, name)
