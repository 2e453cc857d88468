"""Texts joined by likeness, step by step, with what resampling says of each cluster."""

from collections.abc import Iterator, Sequence
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.arrays import Numbers, divide
from lingvist.compare.columns import check_columns, laid_out
from lingvist.compare.resampling import Resampling
from lingvist.compare.similarity import frequencies, tfidf, z_scores
from lingvist.compare.trees import Distance, Linkage, Method, Tree, stability
from lingvist.compare.unit_counts import UnitCounts
from lingvist.compare.vocabulary import count_items
from lingvist.errors import LingvistError, SupportError

COLUMNS = [
    "by", "step", "left", "right", "height", "size", "members", "cophenetic", "stability",
    "jaccard", "replicates", "note",
]  # fmt: skip
Weight = Literal["tfidf", "share", "z"]
WEIGHTS = ("tfidf", "share", "z")
LEAST = 4
"""Texts below which there is at most one cluster that could have come out otherwise."""


def clusters(  # noqa: PLR0913 - plain keywords read better in a notebook than an object of options
    table: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    by: str = "document",
    item: str | Sequence[str] = "lemma",
    weight: Weight = "tfidf",
    distance: Distance = "cosine",
    linkage: Linkage = "average",
    words: int = 150,
    replicates: int = 200,
    seed: int = 1,
    minimum_units: int = 5,
    weak: bool = False,
) -> pd.DataFrame:
    """Cluster texts, or groups of texts, by what is said in them.

    By words: ``tokens`` and the default. By themes: ``themes``, ``item="theme"``,
    ``weight="share"``. By frames: ``frames``, ``item=["agent", "modality"]``, ``weight="share"``.
    By style: ``tokens``, ``weight="z"``.

    Args:
        table: what is counted: ``tokens``, ``themes`` or ``frames``, or rows of them.
        blocks: the ``blocks`` table.
        documents: the ``documents`` table.
        by: the column of ``documents`` that makes the texts.
        item: the column of ``table`` that makes the items, or several, laid side by side.
        weight: ``tfidf`` (see ``similarity.tfidf``), ``share`` (relative frequencies) or ``z``
            (z-scores of the most frequent items, as in Burrows's Delta).
        distance: ``cosine`` (1 - cosine), ``euclidean`` or ``cityblock``.
        linkage: ``average``, ``complete``, ``single``, ``weighted`` or, with ``euclidean``,
            ``ward``.
        words: how many of the most frequent items ``z`` uses.
        replicates: bootstrap replicates; 0 for none.
        seed: the seed of the bootstrap.
        minimum_units: units of a text below which it cannot be resampled.
        weak: count weak mentions too.

    Returns:
        One row per step, the nearest joined first: ``by``, ``step`` (from 1), ``left`` and
        ``right`` (the two joined: a text, or ``#2`` for the cluster of step 2; left is that with
        the first name), ``height`` (distance at which they are joined), ``size`` (texts),
        ``members`` (texts, joined by ``|``); ``cophenetic`` (-1 to 1, how well the tree keeps
        the distances, the same in every row; NaN where they do not vary); ``stability`` (share
        of replicates in which the same texts make a cluster, 0 to 1; Felsenstein 1985) and
        ``jaccard`` (mean over the replicates of the largest Jaccard coefficient with any
        cluster, 0 to 1, above .75 is stable; Hennig 2007); ``replicates``; ``note``: ``all`` for
        the last step, ``few_units`` where a member has too few units, else empty. Units are the
        blocks of a single document, the documents of a group of several; ``stability`` is NaN
        where there is a note.

    Raises:
        SchemaError: a table has no such column.
        SupportError: there are fewer than four texts, or one without any of the items.
        LingvistError: the linkage is not defined on the distance.
    """
    method = Method(distance, linkage)
    found = count_items(laid_out(table, item), blocks, documents, by=by, item="item", weak=weak)
    units = UnitCounts.of(found)
    counts = units.of_texts()
    _check(units.texts, counts)
    tree = method.grow(_points(counts, weight, words))
    drawn = units.resampled(Resampling(replicates, seed)) if replicates else ()
    stable = stability(tree, (method.grow(_points(draw, weight, words)) for draw in drawn))
    few = units.units < minimum_units
    return _table(tree, units.texts, stable, few, replicates).assign(by=by)


