"""Sets of declared labels: each set once, where it is first declared."""

import math
from collections.abc import Sequence
from dataclasses import replace

from lingvist.findings.declaring.declaration import Declaration
from lingvist.findings.declaring.noun_forms import noun_form
from lingvist.resources.declarations import load


def merged(found: Sequence[Declaration]) -> list[Declaration]:
    """Return each set of labels once, where it is first declared.

    Two sets that share half of their labels are one; the surer of two different sets of the same
    scope is kept, and both where both are sure.
    """
    kept: list[Declaration] = []
    for one in found:
        same = next((n for n, other in enumerate(kept) if _same(one, other)), None)
        if same is None:
            kept.append(one)
        else:
            kept[same] = _better(kept[same], one)
    return [d for d in kept if d.confidence >= _enough(d, kept)]


def _enough(declaration: Declaration, kept: Sequence[Declaration]) -> float:
    """Return how sure a set must be to stand beside the others of its scope."""
    surest = max(d.confidence for d in kept if d.scope == declaration.scope)
    return min(surest, load().confidence.sure)


def _keys(declaration: Declaration) -> frozenset[str]:
    """Return the labels in a form that case, inflection and damaged blanks do not change."""
    return frozenset(noun_form(entry.label).replace(" ", "") for entry in declaration.entries)


def _same(one: Declaration, other: Declaration) -> bool:
    first, second = _keys(one), _keys(other)
    return 2 * len(first & second) >= min(len(first), len(second))


def _better(one: Declaration, other: Declaration) -> Declaration:
    """Return the first declaration, unless the second alone has the stated number of labels."""
    count = one.count if not math.isnan(one.count) else other.count
    better = other if len(other.entries) == count != len(one.entries) else one
    if _places(one) == _places(other) and other.confidence > one.confidence:
        better = replace(other, scope=one.scope if one.scope != "municipality" else other.scope)
    return replace(better, count=count)


def _places(declaration: Declaration) -> tuple[int, ...]:
    return tuple(entry.label.place[0] for entry in declaration.entries)
