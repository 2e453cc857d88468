"""The comparisons of what texts can bear, what they lack, share and declare; each made once."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from lingvist import compare
from lingvist.measures import diversity, syntax
from lingvist.report.results import BY, Results

UNDECIDED = "few_others"
"""Note of ``compare.value_fit`` where there are too few others for a test."""
PASSIVE = ("s-passive", "blive")
"""Voices in which it need not be said who acts."""


@dataclass(frozen=True)
class Further:
    """What is known about a study beyond its rates.

    Attributes:
        results: the comparisons it goes on from.
    """

    results: Results

    @cached_property
    def power(self) -> pd.DataFrame:
        """How large a ratio can be seen, per theme; no rows where there is too little text.

        A row has ``theme``, ``rate``, ``words``, and for mentions in clusters and scattered ones
        ``detectable_…`` (ratio, NaN if none of those tried) and ``power_…`` at twice as often.
        """
        study = self.results.study
        counted = study.themes, study.blocks, study.sentences, self.results.documents
        wide = pd.DataFrame()
        if len(study.blocks[study.blocks["words"] > 0]) < POOL or study.themes.empty:
            return wide
        for added in ("clustered", "scattered"):
            rows = compare.power(*counted, added=added, ratios=RATIOS, seed=study.settings.seed)
            one = rows[rows["ratio"] == TWICE].set_index("theme")
            wide["rate"], wide["words"] = one["rate"], one["words_first"]
            for name in ("detectable", "power", "low", "high"):
                wide[f"{name}_{added}"] = one[name]
        return wide.reset_index()

    @cached_property
    def silence(self) -> pd.DataFrame:
        """The themes that each group does not mention; no rows where there are no others.

        Where the others have only a few blocks, these cannot tell what one had to expect.
        """
        study = self.results.study
        if len(self.results.groups) < 2:  # noqa: PLR2004 - the others are a second group
            return pd.DataFrame()
        known = self.results.documents[self.results.documents[BY].isin(self.results.groups)]
        found = compare.silence(
            study.themes, study.blocks, study.sentences, known, by=BY, names=self._names,
            level=study.settings.level,
        )  # fmt: skip
        blocks = study.blocks[study.blocks["words"] > 0].merge(known[["document", BY]])
        others = len(blocks) - found["group"].map(blocks.groupby(BY).size())
        plain = found["note"] == ""
        return found.assign(note=found["note"].mask(plain & (others < FEWEST), TOO_SHORT))

    @cached_property
    def fit(self) -> pd.DataFrame:
        """How well each document fits the values it declares."""
        return compare.value_fit(*self._declaring, names=self._names, **self.results.resampling)

    @cached_property
    def fit_together(self) -> "pd.Series[float]":
        """How well all documents fit their own values, against values dealt out anew."""
        settings = self.results.study.settings
        return compare.value_fit_test(
            *self._declaring, names=self._names, replicates=settings.replicates, seed=settings.seed
        ).iloc[0]

    @cached_property
    def passages(self) -> pd.DataFrame:
        """The passages that two documents share, the longest first."""
        return compare.shared_passages(self.results.study.tokens, self.results.documents)

    @cached_property
    def own(self) -> pd.DataFrame:
        """How much of each document is its own."""
        study = self.results.study
        return compare.own_share(study.tokens, self.results.documents, self.passages)

    @cached_property
    def duplicates(self) -> pd.DataFrame:
        """The pairs of documents of which one is mostly in the other."""
        return compare.near_duplicates(self.results.study.tokens, self.results.documents)

    @cached_property
    def diversity(self) -> pd.DataFrame:
        """How varied the words of each document are."""
        return diversity(self.results.study.tokens)

    @cached_property
    def syntax(self) -> pd.DataFrame:
        """How each document builds its sentences."""
        return syntax(self.results.study.tokens)

    @cached_property
    def passives(self) -> pd.DataFrame:
        """The share of the clauses of each document that are passive."""
        study = self.results.study
        if study.frames.empty:
            return pd.DataFrame(columns=["group", "share", "low", "high"])
        either = study.frames["voice"].replace(dict.fromkeys(PASSIVE, PASSIVE[0]))
        found = compare.profile(
            study.frames.assign(voice=either), study.blocks, self.results.documents,
            variable="voice", by="document", **self.results.resampling,
        )  # fmt: skip
        return found[found["category"] == PASSIVE[0]]

    @property
    def _names(self) -> list[str]:
        return [family.name for family in self.results.study.lexicon.families]

    @property
    def _declaring(self) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        study = self.results.study
        return study.values, study.themes, study.sentences, self.results.documents


TOO_SHORT = "too_short"
"""Note of ``compare.silence`` where an absence tells nothing."""
FEWEST = 5
"""Blocks of the others from which an absence may tell something."""
POOL = 10
"""Blocks from which texts can be drawn."""
TWICE = 2.0
RATIOS = (1.0, 1.5, TWICE, 3.0, 4.0, 6.0, 8.0)
"""How many times as often one text mentions a theme, as tried."""
