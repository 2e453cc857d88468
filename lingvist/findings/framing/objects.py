"""What is done: the object of a verb, the complement of a copula, the subject of a passive."""

from dataclasses import dataclass

from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.predicates import Name, Predicate
from lingvist.findings.framing.subjects import Subject, phrase
from lingvist.findings.tree import Token, text_of
from lingvist.resources.framing import Framing

_NOMINAL = ("NOUN", "PROPN", "PRON")
_MODIFIERS = ("DET", "ADJ", "NUM", "ADV", "CCONJ")
_ENDS = frozenset(',–-:;»«"')


@dataclass(frozen=True)
class Role:
    """A phrase with a part in what is done: its head, and its words."""

    head: Token | None
    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        """The words."""
        return text_of(self.tokens)


NOTHING = Role(None, ())


def role(clause: Clause, head: Token) -> Role:
    """Return the phrase around a head, without a preposition before it."""
    words = phrase(clause, head)
    while len(words) > 1 and words[0].pos in ("ADP", "CCONJ", "PRON") and words[0] != head:
        words = words[1:]
    return Role(head, _before_infinitive(words, head))


def _before_infinitive(words: tuple[Token, ...], head: Token) -> tuple[Token, ...]:
    """Leave out an infinitive that the parser coordinated with a noun: skabe ro og hjælpe x."""
    for at in range(1, len(words)):
        verb, joined = words[at], words[at - 1].pos == "CCONJ"
        if joined and verb.i > head.i and verb.has("VerbForm=Inf") and verb.pos == "VERB":
            return words[: at - 1]
    return words


def governed(clause: Clause, preposition: Token) -> Token | None:
    """Return the head of the noun phrase behind a preposition.

    Without a noun it is the last adjective or participle: for de ældre, til alle ansatte.
    """
    described = None
    for token in clause.after(preposition):
        if token.pos in _NOMINAL and not token.has("Case=Gen"):
            return token
        participle = token.pos == "VERB" and (token.dep == "amod" or token.has("VerbForm=Part"))
        if token.pos not in (*_MODIFIERS, *_NOMINAL) and not participle:
            break
        described = token if participle or token.pos == "ADJ" else described
    return described


def obj(
    clause: Clause, found: Predicate, name: Name, subject: Subject | None, framing: Framing
) -> Role:
    """Return what is done.

    Args:
        clause: the clause.
        found: its predicate.
        name: the name of the predicate; its words are no part of the object.
        subject: the subject.
        framing: the data.
    """
    taken = {t.i for t in name.belongings} | {t.i for t in (subject.tokens if subject else ())}
    finder = _Finder(clause, found, name, frozenset(taken), framing)
    if found.passive:
        return finder.of_passive(subject)
    if found.copular and not name.belongings:
        return finder.complement() if finder.complement().tokens else finder.told()
    ways = (finder.behind_belongings, finder.parsed, finder.nearest, finder.fronted)
    head = next((token for way in ways if (token := way()) is not None), None)
    if head is None:
        return finder.infinitive() if finder.infinitive().tokens else finder.told()
    found_role = role(clause, head)
    behind = head.i > found.main.i
    return Role(head, tuple(t for t in found_role.tokens if not behind or t.i > found.main.i))


@dataclass(frozen=True)
class _Finder:
    """The ways to find an object, each None where it does not apply."""

    clause: Clause
    found: Predicate
    name: Name
    taken: frozenset[int]
    framing: Framing

    def of_passive(self, subject: Subject | None) -> Role:
        """Return the subject, or what stands behind the verb of *der skal skabes rammer*."""
        expletive = subject is None or subject.head.lower in self.framing.pronouns.expletive
        if subject is not None and not expletive:
            return Role(subject.head, subject.tokens)
        head = self.nearest()
        return NOTHING if head is None else role(self.clause, head)

    def complement(self) -> Role:
        """Return what stands behind a copula, up to the next comma."""
        words: list[Token] = []
        for token in self.clause.after(self.found.main):
            if not words and self._is_skipped(token):
                continue
            if token.text in _ENDS or token.lower in self.framing.negation.but:
                break
            words.append(token)
        words = [token for token in words if token.text not in ".!?"]
        return Role(next((t for t in words if t.pos in _NOMINAL), None), tuple(words))

    def _is_skipped(self, token: Token) -> bool:
        empty = self.framing.clauses.midfield | self.framing.pronouns.expletive
        return token.i in self.taken or token.lower in empty

    def behind_belongings(self) -> Token | None:
        """Return the noun behind the preposition that belongs to the verb: tro på, fokus på."""
        last = self.name.belongings[-1] if self.name.belongings else None
        return governed(self.clause, last) if last is not None and last.pos == "ADP" else None

    def parsed(self) -> Token | None:
        """Return the object the parser found; the direct one of two."""
        children = self.clause.sentence.children(self.found.main, "obj", "iobj")
        heads = [token for token in children if self._may_be_object(token)]
        direct = [token for token in heads if token.dep == "obj"]
        found = direct or heads
        return found[-1] if found else None

    def _may_be_object(self, token: Token) -> bool:
        own = token in self.clause.tokens and token.i not in self.taken
        if self._is_time(token):
            return False
        return own and token.pos in _NOMINAL and token.lower != self.framing.pronouns.reflexive

    def nearest(self) -> Token | None:
        """Return the first noun behind the verb before any preposition."""
        for token in self.clause.after(self.found.main):
            if self._is_skipped(token):
                continue
            if token.pos in ("ADP", "PART", "PUNCT", "VERB", "SCONJ"):
                return None
            if token.lower in self.framing.adverbial.whole:
                return None
            noun = token.pos in ("NOUN", "PROPN") and not token.has("Case=Gen")
            if noun and not self._is_time(token):
                return token
        return None

    def _is_time(self, token: Token) -> bool:
        """Tell whether a noun says when: hver uge, samme dag, klokken elleve."""
        words = self.framing.adverbial
        before = self.clause.sentence.at(token.i - 1)
        return token.lower in words.whole or (
            before is not None and before.lower in words.determiners and token.lemma in words.times
        )

    def fronted(self) -> Token | None:
        """Return a noun in front of the verb that the parser ties to it as subject or object."""
        for token in self.clause.before():
            tied = token.dep in ("obj", "nsubj") and token.pos in _NOMINAL
            if tied and self._may_be_object(token):
                return token
        return None

    def infinitive(self) -> Role:
        """Return the infinitive that stands for an object: betyder ikke at løbe stærkere."""
        after = self.clause.after(self.found.main)
        words: list[Token] = []
        for token in after:
            if token.text in _ENDS or token.text in ".!?":
                break
            if words or token.lower in self.framing.clauses.particle_at:
                words.append(token)
            elif not self._is_skipped(token):
                break
        return Role(None, tuple(words))

    def told(self) -> Role:
        """Return the clause that stands for an object: siger, hvad vi mener; ser på, om x."""
        clauses, belongings = self.framing.clauses, {t.i for t in self.name.belongings}
        telling = clauses.particle_at | clauses.questions | clauses.whether
        words: list[Token] = []
        for token in self.clause.sentence.tokens:
            if token.i <= self.found.main.i or token.end > self.clause.end:
                continue
            after = self.clause.sentence.at(token.i + 1)
            opens = token.lower in telling and after is not None and after.pos != "PUNCT"
            if words or opens:
                words.append(token)
            elif token.text != "," and token.i not in belongings and not self._is_skipped(token):
                break
        return Role(None, tuple(words))
