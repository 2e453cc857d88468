"""How much a second run saves: annotate the corpus, then read it back from the cache."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from lingvist.language.model import load
from lingvist.study import Study

CORPUS = Path(__file__).parents[1] / "corpus"
ROUNDS = 5


def seconds(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def main() -> None:
    """Print words per second of the first run, and how many times faster the second is."""
    load()
    words = int(Study(CORPUS).documents["words"].sum())
    first, second = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            first.append(seconds(lambda: Study(CORPUS, cache=folder).tokens))
            second.append(seconds(lambda: Study(CORPUS, cache=folder).tokens))
    print(f"{words} words, median of {ROUNDS}")
    print(f"first run:  {words / median(first):,.0f} words/s")
    print(f"second run: {median(first) / median(second):.0f} times as fast")


if __name__ == "__main__":
    main()
