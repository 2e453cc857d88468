"""How large a difference in a theme could be seen with texts like these, by simulation."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.arrays import Numbers, divide
from lingvist.compare.rates import PER
from lingvist.compare.resampling import Resampling, deals, phipson_smyth, wilson
from lingvist.compare.units import Sample, as_one_unit, count_units, stacked
from lingvist.errors import LingvistError, SupportError

COLUMNS = [
    "theme", "rate", "unit", "units_first", "units_second", "words_first", "words_second",
    "added", "ratio", "power", "low", "high", "detectable",
]  # fmt: skip
Added = Literal["clustered", "scattered"]
RATIOS = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 6.0, 8.0)
MINIMUM_POOL = 10
"""Units below which drawing them anew shows too little of what texts can be like."""


def power(  # noqa: PLR0913 - plain keywords read better in a notebook than an object of options
    themes: pd.DataFrame,
    blocks: pd.DataFrame,
    sentences: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    unit: Literal["block", "document"] = "block",
    units: tuple[int, int] | None = None,
    ratios: Sequence[float] = RATIOS,
    added: Added = "clustered",
    names: Sequence[str] | None = None,
    weak: bool = False,
    alpha: float = 0.05,
    goal: float = 0.8,
    simulations: int = 500,
    replicates: int = 499,
    seed: int = 1,
) -> pd.DataFrame:
    """Estimate how often the test of ``differences`` finds a difference of a given ratio.

    Two texts are made of units drawn from the whole corpus with replacement, so that they differ
    by chance only; then mentions are added to the second one. ``clustered``: each mention becomes
    as many as the ratio says, where it stands (a broken part at random), so that a theme that
    comes in clusters does so still. ``scattered``: the mentions that are added fall anywhere
    (Poisson), which is easier to see. Real differences lie between the two. The test is the
    permutation of sampling units, one theme by itself, without adjustment: a table of many tests
    needs larger differences.

    Args:
        themes: the ``themes`` table.
        blocks: the ``blocks`` table.
        sentences: the ``sentences`` table.
        documents: the ``documents`` table.
        unit: compare two documents by their blocks (``block``), or two groups of documents
            (``document``).
        units: units of the two sides; the median number of blocks of a document for both, or half
            the documents, if None.
        ratios: how many times as often the second side mentions a theme, from 1.
        added: where the mentions that are added stand, ``clustered`` or ``scattered``.
        names: the themes; those found if not given.
        weak: count weak mentions too.
        alpha: p at which a difference is found.
        goal: the power that ``detectable`` asks for.
        simulations: pairs of texts.
        replicates: permutations of each.
        seed: the seed of all draws.

    Returns:
        One row per theme and ratio, the most frequent theme first: ``theme``; ``rate`` (base rate:
        mentions per 1,000 words in the corpus); ``unit``, ``units_first``, ``units_second``;
        ``words_first``, ``words_second`` (expected length); ``added``; ``ratio``; ``power`` (share
        of the simulations with p at most ``alpha``, 0 to 1; at ratio 1 the share of false alarms)
        with ``low`` and ``high`` (Wilson, 95%, of the simulation's own chance); ``detectable`` (of
        the theme: the smallest ratio from which on power is at least ``goal``; NaN if none of
        those tried).

    Raises:
        LingvistError: an argument is out of its range.
        SupportError: the corpus has fewer than ten units with words.
    """
    ratios = sorted({1.0, *ratios})
    _possible(ratios, alpha, goal, simulations, units)
    resampling = Resampling(replicates, seed)
    _fine_enough(replicates, alpha)
    pool, typical, found = _pool((themes, blocks, sentences, documents), unit, names, weak=weak)
    sizes = units or (typical, typical)
    design = _Design(sizes, np.array(ratios), added, alpha, simulations)
    hits = _hits(pool, design, resampling)
    table = _table(pool, sizes, ratios, hits / simulations, simulations)
    table = table.assign(added=added)
    table["theme"] = np.repeat(found, len(ratios))
    table["detectable"] = np.repeat(_detectable(hits / simulations >= goal, ratios), len(ratios))
    return table.sort_values(["rate", "theme", "ratio"], ascending=[False, True, True])[
        COLUMNS
    ].reset_index(drop=True)


def _possible(
    ratios: list[float], alpha: float, goal: float, simulations: int, units: tuple[int, int] | None
) -> None:
    shares = 0 < alpha < 1 and 0 < goal < 1
    if min(ratios) < 1 or not shares or simulations < 1 or min(units or (1,)) < 1:
        raise LingvistError(
            "no power can be estimated with these arguments",
            allowed="ratios, units and simulations from 1, alpha and goal between 0 and 1",
            next_step="give values in these ranges; for fewer mentions swap the sides",
        )


def _fine_enough(replicates: int, alpha: float) -> None:
    """Refuse a test whose smallest p is above alpha: it would never find anything."""
    if phipson_smyth(np.zeros(replicates)) > alpha:
        raise LingvistError(
            f"no p can be as small as {alpha} with {replicates} permutations",
            allowed=f"replicates from {int(np.ceil(1 / alpha)) - 1}",
            next_step="ask for more replicates",
        )


def _pool(
    tables: tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame],
    unit: str,
    names: Sequence[str] | None,
    *,
    weak: bool,
) -> tuple[Sample, int, tuple[str, ...]]:
    """All units of the corpus, how many a side usually has, and the themes."""
    counted = count_units(*tables, by="document", names=names, weak=weak)
    samples = list(counted.samples)
    typical = len(samples) // 2
    if unit == "document":
        samples = [as_one_unit(sample) for sample in samples]
    elif samples:
        typical = int(np.median([sample.size for sample in samples]))
    size = sum(sample.size for sample in samples)
    if size < MINIMUM_POOL:
        raise SupportError(
            f"power needs a corpus of {MINIMUM_POOL} units to draw from",
            where=f"{size} units ({unit})",
            next_step="add documents" if unit == "block" else "add documents, or compare by block",
        )
    return stacked(samples, "corpus"), max(typical, 1), counted.themes


@dataclass(frozen=True)
class _Design:
    """What is simulated, and how often."""

    sizes: tuple[int, int]
    ratios: Numbers
    added: Added
    alpha: float
    simulations: int


def _hits(pool: Sample, design: _Design, resampling: Resampling) -> Numbers:
    """Simulations in which the difference was found, themes by ratios."""
    rng, first, units = resampling.generator("power"), design.sizes[0], sum(design.sizes)
    # The same deals serve all simulations: which units they move does not depend on the data.
    dealt = deals(rng, resampling.replicates, first, units)
    rate = divide(pool.mentions.sum(axis=0), pool.words.sum())
    hits = np.zeros((len(rate), len(design.ratios)))
    for _ in range(design.simulations):
        drawn = rng.integers(0, pool.size, units)
        counts = np.repeat(pool.mentions[drawn][:, :, None], len(design.ratios), axis=2)
        expected = pool.words[drawn][first:, None, None] * rate[:, None]
        counts[first:] += _added(counts[first:], expected, design, rng)
        hits += _p(counts, pool.words[drawn], dealt, first) <= design.alpha
    return hits


def _added(
    counts: Numbers, expected: Numbers, design: _Design, rng: np.random.Generator
) -> Numbers:
    """Mentions to add: to those there are, or wherever the base rate would put them."""
    more = design.ratios - 1
    if design.added == "scattered":
        return rng.poisson(expected * more).astype(float)
    whole = np.floor(more)
    return np.asarray(counts * whole + rng.binomial(counts.astype(int), more - whole))


def _p(counts: Numbers, words: Numbers, dealt: Numbers, first: int) -> Numbers:
    """Permutation p of the difference of rates, themes by ratios; 1 where there is no mention."""
    units = counts.reshape(len(words), -1)
    total = units.sum(axis=0)

    def gap(part: Numbers, size: Numbers) -> Numbers:
        rest = words.sum() - size  # the rate of a part less that of what is left, in one product
        return np.asarray(np.abs(part * (1 / size + 1 / rest) - total / rest))

    observed = gap(units[:first].sum(axis=0), words[:first].sum())
    gaps = gap(dealt @ units, (dealt @ words)[:, None])
    hits = (gaps >= observed - 1e-12).sum(axis=0)
    return np.asarray((1 + hits) / (1 + len(dealt))).reshape(counts.shape[1:])


def _table(
    pool: Sample, sizes: tuple[int, int], ratios: list[float], share: Numbers, simulations: int
) -> pd.DataFrame:
    low, high = wilson(share * simulations, simulations, 0.95)
    rate = PER * divide(pool.mentions.sum(axis=0), pool.words.sum())
    words = pool.words.mean()
    return pd.DataFrame({
        "rate": np.repeat(rate, len(ratios)), "unit": pool.unit,
        "units_first": sizes[0], "units_second": sizes[1],
        "words_first": sizes[0] * words, "words_second": sizes[1] * words,
        "ratio": np.tile(ratios, len(rate)), "power": share.ravel(),
        "low": low.ravel(), "high": high.ravel(),
    })  # fmt: skip


def _detectable(reached: NDArray[np.bool_], ratios: list[float]) -> Numbers:
    """Smallest ratio above 1 from which on the goal is reached, for each theme."""
    onwards = np.logical_and.accumulate(reached[:, ::-1], axis=1)[:, ::-1] & (np.array(ratios) > 1)
    smallest = np.array(ratios)[onwards.argmax(axis=1)]
    return np.where(onwards.any(axis=1), smallest, np.nan)
