"""Agreement on what is said of a finding: rank and scope of values, the parts of frames."""

import re
from typing import Any

import pandas as pd

from lingvist.evaluate.layers import Key, in_source, marked
from lingvist.evaluate.readings import Mark, Reading
from lingvist.evaluate.spans import Score, pairs
from lingvist.study.analysis import Analysis

FRAME_PARTS = ("agent", "modality", "voice", "negated", "corrective", "responsibility", "direction")
VALUE_PARTS = ("rank", "scope", "lemma", "mnemonic")
THEME_PARTS = ("derived", "negated", "in_heading", "via")
PARTS = {*FRAME_PARTS, *VALUE_PARTS, *THEME_PARTS}


def scores(analysis: Analysis, reading: Reading) -> dict[Key, Score]:
    """Return the agreement on attributes of one document with one reading."""
    values = _paired(analysis, reading, "values")
    themes = _paired(analysis, reading, "themes")
    frames = _frames(analysis, reading)
    gold = len(reading.marks("frames"))
    found = {("frames", "found"): Score(len(frames), 0, gold - len(frames))}
    return (
        found
        | {("frames", part): _agreeing(frames, part) for part in FRAME_PARTS}
        | {("values", part): _agreeing(values, part) for part in VALUE_PARTS}
        | {("themes", part): _agreeing(themes, part) for part in THEME_PARTS}
    )


Pair = tuple[Mark, "pd.Series[Any]"]


def _paired(analysis: Analysis, reading: Reading, layer: str) -> list[Pair]:
    table, marks = analysis.table(layer), reading.marks(layer)
    label = "theme" if layer == "themes" else None
    found = in_source(analysis, table, label)
    matched = pairs(marked(reading, marks, label), found, exact=layer == "themes")
    return [(marks[i], table.iloc[j]) for i, j in matched]


def _frames(analysis: Analysis, reading: Reading) -> list[Pair]:
    """Pair each marked frame with the found one that overlaps it most and has its verb."""
    table, marks = analysis.table("frames"), reading.marks("frames")
    found = in_source(analysis, table)
    gold = marked(reading, marks)
    paired = []
    for mark, span in zip(marks, gold, strict=True):
        verbs = set(re.findall(r"\w+", str(mark.get("predicate", "")).lower()))
        overlaps = [
            (span.overlap(other), -j)
            for j, other in enumerate(found)
            if span.overlap(other) and verbs & set(table["predicate"].iloc[j].lower().split())
        ]
        if overlaps:
            paired.append((mark, table.iloc[-max(overlaps)[1]]))
    return paired


def _agreeing(paired: list[Pair], part: str) -> Score:
    said = [(mark, row) for mark, row in paired if mark.get(part) is not None]
    hits = sum(str(mark.get(part)) == str(row[part]) for mark, row in said)
    return Score(hits, len(said) - hits, len(said) - hits)
