"""The columns of a table that hold what is counted."""

from collections.abc import Sequence

import pandas as pd

from lingvist.errors import SchemaError


def check_columns(table: pd.DataFrame, names: Sequence[str]) -> None:
    """Refuse names that are no columns of a table, or no names at all.

    Raises:
        SchemaError: a column is missing.
    """
    missing = [name for name in names if name not in table.columns]
    if missing or not names:
        raise SchemaError(
            f"the table has no column {', '.join(missing)}" if missing else "no column is named",
            allowed=", ".join(map(str, table.columns)),
            next_step="name columns of the table",
        )


def laid_out(table: pd.DataFrame, item: str | Sequence[str]) -> pd.DataFrame:
    """Return the table with a column ``item``; once per column where there are several.

    Args:
        table: what is counted.
        item: the column that holds the items, or several, laid side by side: ``agent=leader``.

    Raises:
        SchemaError: a column is missing.
    """
    if isinstance(item, str):
        check_columns(table, [item])
        return table.assign(item=table[item])
    check_columns(table, item)
    parts = [table.assign(item=f"{name}=" + table[name].astype(str)) for name in item]
    return pd.concat(parts, ignore_index=True)
