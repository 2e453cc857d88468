"""Documents that are mostly the same, by their runs of words."""

from itertools import combinations

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from lingvist.compare.arrays import divide
from lingvist.compare.groups import plain
from lingvist.compare.shingles import Words, ngrams
from lingvist.errors import LingvistError

SAME, NEAR = 0.9, 0.5
"""Resemblance from which texts are the same, and containment from which they are near it."""

COLUMNS = [
    "first", "second", "shared", "resemblance", "contained_first", "contained_second", "same",
]  # fmt: skip


def near_duplicates(
    tokens: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    item: str = "lemma",
    size: int = 5,
    least: float = NEAR,
) -> pd.DataFrame:
    """Find whole documents of which one is mostly in the other.

    Texts are compared by their runs of ``size`` words. Source: Broder 1997, "On the resemblance
    and containment of documents".

    Args:
        tokens: the ``tokens`` table; only its words are compared, without regard to case.
        documents: the ``documents`` table; only its documents are compared.
        item: ``lemma`` or ``text``.
        size: words in a run.
        least: the least containment of either in the other.

    Returns:
        One row per pair, the closest first: ``first``, ``second`` (in order of name); ``shared``
        (different runs that both have); ``resemblance`` (of those that either has, 0 to 1);
        ``contained_first``, ``contained_second`` (of those of each, 0 to 1); ``same``
        (resemblance from .9). A text shorter than a run has none, and is in no pair.

    Raises:
        LingvistError: ``size`` is below 1.
    """
    if size < 1:
        raise LingvistError(
            f"there are no runs of {size} words", allowed="size from 1", next_step="give a size"
        )
    tokens = plain(tokens)
    words = Words.of(tokens[tokens["document"].isin(plain(documents)["document"])], item)
    grams = ngrams(words, size)
    known = grams >= 0
    shape = len(words.names), int(grams.max(initial=-1)) + 1
    places = np.unique(np.column_stack([words.document[known], grams[known]]), axis=0)
    has = csr_array((np.ones(len(places)), (places[:, 0], places[:, 1])), shape=shape)
    shared = (has @ has.T).toarray() if shape[1] else np.zeros((shape[0], shape[0]))
    pairs = np.array(list(combinations(range(len(words.names)), 2)), dtype=int).reshape(-1, 2)
    both = shared[pairs[:, 0], pairs[:, 1]]
    sizes = shared.diagonal()[pairs]
    table = pd.DataFrame({
        "first": [words.names[at] for at in pairs[:, 0]],
        "second": [words.names[at] for at in pairs[:, 1]],
        "shared": both.astype(int), "resemblance": divide(both, sizes.sum(axis=1) - both),
        "contained_first": divide(both, sizes[:, 0]),
        "contained_second": divide(both, sizes[:, 1]),
    })  # fmt: skip
    table = table.assign(same=table["resemblance"] >= SAME)
    close = table[table[["contained_first", "contained_second"]].max(axis=1) >= least]
    order = ["resemblance", "first", "second"]
    return close.sort_values(order, ascending=[False, True, True])[COLUMNS].reset_index(drop=True)
