"""How varied the words of a text are, by measures that depend little on its length.

Each takes words in running order (lemmas, for Danish: inflection is no variety) and gives NaN
where it is undefined.
"""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.special import gammaln


def mtld(words: Sequence[str], threshold: float = 0.72, *, inclusive: bool = False) -> float:
    """Mean length of the stretches that keep a given type-token ratio; higher is more varied.

    The mean of a run forwards and one backwards; the last, partial stretch counts for its share.
    Source: McCarthy & Jarvis 2010, "MTLD, vocd-D, and HD-D", *Behavior Research Methods* 42.

    Args:
        words: the words in running order.
        threshold: type-token ratio at which a stretch is complete.
        inclusive: complete at the threshold itself (≤), not only below it (<).

    Returns:
        Words per stretch; NaN where no stretch was begun (every word is new, or there is none).
    """
    runs = [_factors(way, threshold, inclusive=inclusive) for way in (words, words[::-1])]
    if not all(runs):
        return math.nan
    return sum(len(words) / factors for factors in runs) / 2


def _factors(words: Sequence[str], threshold: float, *, inclusive: bool) -> float:
    """Count the stretches, the last one in part."""
    factors, seen, length, ratio = 0.0, set[str](), 0, 1.0
    for word in words:
        seen.add(word)
        length += 1
        ratio = len(seen) / length
        if ratio < threshold or (inclusive and ratio == threshold):
            factors, seen, length, ratio = factors + 1, set(), 0, 1.0
    return factors + (1 - ratio) / (1 - threshold)


def mattr(words: Sequence[str], window: int = 50) -> float:
    """Mean type-token ratio of all windows of a fixed length; higher is more varied.

    Source: Covington & McFall 2010, *Journal of Quantitative Linguistics* 17(2).

    Args:
        words: the words in running order.
        window: words in a window.

    Returns:
        0 to 1; NaN where the text is shorter than a window.
    """
    windows = len(words) - window + 1
    if windows < 1:
        return math.nan
    inside = Counter(words[:window])
    types = len(inside)
    for leaving, entering in zip(words[: windows - 1], words[window:], strict=True):
        inside[entering] += 1
        inside[leaving] -= 1
        if not inside[leaving]:
            del inside[leaving]
        types += len(inside)
    return types / windows / window


def hdd(words: Sequence[str], draws: int = 42) -> float:
    """Expected type-token ratio of a random draw without replacement; higher is more varied.

    Source: McCarthy & Jarvis 2007, "vocd: A theoretical and empirical evaluation",
    *Language Testing* 24(4).

    Args:
        words: the words, in any order.
        draws: words in a draw.

    Returns:
        0 to 1; NaN where the text is shorter than a draw.
    """
    size = len(words)
    if size < draws:
        return math.nan
    frequency = np.array(list(Counter(words).values()), dtype=float)
    rest = size - frequency
    drawable = rest >= draws
    missed = np.zeros_like(frequency)
    missed[drawable] = np.exp(_log_choices(rest[drawable], draws) - _log_choices(size, draws))
    return float((1 - missed).sum() / draws)


def _log_choices(size: ArrayLike, draws: int) -> NDArray[np.float64]:
    """Logarithm of the number of ordered draws without replacement."""
    size = np.asarray(size, dtype=float)
    return np.asarray(gammaln(size + 1) - gammaln(size - draws + 1))


def yule_k(words: Sequence[str]) -> float:
    """Yule's K, ``10⁴ · (Σ f² - N) / N²``; higher is more repetitive, that is, less varied.

    Source: Yule 1944, *The Statistical Study of Literary Vocabulary*.

    Args:
        words: the words, in any order.

    Returns:
        0 (no word twice) to 10,000; NaN without words.
    """
    size = len(words)
    if not size:
        return math.nan
    squares = sum(count * count for count in Counter(words).values())
    return 1e4 * (squares - size) / size**2


def diversity(
    tokens: pd.DataFrame, *, item: str = "lemma", window: int = 50, draws: int = 42
) -> pd.DataFrame:
    """Measure how varied the words of each document are.

    Args:
        tokens: the ``tokens`` table; in running order where it has no column ``i``.
        item: the column that holds the words.
        window: words in a window of ``mattr``.
        draws: words in a draw of ``hdd``.

    Returns:
        One row per document, in the order of the table: ``document``, ``words``, ``types``,
        ``mtld``, ``mattr``, ``hdd`` (higher is more varied), ``yule_k`` (lower is more varied);
        NaN where a text is too short for a measure.
    """
    words = tokens[tokens["is_word"]]
    if "i" in words.columns:
        words = words.sort_values(["document", "i"])
    of_document = {str(name): rows.tolist() for name, rows in words.groupby("document")[item]}
    rows = [
        (name, *_row(of_document.get(name, []), window, draws))
        for name in tokens["document"].unique()
    ]
    columns = ["document", "words", "types", "mtld", "mattr", "hdd", "yule_k"]
    types = {"document": "str", "words": "int64", "types": "int64"}
    measures = dict.fromkeys(columns[3:], "float64")
    return pd.DataFrame(rows, columns=columns).astype({**types, **measures})


def _row(words: list[str], window: int, draws: int) -> tuple[int, int, float, float, float, float]:
    measures = mtld(words), mattr(words, window), hdd(words, draws), yule_k(words)
    return len(words), len(set(words)), *measures
