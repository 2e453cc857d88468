"""Documents put into groups, and the way back from a group to the rows behind a cell."""

import pandas as pd

from lingvist.errors import SchemaError

REST = "rest"
"""Name of the reference that is made of all other groups."""


def group_of(documents: pd.DataFrame, by: str) -> "pd.Series[str]":
    """Return the group of each document.

    Args:
        documents: the ``documents`` table.
        by: one of its columns.

    Returns:
        A series named ``group``, indexed by document id. Group names are text (a year is
        ``"2019"``); documents whose group is unknown are left out.

    Raises:
        SchemaError: the table has no such column.
    """
    if by not in documents.columns:
        raise SchemaError(
            f"documents cannot be grouped by {by!r}",
            where="documents",
            allowed=", ".join(map(str, documents.columns)),
            next_step="name one of the columns of the documents table",
        )
    documents = plain(documents)
    known = documents[documents[by].notna() & (documents[by] != "")]
    index = pd.Index(known["document"], name="document", dtype="str")
    return pd.Series([name_of(value) for value in known[by]], index, dtype="str", name="group")


def name_of(value: object) -> str:
    """Name a group: a whole number without its decimals, so that a year is ``2019``."""
    whole = isinstance(value, float) and value.is_integer()
    return str(int(value)) if whole and isinstance(value, float) else str(value)


def plain(table: pd.DataFrame) -> pd.DataFrame:
    """Turn categories into text: categories of different tables are never equal to each other."""
    kinds = {name: "str" for name, kind in table.dtypes.items() if kind == "category"}
    return table.astype(kinds) if kinds else table


def counted(table: pd.DataFrame, *, weak: bool = False) -> pd.DataFrame:
    """Leave out the rows that no count includes.

    Args:
        table: a table of tokens or mentions.
        weak: include weak mentions.

    Returns:
        The rows that are words (where the table has ``is_word``) and not weak (where it has
        ``weak``, unless asked for), categories as text.
    """
    table = plain(table)
    if "is_word" in table.columns:
        table = table[table["is_word"]]
    if "weak" in table.columns and not weak:
        table = table[~table["weak"]]
    return table


def rows_behind(
    table: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    by: str,
    group: str,
    weak: bool = False,
    **keys: str,
) -> pd.DataFrame:
    """Return the rows of a table that a cell of a result counts.

    Args:
        table: the table that was counted, such as ``study.themes``.
        documents: the ``documents`` table.
        by: the column that grouped the documents.
        group: the group of the cell; ``rest`` is no group: ask for the groups it is made of.
        weak: include weak mentions, if the result did.
        keys: further columns and their values, such as ``theme="tillid"``.

    Returns:
        Rows of ``table``, with all its columns, in its order.
    """
    groups = group_of(documents, by)
    rows = counted(table, weak=weak)
    rows = rows[rows["document"].isin(groups.index[groups == group])]
    for column, value in keys.items():
        rows = rows[rows[column] == value]
    return rows
