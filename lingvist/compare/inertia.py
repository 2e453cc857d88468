"""The axes on which the rows of a table of counts differ most, and places of points on them."""

from dataclasses import dataclass

import numpy as np

from lingvist.compare.arrays import Numbers, divide

ZERO = 1e-12
"""An inertia no larger than this is rounding."""


@dataclass(frozen=True)
class Axes:
    """The principal axes of a table of counts.

    Attributes:
        inertias: principal inertia of each axis, largest first; their sum is chi-squared / N.
        rows: standard coordinates, rows by axes.
        columns: standard coordinates, columns by axes.
        row_masses: share of all counts in each row.
        column_masses: share of all counts in each column.
    """

    inertias: Numbers
    rows: Numbers
    columns: Numbers
    row_masses: Numbers
    column_masses: Numbers


@dataclass(frozen=True)
class Points:
    """Points of one side on the axes.

    Attributes:
        counts: counts of each point over the active points of the other side.
        principal: principal coordinates, points by axes; NaN for a point without counts.
        cos2: share of the point's squared distance from the centre that each axis shows.
    """

    counts: Numbers
    principal: Numbers
    cos2: Numbers


def axes(counts: Numbers) -> Axes:
    """Decompose a table of counts, all of whose rows and columns hold something.

    The singular value decomposition of the standardised residuals (P - rc') / √(rc').
    Sign: on each axis, the column that contributes most lies on the positive side (of equal
    ones the first). Source: Greenacre 2017, *Correspondence Analysis in Practice*, appendix A.

    Args:
        counts: rows by columns.
    """
    shares = counts / counts.sum()
    row, column = shares.sum(axis=1), shares.sum(axis=0)
    expected = np.outer(row, column)
    left, singular, right = np.linalg.svd(
        (shares - expected) / np.sqrt(expected), full_matrices=False
    )
    kept = singular**2 > ZERO
    sign = _signs(right[kept])
    rows, columns = left[:, kept] * sign, right[kept].T * sign
    return Axes(
        singular[kept] ** 2,
        rows / np.sqrt(row)[:, None],
        columns / np.sqrt(column)[:, None],
        row,
        column,
    )


def _signs(right: Numbers) -> Numbers:
    """Per axis (row), the sign of the largest entry; entries that differ by rounding are equal."""
    sizes = np.abs(right)
    first = (sizes >= sizes.max(axis=1, keepdims=True, initial=0) - np.sqrt(ZERO)).argmax(axis=1)
    return np.asarray(np.sign(right[np.arange(len(right)), first]))


def place_points(counts: Numbers, other: Numbers, masses: Numbers) -> Points:
    """Place points on the axes by the transition formula; the same for active and other points.

    Args:
        counts: points by the active points of the other side.
        other: standard coordinates of the active points of the other side.
        masses: their masses.
    """
    size = counts.sum(axis=1)
    profiles = divide(counts, size[:, None])
    principal = profiles @ other
    distance = ((profiles - masses) ** 2 / masses).sum(axis=1, keepdims=True)
    return Points(size, principal, divide(principal**2, np.where(distance > ZERO, distance, 0)))
