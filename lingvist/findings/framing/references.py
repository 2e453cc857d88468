"""Whom a subject means: pronouns by their form and by what stood before, nouns by their kind."""

from collections.abc import Mapping

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.framing.agents import NOBODY, Agent, by_agent
from lingvist.findings.framing.carriers import Carried
from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.predicates import Predicate
from lingvist.findings.framing.speakers import Speakers
from lingvist.findings.framing.subjects import Subject, phrase
from lingvist.findings.tree import Sentence, Token, text_of
from lingvist.resources.framing import Framing

_QUANTIFIERS = ("ADJ", "NUM", "PRON", "ADV", "DET")


class Resolver:
    """Resolves subjects to agents, sentence by sentence, and keeps in mind whom it met last."""

    def __init__(
        self, speakers: Speakers, framing: Framing, quoted: Mapping[str, str] | None = None
    ) -> None:
        """Begin a document.

        Args:
            speakers: whom *vi* means in it.
            framing: the data.
            quoted: the kind of the speaker of each sentence that is quoted speech.
        """
        self.speakers = speakers
        self.framing = framing
        self._quotes = quoted or {}
        self._block = ""
        self._last: dict[str, str] = {}
        self._quoted: str | None = None

    def enter(self, sentence: Sentence) -> None:
        """Begin a sentence; a new block forgets what stood before."""
        if sentence.tokens[0].block != self._block:
            self._block, self._last = sentence.tokens[0].block, {}
        self._quoted = self._quotes.get(sentence.id)

    def agent(
        self, clause: Clause, found: Predicate, subject: Subject | None, *, raised: bool = False
    ) -> Agent:
        """Return who acts in a clause.

        Args:
            clause: the clause.
            found: its predicate.
            subject: its subject.
            raised: whether the subject of a passive is to do what an infinitive says (*lederen
                forventes at kende*).
        """
        if found.passive and not raised:
            return by_agent(clause, found, self.framing)
        if subject is None:
            if found.main.has("Mood=Imp") and not found.helpers:
                return Agent("addressee", "")
            return self._doing(clause)
        kind = self._pronoun(clause, found, subject) or self._noun(subject)
        return NOBODY if kind == NOBODY.kind else Agent(kind, text_of(subject.tokens))

    def _doing(self, clause: Clause) -> Agent:
        """Return the agent of a clause whose subject is an infinitive: at lede er at lytte."""
        front = clause.before()
        named = bool(front) and front[0].lower in self.framing.clauses.particle_at
        return Agent("abstract", text_of(front)) if named else NOBODY

    def owner(self, clause: Clause, carried: Carried | None) -> Agent | None:
        """Return the owner of a duty (*det er vores ansvar at*), where the wording has one."""
        if carried is not None and carried.bearer is not None:
            return self._named(clause, carried.bearer)
        if carried is None or not carried.carrier.owner or carried.word is None:
            return None
        possessives = self.framing.speaker.possessives
        for token in reversed(clause.tokens):
            if token.i < carried.word.i and token.lower in possessives:
                return Agent(self.speakers.settled[clause.sentence.id], token.text)
            person = self.framing.speaker.owners.get(token.lower)
            if token.i < carried.word.i and person is not None:
                return Agent(person, token.text)
            if token.i < carried.word.i and token.has("Case=Gen"):
                kind = kind_of(token, (token,), self.framing)
                return Agent(kind or "abstract", token.text)
        return None

    def _named(self, clause: Clause, bearer: Token) -> Agent:
        """Return the agent whom a duty rests on: det påhviler lederen."""
        if bearer.lower in self.framing.pronouns.us:
            return Agent(self.speakers.settled[clause.sentence.id], bearer.text)
        kind = kind_of(bearer, phrase(clause, bearer), self.framing)
        return Agent(kind or ("generic" if bearer.pos == "PRON" else "abstract"), bearer.text)

    def _pronoun(self, clause: Clause, found: Predicate, subject: Subject) -> str | None:
        """Return whom a pronoun means; None for other words."""
        head, pronouns = subject.head, self.framing.pronouns
        if head.lower in pronouns.we | pronouns.us or self._is_apposition(subject):
            return self._quoted or self.speakers.of(clause, subject, found)
        if head.lower in pronouns.leader:
            return self._quoted or "leader"
        if head.lower in pronouns.third | pronouns.things:
            formal = self._is_formal(clause, head)
            return "addressee" if formal else self._taken_up(clause, head)
        return self._plain(subject)

    def _is_apposition(self, subject: Subject) -> bool:
        """Tell whether a noun stands behind *vi* as its role, and the parser made it the head."""
        first, *others = subject.tokens
        pronoun = first.lower in self.framing.pronouns.we and bool(others)
        return pronoun and others[0].lower not in self.framing.clauses.conjunctions

    def _plain(self, subject: Subject) -> str | None:
        """Return whom a pronoun means that means the same everywhere."""
        head, pronouns = subject.head, self.framing.pronouns
        if head.lower in pronouns.addressee or head.text in pronouns.plural_you:
            return "addressee"
        if head.lower in pronouns.expletive:
            return NOBODY.kind
        if head.lower in pronouns.generic | pronouns.impersonal and not self._has_noun(subject):
            return "generic"
        return None

    def _taken_up(self, clause: Clause, head: Token) -> str:
        described = self._is_described(clause, head)
        return "generic" if described else self._recall(clause, head)

    def _is_formal(self, clause: Clause, head: Token) -> bool:
        """Tell whether a capital De stands within a sentence, where *they* has a small letter."""
        first = head.i == clause.sentence.tokens[0].i
        return head.text in self.framing.pronouns.formal_you and not first

    def _is_described(self, clause: Clause, head: Token) -> bool:
        """Tell whether a pronoun stands for whom a relative clause describes: den, der kan."""
        comma, opener = clause.sentence.at(head.i + 1), clause.sentence.at(head.i + 2)
        relatives = self.framing.clauses.relatives
        return (
            head.lower not in self.framing.pronouns.cleft
            and comma is not None and comma.text == ","
            and opener is not None and opener.lower in relatives
        )  # fmt: skip

    def _has_noun(self, subject: Subject) -> bool:
        return any(t.pos == "NOUN" and t.i > subject.head.i for t in subject.tokens)

    def _recall(self, clause: Clause, head: Token) -> str:
        """Return whom a personal pronoun of the third person takes up."""
        pronouns = self.framing.pronouns
        if head.lower in pronouns.third:
            named = self._person_before(clause, head, "Number=Sing")
            return named or self._last.get("person", "generic")
        if head.lower in pronouns.they:
            named = self._person_before(clause, head, "Number=Plur")
            return self._last.get("plural") or named or "abstract"
        return "abstract"

    def _person_before(self, clause: Clause, head: Token, number: str) -> str | None:
        """Return the kind of the persons last named before ``head`` in its sentence."""
        before = [t for t in clause.sentence.tokens if t.i < head.i and t.has(number)]
        kinds = (kind_of(t, (t,), self.framing) for t in reversed(before) if t.pos == "NOUN")
        return next((kind for kind in kinds if kind not in (None, "organisation")), None)

    def _noun(self, subject: Subject) -> str:
        head = subject.head
        kind = kind_of(head, subject.tokens, self.framing)
        if kind is None and (head.pos in _QUANTIFIERS or self._is_measure(head)):
            kind = self._counted(subject)
        if kind is None and self._is_municipality(subject):
            kind = "organisation"
        kind = kind or "abstract"
        adult = head.lemma.lower() in self.framing.speaker.adults
        if adult and self.speakers.among_children:
            kind = "employee"
        if head.has("Number=Plur"):
            self._last["plural"] = kind
        elif kind not in ("abstract", "organisation"):
            self._last["person"] = kind
        return kind

    def _is_measure(self, head: Token) -> bool:
        return head.lemma in self.framing.measures.nouns

    def _counted(self, subject: Subject) -> str | None:
        """Return the kind of what is counted: mere end 600 medarbejdere, ingen af lederne."""
        found = (kind_of(t, subject.tokens, self.framing) for t in subject.tokens)
        return next((kind for kind in found if kind is not None), None)

    def _is_municipality(self, subject: Subject) -> bool:
        """Tell whether a name is followed by Kommune: the parser makes the name the head."""
        after = subject.head.i + 1
        words = self.framing.speaker.organisation
        return any(t.i == after and t.lemma.lower() in words for t in subject.tokens)
