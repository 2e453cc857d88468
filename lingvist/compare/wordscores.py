"""Positions of texts on a scale that is given by reference texts of known position."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from lingvist.compare.arrays import Numbers, divide
from lingvist.compare.reference_scores import rescale, score_texts, score_words
from lingvist.compare.resampling import Resampling
from lingvist.compare.unit_counts import UnitCounts
from lingvist.compare.vocabulary import count_items
from lingvist.errors import SupportError

COLUMNS = [
    "by", "text", "words", "scored", "scored_share", "units", "raw", "raw_se", "raw_low",
    "raw_high", "position", "position_se", "low", "high", "note", "texts", "references",
]  # fmt: skip
LEAST_REFERENCES = 2


def wordscores(  # noqa: PLR0913 - plain keywords read better in a notebook than an object of options
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    references: Mapping[str, float],
    *,
    texts: Sequence[str] | None = None,
    by: str = "document",
    item: str = "lemma",
    minimum_words: int = 500,
    replicates: int = 2000,
    seed: int = 1,
    level: float = 0.95,
    minimum_units: int = 5,
) -> pd.DataFrame:
    """Place texts on the scale of reference texts, by the words they share with them.

    Args:
        tokens: the ``tokens`` table, or rows of it (content words, say).
        blocks: the ``blocks`` table.
        documents: the ``documents`` table.
        references: position of each reference text.
        texts: the texts to place; all that are no references if none are named.
        by: the column of ``documents`` that makes the texts.
        item: the column of ``tokens`` that holds the words.
        minimum_words: words below which a reference text is refused.
        replicates: bootstrap replicates.
        seed: the seed of the bootstrap.
        level: coverage of the intervals.
        minimum_units: units of a text below which its intervals are NaN.

    Returns:
        One row per text, by name: ``by``, ``text`` (the key); ``words``, ``scored`` (words that
        a reference has too), ``scored_share`` (0 to 1), ``units`` (blocks of a single document,
        documents of a group); ``raw`` (on the references' scale, drawn to its middle) with
        ``raw_low`` and ``raw_high`` (percentile bootstrap over units, word scores taken as
        known) and ``raw_se`` (as published: words taken as independent, which is too small);
        ``position`` (rescaled over the texts given, see ``rescale``; higher is nearer to the
        references with high positions) with ``low``, ``high`` and ``position_se``, stretched as
        it is; ``note``: ``few_units``, or ``few_scored`` (a resample had no scored word), where
        there is no interval, else empty; ``texts``, ``references`` (their number). NaN for a
        text without scored words; ``position`` is NaN too with fewer than two texts.
        Source: Laver, Benoit & Garry 2003.

    Raises:
        SchemaError: ``documents`` has no column ``by``.
        SupportError: a text is unknown, there are fewer than two positions, a reference is too
            short, or there is no other text.
    """
    units = UnitCounts.of(count_items(tokens, blocks, documents, by=by, item=item))
    names, counts = units.texts, units.of_texts()
    at = _references(names, counts, references, minimum_words)
    positions = np.array(list(references.values()), dtype=float)
    chosen = _others(names, at, texts)
    scores = score_words(counts[at], positions)
    found = score_texts(counts[chosen], scores)
    position, factor = rescale(found.raw, positions)
    drawn = _redrawn(units, scores, Resampling(replicates, seed, level))
    few = units.units[chosen] < minimum_units
    low, high = (np.where(few, np.nan, bound[chosen]) for bound in drawn)
    return pd.DataFrame({
        "by": by, "text": [names[text] for text in chosen],
        "words": found.words.astype(int), "scored": found.scored.astype(int),
        "scored_share": divide(found.scored, found.words), "units": units.units[chosen],
        "raw": found.raw, "raw_se": found.error, "raw_low": low, "raw_high": high,
        "position": position, "position_se": found.error * factor,
        "low": position + (low - found.raw) * factor,
        "high": position + (high - found.raw) * factor,
        "note": np.select([few, np.isnan(low)], ["few_units", "few_scored"], ""),
        "texts": len(chosen), "references": len(at),
    })[COLUMNS]  # fmt: skip


def wordscores_words(
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    references: Mapping[str, float],
    *,
    by: str = "document",
    item: str = "lemma",
    minimum_words: int = 500,
) -> pd.DataFrame:
    """List the words that the reference texts score, and their scores.

    Args:
        tokens: the ``tokens`` table.
        blocks: the ``blocks`` table.
        documents: the ``documents`` table.
        references: position of each reference text.
        by: the column of ``documents`` that makes the texts.
        item: the column of ``tokens`` that holds the words.
        minimum_words: words below which a reference text is refused.

    Returns:
        One row per word, the lowest score first: ``by``, ``word`` (the key), ``score`` (on the
        references' scale), ``count`` (in the references), ``references`` (how many have it).
        A word in one reference only has that reference's position.

    Raises:
        SchemaError: ``documents`` has no column ``by``.
        SupportError: as in ``wordscores``.
    """
    found = count_items(tokens, blocks, documents, by=by, item=item)
    counts = found.of_groups().toarray()
    held = counts[_references(found.groups, counts, references, minimum_words)]
    scores = score_words(held, np.array(list(references.values()), dtype=float))
    table = pd.DataFrame({
        "by": by, "word": found.items, "score": scores, "count": held.sum(axis=0).astype(int),
        "references": (held > 0).sum(axis=0),
    })  # fmt: skip
    known = table[table["count"] > 0]
    return known.sort_values(["score", "word"]).reset_index(drop=True)


def _redrawn(units: UnitCounts, scores: Numbers, resampling: Resampling) -> tuple[Numbers, Numbers]:
    """Interval of the raw position of each text; NaN where a resample has no scored word."""
    known = ~np.isnan(scores)
    sums = np.column_stack([units.counts[:, known] @ scores[known], units.counts @ known])
    drawn = replace(units, counts=csr_array(sums)).resampled(resampling)
    return resampling.interval(np.array([divide(part[:, 0], part[:, 1]) for part in drawn]))


def _references(
    names: list[str], counts: Numbers, references: Mapping[str, float], minimum: int
) -> NDArray[np.intp]:
    """Places of the reference texts, if they can carry a scale."""
    at = _places(names, list(references))
    if len({float(position) for position in references.values()}) < LEAST_REFERENCES:
        raise SupportError(
            f"a scale needs reference texts of {LEAST_REFERENCES} different positions at least",
            where=f"{len(references)} reference texts",
            next_step="name texts of known position, among them the ends of the scale",
        )
    if not np.isfinite(list(references.values())).all():
        raise SupportError(
            "a position is not a number",
            where=str(dict(references)),
            next_step="give every reference text a position",
        )
    short = [names[text] for text in at if counts[text].sum() < max(minimum, 1)]
    if short:
        raise SupportError(
            f"too few words to score others by: {', '.join(short)}",
            allowed=f"reference texts of {minimum} words (minimum_words)",
            next_step="name longer reference texts: a word that one lacks by chance is scored"
            " as if it belonged to the others",
        )
    return at


def _others(
    names: list[str], references: NDArray[np.intp], texts: Sequence[str] | None
) -> NDArray[np.intp]:
    chosen = np.setdiff1d(np.arange(len(names)), references)
    if texts is not None:
        chosen = np.sort(_places(names, list(texts)))
    if not len(chosen):
        raise SupportError(
            "there is no text to place",
            where=f"{len(references)} reference texts",
            next_step="add documents that are no references",
        )
    return chosen


def _places(names: list[str], wanted: Sequence[str]) -> NDArray[np.intp]:
    strange = [name for name in wanted if name not in names]
    if strange:
        raise SupportError(
            f"there is no text {', '.join(map(repr, strange))} with words",
            allowed=", ".join(names),
            next_step="name texts among these",
        )
    return np.array([names.index(name) for name in wanted], dtype=np.intp)
