"""Counts per sampling unit, from which every rate, interval and test is made.

The sampling unit is the block within a single document, and the whole document in a group of
several. It is never the token: words of one paragraph are not drawn independently.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lingvist.compare.arrays import Numbers
from lingvist.compare.columns import check_columns
from lingvist.compare.groups import counted, group_of, plain


@dataclass(frozen=True)
class Sample:
    """What is counted in the sampling units of one group.

    Attributes:
        group: name of the group.
        unit: what a unit is, ``block`` or ``document``.
        mentions: mentions, units by themes.
        hits: sentences with at least one mention, units by themes.
        words: word tokens per unit, all above 0.
        sentences: sentences per unit.
    """

    group: str
    unit: str
    mentions: Numbers
    hits: Numbers
    words: Numbers
    sentences: Numbers

    @property
    def size(self) -> int:
        """Number of units."""
        return len(self.words)

    def parts(self, measure: str) -> tuple[Numbers, Numbers]:
        """Return what is counted and what it is counted against, for a rate or a share."""
        return (self.hits, self.sentences) if measure == "share" else (self.mentions, self.words)


def as_one_unit(sample: Sample) -> Sample:
    """Return a document whose blocks were the units as a single unit; documents as they are."""
    if sample.unit == "document":
        return sample
    return Sample(
        sample.group, "document",
        sample.mentions.sum(axis=0, keepdims=True), sample.hits.sum(axis=0, keepdims=True),
        sample.words.sum(keepdims=True), sample.sentences.sum(keepdims=True),
    )  # fmt: skip


def stacked(samples: Sequence[Sample], group: str) -> Sample:
    """Put the units of several samples, at least one, into a single sample."""
    return Sample(
        group, samples[0].unit,
        np.vstack([sample.mentions for sample in samples]),
        np.vstack([sample.hits for sample in samples]),
        np.concatenate([sample.words for sample in samples]),
        np.concatenate([sample.sentences for sample in samples]),
    )  # fmt: skip


@dataclass(frozen=True)
class Counted:
    """The samples of all groups, over the same themes."""

    themes: tuple[str, ...]
    samples: tuple[Sample, ...]


def count_units(
    themes: pd.DataFrame,
    blocks: pd.DataFrame,
    sentences: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    by: str,
    item: str = "theme",
    names: Sequence[str] | None = None,
    weak: bool = False,
) -> Counted:
    """Count mentions, words and sentences per sampling unit.

    Blocks without words are no units; mentions and sentences in blocks that are not given are
    not counted. Units come in the order of their ids, so that the order of rows never matters.

    Args:
        themes: the ``themes`` table.
        blocks: the ``blocks`` table.
        sentences: the ``sentences`` table.
        documents: the ``documents`` table.
        by: the column of ``documents`` that makes the groups.
        item: the column of ``themes`` that holds what is counted; any table with ``block`` and
            ``sentence`` will do.
        names: the themes to count; those of the table if none are named.
        weak: include weak mentions.

    Raises:
        SchemaError: a table has no such column.
    """
    check_columns(themes, [item])
    units = _units(plain(blocks), group_of(documents, by))
    mentions = counted(themes, weak=weak)
    mentions = mentions.assign(theme=mentions[item].astype("str"))
    names = tuple(names) if names is not None else tuple(sorted(mentions["theme"].unique()))
    once = mentions.drop_duplicates(["sentence", "theme"])
    with_words = plain(sentences)[sentences["words"] > 0]
    sizes = units.groupby(["group", "unit", "kind"])["words"].sum().reset_index()
    tables = _table(mentions, units, sizes, names), _table(once, units, sizes, names)
    of_unit = with_words["block"].map(units["unit"]).value_counts()
    sizes["sentences"] = of_unit.reindex(sizes["unit"], fill_value=0).to_numpy()
    return Counted(names, tuple(_samples(sizes, *tables)))


def _units(blocks: pd.DataFrame, groups: "pd.Series[str]") -> pd.DataFrame:
    """Per block id: the group, the unit it belongs to, what that unit is, and its words."""
    rows = blocks.assign(group=blocks["document"].map(groups))
    rows = rows[rows["group"].notna() & (rows["words"] > 0)].set_index("block", drop=False)
    single = rows.groupby("group")["document"].transform("nunique") == 1
    unit = rows["block"].where(single, rows["document"])
    kind = single.map({True: "block", False: "document"})
    return rows.assign(unit=unit, kind=kind)[["group", "unit", "kind", "words"]]


def _table(
    mentions: pd.DataFrame, units: pd.DataFrame, sizes: pd.DataFrame, names: tuple[str, ...]
) -> Numbers:
    """Mentions as units by themes."""
    row = pd.Index(sizes["unit"]).get_indexer(pd.Index(mentions["block"].map(units["unit"])))
    column = pd.Index(names, dtype="str").get_indexer(pd.Index(mentions["theme"]))
    known = (row >= 0) & (column >= 0)
    cells = row[known] * len(names) + column[known]
    flat = np.bincount(cells, minlength=len(sizes) * len(names))
    return flat.reshape(len(sizes), len(names)).astype(float)


def _samples(sizes: pd.DataFrame, mentions: Numbers, hits: Numbers) -> list[Sample]:
    words, sentences = (sizes[name].to_numpy(dtype=float) for name in ("words", "sentences"))
    kind = dict(zip(sizes["group"], sizes["kind"], strict=True))
    places = sizes.groupby("group").indices.items()
    return [
        Sample(str(name), kind[name], mentions[at], hits[at], words[at], sentences[at])
        for name, at in places
    ]
