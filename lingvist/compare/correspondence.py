"""Correspondence analysis: groups and what they speak of, on one map."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.arrays import Numbers
from lingvist.compare.inertia import Axes, Points, axes, place_points
from lingvist.compare.vocabulary import count_items
from lingvist.errors import LingvistError, SupportError

COLUMNS = [
    "by", "item", "side", "name", "active", "count", "mass", "dimension", "coordinate",
    "contribution", "cos2",
]  # fmt: skip
Coordinates = Literal["principal", "standard"]
COORDINATES = ("principal", "standard")
LEAST = 3
"""Groups, and items, below which the only axis is the difference of two."""


@dataclass(frozen=True)
class Crossing:
    """A table of groups by items, and which of them make the axes."""

    groups: NDArray[np.str_]
    items: NDArray[np.str_]
    counts: Numbers
    active_groups: NDArray[np.bool_]
    active_items: NDArray[np.bool_]

    @property
    def axes(self) -> Axes:
        """The axes of the active part."""
        return axes(self.counts[self.active_groups][:, self.active_items])


def correspondence(  # noqa: PLR0913 - plain keywords read better in a notebook than an object of options
    table: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    by: str = "municipality",
    item: str = "theme",
    coordinates: Coordinates = "principal",
    dimensions: int = 2,
    minimum: int = 5,
    extra_groups: Sequence[str] = (),
    extra_items: Sequence[str] = (),
    weak: bool = False,
) -> pd.DataFrame:
    """Place groups and items on the axes on which the groups differ most.

    Args:
        table: what is counted: ``themes``, ``tokens`` or ``frames``, or rows of them.
        blocks: the ``blocks`` table.
        documents: the ``documents`` table.
        by: the column of ``documents`` that makes the groups.
        item: the column of ``table`` that makes the items.
        coordinates: ``principal`` (distances are chi-squared distances) or ``standard`` (mean
            square 1 on each axis).
        dimensions: how many axes to report, at most.
        minimum: count, in the active groups, below which an item makes no axis and is not placed.
        extra_groups: supplementary groups: placed, without a say in the axes.
        extra_items: supplementary items.
        weak: count weak mentions too.

    Returns:
        One row per point and dimension, groups first, by name: ``by``, ``item``, ``side``
        (``group`` or ``item``), ``name`` (the key, see ``rows_behind``); ``active`` (false for a
        supplementary point); ``count`` (active cells only), ``mass`` (share of all active
        counts, NaN for a supplementary point); ``dimension`` (from 1), ``coordinate`` (on each
        axis, the item that contributes most is positive), ``contribution`` (share of the axis
        that the point makes, 0 to 1, of a side they add up to 1; NaN for a supplementary
        point), ``cos2`` (share of the point's distance from the centre that the axis shows, 0
        to 1). A point without counts has NaN coordinates. Source: Greenacre 2017.

    Raises:
        SchemaError: ``documents`` has no column ``by``.
        SupportError: there are fewer than three groups or items, no such supplementary point,
            or no difference at all.
        LingvistError: there are no such coordinates.
    """
    if coordinates not in COORDINATES:
        raise LingvistError(
            f"there are no coordinates {coordinates!r}",
            allowed=", ".join(COORDINATES),
            next_step="name one of these",
        )
    crossing = _cross(table, blocks, documents, by, item, minimum, extra_groups, extra_items, weak)
    found = _axes(crossing)
    groups, items = _sides(crossing, found)
    rows = _rows("group", crossing.groups, crossing.active_groups, groups, found, coordinates)
    columns = _rows("item", crossing.items, crossing.active_items, items, found, coordinates)
    points = pd.concat([rows, columns], ignore_index=True).assign(by=by, item=item)
    return points[points["dimension"] <= dimensions][COLUMNS].reset_index(drop=True)


def correspondence_inertias(  # noqa: PLR0913 - the same keywords as correspondence
    table: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    by: str = "municipality",
    item: str = "theme",
    minimum: int = 5,
    extra_groups: Sequence[str] = (),
    extra_items: Sequence[str] = (),
    weak: bool = False,
) -> pd.DataFrame:
    """How much of the differences between the groups each axis of ``correspondence`` shows.

    Args:
        table: as in ``correspondence``, like the arguments that follow.
        blocks: the ``blocks`` table.
        documents: the ``documents`` table.
        by: the column of ``documents`` that makes the groups.
        item: the column of ``table`` that makes the items.
        minimum: count below which an item makes no axis.
        extra_groups: supplementary groups.
        extra_items: supplementary items.
        weak: count weak mentions too.

    Returns:
        One row per axis: ``by``, ``item``, ``dimension`` (from 1), ``inertia`` (principal
        inertia, 0 to 1), ``share`` (of the total inertia, 0 to 1), ``cumulative`` (share so
        far), ``total`` (total inertia: chi-squared / N, the same in every row).

    Raises:
        SchemaError: ``documents`` has no column ``by``.
        SupportError: as in ``correspondence``.
    """
    crossing = _cross(table, blocks, documents, by, item, minimum, extra_groups, extra_items, weak)
    inertias = _axes(crossing).inertias
    share = inertias / inertias.sum()
    return pd.DataFrame({
        "by": by, "item": item, "dimension": np.arange(1, len(inertias) + 1),
        "inertia": inertias, "share": share, "cumulative": share.cumsum(),
        "total": inertias.sum(),
    })  # fmt: skip


def _cross(  # noqa: PLR0913, PLR0917 - passes the arguments of two public functions on
    table: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    by: str,
    item: str,
    minimum: int,
    extra_groups: Sequence[str],
    extra_items: Sequence[str],
    weak: bool,  # noqa: FBT001 - the same
) -> Crossing:
    found = count_items(table, blocks, documents, by=by, item=item, weak=weak)
    groups, items = np.array(found.groups, dtype=str), found.items.to_numpy(dtype=str)
    counts = found.of_groups().toarray()
    _check_known(extra_groups, groups, "group")
    _check_known(extra_items, items, "item")
    own, extra = ~np.isin(groups, extra_groups), np.isin(items, extra_items)
    active = ~extra & (counts[own].sum(axis=0) >= max(minimum, 1))
    own &= counts[:, active].any(axis=1)
    placed = active | extra
    return Crossing(groups, items[placed], counts[:, placed], own, active[placed])


def _check_known(names: Sequence[str], known: NDArray[np.str_], kind: str) -> None:
    strange = sorted(set(names) - set(known))
    if strange:
        raise SupportError(
            f"there is no {kind} {', '.join(map(repr, strange))} to place",
            allowed=", ".join(known),
            next_step="name one of these",
        )


def _axes(crossing: Crossing) -> Axes:
    groups, items = int(crossing.active_groups.sum()), int(crossing.active_items.sum())
    where = f"{groups} groups by {items} items"
    if min(groups, items) < LEAST:
        raise SupportError(
            f"correspondence analysis needs {LEAST} active groups and {LEAST} active items",
            where=where,
            next_step="add documents, group by another column, or lower minimum; to compare two"
            " groups, use differences",
        )
    found = crossing.axes
    if not len(found.inertias):
        raise SupportError(
            "the groups have the same profile: there is no axis on which they differ",
            where=where,
            next_step="count another item, or add documents",
        )
    return found


def _sides(crossing: Crossing, found: Axes) -> tuple[Points, Points]:
    """Points of the groups and of the items."""
    groups, items = crossing.active_groups, crossing.active_items
    return (
        place_points(crossing.counts[:, items], found.columns, found.column_masses),
        place_points(crossing.counts[groups].T, found.rows, found.row_masses),
    )


def _rows(
    side: str,
    names: NDArray[np.str_],
    active: NDArray[np.bool_],
    points: Points,
    found: Axes,
    coordinates: Coordinates,
) -> pd.DataFrame:
    masses = np.full(len(names), np.nan)
    masses[active] = found.row_masses if side == "group" else found.column_masses
    contribution = masses[:, None] * points.principal**2 / found.inertias
    scale = np.sqrt(found.inertias) if coordinates == "standard" else 1.0
    count, dimensions = points.counts.astype(int), len(found.inertias)
    return pd.DataFrame({
        "side": side, "name": np.repeat(names, dimensions),
        "active": np.repeat(active, dimensions), "count": np.repeat(count, dimensions),
        "mass": np.repeat(masses, dimensions),
        "dimension": np.tile(np.arange(1, dimensions + 1), len(names)),
        "coordinate": (points.principal / scale).ravel(),
        "contribution": contribution.ravel(), "cos2": points.cos2.ravel(),
    })  # fmt: skip
