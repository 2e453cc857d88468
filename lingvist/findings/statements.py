"""Named statements: vision, mission, purpose, approach, slogan; and principles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import pandas as pd

from lingvist import schema
from lingvist.findings.declaring.declarations import Declaration
from lingvist.findings.declaring.noun_forms import mnemonic
from lingvist.findings.declaring.passages import Passage, Stretch, documents
from lingvist.findings.declaring.principles import principles
from lingvist.findings.values import declared_values
from lingvist.resources.declarations import compiled, exact, load
from lingvist.resources.lexicon import Lexicon

_SLOGAN = 6


@dataclass(frozen=True)
class _Statement:
    """A statement with its kind and the words that name it; ``asked`` for by a heading alone."""

    kind: str
    span: Stretch
    cue: str
    asked: bool = False


def statements(
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    lexicon: Lexicon | None = None,  # noqa: ARG001  the finders share one signature
) -> pd.DataFrame:
    """Return the ``statements`` table: one row per statement that a text names as such.

    A vision or mission counts only where the text calls it so; a principle where the text leads
    in principles, or where the headings of a text for leaders stand for them (cue ``heading``).

    Args:
        tokens: the ``tokens`` table of one or more documents.
        blocks: their ``blocks`` table.
        lexicon: not used.

    Returns:
        The table ``statements`` of the schema; ``text`` is the naming clause or the sentence,
        ``name`` the bare name in it.
    """
    rows = [row for passages in documents(tokens, blocks) for row in _rows(passages)]
    return schema.build("statements", rows)


def _rows(passages: Sequence[Passage]) -> Iterator[dict[str, object]]:
    values = declared_values(passages)
    found = [*_named(passages), *_beside(passages), *_headed(passages), *_slogans(passages, values)]
    kept: list[_Statement] = []
    for one in sorted(found, key=lambda s: (s.asked, s.span.place[0], -s.span.place[1])):
        if not any(_repeats(one, other) for other in kept):
            kept.append(one)
    kept += [_Statement("principle", span, cue) for span, cue in principles(passages, values)]
    for one in sorted(kept, key=lambda s: s.span.place):
        yield one.span.location() | {
            "kind": one.kind, "text": one.span.text, "name": _name(one), "cue": one.cue,
        }  # fmt: skip


def _name(statement: _Statement) -> str:
    """Return the bare name that a statement gives (*vores vision, Sammen om havet*), or empty."""
    if statement.kind == "principle":
        return ""
    for pattern in load().statements.names:
        if match := exact(pattern).search(statement.span.text):
            return match["name"].strip()
    return ""


def _repeats(one: _Statement, other: _Statement) -> bool:
    """Tell whether a statement overlaps another of its kind, or says the same again."""
    start, end = one.span.place
    other_start, other_end = other.span.place
    overlap = start < other_end and other_start < end
    if one.kind != other.kind:
        return overlap and one.asked
    return overlap or one.span.text.lower() == other.span.text.lower()


def _named(passages: Sequence[Passage]) -> Iterator[_Statement]:
    """Yield statements that a sentence names."""
    for passage in passages:
        for sentence in passage.sentences:
            for kind, pattern in _ways(sentence.text.lower()):
                for match in exact(pattern).finditer(sentence.text):
                    span = sentence.group(match, "span")
                    yield _Statement(kind, span, match["cue"].strip())


def _beside(passages: Sequence[Passage]) -> Iterator[_Statement]:
    """Yield sentences that the next one calls a statement, or that the one before asks for."""
    words = load().statements
    for passage in passages:
        for first, second in pairwise(passage.sentences):
            for kind, nouns in words.nouns.items():
                pattern = _filled(words.called_back, nouns).replace("^(?:", "^(?i:")
                if match := exact(pattern).match(second.text):
                    yield _Statement(kind, first, match["cue"].strip())
            for kind, asks in words.asking:
                if first.text.endswith("?") and compiled(asks).search(first.text):
                    yield _Statement(kind, second, first.text, asked=True)


def _ways(text: str) -> Iterator[tuple[str, str]]:
    """Yield the kinds that a sentence may name, with the patterns to try."""
    words = load().statements
    for kind, nouns in words.nouns.items():
        if any(noun in text for noun in nouns):
            yield from ((kind, pattern) for pattern in _naming(kind))
    yield from words.sentences


@cache
def _naming(kind: str) -> tuple[str, ...]:
    """Return the ways of naming a kind, the surest first."""
    words = load().statements
    nouns = words.nouns[kind]
    ways = (*words.naming, *(words.describing if kind in words.described else ()))
    definite = [noun for noun in nouns if noun.endswith(words.definite)]
    return (*(_filled(pattern, nouns) for pattern in ways), _filled(words.named, definite))


def _filled(pattern: str, nouns: Sequence[str]) -> str:
    noun = rf"\b(?i:{'|'.join(sorted(nouns, key=len, reverse=True))})\b"
    owner = rf"\b(?i:{load().statements.owner})"
    return pattern.replace("{owner}{noun}", owner + noun).replace("{noun}", noun)


def _headed(passages: Sequence[Passage]) -> Iterator[_Statement]:
    """Yield the first sentence below a heading that is nothing but the noun."""
    words = load().statements
    for passage, below in pairwise(passages):
        asked = (kind for kind, asks in words.asking if compiled(asks).search(passage.text))
        if passage.is_title and (kind := next(asked, "")):
            yield _Statement(kind, below.sentences[0], passage.text, asked=True)
        for kind in sorted(words.headings):
            pattern = _filled(words.headed, words.nouns[kind])
            leads = passage.is_title or passage.text.endswith(":")
            if leads and exact(pattern).match(passage.text) and _says(below):
                yield _Statement(kind, below.sentences[0], passage.text.rstrip(" :"))


def _says(passage: Passage) -> bool:
    """Tell whether a passage says something: a sentence, or a line that is no ordinary heading."""
    ordinary = passage.text.lower().rstrip(" :") in load().layout.ordinary
    return not ordinary and not passage.text.endswith(":")


def _slogans(passages: Sequence[Passage], values: Sequence[Declaration]) -> Iterator[_Statement]:
    """Yield headings that begin with the word the values spell and go on from it."""
    for declaration in values:
        word = mnemonic([entry.label for entry in declaration.entries], passages)
        for passage in passages if word else ():
            if passage.is_heading and _goes_on(passage.text, word):
                yield _Statement("slogan", passage.whole, word)


def _goes_on(heading: str, word: str) -> bool:
    words = heading.split()
    telling = compiled(load().layout.telling).search(heading)
    return words[0] == word and 1 < len(words) <= _SLOGAN and telling is None
