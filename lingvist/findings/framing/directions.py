"""In which direction a clause points: into the organisation, out of it, both ways or nowhere.

Inward is what goes on within the own organisation, among those who lead it and work in it; outward
is its dealings with citizens, users, relatives, businesses, associations, the elected and other
authorities. ``docs/frames.md`` has the order of the signs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.framing.agents import Agent
from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.objects import Role
from lingvist.findings.framing.predicates import Predicate, verb_lemma
from lingvist.findings.framing.roles import spread
from lingvist.findings.framing.scene import ORGANISATION, Scene
from lingvist.findings.framing.subjects import Subject
from lingvist.findings.tree import Token
from lingvist.resources.framing import Framing

INWARD, OUTWARD = "inward", "outward"


@dataclass(frozen=True)
class Act:
    """What a clause says is done, with all that tells its direction.

    Attributes:
        clause: the clause.
        found: its predicate.
        agent: who acts.
        subject: who or what it is said of.
        roles: what is done, and for whom.
        phrasal: whether words belong to the verb: *være til stede* is no copula.
    """

    clause: Clause
    found: Predicate
    agent: Agent
    subject: Subject | None
    roles: tuple[Role, ...]
    phrasal: bool = False


def direction(act: Act, scene: Scene, framing: Framing) -> str:
    """Return ``inward``, ``outward``, ``both`` or ``none``: what the first sign found says.

    Args:
        act: what is done, by whom, to whom.
        scene: the document around it.
        framing: the data.
    """
    ways = next((found for found in _signs(act, scene, framing) if found), frozenset())
    if len(ways) > 1:
        return "both"
    return next(iter(ways), "none")


Ways = frozenset[str]


def _signs(act: Act, scene: Scene, framing: Framing) -> Iterator[Ways]:
    """Yield what each sign says, the surest first."""
    roles = tuple(r for r in act.roles if r.head is not None or _is_own(r, act.clause))
    reader = _Reader(replace(act, roles=roles), scene, framing)
    done = [t for role in roles for t in role.tokens]
    yield reader.cues()
    yield reader.outsider(framing.direction.served)
    yield reader.persons([t for role in roles for t in spread(act.clause, role)])
    yield reader.persons(reader.others())
    yield reader.scale()
    yield reader.across()
    yield reader.outsider(framing.direction.outsiders)
    yield reader.persons(reader.embedded())
    yield reader.things(done)
    yield reader.things(reader.others())
    yield reader.organisation()
    if reader.acts_within():
        yield reader.topic()
        yield scene.above(act.clause.sentence)
        yield reader.by_agent()
    if act.agent.kind in framing.direction.insiders:
        yield reader.things(reader.embedded())
    elif act.agent.kind in framing.direction.things:
        yield reader.persons(reader.said_of())


def _is_own(role: Role, clause: Clause) -> bool:
    """Tell whether words without a head are the clause's own, and no clause that is told."""
    return bool(role.tokens) and role.tokens[0] in clause.tokens


