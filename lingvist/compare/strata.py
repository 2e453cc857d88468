"""Groups that differ in kind, or in anything else, compared within what they have in common.

The differences within the strata are combined with the weights of Mantel and Haenszel, which need
no variance and hold with few mentions: ``w = c·d / (c + d)``, *c* and *d* the words (or sentences)
of the two groups in a stratum. Source: Greenland & Robins 1985, "Estimation of a common effect
parameter from sparse follow-up data"; Rothman, Greenland & Lash 2008, *Modern Epidemiology*,
chapter 15.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from lingvist.compare.arrays import Numbers, divide
from lingvist.compare.resampling import Resampling, dealt_sums, permutation_p
from lingvist.compare.units import Sample, as_one_unit, stacked

Totals = tuple[Numbers, Numbers]
"""What is counted in one group of one stratum, and what it is counted against."""
ZERO = 0.5
"""What stands for a count of 0 in a ratio, as in ``log_ratio`` (Hardie 2014)."""


Side = Literal["first", "second"]
SIDES: tuple[Side, Side] = ("first", "second")


@dataclass(frozen=True)
class Stratum:
    """The units of two groups that have a value of the stratifying column in common.

    Attributes:
        name: that value; empty where there are no strata.
        first: units of the first group.
        second: units of the second group.
    """

    name: str
    first: Sample
    second: Sample

    def side(self, name: Side) -> Sample:
        """Return the units of one side."""
        return self.first if name == "first" else self.second

    @property
    def label(self) -> tuple[str, ...]:
        """What tells its random draws from those of other strata; nothing for a single one."""
        return (self.name,) if self.name else ()


def common_strata(
    groups: tuple[str, str], first: dict[str, list[Sample]], second: dict[str, list[Sample]]
) -> list[Stratum]:
    """Put documents together in the strata that two groups have in common.

    The unit is the document; the block where each group has a single document in them.

    Args:
        groups: names of the two groups.
        first: the documents of the first group in each stratum, their blocks as units.
        second: those of the second group.
    """
    names = sorted(first.keys() & second.keys())
    single = all(sum(len(side[name]) for name in names) < 2 for side in (first, second))  # noqa: PLR2004 - one

    def cell(documents: list[Sample], group: str) -> Sample:
        return stacked([one if single else as_one_unit(one) for one in documents], group)

    return [
        Stratum(name, cell(first[name], groups[0]), cell(second[name], groups[1])) for name in names
    ]


def mantel_haenszel(first: Sequence[Totals], second: Sequence[Totals]) -> tuple[Numbers, Numbers]:
    """Combine the differences and the ratios of rates within strata.

    Args:
        first: counts *a* and sizes *c* of the first group, one pair per stratum.
        second: counts *b* and sizes *d* of the second group.

    Returns:
        The common difference of rates ``Σ w·(a/c - b/d) / Σ w``, and the common ratio
        ``Σ (a·d/(c + d)) / Σ (b·c/(c + d))``; NaN without strata, the ratio also without a
        mention in the second group. With one stratum they are the plain difference and ratio.
    """
    above, below, weight = (np.asarray(0.0) for _ in range(3))
    for (a, c), (b, d) in zip(first, second, strict=True):
        above = above + np.nan_to_num(divide(a * d, c + d))
        below = below + np.nan_to_num(divide(b * c, c + d))
        weight = weight + np.nan_to_num(divide(c * d, c + d))
    return divide(above - below, weight), divide(above, below)


def without_zeros(strata: Sequence[Totals]) -> list[Totals]:
    """Spread half a mention over the strata, by size, where there is none in any of them."""
    if not strata:
        return []
    counts, sizes = (np.sum(part, axis=0) for part in zip(*strata, strict=True))
    return [
        (np.where(counts > 0, count, ZERO * divide(size, sizes)), size) for count, size in strata
    ]


def stratified_p(strata: Sequence[Stratum], measure: str, resampling: Resampling) -> Numbers:
    """Test the common difference by dealing the units out anew within each stratum.

    Two-sided, ``p = (1 + hits) / (1 + replicates)`` (Phipson & Smyth 2010).

    Args:
        strata: the units, at least one stratum.
        measure: ``rate`` or ``share``.
        resampling: how often, and from which seed.

    Returns:
        One p per theme; NaN where the difference is undefined.
    """
    if len(strata) == 1 and not strata[0].name:
        return permutation_p(strata[0].first, strata[0].second, measure, resampling)
    turned = strata[0].first.group > strata[0].second.group
    dealt: tuple[list[Totals], list[Totals]] = ([], [])
    for stratum in strata:
        one, other = stratum.first, stratum.second
        one, other = (other, one) if turned else (one, other)
        rng = resampling.generator(one.group, other.group, *stratum.label)
        part = dealt_sums(one, other, measure, rng, resampling.replicates)
        total = sum(np.append(*totals(sample, measure)) for sample in (one, other))
        for side, sums in zip(dealt, (part, total - part), strict=True):
            side.append((sums[:, :-1], sums[:, -1:]))
    sides = [[totals(stratum.side(side), measure) for stratum in strata] for side in SIDES]
    observed = np.abs(mantel_haenszel(*sides)[0])
    hits = (np.abs(mantel_haenszel(*dealt)[0]) >= observed - 1e-12).sum(axis=0)
    return np.where(np.isnan(observed), np.nan, (1 + hits) / (1 + resampling.replicates))


def totals(sample: Sample, measure: str) -> Totals:
    """What is counted in a sample, theme by theme, and what it is counted against."""
    count, against = sample.parts(measure)
    return count.sum(axis=0), against.sum()
