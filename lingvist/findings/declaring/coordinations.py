"""Candidates within one sentence: coordinations, repeated prepositions, quoted words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lingvist.findings.declaring.candidate import Candidate, candidate_of
from lingvist.findings.declaring.enumerations import enumeration
from lingvist.findings.declaring.passages import Stretch
from lingvist.findings.declaring.plausibility import fits_labels
from lingvist.findings.tree import Token
from lingvist.resources.declarations import compiled, load

_MANY = 3
_LONGEST = 200
"""Tokens that one list in a sentence can have; without a bound, a list without end has no end."""
_OPENING_POS = {"ADP", "VERB", "AUX", "PART", "SCONJ", "PRON", "DET", "NUM", "ADV"}
_SIGNS = frozenset(":;–—")
_OPENING_SIGNS = frozenset(":–—-(;,»«\"“”„’'›‹=")


def in_sentence(sentence: Stretch, count: float) -> list[Candidate]:
    """Return the candidates of a sentence; they may overlap.

    Args:
        sentence: the sentence.
        count: the number of labels stated near; NaN if none.
    """
    found = _whole(list(_coordinations(sentence, count)))
    return [*found, *_repeated(sentence), *_quoted(sentence)]


def _coordinations(sentence: Stretch, count: float) -> Iterator[Candidate]:
    """Yield the coordinations of a sentence, from each place where one can begin."""
    tokens = sentence.tokens
    for n, token in enumerate(tokens):
        if not token.is_word or (n and not _opens(tokens[n - 1])):
            continue
        signed = n > 0 and tokens[n - 1].text in _SIGNS
        read = enumeration(tokens[n : n + _LONGEST], count, running=not signed)
        enough = read.closed or len(read.labels) >= _MANY
        if _definite_plural(token) and n + 1 < len(tokens) and tokens[n + 1].pos == "NOUN":
            continue
        own = enough and read.labels[0][0].start == token.start
        if own and fits_labels(read.labels) and not any(map(_headless, read.labels)):
            labels = [*read.labels[:-1], _before_cue(read.labels[-1])]
            yield from candidate_of([sentence.over(x) for x in labels], "coordination", sentence)


def _before_cue(label: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return a label without the cue that runs on from it: *flid | bærende værdier*."""
    ends = tuple(load().cues.values | load().cues.foundations)
    if not any(token.lower.endswith(ends) for token in label[1:]):
        return label
    noun = next((n for n, token in enumerate(label) if token.pos == "NOUN"), 0)
    return label[: noun + 1] if not label[noun].lower.endswith(ends) else label[:1]


def _whole(found: Sequence[Candidate]) -> list[Candidate]:
    """Return coordinations without those that are the rest of another with a short first label."""
    most: dict[int, int] = {}
    for one in found:
        if len(one.labels[0].text.split()) < _MANY:
            end = one.place[1]
            most[end] = max(most.get(end, 0), len(one.entries))
    return [one for one in found if len(one.entries) >= most.get(one.place[1], 0)]


def _headless(label: tuple[Token, ...]) -> bool:
    """Tell whether a label lacks its noun, or the adjective before it: *det lille*, *det mod*."""
    determined = label[0].lower in load().lists.determiners
    return determined and (label[-1].pos != "NOUN" or len(label) < _MANY)


def _opens(before: Token) -> bool:
    """Tell whether an enumeration can begin after a token."""
    finite = before.has("VerbForm=Fin") or _definite_plural(before)
    return before.pos in _OPENING_POS or before.text in _OPENING_SIGNS or finite


def _definite_plural(token: Token) -> bool:
    """Tell whether a noun names a set: *emnerne trivsel, opgaver og udvikling*."""
    return token.pos == "NOUN" and token.has("Number=Plur") and token.has("Definite=Def")


def _repeated(sentence: Stretch) -> Iterator[Candidate]:
    """Yield labels after one preposition that comes again: *på x som …, på y og på z*."""
    tokens = sentence.tokens
    openers = [t.lower for t in tokens if t.pos == "ADP"]
    for word in dict.fromkeys(w for w in openers if openers.count(w) >= _MANY):
        labels = [_after(tokens, n) for n, t in enumerate(tokens) if t.lower == word]
        held = [label for label in labels if label]
        if len(held) >= _MANY:
            yield from candidate_of([sentence.over(label) for label in held], "repeated", sentence)


def _quoted(sentence: Stretch) -> Iterator[Candidate]:
    """Yield what stands in quotation marks, joined by commas and conjunctions."""
    matches = list(compiled(load().evidence.quoted).finditer(sentence.text))
    between = [sentence.text[a.end() : b.start()] for a, b in pairwise(matches)]
    joined = all(compiled(load().evidence.joint).fullmatch(text) for text in between)
    if len(matches) > 1 and joined:
        yield from candidate_of([sentence.group(m, "label") for m in matches], "quoted", sentence)


def _after(tokens: Sequence[Token], n: int) -> tuple[Token, ...]:
    """Return the adjectives and the noun that follow a token."""
    held: list[Token] = []
    for token in tokens[n + 1 : n + 1 + _MANY]:
        if token.pos not in {"ADJ", "NOUN", "PROPN"}:
            break
        held.append(token)
        if token.pos == "NOUN":
            break
    return tuple(held)
