"""How often each theme occurs in each group, and how sure that is."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from lingvist.compare.arrays import Numbers, divide
from lingvist.compare.resampling import Resampling, absent_upper, bootstrap, wilson
from lingvist.compare.units import Counted, Sample, count_units

PER = 1000
"""Rates are per this many word tokens."""

COLUMNS = [
    "by", "group", "theme", "count", "words", "rate", "low", "high",
    "sentences_with", "sentences", "share", "share_low", "share_high",
    "wilson_low", "wilson_high", "absent_upper", "unit", "units", "note",
]  # fmt: skip


def rates(  # noqa: PLR0913 - plain keywords read better in a notebook than an object of options
    themes: pd.DataFrame,
    blocks: pd.DataFrame,
    sentences: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    by: str = "municipality",
    item: str = "theme",
    names: Sequence[str] | None = None,
    weak: bool = False,
    replicates: int = 2000,
    seed: int = 1,
    level: float = 0.95,
    minimum_units: int = 5,
) -> pd.DataFrame:
    """Rate and share of each theme in each group, with bootstrap intervals.

    The sampling unit is the block in a group of one document, and the document in a group of
    several. All kinds of blocks are counted, headings included; a count without some is had by
    giving ``blocks`` without them.

    Args:
        themes: the ``themes`` table.
        blocks: the ``blocks`` table.
        sentences: the ``sentences`` table.
        documents: the ``documents`` table.
        by: the column of ``documents`` that makes the groups.
        item: the column of ``themes`` that holds what is counted; to count lemmas, give ``tokens``
            and ``item="lemma"``, and the words in ``names``. They stand in the column ``theme``.
        names: the themes to report, also where they are absent; those found if not given.
        weak: count weak mentions too.
        replicates: bootstrap replicates.
        seed: the seed of the bootstrap.
        level: coverage of the intervals.
        minimum_units: units below which bootstrap intervals are NaN.

    Returns:
        One row per group and theme: ``by``, ``group``, ``theme`` (its key, see ``rows_behind``);
        ``count`` (mentions), ``words`` (word tokens), ``rate`` (mentions per 1,000 words, from 0)
        with ``low`` and ``high`` (percentile bootstrap); ``sentences_with`` (at least one
        mention), ``sentences``, ``share`` (0 to 1) with ``share_low`` and ``share_high``
        (percentile bootstrap) and ``wilson_low`` and ``wilson_high`` (no bootstrap, sentences
        taken as independent); ``absent_upper`` (3 / words · 1,000 where the count is 0, else
        NaN); ``unit`` (block or document), ``units``; ``note``, why the bootstrap intervals are
        NaN: ``few_units`` or ``absent``, else empty.

    Raises:
        SchemaError: a table has no such column.
    """
    resampling = Resampling(replicates, seed, level, minimum_units)
    counted = count_units(
        themes, blocks, sentences, documents, by=by, item=item, names=names, weak=weak
    )
    rows = [_rows(sample, counted, resampling) for sample in counted.samples]
    table = pd.concat(rows, ignore_index=True) if rows else pd.DataFrame(columns=COLUMNS)
    return table.assign(by=by)[COLUMNS]


def _rows(sample: Sample, counted: Counted, resampling: Resampling) -> pd.DataFrame:
    count, words = sample.mentions.sum(axis=0), sample.words.sum()
    with_mention, sentences = sample.hits.sum(axis=0), sample.sentences.sum()
    note = notes(sample, count, resampling)
    low, high = _interval(sample, "rate", note, resampling)
    share_low, share_high = _interval(sample, "share", note, resampling)
    wilson_low, wilson_high = wilson(with_mention, sentences, resampling.level)
    return pd.DataFrame({
        "group": sample.group, "theme": counted.themes,
        "count": count.astype(int), "words": int(words),
        "rate": PER * divide(count, words), "low": PER * low, "high": PER * high,
        "sentences_with": with_mention.astype(int), "sentences": int(sentences),
        "share": divide(with_mention, sentences), "share_low": share_low, "share_high": share_high,
        "wilson_low": wilson_low, "wilson_high": wilson_high,
        "absent_upper": np.where(count == 0, absent_upper(words), np.nan),
        "unit": sample.unit, "units": sample.size, "note": note,
    })  # fmt: skip


def notes(sample: Sample, count: Numbers, resampling: Resampling) -> list[str]:
    """Say for each theme why no interval is given; empty where one is."""
    if sample.size < resampling.minimum_units:
        return ["few_units"] * len(count)
    return ["" if mentions else "absent" for mentions in count]


def _interval(
    sample: Sample, measure: str, note: list[str], resampling: Resampling
) -> tuple[Numbers, Numbers]:
    replicates = divide(*bootstrap(sample, measure, resampling))
    withheld = np.array(note, dtype=str) != ""
    low, high = resampling.interval(replicates)
    return np.where(withheld, np.nan, low), np.where(withheld, np.nan, high)
