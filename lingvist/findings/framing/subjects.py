"""The subject of a clause: by the order of words first, by the parser where order is silent."""

from dataclasses import dataclass

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.predicates import Predicate, verb_lemma
from lingvist.findings.framing.word_order import Order
from lingvist.findings.tree import Token
from lingvist.resources.framing import Framing

_NOUNS = ("NOUN", "PROPN")
_DASHES = frozenset("-–—:")
_INSIDE = ("DET", "ADJ", "NUM", "PROPN", "NOUN")


@dataclass(frozen=True)
class Subject:
    """A subject: its head word, and all its words."""

    head: Token
    tokens: tuple[Token, ...]


def subject(clause: Clause, found: Predicate, framing: Framing) -> Subject | None:
    """Return the subject of a clause; None where it has none of its own.

    In order: what a relative clause is about, a subject pronoun beside the verb, a noun between
    finite verb and infinitive, the parser's subject, the nearest noun before or behind the verb.
    """
    finder = _Finder(clause, found, Order(clause.sentence, framing), framing)
    ways = (
        finder.antecedent, finder.pronoun_after, finder.noun_between, finder.pronoun_before,
        finder.actor_behind, finder.first_of_list, finder.parsed, finder.nearest,
    )  # fmt: skip
    head = next((token for way in ways if (token := way()) is not None), None)
    if head is None:
        return None
    alone = finder.is_alone(head)
    return Subject(head, (head,) if alone else phrase(clause, head))


def phrase(clause: Clause, head: Token) -> tuple[Token, ...]:
    """Return the words of a phrase that are the clause's own and stand in a row around its head."""
    if head not in clause.tokens:
        return (head,)
    opener = {clause.opener.i} if clause.opener is not None else set()
    own = {t.i for t in clause.sentence.subtree(head)} - {clause.verb.i} - opener
    row = list(clause.tokens)
    first = last = row.index(head)
    while first > 0 and _joins(row[first - 1], row[first], own):
        first -= 1
    while last < len(row) - 1 and _joins(row[last + 1], row[last], own):
        last += 1
    return _trimmed(row[first : last + 1])


def _joins(token: Token, neighbour: Token, own: set[int]) -> bool:
    return token.i in own and abs(token.i - neighbour.i) == 1


def _trimmed(tokens: list[Token]) -> tuple[Token, ...]:
    while len(tokens) > 1 and tokens[-1].pos in ("PUNCT", "CCONJ"):
        tokens = tokens[:-1]
    while len(tokens) > 1 and tokens[0].pos in ("PUNCT", "CCONJ"):
        tokens = tokens[1:]
    return tuple(tokens)


