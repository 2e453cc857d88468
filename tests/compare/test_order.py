from itertools import combinations, pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lingvist.compare.order import heaviest_chain


def test_the_lighter_of_two_that_changed_places_has_moved():
    assert heaviest_chain([1, 0], [3, 5]).tolist() == [False, True]
    assert heaviest_chain([0, 3, 1, 2], [1, 1, 1, 1]).tolist() == [True, False, True, True]


def test_what_stands_in_order_stays():
    assert heaviest_chain([2, 4, 9], [1, 1, 1]).all()


def test_nothing_and_one():
    assert heaviest_chain([], []).tolist() == []
    assert heaviest_chain([7], [2]).tolist() == [True]


@given(st.permutations(range(7)), st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_no_rising_choice_is_heavier(places, weights):
    chosen = heaviest_chain(places, weights)
    kept = np.array(places)[chosen]
    assert (np.diff(kept) > 0).all()
    rising = [
        sum(weights[i] for i in at)
        for size in range(1, 8)
        for at in combinations(range(7), size)
        if all(places[a] < places[b] for a, b in pairwise(at))
    ]
    assert np.array(weights)[chosen].sum() == max(rising)
