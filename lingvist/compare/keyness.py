"""Which words set a group apart: from all other groups, from each of them, from general Danish."""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare import effect
from lingvist.compare.arrays import Numbers, numbers
from lingvist.compare.cells import Cells, Counted, Rows, count_cells, laid_together
from lingvist.compare.reference import against_background, between_groups
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
    top: int | None = None,
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
            ``general_danish()`` has one. A word with capitals that the list lacks is looked up in
            lower case. Words that no group has are not in the result.
        form: of g2, ``four-cell`` or ``two-cell``.
        correction: of chi2, ``none``, ``yates`` or ``williams``.
        zero: what stands for a count of 0 in ``log_ratio``.
        k: the constant of ``simple_maths``, per million.
        prior: background frequencies, indexed by word; those of the two corpora if None. A word
            that the list lacks counts as ``zero`` occurrences in it.
        prior_size: pseudo-tokens of the prior; the tokens of the two corpora if None.
        minimum: occurrences that a word needs in the two corpora together.
        top: words of each contrast to return, those of the highest g2; all if None. The family of
            ``p_adjusted`` is all words even so. Every word of every pair of 98 municipalities is
            some ten million rows, 2.5 GB.
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
    options = Options(form, correction, zero, k, prior, prior_size, level)
    if contrasts == "background":
        found = against_background(corpus, background, by)
    else:
        found = between_groups(corpus, contrasts, by)
    counted = [count_cells(one, minimum=minimum, form=form, top=top) for one in found]
    rows, cells = laid_together(counted)
    columns = {
        "by": _repeated([by], [len(rows.word)]), "item": _repeated([item], [len(rows.word)]),
        **_sides(counted), "word": corpus.items.take(rows.word),
        **_measured(rows, cells, corpus.items, options),
        "rank_biserial": rows.rank_biserial,
        "dp_target": rows.dp_target, "dp_reference": rows.dp_reference,
    }  # fmt: skip
    # without copying: with all pairs of 98 municipalities the table has millions of rows
    return pd.DataFrame({name: columns[name] for name in COLUMNS}, copy=False)


def _sides(counted: list[Counted]) -> dict[str, "pd.Index[str]"]:
    lengths = [len(one.rows.word) for one in counted]
    return {
        "target": _repeated([one.target for one in counted], lengths),
        "reference": _repeated([one.reference for one in counted], lengths),
    }


def _repeated(names: list[str], times: list[int]) -> "pd.Index[str]":
    """Each name as often as the number beside it."""
    return pd.Index(names, dtype="str").take(np.repeat(np.arange(len(names)), times))


def _measured(
    rows: Rows, cells: Cells, items: "pd.Index[str]", options: Options
) -> dict[str, NDArray[Any]]:
    """Counts and measures of the rows, computed for cells where they rest on nothing else."""
    measures: dict[str, NDArray[Any]] = {
        "a": cells.a, "c": cells.c, "b": cells.b, "d": cells.d, **_measures(cells, options),
    }  # fmt: skip
    measures["p_adjusted"] = benjamini_hochberg(measures["p"], cells.words)
    if options.prior is None:
        pooled = (cells.a + cells.b) / (cells.c + cells.d)
        measures |= _log_odds(cells, pooled, options)
    columns = {name: values[rows.cell] for name, values in measures.items()}
    if options.prior is not None:  # words of equal counts differ in it
        listed = _listed(options.prior, items, options)[rows.word]
        columns |= _log_odds(cells.at(rows.cell), listed, options)
    return columns


def _measures(cells: Cells, options: Options) -> dict[str, Numbers]:
    counts = numbers(cells.a, cells.c, cells.b, cells.d)
    likelihood = g2(*counts, form=options.form)
    low, high = effect.log_ratio_interval(*counts, zero=options.zero, level=options.level)
    return {
        "g2": likelihood, "p": chi_squared_p(likelihood),
        "chi2": chi2(*counts, correction=options.correction), "fisher_p": fisher_p(*counts),
        "log_ratio": effect.log_ratio(*counts, zero=options.zero),
        "log_ratio_low": low, "log_ratio_high": high,
        "diff_percent": effect.diff_percent(*counts),
        "bic": effect.bic(likelihood, cells.c + cells.d),
        "odds_ratio": effect.odds_ratio(*counts),
        "simple_maths": effect.simple_maths(*counts, k=options.k),
    }  # fmt: skip


def _listed(prior: "pd.Series[float]", items: "pd.Index[str]", options: Options) -> Numbers:
    """Share of every word in a background list."""
    listed = prior.reindex(items).fillna(options.zero).astype(float)
    return numbers(listed / prior.sum())[0]


def _log_odds(cells: Cells, share: Numbers, options: Options) -> dict[str, Numbers]:
    """Log-odds drawn to a prior, from the share of pseudo-tokens that each word has."""
    counts = numbers(cells.a, cells.c, cells.b, cells.d)
    tokens = counts[1] + counts[3]
    size = tokens if options.prior_size is None else tokens * 0 + options.prior_size
    log_odds, z = effect.weighted_log_odds(*counts, prior=share * size, prior_size=size)
    return {"log_odds": log_odds, "z": z}