@dataclass(frozen=True)
class _Reader:
    """Reads the signs of one act."""

    act: Act
    scene: Scene
    framing: Framing

    def cues(self) -> Ways:
        """Return what words such as *indad* and *udadtil* say, or a verb for what employers do."""
        words, lemmas = self.framing.direction, self._lemmas()
        named = ((INWARD, words.inward), (OUTWARD, words.outward))
        said = frozenset(way for way, cues in named if lemmas & cues)
        leads = verb_lemma(self.act.found.main, self.framing) in words.leading
        return said or frozenset({INWARD} if leads else ())

    def scale(self) -> Ways:
        """Return what the scale of a community says: det lille, det mangfoldige fællesskab."""
        words, lemmas = self.framing.direction, self._lemmas()
        if not lemmas & words.scaled:
            return frozenset()
        named = ((INWARD, words.small), (OUTWARD, words.wide))
        return frozenset(way for way, cues in named if lemmas & cues)

    def across(self) -> Ways:
        """Return inward for *på tværs*, which means units and professions."""
        return frozenset({INWARD} if self._lemmas() & self.framing.direction.across else ())

    def _lemmas(self) -> set[str]:
        tokens = self.act.clause.tokens
        return {t.lemma.lower() for t in tokens} | {t.lower for t in tokens}

    def persons(self, tokens: list[Token]) -> Ways:
        """Return where the persons among ``tokens`` stand."""
        where = self.framing.direction.where
        found: set[str | None] = {where(self._person(t, tokens)) for t in tokens}
        if any(t.lower in self.framing.direction.mutual for t in tokens):
            found.add(INWARD)
        return frozenset(way for way in found if way is not None)

    def _person(self, token: Token, tokens: list[Token]) -> str | None:
        """Return the kind of person that a noun or pronoun names; the organisation is none."""
        if self._is_anyone(token) or self._is_what(token):
            return None
        if token.lower in self.framing.pronouns.objects:
            return self._pronoun(token)
        kind = kind_of(token, tuple(tokens), self.framing)
        owns = kind in self.framing.direction.owners and token.has("Case=Gen")
        return None if kind == ORGANISATION or owns else kind

    def _is_anyone(self, token: Token) -> bool:
        """Tell whether a noun such as *mennesker* leaves open where they stand.

        What others do to or for them is done to people outside; those of leaders are their staff.
        """
        words = self.framing.direction
        if token.lemma.lower() not in words.anyone:
            return False
        role = any(token in role.tokens for role in self.act.roles)
        return not role or self.act.agent.kind in words.roles

    def _is_what(self, token: Token) -> bool:
        """Tell whether a word says what somebody or something is: er kunder; ældre medarbejdere."""
        sentence, found = self.act.clause.sentence, self.act.found
        after = sentence.at(token.i + 1)
        if token.pos == "ADJ" and after is not None and after.pos == "NOUN":
            return True
        heads = [role.head for role in self.act.roles]
        told = self._is_copula() and token in heads
        between = sentence.between(found.main, token) if told else ()
        return told and all(t.pos != "ADP" for t in between)

    def _pronoun(self, token: Token) -> str | None:
        """Return whom a pronoun in the form of an object means."""
        words = self.framing.direction
        if token.lower in words.you:
            outside = self.scene.addresses_public(self.act.clause.sentence)
            return "citizen" if outside else "addressee"
        if token.lower in words.them and not self._is_described(token):
            plural = token.lower in words.several
            named = self.scene.before(self.act.clause.sentence, token.start)
            return next((m.kind for m in named if m.plural == plural), None)
        us = token.lower in self.framing.pronouns.us
        return "we_all" if us and self.act.agent.kind in words.tellers else None

    def _is_described(self, token: Token) -> bool:
        """Tell whether a comma and a clause behind a pronoun say whom it means: dem, vi leder."""
        after = self.act.clause.sentence.at(token.i + 1)
        return after is not None and after.text == ","

    def others(self) -> list[Token]:
        """Return the words behind the verb that are not its subject, nor a role behind *som*.

        A phrase in front of the verb counts with them: sammen med foreningerne finder vi.
        """
        clause, framing = self.act.clause, self.framing
        own = () if self.act.subject is None else self.act.subject.tokens
        front = clause.before()
        led = bool(front) and front[0].lower in framing.direction.fronted
        found = []
        for token in (*front, *clause.after()) if led else clause.after():
            before = clause.sentence.at(token.i - 1)
            role = before is not None and before.lower in framing.speaker.as_words
            verb = token == self.act.found.main
            if not (verb or role or token in own or self._is_apposed(token)):
                found.append(token)
        return found

    def _is_apposed(self, token: Token) -> bool:
        """Tell whether a noun says who *vi* are: har vi i direktionen."""
        linking, pronoun = (self.act.clause.sentence.at(token.i - n) for n in (1, 2))
        linked = linking is not None and linking.lower in self.framing.speaker.in_words
        return linked and pronoun is not None and pronoun.lower in self.framing.pronouns.we

    def said_of(self) -> list[Token]:
        """Return the words of the subject where it is a thing: dialogen med borgerne er vigtig."""
        return list(self.act.subject.tokens) if self.act.subject is not None else []

    def embedded(self) -> list[Token]:
        """Return the words of the clauses inside a clause."""
        clause = self.act.clause
        verb, own = clause.verb.i, set(clause.tokens)
        tokens = clause.sentence.tokens
        return [t for t in tokens if t.i > verb and t.end <= clause.end and t not in own]

    def outsider(self, kinds: frozenset[str]) -> Ways:
        """Return outward where somebody outside, of one of ``kinds``, does something."""
        kind = self.act.agent.kind
        addressed = kind == "addressee" and self.scene.addresses_public(self.act.clause.sentence)
        outside = kind in kinds or addressed
        return frozenset({OUTWARD} if outside and not self._is_copula() else ())

    def things(self, tokens: list[Token]) -> Ways:
        """Return what things say that belong within the organisation, or to its surroundings."""
        ways = (self._thing(t) for t in tokens if t.pos not in ("VERB", "AUX"))
        return frozenset(way for way in ways if way is not None)

    def _thing(self, token: Token) -> str | None:
        """Return what a noun says by itself, else by the parts it begins and ends with."""
        words, lemma = self.framing.direction, token.lemma.lower()
        ends = {token.parts[0], token.parts[-1]} if token.parts else set()
        for names in ({lemma}, set() if lemma in words.except_of else ends):
            for way, things in ((INWARD, words.inside), (OUTWARD, words.outside)):
                if names & things:
                    return way
        return None

    def organisation(self) -> Ways:
        """Return inward where something is done to the organisation or a part of it."""
        roles = [t for role in self.act.roles for t in role.tokens]
        kinds = {
            kind_of(t, tuple(roles), self.framing) for t in roles if not t.has("Case=Gen")
        }  # fmt: skip
        concerned = ORGANISATION in kinds and not self._is_copula()
        return frozenset({INWARD} if concerned else ())

    def acts_within(self) -> bool:
        """Tell whether somebody within the organisation does something."""
        return self.act.agent.kind in self.framing.direction.insiders and not self._is_state()

    def _is_copula(self) -> bool:
        return self.act.found.copular and not self.act.phrasal

    def _is_state(self) -> bool:
        if self.act.found.copular:
            return self._is_copula()
        return verb_lemma(self.act.found.main, self.framing) in self.framing.direction.states

    def topic(self) -> Ways:
        """Return where those stand whom the text spoke of last."""
        clause = self.act.clause
        named = [
            mention for mention in self.scene.before(clause.sentence, clause.start)
            if mention.kind in self.framing.direction.topics
        ]  # fmt: skip
        way = self.framing.direction.where(named[0].kind) if named else None
        return frozenset({way} if way is not None else ())

    def by_agent(self) -> Ways:
        """Return inward for what leaders and staff do as such.

        Where a document speaks more of those outside than of those who work there, as a school's
        does, its staff are at work with them.
        """
        kind = self.act.agent.kind
        if kind not in self.framing.direction.roles:
            return frozenset()
        return frozenset({OUTWARD if kind == "employee" and self.scene.serves else INWARD})
