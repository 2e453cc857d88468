"""Agreement on what is said of a finding: rank and scope of values, the parts of frames."""

import re
from collections.abc import Callable
from typing import Any

import pandas as pd

from lingvist.evaluate.layers import Key, in_source, marked
from lingvist.evaluate.readings import Mark, Reading
from lingvist.evaluate.spans import Score, pairs
from lingvist.resources import framing
from lingvist.study.analysis import Analysis

FRAME_PARTS = ("agent", "modality", "voice", "negated", "corrective", "responsibility", "direction")
OPEN_PARTS = ("object", "beneficiary")
VALUE_PARTS = ("rank", "scope", "lemma", "mnemonic")
THEME_PARTS = ("derived", "negated", "in_heading", "via")
PARTS = {*FRAME_PARTS, *OPEN_PARTS, *VALUE_PARTS, *THEME_PARTS}
STAFF = "employee"
# Shorter words are articles, prepositions and pronouns: *for*, *den*, *og*.
_SHORTEST_SHARED = 4


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
        | {("frames", part): _agreeing(frames, part, same_words) for part in OPEN_PARTS}
        | {("frames", f"{STAFF} as {role}"): _staff(frames, role) for role in ("subject", "object")}
        | {("values", part): _agreeing(_with_joined_lemmas(values), part) for part in VALUE_PARTS}
        | {("themes", part): _agreeing(themes, part) for part in THEME_PARTS}
    )


Pair = tuple[Mark, "pd.Series[Any]"]


def _paired(analysis: Analysis, reading: Reading, layer: str) -> list[Pair]:
    table, marks = analysis.table(layer), reading.marks(layer)
    label = "theme" if layer == "themes" else None
    found = in_source(analysis, table, label)
    matched = pairs(marked(reading, marks, label), found, exact=layer == "themes")
    return [(marks[i], table.iloc[j]) for i, j in matched]


def _with_joined_lemmas(paired: list[Pair]) -> list[Pair]:
    """Write the lemmas of a joined label (*åbenhed og tillid*) as the rules do, in one."""
    return [(_joined(mark) if mark.get("second_lemma") else mark, row) for mark, row in paired]


def _joined(mark: Mark) -> Mark:
    lemmas = f"{mark.get('lemma')} og {mark.get('second_lemma')}"
    return Mark.model_validate(mark.model_dump() | {"lemma": lemmas})


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


def _agreeing(
    paired: list[Pair], part: str, agree: Callable[[str, str], bool] = str.__eq__
) -> Score:
    said = [(mark, row) for mark, row in paired if mark.get(part) is not None]
    hits = sum(agree(str(mark.get(part)), str(row[part])) for mark, row in said)
    return Score(hits, len(said) - hits, len(said) - hits)


def same_words(marked_text: str, found_text: str) -> bool:
    """Tell whether two phrases are about the same: both empty, alike, or with a word in common.

    Readers differ in how much of a phrase they write down (*borgerne*, *borgerne i hverdagen*), so
    that one longer word in common is enough.
    """
    one, other = _words(marked_text), _words(found_text)
    shared = {word for word in one & other if len(word) >= _SHORTEST_SHARED}
    return one == other or bool(shared)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.casefold()))


def _staff(paired: list[Pair], role: str) -> Score:
    """Count the frames in which staff act (``subject``), or something is done to or for them."""
    both = [(staff_role(mark.get), staff_role(row.get)) for mark, row in paired]
    hits = sum(gold == found == role for gold, found in both)
    return Score(
        hits,
        sum(found == role for _, found in both) - hits,
        sum(gold == role for gold, _ in both) - hits,
    )


def staff_role(part: Callable[[str], Any]) -> str:
    """Return the part that staff play in a frame: ``subject``, ``object`` or ``none``.

    Args:
        part: gives the parts of the frame by name: ``agent``, ``object``, ``beneficiary``.
    """
    if part("agent") == STAFF:
        return "subject"
    words = _words(f"{part('object') or ''} {part('beneficiary') or ''}")
    return "object" if any(_names_staff(word) for word in words) else "none"


def _names_staff(word: str) -> bool:
    """Tell whether a word names staff; as an owner (*medarbejdernes*) it has no part."""
    data = framing.load()
    if word.endswith(data.speaker.owner_endings):
        return False
    readings = data.readings(word, word)
    by_word = (a for r in readings for a in data.actors_by_word.get(r, ()))
    by_head = (a for a in data.actors for r in readings if r.endswith(a.heads))
    return next((actor.agent for actor in (*by_word, *by_head)), None) == STAFF
