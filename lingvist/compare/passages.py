"""Runs of equal words chained and stretched into passages, across small changes and re-ordering.

Seed, chain and extend, as in sequence alignment (Altschul et al. 1990, "Basic local alignment
search tool"): runs of equal words that are near each other in both documents make one passage, in
whatever order; between them and at its ends, words that are equal again after a change are added.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lingvist.compare.order import heaviest_chain
from lingvist.compare.shingles import Integers, Runs, Words


class Run(NamedTuple):
    """Equal words: where they begin in both documents, and how many there are."""

    first: int
    second: int
    length: int

    @property
    def first_end(self) -> int:
        """The word after the last one in the first document."""
        return self.first + self.length

    @property
    def second_end(self) -> int:
        """The word after the last one in the second document."""
        return self.second + self.length


@dataclass(frozen=True)
class Passage:
    """A passage that two documents share: its runs of equal words, and those that began it."""

    runs: tuple[Run, ...]
    seeds: tuple[Run, ...]

    @property
    def first(self) -> tuple[int, int]:
        """First and last word in the first document."""
        return min(run.first for run in self.runs), max(run.first_end for run in self.runs) - 1

    @property
    def second(self) -> tuple[int, int]:
        """First and last word in the second document."""
        return min(run.second for run in self.runs), max(run.second_end for run in self.runs) - 1

    @property
    def equal(self) -> int:
        """Number of equal words."""
        return sum(run.length for run in self.runs)

    @property
    def in_order(self) -> float:
        """Share of the equal words that stand in the same order in both documents."""
        lengths = np.array([run.length for run in self.runs])
        chain = heaviest_chain([run.second for run in self.runs], lengths)
        return float(lengths[chain].sum() / lengths.sum())


def chained(words: Words, runs: Runs, size: int, gap: int) -> Iterator[Passage]:
    """Make passages of runs of equal words.

    Args:
        words: the words.
        runs: runs of equal words, see ``equal_runs``.
        size: words that a run needs to begin a passage.
        gap: changed words that a passage may go across.
    """
    document = words.document
    of_pair = document[runs.first] * len(words.names) + document[runs.second]
    order = np.lexsort((runs.second, runs.first, -runs.length, of_pair))
    begins = np.flatnonzero(np.diff(of_pair[order], prepend=-1))
    columns = [part[order].tolist() for part in (runs.first, runs.second, runs.length)]
    rows = [Run(*row) for row in zip(*columns, strict=True)]
    for start, end in pairwise([*begins.tolist(), len(rows)]):
        yield from _of_pair(words, rows[start:end], size, gap)


def _of_pair(words: Words, longest_first: Sequence[Run], size: int, gap: int) -> Iterator[Passage]:
    seeds = _disjoint(longest_first, size)
    aligner = _Aligner(words, seeds, gap)
    runs = [run for group in _near_each_other(seeds, gap) for run in aligner.aligned(group)]
    # What was stretched may have met: put together anew.
    for group in _near_each_other(sorted(runs), gap):
        yield Passage(tuple(group), tuple(sorted(set(seeds).intersection(group))))


def _disjoint(longest_first: Sequence[Run], size: int) -> list[Run]:
    """Cut runs so that no word is in two of them; the longer run keeps it."""
    firsts: set[int] = set()
    seconds: set[int] = set()
    kept = []
    for run in longest_first:
        free = [k for k in range(run.length)
                if run.first + k not in firsts and run.second + k not in seconds]  # fmt: skip
        start, length = _longest_stretch(free)
        if length >= size:
            cut = Run(run.first + start, run.second + start, length)
            firsts.update(range(cut.first, cut.first_end))
            seconds.update(range(cut.second, cut.second_end))
            kept.append(cut)
    return sorted(kept)


def _longest_stretch(rising: list[int]) -> tuple[int, int]:
    """Start and length of the longest stretch of consecutive numbers."""
    best, start = (0, 0), 0
    for at in range(1, len(rising) + 1):
        if at == len(rising) or rising[at] != rising[at - 1] + 1:
            best = max(best, (at - start, -rising[start]))
            start = at
    return -best[1], best[0]


def _near_each_other(runs: list[Run], gap: int) -> list[list[Run]]:
    """Put runs together that are at most ``gap`` words apart in both documents."""
    parent = list(range(len(runs)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for at, run in enumerate(runs):
        back = at - 1
        while back >= 0 and run.first - runs[back].first_end <= gap:
            if _apart(run, runs[back]) <= gap:
                parent[root(at)] = root(back)
            back -= 1
    groups: dict[int, list[Run]] = {}
    for at, run in enumerate(runs):
        groups.setdefault(root(at), []).append(run)
    return list(groups.values())


def _apart(one: Run, other: Run) -> int:
    """Words between two runs in the second document."""
    return max(one.second, other.second) - min(one.second_end, other.second_end)


class _Aligner:
    """Finds equal words between runs and at the ends of a passage; no word is used twice."""

    def __init__(self, words: Words, runs: list[Run], gap: int) -> None:
        self.code: Integers = words.code
        self.gap = gap
        self.taken: set[int] = set()
        for run in runs:
            self._take(run)
        self.bounds = [words.bounds(int(words.document[place])) for place in (
            runs[0].first, runs[0].second)] if runs else []  # fmt: skip

    def aligned(self, seeds: list[Run]) -> list[Run]:
        """Return the seeds with what is equal between and beside them."""
        runs = list(seeds)
        for one, after in pairwise(seeds):
            between = (range(one.first_end, after.first), range(one.second_end, after.second))
            if max(map(len, between)) <= self.gap:
                runs += [self._take(run) for run in self._equal(*between) if self._free(run)]
        follows = _followed(seeds)
        for seed, begins, ends in zip(seeds, [True, *~follows], [*~follows, True], strict=True):
            if ends:
                runs += self._extended(seed.first_end, seed.second_end, 1)
            if begins:
                runs += self._extended(seed.first - 1, seed.second - 1, -1)
        return runs

    def _extended(self, first: int, second: int, step: int) -> list[Run]:
        """Go on from the end of a passage as long as more words are equal than changed."""
        found: list[Run] = []
        while True:
            windows = self._window(0, first, step), self._window(1, second, step)
            blocks = self._equal(*windows)
            kept = blocks[: _worth_keeping(windows, blocks)]
            if not kept:
                return found
            found += [self._take(run) for run in (_upright(run, step) for run in kept)]
            last = kept[-1]
            first, second = last.first + step * last.length, last.second + step * last.length

    def _window(self, side: int, start: int, step: int) -> range:
        """The free words that come next, as far as a change may reach twice."""
        low, high = self.bounds[side]
        stop = start
        while low <= stop < high and stop not in self.taken and abs(stop - start) < 2 * self.gap:
            stop += step
        return range(start, stop, step)

    def _equal(self, first: range, second: range) -> list[Run]:
        """Runs of equal words in two stretches, in the order of both."""
        if not (first and second):
            return []
        texts = self.code[list(first)].tolist(), self.code[list(second)].tolist()
        matcher = SequenceMatcher(None, *texts, autojunk=False)
        return [
            Run(first[block.a], second[block.b], block.size)
            for block in matcher.get_matching_blocks()
            if block.size
        ]

    def _free(self, run: Run) -> bool:
        firsts, seconds = range(run.first, run.first_end), range(run.second, run.second_end)
        return self.taken.isdisjoint(firsts) and self.taken.isdisjoint(seconds)

    def _take(self, run: Run) -> Run:
        self.taken.update(range(run.first, run.first_end))
        self.taken.update(range(run.second, run.second_end))
        return run


def _followed(runs: list[Run]) -> NDArray[np.bool_]:
    """Whether each run but the last is followed by the next one in the second document, too.

    Where it is not, clauses have changed places, and each of them has ends of its own.
    """
    place = np.argsort(np.argsort([run.second for run in runs]))
    return np.asarray(np.diff(place) == 1)


def _worth_keeping(windows: tuple[range, range], runs: list[Run]) -> int:
    """How many runs to keep so that the equal words outnumber the changed ones by the most."""
    first, second = (window.start for window in windows)
    step, score, best, kept = windows[0].step, 0, 0, 0
    for number, run in enumerate(runs, 1):
        changed = max(abs(run.first - first), abs(run.second - second))
        score += run.length - changed
        first, second = run.first + step * run.length, run.second + step * run.length
        if score > best:
            best, kept = score, number
    return kept


def _upright(run: Run, step: int) -> Run:
    """Turn a run that was found backwards."""
    back = run.length - 1 if step < 0 else 0
    return Run(run.first - back, run.second - back, run.length)
