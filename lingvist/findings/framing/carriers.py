"""Wordings that carry a modality without a modal verb: har ansvar for at, er forpligtet til at."""

from dataclasses import dataclass
from itertools import takewhile

from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.infinitives import infinitives_after
from lingvist.findings.framing.predicates import Predicate, verb_lemma
from lingvist.findings.tree import Token
from lingvist.resources.frame_words import Carrier
from lingvist.resources.framing import Framing

_NOMINAL = ("NOUN", "PROPN", "PRON")
# A pronoun of the object stands right behind the verb and its subject.
_NEAR = 2


@dataclass(frozen=True)
class Carried:
    """A wording that carries a modality.

    Attributes:
        carrier: its entry.
        word: its noun or adjective; None for a bare verb.
        infinitives: what is to be done.
        bearer: whom it rests on, where the wording names that one behind the verb.
    """

    carrier: Carrier
    word: Token | None
    infinitives: tuple[Token, ...]
    bearer: Token | None = None


def carried(clause: Clause, found: Predicate, framing: Framing) -> Carried | None:
    """Return the wording that carries a modality in a clause, if there is one."""
    lemma = verb_lemma(found.main, framing)
    for carrier in framing.carriers:
        if found.passive and not carrier.passive:
            continue
        if carrier.verb in (lemma, found.main.lemma, found.main.lower):
            match = _match(clause, found, carrier, framing)
            if match is not None:
                return match
    return None


def _match(clause: Clause, found: Predicate, carrier: Carrier, framing: Framing) -> Carried | None:
    wanted = carrier.nouns | carrier.adjectives
    word = _word(clause, found, carrier, framing) if wanted else None
    if wanted and word is None:
        return None
    if carrier.reflexive and not _is_reflexive(clause, found, framing):
        return None
    behind = word or found.main
    if carrier.prepositions and not _followed(clause, behind, carrier.prepositions):
        return None
    start = word if word is not None and word.i > found.main.i else found.main
    start = _bearer(clause, found, framing) or start if carrier.bearer else start
    infinitives = infinitives_after(clause, start, framing) if carrier.infinitive else ()
    if carrier.only_infinitive and not infinitives:
        return None
    bearer = _bearer(clause, found, framing) if carrier.bearer else None
    return Carried(carrier, word, infinitives, bearer)


def _is_reflexive(clause: Clause, found: Predicate, framing: Framing) -> bool:
    """Tell whether those who act do it to themselves: vi forpligter os til at."""
    pronouns = framing.pronouns
    after = clause.after(found.main)
    near = after[:_NEAR]
    return any(t.lower in {pronouns.reflexive, *pronouns.reflexives.values()} for t in near)


def _word(clause: Clause, found: Predicate, carrier: Carrier, framing: Framing) -> Token | None:
    """Return the noun or adjective of a wording, if no other preposition shuts it off."""
    if carrier.owner:
        named = (token for token in clause.before() if _is_named(token, carrier, framing))
        subject = next(named, None)
        if subject is not None:
            return subject
    for token in clause.after(found.main):
        if _is_named(token, carrier, framing) or token.lemma.lower() in carrier.adjectives:
            return token
        passable = carrier.through | framing.speaker.as_words
        if token.pos == "ADP" and token.lower not in passable:
            return None
    return None


def _is_named(token: Token, carrier: Carrier, framing: Framing) -> bool:
    """Tell whether a word is a noun of the wording, or a compound with one as its head."""
    readings = framing.readings(token.lemma, token.text) if token.pos in _NOMINAL else ()
    compound = bool(token.parts) and token.parts[-1] in carrier.nouns
    return compound or any(reading in carrier.nouns for reading in readings)


def _bearer(clause: Clause, found: Predicate, framing: Framing) -> Token | None:
    """Return the noun or pronoun behind the verb: det påhviler lederen at."""
    marks = framing.clauses.particle_at
    ahead = takewhile(lambda token: token.lower not in marks, clause.after(found.main))
    named = [token for token in ahead if token.pos in _NOMINAL]
    return named[-1] if named else None


def _followed(clause: Clause, word: Token, prepositions: frozenset[str]) -> bool:
    after = clause.after(word)
    return bool(after) and after[0].lower in prepositions
