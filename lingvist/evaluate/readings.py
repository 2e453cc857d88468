"""Human readings of a document, as they lie beside it in ``readings/<coder>.json``.

A reading holds layers; each layer is a list of marks. A mark has ``start``, ``end`` (offsets in
``text.md``, the end exclusive) and ``line``; what else it says depends on the layer.
"""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lingvist.corpus import Document
from lingvist.errors import EvaluationError, place
from lingvist.evaluate.fields import LAYERS

ADJUDICATED = "adjudicated"
"""The coder of readings that settle what others read differently: no independent reader."""


class Mark(BaseModel):
    """A marked stretch of the source text; further fields by layer."""

    model_config = ConfigDict(extra="allow", frozen=True)

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    line: int = Field(ge=1)

    def get(self, name: str, default: object = None) -> Any:  # noqa: ANN401  fields differ by layer
        """Return a further field of the mark, or ``default`` where it has none."""
        return (self.model_extra or {}).get(name, default)


class Reading(BaseModel):
    """What one coder marked in one document.

    Attributes:
        schema_name: ``lingvist-reading/1``.
        document: the document id.
        coder: pseudonym of the coder.
        note: what a user of the reading should know.
        themes_read: the themes that were marked throughout; ``*`` for all.
        statements_read: whether statements were marked throughout.
        text_sha256: checksum of the text that was read.
        layers: name of a layer to its marks.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    schema_name: str = Field(alias="schema", pattern=r"^lingvist-reading/1$")
    document: str
    coder: str
    note: str = ""
    themes_read: tuple[str, ...]
    statements_read: bool
    text_sha256: str
    layers: dict[str, tuple[Mark, ...]]

    def marks(self, layer: str) -> tuple[Mark, ...]:
        """Return the marks of a layer; none where it was not read."""
        return self.layers.get(layer, ())


def readings_of(document: Document) -> list[Reading]:
    """Return the readings of a document, by coder.

    Raises:
        EvaluationError: a reading is broken, or was made of another text.
    """
    if document.folder is None:
        return []
    return [_read(path, document) for path in sorted(document.folder.glob("readings/*.json"))]


def of_reader(readings: Iterable[Reading], reader: str | None) -> list[Reading]:
    """Return the readings of one coder; all of them where none is named."""
    return [reading for reading in readings if reader in {None, reading.coder}]


def independent(readings: Iterable[Reading]) -> list[Reading]:
    """Return the readings that nobody made of others."""
    return [reading for reading in readings if reading.coder != ADJUDICATED]


def _read(path: Path, document: Document) -> Reading:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        reading = Reading.model_validate(data)
    except (ValueError, ValidationError) as error:
        raise EvaluationError(
            f"is no reading: {error}",
            where=place(path, getattr(error, "lineno", None)),
            allowed=f"lingvist-reading/1 with the layers {', '.join(LAYERS)}",
            next_step="correct the file; docs/readings.md shows the format",
        ) from error
    check_reading(reading, place(path), document)
    return reading


def check_reading(reading: Reading, where: str, document: Document) -> None:
    """Check that a reading has known layers, and is of the text of a document.

    Raises:
        EvaluationError: it is not.
    """
    strange = sorted(set(reading.layers) - set(LAYERS))
    ends = [mark.end for marks in reading.layers.values() for mark in marks]
    if strange:
        problem = f"unknown layers: {', '.join(strange)}"
    elif reading.text_sha256 != hashlib.sha256(document.text.encode()).hexdigest():
        problem = "was made of another text than the one beside it"
    elif any(end > len(document.text) for end in ends):
        problem = "marks something after the end of the text"
    else:
        return
    raise EvaluationError(
        problem,
        where=where,
        allowed=f"the layers {', '.join(LAYERS)}, on the text with the given checksum",
        next_step="read the document anew, or restore the text that was read",
    )
