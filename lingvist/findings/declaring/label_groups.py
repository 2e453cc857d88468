"""Groups of labels: which conjunctions part them, and which join one label."""

from collections.abc import Sequence

from lingvist.findings.tree import Token
from lingvist.resources.declarations import Declarations

Label = tuple[Token, ...]


def close(groups: list[list[Label]]) -> list[list[Label]]:
    """End the list at its conjunction, unless every group is a pair (*a og b, c og d*)."""
    paired = [number for number, group in enumerate(groups) if len(group) > 1]
    if not paired or len(paired) == len(groups):
        return groups
    return groups[: paired[0] + 1]


def resolve(groups: list[list[Label]], wanted: float, *, mixed: bool) -> list[Label]:
    """Decide which conjunctions part labels and which join one; a stated number decides first."""
    flat = [label for group in groups for label in group]
    joined = [_merge(group) for group in groups]
    first = [*joined[:-1], groups[-1][0], *([_merge(groups[-1][1:])] if groups[-1][1:] else [])]
    for reading in (first, flat, joined):
        if len(reading) == wanted:
            return reading
    pairs = len(groups) > 1 and len(groups[0]) > 1
    if pairs:
        return joined
    if mixed:
        return flat
    return first if len(groups) > 1 else flat


def mixed(tokens: Sequence[Token], group: list[Label], words: Declarations) -> bool:
    """Tell whether different conjunctions part the labels of a group (*a og b samt c*)."""
    start, end = group[0][0].start, group[-1][-1].end
    joints = {t.lower for t in tokens if start < t.start < end and t.lower in words.lists.joins}
    return len(joints) > 1


def _merge(labels: list[Label]) -> Label:
    """Join labels of a group into one; the conjunction is put back by their place in the text."""
    return tuple(token for label in labels for token in label)
