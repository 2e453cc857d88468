"""How groups differ in each theme, pair by pair, and whether chance would do as much."""

from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from lingvist.compare.arrays import Numbers, divide
from lingvist.compare.contrasts import Contrast, Wanted, contrasts_of
from lingvist.compare.rates import PER
from lingvist.compare.resampling import Resampling, bootstrap
from lingvist.compare.significance import benjamini_hochberg
from lingvist.compare.strata import (
    SIDES,
    Side,
    Stratum,
    Totals,
    mantel_haenszel,
    stratified_p,
    totals,
    without_zeros,
)
from lingvist.compare.units import Counted, Sample, count_units

Family = Literal["table", "contrast", "theme"]
_FAMILIES: dict[str, list[str]] = {
    "table": ["by"], "contrast": ["first", "second"], "theme": ["theme"],
}  # fmt: skip


def differences(  # noqa: PLR0913 - plain keywords read better in a notebook than an object of options
    themes: pd.DataFrame,
    blocks: pd.DataFrame,
    sentences: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    by: str = "municipality",
    item: str = "theme",
    pairs: Iterable[tuple[str, str]] | None = None,
    contrasts: Wanted = "pairs",
    within: str | None = None,
    family: Family = "table",
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

    With ``within``, groups are compared only where they have something in common (documents of
    the same kind, say): differences within the strata are combined with the weights of Mantel and
    Haenszel, and units are drawn and dealt out anew within their stratum only. The unit is then
    the document, or the block where each group has a single document.

    Args:
        themes: the ``themes`` table.
        blocks: the ``blocks`` table.
        sentences: the ``sentences`` table.
        documents: the ``documents`` table.
        by: the column of ``documents`` that makes the groups.
        item: the column of ``themes`` that holds what is counted; to count lemmas, give ``tokens``
            and ``item="lemma"``, and the words in ``names``. They stand in the column ``theme``.
        pairs: the pairs of groups, in the order wanted, the second may be ``rest``; those of
            ``contrasts`` if none.
        contrasts: every pair in order of name (``pairs``), each group against the ``rest``, or
            ``all`` of these.
        within: a column of ``documents`` that makes strata.
        family: the rows that p is adjusted over: the whole ``table``, those of one ``contrast``,
            or those of one ``theme``. Choose it before looking.
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
        of sampling units, two-sided; a single document against the rest is dealt out among the
        documents), ``p_adjusted`` (Benjamini-Hochberg over the ``family``); ``units_first``,
        ``units_second``; ``note``: ``few_units``, ``absent`` (from both groups) or
        ``absent_in_one`` where there is no interval (drawing anew from a group without a mention
        never gives one), ``unlike_units`` where p is NaN because one group is sampled by documents
        and the other by blocks, ``no_stratum`` where the groups have none in common, else empty;
        ``dealt`` (what the test dealt out: ``block``, ``document`` or empty), ``within``,
        ``strata`` (that both groups have; counts and sizes are of these only).

    Raises:
        SchemaError: a table has no such column.
        SupportError: there are not two groups, or a pair names an unknown one.
    """
    resampling = Resampling(replicates, seed, level, minimum_units)

    def count(column: str, themes_of: Sequence[str] | None) -> Counted:
        tables = themes, blocks, sentences, documents
        return count_units(*tables, by=column, item=item, names=themes_of, weak=weak)

    chosen, found = contrasts_of(
        count, documents, by=by, within=within, pairs=pairs, wanted=contrasts, names=names,
        minimum_units=minimum_units,
    )  # fmt: skip
    draws = _Draws(measure, resampling)
    table = _joined([_rows(contrast, found, draws) for contrast in chosen], len(found))
    table = table.assign(by=by, measure=measure, within=within or "")
    families = table.groupby(_FAMILIES[family])["p"]
    table["p_adjusted"] = families.transform(benjamini_hochberg)
    return table[_COLUMNS]


_COLUMNS = [
    "by", "first", "second", "theme", "measure", "count_first", "count_second",
    "of_first", "of_second", "value_first", "value_second", "difference", "low", "high",
    "ratio", "ratio_low", "ratio_high", "p", "p_adjusted", "units_first", "units_second", "note",
    "dealt", "within", "strata",
]  # fmt: skip
WITHHELD = ["few_units", "absent", "absent_in_one", "no_stratum"]
"""Notes on rows without an interval."""


class _Draws:
    """Samples drawn anew, each once, however many contrasts it is part of."""

    def __init__(self, measure: str, resampling: Resampling) -> None:
        self.measure, self.resampling = measure, resampling
        self._drawn: dict[int, tuple[Sample, Totals]] = {}
        self._rates: dict[int, tuple[Numbers, Numbers]] = {}

    def totals(self, stratum: Stratum, side: Side) -> Totals:
        """Draw the units of one side anew."""
        sample = stratum.side(side)
        if id(sample) not in self._drawn:
            sums = bootstrap(sample, self.measure, self.resampling, *stratum.label)
            self._drawn[id(sample)] = sample, sums
        return self._drawn[id(sample)][1]

    def rates(self, stratum: Stratum, side: Side) -> tuple[Numbers, Numbers]:
        """Rates of the units drawn anew, and the logs of these, in which 0 counts as a half."""
        drawn = self.totals(stratum, side)
        key = id(stratum.side(side))
        if key not in self._rates:
            (above_zero,) = without_zeros([drawn])
            self._rates[key] = divide(*drawn), np.log(divide(*above_zero))
        return self._rates[key]

    def replicates(self, contrast: Contrast) -> tuple[Numbers, Numbers]:
        """Differences and logs of ratios, one row per replicate."""
        if len(contrast.strata) == 1:
            # what the weights come to with one stratum, without weighing each pair anew
            first, second = (self.rates(contrast.strata[0], side) for side in SIDES)
            return first[0] - second[0], first[1] - second[1]
        sides = [[self.totals(stratum, side) for stratum in contrast.strata] for side in SIDES]
        return _difference(*sides), _log_ratio(*sides)


def _joined(rows: list[dict[str, ArrayLike]], themes: int) -> pd.DataFrame:
    """Make one table of the rows of all contrasts; what is said once holds for every theme."""
    columns = {}
    for name in rows[0]:
        parts = [np.asarray(row[name]) for row in rows]
        columns[name] = np.concatenate(
            [np.broadcast_to(part, themes) if not part.ndim else part for part in parts]
        )
    table = pd.DataFrame(columns)
    return table.astype(dict.fromkeys(["first", "second", "theme", "note", "dealt"], "str"))


def _rows(contrast: Contrast, themes: tuple[str, ...], draws: _Draws) -> dict[str, ArrayLike]:
    measure, resampling = draws.measure, draws.resampling
    scale = PER if measure == "rate" else 1
    sides = [[totals(stratum.side(side), measure) for stratum in contrast.strata] for side in SIDES]
    first, second = (_summed(side, len(themes)) for side in sides)
    replicates = draws.replicates(contrast)
    low, high = _interval(replicates[0], resampling)
    ratio_low, ratio_high = _interval(replicates[1], resampling)
    note = _notes(contrast, first[0], second[0], resampling)
    withheld = np.isin(note, WITHHELD)
    return {
        "first": contrast.first, "second": contrast.second, "theme": themes,
        "count_first": first[0].astype(int), "count_second": second[0].astype(int),
        "of_first": int(first[1]), "of_second": int(second[1]),
        "value_first": scale * divide(*first), "value_second": scale * divide(*second),
        "difference": scale * _difference(*sides),
        "low": np.where(withheld, np.nan, scale * low),
        "high": np.where(withheld, np.nan, scale * high),
        "ratio": np.where(first[0] + second[0] > 0, np.exp(_log_ratio(*sides)), np.nan),
        "ratio_low": np.where(withheld, np.nan, np.exp(ratio_low)),
        "ratio_high": np.where(withheld, np.nan, np.exp(ratio_high)),
        "p": stratified_p(contrast.dealt, measure, resampling) if contrast.dealt else np.nan,
        "units_first": contrast.units("first"), "units_second": contrast.units("second"),
        "note": note, "dealt": contrast.unit, "strata": len(contrast.strata),
    }  # fmt: skip


def _summed(strata: list[Totals], themes: int) -> Totals:
    """Counts and sizes of all strata together; 0 without any."""
    nothing = np.zeros(themes), np.asarray(0.0)
    counts, sizes = zip(nothing, *strata, strict=True)
    return np.sum(counts, axis=0), np.sum(sizes, axis=0)


def _interval(replicates: Numbers, resampling: Resampling) -> tuple[Numbers, Numbers]:
    if not replicates.ndim:  # no strata, nothing drawn
        return replicates, replicates
    return resampling.interval(replicates)


def _difference(first: list[Totals], second: list[Totals]) -> Numbers:
    return mantel_haenszel(first, second)[0]


def _log_ratio(first: list[Totals], second: list[Totals]) -> Numbers:
    """Log of the ratio of two rates, in which a swap only turns the sign."""
    ratio = mantel_haenszel(without_zeros(first), without_zeros(second))[1]
    return np.asarray(np.log(ratio))


def _notes(
    contrast: Contrast, first: Numbers, second: Numbers, resampling: Resampling
) -> list[str]:
    if not contrast.strata:
        return ["no_stratum"] * len(first)
    if contrast.fewest < resampling.minimum_units:
        return ["few_units"] * len(first)
    usual = "" if contrast.dealt else "unlike_units"
    absent = {0: "absent", 1: "absent_in_one", 2: usual}
    return [absent[int(a > 0) + int(b > 0)] for a, b in zip(first, second, strict=True)]
