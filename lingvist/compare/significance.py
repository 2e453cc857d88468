"""Whether counts in two corpora differ more than chance: token-based, to rank words only."""

from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import chdtrc, gammaln

from lingvist.compare.arrays import Numbers, divide, numbers
from lingvist.errors import LingvistError

Form = Literal["four-cell", "two-cell"]
Correction = Literal["none", "yates", "williams"]

_AS_LIKELY = 1 + 1e-7
"""What a table may be more probable than the observed one and still count as no likelier, as in R:
rounding must not tell two equally probable tables apart."""
_TABLES = 500_000
"""Tables whose probabilities are held at a time."""


def g2(
    a: ArrayLike, c: ArrayLike, b: ArrayLike, d: ArrayLike, *, form: Form = "four-cell"
) -> Numbers:
    """Log-likelihood ratio ``2 · Σ O · ln(O / E)``; higher is further from chance.

    Grows with the size of the corpora; no continuity correction. Source: Dunning 1993
    (four cells: word and other words, in both corpora); Rayson & Garside 2000 (two cells: the
    word only).

    Args:
        a: count in the target corpus.
        c: tokens of the target corpus.
        b: count in the reference corpus.
        d: tokens of the reference corpus.
        form: ``four-cell`` or ``two-cell``.

    Returns:
        From 0 upwards, without a direction; NaN where a corpus is empty.
    """
    if form not in ("four-cell", "two-cell"):
        raise LingvistError(f"g2 has no form {form!r}", allowed="four-cell, two-cell")
    a, c, b, d = numbers(a, c, b, d)
    share = (a + b) / np.where((c > 0) & (d > 0), c + d, np.nan)
    cells = _cell(a, c * share) + _cell(b, d * share)
    if form == "four-cell":
        cells = cells + _cell(c - a, c - c * share) + _cell(d - b, d - d * share)
    undefined = 0 * share  # NaN where a corpus is empty, else 0
    return np.asarray(np.maximum(2 * cells, 0) + undefined)[()]


def _cell(observed: Numbers, expected: Numbers) -> Numbers:
    """``O · ln(O / E)``, 0 where nothing was observed; three times as fast as ``rel_entr``."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(observed * np.log(np.where(observed > 0, observed / expected, 1)))


def chi2(
    a: ArrayLike, c: ArrayLike, b: ArrayLike, d: ArrayLike, *, correction: Correction = "none"
) -> Numbers:
    """Pearson's chi-squared of the four cells, ``Σ (O - E)² / E``; higher is further from chance.

    Source: Agresti 2013, *Categorical Data Analysis*; the corrections for small counts are those
    of Yates 1934 (each difference half a count smaller, but not below 0) and Williams 1976 (the
    statistic divided by q).

    Args:
        a: count in the target corpus.
        c: tokens of the target corpus.
        b: count in the reference corpus.
        d: tokens of the reference corpus.
        correction: ``none``, ``yates`` or ``williams``.

    Returns:
        From 0 upwards, without a direction; NaN where a corpus is empty, or the word or all other
        words are in neither.
    """
    if correction not in ("none", "yates", "williams"):
        raise LingvistError(
            f"chi2 has no correction {correction!r}", allowed="none, yates, williams"
        )
    a, c, b, d = numbers(a, c, b, d)
    words, others, tokens = a + b, c + d - a - b, c + d
    off = np.abs(a * (d - b) - b * (c - a))
    if correction == "yates":
        off = np.maximum(off - tokens / 2, 0)
    statistic = divide(tokens * off**2, c * d * words * others)
    if correction == "williams":
        spread = (divide(tokens, c) + divide(tokens, d) - 1) * (
            divide(tokens, words) + divide(tokens, others) - 1
        )
        statistic = divide(statistic, 1 + divide(spread, 6 * tokens))
    return statistic


def fisher_p(a: ArrayLike, c: ArrayLike, b: ArrayLike, d: ArrayLike) -> Numbers:
    """Two-sided p of Fisher's exact test of the four cells (0 to 1).

    The sum of the probabilities of all tables with the same margins that are no more probable than
    the observed one. Source: Agresti 2013, section 3.5.

    Args:
        a: count in the target corpus.
        c: tokens of the target corpus.
        b: count in the reference corpus.
        d: tokens of the reference corpus.

    Returns:
        From 0 to 1; NaN where a corpus is empty.
    """
    cells = np.broadcast_arrays(*numbers(a, c, b, d))
    shape = cells[0].shape
    a, c, b, d = (cell.ravel() for cell in cells)
    known = (c > 0) & (d > 0)
    p = np.full(a.shape, np.nan)
    p[known] = _fisher(a[known], c[known], b[known], d[known])
    return p.reshape(shape)[()]


def _fisher(a: Numbers, c: Numbers, b: Numbers, d: Numbers) -> Numbers:
    """Fisher's p of many tables, a bounded number of tables with their margins at a time."""
    lowest, highest = np.maximum(0, a + b - d), np.minimum(a + b, c)
    lengths = (highest - lowest + 1).astype(int)
    portion = np.cumsum(lengths) // _TABLES
    bounds = np.flatnonzero(np.diff(portion, prepend=-1, append=-1))
    return np.concatenate([a[:0], *(
        _fisher_portion(a[at], c[at], b[at], d[at], lowest[at], lengths[at])
        for at in (slice(start, end) for start, end in pairwise(bounds))
    )])  # fmt: skip


