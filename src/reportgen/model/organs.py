"""organ.yaml: the office, and what all its periods share."""

# No postponed annotations: msgspec would evaluate each of them again (9 ms of a build).
from typing import Annotated, ClassVar, Literal

from msgspec import Meta, field

from reportgen.model.located import Code, Located
from reportgen.model.values import Text


class Name(Located, frozen=True, kw_only=True):
    """A name as it must be written, and the other ways it may appear."""

    shorthand: ClassVar[str] = "name"

    name: Annotated[Text, Meta(description="canonical name 规范名称")]
    aliases: Annotated[tuple[Text, ...], Meta(description="accepted forms 简称")] = ()
    note: Annotated[Text | None, Meta(description="备注")] = None


class Organ(Located, frozen=True, kw_only=True):
    """organ.yaml: the office that reports, and what all its periods share."""

    salvaged: ClassVar[bool] = True

    name: Annotated[Text, Meta(description="发文机关名称")]
    fonts: Annotated[
        Literal["gb2312", "windows"],
        Meta(description="windows: only fonts that come with Windows"),
    ] = "gb2312"
    names: Annotated[tuple[Name, ...], Meta(description="register of names")] = ()
    masked: Annotated[
        tuple[Text, ...], Meta(description="declared placeholders, such as xx区")
    ] = ()
    levels: Annotated[
        dict[Code, Literal["error", "warning", "hint", "silent"]],
        Meta(description="level of a rule in this office 规则级别"),
    ] = field(default_factory=dict)

    def registered(self) -> tuple[str, ...]:
        """Return every form of every name in the register."""
        forms = (text for name in self.names for text in (name.name, *name.aliases))
        return tuple(text.value for text in forms)
