"""Whom *vi* means: the leaders, everyone, or the municipality.

The rule, in this order:

1. *vi og vores medarbejdere*, *vi … alle*: everyone.
2. *I X Kommune … vi* with a verb of action: the organisation. *Vi* that act on staff (*vi lytter
   til medarbejderne*): the leaders.
3. A role beside *vi* (*som ledere … vi*, *vi ledere*, *vi i direktionen*, *vi er ledere*,
   *som medarbejdere … vi*): that role, for its sentence and the later ones of its block.
4. A heading about leadership, over the document or the section: the leaders, but for what *vi* do
   to *hinanden*.
5. What holds for the document: the leaders, if it says that they write or read it (*vi i
   direktionen*, *kære leder*), or if the first of its sentences with *vi*, or a set share of them,
   has a role of leaders; else everyone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.headings import led_blocks
from lingvist.findings.framing.predicates import Predicate
from lingvist.findings.framing.subjects import Subject
from lingvist.findings.tree import Sentence, Token
from lingvist.resources.frame_words import Words
from lingvist.resources.framing import Framing

LEADERS = "we_leaders"
EVERYONE = "we_all"
ORGANISATION = "organisation"


@dataclass(frozen=True)
class Speakers:
    """Whom *vi* means in each sentence of a document, before a clause says otherwise.

    Attributes:
        settled: whom it means, by sentence.
        framing: the data.
        among_children: whether the document is about children, and its adults are the staff.
    """

    settled: dict[str, str]
    framing: Framing
    among_children: bool = False

    def of(self, clause: Clause, subject: Subject, found: Predicate) -> str:
        """Return whom *vi* means as the subject of a clause."""
        if _is_everyone(clause, subject, self.framing):
            return EVERYONE
        acts = found.main.lemma not in self.framing.speaker.states
        if acts and _is_placed(clause, self.framing):
            return ORGANISATION
        if _owns_staff(clause, self.framing) or (acts and _acts_on_staff(clause, self.framing)):
            return LEADERS
        near = role_beside_we(clause.sentence, self.framing)
        if near is None and any(t.lower in self.framing.direction.mutual for t in clause.tokens):
            return EVERYONE
        return self.settled[clause.sentence.id]


def speakers(sentences: Iterable[Sentence], framing: Framing) -> Speakers:
    """Settle for each sentence of a document whom *vi* means in it."""
    listed = list(sentences)
    roles = {sentence.id: role_beside_we(sentence, framing) for sentence in listed}
    default, led = _default(listed, roles, framing), _led(listed, roles, framing)
    settled: dict[str, str] = {}
    block, current = "", default
    for sentence in listed:
        if sentence.tokens[0].block != block:
            block = sentence.tokens[0].block
            current = LEADERS if block in led else default
        current = roles[sentence.id] or (EVERYONE if _is_of_place(sentence, framing) else current)
        settled[sentence.id] = current
    return Speakers(settled, framing, _is_about_children(listed, framing))


def _is_about_children(sentences: list[Sentence], framing: Framing) -> bool:
    words = framing.speaker
    named = sum(t.lemma.lower() in words.children for s in sentences for t in s.tokens)
    return named >= words.children_least


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
    if _speaks_from(sentence, framing):
        return LEADERS
    found = (_role(sentence, token, framing) for token in sentence.tokens)
    return next((role for role in found if role is not None), None)


def _speaks_from(sentence: Sentence, framing: Framing) -> bool:
    """Tell whether a sentence begins with where leaders speak from: i direktionen bruger vi."""
    first = sentence.tokens[0].i
    place, verb, we = (sentence.at(first + n) for n in (1, 2, 3))
    if sentence.tokens[0].lower not in framing.speaker.in_words or place is None or we is None:
        return False
    finite = verb is not None and verb.pos in ("VERB", "AUX")
    return finite and we.lower in framing.pronouns.we and _role_word(place, framing) == LEADERS


def _leads(sentence: Sentence, token: Token, framing: Framing) -> bool:
    """Tell whether a verb of leading stands in a relative clause behind *vi*: vi, der leder."""
    before = [sentence.at(token.i - n) for n in (1, 2, 3)]
    relative, comma, pronoun = ("" if t is None else t.lower for t in before)
    related = relative in framing.clauses.relatives and comma == ","
    leading = token.lemma.lower() in framing.speaker.leading
    return leading and related and pronoun in framing.pronouns.we


def _has(sentence: Sentence, words: Words) -> bool:
    return any(token.lower in words for token in sentence.tokens)


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
    letter = any(_has(sentence, framing.pronouns.leader) for sentence in sentences)
    if any(
        _is_leaders_text(sentence, framing) or (letter and _addresses_leaders(sentence, framing))
        for sentence in sentences
    ):
        return LEADERS
    spoken = [roles[s.id] for s in sentences if _has(s, framing.pronouns.we)]
    often = _is_often(spoken, framing) and spoken.count(LEADERS) >= framing.speaker.leaders_least
    return LEADERS if often or spoken[:1] == [LEADERS] else EVERYONE


def _is_often(spoken: list[str | None], framing: Framing) -> bool:
    """Tell whether a large share of the sentences with *vi* say that leaders speak."""
    return bool(spoken) and spoken.count(LEADERS) / len(spoken) >= framing.speaker.leaders_share


def _led(
    sentences: list[Sentence], roles: dict[str, str | None], framing: Framing
) -> frozenset[str]:
    """Return the blocks in which a heading makes *vi* the leaders.

    None does where the text keeps saying so itself, but rarely: it then means everyone elsewhere.
    """
    spoken = [roles[s.id] for s in sentences if _has(s, framing.pronouns.we)]
    said = spoken.count(LEADERS) >= framing.speaker.leaders_said
    told_apart = said and not _is_often(spoken, framing)
    return frozenset() if told_apart else led_blocks(sentences, framing)


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


def _addresses_leaders(sentence: Sentence, framing: Framing) -> bool:
    """Tell whether the reader has staff: dine medarbejdere."""
    for token in sentence.tokens:
        owner = sentence.at(token.i - 1)
        owned = owner is not None and owner.lower in framing.direction.your
        if owned and not framing.speaker.staff.isdisjoint(
            framing.readings(token.lemma, token.text)
        ):
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
    return _names_place(clause.before(), framing)


def _is_of_place(sentence: Sentence, framing: Framing) -> bool:
    """Tell whether a sentence begins with *I X Kommune* and goes on with *vi*."""
    first = next((t.i for t in sentence.tokens if t.lower in framing.pronouns.we), None)
    return first is not None and _names_place([t for t in sentence.tokens if t.i < first], framing)


def _names_place(field: Sequence[Token], framing: Framing) -> bool:
    if not field or field[0].lower not in framing.speaker.in_words:
        return False
    return any(token.lemma.lower() in framing.speaker.organisation for token in field)


def _acts_on_staff(clause: Clause, framing: Framing) -> bool:
    """Tell whether *vi* do something to *medarbejderne*, who are others than *vi*, then."""
    return any(
        token.dep in framing.speaker.acted_on
        and token.lemma.lower() not in framing.speaker.peers
        and kind_of(token, (token,), framing) == "employee"
        for token in clause.after()
    )


def _owns_staff(clause: Clause, framing: Framing) -> bool:
    """Tell whether *vi* do something to *vores medarbejdere*: only leaders have any."""
    for token in clause.after():
        owner = clause.sentence.at(token.i - 1)
        owned = owner is not None and owner.lower in framing.speaker.possessives
        peer = token.lemma.lower() in framing.speaker.peers
        if owned and not peer and kind_of(token, (token,), framing) == "employee":
            return True
    return False
