"""Paragraphs as topics see them: those long enough, by the terms that are common enough."""

from dataclasses import dataclass

import pandas as pd
from scipy.sparse import csr_array

from lingvist.compare.arrays import Numbers
from lingvist.compare.groups import plain
from lingvist.compare.topic_model import Factors, factorise, weigh
from lingvist.compare.vocabulary import count_items
from lingvist.errors import SupportError

PER_TOPIC = 10
"""Paragraphs per topic below which topics are not looked for."""
FEWEST = 2
"""Fewest topics: a single one is the average of all paragraphs."""


@dataclass(frozen=True)
class Paragraphs:
    """Paragraphs long enough to have a topic, by the terms common enough to tell of one.

    Attributes:
        block: id of each paragraph, sorted.
        words: counted terms of each.
        terms: the terms, sorted.
        counts: paragraphs by terms.
    """

    block: list[str]
    words: Numbers
    terms: list[str]
    counts: csr_array

    def factorised(self, topics: int, seed: int) -> Factors:
        """The topics of all paragraphs, the largest first; refused where there are too few."""
        self.check(topics, len(self.block))
        found = factorise(weigh(self.counts), topics, start="nndsvd", seed=seed)
        return found.by_size(self.words)

    def supports(self, topics: int, paragraphs: int) -> bool:
        """Whether so many of the paragraphs are enough for so many topics."""
        enough = paragraphs >= PER_TOPIC * topics and len(self.terms) >= topics
        return topics >= FEWEST and enough

    def check(self, topics: int, paragraphs: int) -> None:
        """Refuse topics that so many of the paragraphs cannot carry."""
        if not self.supports(topics, paragraphs):
            raise SupportError(
                f"{topics} topics need {PER_TOPIC * topics} paragraphs and {topics} terms",
                where=f"{paragraphs} paragraphs, {len(self.terms)} terms",
                allowed=f"{FEWEST} topics or more, {PER_TOPIC} paragraphs for each",
                next_step="ask for fewer topics, add documents, or lower minimum_words",
            )


def gather(
    tokens: pd.DataFrame, blocks: pd.DataFrame, item: str, minimum_words: int, minimum_blocks: int
) -> Paragraphs:
    """Count terms in paragraphs.

    Args:
        tokens: rows of the ``tokens`` table.
        blocks: the ``blocks`` table.
        item: the column of ``tokens`` that holds the terms.
        minimum_words: counted words below which a block is left out.
        minimum_blocks: blocks below which a term is left out.
    """
    # each block stands as a document of its own
    alone = plain(blocks).assign(document=lambda table: table["block"])
    found = count_items(tokens, alone, alone[["document"]], by="document", item=item)
    common = (found.counts > 0).sum(axis=0) >= max(minimum_blocks, 1)
    counts = csr_array(found.counts[:, common])
    words = counts.sum(axis=1)
    long = words >= max(minimum_words, 1)
    terms = found.items[common].tolist()
    return Paragraphs(found.group[long].tolist(), words[long], terms, csr_array(counts[long]))
