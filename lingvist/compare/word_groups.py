"""Words put together that are made of one another: engagement, engageret, medarbejderengagement."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from lingvist.compare.effect import log_ratio
from lingvist.compare.uncovered import MOSTLY, idle_words
from lingvist.resources.discovery import discovery

SEVERAL = 2
"""Different words that make a part of a compound worth a group of its own."""
RECURS = 3
"""Times from which on a compound may be a group of its own."""


def background_stems(background: "pd.Series[int]") -> "pd.Series[int]":
    """Return a list of general Danish by what words share that are made of one another."""
    stems = [discovery().stem_of(str(word).lower()) for word in background.index]
    return background.groupby(stems).sum()


def grouped(words: pd.DataFrame, size: int, background: "pd.Series[int]") -> pd.DataFrame:
    """Put each word into the group of the word it is made of.

    A compound goes with its head or its first part, whichever is the more typical of these texts
    (the higher log-ratio), if other words share that part; it stands alone if none does, or if it
    recurs and is more typical itself (*samarbejde*, which is not a kind of *arbejde*).

    Args:
        words: rows of the ``tokens`` table.
        size: word tokens of the texts.
        background: general Danish, by stem (``background_stems``).

    Returns:
        The rows with a column ``group``, a stem.
    """
    parts = words.drop_duplicates("lemma").set_index("lemma")["compound"]
    roots = {str(lemma): _roots(str(lemma), str(compound)) for lemma, compound in parts.items()}
    pairs = pd.DataFrame(
        [(lemma, root) for lemma, own in roots.items() for root in own], columns=["lemma", "root"]
    )
    counts = words["lemma"].value_counts()
    of_root = pairs.assign(count=pairs["lemma"].map(counts)).groupby("root")
    sums, kinds = of_root["count"].sum(), of_root["lemma"].nunique()
    shared = _by_name(typicality(sums, size, background)[kinds >= SEVERAL])
    alone = counts[counts >= RECURS]
    alone.index = alone.index.map(discovery().stem_of)
    own = _by_name(typicality(alone.groupby(level=0).sum(), size, background))
    chosen = {lemma: _chosen(lemma, parts, shared, own) for lemma, parts in roots.items()}
    return words.assign(group=words["lemma"].map(chosen))


def typicality(
    counts: "pd.Series[int]", size: int, background: "pd.Series[int]"
) -> "pd.Series[float]":
    """Return the log-ratio of stems against general Danish (see ``in_background``)."""
    listed = in_background(counts.index, background)
    total = float(background.sum())
    values = log_ratio(counts.to_numpy(), size, listed, total)
    return pd.Series(np.asarray(values), counts.index)


def in_background(stems: "pd.Index[str]", background: "pd.Series[int]") -> "pd.Series[float]":
    """Return how often stems occur in general Danish.

    A stem that the list lacks is rarer than one in a million; it counts as just that, so that
    nothing looks more typical than it can be shown to be.
    """
    rarest = float(background.sum()) / 1_000_000
    return background.reindex(stems).fillna(0).astype(float).clip(lower=rarest)


def _roots(lemma: str, compound: str) -> tuple[str, ...]:
    """Return the stems of a word's head and first part; of a simple word its own."""
    stem, idle = discovery().stem_of, idle_words()
    parts = compound.split("|") if compound else []
    ends = [part for part in (parts[-1], parts[0]) if part not in idle] if parts else []
    return tuple(dict.fromkeys(stem(part) for part in ends)) or (stem(lemma),)


def _by_name(values: "pd.Series[float]") -> dict[str, float]:
    return dict(zip(values.index.astype(str), values.to_numpy(), strict=True))


def _chosen(
    lemma: str, roots: tuple[str, ...], shared: Mapping[str, float], own: Mapping[str, float]
) -> str:
    """Return the most typical of what a word may be grouped under."""
    stem = discovery().stem_of(lemma)
    options = {root: shared[root] for root in roots if root in shared}
    if stem in own:
        options.setdefault(stem, own[stem])
    return max(options, key=lambda root: options[root], default=stem)


def names_of(words: pd.DataFrame) -> "pd.Series[str]":
    """Return a name for each group: its commonest simple noun, else its commonest word.

    Args:
        words: rows with ``group``, ``lemma``, ``pos`` and ``compound``.

    Returns:
        Names, indexed by group.
    """
    told = words.assign(noun=words["pos"] == "NOUN", simple=words["compound"] == "")
    kinds = told.groupby(["group", "lemma"])[["noun", "simple"]].mean() > MOSTLY
    kinds = kinds.assign(count=told.groupby(["group", "lemma"]).size()).reset_index()
    kinds = kinds.assign(noun=kinds["noun"] & kinds["simple"])
    ranked = kinds.sort_values(
        ["noun", "simple", "count", "lemma"], ascending=[False, False, False, True], kind="stable"
    )
    return ranked.drop_duplicates("group").set_index("group")["lemma"]
