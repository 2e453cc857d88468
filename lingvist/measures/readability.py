"""How hard a text is to read, from the length of its sentences and words.

Sentence boundaries are those of the annotation: a colon ends no sentence. Words are word tokens:
no punctuation, no bare numbers.
"""

import math

import pandas as pd

from lingvist.resources.readability import bands

LONG = 7
"""Letters from which a word is long (Björnsson 1968: more than six)."""


def lix(words: int, sentences: int, long_words: int) -> float:
    """LIX, ``words / sentences + 100 · long words / words``; higher is harder.

    Not biased by the length of the text. Source: Björnsson 1968, *Läsbarhet*.

    Args:
        words: number of words.
        sentences: number of sentences.
        long_words: number of words of seven or more letters.

    Returns:
        LIX, from 1 upwards; NaN without words or sentences.
    """
    if not words or not sentences:
        return math.nan
    return words / sentences + 100 * long_words / words


def rix(sentences: int, long_words: int) -> float:
    """RIX, long words per sentence; higher is harder.

    Source: Anderson 1983, "Lix and Rix", *Journal of Reading* 26(6).

    Args:
        sentences: number of sentences.
        long_words: number of words of seven or more letters.

    Returns:
        RIX, from 0 upwards; NaN without sentences.
    """
    return long_words / sentences if sentences else math.nan


def is_long(word: str) -> bool:
    """Tell whether a word has seven or more letters; hyphens and digits are no letters."""
    return sum(map(str.isalpha, word)) >= LONG


def readability(tokens: pd.DataFrame) -> pd.DataFrame:
    """Measure how hard each document is to read.

    Headings are counted as the sentences they are; leave them out by giving
    ``tokens[tokens.block_kind != "heading"]``.

    Args:
        tokens: the ``tokens`` table; ``document``, ``sentence``, ``text`` and ``is_word`` are used.

    Returns:
        One row per document, in the order of the table: ``document``, ``words``, ``sentences``
        (with at least one word), ``long_words`` (seven or more letters), ``lix``, ``rix`` (both
        higher for harder texts, NaN without words), ``band`` (Danish name of the LIX band).
    """
    counts = _counts(tokens)
    triples = list(zip(counts["words"], counts["sentences"], counts["long_words"], strict=True))
    counts["lix"] = [lix(*triple) for triple in triples]
    counts["rix"] = [rix(sentences, long) for _, sentences, long in triples]
    counts["band"] = [bands().label(value) for value in counts["lix"]]
    types = {"lix": "float64", "rix": "float64", "band": "str"}
    return counts.reset_index().astype(types)


def _counts(tokens: pd.DataFrame) -> pd.DataFrame:
    words = tokens[tokens["is_word"]]
    document = words["document"]
    counts = {
        "words": words.groupby("document").size(),
        "sentences": words.groupby("document")["sentence"].nunique(),
        "long_words": words["text"].map(is_long).astype(bool).groupby(document).sum(),
    }
    documents = pd.Index(tokens["document"].unique(), name="document")
    frame = pd.DataFrame(counts).reindex(documents, fill_value=0)
    return frame.astype("int64")
