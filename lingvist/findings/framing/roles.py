"""For whom something is done, in which direction, and how responsibility is placed."""

from itertools import takewhile

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.objects import NOTHING, Role, governed, role
from lingvist.findings.framing.predicates import Predicate
from lingvist.findings.framing.subjects import Subject, phrase
from lingvist.findings.tree import Token
from lingvist.resources.framing import Framing

ORGANISATION = "organisation"
_PHRASE = ("NOUN", "ADJ", "DET", "NUM")
_COORDINATED = ("NOUN", "PROPN", "ADJ", "CCONJ", "DET")


def beneficiary(
    clause: Clause, found: Predicate, purposes: list[Subject], framing: Framing
) -> Role:
    """Return for whom it is done: *for X*, *til gavn for X*, *give X*, *så X kan*.

    Args:
        clause: the clause.
        found: its predicate.
        purposes: subjects of the clauses of purpose behind it (*så X kan …*).
        framing: the data.
    """
    for token in clause.after():
        if token.lower in _prepositions(found, framing) and not _is_compound(
            clause, token, framing
        ):
            head = governed(clause, token)
            if head is not None and _is_person(head, clause, framing):
                return role(clause, head)
    receiver = _receiver(clause, found, framing)
    if receiver is not None:
        return receiver
    for subject in purposes:
        if kind_of(subject.head, subject.tokens, framing):
            return Role(subject.head, subject.tokens)
    return NOTHING


def _prepositions(found: Predicate, framing: Framing) -> frozenset[str]:
    words = framing.beneficiary
    gives = found.main.lemma in words.giving
    return words.prepositions | words.recipient if gives else words.prepositions


def _is_compound(clause: Clause, preposition: Token, framing: Framing) -> bool:
    """Tell whether a preposition is the end of another one: uden for."""
    before = clause.sentence.at(preposition.i - 1)
    return before is not None and before.lower in framing.beneficiary.not_after


def _receiver(clause: Clause, found: Predicate, framing: Framing) -> Role | None:
    """Return the indirect object: a person right behind a verb of giving, before another noun."""
    if found.main.lemma not in framing.beneficiary.giving:
        return None
    for token in clause.sentence.children(found.main, "iobj"):
        if token in clause.tokens and _is_person(token, clause, framing):
            return role(clause, token)
    person = _person_before_thing(clause, found, framing)
    if person is not None:
        return role(clause, person)
    pronouns = [t for t in clause.after(found.main) if t.lower in framing.pronouns.objects]
    near = [t for t in pronouns if t.i - found.main.i <= 2]  # noqa: PLR2004  verb, adverb, pronoun
    return Role(near[0], (near[0],)) if near else None


def _person_before_thing(clause: Clause, found: Predicate, framing: Framing) -> Token | None:
    """Return a person right behind the verb with another noun phrase behind: giver teamet tid."""
    after = [t for t in clause.after(found.main) if t.lower not in framing.clauses.midfield]
    own = list(takewhile(lambda t: t.pos in ("DET", "ADJ", "PRON", "NUM"), after))
    person, thing = (*after[len(own) :], None, None)[:2]
    if person is None or thing is None or thing.pos not in _PHRASE:
        return None
    return person if kind_of(person, (*own, person), framing) else None


def _is_person(head: Token, clause: Clause, framing: Framing) -> bool:
    if head.pos == "PRON":
        return head.lower in framing.pronouns.objects
    return kind_of(head, phrase(clause, head), framing) is not None


def direction(
    clause: Clause, roles: tuple[Role, ...], subject: Subject | None, framing: Framing
) -> str:
    """Return whether a clause points into the organisation, out of it, both ways, or nowhere.

    In order: words that say so, the kinds of actor among the roles and behind the verb, the scale
    of a community, things within the organisation, the actors in what is embedded.

    Args:
        clause: the clause.
        roles: what is done, and for whom.
        subject: who or what it is said of; it points nowhere.
        framing: the data.
    """
    words = framing.direction
    lemmas = {t.lemma.lower() for t in clause.tokens} | {t.lower for t in clause.tokens}
    named = _ways([t for r in roles for t in spread(clause, r)], framing)
    others = _ways(_others(clause, subject, framing), framing)
    embedded = _ways(_embedded(clause), framing)
    inside = any(_is_inside(t, words.inside) for r in roles for t in r.tokens)
    scaled = bool(lemmas & words.scaled)
    steps = (
        (bool(lemmas & words.inward), bool(lemmas & words.outward)),
        named,
        others,
        (scaled and bool(lemmas & words.small), scaled and bool(lemmas & words.wide)),
        (inside, False),
        embedded,
    )
    inward, outward = next((step for step in steps if any(step)), (False, False))
    if inward and outward:
        return "both"
    return "inward" if inward else "outward" if outward else "none"


