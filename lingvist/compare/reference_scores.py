"""Scores of words by texts of known position, and positions of texts by scored words."""

from dataclasses import dataclass

import numpy as np

from lingvist.compare.arrays import Numbers, divide


@dataclass(frozen=True)
class Scored:
    """Raw positions of texts, by the words that reference texts share with them."""

    words: Numbers
    scored: Numbers
    raw: Numbers
    error: Numbers


def score_words(counts: Numbers, positions: Numbers) -> Numbers:
    """Score words by the positions of the reference texts they stand in.

    The mean position, weighted by the chance of reading each text, given the word: its relative
    frequency there over the sum of its relative frequencies. NaN for a word in none.
    Source: Laver, Benoit & Garry 2003, equations 1 and 2.

    Args:
        counts: reference texts by words.
        positions: position of each reference text.
    """
    rates = divide(counts, counts.sum(axis=1, keepdims=True))
    return divide(positions @ rates, rates.sum(axis=0))


def score_texts(counts: Numbers, scores: Numbers) -> Scored:
    """Raw positions of texts: the mean score of their scored words, and its standard error.

    The error is the standard deviation of the scores in the text over the root of the number of
    scored words. Source: Laver, Benoit & Garry 2003, equations 3 and 4 and those of section
    "Estimating the uncertainty of text scores".

    Args:
        counts: texts by words.
        scores: score of each word; NaN for a word without.
    """
    known = ~np.isnan(scores)
    held, values = counts[:, known], scores[known]
    scored = held.sum(axis=1)
    raw = divide(held @ values, scored)
    spread = divide((held * (values - raw[:, None]) ** 2).sum(axis=1), scored)
    return Scored(counts.sum(axis=1), scored, raw, np.sqrt(divide(spread, scored)))


def rescale(raw: Numbers, positions: Numbers) -> tuple[Numbers, float]:
    """Give raw positions the spread of the reference texts, about their own mean.

    Raw positions lie close together, as common words draw all texts to the middle. The result
    depends on which texts are given. NaN where the raw positions do not vary, as with one text.
    Source: Laver, Benoit & Garry 2003, equation 5.

    Args:
        raw: raw positions of the texts.
        positions: positions of the reference texts.

    Returns:
        The positions, and the factor by which distances grew.
    """
    known = raw[~np.isnan(raw)]
    spread = known.std(ddof=1) if len(known) > 1 else 0.0
    varied = spread > np.finfo(float).eps * np.abs(positions).max()
    factor = float(positions.std(ddof=1) / spread) if varied else float("nan")
    middle = known.mean() if len(known) else np.nan
    return (raw - middle) * factor + middle, factor
