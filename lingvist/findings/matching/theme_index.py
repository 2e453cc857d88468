"""A lexicon made ready for look-up: from a word in running text to the entries it may be."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from lingvist.findings.matching.patterns import fits, head_form
from lingvist.findings.tree import Sentence, Token
from lingvist.resources.inflection import forms, is_own, may_be
from lingvist.resources.lexicon import Compound, Family, Lexicon, Word
from lingvist.resources.pattern_syntax import Classes, Item, Pattern, parse, word_item


@dataclass(frozen=True)
class Entry:
    """What the lexicon says of a word that was found."""

    lemma: str
    pattern: str
    derived: bool
    weak: bool
    negative: bool


@dataclass(frozen=True)
class Phrase:
    """An expression or a false friend of a family."""

    family: str
    pattern: Pattern
    derived: bool = False
    weak: bool = False
    negative: bool = False


Found = tuple[str, Entry, Literal["lemma", "compound"]]


@dataclass(frozen=True)
class Index:
    """The entries of a lexicon by the forms under which they may stand in a text."""

    words: dict[str, list[tuple[str, Word]]] = field(default_factory=dict)
    heads: dict[str, list[tuple[str, Compound, Item]]] = field(default_factory=dict)
    firsts: dict[str, list[tuple[str, Compound, Item]]] = field(default_factory=dict)
    phrases: dict[str, list[Phrase]] = field(default_factory=dict)
    refused: dict[str, list[Phrase]] = field(default_factory=dict)

    def entries(self, token: Token, *, stands_alone: bool) -> list[Found]:
        """Return what a word may be a mention of: the surest reading for each family."""
        if token.text.endswith("-"):
            return list(self._compounds(token))
        listed = list(self._listed(token, stands_alone=stands_alone))
        families = {family for family, _, _ in listed}
        return listed + [found for found in self._compounds(token) if found[0] not in families]

    def _listed(self, token: Token, *, stands_alone: bool) -> Iterator[Found]:
        seen: set[str] = set()
        readings = [*self.words.get(token.lower, ()), *self.words.get(token.lemma.lower(), ())]
        fitting = [r for r in readings if _is(r[1], token, stands_alone=stands_alone)]
        for family, word in sorted(fitting, key=lambda r: _doubt(r[1], token)):
            if family not in seen:
                seen.add(family)
                yield family, _entry(word, word.lemma, word.lemma), "lemma"

    def _compounds(self, token: Token) -> Iterator[Found]:
        text = token.lower
        cuts = range(1, len(text))
        patterns = [p for cut in cuts for p in self.heads.get(text[cut:], ())]
        patterns += [p for cut in cuts for p in self.firsts.get(text[:cut], ())]
        patterns += [p for part in token.parts[-1:] for p in self.heads.get(part, ())]
        seen: set[str] = set()
        for family, compound, item in patterns:
            if family in seen or not may_be(compound.pos, token.pos, token.morph):
                continue
            if fits(item, token):
                seen.add(family)
                lemma = _compound_lemma(item, token)
                yield family, _entry(compound, lemma, compound.pattern), "compound"

    def expressions(self, sentence: Sentence) -> Iterator[tuple[int, Phrase]]:
        """Yield the expressions that may begin at each word of a sentence."""
        return _beginning(self.phrases, sentence)

    def exclusions(self, sentence: Sentence, families: set[str]) -> Iterator[tuple[int, Phrase]]:
        """Yield the false friends of ``families`` that may begin at each word of a sentence."""
        return (
            found for found in _beginning(self.refused, sentence) if found[1].family in families
        )


@lru_cache(maxsize=8)
def index_of(lexicon: Lexicon) -> Index:
    """Return the index of a lexicon, made once."""
    index = Index()
    for family in sorted(lexicon.families, key=lambda family: family.name):
        _add(index, family, lexicon.classes)
    return index


def _add(index: Index, family: Family, classes: Classes) -> None:
    for word in family.words:
        for form in forms(word.lemma, word.pos):
            index.words.setdefault(form, []).append((family.name, word))
    for compound in family.compounds:
        item = word_item(compound.pattern)
        under = index.heads if item.kind == "head" else index.firsts
        for form in item.forms:
            under.setdefault(form, []).append((family.name, compound, item))
    for expression in family.expressions:
        pattern = parse(expression.pattern, classes)
        phrase = Phrase(
            family.name, pattern, expression.derived, expression.weak, expression.negative
        )
        _file(index.phrases, phrase)
    for source in family.exclude:
        _file(index.refused, Phrase(family.name, parse(source, classes)))


def _file(phrases: dict[str, list[Phrase]], phrase: Phrase) -> None:
    """File a phrase under the forms it may begin with; under "" where any word may begin it."""
    for form in phrase.pattern.starts or {""}:
        phrases.setdefault(form, []).append(phrase)


def _beginning(
    phrases: dict[str, list[Phrase]], sentence: Sentence
) -> Iterator[tuple[int, Phrase]]:
    anywhere = phrases.get("", [])
    for i, token in enumerate(sentence.tokens):
        form, lemma = token.lower, token.lemma.lower()
        yield from ((i, phrase) for phrase in anywhere)
        yield from ((i, phrase) for phrase in phrases.get(form, ()))
        if lemma != form:
            yield from ((i, phrase) for phrase in phrases.get(lemma, ()))


def _is(word: Word, token: Token, *, stands_alone: bool) -> bool:
    if token.lower not in forms(word.lemma, word.pos) and token.lemma.lower() != word.lemma:
        return False
    if word.alone and stands_alone and token.lower == word.lemma:
        return True
    if word.strict:
        return is_own(word.pos, token.pos)
    return may_be(word.pos, token.pos, token.morph)


def _doubt(word: Word, token: Token) -> tuple[bool, bool]:
    """Rank readings: the word as it stands in the lexicon first, then the right part of speech."""
    return token.lower != word.lemma, not is_own(word.pos, token.pos)


def _entry(entry: Word | Compound, lemma: str, pattern: str) -> Entry:
    return Entry(lemma, pattern, entry.derived, entry.weak, entry.negative)


def _compound_lemma(item: Item, token: Token) -> str:
    """Return the lemma of a compound: by its head, which is known, where the pattern gives it."""
    if item.kind == "head" and token.text.endswith("-"):
        return token.lower.removesuffix("-") + item.text
    form = head_form(item, token) if item.kind == "head" else None
    if form is None or not token.lower.endswith(form):
        return token.lemma.lower()
    return token.lower[: -len(form)] + item.text
