"""Who acts: the kind of agent that a subject names."""

from dataclasses import dataclass

from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.predicates import Predicate
from lingvist.findings.framing.subjects import phrase
from lingvist.findings.tree import Token, text_of
from lingvist.resources.frame_words import Actor
from lingvist.resources.framing import Framing

_NAMING = ("NOUN", "PROPN", "ADJ", "VERB")
_SHORTEST_FIRST_PART = 3


@dataclass(frozen=True)
class Agent:
    """Who acts, and the words that say so."""

    kind: str
    text: str


NOBODY = Agent("none", "")


def kind_of(token: Token, phrase_tokens: tuple[Token, ...], framing: Framing) -> str | None:
    """Return the kind of agent that a noun names; None if it names none.

    Args:
        token: the noun.
        phrase_tokens: the words of its phrase.
        framing: the data.
    """
    actor = _actor(token, framing)
    if actor is None:
        return None
    bare = token.lemma in actor.definite_only and not _is_definite(token, phrase_tokens)
    return None if bare else actor.agent


def _actor(token: Token, framing: Framing) -> Actor | None:
    """Return the entry for a word: by its lemma, by its form without ending, as a compound."""
    readings = framing.readings(token.lemma, token.text)
    for word in readings:
        for actor in framing.actors_by_word.get(word, ()):
            if word not in actor.plural_only or token.has("Number=Plur"):
                return actor
    return _by_head(readings, framing) if token.pos in _NAMING else None


def _by_head(readings: list[str], framing: Framing) -> Actor | None:
    """Return the entry whose word the compound ends in."""
    for actor in framing.actors:
        if actor.not_lemmas.isdisjoint(readings) and any(_ends_in(r, actor) for r in readings):
            return actor
    return None


def _ends_in(reading: str, actor: Actor) -> bool:
    if not reading.endswith(actor.heads):
        return False
    firsts = (reading.removesuffix(head) for head in actor.heads if reading.endswith(head))
    return any(len(first) >= _SHORTEST_FIRST_PART for first in firsts)


def _is_definite(token: Token, phrase_tokens: tuple[Token, ...]) -> bool:
    owner = any(t.i < token.i and (t.has("Case=Gen") or t.pos == "DET") for t in phrase_tokens)
    return owner or token.has("Definite=Def")


def by_agent(clause: Clause, found: Predicate, framing: Framing) -> Agent:
    """Return the agent of a passive: what stands behind *af*, or none."""
    for token in clause.after(found.main):
        if token.lower in framing.auxiliaries.agent_prepositions:
            head = _head_after(clause, token, framing)
            if head is not None and _goes_with(head, token, found):
                words = tuple(t for t in phrase(clause, head) if t.i > token.i)
                return Agent(kind_of(head, words, framing) or "abstract", text_of(words))
    return NOBODY


def _goes_with(head: Token, preposition: Token, found: Predicate) -> bool:
    """Tell whether an *af* phrase belongs to the verb, not to the noun or adverb before it."""
    return head.head == found.main.i or preposition.i == found.main.i + 1


def _head_after(clause: Clause, preposition: Token, framing: Framing) -> Token | None:
    """Return the noun a preposition governs; else the last word that can stand for one."""
    head = None
    for token in clause.after(preposition):
        if token.pos in ("NOUN", "PROPN") and not token.has("Case=Gen"):
            return token
        nominal = token.pos in ("ADJ", "PRON") or kind_of(token, (token,), framing) is not None
        if not nominal and token.pos not in ("DET", "NUM", "ADV", "NOUN", "PROPN", "X", "CCONJ"):
            break
        head = token if nominal else head
    return head
