"""Agreement beyond chance: Cohen's kappa and Krippendorff's alpha.

Both are functions of a square matrix of counts that adds up over units, so that the units can be
resampled by adding the matrices of those that are drawn.
"""

from collections.abc import Hashable, Iterable, Sequence
from numbers import Real
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from lingvist.errors import EvaluationError

Numbers = NDArray[np.float64]
Value = Hashable | None
"""What a coder says of a unit; None or NaN where nothing is said."""
Metric = Literal["nominal", "ordinal", "interval", "ratio"]


def cohen_kappa(first: Sequence[Value], second: Sequence[Value]) -> float:
    """Cohen's kappa of two coders: ``(p_o - p_e) / (1 - p_e)``, without weights.

    Source: Cohen 1960, *Educational and Psychological Measurement* 20.

    Args:
        first: what one coder says, unit by unit; None or NaN where nothing is said.
        second: what the other says of the same units.

    Returns:
        1 for full agreement, 0 for as much as chance gives, below 0 for less; NaN where both
        coders use one and the same category throughout, or no unit is coded by both.

    Raises:
        EvaluationError: the coders do not have the same number of units.
    """
    units = _units([first, second])
    return float(kappa(contingency(units, categories(units))))


def krippendorff_alpha(ratings: Sequence[Sequence[Value]], metric: Metric = "nominal") -> float:
    """Krippendorff's alpha of any number of coders: ``1 - D_o / D_e``.

    Source: Krippendorff 2011, *Computing Krippendorff's Alpha-Reliability*.

    Args:
        ratings: one row per coder, one column per unit; None or NaN where a coder says nothing
            of a unit. A unit that fewer than two coders speak of is left out.
        metric: how far two values lie apart: ``nominal``, ``ordinal`` (order of the values),
            ``interval`` or ``ratio`` (their numbers).

    Returns:
        1 for full agreement, 0 for as much as chance gives, below 0 for less; NaN where there is
        but one category, or no unit with two values.

    Raises:
        EvaluationError: the rows are unequal, the metric is unknown, or it needs numbers.
    """
    units = _units(ratings)
    kinds = categories(units)
    return float(alpha(coincidences(units, kinds), kinds, metric))


def categories(units: Iterable[Sequence[Value]]) -> list[Any]:
    """Return the values that occur, in order; numbers by size, others by how they are written."""
    found = {value for unit in units for value in unit if _said(value)}
    numbers = all(isinstance(value, Real) for value in found)
    return sorted(found, key=None if numbers else str)


def contingency(units: Iterable[Sequence[Value]], kinds: Sequence[Value]) -> Numbers:
    """Count the units by what the first and the second of two coders say."""
    place = {kind: i for i, kind in enumerate(kinds)}
    table = np.zeros((len(kinds), len(kinds)))
    for first, second in units:
        if _said(first) and _said(second):
            table[place[first], place[second]] += 1
    return table


def coincidences(units: Iterable[Sequence[Value]], kinds: Sequence[Value]) -> Numbers:
    """Count the pairs of values within units, each pair by 1 over the values of its unit less one.

    Source: Krippendorff 2011, step 2.
    """
    place = {kind: i for i, kind in enumerate(kinds)}
    table = np.zeros((len(kinds), len(kinds)))
    for unit in units:
        said = [place[value] for value in unit if _said(value)]
        for i, one in enumerate(said):
            for j, other in enumerate(said):
                if i != j:
                    table[one, other] += 1 / (len(said) - 1)
    return table


def kappa(tables: Numbers) -> Numbers:
    """Cohen's kappa of contingency tables (their last two axes); NaN where it is undefined."""
    total = tables.sum(axis=(-2, -1))
    observed = np.trace(tables, axis1=-2, axis2=-1) * total
    expected = (tables.sum(axis=-1) * tables.sum(axis=-2)).sum(axis=-1)
    return _divide(observed - expected, total**2 - expected)


def alpha(tables: Numbers, kinds: Sequence[Any], metric: Metric = "nominal") -> Numbers:
    """Krippendorff's alpha of coincidence matrices (their last two axes); NaN if undefined.

    Args:
        tables: the coincidences.
        kinds: the values that rows and columns stand for.
        metric: how far two values lie apart.
    """
    totals = tables.sum(axis=-1)
    apart = _differences(totals, kinds, metric)
    observed = (tables * apart).sum(axis=(-2, -1))
    expected = (totals[..., :, None] * totals[..., None, :] * apart).sum(axis=(-2, -1))
    return 1 - _divide((totals.sum(axis=-1) - 1) * observed, expected)


def _differences(totals: Numbers, kinds: Sequence[Any], metric: Metric) -> Numbers:
    """Squared differences between values, Krippendorff 2011, step 4."""
    if metric == "nominal":
        return 1 - np.eye(len(kinds))
    if metric == "ordinal":
        # Half of both ends off the sum from one to the other: the distance of the mid-ranks.
        ranks = totals.cumsum(axis=-1) - totals / 2
        return np.asarray((ranks[..., :, None] - ranks[..., None, :]) ** 2)
    numbers = _as_numbers(kinds, metric)
    apart = numbers[:, None] - numbers[None, :]
    if metric == "interval":
        return apart**2
    return np.nan_to_num(_divide(apart, numbers[:, None] + numbers[None, :])) ** 2


def _as_numbers(kinds: Sequence[Any], metric: str) -> Numbers:
    known = metric in get_args(Metric)
    if known and all(isinstance(kind, Real) for kind in kinds):
        return np.asarray(kinds, dtype=float)
    raise EvaluationError(
        f"values are no numbers: {', '.join(map(repr, kinds))}" if known
        else f"unknown metric {metric!r}",
        allowed=", ".join(get_args(Metric)),
        next_step="give numbers, or take another metric",
    )  # fmt: skip


def _units(ratings: Sequence[Sequence[Value]]) -> list[tuple[Value, ...]]:
    lengths = sorted({len(row) for row in ratings})
    if len(lengths) > 1:
        raise EvaluationError(
            f"the coders have different numbers of units: {lengths}",
            allowed="one value per coder and unit; None where a coder says nothing",
            next_step="fill the gaps with None",
        )
    return list(zip(*ratings, strict=True))


def _said(value: Value) -> bool:
    """Tell whether a value is there: NaN is the one value that differs from itself."""
    return value is not None and value == value  # noqa: PLR0124  see above


def _divide(above: Numbers, below: Numbers) -> Numbers:
    above, below = np.broadcast_arrays(np.asarray(above, float), np.asarray(below, float))
    quotient = np.divide(above, below, out=np.full(above.shape, np.nan), where=below != 0)
    return np.asarray(quotient)
