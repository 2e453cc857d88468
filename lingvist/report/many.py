"""The comparisons that need many texts; each has no rows where it lacks them, and is made once."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from lingvist import compare
from lingvist.errors import SupportError
from lingvist.report.results import BY, Results

WORDS = 100
"""Counted words that a text needs to be placed on a scale."""
TOPICS = range(2, 9)
"""Numbers of topics that are tried."""
PORTIONS = 10
REFITS = 50
"""Bootstrap replicates of the scale, each a fit of its own."""


@dataclass(frozen=True)
class Many:
    """What is known about many texts.

    Attributes:
        results: the comparisons it goes on from.
    """

    results: Results

    @cached_property
    def clusters(self) -> pd.DataFrame:
        """Which texts belong together, by their content words."""
        study, words = self.results.study, self.results.content_words
        try:
            return compare.clusters(
                words, study.blocks, self._having(words), by=BY, seed=study.settings.seed
            )
        except SupportError:
            return pd.DataFrame()

    @cached_property
    def points(self) -> pd.DataFrame:
        """Groups and themes on the axes on which the groups differ most."""
        study = self.results.study
        try:
            return compare.correspondence(study.themes, study.blocks, self.results.documents, by=BY)
        except SupportError:
            return pd.DataFrame()

    @cached_property
    def inertias(self) -> pd.DataFrame:
        """How much of the differences each axis shows."""
        study = self.results.study
        return compare.correspondence_inertias(
            study.themes, study.blocks, self.results.documents, by=BY
        )

    @cached_property
    def scale(self) -> pd.DataFrame:
        """The groups on the one dimension on which their words differ most."""
        documents, ends = self._long, self._ends
        if documents.empty or not ends:
            return pd.DataFrame()
        study = self.results.study
        try:
            found = compare.wordfish(
                self.results.content_words, study.blocks, documents, low=ends[0], high=ends[1],
                by=BY, minimum_words=WORDS, replicates=REFITS, seed=study.settings.seed,
                level=study.settings.level,
            )  # fmt: skip
        except SupportError:
            return pd.DataFrame()
        return found if found["converged"].all() else pd.DataFrame()

    @property
    def long(self) -> int:
        """Groups with words enough to be placed on the scale."""
        return self._long[BY].nunique()

    @cached_property
    def scale_words(self) -> pd.DataFrame:
        """The words that make the dimension, the lowest slope first."""
        return compare.wordfish_words(
            self.results.content_words, self.results.study.blocks, self._long,
            low=self._ends[0], high=self._ends[1], by=BY, minimum_words=WORDS,
        )  # fmt: skip

    @cached_property
    def curve(self) -> pd.DataFrame:
        """How stable each number of topics is; no rows for few groups or too little text."""
        if self.results.few:
            return pd.DataFrame()
        study = self.results.study
        try:
            found = compare.topic_stability(
                self.results.content_words, study.blocks, ks=TOPICS, replicates=PORTIONS,
                seed=study.settings.seed,
            )  # fmt: skip
        except SupportError:
            return pd.DataFrame()
        return found[found["stability"].notna()]

    @property
    def number(self) -> int:
        """The number of topics that is most stable, the smallest of several."""
        order = self.curve.sort_values(["stability", "k"], ascending=[False, True])
        return int(order["k"].iloc[0])

    @cached_property
    def topics(self) -> pd.DataFrame:
        """The terms of each topic."""
        return compare.topics(*self._worded, k=self.number, seed=self.results.study.settings.seed)

    @cached_property
    def paragraphs(self) -> pd.DataFrame:
        """How much of each paragraph is of each topic."""
        seed = self.results.study.settings.seed
        return compare.topic_paragraphs(*self._worded, k=self.number, seed=seed)

    @cached_property
    def shares(self) -> pd.DataFrame:
        """How much of each group's texts is of each topic."""
        return compare.topic_shares(self.paragraphs, self.results.documents, by=BY)

    @property
    def _worded(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        return self.results.content_words, self.results.study.blocks

    @cached_property
    def _long(self) -> pd.DataFrame:
        """The documents of the groups with words enough that other groups have, too."""
        documents = self.results.documents
        words = self.results.content_words.merge(documents[["document", BY]], on="document")
        while True:
            spread = words.groupby("lemma")[BY].nunique()
            words = words[words["lemma"].isin(spread.index[spread > 1])]
            sizes = words.groupby(BY).size()
            enough = words[BY].isin(sizes.index[sizes >= WORDS])
            if enough.all():
                return self._having(words)
            words = words[enough]

    @cached_property
    def _ends(self) -> tuple[str, ...]:
        """The two placed groups that are least alike; they name the direction of the scale."""
        placed = set(self._long[BY])
        pairs = self.results.similarity
        if pairs.empty:
            return ()
        pairs = pairs[pairs["first"].isin(placed) & pairs["second"].isin(placed)]
        order = pairs.sort_values(["cosine", "first", "second"])
        return tuple(order[["first", "second"]].head(1).to_numpy().ravel())

    def _having(self, words: pd.DataFrame) -> pd.DataFrame:
        """The documents in which something is counted."""
        documents = self.results.documents
        return documents[documents["document"].isin(words["document"])]
