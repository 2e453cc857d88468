"""Mentions of themes: which family of the lexicon a passage shows, and by which word.

Within a family the longest match wins; families may overlap (*det mangfoldige fællesskab*).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from lingvist import schema
from lingvist.findings.matching.denial import is_denied
from lingvist.findings.matching.patterns import Match, find
from lingvist.findings.matching.theme_index import Entry, Index, Phrase, index_of
from lingvist.findings.tree import Sentence, Token, sentences, text_of
from lingvist.resources.lexicon import Lexicon, load

Via = Literal["lemma", "compound", "expression"]

_BEFORE_A_NOUN = frozenset({"CCONJ", "AUX", "DET", "ADJ"})
_AFTER_A_NOUN = frozenset({"CCONJ", "AUX", "ADP"})


@dataclass(frozen=True)
class Mention:
    """A mention of a family in a sentence; ``match`` holds its place among the tokens."""

    family: str
    match: Match
    lemma: str
    via: Via
    pattern: str
    derived: bool = False
    weak: bool = False
    negative: bool = False

    @property
    def places(self) -> range:
        """The positions of its span."""
        return range(self.match.span[0], self.match.span[1] + 1)


def themes(
    tokens: pd.DataFrame, lexicon: Lexicon | None = None, *, compounds: bool = True
) -> pd.DataFrame:
    """Return the ``themes`` table: one row for each mention of a family.

    The span is the word that carries the family, or the whole expression where no word of it does.
    Weak mentions are in the table with ``weak`` set; counts leave them out by default.

    Args:
        tokens: a ``tokens`` table, of one document or of several.
        lexicon: the lexicon; the shipped one if None.
        compounds: whether a part of a compound shows a family (via = compound).

    Returns:
        document, block, sentence, start, end (characters in the clean text), line (in the source),
        theme, surface, lemma, via, pattern, derived, negated, in_heading and weak, by place.
    """
    chosen = load() if lexicon is None else lexicon
    index = index_of(chosen)
    rows = [
        _row(mention, sentence, chosen)
        for sentence in sentences(tokens)
        for mention in mentions(sentence, index, compounds=compounds)
    ]
    return schema.build("themes", rows)


@dataclass(frozen=True)
class Sifted:
    """What a sentence may mention, and what becomes of it.

    Attributes:
        candidates: all that an entry of the lexicon fits.
        refused: for each family, the false friends that stand in the sentence.
        kept: the mentions, by place and family.
    """

    candidates: tuple[Mention, ...]
    refused: dict[str, list[tuple[Phrase, Match]]]
    kept: tuple[Mention, ...]

    def friend(self, mention: Mention) -> Phrase | None:
        """Return the false friend that covers the whole span of a mention; None if none does."""
        for phrase, match in self.refused[mention.family]:
            if match.span[0] <= mention.places[0] and mention.places[-1] <= match.span[1]:
                return phrase
        return None


def mentions(sentence: Sentence, index: Index, *, compounds: bool = True) -> list[Mention]:
    """Return the mentions in a sentence, by place and family."""
    return list(sift(sentence, index, compounds=compounds).kept)


def sift(sentence: Sentence, index: Index, *, compounds: bool = True) -> Sifted:
    """Return what a sentence may mention, and what is kept of it."""
    words = [
        mention
        for i in range(len(sentence.tokens))
        for mention in _words(sentence, i, index)
        if compounds or mention.via != "compound"
    ]
    candidates = [*words, *_expressions(sentence, index, words)]
    refused = _refusals(sentence, index, {mention.family for mention in candidates})
    sifted = Sifted(tuple(candidates), refused, ())
    kept = _longest([mention for mention in candidates if sifted.friend(mention) is None])
    return replace(
        sifted, kept=tuple(sorted(kept, key=lambda mention: (mention.match.span, mention.family)))
    )


def _words(sentence: Sentence, i: int, index: Index) -> Iterator[Mention]:
    """Yield what the word at ``i`` may be a mention of, by itself."""
    match = Match((i,), (i, i))
    stands_alone = _stands_alone(sentence, i)
    for family, entry, via in index.entries(sentence.tokens[i], stands_alone=stands_alone):
        yield _from_entry(family, match, entry, via)


def _from_entry(family: str, match: Match, entry: Entry, via: Via) -> Mention:
    return Mention(
        family, match, entry.lemma, via, entry.pattern, entry.derived, entry.weak, entry.negative
    )


def _stands_alone(sentence: Sentence, i: int) -> bool:
    """Tell whether the words beside a noun leave no room for the preposition it looks like.

    A preposition is followed by what it governs; a stranded one follows a verb or a noun.
    """
    before = sentence.tokens[i - 1] if i else None
    after = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    ends = after is None or not after.is_word or after.pos in _AFTER_A_NOUN or _is_finite(after)
    return ends and (before is None or not before.is_word or before.pos in _BEFORE_A_NOUN)


def _is_finite(token: Token) -> bool:
    return token.pos == "VERB" and token.has("VerbForm=Fin")


def _expressions(sentence: Sentence, index: Index, words: list[Mention]) -> Iterator[Mention]:
    """Yield the expressions; one that a word of the family carries takes over what it is."""
    by_place = {(mention.family, mention.match.span): mention for mention in words}
    for phrase, match in _found(sentence, index.expressions(sentence)):
        carrier = by_place.get((phrase.family, match.span))
        if carrier is None:
            lemma = " ".join(sentence.tokens[i].lemma.lower() for i in match.words)
            yield Mention(
                phrase.family, match, lemma, "expression", phrase.pattern.source,
                phrase.derived, phrase.weak, phrase.negative,
            )  # fmt: skip
        else:
            via: Via = "expression" if carrier.weak and not phrase.weak else carrier.via
            yield replace(
                carrier, match=match, via=via, pattern=phrase.pattern.source, weak=phrase.weak
            )


def _found(
    sentence: Sentence, phrases: Iterator[tuple[int, Phrase]]
) -> Iterator[tuple[Phrase, Match]]:
    for i, phrase in phrases:
        match = find(phrase.pattern, sentence.tokens, i)
        if match is not None:
            yield phrase, match


def _refusals(
    sentence: Sentence, index: Index, families: set[str]
) -> dict[str, list[tuple[Phrase, Match]]]:
    """Return the false friends of ``families`` with their places."""
    refused: dict[str, list[tuple[Phrase, Match]]] = {family: [] for family in families}
    if families:
        for phrase, match in _found(sentence, index.exclusions(sentence, families)):
            refused[phrase.family].append((phrase, match))
    return refused


def _longest(candidates: list[Mention]) -> list[Mention]:
    """Keep, within each family, the longest of mentions whose spans overlap."""
    order = sorted(
        candidates,
        key=lambda m: (-m.match.length, m.weak, m.derived, m.match.span, m.via, m.pattern),
    )
    kept: list[Mention] = []
    taken: set[tuple[str, int]] = set()
    for mention in order:
        places = {(mention.family, i) for i in mention.places}
        if taken.isdisjoint(places):
            taken |= places
            kept.append(mention)
    return kept


def _row(mention: Mention, sentence: Sentence, lexicon: Lexicon) -> dict[str, object]:
    span = sentence.tokens[mention.places[0] : mention.places[-1] + 1]
    first = span[0]
    return {
        "document": first.document, "block": first.block, "sentence": first.sentence,
        "start": first.start, "end": span[-1].end, "line": first.line,
        "theme": mention.family, "surface": text_of(span), "lemma": mention.lemma,
        "via": mention.via, "pattern": mention.pattern, "derived": mention.derived,
        "negated": mention.negative or is_denied(sentence, mention.match, lexicon.negation),
        "in_heading": first.block_kind == "heading", "weak": mention.weak,
    }  # fmt: skip
