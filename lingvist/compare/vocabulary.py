"""Counts of every word in every block, as one sparse matrix."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from lingvist.compare.arrays import Numbers
from lingvist.compare.columns import check_columns
from lingvist.compare.groups import counted, group_of, plain


@dataclass(frozen=True)
class Vocabulary:
    """The words of a corpus and where they stand.

    Attributes:
        items: the words, sorted.
        counts: blocks by words.
        words: word tokens of each block, all above 0.
        document: document of each block.
        group: group of each block.
    """

    items: "pd.Index[str]"
    counts: csr_array
    words: Numbers
    document: NDArray[np.str_]
    group: NDArray[np.str_]

    @property
    def groups(self) -> list[str]:
        """The groups that have words, sorted."""
        return [str(group) for group in np.unique(self.group)]

    def of_groups(self) -> csr_array:
        """Counts of the groups by words."""
        return summed(self.counts, np.unique(self.group, return_inverse=True)[1])


def count_items(
    table: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    by: str,
    item: str,
    weak: bool = False,
) -> Vocabulary:
    """Count every word in every block.

    Args:
        table: what is counted: tokens or mentions, with ``block`` and the column ``item``.
        blocks: the ``blocks`` table; what stands in other blocks is not counted.
        documents: the ``documents`` table.
        by: the column of ``documents`` that makes the groups.
        item: the column of ``table`` that holds the words.
        weak: count weak mentions too.

    Raises:
        SchemaError: a table has no such column.
    """
    check_columns(table, [item])
    blocks = plain(blocks)
    groups = blocks["document"].map(group_of(documents, by))
    places = blocks.assign(group=groups)[groups.notna() & (blocks["words"] > 0)]
    places = places.sort_values("block")
    rows = counted(table, weak=weak)
    rows = rows[rows["block"].isin(places["block"])]
    column, items = pd.factorize(rows[item], sort=True)
    row = pd.Index(places["block"]).get_indexer(rows["block"])
    shape = len(places), len(items)
    counts = csr_array((np.ones(len(rows)), (row, column)), shape=shape)
    document, group = (places[name].to_numpy(dtype=str) for name in ("document", "group"))
    return Vocabulary(items, counts, places["words"].to_numpy(dtype=float), document, group)


def summed(counts: csr_array, part: NDArray[np.intp]) -> csr_array:
    """Sum the rows of a matrix by the part each belongs to.

    Args:
        counts: rows by words.
        part: number of the part of each row, from 0.
    """
    rows = np.arange(len(part))
    member = csr_array(
        (np.ones(len(part)), (part, rows)), shape=(part.max(initial=-1) + 1, len(part))
    )
    return csr_array(member @ counts)
