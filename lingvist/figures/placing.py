"""Where the names of points stand so that none covers another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lingvist.figures.lettering import SMALL, height, width

GAP = 0.04
"""Room between a point and its name, in inches."""
SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
"""The sides of a point, as steps to the right and up; the best first."""

_RINGS = (0.0, 0.14, 0.28, 0.42)
_DOT = 0.05
_AIR = 0.02
_STEPS = 10


@dataclass(frozen=True)
class Box:
    """A rectangle on paper, in inches from the plot's lower left corner."""

    left: float
    low: float
    right: float
    high: float

    def meets(self, other: "Box") -> bool:
        """Tell whether two rectangles cover each other anywhere."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.high <= other.low or other.high <= self.low)

    def inside(self, other: "Box") -> bool:
        """Tell whether it lies within another."""
        wide = other.left <= self.left and self.right <= other.right
        return wide and other.low <= self.low and self.high <= other.high


@dataclass(frozen=True)
class Placed:
    """A name's place.

    Attributes:
        x: its left end, in inches from its point.
        y: its middle, in inches from its point.
        tie: where a line from the point to the name ends, in inches from the point; None where
            the name stands beside it.
    """

    x: float
    y: float
    tie: tuple[float, float] | None


def place_names(
    points: Sequence[tuple[float, float]],
    names: Sequence[str],
    size: tuple[float, float],
    *,
    sides: Sequence[tuple[int, int]] = SIDES,
    rings: int = len(_RINGS),
) -> list[Placed | None]:
    """Find a place for each name, the first ones first; None where there is no free place.

    Args:
        points: their places in the plot, in inches from its lower left corner.
        names: their names, the most important first.
        size: width and height of the plot, in inches.
        sides: where beside its point a name may stand, to the right and up being 1.
        rings: how far from its point a name may stand: 1 is beside it.
    """
    paper = Box(0, 0, *size)
    dots = [_around(point) for point in points]
    taken: list[Box] = []
    found: list[Placed | None] = []
    for number, (point, name) in enumerate(zip(points, names, strict=True)):
        others = [*taken, *dots[:number], *dots[number + 1 :]]
        place = None
        for candidate, boxes in _candidates(point, name, sides, rings):
            free = not any(box.meets(other) for box in boxes for other in others)
            if free and boxes[0].inside(paper):
                taken += boxes
                place = candidate
                break
        found.append(place)
    return found


def _around(point: tuple[float, float], half: float = _DOT) -> Box:
    return Box(point[0] - half, point[1] - half, point[0] + half, point[1] + half)


def _candidates(
    point: tuple[float, float], name: str, sides: Sequence[tuple[int, int]], rings: int
) -> Iterator[tuple[Placed, list[Box]]]:
    """The places around a point, the nearest first, with what each fills: name and line."""
    wide, high = width(name, SMALL), height(name, SMALL)
    for ring in _RINGS[:rings]:
        for side, up in sides:
            away = _DOT + GAP + ring
            left = (away if side > 0 else -away - wide) if side else -wide / 2
            middle = up * (away + high / 2) if up else 0.0
            tie = (_nearest(left, wide), _nearest(middle - high / 2, high)) if ring else None
            box = Box(
                point[0] + left - _AIR, point[1] + middle - high / 2 - _AIR,
                point[0] + left + wide + _AIR, point[1] + middle + high / 2 + _AIR,
            )  # fmt: skip
            yield Placed(left, middle, tie), [box, *_line(point, tie)]


def _nearest(start: float, length: float) -> float:
    """The place of a stretch that is nearest to 0."""
    return min(max(0.0, start), start + length)


def _line(point: tuple[float, float], tie: tuple[float, float] | None) -> list[Box]:
    """What the line between a point and its name fills, outside the point's own dot."""
    if tie is None:
        return []
    steps = [step / _STEPS for step in range(2, _STEPS)]
    return [_around((point[0] + step * tie[0], point[1] + step * tie[1]), _AIR) for step in steps]
