"""What the comparing commands count, where it takes more than one call."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from lingvist import compare
from lingvist.cli.stating import drawn
from lingvist.measures import diversity, readability, syntax
from lingvist.resources.content import content_words
from lingvist.study import Study

Basis = Literal["words", "themes", "frames", "style"]
Against = Literal["rest", "pairs", "all", "background"]
ALL = "(all)"
"""Name of the row that tells of all documents together."""


@dataclass(frozen=True)
class Counting:
    """What key words are sought among.

    Attributes:
        item: lemma, text, pos, theme, relation or ngram.
        content: content words only.
        without_shared: leave out passages that documents share.
    """

    item: str
    content: bool = False
    without_shared: bool = False

    def table(self, study: Study) -> pd.DataFrame:
        """Return the table that is counted."""
        if self.item == "theme":
            return study.themes
        if self.item == "relation":
            return study.relations
        if self.item == "ngram":
            return compare.word_ngrams(study.tokens)
        words = study.tokens[study.tokens["is_word"]]
        return content_words(words) if self.content else words


def key_words(
    study: Study, counting: Counting, *, by: str, contrasts: Against, minimum: int
) -> pd.DataFrame:
    """Compare how often things are said in groups, or in general Danish."""
    table, blocks = counting.table(study), study.blocks
    if counting.without_shared:
        passages = compare.shared_passages(study.tokens, study.documents)
        table = compare.without_shared(table, passages)
        left = compare.without_shared(study.tokens, passages)
        blocks = compare.recount(blocks, left)
    background: pd.Series[float] | None = None
    if contrasts == "background":
        listed = compare.general_danish("text" if counting.item == "text" else "lemma")
        background = listed.astype(float)
    return compare.keyness(
        table, blocks, study.documents, by=by, item=counting.item, contrasts=contrasts,
        background=background, minimum=minimum, level=study.settings.level,
    )  # fmt: skip


def fits(study: Study) -> pd.DataFrame:
    """Measure how well texts fit their values, one by one, and in the last row all together."""
    given = study.values, study.themes, study.sentences, study.documents
    names, settings = [family.name for family in study.lexicon.families], study.settings
    each = compare.value_fit(*given, names=names, **drawn(study))
    together = compare.value_fit_test(
        *given, names=names, replicates=settings.replicates, seed=settings.seed
    )
    row = together.rename(columns={"documents": "units"}).assign(document=ALL, municipality=ALL)
    return pd.concat([each, row], ignore_index=True)[each.columns]


def measured(study: Study) -> pd.DataFrame:
    """Measure each document: readability, variety of words, syntax."""
    rows = study.documents[["document", "municipality", "kind"]]
    for table in (readability(study.tokens), diversity(study.tokens), syntax(study.tokens)):
        new = [name for name in table.columns if name == "document" or name not in rows.columns]
        rows = rows.merge(table[new], on="document", how="left")
    return rows


def crossed(study: Study, item: str) -> pd.DataFrame:
    """Return the table whose items are crossed with the groups."""
    return study.themes if item == "theme" else content_words(study.tokens)


def clustered(study: Study, basis: Basis, by: str) -> pd.DataFrame:
    """Cluster texts by their content words, themes, frames or style."""
    where, settings = (study.blocks, study.documents), study.settings
    words = study.tokens[study.tokens["is_word"]]
    if basis == "themes":
        return compare.clusters(
            study.themes, *where, by=by, item="theme", weight="share", seed=settings.seed
        )
    if basis == "frames":
        items = ["agent", "modality"]
        return compare.clusters(
            study.frames, *where, by=by, item=items, weight="share", seed=settings.seed
        )
    if basis == "style":
        return compare.clusters(
            words, *where, by=by, weight="z", distance="cityblock", seed=settings.seed
        )
    return compare.clusters(content_words(words), *where, by=by, seed=settings.seed)


def scaled(
    study: Study, ends: tuple[str, str], by: str, *, words: bool, least: int
) -> pd.DataFrame:
    """Place texts on the dimension on which their content words differ most, or list its words."""
    given = content_words(study.tokens), study.blocks, study.documents
    if words:
        return compare.wordfish_words(*given, low=ends[0], high=ends[1], by=by, minimum_words=least)
    settings = study.settings
    return compare.wordfish(
        *given, low=ends[0], high=ends[1], by=by, minimum_words=least, seed=settings.seed,
        level=settings.level,
    )  # fmt: skip


def topical(study: Study, k: int | None, by: str) -> pd.DataFrame:
    """Find topics in content words: their stability by number, their terms, or groups' shares.

    Args:
        study: the study.
        k: how many; None for the stability of each number.
        by: the column that makes groups, for their shares; empty for the terms.
    """
    words, seed = content_words(study.tokens), study.settings.seed
    if k is None:
        return compare.topic_stability(words, study.blocks, seed=seed)
    if not by:
        return compare.topics(words, study.blocks, k=k, seed=seed)
    paragraphs = compare.topic_paragraphs(words, study.blocks, k=k, seed=seed)
    return compare.topic_shares(paragraphs, study.documents, by=by)
