"""The comparisons a report speaks of, each made once. Nothing is computed here: rows are chosen."""

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Literal, TypedDict

import pandas as pd

from lingvist import compare
from lingvist.compare.groups import REST
from lingvist.errors import SupportError
from lingvist.report.keys import danish_order
from lingvist.resources.content import content_words
from lingvist.study import Study

BY = "municipality"
FEW = 4
"""Groups up to which every pair is compared; above, each is compared with the others together."""
CERTAIN = 0.05
"""Adjusted p below which a difference is spoken of as one."""
TERMS = 10
VARIABLES = ("agent", "modality", "responsibility")
WE = ("we_leaders", "we_all")
"""Agents that rules tell from the text around *vi*."""
ALL = "alle"
"""Name of the group that all documents form; no reader sees it."""


class Resampling(TypedDict):
    """How intervals and tests are made."""

    replicates: int
    seed: int
    level: float


@dataclass(frozen=True)
class Results:
    """What is known about a study, by municipality.

    Attributes:
        study: the study.
    """

    study: Study

    @cached_property
    def documents(self) -> pd.DataFrame:
        """The ``documents`` table, by municipality in Danish order."""
        return self.study.documents.sort_values(
            [BY, "document"], key=lambda column: column.map(danish_order), ignore_index=True
        )

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The municipalities that have words, by name."""
        known = self.documents[self.documents["words"] > 0]
        return tuple(sorted(known[BY].unique(), key=danish_order))

    @property
    def few(self) -> bool:
        """Whether there are so few groups that each pair can be spoken of."""
        return len(self.groups) <= FEW

    @cached_property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs of groups that are compared; none where there are many groups."""
        if not self.few:
            return ()
        return tuple(combinations(self.groups, 2))

    @cached_property
    def rates(self) -> pd.DataFrame:
        """How often each theme is mentioned in each group."""
        return self._rates(self.documents)

    @cached_property
    def overall(self) -> pd.DataFrame:
        """How often each theme is mentioned in all texts together, most often first."""
        rates = self._rates(self._as_one)
        return rates.sort_values(["count", "theme"], ascending=[False, True])

    @cached_property
    def differences(self) -> pd.DataFrame:
        """How the pairs of groups differ in each theme; no rows where there is no pair."""
        return self._differences(self.study.themes)

    @cached_property
    def profiles(self) -> dict[str, pd.DataFrame]:
        """How the clauses of each group divide over agents, modalities, responsibility."""
        return {variable: self._profile(variable, self.documents) for variable in VARIABLES}

    @cached_property
    def overall_agents(self) -> pd.DataFrame:
        """How the clauses of all texts together divide over agents."""
        return self._profile("agent", self._as_one)

    @cached_property
    def agent_differences(self) -> pd.DataFrame:
        """How the pairs of groups differ in the share of clauses of each agent."""
        return self._clause_differences(self.study.frames)

    @cached_property
    def we_differences(self) -> pd.DataFrame:
        """How the pairs of groups differ in the share of clauses of *vi*, whoever that is."""
        frames = self.study.frames
        either = frames["agent"].replace(dict.fromkeys(WE, WE[0]))
        found = self._clause_differences(frames.assign(agent=either))
        return found[found["theme"] == WE[0]] if len(found) else found

    def _clause_differences(self, frames: pd.DataFrame) -> pd.DataFrame:
        if frames.empty:
            return pd.DataFrame()
        clauses = frames["sentence"] + [f".{number}" for number in range(len(frames))]
        each = frames.assign(theme=frames["agent"], sentence=clauses, words=1)
        return self._differences(each, sentences=each, measure="share")

    @cached_property
    def declared(self) -> pd.DataFrame:
        """The declared values of each document against the themes of its text."""
        study = self.study
        return compare.declared_enacted(
            study.values, study.themes, study.sentences, study.documents, frames=study.frames
        )

    @cached_property
    def keyness(self) -> pd.DataFrame:
        """Words that set each group apart: from the other one, or from the rest."""
        if len(self.groups) < 2:  # noqa: PLR2004 - a contrast has two sides
            return pd.DataFrame()
        return compare.keyness(
            self.content_words, self.study.blocks, self.documents,
            by=BY, contrasts="pairs" if len(self.groups) == 2 else "rest", minimum=2,  # noqa: PLR2004
        )  # fmt: skip

    @cached_property
    def similarity(self) -> pd.DataFrame:
        """How alike the groups are in their words; no rows for a single one."""
        if len(self.groups) < 2:  # noqa: PLR2004 - a pair has two sides
            return pd.DataFrame()
        return compare.similarity(self.content_words, self.study.blocks, self.documents, by=BY)

    def shared_terms(self, first: str, second: str) -> pd.DataFrame:
        """The words that make two groups alike."""
        return compare.similarity_terms(
            self.content_words, self.study.blocks, self.documents, first, second,
            by=BY, top=TERMS,
        )  # fmt: skip

    @cached_property
    def rest_differences(self) -> dict[str, pd.DataFrame]:
        """How each group differs in each theme from all others together; none without others."""
        if len(self.groups) < 2:  # noqa: PLR2004 - a difference has two sides
            return {}
        return {group: self._against_rest(group) for group in self.groups}

    def sketch_difference(self, lemma: str) -> pd.DataFrame:
        """What a word stands with in each group; no rows where the groups cannot be compared."""
        try:
            return compare.sketch_difference(self.study.relations, self.documents, lemma, by=BY)
        except SupportError:
            return pd.DataFrame()

    def behind(
        self, table: pd.DataFrame, group: str, column: str = "", value: str = ""
    ) -> pd.DataFrame:
        """Return the rows of a table that are counted for a group.

        Args:
            table: the table.
            group: the group.
            column: only rows with a value in this column; all if empty.
            value: that value.
        """
        rows = compare.rows_behind(table, self.documents, by=BY, group=group)
        return rows[rows[column] == value] if column else rows

    @cached_property
    def _theme_names(self) -> list[str]:
        """The themes mentioned anywhere."""
        themes = self.study.themes
        return sorted(themes.loc[~themes["weak"], "theme"].unique())

    @cached_property
    def content_words(self) -> pd.DataFrame:
        """Tokens that carry content, among which distinctive words are sought."""
        return content_words(self.study.tokens)

    @property
    def _as_one(self) -> pd.DataFrame:
        """The ``documents`` table with all documents in one group."""
        return self.documents.assign(**{BY: ALL})

    @property
    def resampling(self) -> Resampling:
        """How intervals and tests are made."""
        settings = self.study.settings
        return {
            "replicates": settings.replicates, "seed": settings.seed, "level": settings.level,
        }  # fmt: skip

    def _against_rest(self, group: str) -> pd.DataFrame:
        side = self.documents[BY].where(self.documents[BY] == group, REST)
        documents = self.documents.assign(**{BY: side})
        return self._differences(self.study.themes, documents=documents, pairs=((group, REST),))

    def _rates(self, documents: pd.DataFrame) -> pd.DataFrame:
        study = self.study
        return compare.rates(
            study.themes, study.blocks, study.sentences, documents,
            by=BY, names=self._theme_names, **self.resampling,
        )  # fmt: skip

    def _profile(self, variable: str, documents: pd.DataFrame) -> pd.DataFrame:
        study = self.study
        return compare.profile(
            study.frames, study.blocks, documents, variable=variable, by=BY, **self.resampling
        )

    def _differences(
        self,
        counted: pd.DataFrame,
        *,
        documents: pd.DataFrame | None = None,
        sentences: pd.DataFrame | None = None,
        pairs: tuple[tuple[str, str], ...] | None = None,
        measure: Literal["rate", "share"] = "rate",
    ) -> pd.DataFrame:
        chosen = self.pairs if pairs is None else pairs
        if not chosen:
            return pd.DataFrame()
        return compare.differences(
            counted, self.study.blocks,
            self.study.sentences if sentences is None else sentences,
            self.documents if documents is None else documents,
            by=BY, pairs=chosen, measure=measure, **self.resampling,
        )  # fmt: skip
