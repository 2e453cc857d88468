"""Principles: rules of leading or living that a text lists, or that its headings stand for."""

import re
from collections.abc import Iterator, Sequence

from lingvist.findings.declaring.cues import Kind, cues, speaks_of_values
from lingvist.findings.declaring.declaration import Declaration
from lingvist.findings.declaring.declarations import declarations
from lingvist.findings.declaring.declared_sets import merged
from lingvist.findings.declaring.item_labels import bare
from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.findings.declaring.rules import announcements, led_in_rules, refused_rules
from lingvist.findings.tree import Token
from lingvist.findings.values import KINDS
from lingvist.resources.declarations import compiled, load

RULES: tuple[Kind, ...] = ("principle", "code")

_FEWEST = 3
_LONGEST = 4
_CONTENT = {"NOUN", "PROPN", "ADJ", "VERB", "X"}


def principles(
    passages: Sequence[Passage], values: Sequence[Declaration]
) -> list[tuple[Stretch, str]]:
    """Return the principles of a document with the words that name them, in order.

    What a text calls values is no principle. Headings count only in a text for leaders that
    declares neither values nor principles in words.

    Args:
        passages: the passages of the document.
        values: the values it declares.
    """
    taken = [entry.label.place for declaration in values for entry in declaration.entries]
    found: list[tuple[Stretch, str]] = []
    for rule, cue in (*_rules(passages), *_declared(passages)):
        if not any(_overlap(rule.place, place) for place in taken):
            found.append((rule, cue))
            taken.append(rule.place)
    if found or values or cues(passages, KINDS):
        return sorted(found, key=lambda one: one[0].place)
    cue = load().statements.heading_cue
    return [(heading.whole, cue) for heading in guiding_headings(passages)]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _rules(passages: Sequence[Passage]) -> Iterator[tuple[Stretch, str]]:
    """Yield the rules that nouns for principles, or words that announce some, lead in."""
    found = [*cues(passages, (*RULES, "rule")), *announcements(passages)]
    if not speaks_of_values(cues(passages, KINDS)):
        found += cues(passages, ("picture",))
    for cue in found:
        for rule in led_in_rules(passages, cue):
            yield rule, cue.phrase.text


def _declared(passages: Sequence[Passage]) -> Iterator[tuple[Stretch, str]]:
    """Yield what is declared as values are, with a noun for principles."""
    for declaration in merged([d for d in declarations(passages, RULES) if _states(d)]):
        if not refused_rules(declaration.cue):
            for entry in declaration.entries:
                yield _rule(entry.label), declaration.cue.phrase.text


def _states(declaration: Declaration) -> bool:
    """Tell whether labels can be rules: any can be principles, sentences alone can be a code's."""
    return declaration.cue.kind != "code" or all(
        any(token.has("VerbForm=Fin") for token in _rule(entry.label).tokens)
        for entry in declaration.entries
    )


def _rule(label: Stretch) -> Stretch:
    """Return the sentence of a label, or the label alone where a sign parts it from its gloss."""
    rest = label.passage.text[label.end :]
    if not rest.strip() or re.match(r"\s*(?::|\s[-–—]|\n|,)", rest):
        return label
    sentence = next(s for s in label.passage.sentences if s.end >= label.end)
    return Stretch(label.passage, label.start, sentence.end)


def guiding_headings(passages: Sequence[Passage]) -> list[Passage]:
    """Return the headings that stand for the principles of a text for leaders; often none.

    Its title names it as such (*ledelsesgrundlag*, *kodeks* …); three sections of one level at
    least have a heading of up to four words without a verb that is no ordinary one, and they are
    two thirds of the sections of that level; and half of them at least are taken up in their
    section, so that the heading says what the section is about.
    """
    if not _for_leaders(passages):
        return []
    sections = _sections(passages)
    levels = [heading.level for heading, _ in sections]
    level = max(set(levels), key=levels.count, default=0)
    same = [(heading, body) for heading, body in sections if heading.level == level]
    nominal = [(heading, body) for heading, body in same if _nominal(heading)]
    taken_up = sum(_taken_up(heading, body) for heading, body in nominal)
    most = len(nominal) * 3 >= len(same) * 2
    if len(nominal) < _FEWEST or not most or taken_up * 2 < len(nominal):
        return []
    return [heading for heading, _ in nominal]


def _for_leaders(passages: Sequence[Passage]) -> bool:
    """Tell whether what stands before the first paragraph names a text for leaders."""
    for passage in passages:
        if not passage.is_title:
            return False
        if _names_text(passage):
            return True
    return False


def _names_text(title: Passage) -> bool:
    return compiled(load().layout.guiding).search(title.text) is not None


def _sections(passages: Sequence[Passage]) -> list[tuple[Passage, tuple[Passage, ...]]]:
    """Return the headings with text below them, and that text; no titles of the whole."""
    starts = [p.number for p in passages if p.is_heading]
    ends = [*starts[1:], len(passages)]
    pairs = [(passages[a], tuple(passages[a + 1 : b])) for a, b in zip(starts, ends, strict=False)]
    return [(h, body) for h, body in pairs if body and h.number > 0 and not _names_text(h)]


def _nominal(heading: Passage) -> bool:
    if compiled(load().layout.telling).search(heading.text) or bare(heading) is None:
        return False
    finite = any(t.has("VerbForm=Fin") for t in heading.tokens)
    return not finite and len(heading.text.split()) <= _LONGEST


def _taken_up(heading: Passage, body: Sequence[Passage]) -> bool:
    """Tell whether a content word of a heading comes back below it, alone or in a compound."""
    wanted = {t.lemma.lower() for t in heading.tokens if t.pos in _CONTENT}
    return any(not wanted.isdisjoint(_lemmas(token)) for token in _tokens(body))


def _lemmas(token: Token) -> set[str]:
    return {token.lemma.lower(), *token.parts}


def _tokens(body: Sequence[Passage]) -> Iterator[Token]:
    return (token for passage in body for token in passage.tokens)
