"""For whom something is done, and how responsibility is placed."""

from itertools import takewhile

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.objects import NOTHING, Role, governed, role
from lingvist.findings.framing.predicates import Predicate
from lingvist.findings.framing.subjects import Subject, phrase
from lingvist.findings.tree import Token
from lingvist.resources.framing import Framing

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
        stands = token.lower in _prepositions(found, framing)
        if stands and not _is_taken(clause, found, token, framing):
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


def _is_taken(clause: Clause, found: Predicate, preposition: Token, framing: Framing) -> bool:
    """Tell whether a preposition ends another one (*uden for*), or goes with the verb."""
    before = clause.sentence.at(preposition.i - 1)
    if preposition.lower in framing.particles.prepositional.get(found.main.lemma, ()):
        return found.main.lemma not in framing.beneficiary.giving
    if before is None or preposition.lower not in framing.beneficiary.prepositions:
        return False
    return before.lower in framing.beneficiary.not_after


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
