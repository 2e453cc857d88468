"""Which words set a group apart: from all other groups, from each of them, from general Danish."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from lingvist.compare import effect
from lingvist.compare.arrays import Numbers, numbers
from lingvist.compare.ranks import rank_biserial
from lingvist.compare.reference import Contrast, Side, against_background, between_groups
from lingvist.compare.significance import (
    Correction,
    Form,
    benjamini_hochberg,
    chi2,
    chi_squared_p,
    fisher_p,
    g2,
)
from lingvist.compare.vocabulary import count_items

COLUMNS = [
    "by", "target", "reference", "item", "word", "a", "c", "b", "d", "g2", "chi2", "p",
    "p_adjusted", "fisher_p", "log_ratio", "log_ratio_low", "log_ratio_high", "diff_percent",
    "bic", "odds_ratio", "simple_maths", "log_odds", "z", "rank_biserial",
    "dp_target", "dp_reference",
]  # fmt: skip


@dataclass(frozen=True)
class Options:
    """The variants of the measures, see ``keyness``."""

    form: Form
    correction: Correction
    zero: float
    k: float
    prior: "pd.Series[float] | None"
    prior_size: float | None
    minimum: int
    level: float


def keyness(  # noqa: PLR0913 - plain keywords read better in a notebook than an object of options
    table: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    by: str = "municipality",
    item: str = "lemma",
    contrasts: Literal["rest", "pairs", "all", "background"] = "all",
    background: "pd.Series[float] | None" = None,
    form: Form = "four-cell",
    correction: Correction = "none",
    zero: float = 0.5,
    k: float = 1,
    prior: "pd.Series[float] | None" = None,
    prior_size: float | None = None,
    minimum: int = 1,
    weak: bool = False,
    level: float = 0.95,
) -> pd.DataFrame:
    """Compare the frequency of every word between groups, or with that of general Danish.

    The tests take tokens as independent, which they are not: use them to rank words, and
    ``differences`` to say that groups differ.

    Args:
        table: what is counted: the ``tokens`` or the ``themes`` table, or rows of them.
        blocks: the ``blocks`` table; its words are the sizes of the corpora.
        documents: the ``documents`` table.
        by: the column of ``documents`` that makes the groups.
        item: the column of ``table`` that holds the words: ``lemma``, ``theme`` …
        contrasts: each group against the ``rest``, ``pairs`` in order of name, ``all`` of these,
            or each group against the ``background``.
        background: occurrences in a corpus of general Danish, indexed by word in the form of
            ``item``; their sum is its size, so give the whole list, rare words included.
            Words that no group has are not in the result.
        form: of g2, ``four-cell`` or ``two-cell``.
        correction: of chi2, ``none``, ``yates`` or ``williams``.
        zero: what stands for a count of 0 in ``log_ratio``.
        k: the constant of ``simple_maths``, per million.
        prior: background frequencies, indexed by word; those of the two corpora if None. A word
            that the list lacks counts as ``zero`` occurrences in it.
        prior_size: pseudo-tokens of the prior; the tokens of the two corpora if None.
        minimum: occurrences that a word needs in the two corpora together.
        weak: count weak mentions too.
        level: coverage of the interval of ``log_ratio``.

    Returns:
        One row per contrast and word, the highest g2 first: ``by``, ``target``, ``reference``,
        ``item``, ``word`` (the key); ``a`` of ``c`` tokens in the target, ``b`` of ``d`` in the
        reference; ``g2`` and ``chi2`` (from 0), ``p`` (of g2) and ``p_adjusted``
        (Benjamini-Hochberg over all rows of the table), ``fisher_p``; ``log_ratio`` with
        ``log_ratio_low`` and ``log_ratio_high``, ``diff_percent``, ``log_odds``, ``z`` (positive:
        more in the target), ``odds_ratio``, ``simple_maths`` (above 1: more in the target),
        ``bic`` (above 0: evidence for a difference); ``rank_biserial`` (-1 to 1, positive: the
        target's parts have more; NaN where one side has documents and the other blocks);
        ``dp_target``, ``dp_reference`` (0 even, 1 uneven; over documents, or over blocks where a
        side is one document). NaN where undefined; a background list has no parts, so that
        ``rank_biserial`` and ``dp_reference`` are NaN.

    Raises:
        SchemaError: ``documents`` has no column ``by``.
        SupportError: there are not two groups with words, or no group or no list for a comparison
            with the background.
    """
    corpus = count_items(table, blocks, documents, by=by, item=item, weak=weak)
    options = Options(form, correction, zero, k, prior, prior_size, minimum, level)
    if contrasts == "background":
        found = against_background(corpus, background, by)
    else:
        found = between_groups(corpus, contrasts, by)
    rows = [_contrast(corpus.items, contrast, options) for contrast in found]
    result = pd.concat(rows, ignore_index=True)
    result["p_adjusted"] = benjamini_hochberg(result["p"])
    return result.assign(by=by, item=item)[COLUMNS]


def _contrast(items: "pd.Index[str]", contrast: Contrast, options: Options) -> pd.DataFrame:
    target, reference = contrast.sides
    kept = target.counts + reference.counts >= max(options.minimum, 1)
    sizes = target.tokens, reference.tokens
    table = pd.DataFrame({
        "target": contrast.target, "reference": contrast.reference, "word": items[kept],
        "a": target.counts[kept].astype(int), "c": int(sizes[0]),
        "b": reference.counts[kept].astype(int), "d": int(sizes[1]),
        "dp_target": target.dp[kept], "dp_reference": reference.dp[kept],
        "rank_biserial": _rank_biserial(target, reference)[kept],
    })  # fmt: skip
    table = table.assign(**_measures(table, options))
    return table.sort_values(["g2", "word"], ascending=[False, True])


def _rank_biserial(target: Side, reference: Side) -> Numbers:
    """Compare the parts of both sides; documents are not compared with blocks."""
    ranked, other = target.ranked, reference.ranked
    if ranked is None or other is None or target.of_documents != reference.of_documents:
        return np.full(len(target.counts), np.nan)
    return rank_biserial(ranked, other, len(target.counts))


def _measures(table: pd.DataFrame, options: Options) -> dict[str, Numbers]:
    counts = numbers(table["a"], table["c"], table["b"], table["d"])
    likelihood = g2(*counts, form=options.form)
    log_odds, z = effect.weighted_log_odds(*counts, **_prior(table, options))
    low, high = effect.log_ratio_interval(*counts, zero=options.zero, level=options.level)
    return {
        "g2": likelihood, "p": chi_squared_p(likelihood),
        "chi2": chi2(*counts, correction=options.correction), "fisher_p": fisher_p(*counts),
        "log_ratio": effect.log_ratio(*counts, zero=options.zero),
        "log_ratio_low": low, "log_ratio_high": high,
        "diff_percent": effect.diff_percent(*counts),
        "bic": effect.bic(likelihood, table["c"] + table["d"]),
        "odds_ratio": effect.odds_ratio(*counts),
        "simple_maths": effect.simple_maths(*counts, k=options.k),
        "log_odds": log_odds, "z": z,
    }  # fmt: skip


def _prior(table: pd.DataFrame, options: Options) -> dict[str, Numbers]:
    """Pseudo-counts of the words, and their sum over the whole vocabulary."""
    tokens = table["c"] + table["d"]
    size = tokens if options.prior_size is None else tokens * 0 + options.prior_size
    share = (table["a"] + table["b"]) / tokens
    if options.prior is not None:
        listed = table["word"].map(options.prior).fillna(options.zero).astype(float)
        share = listed / options.prior.sum()
    prior, prior_size = numbers(share * size, size)
    return {"prior": prior, "prior_size": prior_size}
