"""Comparison at the size of all 98 municipalities, beside a plain loop and beside SciPy.

    python benchmarks/compare.py            # all
    python benchmarks/compare.py keyness    # one of keyness, bootstrap, differences, passages

Times are of the processor, so that a busy machine hardly changes them. The loop and the package
do a part of the work, and their time is scaled up.
"""

import math
import sys
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import combinations
from time import process_time

import numpy as np
from invented_corpus import Invented, invented
from scipy import stats

from lingvist.compare import differences, keyness, rates, shared_passages
from lingvist.compare.units import Sample, count_units

REPLICATES = 2000
PAIRS = 98 * 97 // 2


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of ``work``."""
    start = process_time()
    work()
    return process_time() - start


def report(what: str, own: float, **others: float) -> None:
    """Print a time and how many times as long the others take."""
    print(f"{what}: {own:.2f} s")
    for name, time in others.items():
        print(f"  {name.replace('_', ' ')}: {time / own:.1f} times as long")


def of_keyness(corpus: Invented) -> None:
    """Compare keyness over all lemmas and all pairs with the G² of a loop, and of SciPy."""
    parts = corpus.tokens, corpus.blocks, corpus.documents
    own = seconds(lambda: keyness(*parts, contrasts="pairs"))
    counts = {name: Counter(words) for name, words in corpus.tokens.groupby("document")["lemma"]}
    pairs = list(combinations(counts.values(), 2))[:: PAIRS // 40]

    def loop() -> None:
        for first, second in pairs:
            c, d = first.total(), second.total()
            rows = [(word, _g2(first[word], c, second[word], d)) for word in first | second]
            rows.sort(key=lambda row: -row[1])

    def package() -> None:
        first, second = pairs[0]
        c, d = first.total(), second.total()
        for word in first | second:
            table = [[first[word], c - first[word]], [second[word], d - second[word]]]
            stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")
            stats.fisher_exact(table)

    some = seconds(loop) * PAIRS / len(pairs)
    report(
        f"keyness of {len(set(corpus.tokens['lemma'])):,} lemmas, {PAIRS:,} pairs, all measures",
        own, a_loop_over_words_for_G2_alone=some,
        scipy_for_G2_and_Fisher=seconds(package) * PAIRS,
    )  # fmt: skip
    top = seconds(lambda: keyness(*parts, contrasts="pairs", top=20))
    print(f"  the twenty highest of each pair alone: {top:.2f} s")


def _g2(a: int, c: int, b: int, d: int) -> float:
    share = (a + b) / (c + d)
    cells = ((a, c * share), (b, d * share), (c - a, c - c * share), (d - b, d - d * share))
    return 2 * sum(o * math.log(o / e) for o, e in cells if o)


def samples(corpus: Invented) -> tuple[Sample, ...]:
    """Return the blocks of each document as sampling units."""
    tables = corpus.themes, corpus.blocks, corpus.sentences, corpus.documents
    return count_units(*tables, by="municipality").samples


def of_bootstrap(corpus: Invented) -> None:
    """Compare the intervals of rates and shares with a loop, and with SciPy's bootstrap."""
    tables = corpus.themes, corpus.blocks, corpus.sentences, corpus.documents
    own = seconds(lambda: rates(*tables, replicates=REPLICATES))
    units, rng, done = samples(corpus), np.random.default_rng(1), 20

    def loop() -> None:
        for sample in units:
            for _ in range(done):
                drawn = rng.integers(0, sample.size, sample.size)
                _ = sample.mentions[drawn].sum(axis=0) / sample.words[drawn].sum()

    def package() -> None:
        sample = units[0]
        stats.bootstrap(
            (sample.mentions[:, 0], sample.words), lambda m, w, axis: m.sum(axis) / w.sum(axis),
            paired=True, vectorized=True, n_resamples=REPLICATES, method="percentile", rng=rng,
        )  # fmt: skip

    themes = units[0].mentions.shape[1]
    report(
        f"bootstrap of {REPLICATES:,} x {themes} themes x {len(units)}, rates and shares", own,
        a_loop_over_replicates_for_rates_alone=seconds(loop) * REPLICATES / done,
        scipy_for_rates_alone=seconds(package) * themes * len(units),
    )  # fmt: skip


def of_differences(corpus: Invented) -> None:
    """Compare intervals and tests of all pairs with a loop, and with SciPy's permutation test."""
    tables = corpus.themes, corpus.blocks, corpus.sentences, corpus.documents
    own = seconds(lambda: differences(*tables, replicates=REPLICATES))
    (one, other, *_), rng, done = samples(corpus), np.random.default_rng(1), 50
    mentions = np.vstack([one.mentions, other.mentions])
    words = np.concatenate([one.words, other.words])

    def loop() -> None:
        for _ in range(done):
            order = rng.permutation(len(words))
            halves = order[: one.size], order[one.size :]
            first, second = (mentions[half].sum(axis=0) / words[half].sum() for half in halves)
            _ = first - second
            for sample in (one, other):
                drawn = rng.integers(0, sample.size, sample.size)
                _ = sample.mentions[drawn].sum(axis=0) / sample.words[drawn].sum()

    def package() -> None:
        paired = one.mentions[:, 0] / one.words, other.mentions[:, 0] / other.words
        stats.permutation_test(
            paired, lambda x, y, axis: x.mean(axis) - y.mean(axis), vectorized=True,
            n_resamples=REPLICATES, rng=rng,
        )  # fmt: skip

    themes = one.mentions.shape[1]
    report(
        f"differences of {themes} themes, {PAIRS:,} pairs, {REPLICATES:,} replicates", own,
        a_loop_over_replicates=seconds(loop) * PAIRS * REPLICATES / done,
        scipy_for_the_test_alone=seconds(package) * themes * PAIRS,
    )  # fmt: skip


def of_passages(corpus: Invented) -> None:
    """Compare shared passages of all pairs with a loop over pairs, and with difflib."""
    own = seconds(lambda: shared_passages(corpus.tokens, corpus.documents))
    texts = [words.tolist() for _, words in corpus.tokens.groupby("document")["lemma"]]
    pairs = list(combinations(texts, 2))[:: PAIRS // 40]

    def loop() -> None:
        for first, second in pairs:
            grams = {tuple(first[at : at + 5]) for at in range(len(first) - 4)}
            _ = [at for at in range(len(second) - 4) if tuple(second[at : at + 5]) in grams]

    def package() -> None:
        for first, second in pairs[:4]:
            SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()

    report(
        f"shared passages of {len(texts)} documents, {PAIRS:,} pairs", own,
        a_loop_over_pairs_for_seeds_alone=seconds(loop) * PAIRS / len(pairs),
        difflib_without_reordering=seconds(package) * PAIRS / 4,
    )  # fmt: skip


PARTS = {
    "keyness": of_keyness, "bootstrap": of_bootstrap,
    "differences": of_differences, "passages": of_passages,
}  # fmt: skip


def main() -> None:
    """Print the times of the parts named, or of all."""
    corpus = invented()
    for name in sys.argv[1:] or PARTS:
        PARTS[name](corpus)


if __name__ == "__main__":
    main()
