"""Bootstrap and permutation over sampling units, as weights times a matrix of counts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtri

from lingvist.compare.arrays import Numbers, divide
from lingvist.compare.units import Sample
from lingvist.errors import LingvistError

CELLS = 2_000_000
"""Weights held at a time: 16 MB."""


@dataclass(frozen=True)
class Resampling:
    """How often to resample, from which seed, and when not to.

    Attributes:
        replicates: number of resamples.
        seed: the seed; the same seed repeats the same numbers.
        level: coverage of the intervals.
        minimum_units: units below which an interval is not given.
    """

    replicates: int = 2000
    seed: int = 1
    level: float = 0.95
    minimum_units: int = 5

    def __post_init__(self) -> None:
        if self.replicates < 1 or not 0 < self.level < 1 or self.minimum_units < 1:
            raise LingvistError(
                f"no resampling is possible with {self}",
                allowed="replicates from 1, a level between 0 and 1, minimum_units from 1",
                next_step="give values in these ranges",
            )

    def generator(self, *names: str) -> np.random.Generator:
        """Return the random generator of these names: a group's draws depend on no other group."""
        return np.random.default_rng([self.seed, *(crc32(name.encode()) for name in names)])

    def interval(self, replicates: Numbers) -> tuple[Numbers, Numbers]:
        """Percentile interval of replicates (rows); NaN where a replicate is undefined."""
        tail = (1 - self.level) / 2
        ordered = np.sort(replicates, axis=0)
        return _quantile(ordered, tail), _quantile(ordered, 1 - tail)


def _quantile(ordered: Numbers, share: float) -> Numbers:
    """Quantile of rows in order, by linear interpolation: ``np.quantile`` in a third of the time.

    Undefined numbers come last; with one of them the quantile is undefined.
    """
    place = (len(ordered) - 1) * share
    below = int(place)
    one, other = ordered[below], ordered[min(below + 1, len(ordered) - 1)]
    part = place - below
    near = one + (other - one) * part if part < 1 / 2 else other - (other - one) * (1 - part)
    return np.asarray(np.where(np.isnan(ordered[-1]), np.nan, near))


def bootstrap(
    sample: Sample, measure: str, resampling: Resampling, *names: str
) -> tuple[Numbers, Numbers]:
    """Draw the units of a sample with replacement.

    Args:
        sample: the units.
        measure: ``rate`` or ``share``.
        resampling: how often, and from which seed.
        names: what tells the draws from others of the group.

    Returns:
        Counts (replicates by themes) and what they are counted against (replicates by 1).
    """
    matrix = np.column_stack(sample.parts(measure))
    sums = drawn_sums(matrix, resampling.generator(sample.group, *names), resampling.replicates)
    return sums[:, :-1], sums[:, -1:]


def drawn_sums(matrix: Numbers, rng: np.random.Generator, replicates: int) -> Numbers:
    """Sums of the rows of a matrix, the rows drawn anew with replacement; one row per replicate."""
    return _sums(matrix, replicates, lambda k: _draws(rng, k, len(matrix)))


def _draws(rng: np.random.Generator, replicates: int, units: int) -> Numbers:
    """How often each unit comes up in as many draws with replacement, as rows."""
    return rng.multinomial(units, np.full(units, 1 / units), replicates).astype(float)


def permutation_p(first: Sample, second: Sample, measure: str, resampling: Resampling) -> Numbers:
    """Test whether two samples differ, by dealing their units out anew.

    Two-sided, ``p = (1 + hits) / (1 + replicates)`` (Phipson & Smyth 2010); never 0.

    Args:
        first: the units of one group.
        second: the units of the other.
        measure: ``rate`` or ``share``.
        resampling: how often, and from which seed.

    Returns:
        One p per theme; NaN where the difference is undefined.
    """
    first, second = sorted((first, second), key=lambda sample: sample.group)
    rng = resampling.generator(first.group, second.group)
    dealt = dealt_sums(first, second, measure, rng, resampling.replicates)
    matrix = _matrix(first, second, measure)
    total = matrix.sum(axis=0)
    observed = np.abs(_difference(matrix[: first.size].sum(axis=0)[None], total))[0]
    hits = (np.abs(_difference(dealt, total)) >= observed - 1e-12).sum(axis=0)
    return np.where(np.isnan(observed), np.nan, (1 + hits) / (1 + resampling.replicates))


