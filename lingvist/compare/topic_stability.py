"""How well topics come back when paragraphs are left out, by number of topics."""

from collections.abc import Iterable, Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from lingvist.compare.paragraphs import FEWEST, Paragraphs, gather
from lingvist.compare.resampling import Resampling
from lingvist.compare.topic_model import agreement, factorise, weigh
from lingvist.errors import LingvistError

MEASURED = ["stability", "deviation", "error"]
COLUMNS = ["k", *MEASURED, "replicates", "paragraphs", "note"]


def topic_stability(  # noqa: PLR0913 - the same keywords as topics
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    *,
    ks: Iterable[int] = range(2, 11),
    item: str = "lemma",
    top: int = 10,
    minimum_words: int = 5,
    minimum_blocks: int = 3,
    replicates: int = 20,
    portion: float = 0.8,
    seed: int = 1,
) -> pd.DataFrame:
    """Measure how well topics come back when paragraphs are left out, for each number of topics.

    The topics of all paragraphs (started from the singular value decomposition) against those of
    random portions of them (started anywhere): mean agreement of the top terms, topics matched
    one to one. A peak is a number of topics that the texts support; a flat curve supports none.

    Args:
        tokens: as in ``topics``.
        blocks: the ``blocks`` table.
        ks: the numbers of topics to try.
        item: the column of ``tokens`` that holds the terms.
        top: terms per topic that are compared.
        minimum_words: counted words below which a block is left out.
        minimum_blocks: blocks below which a term is left out.
        replicates: portions drawn.
        portion: share of the paragraphs in each, above 0 and below 1.
        seed: the seed of the portions and their starts.

    Returns:
        One row per number of topics: ``k``; ``stability`` (mean agreement, 0 to 1, higher is
        more stable), ``deviation`` (standard deviation over the portions), ``error`` (relative
        distance of the topics of all paragraphs from the TF-IDF; it always falls with ``k``),
        ``replicates``, ``paragraphs``, ``note``: ``few_blocks`` where there are fewer than ten
        paragraphs per topic in a portion (stability NaN), else empty.
        Source: Greene, O'Callaghan & Cunningham 2014.

    Raises:
        SupportError: no number of topics has enough paragraphs.
    """
    found = gather(tokens, blocks, item, minimum_words, minimum_blocks)
    size = _size(found, portion)
    numbers = sorted(set(ks))
    fit = [k for k in numbers if found.supports(k, size)]
    if not fit:
        found.check(min(numbers, default=FEWEST), size)
    resampling = Resampling(replicates, seed)
    rows = [
        _row(found, k, size, top, resampling) if k in fit else dict.fromkeys(MEASURED, np.nan)
        for k in numbers
    ]
    note = ["" if k in fit else "few_blocks" for k in numbers]
    table = pd.DataFrame(rows, columns=MEASURED, dtype=float)
    table = table.assign(k=numbers, replicates=replicates, paragraphs=len(found.block), note=note)
    return table[COLUMNS]


def _size(found: Paragraphs, portion: float) -> int:
    """Paragraphs in a portion."""
    if not 0 < portion < 1:
        raise LingvistError(
            f"{portion} is no portion of the paragraphs",
            allowed="a number above 0 and below 1",
            next_step="leave portion out: 0.8 is usual",
        )
    return int(np.ceil(portion * len(found.block)))


def _row(
    found: Paragraphs, k: int, size: int, top: int, resampling: Resampling
) -> dict[str, float]:
    """Stability of one number of topics."""
    whole = found.factorised(k, resampling.seed)
    ranked = whole.ranked(top)
    likeness = [agreement(ranked, other) for other in _portions(found, k, size, top, resampling)]
    spread = float(np.std(likeness, ddof=1)) if len(likeness) > 1 else float("nan")
    return {"stability": float(np.mean(likeness)), "deviation": spread, "error": whole.error}


def _portions(
    found: Paragraphs, k: int, size: int, top: int, resampling: Resampling
) -> Iterator[NDArray[np.intp]]:
    """Ranked terms of the topics of random portions of the paragraphs.

    The portions are the same for every number of topics, so that the curve compares like with
    like.
    """
    rng = resampling.generator("topics")
    for _ in range(resampling.replicates):
        chosen = np.sort(rng.permutation(len(found.block))[:size])
        start = int(rng.integers(2**31))
        weights = weigh(csr_array(found.counts[chosen]))
        yield factorise(weights, k, start="random", seed=start).ranked(top)
