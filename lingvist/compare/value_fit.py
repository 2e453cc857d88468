"""How well a text fits the values it declares: one measure, its interval, and a null model.

The measure is the chance that, of one declared and one undeclared theme, the declared one is
mentioned more. It does not depend on how many values a text declares, and it is not enough alone:
values that every text is full of fit every text. The null model therefore asks how well the values
of *other* municipalities fit the same text.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.arrays import Numbers, divide
from lingvist.compare.declaring_texts import DeclaringText, declaring_texts, value_sets
from lingvist.compare.resampling import Resampling, drawn_sums, phipson_smyth

COLUMNS = [
    "document", "municipality", "declared", "themes", "mentions", "declared_share", "fit", "low",
    "high", "units", "others", "others_fit", "lead", "as_good", "p", "note",
]  # fmt: skip
TEST = ["documents", "fit", "others_fit", "lead", "p", "note"]
MINIMUM_OTHERS = 5
"""Value sets of other municipalities below which there is no p: the smallest would be 1 in 6."""


def fit(mentions: Numbers, declared: NDArray[np.bool_]) -> Numbers:
    """Chance that of one declared and one undeclared theme the declared one is mentioned more.

    Ties count half. 1: every declared theme is mentioned more than any other; .5: no connection;
    0: less than any other. It is the area under the curve, ``U / (n1 · n2)`` with Mann and
    Whitney's U. Source: Hanley & McNeil 1982.

    Args:
        mentions: mentions of each theme; the last axis runs over the themes.
        declared: which themes are declared.

    Returns:
        One number, or one per row of ``mentions``; NaN where all themes are declared, or none, or
        none is mentioned.
    """
    own, other = mentions[..., declared], mentions[..., ~declared]
    wins = sum(
        (
            (own[..., [at]] > other).sum(axis=-1) + (own[..., [at]] == other).sum(axis=-1) / 2
            for at in range(own.shape[-1])
        ),
        start=np.zeros(mentions.shape[:-1]),
    )
    chance = divide(wins, own.shape[-1] * other.shape[-1])
    return np.asarray(np.where(mentions.any(axis=-1), chance, np.nan))[()]


def value_fit(  # noqa: PLR0913 - plain keywords read better in a notebook than an object of options
    values: pd.DataFrame,
    themes: pd.DataFrame,
    sentences: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    names: Sequence[str] | None = None,
    weak: bool = False,
    replicates: int = 2000,
    seed: int = 1,
    level: float = 0.95,
    minimum_units: int = 5,
) -> pd.DataFrame:
    """Measure how well each text fits the values it declares, and how well those of others do.

    Mentions count as in ``declared_enacted``: outside headings and declaring sentences. Values
    outside the lexicon's themes take no part.

    Args:
        values: the ``values`` table.
        themes: the ``themes`` table.
        sentences: the ``sentences`` table.
        documents: the ``documents`` table.
        names: the themes that could be declared: those of the lexicon; else those that any
            document mentions or declares.
        weak: count weak mentions too.
        replicates: bootstrap replicates.
        seed: the seed of the bootstrap.
        level: coverage of the interval.
        minimum_units: blocks with a mention below which the interval is NaN.

    Returns:
        One row per document, in order of name: ``document``, ``municipality``; ``declared``
        (different themes declared), ``themes`` (that could be), ``mentions``;
        ``declared_share`` (of the mentions, those of declared themes; grows with the number of
        values); ``fit`` (0 to 1, .5 is no connection) with ``low`` and ``high`` (percentile
        bootstrap over blocks); ``units``; ``others`` (municipalities whose values could stand
        instead: those of one municipality are one set), ``others_fit`` (mean fit of their
        values to this text), ``lead`` (``fit`` less that: above 0 the own values fit better than
        those of others), ``as_good`` (share of the others' sets that fit as well or better),
        ``p`` ((1 + as good) / (1 + others), one-sided; NaN below 5 others); ``note``:
        ``none_declared``, ``all_declared`` or ``no_mentions`` where there is no fit, ``few_units``
        where there is no interval (too few blocks mention anything, or all blocks tell the same,
        so that drawing them anew shows nothing), ``few_others`` where there is no p, several
        joined by a blank; else empty.

    The interval tells of texts like this one. Few mentions draw the fit towards .5, and that of
    the rates behind the text may lie outside; an interval below .5 is wrong in one short text of
    ten (simulated), one above it in one of twenty-five.
    """
    resampling = Resampling(replicates, seed, level, minimum_units)
    texts, names = declaring_texts(values, themes, sentences, documents, names, weak=weak)
    sets = value_sets(texts)
    rows = [_row(text, sets, resampling) for text in texts]
    return pd.DataFrame(rows, columns=COLUMNS).assign(themes=len(names))


def value_fit_test(
    values: pd.DataFrame,
    themes: pd.DataFrame,
    sentences: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    names: Sequence[str] | None = None,
    weak: bool = False,
    replicates: int = 2000,
    seed: int = 1,
) -> pd.DataFrame:
    """Test whether texts fit their own values better than those of others, all texts together.

    The value sets are dealt out anew among the municipalities; what one declares in all its
    documents is one set. One-sided: only a better fit counts.

    Args:
        values: the ``values`` table.
        themes: the ``themes`` table.
        sentences: the ``sentences`` table.
        documents: the ``documents`` table.
        names: as in ``value_fit``.
        weak: count weak mentions too.
        replicates: permutations.
        seed: their seed.

    Returns:
        One row: ``documents`` (with a fit); ``fit`` (their mean), ``others_fit`` (how well the
        values of the other municipalities fit them, mean as in ``value_fit``; NaN without
        others), ``lead`` (the one less the other), ``p`` ((1 + hits) / (1 + replicates); NaN
        below 6 municipalities), ``note``: ``few_others`` or empty.
    """
    texts, _ = declaring_texts(values, themes, sentences, documents, names, weak=weak)
    sets = value_sets(texts)
    owners = list(sets)
    known = [text for text in texts if text.municipality in sets and text.total.any()]
    fits = np.array([[fit(text.total, sets[owner]) for owner in owners] for text in known])
    fits = fits.reshape(len(known), len(owners))
    own = np.array([owners.index(text.municipality) for text in known], dtype=np.intp)
    observed = _mean(fits[np.arange(len(known)), own])
    rng = Resampling(replicates, seed).generator("value_fit_test")
    deals = rng.permuted(np.tile(np.arange(len(owners)), (replicates, 1)), axis=1)
    dealt = fits[np.arange(len(known)), deals[:, own]].mean(axis=1) if known else np.array([])
    few = len(owners) <= MINIMUM_OTHERS
    p = np.nan if few else phipson_smyth(dealt >= observed - 1e-12)
    others = _mean(_of_others(fits, own))
    row = (len(known), observed, others, observed - others, p)
    return pd.DataFrame([(*row, "few_others" if few else "")], columns=TEST)


def _of_others(fits: Numbers, own: NDArray[np.intp]) -> Numbers:
    """Mean fit of the values of others to each text; nothing where there are no others."""
    others = fits.shape[1] - 1
    if others < 1:
        return np.array([])
    return np.asarray((fits.sum(axis=1) - fits[np.arange(len(fits)), own]) / others)


def _mean(numbers: Numbers) -> float:
    return float(numbers.mean()) if numbers.size else float("nan")


def _row(
    text: DeclaringText, sets: Mapping[str, NDArray[np.bool_]], resampling: Resampling
) -> dict[str, object]:
    total, declared = text.total, text.declared
    own = float(fit(total, declared))
    others = [float(fit(total, one)) for name, one in sets.items() if name != text.municipality]
    mean = float(np.mean(others)) if others else np.nan
    as_good = np.array(others) >= own - 1e-12
    low, high = _interval(text, resampling)
    known = not np.isnan(own)
    enough = known and len(others) >= MINIMUM_OTHERS
    return {
        "document": text.name, "municipality": text.municipality,
        "declared": int(declared.sum()), "mentions": int(total.sum()),
        "declared_share": float(divide(total[declared].sum(), total.sum())),
        "fit": own, "low": low, "high": high, "units": len(text.mentions),
        "others": len(others), "others_fit": mean, "lead": own - mean,
        "as_good": float(as_good.mean()) if others and known else np.nan,
        "p": phipson_smyth(as_good) if enough else np.nan,
        "note": _note(text, known=known, interval=not np.isnan(low), enough=enough),
    }  # fmt: skip


def _interval(text: DeclaringText, resampling: Resampling) -> tuple[float, float]:
    # one mention of a declared theme would fit wholly in every resample that has it
    units = int(text.mentions.any(axis=1).sum())
    if units < resampling.minimum_units or np.isnan(fit(text.total, text.declared)):
        return np.nan, np.nan
    rng = resampling.generator(text.name)
    replicates = fit(drawn_sums(text.mentions, rng, resampling.replicates), text.declared)
    known = replicates[~np.isnan(replicates)]
    if not known.size or np.ptp(known) == 0:
        return np.nan, np.nan
    low, high = resampling.interval(known)
    return float(low), float(high)


def _note(text: DeclaringText, *, known: bool, interval: bool, enough: bool) -> str:
    if not known:
        if not text.declared.any():
            return "none_declared"
        return "all_declared" if text.declared.all() else "no_mentions"
    return " ".join(
        note
        for note, missing in (("few_units", not interval), ("few_others", not enough))
        if missing
    )
