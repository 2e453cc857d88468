"""Runs of words as things to count: key phrases, phrases that documents are full of."""

import pandas as pd

from lingvist.compare.collocations import words_in_order
from lingvist.compare.columns import check_columns
from lingvist.errors import LingvistError

COLUMNS = ["document", "block", "sentence", "start", "end", "line", "ngram", "size"]


def word_ngrams(tokens: pd.DataFrame, size: int = 2, *, item: str = "lemma") -> pd.DataFrame:
    """List the runs of words of a length, inside the sentence.

    Signs and bare numbers take no room, as in windows. The table can be given to ``keyness``,
    ``dispersion``, ``similarity`` or ``clusters`` with ``item="ngram"``; for sizes of corpora in
    runs instead of words, give them ``recount(blocks, ngrams)``.

    Args:
        tokens: the ``tokens`` table.
        size: words in a run, from 1.
        item: the column that holds the words.

    Returns:
        One row per run, in running order: ``document``, ``block``, ``sentence``; ``start`` (of the
        first word), ``end`` (of the last one), ``line``; ``ngram`` (the words, parted by blanks),
        ``size``.

    Raises:
        LingvistError: ``size`` is below 1.
        SchemaError: ``tokens`` has no column ``item``.
    """
    if size < 1:
        raise LingvistError(
            f"there are no runs of {size} words", allowed="size from 1", next_step="give a size"
        )
    check_columns(tokens, [item])
    words = words_in_order(tokens).reset_index(drop=True)
    runs = max(len(words) - size + 1, 0)
    parts = [words.iloc[k : k + runs].reset_index(drop=True) for k in range(size)]
    ngram = parts[0][item].astype("str")
    for part in parts[1:]:
        ngram = ngram + " " + part[item].astype("str")
    first, last = parts[0], parts[-1]
    table = first.assign(end=last["end"], ngram=ngram, size=size)
    return table.loc[first["sentence"] == last["sentence"], COLUMNS].reset_index(drop=True)
