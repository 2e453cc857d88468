"""Found stretches against marked ones: which belong together, and how many agree."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source text, with the label it must agree in."""

    document: str
    start: int
    end: int
    label: str = ""

    def overlap(self, other: "Span") -> int:
        """Return how many characters two stretches of one document share."""
        if self.document != other.document:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True)
class Score:
    """Counts of agreement, and the figures made of them.

    Attributes:
        hits: marked and found.
        extra: found, not marked.
        missed: marked, not found.
    """

    hits: int
    extra: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; NaN where nothing was found."""
        return _share(self.hits, self.hits + self.extra)

    @property
    def recall(self) -> float:
        """Share of what was marked that was found; NaN where nothing was marked."""
        return _share(self.hits, self.hits + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.hits, 2 * self.hits + self.extra + self.missed)

    def __add__(self, other: "Score") -> "Score":
        return Score(self.hits + other.hits, self.extra + other.extra, self.missed + other.missed)


def pairs(marked: Sequence[Span], found: Sequence[Span], *, exact: bool) -> list[tuple[int, int]]:
    """Pair marked with found stretches, each at most once, the largest overlaps first.

    Args:
        marked: what people marked.
        found: what the rules found.
        exact: whether the bounds must agree; otherwise an overlap is enough.

    Returns:
        Pairs of positions (in ``marked``, in ``found``) with equal labels.
    """
    candidates = []
    for i, gold in enumerate(marked):
        for j, hit in enumerate(found):
            shared = gold.overlap(hit)
            same = (gold.start, gold.end) == (hit.start, hit.end)
            if gold.label == hit.label and shared and (same or not exact):
                candidates.append((-shared, i, j))
    return _greedy(sorted(candidates))


def score(marked: Sequence[Span], found: Sequence[Span], *, exact: bool) -> Score:
    """Count agreement between marked and found stretches; see ``pairs``."""
    hits = len(pairs(marked, found, exact=exact))
    return Score(hits, len(found) - hits, len(marked) - hits)


def _greedy(candidates: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    taken_marked: set[int] = set()
    taken_found: set[int] = set()
    chosen = []
    for _, i, j in candidates:
        if i not in taken_marked and j not in taken_found:
            taken_marked.add(i)
            taken_found.add(j)
            chosen.append((i, j))
    return chosen


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")
