"""Readings as files beside their documents."""

import json
import re
from pathlib import Path

from lingvist.corpus import Document
from lingvist.errors import EvaluationError, place
from lingvist.evaluate.machine import CODER
from lingvist.evaluate.readings import Reading
from lingvist.export.whole import write_whole

_CODER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def store(reading: Reading, document: Document, *, replace: bool = False) -> Path:
    """Write a reading beside its document, whole or not at all.

    Args:
        reading: the reading; its coder names the file.
        document: the document, which lies in a corpus.
        replace: whether a reading of that coder may be replaced.

    Raises:
        EvaluationError: the coder is no pseudonym, or has a reading already; the document lies in
            no corpus; the file cannot be written.
    """
    check_coder(reading.coder)
    if document.folder is None:
        raise EvaluationError(f"{document.id} lies in no corpus", next_step="add it to one first")
    path = document.folder / "readings" / f"{reading.coder}.json"
    if path.exists() and not replace:
        raise EvaluationError(
            "is there already",
            where=place(path),
            next_step="choose another --reader, or replace the reading with --replace",
        )
    path.parent.mkdir(exist_ok=True)
    return write_whole(path, reading_json(reading).encode())


def check_coder(coder: str) -> None:
    """Check that a coder's name can name a file.

    Raises:
        EvaluationError: it cannot, or it is that of the rules.
    """
    if _CODER.fullmatch(coder) and coder != CODER:
        return
    raise EvaluationError(
        f"{coder!r} cannot name a reader",
        allowed=f"a pseudonym of a-z, 0-9 and hyphens, such as reader-2; not {CODER}",
        next_step="choose a pseudonym; people's names do not belong in a corpus",
    )


def reading_json(reading: Reading) -> str:
    """Return a reading as it is stored: JSON with one mark on a line."""
    data = reading.model_dump(mode="json", by_alias=True)
    layers = ",\n".join(_layer(name, marks) for name, marks in data.pop("layers").items())
    head = ",\n".join(f"  {_json(key)}: {_json(value)}" for key, value in data.items())
    return f'{{\n{head},\n  "layers": {{\n{layers}\n  }}\n}}\n'


def _layer(name: str, marks: list[object]) -> str:
    if not marks:
        return f"    {_json(name)}: []"
    lines = ",\n".join(f"      {_json(mark)}" for mark in marks)
    return f"    {_json(name)}: [\n{lines}\n    ]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
