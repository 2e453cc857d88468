"""The words of a text with what governs them, as arrays: what measures of syntax are made from."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Places = NDArray[np.intp]
Flags = NDArray[np.bool_]

SIGNS = ("PUNCT", "SYM", "SPACE")
"""Parts of speech that take no place in a sentence."""
HELPING = ("aux", "cop")
"""Relations of verbs that only help to make a clause."""
CLAUSAL = ("csubj", "ccomp", "advcl", "acl")
"""Relations in which a finite clause is part of another one."""


@dataclass(frozen=True)
class Words:
    """The words and numbers of all documents, in order; signs are left out.

    Attributes:
        rows: their rows of the ``tokens`` table.
        place: number of each one in its document, signs not counted.
        head: row number of what governs it; its own at a root, or where a sign governs it.
        sentence: number of its sentence.
    """

    rows: pd.DataFrame
    place: Places
    head: Places
    sentence: Places

    @classmethod
    def of(cls, tokens: pd.DataFrame) -> "Words":
        """Take the words of a ``tokens`` table, in whatever order."""
        rows = tokens[~tokens["pos"].isin(SIGNS)].sort_values(["document", "i"])
        rows = rows.reset_index(drop=True)
        own = np.arange(len(rows))
        document = pd.factorize(rows["document"])[0]
        sentence = pd.factorize(rows["sentence"])[0]
        keys = pd.MultiIndex.from_arrays([document, rows["i"]])
        head = keys.get_indexer(pd.MultiIndex.from_arrays([document, rows["head"]]))
        known = (head >= 0) & (sentence[head] == sentence)
        begins = np.searchsorted(document, document)
        return cls(rows, own - begins, np.where(known, head, own), sentence.astype(np.intp))

    @property
    def is_root(self) -> Flags:
        """Whether nothing governs it."""
        return np.equal(self.head, np.arange(len(self.head)))

    def relation(self, names: Iterable[str]) -> Flags:
        """Tell which words stand in one of the relations, subtypes included."""
        plain = self.rows["dep"].astype(str).str.split(":").str[0]
        return plain.isin(list(names)).to_numpy(dtype=bool)

    def has(self, feature: str) -> Flags:
        """Tell which words have a feature, as ``Name=Value``."""
        morph = "|" + self.rows["morph"].astype(str) + "|"
        return morph.str.contains(f"|{feature}|", regex=False).to_numpy(dtype=bool)

    def is_pos(self, *names: str) -> Flags:
        """Tell which words are of a part of speech."""
        return self.rows["pos"].isin(names).to_numpy(dtype=bool)

    def depth(self) -> Places:
        """How many words govern each word, one above the other; 0 for a root."""
        depth, above = np.zeros(len(self.head), dtype=np.intp), self.head
        at = np.arange(len(self.head))
        for _ in range(len(self.head)):
            moving = above[at] != at
            if not moving.any():
                break
            depth += moving
            at = above[at]
        return depth


def finite_clauses(words: Words) -> tuple[Flags, Flags]:
    """Find the heads of finite clauses, and those whose clause is part of another one.

    A clause is finite where its head is a finite verb, or has a finite auxiliary or copula. A
    clause that is joined to a dependent one is dependent, too.

    Returns:
        One flag per word: head of a finite clause; head of a finite dependent clause.
    """
    finite, helping = words.has("VerbForm=Fin"), words.relation(HELPING)
    heads = finite & ~helping
    heads[words.head[finite & helping]] = True
    joined = words.relation(["conj"])
    leader = np.where(joined, words.head, np.arange(len(words.head)))
    for _ in range(len(leader)):
        further = leader[leader]
        if (further == leader).all():
            break
        leader = further
    return heads, heads & words.relation(CLAUSAL)[leader]
