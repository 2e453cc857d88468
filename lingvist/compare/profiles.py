"""How the clauses of each group divide over the values of one variable of the frames."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from lingvist.compare.arrays import divide
from lingvist.compare.resampling import Resampling, bootstrap
from lingvist.compare.units import Counted, Sample, count_units
from lingvist.errors import SchemaError
from lingvist.schema import TABLES

COLUMNS = [
    "by", "group", "variable", "category", "count", "clauses", "share", "low", "high", "unit",
    "units", "note",
]  # fmt: skip


def profile(  # noqa: PLR0913 - plain keywords read better in a notebook than an object of options
    frames: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    variable: str = "agent",
    by: str = "municipality",
    replicates: int = 2000,
    seed: int = 1,
    level: float = 0.95,
    minimum_units: int = 5,
) -> pd.DataFrame:
    """Share of each agent, modality, voice … among the clauses of each group.

    Args:
        frames: the ``frames`` table.
        blocks: the ``blocks`` table.
        documents: the ``documents`` table.
        variable: a column of ``frames`` with a closed vocabulary, or one of yes and no.
        by: the column of ``documents`` that makes the groups.
        replicates: bootstrap replicates.
        seed: the seed of the bootstrap.
        level: coverage of the intervals.
        minimum_units: units below which intervals are NaN.

    Returns:
        One row per group and category, in the order of the vocabulary: ``by``, ``group``,
        ``variable``, ``category`` (its key, see ``rows_behind``); ``count`` (clauses of the
        category), ``clauses`` (all clauses), ``share`` (0 to 1) with ``low`` and ``high``
        (percentile bootstrap over ``unit``); ``unit`` (block or document), ``units``; ``note``:
        where there is no interval ``few_units``, ``absent`` or ``all`` (of the clauses: drawing
        them anew never gives another), else empty.

    Raises:
        SchemaError: ``frames`` has no such variable with a vocabulary.
    """
    categories = _categories(variable)
    mentions = frames.assign(theme=frames[variable].astype(str))
    counted = _count(mentions, blocks, documents, by, categories)
    resampling = Resampling(replicates, seed, level, minimum_units)
    rows = [_rows(sample, counted, resampling) for sample in counted.samples]
    table = pd.concat(rows, ignore_index=True) if rows else pd.DataFrame(columns=COLUMNS)
    return table.assign(by=by, variable=variable)[COLUMNS]


def _categories(variable: str) -> Sequence[str]:
    columns = {column.name: column for column in TABLES["frames"].columns}
    fit = {name: c.allowed or ("True", "False") for name, c in columns.items()
           if c.allowed or c.kind == "flag"}  # fmt: skip
    if variable not in fit:
        raise SchemaError(
            f"frames have no variable {variable!r} with a vocabulary",
            where="frames",
            allowed=", ".join(fit),
            next_step="name one of these columns",
        )
    return fit[variable]


def _count(
    mentions: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    by: str,
    categories: Sequence[str],
) -> Counted:
    """Count clauses per unit: a clause takes the place that a word has in a rate."""
    clauses = blocks["block"].map(mentions["block"].value_counts()).fillna(0).astype(int)
    carriers = mentions[["document", "block", "sentence"]].drop_duplicates().assign(words=1)
    return count_units(
        mentions, blocks.assign(words=clauses), carriers, documents, by=by, names=categories
    )


def _rows(sample: Sample, counted: Counted, resampling: Resampling) -> pd.DataFrame:
    count, clauses = sample.mentions.sum(axis=0), sample.words.sum()
    few = sample.size < resampling.minimum_units
    low, high = resampling.interval(divide(*bootstrap(sample, "rate", resampling)))
    withheld = (count == 0) | (count == clauses) | few
    return pd.DataFrame({
        "group": sample.group, "category": counted.themes,
        "count": count.astype(int), "clauses": int(clauses), "share": divide(count, clauses),
        "low": np.where(withheld, np.nan, low), "high": np.where(withheld, np.nan, high),
        "unit": sample.unit, "units": sample.size,
        "note": np.select([np.full(len(count), few), count == 0, count == clauses],
                          ["few_units", "absent", "all"], ""),
    })  # fmt: skip
