"""The data format as JSON Schema (2020-12), for completion in editors.

Generated from the types that the validator walks, so that the two agree.
"""

from __future__ import annotations

import json
from typing import Any

from msgspec.json import schema_components

from reportgen.model import KNOWN, OR_ONE, Located, Organ, Report, Section

KINDS: dict[str, type[Located]] = {"report": Report, "section": Section, "organ": Organ}

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MONTH = "(0[1-9]|1[0-2])"
_REF = "#/$defs/{name}"
# How the values of the data format look in YAML.
_VALUES: dict[str, dict[str, Any]] = {
    "Text": {"type": "string", "pattern": r"\S"},
    "Cell": {"type": ["string", "number"]},
    "Number": {"type": "number"},
    "Date": {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "Period": {
        "anyOf": [
            {"type": "integer", "minimum": 1000, "maximum": 9999},
            {
                "type": "string",
                "pattern": rf"^\d{{4}}(H[12]|Q[1-4]|-{_MONTH}(/\d{{4}}-{_MONTH})?)?$",
            },
        ]
    },
}


def json_schema(kind: str) -> dict[str, Any]:
    """Return the schema of `kind`, one of KINDS."""
    _, components = schema_components([KINDS[kind]], ref_template=_REF)
    definitions = {
        name: _VALUES.get(name) or _without_place(definition)
        for name, definition in components.items()
        if name != "Place"
    }
    root = definitions.pop(KINDS[kind].__name__)
    for name, definition in definitions.items():
        definitions[name] = _with_shorthand(name, definition)
    return {"$schema": _DIALECT, **root, "$defs": definitions}


def schema_text(kind: str) -> str:
    """Return the schema of `kind` as a JSON file."""
    return json.dumps(json_schema(kind), ensure_ascii=False, indent=2) + "\n"


def _without_place(definition: dict[str, Any]) -> dict[str, Any]:
    """Return the definition without the fields that reportgen itself sets."""
    properties = {
        name: _or_one(_without_null(each))
        for name, each in definition["properties"].items()
        if name not in KNOWN
    }
    required = [name for name in definition.get("required", []) if name not in KNOWN]
    return {**definition, "properties": properties, "required": required}


def _without_null(definition: dict[str, Any]) -> dict[str, Any]:
    """Return the definition without null: a key may be missing, but not empty."""
    kept = [each for each in definition.get("anyOf", []) if each != {"type": "null"}]
    rest = {
        name: each for name, each in definition.items() if name not in {"anyOf", "default"}
    }
    if definition.get("default") not in (None, [], (), {}):
        rest["default"] = definition["default"]
    if "enum" in rest:
        rest["enum"] = [each for each in rest["enum"] if each is not None]
    return {**rest, **(kept[0] if len(kept) == 1 else {"anyOf": kept} if kept else {})}


def _or_one(definition: dict[str, Any]) -> dict[str, Any]:
    """Return the definition of a list, also with a single value if that may be written."""
    if not OR_ONE.keys() <= definition.keys():
        return definition
    list_ = {name: each for name, each in definition.items() if name not in OR_ONE}
    return {"description": list_.pop("description"), "anyOf": [list_["items"], list_]}


def _with_shorthand(name: str, definition: dict[str, Any]) -> dict[str, Any]:
    """Return the definition, also with a plain text if it has a shorthand."""
    if name not in _shorthands():
        return definition
    return {"anyOf": [_VALUES["Text"], definition]}


def _shorthands() -> set[str]:
    return {kind.__name__ for kind in Located.__subclasses__() if kind.shorthand}
