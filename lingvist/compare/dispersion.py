"""How evenly something is spread over the parts of a corpus, or over a document.

Each measure takes counts per part (the last axis runs over the parts) and the sizes of the parts,
and gives NaN where it is undefined: nothing was counted, or there are too few parts.
"""

from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.sparse import csr_array
from scipy.special import entr, rel_entr

from lingvist.compare.arrays import Numbers, divide, numbers
from lingvist.compare.groups import counted, plain


def dp(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    """Deviation of proportions, ``½ · Σ |share of the count - share of the size|``.

    0 is even; close to 1 all in one small part. Source: Gries 2008.

    Args:
        counts: count in each part.
        sizes: words of each part.
    """
    shares, expected = _shares(counts, sizes)
    return _sum(np.abs(shares - expected)) / 2


def dp_norm(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    """``dp`` divided by its largest possible value; 0 is even, 1 all in the smallest part.

    NaN with a single part. Source: Lijffijt & Gries 2012.
    """
    return divide(dp(counts, sizes), 1 - _shares(counts, sizes)[1].min(initial=1))


def juilland_d(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    """Juilland's D on the rates of the parts; 1 is even, 0 all in one part.

    ``1 - (σ / mean) / √(parts - 1)``, σ the population standard deviation. NaN with a single
    part. Source: Juilland, Brodin & Davidovitch 1970; on rates as in Gries 2020.
    """
    rates = _rates(counts, sizes)
    variation = divide(rates.std(axis=-1), rates.mean(axis=-1))
    return np.asarray(1 - divide(variation, np.sqrt(rates.shape[-1] - 1)))[()]


def carroll_d2(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    """Carroll's D2, the entropy of the rates over its maximum; 1 is even, 0 all in one part.

    NaN with a single part. Source: Carroll 1970; Gries 2020.
    """
    rates = _rates(counts, sizes)
    shares = divide(rates, rates.sum(axis=-1, keepdims=True))
    return divide(_sum(entr(shares)), np.log(rates.shape[-1]))


def rosengren_s(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    """Rosengren's S, ``(Σ √(share of the size · count))² / Σ count``; 1 is even.

    The smallest value is the share of the smallest part. Source: Rosengren 1971; Gries 2020.
    """
    shares, expected = _shares(counts, sizes)
    root = _sum(np.sqrt(shares * expected))
    return np.asarray(root * root)[()]


def kld(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    """Kullback-Leibler divergence of the counts from the sizes, in bits; 0 is even, no maximum.

    Source: Gries 2020, "Analyzing dispersion".
    """
    return divide(_sum(rel_entr(*_shares(counts, sizes))), np.log(2))


MEASURES = {
    "dp": dp, "dp_norm": dp_norm, "juilland_d": juilland_d,
    "carroll_d2": carroll_d2, "rosengren_s": rosengren_s, "kld": kld,
}  # fmt: skip


def _sum(of_parts: Numbers) -> Numbers:
    return np.asarray(of_parts.sum(axis=-1))[()]


def _parts(counts: ArrayLike, sizes: ArrayLike) -> tuple[Numbers, Numbers]:
    """Leave out parts without words; with none left, one part in which nothing was counted."""
    counts, sizes = numbers(counts, sizes)
    if not (sizes > 0).any():
        return np.zeros((*counts.shape[:-1], 1)), np.ones(1)
    return counts[..., sizes > 0], sizes[sizes > 0]


def _shares(counts: ArrayLike, sizes: ArrayLike) -> tuple[Numbers, Numbers]:
    counts, sizes = _parts(counts, sizes)
    return divide(counts, counts.sum(axis=-1, keepdims=True)), divide(sizes, sizes.sum())


def _rates(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    counts, sizes = _parts(counts, sizes)
    return divide(counts, sizes)


def dp_of_items(counts: csr_array, sizes: Numbers) -> Numbers:
    """``dp`` of many items at once, without the cells that are 0.

    Args:
        counts: parts by items.
        sizes: words of each part.
    """
    cells = counts.tocoo()
    total = counts.sum(axis=0)
    expected = (sizes / sizes.sum())[cells.row]
    excess = np.abs(cells.data / total[cells.col] - expected) - expected
    spread = (1 + np.bincount(cells.col, excess, minlength=counts.shape[1])) / 2
    return np.where(total > 0, spread, np.nan)


def dispersion(
    table: pd.DataFrame,
    blocks: pd.DataFrame,
    *,
    item: str = "theme",
    parts: Literal["document", "section", "block"] = "document",
    weak: bool = False,
) -> pd.DataFrame:
    """Measure how evenly each item is spread over the parts.

    Args:
        table: what is counted: the ``themes`` or the ``tokens`` table.
        blocks: the ``blocks`` table.
        item: the column of ``table`` that holds the items.
        parts: ``document``: the documents of the corpus; ``section`` or ``block``: those of each
            document by itself.
        weak: count weak mentions too.

    Returns:
        One row per document and item, by name: ``document`` (empty where the documents are the
        parts), ``item``, ``count``, ``parts`` (with words), ``parts_with`` (with the item), ``dp``,
        ``dp_norm``, ``kld`` (0 is even), ``juilland_d``, ``carroll_d2``, ``rosengren_s`` (1 is
        even); NaN where there is a single part and the measure needs more.
    """
    places = plain(blocks)[blocks["words"] > 0].set_index("block")
    whole = "" if parts == "document" else places["document"]
    places = places.assign(whole=whole, part=places.index if parts == "block" else places[parts])
    rows = counted(table, weak=weak).join(places[["whole", "part"]], on="block", how="inner")
    sizes = places.groupby(["whole", "part"])["words"].sum()
    found = [
        _of_whole(str(name), rows, item, sizes.loc[name]) for name in sorted(rows["whole"].unique())
    ]
    columns = ["document", "item", "count", "parts", "parts_with", *MEASURES]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=columns)


def _of_whole(whole: str, rows: pd.DataFrame, item: str, sizes: "pd.Series[int]") -> pd.DataFrame:
    rows = rows[rows["whole"] == whole]
    counts = pd.crosstab(rows[item], rows["part"])
    counts = counts.reindex(columns=sizes.index, fill_value=0)
    matrix = counts.to_numpy(dtype=float)
    return pd.DataFrame({
        "document": whole, "item": counts.index, "count": matrix.sum(axis=1).astype(int),
        "parts": len(sizes), "parts_with": (matrix > 0).sum(axis=1),
        **{name: measure(matrix, sizes.to_numpy()) for name, measure in MEASURES.items()},
    })  # fmt: skip
