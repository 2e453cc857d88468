"""Wordings that carry a modality without a modal verb: har ansvar for at, er forpligtet til at."""

from dataclasses import dataclass

from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.infinitives import infinitives_after
from lingvist.findings.framing.predicates import Predicate
from lingvist.findings.tree import Token
from lingvist.resources.frame_words import Carrier
from lingvist.resources.framing import Framing


@dataclass(frozen=True)
class Carried:
    """A wording that carries a modality: its entry, its noun or adjective, its infinitives."""

    carrier: Carrier
    word: Token | None
    infinitives: tuple[Token, ...]


def carried(clause: Clause, found: Predicate, framing: Framing) -> Carried | None:
    """Return the wording that carries a modality in a clause, if there is one."""
    if found.passive:
        return None
    for carrier in framing.carriers:
        if carrier.verb in (found.main.lemma, found.main.lower):
            match = _match(clause, found, carrier, framing)
            if match is not None:
                return match
    return None


def _match(clause: Clause, found: Predicate, carrier: Carrier, framing: Framing) -> Carried | None:
    wanted = carrier.nouns | carrier.adjectives
    word = _word(clause, found, carrier, framing) if wanted else None
    if wanted and word is None:
        return None
    if carrier.prepositions and not _followed(clause, word, carrier.prepositions):
        return None
    start = word if word is not None and word.i > found.main.i else found.main
    infinitives = infinitives_after(clause, start, framing) if carrier.infinitive else ()
    if carrier.only_infinitive and not infinitives:
        return None
    return Carried(carrier, word, infinitives)


def _word(clause: Clause, found: Predicate, carrier: Carrier, framing: Framing) -> Token | None:
    """Return the noun or adjective of a wording, if no other preposition shuts it off."""
    for token in clause.after(found.main):
        lemma = token.lemma.lower()
        named = lemma in carrier.nouns or (bool(token.parts) and token.parts[-1] in carrier.nouns)
        if named or lemma in carrier.adjectives:
            return token
        passable = carrier.through | framing.speaker.as_words
        if token.pos == "ADP" and token.lower not in passable:
            return None
    return None


def _followed(clause: Clause, word: Token | None, prepositions: frozenset[str]) -> bool:
    after = clause.after(word)
    return bool(after) and after[0].lower in prepositions
