"""How groups differ in each theme, pair by pair, and whether chance would do as much."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Literal

import numpy as np
import pandas as pd

from lingvist.compare.arrays import Numbers, divide
from lingvist.compare.rates import PER
from lingvist.compare.resampling import Resampling, bootstrap, permutation_p
from lingvist.compare.significance import benjamini_hochberg
from lingvist.compare.units import Counted, Sample, count_units
from lingvist.errors import SupportError

ZERO = 0.5
"""What stands for a count of 0 in a ratio, as in ``log_ratio`` (Hardie 2014)."""


def differences(  # noqa: PLR0913 - plain keywords read better in a notebook than an object of options
    themes: pd.DataFrame,
    blocks: pd.DataFrame,
    sentences: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    by: str = "municipality",
    pairs: Iterable[tuple[str, str]] | None = None,
    measure: Literal["rate", "share"] = "rate",
    names: Sequence[str] | None = None,
    weak: bool = False,
    replicates: int = 2000,
    seed: int = 1,
    level: float = 0.95,
    minimum_units: int = 5,
) -> pd.DataFrame:
    """Difference and ratio of each theme between groups, with intervals and a permutation test.

    Positive differences and ratios above 1 say that the first group has more. Swapping the groups
    flips the sign of the difference and inverts the ratio; p stays.

    Args:
        themes: the ``themes`` table.
        blocks: the ``blocks`` table.
        sentences: the ``sentences`` table.
        documents: the ``documents`` table.
        by: the column of ``documents`` that makes the groups.
        pairs: the pairs of groups, in the order wanted; every pair, in order of name, if none.
        measure: ``rate`` (mentions per 1,000 words) or ``share`` (of sentences).
        names: the themes to compare; those found if not given.
        weak: count weak mentions too.
        replicates: bootstrap replicates, and permutations.
        seed: the seed of both.
        level: coverage of the intervals.
        minimum_units: units that each group needs for an interval.

    Returns:
        One row per pair and theme: ``by``, ``first``, ``second``, ``theme``, ``measure`` (the
        key); ``count_first``, ``count_second`` (mentions, or sentences with one),
        ``of_first``, ``of_second`` (words, or sentences), ``value_first``, ``value_second`` (the
        rates or shares); ``difference`` with ``low`` and ``high``; ``ratio`` with ``ratio_low``
        and ``ratio_high`` (a count of 0 taken as 0.5; NaN where both are 0); ``p`` (permutation
        of sampling units, two-sided), ``p_adjusted`` (Benjamini-Hochberg over all rows of the
        table); ``units_first``, ``units_second``; ``note``: ``few_units``, ``absent`` (from
        both groups) or ``absent_in_one`` where there is no interval (drawing anew from a group
        without a mention never gives one), ``unlike_units`` where p is NaN because one group is
        sampled by documents and the other by blocks, else empty.

    Raises:
        SchemaError: ``documents`` has no column ``by``.
        SupportError: there are not two groups, or a pair names an unknown one.
    """
    resampling = Resampling(replicates, seed, level, minimum_units)
    counted = count_units(themes, blocks, sentences, documents, by=by, names=names, weak=weak)
    chosen = _pairs(counted, pairs, by)
    drawn = {
        sample.group: bootstrap(sample, measure, resampling)
        for sample in {sample.group: sample for pair in chosen for sample in pair}.values()
    }
    rows = [_rows(pair, counted.themes, measure, drawn, resampling) for pair in chosen]
    table = pd.concat(rows, ignore_index=True)
    table["p_adjusted"] = benjamini_hochberg(table["p"])
    return table.assign(by=by, measure=measure)[_COLUMNS]


_COLUMNS = [
    "by", "first", "second", "theme", "measure", "count_first", "count_second",
    "of_first", "of_second", "value_first", "value_second", "difference", "low", "high",
    "ratio", "ratio_low", "ratio_high", "p", "p_adjusted", "units_first", "units_second", "note",
]  # fmt: skip

Pair = tuple[Sample, Sample]
Drawn = dict[str, tuple[Numbers, Numbers]]


def _pairs(counted: Counted, pairs: Iterable[tuple[str, str]] | None, by: str) -> list[Pair]:
    samples = {sample.group: sample for sample in counted.samples}
    chosen = list(combinations(sorted(samples), 2) if pairs is None else pairs)
    unknown = sorted({name for pair in chosen for name in pair} - set(samples))
    if unknown or not chosen:
        found = ", ".join(sorted(samples)) or "none"
        raise SupportError(
            f"no text for {', '.join(unknown)}" if unknown else "there are no two groups",
            where=f"groups by {by}",
            allowed=f"pairs of the groups with words: {found}",
            next_step="compare by another column, or add documents",
        )
    return [(samples[first], samples[second]) for first, second in chosen]


def _rows(
    pair: Pair, themes: tuple[str, ...], measure: str, drawn: Drawn, resampling: Resampling
) -> pd.DataFrame:
    first, second = (_totals(sample, measure) for sample in pair)
    scale = PER if measure == "rate" else 1
    replicates = [drawn[sample.group] for sample in pair]
    note = _notes(pair, first[0], second[0], resampling)
    withheld = np.isin(note, ["few_units", "absent", "absent_in_one"])
    low, high = resampling.interval(divide(*replicates[0]) - divide(*replicates[1]))
    ratio_low, ratio_high = resampling.interval(_log_ratio(*replicates))
    return pd.DataFrame({
        "first": pair[0].group, "second": pair[1].group, "theme": themes,
        "count_first": first[0].astype(int), "count_second": second[0].astype(int),
        "of_first": int(first[1]), "of_second": int(second[1]),
        "value_first": scale * divide(*first), "value_second": scale * divide(*second),
        "difference": scale * (divide(*first) - divide(*second)),
        "low": np.where(withheld, np.nan, scale * low),
        "high": np.where(withheld, np.nan, scale * high),
        "ratio": np.where(first[0] + second[0] > 0, np.exp(_log_ratio(first, second)), np.nan),
        "ratio_low": np.where(withheld, np.nan, np.exp(ratio_low)),
        "ratio_high": np.where(withheld, np.nan, np.exp(ratio_high)),
        "p": _p(pair, measure, resampling),
        "units_first": pair[0].size, "units_second": pair[1].size, "note": note,
    })  # fmt: skip


def _totals(sample: Sample, measure: str) -> tuple[Numbers, Numbers]:
    count, against = sample.parts(measure)
    return count.sum(axis=0), against.sum()


def _log_ratio(first: tuple[Numbers, Numbers], second: tuple[Numbers, Numbers]) -> Numbers:
    """Log of the ratio of two rates, in which a swap only turns the sign."""
    logs = [np.log(divide(np.where(count > 0, count, ZERO), of)) for count, of in (first, second)]
    return logs[0] - logs[1]


def _notes(pair: Pair, first: Numbers, second: Numbers, resampling: Resampling) -> list[str]:
    if min(sample.size for sample in pair) < resampling.minimum_units:
        return ["few_units"] * len(first)
    usual = "" if pair[0].unit == pair[1].unit else "unlike_units"
    absent = {0: "absent", 1: "absent_in_one", 2: usual}
    return [absent[int(a > 0) + int(b > 0)] for a, b in zip(first, second, strict=True)]


def _p(pair: Pair, measure: str, resampling: Resampling) -> Numbers:
    if pair[0].unit != pair[1].unit:
        return np.full(pair[0].mentions.shape[1], np.nan)
    return permutation_p(*pair, measure, resampling)
