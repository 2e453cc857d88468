from itertools import combinations

import pytest
from matplotlib.colors import to_rgb

from lingvist.figures.looks import HATCHES, MARKERS, look, on


def test_the_first_twelve_differ_in_marker_and_in_hatch_without_colour():
    looks = [look(number) for number in range(12)]
    assert len({one.marker for one in looks}) == 12
    assert len({one.hatch for one in looks}) == 12
    assert len(MARKERS) == len(HATCHES) == 12


def test_no_hatch_has_dots_or_rings_that_swell_a_vector_file():
    assert not set("".join(HATCHES)) & set(".oO")


def test_the_first_eighty_four_differ():
    assert len({(look(n).colour, look(n).marker) for n in range(84)}) == 84
    assert look(84) == look(0)


def test_colours_are_those_of_okabe_and_ito():
    published = {
        "#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7",
    }  # fmt: skip
    used = {look(n).colour for n in range(7)} | {look(n).fill for n in range(7)}
    assert used == published


def test_no_two_colours_look_alike_without_red_and_green():
    def seen(colour: str) -> tuple[float, float]:
        red, green, blue = to_rgb(colour)
        return (0.6 * green + 0.4 * red, blue)  # red and green run together

    for colours in ({look(n).colour for n in range(7)}, {look(n).fill for n in range(7)}):
        for first, second in combinations(colours, 2):
            distance = sum(abs(a - b) for a, b in zip(seen(first), seen(second), strict=True))
            assert distance > 0.05


@pytest.mark.parametrize("colour, ink", [((1, 1, 1), "#222222"), ((0, 0.1, 0.4), "white")])
def test_ink_can_be_read(colour, ink):
    assert on(*colour) == ink
