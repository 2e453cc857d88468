from itertools import combinations

import numpy as np
import pytest

from lingvist.figures.lettering import SMALL, height, width
from lingvist.figures.placing import Box, place_names

SIZE = (5.0, 5.0)


def boxes(points, names, found):
    return [
        Box(x + p.x, y + p.y - height(n, SMALL) / 2, x + p.x + width(n, SMALL),
            y + p.y + height(n, SMALL) / 2)
        for (x, y), n, p in zip(points, names, found, strict=True) if p
    ]  # fmt: skip


def test_boxes_that_touch_do_not_meet():
    assert Box(0, 0, 1, 1).meets(Box(0.9, 0.9, 2, 2))
    assert not Box(0, 0, 1, 1).meets(Box(1, 0, 2, 1))
    assert Box(1, 1, 2, 2).inside(Box(0, 0, 2, 2))
    assert not Box(1, 1, 2.1, 2).inside(Box(0, 0, 2, 2))


def test_a_lone_name_stands_to_the_right_of_its_point_without_a_line():
    (place,) = place_names([(2.5, 2.5)], ["Birkeå"], SIZE)
    assert place.x > 0
    assert place.y == 0
    assert place.tie is None


def test_a_name_at_the_right_edge_stands_to_the_left():
    (place,) = place_names([(4.95, 2.5)], ["Birkeå"], SIZE)
    assert place.x < -width("Birkeå", SMALL)


@pytest.mark.parametrize("number", [10, 60])
def test_no_name_covers_another_or_leaves_the_paper(number):
    rng = np.random.default_rng(number)
    points = [tuple(point) for point in rng.uniform(0.2, 4.8, (number, 2))]
    names = [f"Kommune {n}" for n in range(number)]
    found = place_names(points, names, SIZE)
    placed = boxes(points, names, found)
    assert len(placed) >= number / 3
    assert not any(one.meets(other) for one, other in combinations(placed, 2))
    assert all(box.inside(Box(0, 0, *SIZE)) for box in placed)


def test_points_in_one_place_keep_the_first_names():
    found = place_names([(2.5, 2.5)] * 40, [f"Kommune {n}" for n in range(40)], SIZE)
    assert found[0] is None or found[0].tie is None
    assert None in found
    assert place_names([(2.5, 2.5)] * 40, [f"Kommune {n}" for n in range(40)], SIZE) == found


def test_one_ring_ties_nothing():
    points = [(2.5, 2.5), (2.6, 2.5), (2.5, 2.6), (2.6, 2.6)]
    found = place_names(points, ["a", "b", "c", "d"], SIZE, rings=1)
    assert all(place is None or place.tie is None for place in found)
