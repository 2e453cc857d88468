"""How a text builds its sentences: long or short, deep or flat, by nouns or by verbs.

All measures rest on the annotation: they are as right as the tagger and the parser are, and texts
are to be compared only where one pipeline has read both.
"""

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from lingvist.measures.trees import HELPING, Flags, Words, finite_clauses

Numbers = NDArray[np.float64]

COLUMNS = [
    "document", "words", "sentences", "sentence_length", "dependency_distance", "tree_depth",
    "clauses", "clauses_per_sentence", "subordinate_share", "words_before_verb",
    "nominal_ratio", "nouns_per_verb",
]  # fmt: skip


def syntax(tokens: pd.DataFrame, *, names: bool = False) -> pd.DataFrame:
    """Measure how each document builds its sentences.

    Punctuation and symbols take no place; numbers are words of a sentence here. Headings and list
    items are sentences; leave headings out by giving ``tokens[tokens.block_kind != "heading"]``.

    Args:
        tokens: the ``tokens`` table.
        names: count proper nouns as nouns in ``nominal_ratio`` and ``nouns_per_verb``, too.

    Returns:
        One row per document, in the order of the table: ``document``, ``words``, ``sentences``;
        ``sentence_length`` (words per sentence); ``dependency_distance`` (mean number of words
        from a word to what governs it, roots left out; from 1, higher is harder; Liu 2008);
        ``tree_depth`` (mean over sentences of the longest way from a word to the root, in steps;
        0 for sentences of one word); ``clauses`` (finite ones), ``clauses_per_sentence``;
        ``subordinate_share`` (of the finite clauses those that are part of another, 0 to 1);
        ``words_before_verb`` (mean number of words before the finite verb of the main clause, over
        sentences that have one; higher is heavier in front); ``nominal_ratio`` (nouns, prepositions
        and participles used as adjectives, to pronouns, adverbs and verbs; about 1 in newspapers,
        above 1 a nominal style, below 1 a verbal one; Melin & Lange 2000); ``nouns_per_verb``.
        NaN where undefined.
    """
    words = Words.of(tokens)
    every = tokens["document"].astype(str).unique()
    document = pd.Index(every).get_indexer(pd.Index(words.rows["document"].astype(str)))
    columns = _measures(words, _Sums(document, len(every)), names=names)
    table = pd.DataFrame({"document": every, **columns})
    return table.astype({"document": "str"})[COLUMNS]


class _Sums:
    """Adds up what is known of words, document by document."""

    def __init__(self, document: NDArray[np.intp], documents: int) -> None:
        self.document, self.documents = document, documents

    def __call__(self, values: ArrayLike, at: NDArray[np.intp] | None = None) -> Numbers:
        """Sum over the words at some places, all if none are named."""
        document = self.document if at is None else self.document[at]
        numbers = np.asarray(values, dtype=float)
        return np.bincount(document, numbers, self.documents).astype(float)


def _measures(words: Words, sums: _Sums, *, names: bool) -> dict[str, NDArray[np.generic]]:
    size = sums(np.ones(len(words.head)))
    firsts = np.unique(words.sentence, return_index=True)[1]
    sentences = sums(np.ones(len(firsts)), firsts)
    governed = ~words.is_root
    distance = np.abs(words.place - words.place[words.head])
    depth = np.maximum.reduceat(words.depth(), firsts) if len(firsts) else np.zeros(0)
    clauses, dependent = finite_clauses(words)
    of_nouns, of_verbs = _nominal(words, names=names)
    nouns = words.is_pos("NOUN", *(["PROPN"] if names else []))
    finite = sums(clauses)
    return {
        "words": size.astype(np.int64), "sentences": sentences.astype(np.int64),
        "sentence_length": _ratio(size, sentences),
        "dependency_distance": _ratio(sums(distance * governed), sums(governed)),
        "tree_depth": _ratio(sums(depth, firsts), sentences),
        "clauses": finite.astype(np.int64),
        "clauses_per_sentence": _ratio(finite, sentences),
        "subordinate_share": _ratio(sums(dependent), finite),
        "words_before_verb": _before_verb(words, firsts, sums),
        "nominal_ratio": _ratio(sums(of_nouns), sums(of_verbs)),
        "nouns_per_verb": _ratio(sums(nouns), sums(words.is_pos("VERB", "AUX"))),
    }  # fmt: skip


def _ratio(above: Numbers, below: Numbers) -> Numbers:
    quotient = np.full(len(above), np.nan)
    np.divide(above, below, out=quotient, where=below != 0)
    return quotient


def _nominal(words: Words, *, names: bool) -> tuple[Flags, Flags]:
    """The words of both sides of the nominal ratio; a participle is on one of them only."""
    participle = words.has("VerbForm=Part") & (words.relation(["amod"]) | words.is_pos("ADJ"))
    nominal = words.is_pos("NOUN", "ADP", *(["PROPN"] if names else [])) | participle
    return nominal, words.is_pos("PRON", "ADV", "VERB", "AUX") & ~participle


def _before_verb(words: Words, firsts: NDArray[np.intp], sums: _Sums) -> Numbers:
    """Mean number of words before the finite verb of the main clause."""
    helping = words.relation(HELPING)
    of_root = words.is_root | (helping & words.is_root[words.head])
    of_root &= words.has("VerbForm=Fin")
    verbs = np.flatnonzero(of_root)
    main = verbs[np.unique(words.sentence[verbs], return_index=True)[1]]
    before = words.place[main] - words.place[firsts[words.sentence[main]]]
    return _ratio(sums(before, main), sums(np.ones(len(main)), main))
