"""The base class of every mapping of the data format."""

# No postponed annotations: msgspec would evaluate each of them again (9 ms of a build).
from typing import Annotated, ClassVar

from msgspec import Meta, Struct, field

from reportgen.place import Place

ID = r"^[a-z][a-z0-9_]{0,39}$"
# Fields of a mapping that the program sets, not the author.
KNOWN = frozenset({"place", "places", "missing", "alone", "to_date", "comparable"})
# In the Meta of a list: a single value may be written instead of a list of one.
OR_ONE = {"orOne": True}
# The code of a rule, as `reportgen explain` knows it.
Code = Annotated[str, Meta(pattern=r"^[NPST][0-9]{3}$")]


class Located(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping in a file: `place` is its key, or its first character in a list.

    `places` are those of its own values, by key.

    `shorthand` names the field that a plain text given instead of the mapping sets. A
    `salvaged` mapping is built even if some of it failed, so that the rest is checked in
    the same run; nothing with an error in it is ever printed.
    """

    shorthand: ClassVar[str] = ""
    salvaged: ClassVar[bool] = False

    place: Place
    places: dict[str, Place] = field(default_factory=dict)

    def at(self, key: str) -> Place:
        """Return the place of the value of `key`, or of the mapping without such a key."""
        return self.places.get(key, self.place)