def measure_clusters(
    measures: pd.DataFrame,
    *,
    columns: Sequence[str],
    by: str = "document",
    distance: Distance = "euclidean",
    linkage: Linkage = "ward",
    replicates: int = 200,
    seed: int = 1,
    minimum_units: int = 5,
) -> pd.DataFrame:
    """Cluster texts by measures of their style, each turned into z-scores.

    Resampled are the measures, not the blocks: the question is whether a cluster rests on many
    measures or on one (Felsenstein 1985 resamples characters). Measures such as MTLD cannot be
    taken of resampled blocks, which repeat themselves.

    Args:
        measures: a row per text, such as ``diversity(tokens)``.
        columns: the measures to use.
        by: the column that names the texts.
        distance: as in ``clusters``.
        linkage: as in ``clusters``.
        replicates: bootstrap replicates; 0 for none.
        seed: the seed of the bootstrap.
        minimum_units: measures below which stability is not given.

    Returns:
        The columns of ``clusters``; ``stability`` and ``jaccard`` over resampled measures.

    Raises:
        SchemaError: the table has no such column.
        SupportError: there are fewer than four texts, or one without one of the measures.
        LingvistError: the linkage is not defined on the distance.
    """
    method = Method(distance, linkage)
    check_columns(measures, columns)
    check_columns(measures, [by])
    rows = measures.sort_values(by)
    names, values = rows[by].astype(str).tolist(), rows[list(columns)].to_numpy(dtype=float)
    _check(names, np.ones_like(values))
    _check_defined(rows.assign(**{by: names}), by, columns)
    scores = np.nan_to_num(divide(values - values.mean(axis=0), values.std(axis=0, ddof=1)))
    tree = method.grow(scores)
    rng, chances = (
        Resampling(seed=seed).generator("measures"),
        np.full(len(columns), 1 / len(columns)),
    )
    draws = rng.multinomial(len(columns), chances, replicates)
    stable = stability(tree, (method.grow(np.repeat(scores, draw, axis=1)) for draw in draws))
    few = np.full(len(names), len(columns) < minimum_units)
    return _table(tree, names, stable, few, replicates).assign(by=by)


def _points(counts: Numbers, weight: Weight, words: int) -> Numbers:
    if weight not in WEIGHTS:
        raise LingvistError(
            f"there is no weight {weight!r}",
            allowed=", ".join(WEIGHTS),
            next_step="name one of these",
        )
    if weight == "tfidf":
        return tfidf(counts)
    if weight == "share":
        return np.nan_to_num(frequencies(counts))
    # z-scores need two texts with words; a resample may leave fewer
    several = np.count_nonzero(counts.any(axis=1)) > 1
    return np.nan_to_num(z_scores(counts, words)) if several else np.zeros_like(counts)


def _check(names: list[str], counts: Numbers) -> None:
    if len(names) < LEAST:
        raise SupportError(
            f"clustering needs {LEAST} texts: of fewer, hardly a cluster could come out otherwise",
            where=f"{len(names)} texts",
            next_step="add documents, or compare the pairs with similarity",
        )
    empty = [name for name, row in zip(names, counts, strict=True) if not row.any()]
    if empty:
        raise SupportError(
            f"nothing was counted in {', '.join(empty)}: it has no place among the others",
            next_step="leave these out of the documents table, or count other items",
        )


def _check_defined(rows: pd.DataFrame, by: str, columns: Sequence[str]) -> None:
    holes = [
        f"{name} ({', '.join(column for column in columns if pd.isna(row[column]))})"
        for name, (_, row) in zip(rows[by], rows.iterrows(), strict=True)
        if row[list(columns)].isna().any()
    ]
    if holes:
        raise SupportError(
            f"a measure is undefined in {', '.join(holes)}: it has no place among the others",
            next_step="leave these texts out, or these measures: MTLD, say, needs longer texts",
        )


def _table(
    tree: Tree,
    names: list[str],
    stable: tuple[Numbers, Numbers],
    few: NDArray[np.bool_],
    replicates: int,
) -> pd.DataFrame:
    steps = len(tree.links)
    weak = np.asarray(tree.members[:, few].any(axis=1))
    note = ["few_units" if held else "" for held in weak[:-1].tolist()] + ["all"]
    pairs = list(_joined(tree, names))
    return pd.DataFrame({
        "by": "", "step": np.arange(1, steps + 1),
        "left": [left for left, _ in pairs], "right": [right for _, right in pairs],
        "height": tree.links[:, 2], "size": tree.members.sum(axis=1),
        "members": ["|".join(np.array(names)[row]) for row in tree.members],
        "cophenetic": tree.cophenetic,
        **{name: np.where(weak, np.nan, values)
           for name, values in zip(("stability", "jaccard"), stable, strict=True)},
        "replicates": replicates, "note": note,
    })[COLUMNS]  # fmt: skip


def _joined(tree: Tree, names: list[str]) -> Iterator[tuple[str, str]]:
    """The two that each step joins, that with the first name first."""
    texts = len(names)
    first = np.concatenate([np.arange(texts), tree.members.argmax(axis=1)])
    for pair in tree.links[:, :2].astype(int):
        left, right = sorted(pair, key=lambda node: int(first[node]))
        yield _name(left, names), _name(right, names)


def _name(node: int, names: list[str]) -> str:
    return names[node] if node < len(names) else f"#{node - len(names) + 1}"
