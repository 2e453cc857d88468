"""A reading taken in from UIMA CAS, as annotation tools write it.

The file is a stranger's. What it says of types is never taken over: the types are ours, and
whatever is of other types is left out before anything else looks at it.
"""

import json
import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Any

from lingvist.corpus import Document
from lingvist.errors import EvaluationError
from lingvist.export.annotation_types import ABOUT, layer_of_type, load_cassis, type_system
from lingvist.export.cas_writing import Form

if TYPE_CHECKING:
    from cassis import Cas

MOST = 32_000_000
"""Bytes; a reading of a long document has less than one."""
SOFA = "uima.cas.Sofa"
VIEW = "_InitialView"


def cas_of(data: bytes, form: Form, where: str) -> "Cas":
    """Parse a CAS from a file that may hold anything.

    Args:
        data: the file.
        form: ``json`` or ``xmi``.
        where: the name of the file, for messages.

    Raises:
        EvaluationError: it is too large, damaged, declares entities, or is no CAS.
    """
    if len(data) > MOST:
        raise damaged(f"is too large: {len(data):,} bytes", where)
    cassis = load_cassis()
    types = type_system()
    try:
        if form == "xmi":
            _check_xml(data, where)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # one for each type that is not ours
                return cassis.load_cas_from_xmi(BytesIO(data), typesystem=types, lenient=True)
        text = json.dumps(_ours(json.loads(data)))
        return cassis.load_cas_from_json(text, typesystem=types, merge_typesystem=False)
    except EvaluationError:
        raise
    except Exception as error:  # a stranger's file can be wrong in any way
        raise damaged(f"is no UIMA CAS: {type(error).__name__}: {error}", where) from error


def check_text(cas: "Cas", document: Document, where: str) -> None:
    """Check that a CAS is of the text of a document.

    Raises:
        EvaluationError: the texts differ; the first place is named.
    """
    text, own = cas.sofa_string or "", document.text
    if text == own:
        return
    same = next((i for i, (a, b) in enumerate(zip(text, own, strict=False)) if a != b),
                min(len(text), len(own)))  # fmt: skip
    line = own.count("\n", 0, same) + 1
    raise EvaluationError(
        f"was made of another text than {document.id}: from line {line} on it has "
        f"{_excerpt(text, same)}, the document has {_excerpt(own, same)}",
        where=where,
        allowed=f"the text with the checksum {document.metadata.text_sha256}",
        next_step="name the document that was read, or restore the text that was read",
    )


def damaged(what: str, where: str) -> EvaluationError:
    """Return the error for a file that cannot be used."""
    return EvaluationError(
        what,
        where=where,
        allowed="UIMA CAS as JSON (.json) or XMI (.xmi, XML 1.0) with the layers of lingvist",
        next_step="export the document from the annotation tool anew; see docs/annotation.md",
    )


def _check_xml(data: bytes, where: str) -> None:
    """Refuse XML that declares anything: entities can grow without end, or read other files."""
    from lxml import etree  # noqa: PLC0415  only those who read XMI need it

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    if b"<!DOCTYPE" in data:
        raise damaged("declares a document type, which no CAS needs", where)
    root = etree.fromstring(data, parser)
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise damaged("declares a document type, which no CAS needs", where)


def _ours(data: Any) -> dict[str, Any]:  # noqa: ANN401  whatever a JSON file holds
    """Return a CAS in JSON with our types alone: cassis makes classes of those in a file."""
    structures = data["%FEATURE_STRUCTURES"]
    if isinstance(structures, dict):
        structures = [{"%ID": int(key)} | value for key, value in structures.items()]
    known = {*layer_of_type(), ABOUT, SOFA}
    kept = [structure for structure in structures if structure.get("%TYPE") in known]
    view = data["%VIEWS"][VIEW]
    own = {structure["%ID"] for structure in kept}
    members = [member for member in view["%MEMBERS"] if member in own]
    return {
        "%TYPES": {},
        "%FEATURE_STRUCTURES": kept,
        "%VIEWS": {VIEW: {"%SOFA": view.get("%SOFA"), "%MEMBERS": members}},
    }


def _excerpt(text: str, start: int) -> str:
    return repr(text[start : start + 30]) if start < len(text) else "nothing more"
