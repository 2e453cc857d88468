"""Readings: clauses with their agent, modality and predicate, those that say one thing merged."""

from dataclasses import dataclass, replace

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.framing.agents import NOBODY, Agent
from lingvist.findings.framing.carriers import Carried, carried
from lingvist.findings.framing.clauses import Clause, clauses
from lingvist.findings.framing.infinitives import coordinated
from lingvist.findings.framing.modality import Modality, modality
from lingvist.findings.framing.negation import corrective, negated
from lingvist.findings.framing.predicates import (
    Predicate,
    finished,
    infinitival,
    predicate,
    verb_lemma,
)
from lingvist.findings.framing.references import Resolver
from lingvist.findings.framing.subjects import Subject, subject
from lingvist.findings.tree import Sentence, Token
from lingvist.resources.framing import Framing


@dataclass(frozen=True)
class Reading:
    """What a clause says of one thing that is done.

    Attributes:
        clause: the clause.
        predicate: what is done.
        finite: the predicate of the finite verb: another one where a wording such as *har ansvar
            for at* leads to an infinitive.
        subject: its subject; None if it has none.
        agent: who acts.
        modality: how it is put.
        negated: whether it is denied.
        corrective: whether it is denied and put right.
        purposes: subjects of clauses of purpose behind it.
        start: offset of its first character.
    """

    clause: Clause
    predicate: Predicate
    finite: Predicate
    subject: Subject | None
    agent: Agent
    modality: Modality
    negated: bool
    corrective: bool
    purposes: tuple[Subject, ...]
    start: int


@dataclass(frozen=True)
class _Parsed:
    """The clauses of a sentence with predicates and subjects, in the same order."""

    clauses: list[Clause]
    predicates: list[Predicate]
    subjects: list[Subject | None]


def readings(sentence: Sentence, resolver: Resolver, framing: Framing) -> list[Reading]:
    """Return what the clauses of a sentence say, in order.

    A cleft (*det er medarbejderne, der skaber*) and an expectation (*vi forventer, at du kender*)
    are one reading each: what is said stands in the embedded clause.
    """
    parsed = _parse(sentence, framing)
    resolver.enter(sentence)
    matrices = _matrices(parsed, framing)
    merged = set(matrices.values())
    found = []
    for at in range(len(parsed.clauses)):
        if at not in merged:
            found += _read(at, parsed, matrices, resolver, framing)
    return found


def _parse(sentence: Sentence, framing: Framing) -> _Parsed:
    found = clauses(sentence, framing)
    predicates = [predicate(clause, framing) for clause in found]
    subjects: list[Subject | None] = []
    for clause, verbs in zip(found, predicates, strict=True):
        shared = clause.shares is not None
        own = None if shared else subject(clause, verbs, framing)
        subjects.append(subjects[clause.shares] if clause.shares is not None else own)
    for at in range(len(found) - 1):
        if subjects[at] is None and _awaits_subject(found[at], found[at + 1]):
            subjects[at] = subjects[at + 1]
    return _Parsed(found, predicates, subjects)


def _awaits_subject(clause: Clause, following: Clause) -> bool:
    """Tell whether two verbs stand side by side before their subject: her ser og skaber vi."""
    first, second = following.tokens[0], following.verb
    return first.i == clause.verb.i + 1 and second.i == first.i + 1


def _matrices(parsed: _Parsed, framing: Framing) -> dict[int, int]:
    """Map each embedded clause that says what its matrix only introduces to that matrix."""
    found: dict[int, int] = {}
    for at, clause in enumerate(parsed.clauses):
        if clause.parent is None:
            continue
        expected = _is_expected(clause, parsed.predicates[clause.parent], framing)
        first = clause.parent not in found.values()
        if expected or (first and _is_cleft(clause, clause.parent, parsed, framing)):
            found[at] = clause.parent
    return found


def _is_expected(clause: Clause, matrix: Predicate, framing: Framing) -> bool:
    opener = clause.opener
    that = opener is not None and opener.lower in framing.clauses.particle_at
    return that and verb_lemma(matrix.main, framing) in framing.expectation.verbs


