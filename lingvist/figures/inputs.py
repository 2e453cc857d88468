"""Whether a table is what a chart draws."""

from collections.abc import Sequence

import pandas as pd

from lingvist.errors import SchemaError


def need(table: pd.DataFrame, columns: Sequence[str], source: str) -> None:
    """Make sure that a table has the columns a chart draws.

    Args:
        table: the table.
        columns: the columns.
        source: the function that makes such tables.

    Raises:
        SchemaError: a column is missing.
    """
    missing = [column for column in columns if column not in table.columns]
    if missing:
        raise SchemaError(
            f"the table lacks {', '.join(missing)}",
            where=source,
            allowed=", ".join(columns),
            next_step=f"give a table made by {source}",
        )


def need_one(table: pd.DataFrame, columns: Sequence[str], source: str) -> tuple[str, ...]:
    """Return the one combination of values that some columns hold.

    Args:
        table: a table with rows.
        columns: the columns, such as the two groups of a comparison.
        source: the function that makes such tables.

    Raises:
        SchemaError: the rows hold several.
    """
    found = table[list(columns)].drop_duplicates()
    if len(found) > 1:
        chosen = " and ".join(columns)
        shown = "; ".join(" – ".join(map(str, row)) for row in found.head(5).to_numpy())
        raise SchemaError(
            f"the table holds {len(found)} comparisons, a chart shows one",
            where=source,
            allowed=f"rows of one {chosen}, such as {shown}",
            next_step=f"keep the rows of one {chosen}",
        )
    return tuple(str(value) for value in found.iloc[0])


def in_order(values: "pd.Series[str]") -> list[str]:
    """Return the different values of a column, in the order in which they first occur."""
    return [str(value) for value in values.drop_duplicates()]
