"""Intervals by drawing whole blocks anew: documents, or the paragraphs of a few documents."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lingvist.settings import Settings

Numbers = NDArray[np.float64]

FEWEST = 5
"""Blocks below which no interval is given."""
MOST_UNDEFINED = 0.05
"""Share of draws that may be undefined; the interval is that of the others."""
WEIGHTS = 2_000_000
"""Weights held at a time: 16 MB."""


@dataclass(frozen=True)
class Draws:
    """How often blocks are drawn, from which seed, and what the interval covers."""

    replicates: int = 2000
    seed: int = 1
    level: float = 0.95


def draws_of(settings: Settings) -> Draws:
    """Return how often the settings of a study resample, and from which seed."""
    return Draws(settings.replicates, settings.seed, settings.level)


@dataclass(frozen=True)
class Interval:
    """A percentile interval; NaN with a note where there is none.

    Attributes:
        low: lower bound.
        high: upper bound.
        note: why there is none; empty where there is one.
    """

    low: float
    high: float
    note: str = ""


def none(note: str) -> Interval:
    """Return an interval that is undefined, with the reason."""
    return Interval(float("nan"), float("nan"), note)


def interval(
    blocks: Numbers, statistic: Callable[[Numbers], Numbers], draws: Draws, kind: str = "blocks"
) -> Interval:
    """Return the percentile bootstrap interval of a statistic of sums over blocks.

    Args:
        blocks: one row of counts per block.
        statistic: sums (draws by columns) to one number per draw; NaN where undefined.
        draws: how often, and from which seed.
        kind: what the blocks are called in the notes.
    """
    if len(blocks) < FEWEST:
        return none(f"fewer than {FEWEST} {kind}")
    found = statistic(_drawn(blocks, draws))
    defined = found[~np.isnan(found)]
    if defined.size < (1 - MOST_UNDEFINED) * found.size:
        return none("undefined in many draws")
    tail = (1 - draws.level) / 2
    low, high = np.quantile(defined, [tail, 1 - tail])
    if high - low < 1e-12:  # noqa: PLR2004  as good as nothing
        return none(f"no variation between {kind}")
    return Interval(float(low), float(high))


def _drawn(blocks: Numbers, draws: Draws) -> Numbers:
    """Sums of as many blocks as there are, drawn with replacement; one row per draw."""
    rng, size = np.random.default_rng(draws.seed), len(blocks)
    portion = max(1, WEIGHTS // size)
    shares = np.full(size, 1 / size)
    sums = [
        rng.multinomial(size, shares, min(portion, draws.replicates - done)).astype(float) @ blocks
        for done in range(0, draws.replicates, portion)
    ]
    return np.vstack(sums)
