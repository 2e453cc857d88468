"""The part of two sequences that stands in the same order in both."""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def heaviest_chain(places: ArrayLike, weights: ArrayLike) -> NDArray[np.bool_]:
    """Tell which items stand in order: the heaviest rising subsequence of their places.

    What is left out has moved. Of two chains of equal weight the one that is met first is taken.

    Args:
        places: where each item of one sequence stands in the other, all different.
        weights: what each item weighs, above 0.

    Returns:
        One flag per item, true where it belongs to the chain.
    """
    places, weights = np.asarray(places), np.asarray(weights, dtype=float)
    best, before = weights.copy(), np.full(len(places), -1)
    for at in range(1, len(places)):
        fit = np.flatnonzero(places[:at] < places[at])
        if fit.size:
            before[at] = fit[np.argmax(best[fit])]
            best[at] += best[before[at]]
    chosen = np.zeros(len(places), dtype=bool)
    last = int(np.argmax(best)) if len(best) else -1
    while last >= 0:
        chosen[last] = True
        last = int(before[last])
    return chosen
