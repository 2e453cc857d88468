"""Weigh candidates: which structure, if any, is what the cues of a text declare."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lingvist.findings.declaring.candidate import Candidate
from lingvist.findings.declaring.candidates import candidates
from lingvist.findings.declaring.cues import Cue
from lingvist.findings.declaring.evidence import evidence, signals
from lingvist.findings.declaring.label_shapes import Reason, shape
from lingvist.findings.declaring.passages import Passage
from lingvist.findings.declaring.plausibility import plausible
from lingvist.findings.declaring.series import Entry
from lingvist.resources.declarations import load


@dataclass(frozen=True)
class Weighed:
    """A candidate that a cue declares, with the evidence.

    Attributes:
        candidate: the labels.
        cue: the cue.
        reasons: what speaks for and against it.
    """

    candidate: Candidate
    cue: Cue
    reasons: tuple[Reason, ...]

    @property
    def points(self) -> float:
        """The sum of the evidence; above 0 it is more likely than not."""
        return load().evidence.base + sum(reason.weight for reason in self.reasons)


def probability(value: float) -> float:
    """Return points on a scale from 0 to 1 (logistic)."""
    return 1 / (1 + math.exp(-value))


def weighed(passages: Sequence[Passage], found_cues: Sequence[Cue]) -> list[Weighed]:
    """Return the candidates for which the evidence speaks, the best first, none overlapping.

    Args:
        passages: the passages of the document.
        found_cues: the cues that declare what is the author's own.
    """
    if not found_cues:
        return []
    pairs = sorted(_pairs(passages, found_cues), key=lambda w: (-w.points, w.candidate.place))
    kept: list[Weighed] = []
    for one in pairs:
        if _counts(one) and not any(_overlap(one, other) for other in kept):
            kept.append(one)
    return kept


def against(entries: Sequence[Entry], cue: Cue, passages: Sequence[Passage]) -> float:
    """Return the points that the words around some labels speak against them, 0 or below."""
    first = entries[0].label
    sentence = next(s for s in first.passage.sentences if s.end > first.start)
    candidate = Candidate(tuple(entries), "", sentence)
    return _against([*signals(candidate, cue, passages), *shape(candidate, passages)])


def points(entries: Sequence[Entry], cue: Cue, worth: float, passages: Sequence[Passage]) -> float:
    """Return the points of labels declared in known wording, with what the wording is worth.

    Args:
        entries: the labels.
        cue: the cue that declares them.
        worth: how sure the wording is, from 0 to 1.
        passages: the passages of the document.
    """
    first = entries[0].label
    sentence = next(s for s in first.passage.sentences if s.end > first.start)
    reasons = evidence(Candidate(tuple(entries), "", sentence), cue, passages)
    bonus = math.log(worth / (1 - worth)) if worth < 1 else math.inf
    return load().evidence.base + bonus + sum(reason.weight for reason in reasons)


def _against(reasons: Sequence[Reason]) -> float:
    passed = load().evidence.passed
    return sum(min(reason.weight, 0) for reason in reasons if reason.name not in passed)


def _counts(one: Weighed) -> bool:
    return one.points > 0 and _against(one.reasons) > load().evidence.refuted


def _pairs(passages: Sequence[Passage], found_cues: Sequence[Cue]) -> Iterator[Weighed]:
    counts = dict.fromkeys(cue.count for cue in found_cues if not math.isnan(cue.count))
    for count in (*counts, math.nan):
        found = [c for c in candidates(passages, count) if _possible(c, count)]
        for cue in found_cues:
            if cue.count == count or (math.isnan(cue.count) and math.isnan(count)):
                for candidate in found:
                    if reasons := evidence(candidate, cue, passages):
                        yield Weighed(candidate, cue, reasons)


def _possible(candidate: Candidate, count: float) -> bool:
    return plausible([label.tokens for label in candidate.labels], count)


def _overlap(one: Weighed, other: Weighed) -> bool:
    start, end = one.candidate.place
    other_start, other_end = other.candidate.place
    return start < other_end and other_start < end