def _is_cleft(clause: Clause, parent: int, parsed: _Parsed, framing: Framing) -> bool:
    """Tell whether a relative clause belongs to *det er X, der* or *der er ingen, der*."""
    opener, matrix = clause.opener, parsed.clauses[parent]
    relative = opener is None or opener.lower in framing.clauses.relatives
    if not relative or not parsed.predicates[parent].copular or clause.verb.i < matrix.verb.i:
        return False
    named = parsed.subjects[parent]
    pronouns = framing.pronouns
    empty = (
        named is None or named.head.lower in pronouns.cleft | pronouns.expletive | pronouns.generic
    )
    before = [
        t
        for t in matrix.after()
        if t.i < clause.tokens[0].i
        and t.pos not in ("PUNCT", "ADV")
        and t.lower not in framing.clauses.floating
    ]
    return empty and bool(before) and _may_be_clefted(before[-1], framing)


def _may_be_clefted(token: Token, framing: Framing) -> bool:
    definite = token.pos == "PRON" or token.has("Definite=Def")
    return definite or kind_of(token, (token,), framing) is not None


def _read(
    at: int, parsed: _Parsed, matrices: dict[int, int], resolver: Resolver, framing: Framing
) -> list[Reading]:
    """Return the readings of one clause: one for each thing it says is done."""
    clause, found, named = parsed.clauses[at], parsed.predicates[at], parsed.subjects[at]
    wording = carried(clause, found, framing)
    owner = resolver.owner(clause, wording)
    if wording is not None and wording.carrier.owner and owner is None:
        wording = None
    raised = wording is not None and bool(wording.infinitives)
    agent = (
        owner
        or _doer(wording, named, framing)
        or resolver.agent(clause, found, named, raised=raised)
    )
    put = modality(clause, found, agent.kind, wording, framing)
    sharing = [other for other in parsed.clauses if other.shares == at]
    reading = Reading(
        clause, found, found, named, agent, put,
        negated=negated(clause, framing), corrective=corrective(clause, sharing, framing),
        purposes=_purposes(at, parsed, framing), start=clause.start,
    )  # fmt: skip
    if at in matrices:
        first = min(key for key, matrix in matrices.items() if matrix == matrices[at])
        reading = _merged(reading, parsed, matrices[at], framing, begins=first == at)
    verbs = _done(clause, found, wording, framing)
    further = [
        replace(reading, predicate=verb, negated=False, corrective=False, start=verb.main.start)
        for verb in verbs[1:]
    ]
    return [replace(reading, predicate=verbs[0]), *further]


def _doer(wording: Carried | None, named: Subject | None, framing: Framing) -> Agent | None:
    """Return nobody where *det* only stands for what is to be done: det er tilladt at."""
    empty = named is not None and named.head.lower in framing.pronouns.cleft
    return NOBODY if empty and wording is not None and wording.infinitives else None


def _merged(
    reading: Reading, parsed: _Parsed, at: int, framing: Framing, *, begins: bool
) -> Reading:
    """Return a reading with what its matrix says: that it is expected, or denied."""
    matrix = parsed.clauses[at]
    put = reading.modality
    if _is_expected(reading.clause, parsed.predicates[at], framing):
        put = Modality("expectation", "lexical", matrix.verb.text)
    return replace(
        reading,
        modality=put,
        negated=reading.negated or negated(matrix, framing),
        corrective=reading.corrective or corrective(matrix, [], framing),
        start=matrix.start if begins else reading.start,
    )


def _done(
    clause: Clause, found: Predicate, wording: Carried | None, framing: Framing
) -> list[Predicate]:
    """Return what a clause says is done: what a wording leads to, or verbs under one modal."""
    if wording is not None and wording.infinitives:
        return [infinitival(clause, verb, framing) for verb in wording.infinitives]
    more = coordinated(clause, found.main, framing) if found.helpers else ()
    return [found, *(finished(verb, found.helpers, framing) for verb in more)]


def _purposes(at: int, parsed: _Parsed, framing: Framing) -> tuple[Subject, ...]:
    """Return the subjects of the clauses of purpose in a clause: så X kan, for at X kan."""
    found = []
    for clause, named in zip(parsed.clauses, parsed.subjects, strict=True):
        if clause.parent == at and clause.opener is not None and named is not None:
            before = clause.sentence.at(clause.opener.i - 1)
            words = (clause.opener.lower, before.lower if before is not None else "")
            if any(word in framing.clauses.purpose for word in words):
                found.append(named)
    return tuple(found)
