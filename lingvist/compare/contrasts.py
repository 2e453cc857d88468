"""Which groups are set against each other, and the sampling units of both sides."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

import pandas as pd

from lingvist.compare.groups import REST, group_of
from lingvist.compare.strata import Side, Stratum, common_strata
from lingvist.compare.units import Counted, Sample, as_one_unit, stacked
from lingvist.errors import SupportError

Wanted = Literal["pairs", "rest", "all"]
Count = Callable[[str, Sequence[str] | None], Counted]
"""Counts the sampling units of the groups that a column makes, for themes given or found."""


@dataclass(frozen=True)
class Contrast:
    """Two groups and their units, in the strata that they have in common.

    Attributes:
        first: name of the first group.
        second: name of the second, or ``rest``.
        strata: the units that are drawn anew; one stratum where none were asked for.
        dealt: the units that a permutation test deals out; none where it has none to deal.
    """

    first: str
    second: str
    strata: tuple[Stratum, ...]
    dealt: tuple[Stratum, ...]

    def units(self, side: Side) -> int:
        """Number of units of one side."""
        return sum(stratum.side(side).size for stratum in self.strata)

    @property
    def fewest(self) -> int:
        """Units that the smaller side has; 0 where a stratum has a single one to draw from."""
        if len(self.strata) > 1 and any(1 in (s.first.size, s.second.size) for s in self.strata):
            return 0
        return min(self.units("first"), self.units("second"))

    @property
    def unit(self) -> str:
        """What is dealt out: ``block`` or ``document``; empty where nothing is."""
        return self.dealt[0].first.unit if self.dealt else ""


def contrasts_of(
    count: Count,
    documents: pd.DataFrame,
    *,
    by: str,
    within: str | None,
    pairs: Iterable[tuple[str, str]] | None,
    wanted: Wanted,
    names: Sequence[str] | None,
    minimum_units: int,
) -> tuple[list[Contrast], tuple[str, ...]]:
    """Make the contrasts.

    Args:
        count: counts sampling units.
        documents: the ``documents`` table.
        by: the column that makes the groups.
        within: the column that makes the strata, if any.
        pairs: the pairs of groups, the second may be ``rest``; those ``wanted`` if None.
        wanted: every pair, each group against the rest, or all of these.
        names: the themes; those found if None.
        minimum_units: documents that a single one may be dealt out among.

    Returns:
        The contrasts, and the themes.

    Raises:
        SchemaError: ``documents`` lacks a column.
        SupportError: there are not two groups, or a pair names an unknown one.
    """
    counted = count(by, names)
    samples = {sample.group: sample for sample in counted.samples}
    chosen = _named(list(samples), wanted) if pairs is None else list(pairs)
    _check(chosen, samples, by)
    if within is None and all(second in samples for _, second in chosen):
        return [_plain(samples[a], samples[b]) for a, b in chosen], counted.themes
    groups = group_of(documents, by)
    each = [(groups[one.group], one) for one in count("document", counted.themes).samples
            if one.group in groups.index]  # fmt: skip
    if within is not None:
        strata = group_of(documents, within)
        cells = [
            (group, strata[one.group], one) for group, one in each if one.group in strata.index
        ]
        return [_stratified(pair, cells, set(samples)) for pair in chosen], counted.themes
    made = [
        _plain(samples[a], samples[b])
        if b in samples
        else _against_rest(samples[a], each, minimum_units)
        for a, b in chosen
    ]
    return made, counted.themes


def _named(groups: list[str], wanted: Wanted) -> list[tuple[str, str]]:
    rest = [(group, REST) for group in sorted(groups)] if len(groups) > 1 else []
    pairs = list(combinations(sorted(groups), 2))
    return {"pairs": pairs, "rest": rest, "all": rest + pairs}[wanted]


def _check(chosen: list[tuple[str, str]], samples: dict[str, Sample], by: str) -> None:
    groups = set(samples) | ({REST} if len(samples) > 1 else set())
    unknown = sorted({name for pair in chosen for name in pair} - groups)
    unknown += [first for first, _ in chosen if first == REST and REST not in samples]
    if unknown or not chosen:
        found = ", ".join(sorted(samples)) or "none"
        raise SupportError(
            f"no text for {', '.join(unknown)}" if unknown else "there are no two groups",
            where=f"groups by {by}",
            allowed=f"pairs of the groups with words: {found}",
            next_step="compare by another column, or add documents",
        )


def _plain(first: Sample, second: Sample) -> Contrast:
    stratum = Stratum("", first, second)
    dealt = (stratum,) if first.unit == second.unit else ()
    return Contrast(first.group, second.group, (stratum,), dealt)


def _against_rest(first: Sample, each: list[tuple[str, Sample]], minimum_units: int) -> Contrast:
    """Set a group against all others; a single document is dealt out among their documents."""
    others = [sample for group, sample in each if group != first.group]
    if len(others) == 1:
        return _plain(first, replace(others[0], group=REST))
    rest = stacked([as_one_unit(sample) for sample in others], REST)
    whole = as_one_unit(first)
    made = _plain(first, rest)
    if made.dealt or whole.size + rest.size < minimum_units:
        return made
    return replace(made, dealt=(Stratum("", whole, rest),))


def _stratified(
    pair: tuple[str, str], cells: list[tuple[str, str, Sample]], groups: set[str]
) -> Contrast:
    first, second = pair
    is_rest = second == REST and REST not in groups
    sides: tuple[dict[str, list[Sample]], dict[str, list[Sample]]] = ({}, {})
    for group, stratum, sample in cells:
        if group == first:
            sides[0].setdefault(stratum, []).append(sample)
        elif group == second or is_rest:
            sides[1].setdefault(stratum, []).append(sample)
    strata = tuple(common_strata(pair, *sides))
    return Contrast(first, second, strata, strata)
