"""What every mapping of the data format is."""

# No postponed annotations: msgspec would evaluate each of them anew (9 ms of a build).
from typing import Annotated, ClassVar

from msgspec import Meta, Struct

from reportgen.place import Place

ID = r"^[a-z][a-z0-9_]{0,39}$"
# The code of a rule, as `reportgen explain` knows it.
Code = Annotated[str, Meta(pattern=r"^[NPST][0-9]{3}$")]


class Located(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping in a file: `place` is its key, or its first character in a list.

    `shorthand` names the field that a plain text in its stead stands for. What is
    `salvaged` is built even if some of it failed, so that the rest is checked in the same
    run; nothing with an error in it is ever printed.
    """

    shorthand: ClassVar[str] = ""
    salvaged: ClassVar[bool] = False

    place: Place
