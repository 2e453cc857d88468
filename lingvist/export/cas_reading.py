"""A reading made of what stands in a UIMA CAS."""

import hashlib
import json
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from lingvist.corpus import Document
from lingvist.errors import EvaluationError
from lingvist.evaluate.fields import LAYERS, Field, Layer
from lingvist.evaluate.matching import ALL
from lingvist.evaluate.readings import Mark, Reading, check_reading
from lingvist.export.annotation_types import ABOUT, MORE, type_name
from lingvist.export.cas_parsing import cas_of, check_text, damaged
from lingvist.export.cas_writing import Form

if TYPE_CHECKING:
    from cassis import Cas

SCHEMA = "lingvist-reading/1"


def reading_of_cas(data: bytes, form: Form, document: Document, coder: str, where: str) -> Reading:
    """Return the reading that a file of an annotation tool holds.

    Args:
        data: the file.
        form: ``json`` or ``xmi``.
        document: the document that was read.
        coder: pseudonym of the one who read it.
        where: the name of the file, for messages.

    Returns:
        The marks in order of the text. What the file does not tell of the reading is as of one
        that marked every theme, and those layers alone in which there are marks.

    Raises:
        EvaluationError: the file is damaged or hostile, is of another text, or a mark says what
            its layer does not allow; the line of the text is named.
    """
    cas = cas_of(data, form, where)
    check_text(cas, document, where)
    about = _about(cas, where)
    marks = {name: _marks(cas, layer, document, where) for name, layer in LAYERS.items()}
    read = about.get("layers_read", [])
    if not isinstance(read, list) or not set(map(str, read)) <= set(LAYERS):
        raise damaged(f"tells of layers that there are not: {read}", where)
    try:
        reading = Reading(
            schema=SCHEMA,
            document=document.id,
            coder=coder,
            note=about.get("note", ""),
            themes_read=about.get("themes_read", [ALL]),
            statements_read=about.get("statements_read", True),
            text_sha256=hashlib.sha256(document.text.encode()).hexdigest(),
            layers={name: found for name, found in marks.items() if found or name in read},
        )
    except ValidationError as error:
        raise damaged(f"tells of the reading what cannot be: {error}", where) from error
    check_reading(reading, where, document)
    return reading


def _about(cas: "Cas", where: str) -> dict[str, Any]:
    """Return what the file tells of the reading; nothing where the annotation is missing."""
    found = list(cas.select(ABOUT))
    if not found:
        return {}
    said = {
        name: found[0][name] for name in ("note", "themes_read", "statements_read", "layers_read")
    }
    texts = {name: value for name, value in said.items() if isinstance(value, str)}
    try:
        return {
            name: value if name == "note" else json.loads(value) for name, value in texts.items()
        }
    except ValueError as error:
        raise damaged(f"tells of the reading what is no JSON: {error}", where) from error


def _marks(cas: "Cas", layer: Layer, document: Document, where: str) -> tuple[Mark, ...]:
    found = sorted(
        cas.select(type_name(layer.name)), key=lambda one: (one.begin, one.end, one.xmiID)
    )
    return tuple(_mark(one, layer, document, where) for one in found)


def _mark(annotation: Any, layer: Layer, document: Document, where: str) -> Mark:  # noqa: ANN401  cassis makes its classes as it goes
    start, end = annotation.begin, annotation.end
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        place = start if isinstance(start, int) and start > 0 else 0
        raise _refusal(f"{layer.name}: a mark holds no text", place, document, where)
    line = document.text.count("\n", 0, start) + 1
    try:
        said = _said(annotation, layer, document.text[start:end])
        return Mark(**({"line": line} | said | {"start": start, "end": end}))
    except ValidationError as error:  # of what stood in MORE
        what = "; ".join(f"{found['loc'][0]}: {found['msg']}" for found in error.errors())
        raise _refusal(f"{layer.name}: {what}", start, document, where) from error
    except ValueError as error:
        raise _refusal(f"{layer.name}: {error}", start, document, where) from error


def _said(annotation: Any, layer: Layer, words: str) -> dict[str, Any]:  # noqa: ANN401  as above
    """Return what a mark says beside its place.

    Raises:
        ValueError: a field is no text, says what it may not, or is missing.
    """
    texts = {field.name: _text(annotation, field.name) for field in layer.fields}
    covered = {field.name: words for field in layer.fields if field.covered}
    empty = {name: "" for name, text in texts.items() if text == ""}
    said = _more(_text(annotation, MORE))
    said |= {f.name: _value(f, text) for f in layer.fields if (text := texts[f.name])}
    missing = [field.name for field in layer.fields if field.needed and not said.get(field.name)]
    if missing:
        raise ValueError(f"{missing[0]} is missing")
    return covered | empty | said


def _text(annotation: Any, name: str) -> str | None:  # noqa: ANN401  as above
    text = annotation[name]
    if not isinstance(text, str | None):
        raise ValueError(f"{name} is {text!r}, which is no text")  # noqa: TRY004  the caller tells where
    return text


def _more(text: str | None) -> dict[str, Any]:
    said = json.loads(text) if text else {}
    if not isinstance(said, dict):
        raise ValueError(f"{MORE} holds {text}, which is no JSON object")  # noqa: TRY004  as above
    return said


def _value(field: Field, text: str) -> str | int | bool:
    value = field.read(text)
    if field.allowed and value not in field.allowed:
        raise ValueError(f"{field.name} is {text!r}, none of {', '.join(field.allowed)}")
    return value


def _refusal(what: str, start: int, document: Document, where: str) -> EvaluationError:
    line = document.text.count("\n", 0, start) + 1
    words = document.text[start : start + 30]
    return EvaluationError(
        f"line {line} of {document.id}, {words!r}: {what}",
        where=where,
        next_step="correct the mark in the annotation tool, and export the document anew",
    )