def _ways(tokens: list[Token], framing: Framing) -> tuple[bool, bool]:
    """Tell whether actors among ``tokens`` are within the organisation, and outside it.

    The organisation as an owner (*kommunens borgere*) points nowhere.
    """
    words = framing.direction
    named = {(kind_of(t, tuple(tokens), framing), t.has("Case=Gen")) for t in tokens}
    kinds = {kind for kind, owns in named if not (owns and kind == ORGANISATION)}
    ways = {way for kind, way in words.classes.items() if kind in kinds}
    mutual = any(t.lower in words.mutual for t in tokens)
    return mutual or "inward" in ways, "outward" in ways


def spread(clause: Clause, named: Role) -> list[Token]:
    """Return the words of a role and of those coordinated with it, by their order alone."""
    found = list(named.tokens)
    follower = clause.sentence.at(found[-1].i + 1) if found else None
    while follower is not None and _coordinates(follower, found[-1]):
        if follower.text == "," and not _is_listed(clause, follower):
            break
        found.append(follower)
        follower = clause.sentence.at(follower.i + 1)
    return found


def _coordinates(token: Token, before: Token) -> bool:
    """Tell whether a word goes on with a list: a member, a sign, a preposition taken up again."""
    return (
        token.text == "," or token.pos in _COORDINATED
        or (token.pos == "ADP" and before.pos == "CCONJ")
    )  # fmt: skip


def _is_listed(clause: Clause, comma: Token) -> bool:
    """Tell whether a comma stands between members of a list, and not before a clause."""
    after = clause.sentence.at(comma.i + 1)
    return after is not None and after.pos in ("NOUN", "ADJ") and after in clause.tokens


def _embedded(clause: Clause) -> list[Token]:
    """Return the words of the clauses inside a clause."""
    verb, own = clause.verb.i, set(clause.tokens)
    tokens = clause.sentence.tokens
    return [t for t in tokens if t.i > verb and t.end <= clause.end and t not in own]


def _others(clause: Clause, subject: Subject | None, framing: Framing) -> list[Token]:
    """Return the words behind the verb that are not its subject, nor a role behind *som*.

    A phrase in front of the verb counts with them: sammen med foreningerne finder vi.
    """
    own = () if subject is None else subject.tokens
    front = clause.before()
    led = bool(front) and front[0].lower in framing.direction.fronted
    found = []
    for token in (*front, *clause.after()) if led else clause.after():
        before = clause.sentence.at(token.i - 1)
        role = before is not None and before.lower in framing.speaker.as_words
        if token not in own and not role:
            found.append(token)
    return found


def _is_inside(token: Token, inside: frozenset[str]) -> bool:
    return token.lemma.lower() in inside or bool(token.parts and token.parts[0] in inside)


def responsibility(clause: Clause, found: Predicate, name: str, framing: Framing) -> str:
    """Return how a clause places responsibility: taken, given, held, shared or none.

    Args:
        clause: the clause.
        found: its predicate.
        name: the name of the predicate.
        framing: the data.
    """
    words, verb = framing.responsibility, found.main.lemma
    if any(name.startswith(phrase) for phrase in words.taken_phrases):
        return "taken"
    if any(name.startswith(phrase) for phrase in words.held_phrases):
        return "held"
    adjectives = {t.lemma for t in clause.tokens} & words.held_adjectives
    if adjectives and found.copular:
        return "shared" if adjectives & words.shared_adjectives else "held"
    nouns = [t for t in clause.tokens if _is_responsibility(t, framing)]
    if not nouns:
        return "none"
    kind = next((name for name, verbs in words.by_verb if verb in verbs), "none")
    if kind == "taken" and any(t.lower in words.not_taken for t in clause.tokens):
        return "none"
    return "shared" if kind == "held" and _is_shared(clause, nouns, framing) else kind


def _is_responsibility(token: Token, framing: Framing) -> bool:
    words = framing.responsibility
    known = words.nouns | words.shared_nouns
    return token.lemma.lower() in known or bool(token.parts and token.parts[-1] in words.nouns)


def _is_shared(clause: Clause, nouns: list[Token], framing: Framing) -> bool:
    words = framing.responsibility
    named = any(t.lemma in words.shared_nouns for t in nouns)
    return named or any(t.lower in words.shared_words for t in clause.tokens)
