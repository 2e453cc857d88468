"""How large a difference in frequency is, whatever the size of the corpora.

In all of them *a* of *c* tokens of the target corpus stand against *b* of *d* tokens of the
reference, one word or many at a time. Undefined is NaN.
"""

import math

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtri

from lingvist.compare.arrays import Numbers, divide, log2, numbers

LOG2_E = 1 / math.log(2)


def log_ratio(
    a: ArrayLike, c: ArrayLike, b: ArrayLike, d: ArrayLike, *, zero: float = 0.5
) -> Numbers:
    """Binary logarithm of the ratio of relative frequencies.

    0 is equal, +1 twice as frequent in the target, -1 half as frequent. Source: Hardie 2014,
    "Log Ratio: an informal introduction".

    Args:
        a: count in the target.
        c: tokens of the target.
        b: count in the reference.
        d: tokens of the reference.
        zero: what stands for a count of 0.

    Returns:
        Any number; NaN where both counts are 0 or a corpus is empty.
    """
    a, b = numbers(a, b)
    target = divide(np.where(a == 0, zero, a), c)
    reference = divide(np.where(b == 0, zero, b), d)
    return np.where(a + b > 0, log2(divide(target, reference)), np.nan)[()]


def log_ratio_interval(
    a: ArrayLike,
    c: ArrayLike,
    b: ArrayLike,
    d: ArrayLike,
    *,
    zero: float = 0.5,
    level: float = 0.95,
) -> tuple[Numbers, Numbers]:
    """Interval of ``log_ratio`` by the logarithm of a ratio of two binomial shares.

    Tokens are taken as independent, which they are not: the interval is too narrow for what is
    said in a few places. ``differences`` has one over sampling units.
    Source: Katz, Baptista, Azen & Pike 1978.

    Args:
        a: count in the target.
        c: tokens of the target.
        b: count in the reference.
        d: tokens of the reference.
        zero: what stands for a count of 0.
        level: coverage.

    Returns:
        Lower and upper end; NaN where the log ratio is.
    """
    middle = log_ratio(a, c, b, d, zero=zero)
    a, c, b, d = numbers(a, c, b, d)
    a, b = np.where(a == 0, zero, a), np.where(b == 0, zero, b)
    variance = divide(1, a) - divide(1, c) + divide(1, b) - divide(1, d)
    half = float(ndtri((1 + level) / 2)) * np.sqrt(np.maximum(variance, 0)) * LOG2_E
    return np.asarray(middle - half)[()], np.asarray(middle + half)[()]


def diff_percent(a: ArrayLike, c: ArrayLike, b: ArrayLike, d: ArrayLike) -> Numbers:
    """Difference of relative frequencies in percent of the reference's.

    0 is equal, 100 twice as frequent in the target, -100 absent from it; NaN where absent from
    the reference. Source: Gabrielatos & Marchi 2011.
    """
    target, reference = divide(a, c), divide(b, d)
    return 100 * divide(target - reference, reference)


def odds_ratio(a: ArrayLike, c: ArrayLike, b: ArrayLike, d: ArrayLike) -> Numbers:
    """Sample odds ratio ``a·(d - b) / (b·(c - a))``; 1 is equal, above 1 more in the target.

    NaN where the denominator is 0. Source: Agresti 2013, *Categorical Data Analysis*.
    """
    a, c, b, d = numbers(a, c, b, d)
    return divide(a * (d - b), b * (c - a))


def simple_maths(
    a: ArrayLike, c: ArrayLike, b: ArrayLike, d: ArrayLike, *, k: float = 1
) -> Numbers:
    """Ratio of frequencies per million after adding a constant to both.

    1 is equal; a larger ``k`` brings more frequent words to the top.
    Source: Kilgarriff 2009, "Simple maths for keywords".

    Args:
        a: count in the target.
        c: tokens of the target.
        b: count in the reference.
        d: tokens of the reference.
        k: the constant, per million.
    """
    return divide(1e6 * divide(a, c) + k, 1e6 * divide(b, d) + k)


def bic(g2: ArrayLike, tokens: ArrayLike) -> Numbers:
    """Approximate Bayes factor ``g2 - ln N``, N the tokens of both corpora.

    Above 0 speaks for a difference: 2 to 6 positive, 6 to 10 strong, above 10 very strong.
    Source: Wilson 2013, "Embracing Bayes factors for key item analysis".
    """
    return numbers(g2)[0] - log2(tokens) / LOG2_E


def weighted_log_odds(
    a: ArrayLike,
    c: ArrayLike,
    b: ArrayLike,
    d: ArrayLike,
    *,
    prior: ArrayLike,
    prior_size: ArrayLike,
) -> tuple[Numbers, Numbers]:
    """Log-odds-ratio with an informative Dirichlet prior, and its z-score.

    Positive is more in the target. The prior draws rare words towards what is usual, so that z
    ranks without favouring the very rare or the very frequent.
    Source: Monroe, Colaresi & Quinn 2008, "Fightin' Words", equations 16 to 22.

    Args:
        a: count in the target.
        c: tokens of the target.
        b: count in the reference.
        d: tokens of the reference.
        prior: pseudo-counts of the words.
        prior_size: their sum over the whole vocabulary, words not given here included.

    Returns:
        The log-odds-ratio (eq. 16) and its z-score (eq. 22).
    """
    a, c, b, d, prior, prior_size = numbers(a, c, b, d, prior, prior_size)
    target, reference = a + prior, b + prior
    target_odds = divide(target, c + prior_size - target)
    reference_odds = divide(reference, d + prior_size - reference)
    log_odds = log2(divide(target_odds, reference_odds)) / LOG2_E
    deviation = np.sqrt(divide(1, target) + divide(1, reference))
    return log_odds, divide(log_odds, deviation)
