"""What is denied, and what is denied only to be put right."""

from lingvist.findings.framing.clauses import Clause
from lingvist.findings.tree import Token
from lingvist.resources.framing import Framing


def negated(clause: Clause, framing: Framing) -> bool:
    """Tell whether a clause is denied; *ikke kun x, men y* denies nothing."""
    return any(not _is_limited(clause, t, framing) for t in _negations(clause, framing))


def corrective(clause: Clause, following: list[Clause], framing: Framing) -> bool:
    """Tell whether a denial is put right: *ikke x, men y*; *y og ikke x*; *ikke kun x, men y*.

    A *men* that opens a clause with a subject of its own puts nothing right: it concedes.

    Args:
        clause: the clause.
        following: the clauses of the sentence that share its subject.
        framing: the data.
    """
    denials = _negations(clause, framing)
    if not denials:
        return False
    words = framing.negation
    own = [t for t in clause.after(denials[0]) if t.lower in words.but]
    shared = [c for c in following if c.tokens and c.tokens[0].lower in words.but]
    limited = any(_is_limited(clause, t, framing) and _is_resumed(clause, t, framing)
                  for t in denials)  # fmt: skip
    contrast = any(_is_contrast(clause, t, framing) for t in denials)
    return limited or contrast or bool(own or shared)


def _is_resumed(clause: Clause, negation: Token, framing: Framing) -> bool:
    """Tell whether *men* stands behind *ikke kun* at any distance: it always puts it right."""
    later = (t for t in clause.sentence.tokens if t.i > negation.i)
    return any(t.lower in framing.negation.but for t in later)


def _is_contrast(clause: Clause, negation: Token, framing: Framing) -> bool:
    """Tell whether a negation denies a phrase beside another: *og ikke x*, *– ikke for at x*."""
    before = clause.sentence.at(negation.i - 1)
    if before is None or negation.i < clause.verb.i or negation not in clause.tokens:
        return False
    joined = before.lower in framing.negation.conjunctions or before.text in ",–-"
    return joined and negation.lower not in framing.negation.subjects


def _negations(clause: Clause, framing: Framing) -> list[Token]:
    words = framing.negation.words
    return [t for t in clause.tokens if t.lower in words and not _in_infinitive(clause, t, framing)]


def _in_infinitive(clause: Clause, token: Token, framing: Framing) -> bool:
    """Tell whether a negation stands behind *at* and so belongs to an infinitive."""
    before = clause.sentence.at(token.i - 1)
    behind = before is not None and before.lower in framing.clauses.particle_at
    return behind and token.i > clause.verb.i


def _is_limited(clause: Clause, negation: Token, framing: Framing) -> bool:
    after = clause.sentence.at(negation.i + 1)
    return after is not None and after.lower in framing.negation.limiting
