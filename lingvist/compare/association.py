"""How strongly two words are tied, from counts of their pairs.

``f_xy`` is how often they stand together, ``f_x`` and ``f_y`` how often each stands, ``n`` the
size of the sample. Expected is ``f_x · f_y / n``. Undefined is NaN.
"""

import numpy as np
from numpy.typing import ArrayLike

from lingvist.compare.arrays import Numbers, divide, log2, numbers
from lingvist.compare.significance import g2


def log_dice(f_xy: ArrayLike, f_x: ArrayLike, f_y: ArrayLike) -> Numbers:
    """``14 + log2(2 · f_xy / (f_x + f_y))``; at most 14, higher is more typical.

    Does not depend on the size of the corpus: one more is twice as typical. NaN where they never
    stand together. Source: Rychlý 2008, "A lexicographer-friendly association score".
    """
    f_xy, f_x, f_y = numbers(f_xy, f_x, f_y)
    return 14 + log2(divide(2 * f_xy, f_x + f_y))


def pmi(f_xy: ArrayLike, f_x: ArrayLike, f_y: ArrayLike, n: ArrayLike) -> Numbers:
    """Pointwise mutual information ``log2(f_xy · n / (f_x · f_y))``, in bits; 0 is chance.

    Favours rare words: use it with a minimum count. Source: Church & Hanks 1990.
    """
    f_xy, f_x, f_y, n = numbers(f_xy, f_x, f_y, n)
    return log2(divide(f_xy * n, f_x * f_y))


def npmi(f_xy: ArrayLike, f_x: ArrayLike, f_y: ArrayLike, n: ArrayLike) -> Numbers:
    """PMI divided by ``-log2(f_xy / n)``: 1 always together, 0 chance, towards -1 never.

    Source: Bouma 2009.
    """
    return divide(pmi(f_xy, f_x, f_y, n), -log2(divide(f_xy, n)))


def t_score(f_xy: ArrayLike, f_x: ArrayLike, f_y: ArrayLike, n: ArrayLike) -> Numbers:
    """``(f_xy - expected) / √f_xy``; favours frequent pairs; 0 is chance.

    Source: Church, Gale, Hanks & Hindle 1991.
    """
    f_xy, f_x, f_y, n = numbers(f_xy, f_x, f_y, n)
    return divide(f_xy - divide(f_x * f_y, n), np.sqrt(f_xy))


def association_g2(f_xy: ArrayLike, f_x: ArrayLike, f_y: ArrayLike, n: ArrayLike) -> Numbers:
    """Log-likelihood of the four cells; from 0, without a direction. Source: Dunning 1993."""
    f_xy, f_x, f_y, n = numbers(f_xy, f_x, f_y, n)
    return g2(f_xy, f_x, f_y - f_xy, n - f_x)


def delta_p(f_xy: ArrayLike, f_x: ArrayLike, f_y: ArrayLike, n: ArrayLike) -> Numbers:
    """``P(y | x) - P(y | not x)``: how much x announces y; -1 to 1, 0 is chance.

    Has a direction: exchange ``f_x`` and ``f_y`` for the other one.
    Source: Gries 2013, "50-something years of work on collocations".
    """
    f_xy, f_x, f_y, n = numbers(f_xy, f_x, f_y, n)
    return divide(f_xy, f_x) - divide(f_y - f_xy, n - f_x)


def contingency(
    f_xy: ArrayLike, f_x: ArrayLike, f_y: ArrayLike, n: ArrayLike
) -> dict[str, Numbers]:
    """All measures that need the four cells, by column name.

    Returns:
        ``expected``, ``pmi``, ``npmi``, ``g2``, ``t_score``, ``delta_p_word`` (the word announces
        the collocate), ``delta_p_collocate`` (the collocate announces the word).
    """
    f_xy, f_x, f_y, n = numbers(f_xy, f_x, f_y, n)
    return {
        "expected": divide(f_x * f_y, n),
        "pmi": pmi(f_xy, f_x, f_y, n),
        "npmi": npmi(f_xy, f_x, f_y, n),
        "g2": association_g2(f_xy, f_x, f_y, n),
        "t_score": t_score(f_xy, f_x, f_y, n),
        "delta_p_word": delta_p(f_xy, f_x, f_y, n),
        "delta_p_collocate": delta_p(f_xy, f_y, f_x, n),
    }
