"""Closed Danish compounds: parts, links and head, by lexicon and frequency.

``ledelsesansvar`` is ``ledelse`` + s + ``ansvar``; its head, the last part, says what kind of
thing it is. The lexicon is that of the bundled pipeline, whichever pipeline annotates.
"""

import csv
import math
from dataclasses import dataclass
from functools import cache

from lingvist.language.identity import BUNDLED_PATH
from lingvist.resources import words as word_data

SHORTEST_WORD = 7
SHORTEST_PART = 3
OPEN_CLASSES = frozenset({"NOUN", "ADJ", "VERB", "ADV"})
HEAD_CLASSES = frozenset({"NOUN", "ADJ", "VERB"})


@dataclass(frozen=True)
class Split:
    """How a word is put together.

    Attributes:
        parts: lemmas of the parts; the word alone where it is not split.
        links: what stands between them, one fewer than the parts.
        reason: why it was split so, or left whole.
    """

    parts: tuple[str, ...]
    links: tuple[str, ...]
    reason: str

    @property
    def head(self) -> str:
        """The last part, which carries the meaning."""
        return self.parts[-1]


@cache
def split(word: str) -> Split:
    """Split a lemma into the parts of a compound.

    The split with the fewest parts wins, then the one with the likeliest parts: the highest
    sum of log frequencies in the lexicon.

    Args:
        word: a lemma, in any case.
    """
    lower = word.lower()
    rules = word_data.load()
    if lower in rules.whole:
        return Split((lower,), (), "listed as read whole")
    if len(lower) < SHORTEST_WORD or not lower.isalpha():
        return Split((lower,), (), "too short, or not letters alone")
    found = _splits(lower)
    if not found:
        return Split((lower,), (), "no first part and head are both in the lexicon")
    parts, links = max(found, key=lambda s: (-len(s[0]), _likelihood(s[0]), s[0]))
    return Split(parts, links, f"{len(parts)} known parts; links: {', '.join(links) or 'none'}")


def parts(lemma: str, pos: str) -> tuple[str, ...]:
    """Return the parts of a compound of an open class; () for every other word."""
    if pos not in HEAD_CLASSES:
        return ()
    found = split(lemma).parts
    return found if len(found) > 1 else ()


@cache
def words() -> dict[str, dict[str, int]]:
    """Return the lexicon: lemma to its parts of speech and their counts."""
    lexicon: dict[str, dict[str, int]] = {}
    with (BUNDLED_PATH / "words.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            lexicon.setdefault(row["lemma"], {})[row["pos"]] = int(row["count"])
    return lexicon


def _splits(word: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    found = []
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        head = word[at:]
        if _is_part(head, HEAD_CLASSES, word_data.load().not_heads):
            found += [((*ps, head), (*ls, link)) for ps, ls, link in _firsts(word[:at])]
    return found


def _firsts(start: str) -> list[tuple[tuple[str, ...], tuple[str, ...], str]]:
    """Return the readings of what stands before the head: parts, their links, the last link."""
    rules = word_data.load()
    readings: list[tuple[tuple[str, ...], tuple[str, ...], str]] = []
    for link in rules.links:
        stem = start.removesuffix(link) if link else start
        if link and stem == start:
            continue
        if _is_part(stem, OPEN_CLASSES, rules.not_firsts):
            readings.append(((stem,), (), link))
        elif len(stem) >= SHORTEST_WORD:
            readings += [(ps, ls, link) for ps, ls in _splits(stem)]
    return readings


def _is_part(text: str, classes: frozenset[str], refused: frozenset[str]) -> bool:
    if len(text) < SHORTEST_PART or text in refused:
        return False
    return not classes.isdisjoint(words().get(text, {}))


def _likelihood(found: tuple[str, ...]) -> float:
    return sum(math.log(1 + sum(words().get(part, {}).values())) for part in found)
