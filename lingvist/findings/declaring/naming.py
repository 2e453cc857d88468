"""Statements that a text names: the sentence, heading or lead-in that calls something a vision."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.resources.declarations import compiled, exact, load


@dataclass(frozen=True)
class Statement:
    """A statement with its kind and the words that name it; ``asked`` for by a heading alone."""

    kind: str
    span: Stretch
    cue: str
    asked: bool = False


def named(passages: Sequence[Passage]) -> Iterator[Statement]:
    """Yield the statements of a document that its words name; they may overlap.

    Args:
        passages: the passages of the document.
    """
    for passage in passages:
        for sentence in passage.sentences:
            yield from _in_sentence(sentence)
        for first, second in pairwise(passage.sentences):
            yield from _beside(first, second)
    for passage, below in pairwise(passages):
        yield from _headed(passage, below)


def _in_sentence(sentence: Stretch) -> Iterator[Statement]:
    """Yield statements that a sentence names."""
    for kind, pattern in _ways(sentence.text.lower()):
        for match in exact(pattern).finditer(sentence.text):
            yield Statement(kind, sentence.group(match, "span"), match["cue"].strip())


def _beside(first: Stretch, second: Stretch) -> Iterator[Statement]:
    """Yield a sentence that the next one calls a statement, or that the one before announces."""
    words = load().statements
    for kind, nouns in words.nouns.items():
        if match := _whole(words.called_back, nouns, second.text):
            yield Statement(kind, first, match)
        if match := _whole(words.announced, nouns, first.text):
            yield Statement(kind, second, match)
    for kind, asks in words.asking:
        if first.text.endswith("?") and compiled(asks).search(first.text):
            yield Statement(kind, second, first.text, asked=True)


def _whole(pattern: str, nouns: tuple[str, ...], text: str) -> str:
    """Return the cue of a sentence that is nothing but the naming of a statement, or nothing."""
    if _others(nouns, text):
        return ""
    match = exact(_filled(pattern, nouns).replace("^(?:", "^(?i:")).match(text)
    return match["cue"].strip() if match is not None else ""


def _ways(text: str) -> Iterator[tuple[str, str]]:
    """Yield the kinds that a sentence may name, with the patterns to try."""
    words = load().statements
    for kind, nouns in words.nouns.items():
        if any(noun in text for noun in nouns) and not _others(nouns, text):
            yield from ((kind, pattern) for pattern in _naming(kind))
    yield from words.sentences


def _others(nouns: tuple[str, ...], text: str) -> bool:
    """Tell whether a text speaks of a statement of somebody else, or of a former one."""
    return compiled(_filled(load().statements.refused, nouns)).search(text) is not None


@cache
def _naming(kind: str) -> tuple[str, ...]:
    """Return the ways of naming a kind, the surest first."""
    words = load().statements
    nouns = words.nouns[kind]
    ways = (*words.naming, *(words.describing if kind in words.described else ()))
    definite = tuple(noun for noun in nouns if noun.endswith(words.definite))
    return (*(_filled(pattern, nouns) for pattern in ways), _filled(words.named, definite))


@cache
def _filled(pattern: str, nouns: tuple[str, ...]) -> str:
    words = load().statements
    any_noun = "|".join(sorted(nouns, key=len, reverse=True))
    noun = rf"\b(?i:{words.compound}(?:{any_noun}))\b"
    owner = rf"\b(?i:{words.owner})"
    for name, value in (("{owner}{noun}", owner + noun), ("{noun}", noun), ("{is}", words.copula)):
        pattern = pattern.replace(name, value)
    return pattern


def _headed(passage: Passage, below: Passage) -> Iterator[Statement]:
    """Yield the first sentence below a heading or lead-in that names it, or asks for it."""
    words = load().statements
    if passage.is_title:
        asked = (kind for kind, asks in words.asking if compiled(asks).search(passage.text))
        if kind := next(asked, ""):
            yield Statement(kind, below.sentences[0], passage.text, asked=True)
    if not _says(below):
        return
    for kind, nouns in words.nouns.items():
        if _others(nouns, passage.text):
            continue
        heads = kind in words.headings and (passage.is_title or passage.text.endswith(":"))
        if heads and exact(_filled(words.headed, nouns)).match(passage.text):
            yield Statement(kind, below.sentences[0], passage.text.rstrip(" :"))
        elif match := exact(_filled(words.leading, nouns)).search(passage.sentences[-1].text):
            yield Statement(kind, below.sentences[0], match["cue"].strip())


def _says(passage: Passage) -> bool:
    """Tell whether a passage says something: a sentence, or a line that is no ordinary heading."""
    ordinary = passage.text.lower().rstrip(" :") in load().layout.ordinary
    return not ordinary and not passage.text.endswith(":")
