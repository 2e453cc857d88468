"""Lists that key words are compared with: general Danish, or one of the user's own."""

from pathlib import Path
from typing import Literal

import numpy as np
import pandas as pd

from lingvist.errors import LingvistError
from lingvist.resources import word_lists

BILLION = 10**9
FORMS = ("lemma", "text")


def general_danish(
    item: Literal["lemma", "text"] = "lemma", *, size: int = 10_000_000
) -> "pd.Series[int]":
    """Return how often words occur in general Danish, as a background for ``keyness``.

    The list has the words that are one in a million or more in a mixture of encyclopedia,
    subtitles and web text (wordfreq 3.1.1, Speer 2022, CC BY-SA 4.0), and what is left of the
    corpus under no word of its own. It gives shares, not occurrences: the size of the corpus they
    are taken to be of is an argument, and g2, ``bic``, ``fisher_p`` and p depend on it;
    ``log_ratio``, ``diff_percent`` and ``odds_ratio`` hardly do. Shares are right to about 1%;
    those of lemmas less so where a form may be of several (*de* is of *de* and of *den*).

    Args:
        item: ``lemma``, as ``tokens.lemma`` has them, or ``text``: forms in lower case.
        size: words of the corpus.

    Returns:
        Whole numbers indexed by word, named ``count``; their sum is ``size``. The empty word
        stands for all words that are rarer than one in a million.

    Raises:
        LingvistError: there is no such form of words, or the size is below a million.
    """
    if item not in FORMS or size < 1_000_000:  # noqa: PLR2004 - the rarest word is one in a million
        raise LingvistError(
            f"there is no list of general Danish by {item!r} in {size} words",
            allowed=f"{', '.join(FORMS)}; a size from 1,000,000",
            next_step="name one of these",
        )
    rows = word_lists.general_danish()
    words = [row.lemma if item == "lemma" else row.form for row in rows]
    shares = pd.Series([row.per_billion for row in rows], pd.Index(words, dtype="str"))
    counts = shares.groupby(level=0).sum().to_numpy() * (size / BILLION)
    listed = pd.Series(np.rint(counts).astype("int64"), sorted(set(words)), name="count")
    listed.loc[""] = size - listed.sum()
    return listed.rename_axis("word")


def read_background(path: Path | str) -> "pd.Series[int]":
    """Read a list of one's own, as a background for ``keyness``.

    Args:
        path: a CSV file in UTF-8 with the columns ``word`` and ``count``, parted by commas,
            semicolons or tabs; words in the form of what is counted (lemmas in lower case, say),
            rare words included: the sum of the counts is taken as the size of the corpus.

    Returns:
        Whole numbers indexed by word, named ``count``.

    Raises:
        ResourceError: the file cannot be read, names a word twice, or holds what is no count; with
            its line.
    """
    counts = word_lists.read_counts(path)
    index = pd.Index(list(counts), dtype="str", name="word")
    return pd.Series(list(counts.values()), index, dtype="int64", name="count")
