"""Whom *vi* means: the leaders, everyone, or the municipality.

The rule, in this order:

1. *vi og vores medarbejdere*, *vi … alle*: everyone.
2. *I X Kommune … vi* with a verb of action: the organisation.
3. A role beside *vi* (*som ledere … vi*, *vi ledere*, *vi i direktionen*, *vi er ledere*,
   *som medarbejdere … vi*): that role, for its sentence and the later ones of its block.
4. What holds for the document: the leaders, if it says that they write or read it (*vi i
   direktionen*, *kære leder*), or if the first of its sentences with *vi*, or a set share of them,
   has a role of leaders; else everyone.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.predicates import Predicate
from lingvist.findings.framing.subjects import Subject
from lingvist.findings.tree import Sentence, Token
from lingvist.resources.framing import Framing

LEADERS = "we_leaders"
EVERYONE = "we_all"
ORGANISATION = "organisation"


@dataclass(frozen=True)
class Speakers:
    """Whom *vi* means in each sentence of a document, before a clause says otherwise."""

    settled: dict[str, str]
    framing: Framing

    def of(self, clause: Clause, subject: Subject, found: Predicate) -> str:
        """Return whom *vi* means as the subject of a clause."""
        if _is_everyone(clause, subject, self.framing):
            return EVERYONE
        acts = found.main.lemma not in self.framing.speaker.states
        if acts and _is_placed(clause, self.framing):
            return ORGANISATION
        if _owns_staff(clause, self.framing):
            return LEADERS
        return self.settled[clause.sentence.id]


def speakers(sentences: Iterable[Sentence], framing: Framing) -> Speakers:
    """Settle for each sentence of a document whom *vi* means in it."""
    listed = list(sentences)
    roles = {sentence.id: role_beside_we(sentence, framing) for sentence in listed}
    default = _default(listed, roles, framing)
    settled: dict[str, str] = {}
    block, current = "", default
    for sentence in listed:
        if sentence.tokens[0].block != block:
            block, current = sentence.tokens[0].block, default
        current = roles[sentence.id] or current
        settled[sentence.id] = current
    return Speakers(settled, framing)


def role_beside_we(sentence: Sentence, framing: Framing) -> str | None:
    """Return whom the words beside *vi* make it mean in a sentence; None if they do not say.

    A stretch that begins with *som* and has no *vi* may be what the pipeline cut off from the
    sentence behind it, and counts for that one.
    """
    words = framing.pronouns.we | framing.speaker.possessives
    cut_off = sentence.tokens[0].lower in framing.speaker.as_words
    if not cut_off and not any(token.lower in words for token in sentence.tokens):
        return None
    if any(_leads(sentence, token, framing) for token in sentence.tokens):
        return LEADERS
    found = (_role(sentence, token, framing) for token in sentence.tokens)
    return next((role for role in found if role is not None), None)


def _leads(sentence: Sentence, token: Token, framing: Framing) -> bool:
    """Tell whether a verb of leading stands in a relative clause behind *vi*: vi, der leder."""
    before = [sentence.at(token.i - n) for n in (1, 2, 3)]
    relative, comma, pronoun = ("" if t is None else t.lower for t in before)
    related = relative in framing.clauses.relatives and comma == ","
    leading = token.lemma.lower() in framing.speaker.leading
    return leading and related and pronoun in framing.pronouns.we


def _has_we(sentence: Sentence, framing: Framing) -> bool:
    return any(token.lower in framing.pronouns.we for token in sentence.tokens)


def _role(sentence: Sentence, token: Token, framing: Framing) -> str | None:
    """Return the role that a noun gives: som ledere, vi ledere, vi i direktionen, vi er ledere."""
    role = _role_word(token, framing)
    if role is None or not _is_beside(sentence, token, framing):
        return None
    joined, other = sentence.at(token.i + 1), sentence.at(token.i + 2)
    if joined is not None and other is not None and joined.lower in framing.clauses.conjunctions:
        second = _role_word(other, framing)
        return role if second in (None, role) else EVERYONE
    return role


def _role_word(token: Token, framing: Framing) -> str | None:
    """Return whom a noun names as a role: leaders, or everyone."""
    readings, words = framing.readings(token.lemma, token.text), framing.speaker
    if any(reading in words.leader_words for reading in readings):
        return LEADERS
    if token.pos == "NOUN" and kind_of(token, (token,), framing) == "leader":
        return LEADERS
    return EVERYONE if any(reading in words.all_words for reading in readings) else None


def _is_beside(sentence: Sentence, token: Token, framing: Framing) -> bool:
    first, second = sentence.at(token.i - 1), sentence.at(token.i - 2)
    words, we = framing.speaker, framing.pronouns.we
    if first is None:
        return False
    if first.lower in words.as_words or first.lower in we:
        return True
    linked = first.lower in words.in_words or first.lemma == framing.auxiliaries.be
    return linked and second is not None and second.lower in we


def _default(sentences: list[Sentence], roles: dict[str, str | None], framing: Framing) -> str:
    """Return whom *vi* means in a document where nothing nearer settles it."""
    if any(_is_leaders_text(sentence, framing) for sentence in sentences):
        return LEADERS
    spoken = [roles[s.id] for s in sentences if _has_we(s, framing)]
    if not spoken:
        return EVERYONE
    count, words = spoken.count(LEADERS), framing.speaker
    often = count >= words.leaders_least and count / len(spoken) >= words.leaders_share
    return LEADERS if spoken[0] == LEADERS or often else EVERYONE


def _is_leaders_text(sentence: Sentence, framing: Framing) -> bool:
    """Tell whether a sentence says who writes or reads: vi i direktionen; kære leder."""
    words = framing.speaker
    for token in sentence.tokens:
        if _role_word(token, framing) == LEADERS:
            first, second = sentence.at(token.i - 1), sentence.at(token.i - 2)
            writes = (
                first is not None and first.lower in words.in_words
                and second is not None and second.lower in framing.pronouns.we
            )  # fmt: skip
            greeted = any(t.lower in words.greetings for t in (first, second) if t is not None)
            if writes or greeted:
                return True
    return False


def _is_everyone(clause: Clause, subject: Subject, framing: Framing) -> bool:
    words = framing.speaker
    others = any(_role_word(token, framing) == EVERYONE for token in subject.tokens)
    return others or any(
        token.lower in words.everyone and abs(token.i - subject.head.i) <= words.near
        and token.dep != "det"
        for token in clause.tokens
    )  # fmt: skip


def _is_placed(clause: Clause, framing: Framing) -> bool:
    """Tell whether a clause begins with *I X Kommune*."""
    field = clause.before()
    if not field or field[0].lower not in framing.speaker.in_words:
        return False
    return any(token.lemma.lower() in framing.speaker.organisation for token in field)


def _owns_staff(clause: Clause, framing: Framing) -> bool:
    """Tell whether *vi* do something to *vores medarbejdere*: only leaders have any."""
    for token in clause.after():
        owner = clause.sentence.at(token.i - 1)
        owned = owner is not None and owner.lower in framing.speaker.possessives
        if owned and kind_of(token, (token,), framing) == "employee":
            return True
    return False
