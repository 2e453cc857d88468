"""Infinitives and participles that stand beside each other in a clause."""

from lingvist.findings.framing.clauses import Clause
from lingvist.findings.tree import Token
from lingvist.resources.framing import Framing

_NEAR = 4


def infinitives_after(clause: Clause, start: Token, framing: Framing) -> tuple[Token, ...]:
    """Return the infinitive after *at* close behind ``start``, and those coordinated with it."""
    after = clause.after(start)
    marks = [n for n, t in enumerate(after) if t.lower in framing.clauses.particle_at]
    if not marks or marks[0] > _NEAR:
        return ()
    between = after[: marks[0]]
    things = (t for t in between if not _is_role(clause, t, framing))
    if any(t.text == "," or _is_thing(t, framing) for t in things):
        return ()
    first = next((t for t in after[marks[0] :] if t.has("VerbForm=Inf")), None)
    return () if first is None else (first, *coordinated(clause, first, framing))


def _is_role(clause: Clause, token: Token, framing: Framing) -> bool:
    """Tell whether a noun stands behind *som*: vores ansvar som ledere at."""
    before = clause.sentence.at(token.i - 1)
    return before is not None and before.lower in framing.speaker.as_words


def _is_thing(token: Token, framing: Framing) -> bool:
    """Tell whether a noun is more than an adverb (hele tiden)."""
    noun = token.pos in ("NOUN", "PROPN")
    readings = framing.readings(token.lemma, token.text) if noun else ()
    return noun and framing.adverbial.nouns.isdisjoint(readings)


def coordinated(clause: Clause, verb: Token, framing: Framing) -> tuple[Token, ...]:
    """Return the infinitives or participles coordinated with ``verb`` in the same clause.

    Such a verb stands right behind a comma or conjunction; *at* may stand before it only where it
    stands before the first one. Behind an infinitive with an *at* of its own nothing more counts:
    in *skal arbejde for at styrke x og udvikle y* both belong to *for at*.
    """
    form = "VerbForm=Part" if verb.has("VerbForm=Part") else "VerbForm=Inf"
    marked = _has_at(clause, verb, framing)
    found = []
    for token in clause.after(verb):
        if token.has(form) and token.pos in ("VERB", "AUX"):
            own = _has_at(clause, token, framing)
            joined = _is_joined(clause, token, framing)
            if joined and (marked or not own):
                found.append(token)
            elif own:
                break
    return tuple(found)


def _has_at(clause: Clause, verb: Token, framing: Framing) -> bool:
    before = _before(clause, verb)
    return before is not None and before.lower in framing.clauses.particle_at


def _is_joined(clause: Clause, verb: Token, framing: Framing) -> bool:
    """Tell whether a comma or conjunction stands before a verb and its *at*."""
    before = _before(clause, verb)
    if before is not None and before.lower in framing.clauses.particle_at:
        before = _before(clause, before)
    return before is not None and (
        before.text == "," or before.lower in framing.clauses.conjunctions
    )


def _before(clause: Clause, token: Token) -> Token | None:
    """Return the token before ``token``, adverbs left out."""
    before = clause.sentence.at(token.i - 1)
    while before is not None and before.pos == "ADV":
        before = clause.sentence.at(before.i - 1)
    return before
