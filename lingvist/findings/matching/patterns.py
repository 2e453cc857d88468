"""Matching of multiword patterns on the tokens of a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from lingvist.findings.tree import Token
from lingvist.resources.inflection import is_own
from lingvist.resources.pattern_syntax import Gap, Item, Pattern, Step

_SHORTEST_PART = 3
_PART = re.compile(r"(?=.*[aeiouyæøåé])[\w-]+")
_STOPS = frozenset(".:;?!…")


@dataclass(frozen=True)
class Match:
    """Where a pattern stands in a sentence; all are positions among its tokens.

    Attributes:
        words: the words it matched, without those in its gaps.
        span: the first and the last word that carry it.
    """

    words: tuple[int, ...]
    span: tuple[int, int]

    @property
    def length(self) -> int:
        """The tokens from its first word to its last."""
        return self.words[-1] - self.words[0] + 1


def find(pattern: Pattern, tokens: Sequence[Token], at: int) -> Match | None:
    """Match a pattern with its first word at position ``at``; the shortest gaps win."""
    found = _follow(pattern.steps, 0, tokens, at)
    if found is None:
        return None
    carriers = [i for step, i in found if step.carries] or [i for _, i in found]
    return Match(tuple(i for _, i in found), (carriers[0], carriers[-1]))


def fits(item: Item, token: Token) -> bool:
    """Tell whether a token is what an item asks for."""
    if item.kind in ("tag", "glob"):
        return _has_sign(item, token)
    if item.pos and not is_own(item.pos, token.pos):
        return False
    text = token.lower
    if item.kind == "first":
        return is_compound_of(item.text, text)
    if text.endswith("-"):  # a suspended compound: its head stands further on, as its last part
        return item.kind == "head" and token.parts[-1:] == (item.text,)
    if item.kind == "head":
        return head_form(item, token) is not None
    return text in item.forms or (item.kind == "word" and token.lemma.lower() == item.text)


def _has_sign(item: Item, token: Token) -> bool:
    """Tell whether a token has the tag, or the letters, that an item asks for."""
    if item.kind == "tag":
        return token.pos == item.text
    return token.is_word and fnmatchcase(token.lower, item.text)


def is_compound_of(first: str, text: str) -> bool:
    """Tell whether ``text`` is a compound, or a suspended one, that begins with ``first``."""
    if not text.startswith(first):
        return False
    return text == f"{first}-" or _is_part(text.removeprefix(first))


def head_form(item: Item, token: Token) -> str | None:
    """Return the form of a compound's head with which the token ends; None if it has another."""
    text = token.lower
    forms = [
        form for form in item.forms if text.endswith(form) and _is_part(text[: -len(form) or None])
    ]
    if forms:
        return max(forms, key=len)
    return item.text if token.parts and token.parts[-1] == item.text else None


def _is_part(text: str) -> bool:
    """Tell whether ``text`` may be a part of a compound: three letters or more, with a vowel."""
    return len(text.strip("-")) >= _SHORTEST_PART and _PART.fullmatch(text) is not None


_Found = list[tuple[Step, int]]


def _follow(
    steps: Sequence[Step | Gap], number: int, tokens: Sequence[Token], at: int
) -> _Found | None:
    """Match the steps from ``number`` on, the next word being the one at ``at``."""
    if number == len(steps):
        return []
    step = steps[number]
    if isinstance(step, Gap):
        places: Iterator[int] = _reachable(tokens, at, step.longest)
        return next((f for p in places if (f := _follow(steps, number + 1, tokens, p))), None)
    place = _skip(tokens, at) if number else at
    if place < len(tokens) and any(fits(item, tokens[place]) for item in step.items):
        rest = _follow(steps, number + 1, tokens, place + 1)
        if rest is not None:
            return [(step, place), *rest]
    return _follow(steps, number + 1, tokens, at) if step.optional else None


def _reachable(tokens: Sequence[Token], at: int, longest: int) -> Iterator[int]:
    """Yield the places of the next words after at most ``longest`` words in between."""
    for _ in range(longest + 1):
        at = _skip(tokens, at)
        if at >= len(tokens) or tokens[at].text in _STOPS:
            return
        yield at
        at += 1


def _skip(tokens: Sequence[Token], at: int) -> int:
    """Pass over signs that do not end a clause: commas, quotation marks, brackets."""
    while at < len(tokens) and _is_sign(tokens[at].text):
        at += 1
    return at


def _is_sign(text: str) -> bool:
    return text not in _STOPS and not any(char.isalnum() for char in text)
