"""Topics that run through paragraphs, and how much of each there is in a text."""

import numpy as np
import pandas as pd

from lingvist.compare.groups import group_of, plain
from lingvist.compare.paragraphs import gather


def topics(
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    *,
    k: int,
    item: str = "lemma",
    top: int = 10,
    minimum_words: int = 5,
    minimum_blocks: int = 3,
    seed: int = 1,
) -> pd.DataFrame:
    """Find topics: terms that come together in paragraphs.

    Give content words: ``tokens[tokens.pos.isin(["NOUN", "VERB", "ADJ"])]``; of all words, some
    topics are of grammar. Choose ``k`` by ``topic_stability``.

    Args:
        tokens: rows of the ``tokens`` table.
        blocks: the ``blocks`` table; each block is a paragraph.
        k: number of topics.
        item: the column of ``tokens`` that holds the terms.
        top: terms to list per topic.
        minimum_words: counted words below which a block is left out, as most headings are.
        minimum_blocks: blocks below which a term is left out.
        seed: the seed of the factorisation.

    Returns:
        One row per topic and term: ``topic`` (from 1, the largest first), ``rank`` (from 1),
        ``term``, ``weight`` (of a topic all terms add up to 1), ``share`` (of the topic in all
        paragraphs, 0 to 1, paragraphs weighted by their counted words), ``paragraphs``,
        ``error`` (relative distance of the topics from the TF-IDF, 0 to 1), ``converged``.
        Source: Lee & Seung 1999; Greene, O'Callaghan & Cunningham 2014.

    Raises:
        SupportError: there are fewer than ten paragraphs per topic.
    """
    found = gather(tokens, blocks, item, minimum_words, minimum_blocks)
    factors = found.factorised(k, seed)
    ranked = factors.ranked(top)
    listed = ranked.shape[1]
    shares = factors.sizes(found.words)
    table = pd.DataFrame({
        "topic": np.repeat(np.arange(1, k + 1), listed),
        "rank": np.tile(np.arange(1, listed + 1), k),
        "term": np.array(found.terms, dtype=object)[ranked.ravel()],
        "weight": np.take_along_axis(factors.terms, ranked, axis=1).ravel(),
        "share": np.repeat(shares, listed), "paragraphs": len(found.block),
        "error": factors.error, "converged": factors.converged,
    })  # fmt: skip
    return table[table["weight"] > 0].reset_index(drop=True)


def topic_paragraphs(
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    *,
    k: int,
    item: str = "lemma",
    minimum_words: int = 5,
    minimum_blocks: int = 3,
    seed: int = 1,
) -> pd.DataFrame:
    """Share of each topic in each paragraph: what a topic's share in a text rests on.

    Args:
        tokens: as in ``topics``, like the arguments that follow.
        blocks: the ``blocks`` table.
        k: number of topics.
        item: the column of ``tokens`` that holds the terms.
        minimum_words: counted words below which a block is left out.
        minimum_blocks: blocks below which a term is left out.
        seed: the seed of the factorisation.

    Returns:
        One row per paragraph and topic, by block: ``document``, ``block``, ``topic`` (as in
        ``topics``), ``share`` (0 to 1, over the topics they add up to 1; NaN for a paragraph
        that no topic fits), ``words`` (counted).

    Raises:
        SupportError: there are fewer than ten paragraphs per topic.
    """
    found = gather(tokens, blocks, item, minimum_words, minimum_blocks)
    shares = found.factorised(k, seed).paragraphs
    document = plain(blocks).set_index("block")["document"]
    return pd.DataFrame({
        "document": np.repeat(document[found.block].to_numpy(dtype=str), k),
        "block": np.repeat(found.block, k), "topic": np.tile(np.arange(1, k + 1), len(shares)),
        "share": shares.ravel(), "words": np.repeat(found.words.astype(int), k),
    })  # fmt: skip


def topic_shares(
    paragraphs: pd.DataFrame, documents: pd.DataFrame, *, by: str = "document"
) -> pd.DataFrame:
    """Share of each topic in each text or group.

    Args:
        paragraphs: what ``topic_paragraphs`` returns.
        documents: the ``documents`` table.
        by: the column of ``documents`` that makes the texts.

    Returns:
        One row per text and topic: ``by``, ``group``, ``topic``, ``share`` (0 to 1, mean over
        paragraphs weighted by their counted words), ``paragraphs`` and ``words`` it rests on.

    Raises:
        SchemaError: ``documents`` has no column ``by``.
    """
    rows = paragraphs[paragraphs["share"].notna()]
    rows = rows.assign(group=rows["document"].map(group_of(documents, by)))
    rows = rows.assign(weighted=rows["share"] * rows["words"])
    grouped = rows.groupby(["group", "topic"])
    table = grouped.agg(
        weighted=("weighted", "sum"), paragraphs=("block", "size"), words=("words", "sum")
    ).reset_index()
    table = table.assign(by=by, share=table["weighted"] / table["words"])
    return table[["by", "group", "topic", "share", "paragraphs", "words"]]
