"""What the commands on readings do."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from lingvist.cli.options import open_study
from lingvist.corpus import Document, open_corpus
from lingvist.errors import EvaluationError, place
from lingvist.evaluate.fields import LAYERS
from lingvist.evaluate.machine import machine_reading
from lingvist.evaluate.matching import ALL
from lingvist.evaluate.readings import Reading, of_reader, readings_of
from lingvist.export.cas_parsing import MOST
from lingvist.export.cas_reading import SCHEMA, reading_of_cas
from lingvist.export.cas_writing import Form, cas_bytes
from lingvist.export.reading_files import check_coder, store
from lingvist.export.whole import write_whole


def export_reading(
    name: str,
    out: Path,
    corpus: Path,
    reader: str | None,
    layers: Sequence[str],
    model: str | None,
    *,
    rules: bool,
) -> int:
    """Write a document with marks for an annotation tool, and return how many it has."""
    form = form_of(out)
    _check_choice(reader, layers, rules=rules)
    document = open_corpus(corpus)[name]
    if rules:
        reading = _filled(_blank(document), _found(name, corpus, model))
    else:
        reading = _blank(document) if reader is None else _of(document, reader)
    reading = _limited(reading, layers)
    write_whole(out, cas_bytes(reading, document, form))
    return sum(map(len, reading.layers.values()))


def store_reading(
    file: Path, name: str, reader: str, corpus: Path, *, replace: bool
) -> tuple[Path, int]:
    """Store what a file of an annotation tool holds beside its document."""
    form = form_of(file)
    check_coder(reader)
    document = open_corpus(corpus)[name]
    reading = reading_of_cas(_bytes(file), form, document, reader, place(file))
    return store(reading, document, replace=replace), sum(map(len, reading.layers.values()))


def form_of(path: Path) -> Form:
    """Return what form a file has, by its ending.

    Raises:
        EvaluationError: it is neither JSON nor XMI.
    """
    if path.suffix == ".json":
        return "json"
    if path.suffix == ".xmi":
        return "xmi"
    raise EvaluationError(
        f"has the ending {path.suffix or '(none)'}",
        where=place(path),
        allowed=".json (UIMA CAS JSON) or .xmi (UIMA CAS XMI)",
        next_step="name a file with one of these endings; unpack a .zip first",
    )


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST + 1)
    except OSError as error:
        raise EvaluationError(
            f"cannot be read: {error.strerror}",
            where=place(path),
            next_step="name a file that the annotation tool has written",
        ) from error


def _check_choice(reader: str | None, layers: Sequence[str], *, rules: bool) -> None:
    if rules and reader is not None:
        raise EvaluationError(
            "either a reading or what the rules find can be taken along",
            next_step="leave out --reader or --rules",
        )
    strange = sorted(set(layers) - set(LAYERS))
    if strange:
        raise EvaluationError(
            f"there is no layer {', '.join(strange)}",
            allowed=", ".join(LAYERS),
            next_step="name one of these with --layer",
        )


def _found(name: str, corpus: Path, model: str | None) -> Reading:
    analyses = open_study(corpus, model).analyses
    return next(machine_reading(one) for one in analyses if one.document.id == name)


def _of(document: Document, reader: str) -> Reading:
    readings = readings_of(document)
    chosen = of_reader(readings, reader)
    if chosen:
        return chosen[0]
    raise EvaluationError(
        f"has no reading by {reader}",
        where=document.id,
        allowed=", ".join(reading.coder for reading in readings) or "none: nobody has read it",
        next_step="name one of these, or leave --reader out to export the text alone",
    )


def _blank(document: Document) -> Reading:
    """Return a reading to be filled in: every layer is there, and nothing is marked."""
    return Reading(
        schema=SCHEMA,
        document=document.id,
        coder="",
        themes_read=(ALL,),
        statements_read=True,
        text_sha256=hashlib.sha256(document.text.encode()).hexdigest(),
        layers=dict.fromkeys(LAYERS, ()),
    )


def _filled(blank: Reading, found: Reading) -> Reading:
    """Return what was found as a reading to be gone over: people fill the other layers."""
    return blank.model_copy(update={"note": found.note, "layers": blank.layers | found.layers})


def _limited(reading: Reading, layers: Sequence[str]) -> Reading:
    if not layers:
        return reading
    chosen = {name: marks for name, marks in reading.layers.items() if name in layers}
    stated = reading.statements_read and "statements" in chosen
    return reading.model_copy(update={"layers": chosen, "statements_read": stated})
