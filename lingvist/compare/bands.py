"""Documents put into bands of a number, so that they can be grouped by it."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.columns import check_columns
from lingvist.compare.groups import name_of
from lingvist.errors import LingvistError, SchemaError


def in_bands(
    documents: pd.DataFrame, column: str, bounds: int | Sequence[float] = 3
) -> pd.DataFrame:
    """Put documents into bands of a number, to group them by size or year.

    Args:
        documents: the ``documents`` table, with columns of one's own where there are any.
        column: a column of numbers.
        bounds: numbers at which a new band begins; or how many bands of about as many documents.

    Returns:
        The table with the column ``<column>_band``: the smallest and the largest number in the
        band, as *1000–1999*; empty where the number is unknown, so that the document is in no
        group.

    Raises:
        SchemaError: there is no such column, or it holds no numbers.
        LingvistError: the bounds do not rise, or there are fewer than two bands.
    """
    check_columns(documents, [column])
    if not pd.api.types.is_numeric_dtype(documents[column]):
        raise SchemaError(
            f"{column} holds no numbers", where="documents", next_step="group by it as it is"
        )
    numbers = documents[column].astype(float)
    edges = _edges(numbers, bounds)
    band = np.searchsorted(edges, numbers, side="right")
    found = numbers.groupby(band).agg(["min", "max"])
    names = {at: _band(low, high) for at, low, high in found.itertuples()}
    known = [names[at] if known else "" for at, known in zip(band, numbers.notna(), strict=True)]
    return documents.assign(**{f"{column}_band": pd.Series(known, documents.index, dtype="str")})


def _edges(numbers: "pd.Series[float]", bounds: int | Sequence[float]) -> NDArray[np.float64]:
    """The numbers at which a band begins, but for the first band."""
    if isinstance(bounds, int):
        shares = np.arange(1, bounds) / max(bounds, 1)
        edges = np.unique(numbers.quantile(shares, interpolation="higher").dropna())
    else:
        edges = np.asarray(bounds, dtype=float)
    several = bounds > 1 if isinstance(bounds, int) else len(edges) > 0
    if not several or (np.diff(edges) <= 0).any():
        raise LingvistError(
            f"no bands can be made of {bounds}",
            allowed="a number of bands from 2, or rising numbers at which a band begins",
            next_step="give one of these",
        )
    return np.asarray(edges, dtype=float)


def _band(low: float, high: float) -> str:
    return name_of(low) if low == high else f"{name_of(low)}–{name_of(high)}"
