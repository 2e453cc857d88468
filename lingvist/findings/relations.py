"""Grammatical relations between words, for sketches: what is done with *ansvar*, and how it is.

Coordination is spread: what holds of one member holds of the others (*tager og giver ansvar*),
also where a noun stands only once for several adjectives (*det lille, det store og det
mangfoldige fællesskab*).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from lingvist import schema
from lingvist.findings.framing.adjectives import adjectives_before
from lingvist.findings.framing.predicates import is_participle, is_s_passive, verb_lemma
from lingvist.findings.framing.word_order import Order
from lingvist.findings.tree import Sentence, Token, sentences
from lingvist.resources import framing as framing_data
from lingvist.resources.framing import Framing

_SUBJECT, _OBJECT, _CONJUNCT, _MODIFIER = "subject", "object", "conjunct", "modifier"
_PLAIN = {
    "nsubj": _SUBJECT, "obj": _OBJECT, "iobj": "indirect-object", "conj": _CONJUNCT,
    "nmod:poss": "genitive", "compound:prt": "particle",
}  # fmt: skip
_OBLIQUE = ("obl", "nmod")
_SPREAD_BACKWARD = (_OBJECT,)


@dataclass(frozen=True)
class _Relation:
    """A relation between two tokens."""

    head: Token
    name: str
    dependent: Token


def relations(tokens: pd.DataFrame) -> pd.DataFrame:
    """Return the ``relations`` table: a row for each relation between two words.

    Relations: subject, object (subjects of passives too), indirect-object, modifier (adjective or
    participle of a noun), oblique:<preposition>, genitive (owner of a noun), particle (of a verb),
    conjunct (members of a coordination, the first one the head). A compound is one word here.
    ``start`` and ``end`` take in both words.

    Args:
        tokens: the ``tokens`` table of one or more documents.
    """
    framing = framing_data.load()
    rows: list[dict[str, object]] = []
    for sentence in sentences(tokens):
        order = Order(sentence, framing)
        rows += [_row(found, order) for found in _unique(sentence, framing)]
    return schema.build("relations", rows)


def _row(found: _Relation, order: Order) -> dict[str, object]:
    first, last = sorted((found.head, found.dependent), key=lambda t: t.i)
    head, head_pos = _word(found.head, order)
    dependent, dependent_pos = _word(found.dependent, order)
    return {
        "document": first.document, "block": first.block, "sentence": first.sentence,
        "start": first.start, "end": last.end, "line": first.line,
        "head": head, "head_pos": head_pos, "relation": found.name,
        "dependent": dependent, "dependent_pos": dependent_pos,
    }  # fmt: skip


def _word(token: Token, order: Order) -> tuple[str, str]:
    """Return lemma and part of speech, put right where a verb was tagged as something else."""
    if order.finite(token) and token.pos not in ("VERB", "AUX"):
        return verb_lemma(token, order.framing), "VERB"
    return token.lemma.lower(), token.pos


def _unique(sentence: Sentence, framing: Framing) -> list[_Relation]:
    """Return the relations of a sentence in order, each once."""
    stranded = _stranded(sentence, framing)
    direct = [r for r in _direct(sentence, framing) if not _is_noise(r, stranded)]
    direct += [_Relation(noun, _MODIFIER, token) for token, noun in stranded.values()]
    found = direct + [r for relation in direct for r in _spread(sentence, relation, direct)]
    unique = {(r.head.i, r.name, r.dependent.i): r for r in found}
    return [unique[key] for key in sorted(unique, key=lambda k: (k[2], k[0], k[1]))]


def _direct(sentence: Sentence, framing: Framing) -> Iterator[_Relation]:
    for token in sentence.tokens:
        head = sentence.head(token)
        if token.is_word and head is not None and head.is_word:
            name = _name(sentence, token, head, framing)
            if name:
                yield _Relation(head, name, token)


def _stranded(sentence: Sentence, framing: Framing) -> dict[int, tuple[Token, Token]]:
    """Map the adjectives that stand before a noun, by position, to themselves and that noun."""
    found = {}
    for noun in sentence.tokens:
        if noun.pos == "NOUN":
            for adjective in adjectives_before(sentence, noun, framing):
                found[adjective.i] = (adjective, noun)
    return found


def _is_noise(relation: _Relation, stranded: dict[int, tuple[Token, Token]]) -> bool:
    """Tell whether a relation treats an adjective that has lost its noun as a noun."""
    head, dependent = relation.head.i, relation.dependent.i
    if dependent in stranded:
        noun = stranded[dependent][1]
        return relation.name != _CONJUNCT and relation.head.i != noun.i
    return head in stranded and relation.dependent.pos in ("NOUN", "PROPN")


def _name(sentence: Sentence, token: Token, head: Token, framing: Framing) -> str:
    """Name the relation of a token to its head; empty where it is none of ours."""
    dep = token.dep
    if dep == "amod":
        return _MODIFIER if head.pos in ("NOUN", "PROPN") and _describes(token) else ""
    if dep.startswith("nsubj"):
        return _OBJECT if _is_passive(sentence, head, framing) else _SUBJECT
    if dep in _PLAIN:
        return _PLAIN[dep]
    return _oblique(sentence, token) if dep.split(":")[0] in _OBLIQUE else ""


def _describes(token: Token) -> bool:
    return token.pos == "ADJ" or token.has("VerbForm=Part")


def _oblique(sentence: Sentence, token: Token) -> str:
    """Name an oblique by its preposition; empty where it has none."""
    cases = [t.lower for t in sentence.children(token, "case") if t.pos == "ADP"]
    return f"oblique:{cases[0]}" if cases else ""


def _is_passive(sentence: Sentence, verb: Token, framing: Framing) -> bool:
    if verb.pos != "VERB":
        return False
    words = framing.auxiliaries
    helped = any(t.lemma in words.passive for t in sentence.children(verb, "aux"))
    return (is_participle(verb) and helped) or is_s_passive(verb, framing)


def _spread(
    sentence: Sentence, relation: _Relation, direct: list[_Relation]
) -> Iterator[_Relation]:
    """Yield what coordination adds to a relation."""
    if relation.name in (_CONJUNCT, "particle", _MODIFIER):
        return
    for member in _members(sentence, relation.dependent):
        yield _Relation(relation.head, relation.name, member)
        yield from _spread_heads(sentence, _Relation(relation.head, relation.name, member), direct)
    yield from _spread_heads(sentence, relation, direct)


def _spread_heads(
    sentence: Sentence, relation: _Relation, direct: list[_Relation]
) -> Iterator[_Relation]:
    """Yield a relation for the verbs coordinated with its head that lack one of its kind.

    A subject reaches the verbs behind, an object the verb right before.
    """
    if relation.head.pos not in ("VERB", "AUX"):
        return
    if relation.name == _SUBJECT:
        others = [t for t in _members(sentence, relation.head) if t.pos in ("VERB", "AUX")]
    elif relation.name in _SPREAD_BACKWARD:
        others = _verbs_before(sentence, relation.head)
    else:
        return
    filled = {r.head.i for r in direct if r.name == relation.name}
    for verb in others:
        if verb.i not in filled:
            yield _Relation(verb, relation.name, relation.dependent)


def _members(sentence: Sentence, token: Token) -> list[Token]:
    """Return the tokens coordinated with ``token``, itself left out."""
    found: list[Token] = []
    agenda = [token]
    while agenda:
        members = [t for t in sentence.children(agenda.pop(), "conj") if t.is_word]
        found += members
        agenda += members
    return found


def _verbs_before(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the verb that ``verb`` is coordinated with, if only a conjunction parts the two."""
    head = sentence.head(verb)
    if verb.dep != "conj" or head is None or head.pos not in ("VERB", "AUX"):
        return []
    between = sentence.between(head, verb)[1:-1]
    return [head] if all(t.pos in ("CCONJ", "PUNCT", "ADV") for t in between) else []
