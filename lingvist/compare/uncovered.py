"""The words in which a theme may hide that no family of a lexicon covers."""

from collections.abc import Callable
from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.groups import plain
from lingvist.resources import framing
from lingvist.resources.content import content_words
from lingvist.resources.discovery import discovery
from lingvist.resources.lexicon import Lexicon

MOSTLY = 0.5
"""Share of a word's occurrences from which on it counts as covered, or as a name."""


def open_words(tokens: pd.DataFrame, themes: pd.DataFrame, lexicon: Lexicon) -> pd.DataFrame:
    """Return the content words that could show a theme and belong to none.

    Left out are words inside a mention (weak ones too), words most of whose occurrences are
    mentions, false friends that the lexicon names, names, what the full-form lexicon does not
    know, actors (*leder*, *borger*) and words that tell of the document (*bilag*, *maj*).

    Args:
        tokens: the ``tokens`` table.
        themes: the ``themes`` table, with its weak mentions.
        lexicon: the lexicon that made it.

    Returns:
        Rows of ``tokens`` in order of the text, lemmas in lower case. A sentence that stands
        word for word in several places counts once.
    """
    words = plain(tokens).sort_values(["document", "i"])
    words = words.assign(covered=covered(words, themes), lemma=words["lemma"].str.lower())
    words = _once(words[words["is_word"]])
    words = words[~_named(words)]
    words = content_words(words)
    words = words[words["pos"].isin(discovery().pos)]
    share = words.groupby("lemma")["covered"].transform("mean")
    words = words[~words["covered"] & (share < MOSTLY)].drop(columns="covered")
    return words[~words["lemma"].isin(_not_candidates(words, lexicon))]


def covered(tokens: pd.DataFrame, themes: pd.DataFrame) -> NDArray[np.bool_]:
    """Tell of each token whether it stands inside a mention of a theme."""
    inside = np.zeros(len(tokens), dtype=bool)
    documents = tokens["document"].to_numpy(dtype=str)
    starts = tokens["start"].to_numpy()
    for document, own in plain(themes).groupby("document"):
        at = np.flatnonzero(documents == document)
        for start, end in zip(own["start"], own["end"], strict=True):
            inside[at[(starts[at] >= start) & (starts[at] < end)]] = True
    return inside


def _once(words: pd.DataFrame) -> pd.DataFrame:
    """Keep one of the sentences that stand word for word in several places."""
    said = words["text"].str.lower().groupby(words["sentence"]).agg(" ".join)
    again = said.index[said.duplicated() & said.str.contains(" ")]
    return words[~words["sentence"].isin(again)]


def _named(words: pd.DataFrame) -> "pd.Series[bool]":
    """Tell which words are capitalised inside sentences more often than not, as names are."""
    first = words.groupby("sentence")["i"].transform("min") == words["i"]
    text = words["text"]
    inner = ~first & (words["block_kind"] != "heading") & ~text.str.isupper()
    capital = text.str[0].str.isupper()[inner].groupby(words["lemma"][inner]).mean()
    names = set(capital.index[capital > MOSTLY])
    return words["lemma"].isin(names) | (words["pos"] == "PROPN")


def _not_candidates(words: pd.DataFrame, lexicon: Lexicon) -> set[str]:
    """Return the lemmas that are no theme, whatever their frequency."""
    from lingvist.language.known_words import is_known  # noqa: PLC0415  it brings spaCy

    friend, idle = _friends(lexicon), idle_words()
    heads = idle | {word for actor in framing.load().actors for word in actor.heads}
    parts = words.drop_duplicates("lemma").set_index("lemma")["compound"]
    return {
        str(lemma) for lemma, compound in parts.items()
        if friend(str(lemma)) or lemma in idle or str(compound).split("|")[-1] in heads
        or not is_known(str(lemma))
    }  # fmt: skip


@cache
def idle_words() -> frozenset[str]:
    """Return the words for those who act, and those that tell of the document."""
    actors = {word for actor in framing.load().actors for word in actor.lemmas}
    return discovery().genre_words | actors


def _friends(lexicon: Lexicon) -> Callable[[str], bool]:
    """Return a test for the false friends that a lexicon names by one word or a part of it."""
    listed = [friend for family in lexicon.families for friend in family.exclude]
    words = {friend for friend in listed if friend.isalpha()}
    heads = tuple(f[1:] for f in listed if f[0] in "-*" and f[1:].isalpha())
    firsts = tuple(f[:-1] for f in listed if f[-1] in "-*" and f[:-1].isalpha())
    return lambda lemma: lemma in words or lemma.endswith(heads) or lemma.startswith(firsts)
