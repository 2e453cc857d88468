"""A reading as UIMA CAS, for annotation tools: JSON or XMI."""

import json
import re
from typing import TYPE_CHECKING, Literal

from lingvist.corpus import Document
from lingvist.errors import EvaluationError
from lingvist.evaluate.fields import LAYERS, Layer
from lingvist.evaluate.readings import Mark, Reading
from lingvist.export.annotation_types import ABOUT, MORE, load_cassis, type_name, type_system

if TYPE_CHECKING:
    from cassis import Cas

Form = Literal["json", "xmi"]
PLACE = ("start", "end", "line")
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even escaped."""


def cas_bytes(reading: Reading, document: Document, form: Form) -> bytes:
    """Return a reading and its text as UIMA CAS.

    Offsets become those of UIMA, which counts UTF-16 code units; ``reading_of_cas`` turns them
    back.

    Args:
        reading: the reading.
        document: the document that it is of.
        form: ``json`` (UIMA CAS JSON, with the types) or ``xmi`` (without them).

    Raises:
        EvaluationError: ``dkpro-cassis`` is missing, or the text cannot stand in XML.
    """
    cas = _cas(reading, document)
    if form == "json":
        return str(cas.to_json()).encode()
    _check_xml(document, reading)
    return str(cas.to_xmi()).encode()


def _cas(reading: Reading, document: Document) -> "Cas":
    types = type_system()
    cas: Cas = load_cassis().Cas(
        typesystem=types, sofa_string=document.text, sofa_mime="text/plain"
    )
    start = len(document.text) - len(document.text.lstrip())
    end = start + len(document.text[start:].split(maxsplit=1)[0])
    cas.add(types.get_type(ABOUT)(begin=start, end=end, **_about(reading)))
    for name, layer in LAYERS.items():
        of_type = types.get_type(type_name(name))
        for mark in reading.marks(name):
            cas.add(of_type(begin=mark.start, end=mark.end, **_features(mark, layer, document)))
    return cas


def _about(reading: Reading) -> dict[str, str]:
    return {
        "document": reading.document,
        "coder": reading.coder,
        "note": reading.note,
        "themes_read": json.dumps(reading.themes_read, ensure_ascii=False),
        "statements_read": str(reading.statements_read).lower(),
        "text_sha256": reading.text_sha256,
        "layers_read": json.dumps(list(reading.layers)),
    }


def _features(mark: Mark, layer: Layer, document: Document) -> dict[str, str]:
    """Return what a mark says as strings; what no field of the layer can hold goes as JSON."""
    said = mark.model_dump(exclude=set(PLACE))
    if mark.line != document.text.count("\n", 0, mark.start) + 1:
        said["line"] = mark.line
    features = {}
    for field in layer.fields:
        written = field.write(said.get(field.name))
        if written is not None:
            features[field.name] = written
            del said[field.name]
    return features | ({MORE: json.dumps(said, ensure_ascii=False)} if said else {})


def _check_xml(document: Document, reading: Reading) -> None:
    """Check that the text, and what a reading says of it, can stand in XML."""
    found = _NO_XML.search(document.text)
    if found is not None:
        line = document.text.count("\n", 0, found.start()) + 1
        raise _not_in_xml(found.group(), f"{document.id}:{line}")
    for layer, marks in reading.layers.items():
        for mark in marks:
            found = _NO_XML.search("".join(map(str, mark.model_dump().values())))
            if found is not None:
                raise _not_in_xml(found.group(), f"{document.id}, {layer}, line {mark.line}")
    found = _NO_XML.search(reading.note)
    if found is not None:
        raise _not_in_xml(found.group(), f"{document.id}, note of {reading.coder}")


def _not_in_xml(character: str, where: str) -> EvaluationError:
    return EvaluationError(
        f"there is the character U+{ord(character):04X}, which cannot stand in XML",
        where=where,
        next_step="write UIMA CAS JSON instead: --out with the ending .json",
    )
