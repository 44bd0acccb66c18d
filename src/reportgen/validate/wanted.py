"""What the types of `model` expect under each key, described once per type.

msgspec describes types as well, but all of them at once and in full detail, which took
3 % of a check.
"""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import NODEFAULT, Meta, Struct
from msgspec.structs import replace

from reportgen.model import KNOWN, OR_ONE, Located


class Wanted(Struct, frozen=True):
    """What a value must be: an instance of `kind`, or one of the `values`.

    A tuple has between `least` and `most` values of `inner`, or one that is written
    without a list if `or_one`; a dict has them under keys that match `pattern`.
    """

    kind: type
    inner: Wanted | None = None
    values: tuple[object, ...] = ()
    least: int = 0
    most: int | None = None
    pattern: str | None = None
    or_one: bool = False
    required: bool = True


@cache
def wanted_fields(kind: type[Located]) -> dict[str, Wanted]:
    """Return what a mapping of this kind may contain, by key."""
    names = [name for name in kind.__struct_fields__ if name not in KNOWN]
    found = {name: _described(kind.__annotations__[name]) for name in names}
    # The defaults are those of the last fields; NODEFAULT is that of a required one.
    tail = kind.__struct_fields__[-len(kind.__struct_defaults__) :]
    for name, default in zip(tail, kind.__struct_defaults__, strict=False):
        if name in found and default is not NODEFAULT:
            found[name] = replace(found[name], required=False)
    return found


def _described(annotation: Any) -> Wanted:  # noqa: ANN401 - types are of many types
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _limited(_described(arguments[0]), arguments[1:])
    if origin in {Union, UnionType}:
        return _described(next(each for each in arguments if each is not NoneType))
    if origin is Literal:
        return Wanted(str, values=arguments)
    if origin is tuple:
        return Wanted(tuple, _described(arguments[0]))
    if origin is dict:
        key = _described(arguments[0])
        return Wanted(dict, _described(arguments[1]), pattern=key.pattern)
    return Wanted(annotation)


def _limited(wanted: Wanted, metas: tuple[Meta, ...]) -> Wanted:
    """Return `wanted` with the limits that `Meta` sets."""
    for meta in metas:
        least, most = meta.min_length or wanted.least, meta.max_length or wanted.most
        pattern = meta.pattern or wanted.pattern
        or_one = wanted.or_one or meta.extra_json_schema == OR_ONE
        wanted = replace(wanted, least=least, most=most, pattern=pattern, or_one=or_one)
    return wanted
