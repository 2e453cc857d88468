"""Suspended compounds: *erhvervs- og bosætningskommune* names two kinds of *kommune*."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lingvist.language.compounds.answer import Split
from lingvist.language.compounds.splitting import split, splitter
from lingvist.resources import words as word_data

LONGEST = 7  # words and signs from a suspended compound to the full one, at most
SHORTEST = 2  # letters with the hyphen

_WORDS = re.compile(r"-?[^\W_]+(?:[-'’][^\W_]+)*-?|[/&,]")


@dataclass(frozen=True)
class Completed:
    """A suspended compound and what it stands for.

    Attributes:
        i: its place among the words.
        partner: the place of the full compound that completes it.
        word: the whole word, in the form that the full compound has: *erhvervskommune*.
        split: its parts.
    """

    i: int
    partner: int
    word: str
    split: Split


def complete(text: str) -> list[Split]:
    """Return the words of a coordination with suspended compounds, every one of them whole.

    Args:
        text: such as *erhvervs- og bosætningskommune* or *forskningsresultater og -projekter*.

    Returns:
        The completed words and those that completed them, in order; [] where none is suspended.
    """
    words = _WORDS.findall(text)
    found = suspended(words)
    members = {done.partner: split(words[done.partner]) for done in found}
    members |= {done.i: done.split for done in found}
    return [members[i] for i in sorted(members)]


def suspended(words: Sequence[str]) -> list[Completed]:
    """Return the suspended compounds among the words of a text, completed.

    A hyphen at the end takes the head of the next full compound; one at the beginning takes what
    stands before the head of the compound before it. Only coordinators and further suspended
    compounds may stand between. What cannot be completed is left out.

    Args:
        words: words and signs in order, such as the texts of spaCy's tokens.
    """
    found = []
    for i, word in enumerate(words):
        partner = _partner(words, i)
        whole = _whole(word, words[partner]) if partner is not None else ""
        if partner is not None and whole:
            found.append(Completed(i, partner, whole, split(whole)))
    return found


def _partner(words: Sequence[str], i: int) -> int | None:
    """Return the place of the full compound that the word at ``i`` leans on."""
    if _is_open(words[i]):
        return _next_full(words, range(i + 1, min(i + 1 + LONGEST, len(words))))
    if len(words[i]) > SHORTEST and words[i][0] == "-":
        return _next_full(words, range(i - 1, max(i - 1 - LONGEST, -1), -1))
    return None


def _next_full(words: Sequence[str], places: range) -> int | None:
    joined = False
    for place in places:
        word = words[place]
        if word.lower() in word_data.load().coordinators:
            joined = True
        elif not joined:
            return None
        elif word.strip("-") == word:
            return place
        else:
            joined = False
    return None


def _is_open(word: str) -> bool:
    return len(word) >= SHORTEST and word.endswith("-") and word[0].isalnum()


def _whole(word: str, partner: str) -> str:
    """Put the missing side of a suspended compound back; "" where the partner has none to give."""
    at = splitter().last_part(partner) or _behind_prefix(partner)
    if not at:
        return ""
    if word.startswith("-"):
        return partner[:at] + word[1:]
    return (word if partner[at - 1] == "-" else word[:-1]) + partner[at:].lower()


def _behind_prefix(word: str) -> int:
    """Return where the word behind a prefix begins: *medspil*, *nedgang*; 0 if there is none."""
    rules, lexicon = word_data.load(), splitter().lexicon
    lower = word.lower()
    ends = [len(p) for p in rules.not_firsts | rules.particles if lower.startswith(p)]
    known = [at for at in ends if lexicon.entry(lower[at:]) or lexicon.bases(lower[at:])]
    return max(known, default=0)