def phipson_smyth(hits: ArrayLike) -> float:
    """P of a test by resampling, ``(1 + hits) / (1 + replicates)``; never 0.

    Source: Phipson & Smyth 2010.

    Args:
        hits: for each replicate, whether it is as extreme as what was observed.
    """
    hits = np.asarray(hits, dtype=bool)
    return float((1 + hits.sum()) / (1 + hits.size))


def dealt_sums(
    first: Sample, second: Sample, measure: str, rng: np.random.Generator, replicates: int
) -> Numbers:
    """Sums of what falls to the first sample when the units of both are dealt out anew.

    Returns:
        One row per replicate: the counts of the themes, then what they are counted against.
    """
    matrix = _matrix(first, second, measure)
    return _sums(matrix, replicates, lambda k: deals(rng, k, first.size, len(matrix)))


def _matrix(first: Sample, second: Sample, measure: str) -> Numbers:
    return np.vstack([np.column_stack(sample.parts(measure)) for sample in (first, second)])


def _difference(part: Numbers, total: Numbers) -> Numbers:
    """Difference between the rates of a part and of what is left of the total."""
    rest = total - part
    return divide(part[:, :-1], part[:, -1:]) - divide(rest[:, :-1], rest[:, -1:])


def deals(rng: np.random.Generator, replicates: int, size: int, units: int) -> Numbers:
    """Return random choices of ``size`` out of ``units``, as rows of 0 and 1.

    Each unit draws a number; those that the first ones hold, in rising order, are chosen. Whose a
    number is, is its last bit, so that the numbers themselves can be sorted: twice as fast as
    sorting their places.
    """
    numbers = rng.random((replicates, units))
    numbers *= 2.0**53  # all the bits that the generator gives
    drawn = numbers.astype(np.int64)
    drawn <<= 1
    drawn[:, size:] |= 1
    drawn.sort(axis=1)
    drawn &= 1
    return np.subtract(1, drawn, dtype=float)


def _sums(matrix: Numbers, replicates: int, draw: Callable[[int], Numbers]) -> Numbers:
    """Sums of the matrix's rows under drawn weights, a bounded number of weights at a time."""
    return np.vstack([draw(k) @ matrix for k in _portions(replicates, len(matrix))])


def _portions(replicates: int, units: int) -> Iterator[int]:
    portion = max(1, CELLS // max(1, units))
    for done in range(0, replicates, portion):
        yield min(portion, replicates - done)


def wilson(hits: Numbers, trials: float, level: float) -> tuple[Numbers, Numbers]:
    """Wilson score interval of a share; needs no resampling, but takes trials as independent.

    Source: Wilson 1927, *Journal of the American Statistical Association* 22.

    Args:
        hits: successes, one or many.
        trials: number of trials.
        level: coverage.

    Returns:
        Lower and upper bounds, 0 to 1; NaN without trials.
    """
    z2 = float(ndtri((1 + level) / 2)) ** 2
    n = trials or np.nan
    share = np.asarray(hits, dtype=float) / n
    spread = np.sqrt(z2 * (share * (1 - share) / n + z2 / (4 * n**2)))
    low, high = ((share + z2 / (2 * n) + side) / (1 + z2 / n) for side in (-spread, spread))
    return np.clip(low, 0, 1), np.clip(high, 0, 1)


def absent_upper(words: float) -> float:
    """Largest rate, per 1,000 words, that fits a text without a mention: ``3 / words · 1,000``.

    The rule of three: the upper bound of a 95% interval (Hanley & Lippman-Hand 1983).
    """
    return 3000 / words if words else float("nan")