class _Finder:
    """The ways to find the head of a subject, each None where it does not apply."""

    def __init__(self, clause: Clause, found: Predicate, order: Order, framing: Framing) -> None:
        self.clause = clause
        self.found = found
        self.order = order
        self.framing = framing

    def is_alone(self, head: Token) -> bool:
        """Tell whether a subject is a pronoun with nothing coordinated to it."""
        after = self.order.at(head, 1)
        joined = (
            after is not None and self.order.is_conjunction(after) and after in self.clause.before()
        )
        return head.lower in self.framing.pronouns.nominative and not joined

    def antecedent(self) -> Token | None:
        """Return the word that a relative clause with *der* or *som* as its subject is about."""
        opener = self.clause.opener
        if opener is None or opener.lower not in self.framing.clauses.relatives:
            return None
        follower = self.order.next(opener)
        if follower is None or not self.order.finite(follower):
            return None
        return self._noun_before(opener)

    def _noun_before(self, opener: Token) -> Token | None:
        """Return the head of the phrase before a relative pronoun."""
        before = self.order.at(opener, -1)
        floating = self.framing.clauses.floating
        while before is not None and (before.pos in ("PUNCT", "ADV") or before.lower in floating):
            before = self.order.at(before, -1)
        if before is None:
            return None
        governor = self.clause.sentence.head(before)
        modifies = before.dep in ("nmod", "flat", "obl") and governor is not None
        named = governor is not None and governor.pos in _NOUNS and governor.i < before.i
        return governor if modifies and named and before.dep == "flat" else before

    def pronoun_after(self) -> Token | None:
        """Return a subject pronoun right behind the finite verb (inverted order)."""
        after = self.order.next(self.clause.verb)
        if after is None or not self.order.is_subject_pronoun(after):
            return None
        weak = self.framing.pronouns.things | self.framing.pronouns.generic
        if after.lower in weak and (self._has_pronoun_before() or self._has_noun_before()):
            return None
        return after if after in self.clause.tokens and not self._is_bound(after) else None

    def _has_pronoun_before(self) -> bool:
        before = self.order.previous(self.clause.verb)
        return before is not None and self.order.is_subject_pronoun(before)

    def _has_noun_before(self) -> bool:
        """Tell whether a noun that is no adverb stands before the verb: ledelsen har det …."""
        adverbs = self.framing.adverbial.nouns
        return any(
            self._is_free_noun(t) and adverbs.isdisjoint(self.framing.readings(t.lemma, t.text))
            for t in self.clause.before()
        )

    def _is_bound(self, pronoun: Token) -> bool:
        """Tell whether a pronoun opens a clause of its own: gør det, vi kan."""
        return pronoun.dep == "obj" and pronoun.lower in self.framing.pronouns.things

    def noun_between(self) -> Token | None:
        """Return a noun between finite verb and infinitive, where no object can stand."""
        if not self.found.helpers or self.clause.opener is not None:
            return None
        follower = self.found.helpers[1] if len(self.found.helpers) > 1 else self.found.main
        perfect = self.clause.verb.lemma in self.framing.auxiliaries.perfect
        if perfect and self._has_noun_before():
            return None
        between = [t for t in self.clause.after() if t.i < follower.i]
        return next((t for t in between if self._is_named(t)), None)

    def _is_named(self, token: Token) -> bool:
        """Tell whether a token is a noun of its own, or people under a wrong tag."""
        noun = token.pos in _NOUNS or kind_of(token, (token,), self.framing) is not None
        return noun and not self._is_governed(token)

    def pronoun_before(self) -> Token | None:
        """Return the subject pronoun before the finite verb."""
        before = [t for t in self.clause.before() if self.order.is_subject_pronoun(t)]
        if not before:
            return None
        after = self.order.at(before[0], 1)
        if after is not None and self.order.is_conjunction(after):
            return before[0]
        first, nearest = before[0], self.order.previous(self.clause.verb)
        if self.clause.opener is not None or first is nearest or first.dep.startswith("nsubj"):
            return first
        return None

    def actor_behind(self) -> Token | None:
        """Return who acts behind the verb, where its object stands in front: ansvaret har lederen.

        Verbs that a person is the subject of and a thing the object, with a thing in front and a
        person right behind them, leave no other reading.
        """
        acts = verb_lemma(self.found.main, self.framing) in self.framing.fronted.verbs
        if not acts or self.clause.opener is not None or self.found.passive:
            return None
        front = [t for t in self.clause.before() if self._is_free_noun(t)]
        behind = next(
            (t for t in self.clause.after() if t.pos not in ("DET", "ADJ", "PRON", "ADV")), None
        )
        if len(front) != 1 or behind is None or not self._is_free_noun(behind):
            return None
        acting = kind_of(behind, (behind,), self.framing) is not None
        return behind if acting and kind_of(front[0], (front[0],), self.framing) is None else None

    def first_of_list(self) -> Token | None:
        """Return the first of several nouns that stand before the verb and are its subject."""
        nouns = [t for t in self.clause.before() if self._is_free_noun(t)]
        return nouns[0] if self._is_list(nouns) and not self._before_list(nouns[0]) else None

    def _before_list(self, noun: Token) -> bool:
        """Tell whether anything but articles and adjectives stands before a noun in its clause."""
        midfield = self.framing.clauses.midfield
        return any(
            t.pos not in _INSIDE and t.lower not in midfield and t.pos != "CCONJ"
            for t in self.clause.before() if t.i < noun.i
        )  # fmt: skip

    def parsed(self) -> Token | None:
        """Return the subject the parser found, if it is one of the clause's own words."""
        for governor in (self.found.main, self.clause.verb, self._complement()):
            if governor is None:
                continue
            children = self.clause.sentence.children(governor, "nsubj")
            named = [t for t in children if t in self.clause.tokens and self._may_be_subject(t)]
            if named:
                return self._behind_label(named)
        return None

    def _behind_label(self, named: list[Token]) -> Token:
        """Return the first of several subjects that is no label with a dash: tillid – vi lytter."""
        labels = [t for t in named if self._is_label(t)]
        return next((t for t in named if t not in labels), named[0])

    def _is_label(self, token: Token) -> bool:
        after = self.order.at(token, 1)
        return after is not None and after.text in _DASHES

    def _complement(self) -> Token | None:
        """Return the adjective or noun that the parser makes the copula depend on."""
        return self.clause.sentence.head(self.found.main) if self.found.copular else None

    def _may_be_subject(self, token: Token) -> bool:
        expletive = token.lower in self.framing.pronouns.expletive
        return not expletive and token.lower not in self.framing.pronouns.objects

    def nearest(self) -> Token | None:
        """Return the nearest noun before the verb, else the first behind it in inverted order."""
        before = [t for t in self.clause.before() if self._is_free_noun(t)]
        before = before or self._nominal_adjective()
        if before:
            first = self.clause.opener is not None or self._is_list(before)
            return before[0] if first else before[-1]
        front = [t for t in self.clause.before() if not self.order.divides(t)]
        front = front or self._clause_in_front()
        if self._is_existential() or self.found.main.has("Mood=Imp") or not front:
            return None
        return next((t for t in self.clause.after() if self._is_free_noun(t)), None)

    def _is_list(self, nouns: list[Token]) -> bool:
        """Tell whether nouns are coordinated up to the verb: leder eller tillidsrepræsentant."""
        inside = [t for t in self.clause.before() if nouns and nouns[0].i < t.i]
        parts = (t.pos in _INSIDE or self.order.divides(t) for t in inside)
        joined = any(self.order.is_conjunction(t) for t in inside)
        return len(nouns) > 1 and joined and all(parts)

    def _clause_in_front(self) -> list[Token]:
        """Return the end of a clause in front of the verb: når lederen lytter, vokser x."""
        before = self.order.at(self.clause.verb, -1)
        return [before] if before is not None and before.text == "," else []

    def _nominal_adjective(self) -> list[Token]:
        """Return an adjective before the verb that stands for a noun: den første, de voksne."""
        before = self.order.previous(self.clause.verb)
        found = before is not None and before in self.clause.tokens and before.pos in ("ADJ", "NUM")
        return [before] if before is not None and found else []

    def _is_existential(self) -> bool:
        return any(t.lower in self.framing.pronouns.expletive for t in self.clause.tokens)

    def _is_free_noun(self, token: Token) -> bool:
        return token.pos in _NOUNS and not self._is_governed(token) and not token.has("Case=Gen")

    def _is_governed(self, token: Token) -> bool:
        """Tell whether a preposition stands before a noun, or the noun is an owner."""
        before = self.order.at(token, -1)
        while before is not None and before.pos in _INSIDE:
            before = self.order.at(before, -1)
        more = self.order.at(before, -1) if before is not None else None
        if more is not None and more.lower in self.framing.clauses.amounts:
            return False
        governed = before is not None and before.pos == "ADP"
        return governed or token.has("Case=Gen") or token.dep in ("obl", "flat")
