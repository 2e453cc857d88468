"""Arithmetic in which NaN is the one sign of undefined, without warnings."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]


def numbers(*values: ArrayLike) -> tuple[Numbers, ...]:
    """Return each value as an array of floats."""
    return tuple(np.asarray(value, dtype=float) for value in values)


def divide(above: ArrayLike, below: ArrayLike) -> Numbers:
    """Divide, with NaN where there is nothing to divide by."""
    above, below = numbers(above, below)
    if below.all():  # the usual case, in a third of the time
        return np.asarray(above / below)[()]
    above, below = np.broadcast_arrays(above, below)
    quotient = np.divide(above, below, out=np.full(above.shape, np.nan), where=below != 0)
    return np.asarray(quotient)[()]


def log2(values: ArrayLike) -> Numbers:
    """Binary logarithm, with NaN where the value is not positive."""
    (values,) = numbers(values)
    logs = np.log2(values, out=np.full(values.shape, np.nan), where=values > 0)
    return np.asarray(logs)[()]
