"""Positions of texts on one dimension that is found in their words alone."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import chdtrc

from lingvist.compare.arrays import Numbers
from lingvist.compare.poisson_scaling import Fit, Parameters, fit
from lingvist.compare.resampling import Resampling
from lingvist.compare.unit_counts import UnitCounts
from lingvist.compare.vocabulary import count_items
from lingvist.errors import LingvistError, SupportError

LEAST_TEXTS = 10
LEAST_TYPES = 50
CHANCE = 0.05
LOOSE = 1e-4
"""How far a position of a resample may still move: little against its interval."""
COLUMNS = [
    "by", "text", "words", "units", "position", "position_se", "low", "high", "alpha", "note",
    "texts", "types", "replicates", "dispersion", "log_likelihood", "steps", "converged",
]  # fmt: skip


@dataclass(frozen=True)
class Scaled:
    """A fitted model, and what it was fitted to."""

    units: UnitCounts
    words: list[str]
    counts: Numbers
    sigma: float
    fit: Fit
    parameters: Parameters


def wordfish(  # noqa: PLR0913 - plain keywords read better in a notebook than an object of options
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    low: str,
    high: str,
    by: str = "document",
    item: str = "lemma",
    sigma: float = 3,
    minimum_texts: int = 2,
    minimum_words: int = 100,
    replicates: int = 200,
    seed: int = 1,
    level: float = 0.95,
    minimum_units: int = 5,
) -> pd.DataFrame:
    """Place texts on the one dimension on which their words differ most.

    What the dimension is about is for the reader to say: see ``wordfish_words``. Content words of
    one kind of document give a cleaner answer than all words of several.

    Args:
        tokens: the ``tokens`` table, or rows of it (content words, say).
        blocks: the ``blocks`` table.
        documents: the ``documents`` table.
        low: a text that is to lie below ``high``: names the direction, and nothing else.
        high: the other.
        by: the column of ``documents`` that makes the texts.
        item: the column of ``tokens`` that holds the words.
        sigma: standard deviation of the normal prior of the words' slopes.
        minimum_texts: texts below which a word is left out; 2 at least.
        minimum_words: counted words below which a text is refused.
        replicates: bootstrap replicates, each a fit of its own; 0 for no intervals.
        seed: the seed of the bootstrap.
        level: coverage of the intervals.
        minimum_units: units of a text below which its interval is NaN.

    Returns:
        One row per text, by name: ``by``, ``text`` (the key), ``words`` (counted), ``units``
        (blocks of a single document, documents of a group); ``position`` (theta; over the texts
        mean 0 and standard deviation 1, higher is nearer to ``high``) with ``low`` and ``high``
        (percentile bootstrap over units) and ``position_se`` (Fisher information: takes counts
        as independent Poisson, and is far too small with few texts); ``alpha`` (log of the
        text's length against that of the first text), ``note``: ``few_units`` or empty;
        ``texts``, ``types`` (words in the model), ``replicates``, ``dispersion`` (1 as the model
        says, above 1 words come in bursts), ``log_likelihood``, ``steps``, ``converged``, the
        same in every row. Do not read positions that have not converged.
        Source: Slapin & Proksch 2008.

    Raises:
        SchemaError: ``documents`` has no column ``by``.
        SupportError: there are fewer than ten texts or fifty words, a text is too short, the
            texts differ by no more than chance, or a text that names the direction is unknown.
        LingvistError: ``sigma`` is not above 0.
    """
    found = _scale(tokens, blocks, documents, (low, high), by, item, sigma,
                   (minimum_texts, minimum_words))  # fmt: skip
    bounds = _interval(found, Resampling(replicates or 1, seed, level), replicates)
    few = found.units.units < minimum_units
    return pd.DataFrame({
        "by": by, "text": found.units.texts, "words": found.counts.sum(axis=1).astype(int),
        "units": found.units.units,
        "position": found.parameters.theta, "position_se": found.fit.theta_error,
        **{name: np.where(few, np.nan, bound)
           for name, bound in zip(("low", "high"), bounds, strict=True)},
        "alpha": found.parameters.alpha, "note": np.where(few, "few_units", ""),
        "texts": len(found.counts), "types": len(found.words), "replicates": replicates,
        "dispersion": found.fit.dispersion, "log_likelihood": found.fit.log_likelihood,
        "steps": found.fit.steps, "converged": found.fit.converged,
    })[COLUMNS]  # fmt: skip


def wordfish_words(  # noqa: PLR0913 - the same keywords as wordfish
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    low: str,
    high: str,
    by: str = "document",
    item: str = "lemma",
    sigma: float = 3,
    minimum_texts: int = 2,
    minimum_words: int = 100,
) -> pd.DataFrame:
    """List the words that place the texts: what the dimension is about.

    Args:
        tokens: as in ``wordfish``, like the arguments that follow.
        blocks: the ``blocks`` table.
        documents: the ``documents`` table.
        low: a text that is to lie below ``high``.
        high: the other.
        by: the column of ``documents`` that makes the texts.
        item: the column of ``tokens`` that holds the words.
        sigma: standard deviation of the normal prior of the slopes.
        minimum_texts: texts below which a word is left out.
        minimum_words: counted words below which a text is refused.

    Returns:
        One row per word, the lowest slope first: ``by``, ``word`` (the key), ``count``,
        ``texts`` (that have it), ``slope`` (beta: per standard deviation of position, the
        word's log rate against that of the average word; above 0 towards ``high``),
        ``frequency`` (psi: log count in a text at position 0 of the length of the first text).

    Raises:
        SchemaError: ``documents`` has no column ``by``.
        SupportError: as in ``wordfish``.
    """
    found = _scale(tokens, blocks, documents, (low, high), by, item, sigma,
                   (minimum_texts, minimum_words))  # fmt: skip
    table = pd.DataFrame({
        "by": by, "word": found.words, "count": found.counts.sum(axis=0).astype(int),
        "texts": (found.counts > 0).sum(axis=0),
        "slope": found.parameters.beta, "frequency": found.parameters.psi,
    })  # fmt: skip
    return table.sort_values(["slope", "word"]).reset_index(drop=True)


def _scale(
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    ends: tuple[str, str],
    by: str,
    item: str,
    sigma: float,
    minimum: tuple[int, int],
) -> Scaled:
    found = count_items(tokens, blocks, documents, by=by, item=item)
    kept = np.asarray((found.of_groups() > 0).sum(axis=0)) >= max(minimum[0], 2)
    units = UnitCounts.of(found).only(kept)
    counts = units.of_texts()
    _check_sigma(sigma)
    _check_ends(units.texts, ends)
    _check_size(units.texts, counts, minimum)
    _check_difference(counts)
    fitted = fit(counts, sigma=sigma)
    low, high = (fitted.parameters.theta[units.texts.index(name)] for name in ends)
    parameters = fitted.parameters if low <= high else fitted.parameters.turned()
    return Scaled(units, found.items[kept].tolist(), counts, sigma, fitted, parameters)


def _interval(found: Scaled, resampling: Resampling, replicates: int) -> tuple[Numbers, Numbers]:
    """Percentile interval of the positions, each resample turned as the texts themselves are."""
    if not replicates:
        return np.full(len(found.counts), np.nan), np.full(len(found.counts), np.nan)
    thetas = []
    for counts in found.units.resampled(resampling):
        # a text may have lost all its words: that resample has no position for it
        if counts.any(axis=1).all():
            drawn = fit(counts[:, counts.any(axis=0)], sigma=found.sigma, tolerance=LOOSE)
            theta = drawn.parameters.theta
            thetas.append(theta if theta @ found.parameters.theta >= 0 else -theta)
    if not thetas:
        return np.full(len(found.counts), np.nan), np.full(len(found.counts), np.nan)
    return resampling.interval(np.array(thetas))


def _check_sigma(sigma: float) -> None:
    if not 0 < sigma < np.inf:
        raise LingvistError(
            f"a prior cannot have the standard deviation {sigma}",
            allowed="a number above 0",
            next_step="leave sigma out: 3 is usual",
        )


def _check_ends(texts: list[str], ends: tuple[str, str]) -> None:
    strange = [name for name in ends if name not in texts]
    if strange or ends[0] == ends[1]:
        raise SupportError(
            f"no direction is named by {ends[0]!r} and {ends[1]!r}",
            allowed=", ".join(texts),
            next_step="name two different texts among these: the first is to lie below the second",
        )


def _check_size(texts: list[str], counts: Numbers, minimum: tuple[int, int]) -> None:
    least_texts, least_words = minimum
    if len(texts) < LEAST_TEXTS:
        raise SupportError(
            f"wordfish needs {LEAST_TEXTS} texts: every word's slope is estimated from them alone",
            where=f"{len(texts)} texts",
            next_step="add documents; to compare a few texts, use similarity or differences",
        )
    if counts.shape[1] < LEAST_TYPES:
        raise SupportError(
            f"wordfish needs {LEAST_TYPES} words that stand in {max(least_texts, 2)} texts or more",
            where=f"{counts.shape[1]} words",
            next_step="count more words, or add documents",
        )
    sizes = counts.sum(axis=1)
    short = [text for text, size in zip(texts, sizes, strict=True) if size < max(least_words, 1)]
    if short:
        raise SupportError(
            f"too few words to place: {', '.join(short)}",
            allowed=f"texts with {least_words} counted words (minimum_words)",
            next_step="leave these out of the documents table, or count more words",
        )


def _check_difference(counts: Numbers) -> None:
    """Refuse texts that differ no more than chance: the model would still put them in an order."""
    expected = np.outer(counts.sum(axis=1), counts.sum(axis=0)) / counts.sum()
    chi2 = float(((counts - expected) ** 2 / expected).sum())
    freedom = (counts.shape[0] - 1) * (counts.shape[1] - 1)
    if chdtrc(freedom, chi2) > CHANCE:
        raise SupportError(
            "the words of the texts differ by no more than chance: there is no dimension to find",
            where=f"chi-squared {chi2:.1f} with {freedom} degrees of freedom",
            next_step="add longer or more different documents",
        )
