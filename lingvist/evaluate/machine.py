"""What the rules find in a document, in the form of a reading."""

import hashlib
import math
from collections.abc import Iterator
from typing import Any

import pandas as pd

from lingvist.evaluate.fields import LAYERS, Layer
from lingvist.evaluate.readings import Mark, Reading
from lingvist.study.analysis import Analysis

CODER = "lingvist"
PRINCIPLE = "principle"


def machine_reading(analysis: Analysis) -> Reading:
    """Return the findings of a document as a reading, with the coder ``lingvist``.

    It has the layers that rules can fill: false friends, distractors and personal data are for
    people to mark.

    Args:
        analysis: the document with its tables.
    """
    text = analysis.document.text
    layers = {
        "furniture": _furniture(analysis),
        "headings": _marks(analysis, "headings", _blocks(analysis, "heading")),
        "quotes": _marks(analysis, "quotes", _blocks(analysis, "pull_quote")),
        "themes": _marks(analysis, "themes", analysis.table("themes")),
        "values": _marks(analysis, "values", analysis.table("values")),
        "unfolded": _marks(analysis, "unfolded", _unfolded(analysis)),
        "principles": _marks(analysis, "principles", _statements(analysis, principles=True)),
        "statements": _marks(analysis, "statements", _statements(analysis, principles=False)),
        "frames": _marks(analysis, "frames", analysis.table("frames")),
    }
    return Reading(
        schema="lingvist-reading/1",
        document=analysis.document.id,
        coder=CODER,
        note=f"found by rules, with {analysis.pipeline.name}",
        themes_read=("*",),
        statements_read=True,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        layers=layers,
    )


def _marks(analysis: Analysis, layer: str, table: pd.DataFrame) -> tuple[Mark, ...]:
    rows = table.to_dict("records")
    return tuple(_mark(analysis, LAYERS[layer], row) for row in rows)


def _mark(analysis: Analysis, layer: Layer, row: dict[Any, Any]) -> Mark:
    start, end = source_span(analysis, int(row["start"]), int(row["end"]))
    said = {f.name: _plain(row[f.name], f.kind) for f in layer.fields if f.name in row}
    return Mark(start=start, end=end, line=analysis.clean.source_line(start), **said)


def source_span(analysis: Analysis, start: int, end: int) -> tuple[int, int]:
    """Return where a stretch of the clean text stands in the source."""
    return analysis.clean.source_offset(start), analysis.clean.source_offset(end - 1) + 1


def _plain(value: Any, kind: str) -> Any:  # noqa: ANN401  whatever the table holds
    """Return a cell as a plain Python value, fit for JSON."""
    return {"integer": int, "flag": bool, "text": str}[kind](value)


def _blocks(analysis: Analysis, kind: str) -> pd.DataFrame:
    blocks = analysis.table("blocks")
    return blocks[blocks["kind"] == kind]


def _statements(analysis: Analysis, *, principles: bool) -> pd.DataFrame:
    table = analysis.table("statements")
    return table[(table["kind"] == PRINCIPLE) == principles]


def _unfolded(analysis: Analysis) -> pd.DataFrame:
    values = analysis.table("values")
    back = values[values["unfolded_start"].map(math.isfinite).astype(bool)]
    return back.assign(start=back["unfolded_start"], end=back["unfolded_end"])


def _furniture(analysis: Analysis) -> tuple[Mark, ...]:
    """Return what was taken out, where there were letters or digits in it."""
    return tuple(
        Mark(start=start, end=end, line=analysis.clean.source_line(start), kind=rule)
        for start, end, rule in _taken_out(analysis)
    )


def _taken_out(analysis: Analysis) -> Iterator[tuple[int, int, str]]:
    source = analysis.document.text
    for edit in analysis.clean.edits:
        taken = source[edit.start : edit.end]
        if not edit.replacement.strip() and any(map(str.isalnum, taken)):
            start = edit.start + len(taken) - len(taken.lstrip())
            yield start, start + len(taken.strip()), edit.rule
