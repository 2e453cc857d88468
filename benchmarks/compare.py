"""Bootstrap and keyness at the size of all 98 municipalities, beside a plain loop."""

from collections.abc import Callable
from time import perf_counter

import numpy as np
import pandas as pd

from lingvist.compare import rates
from lingvist.compare.significance import g2

DOCUMENTS, BLOCKS, THEMES, REPLICATES, TYPES = 98, 40, 28, 2000, 20_000
LOOPED = 20  # replicates that the loop really does; its time is scaled up


def seconds(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def invented(rng: np.random.Generator) -> tuple[pd.DataFrame, ...]:
    """Return themes, blocks, sentences and documents of 98 invented municipalities."""
    ids = [f"m{i:02d}/d" for i in range(DOCUMENTS)]
    blocks = pd.DataFrame(
        [(doc, f"{doc}#b{b}") for doc in ids for b in range(BLOCKS)], columns=["document", "block"]
    ).assign(words=rng.integers(20, 90, DOCUMENTS * BLOCKS))
    sentences = blocks[["document", "block"]].assign(sentence=blocks["block"] + "s", words=9)
    themes = sentences.sample(DOCUMENTS * BLOCKS * 3, replace=True, random_state=1)
    names = [f"theme {i:02d}" for i in range(THEMES)]
    themes = themes.assign(theme=rng.choice(names, len(themes)), weak=False)
    documents = pd.DataFrame({"document": ids, "municipality": [i[:3] for i in ids]})
    return themes, blocks, sentences, documents


def looped(themes: pd.DataFrame, blocks: pd.DataFrame, rng: np.random.Generator) -> None:
    """Draw the blocks of each document anew, one replicate at a time."""
    counts = themes.pivot_table("weak", "block", "theme", aggfunc="size", fill_value=0)
    for _, own in blocks.groupby("document"):
        matrix = counts.reindex(own["block"], fill_value=0).to_numpy()
        words = own["words"].to_numpy()
        for _ in range(LOOPED):
            drawn = rng.integers(0, len(words), len(words))
            _ = matrix[drawn].sum(axis=0) / words[drawn].sum()


def main() -> None:
    """Print the time of the vectorised work and its ratio to the loop."""
    rng = np.random.default_rng(1)
    themes, blocks, sentences, documents = invented(rng)
    fast = seconds(lambda: rates(themes, blocks, sentences, documents, replicates=REPLICATES))
    slow = seconds(lambda: looped(themes, blocks, rng)) * REPLICATES / LOOPED
    print(f"bootstrap {REPLICATES} x {THEMES} x {DOCUMENTS}, rates and shares: {fast:.2f} s")
    print(f"  a loop over replicates (rates alone): {slow / fast:.1f} times as long")
    a, b = rng.poisson(5, (2, TYPES)).astype(float)
    print(f"G2 of {TYPES} types: {seconds(lambda: g2(a, a.sum(), b, b.sum())) * 1000:.1f} ms")


if __name__ == "__main__":
    main()