def _fisher_portion(
    a: Numbers, c: Numbers, b: Numbers, d: Numbers, lowest: Numbers, lengths: NDArray[np.int64]
) -> Numbers:
    """Fisher's p of some tables at once: all tables with their margins in one row."""
    starts = np.cumsum(lengths) - lengths
    index = np.repeat(np.arange(len(a)), lengths)
    possible = np.arange(lengths.sum()) - starts[index] + lowest[index]
    weight = _log_weight(possible, (a + b)[index], c[index], d[index])
    observed = _log_weight(a, a + b, c, d)
    largest = np.maximum.reduceat(weight, starts)
    probability = np.exp(weight - largest[index])
    as_rare = weight <= (observed + np.log(_AS_LIKELY))[index]
    rare = np.add.reduceat(np.where(as_rare, probability, 0), starts)
    return np.minimum(rare / np.add.reduceat(probability, starts), 1)


def _log_weight(a: Numbers, words: Numbers, c: Numbers, d: Numbers) -> Numbers:
    """Logarithm of the probability of ``a``, but for a term that its margins share."""
    b = words - a
    logs = gammaln(a + 1) + gammaln(b + 1) + gammaln(c - a + 1) + gammaln(d - b + 1)
    return np.asarray(-logs)


def chi_squared_p(statistic: ArrayLike) -> Numbers:
    """Chance of a chi-squared statistic as large or larger, at one degree of freedom (0 to 1)."""
    return np.asarray(chdtrc(1, statistic))[()]


def benjamini_hochberg(p: ArrayLike, times: ArrayLike = 1) -> Numbers:
    """Adjust p-values for the size of their family; undefined ones are no part of it.

    Rejecting what is at most q keeps the false discovery rate at q.
    Source: Benjamini & Hochberg 1995.

    Args:
        p: the p-values of the whole family; NaN where undefined.
        times: how many tests have each of them.

    Returns:
        Adjusted p-values in the same order, 0 to 1; NaN where p is.
    """
    p = np.asarray(p, dtype=float)
    adjusted = np.full(p.shape, np.nan)
    known = np.flatnonzero(~np.isnan(p))
    rising = known[np.argsort(p[known])]
    tests = np.cumsum(np.broadcast_to(np.asarray(times, dtype=np.int64), p.shape)[rising])
    scaled = (p[rising] * tests[-1:] / tests)[::-1]
    adjusted[rising[::-1]] = np.minimum(np.minimum.accumulate(scaled), 1)
    return adjusted
