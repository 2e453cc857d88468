"""Documents that say the same: the same text twice, or one that is mostly in another.

Texts are compared by their runs of five words (shingles; Broder 1997, *On the resemblance and
containment of documents*). Containment is the share of a text's shingles that the other has, too.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

SHINGLE = 5
SAME, NEAR = 0.9, 0.5

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Overlap:
    """Two texts that share much.

    Attributes:
        first: id of the shorter text.
        second: id of the longer one.
        contained: share of the first's shingles that the second has, 0 to 1.
        resemblance: shingles that both have, of those that either has, 0 to 1.
    """

    first: str
    second: str
    contained: float
    resemblance: float

    @property
    def is_same(self) -> bool:
        """Tell whether both are versions of one text."""
        return self.resemblance >= SAME


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of five words of a text, in any case; the whole text where it is shorter."""
    words = _WORD.findall(text.casefold())
    runs = zip(*(words[place:] for place in range(SHINGLE)), strict=False)
    return frozenset(runs) or frozenset([tuple(words)] if words else [])


def overlaps(texts: Mapping[str, str], least: float = NEAR) -> list[Overlap]:
    """Return the pairs of texts of which the shorter is in the longer by at least ``least``.

    Args:
        texts: id to clean text.
        least: the least containment.

    Returns:
        The pairs, the closest first.
    """
    sets = {name: shingles(text) for name, text in texts.items()}
    found = [_overlap(a, b, sets) for a, b in sorted(_sharing(sets))]
    close = [pair for pair in found if pair.contained >= least]
    return sorted(close, key=lambda pair: (-pair.contained, pair.first, pair.second))


def _sharing(sets: Mapping[str, frozenset[tuple[str, ...]]]) -> set[tuple[str, str]]:
    """Return the pairs that share a shingle."""
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, own in sets.items():
        for shingle in own:
            holders[shingle].append(name)
    return {pair for names in holders.values() for pair in combinations(sorted(names), 2)}


def _overlap(a: str, b: str, sets: Mapping[str, frozenset[tuple[str, ...]]]) -> Overlap:
    first, second = sorted((a, b), key=lambda name: (len(sets[name]), name))
    shared = len(sets[first] & sets[second])
    either = len(sets[first] | sets[second])
    return Overlap(first, second, shared / len(sets[first]), shared / either)
