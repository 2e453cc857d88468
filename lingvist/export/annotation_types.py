"""The layers of a reading as UIMA types, for annotation tools such as INCEpTION.

Every feature is a string: in UIMA a number or a truth value that nobody filled in is 0 or false, a
string can be missing.
"""

from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from lingvist.errors import EvaluationError
from lingvist.evaluate.fields import FLAGS, LAYERS, Field

if TYPE_CHECKING:
    from cassis import TypeSystem

NAMESPACE = "lingvist.reading"
ABOUT = f"{NAMESPACE}.About"
"""One annotation at the first word, with what a reading says beside its marks."""
ABOUT_FIELDS = {
    "document": "id of the document",
    "coder": "pseudonym of the coder",
    "note": "what a user of the reading should know",
    "themes_read": "the themes that were marked throughout, as a JSON list; * for all",
    "statements_read": "whether statements were marked throughout: true or false",
    "text_sha256": "checksum of the text",
    "layers_read": "the layers that were read, as a JSON list",
}
MORE = "more"
"""The feature that holds, as JSON, what a mark says beyond the fields of its layer."""


def load_cassis() -> ModuleType:
    """Return the library that reads and writes UIMA CAS.

    Raises:
        EvaluationError: it is not installed.
    """
    try:
        return import_module("cassis")
    except ImportError as error:
        raise EvaluationError(
            "files of annotation tools need the package dkpro-cassis, which is not installed",
            next_step="pip install 'lingvist[annotation]'",
        ) from error


def type_name(layer: str) -> str:
    """Return the name of the type for the marks of a layer."""
    return f"{NAMESPACE}.{LAYERS[layer].mark}"


@cache
def layer_of_type() -> dict[str, str]:
    """Return the layers by the names of their types."""
    return {type_name(layer): layer for layer in LAYERS}


def type_system() -> "TypeSystem":
    """Return the types of all layers; see ``load_cassis`` for the error."""
    types = load_cassis().TypeSystem()
    about = types.create_type(ABOUT, "uima.tcas.Annotation", "what a reading says of itself")
    for name, meaning in ABOUT_FIELDS.items():
        types.create_feature(about, name, "uima.cas.String", description=meaning)
    for name, layer in LAYERS.items():
        mark = types.create_type(type_name(name), "uima.tcas.Annotation", layer.meaning)
        for field in layer.fields:
            types.create_feature(mark, field.name, "uima.cas.String", description=_told(field))
        types.create_feature(mark, MORE, "uima.cas.String", description="further fields, as JSON")
    return types


def type_system_bytes() -> bytes:
    """Return the types as a UIMA type system description (XML)."""
    return str(type_system().to_xml()).encode()


def _told(field: Field) -> str:
    allowed = FLAGS if field.kind == "flag" else field.allowed
    kind = "a number" if field.kind == "integer" else ""
    return f"one of: {', '.join(allowed)}" if allowed else kind
