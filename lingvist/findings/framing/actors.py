"""Which kind of agent a noun names: leader, employee, citizen and so on."""

from lingvist.findings.tree import Token
from lingvist.resources.frame_words import Actor
from lingvist.resources.framing import Framing

_NAMING = ("NOUN", "PROPN", "ADJ", "VERB")
_SHORTEST_FIRST_PART = 3


def kind_of(token: Token, phrase_tokens: tuple[Token, ...], framing: Framing) -> str | None:
    """Return the kind of agent that a noun names; None if it names none.

    Args:
        token: the noun.
        phrase_tokens: the words of its phrase.
        framing: the data.
    """
    actor = None if token.has("VerbForm=Fin") else _actor(token, framing)
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
