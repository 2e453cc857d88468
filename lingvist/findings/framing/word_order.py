"""Word order of a sentence: words that open clauses, and what stands to the left of a verb."""

from functools import cached_property

from lingvist.findings.framing.finite_verbs import finite_verbs, is_subject_pronoun
from lingvist.findings.tree import Sentence, Token
from lingvist.resources.framing import Framing

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_NOUN_PHRASE = ("NOUN", "PROPN", "ADJ", "DET", "NUM")
_CLOSERS = frozenset(":;")
_DIVIDERS = frozenset(',;:–—-()»«"”“')


class Order:
    """Questions about the order of the words of one sentence."""

    def __init__(self, sentence: Sentence, framing: Framing) -> None:
        self.sentence = sentence
        self.framing = framing
        self.words = framing.clauses

    def at(self, token: Token, offset: int) -> Token | None:
        """Return the token ``offset`` places away, or None outside the sentence."""
        return self.sentence.at(token.i + offset)

    def next(self, token: Token) -> Token | None:
        """Return the next token that is no adverb of the middle field."""
        other = self.at(token, 1)
        while other is not None and self._is_midfield(other):
            other = self.at(other, 1)
        return other

    def previous(self, token: Token) -> Token | None:
        """Return the token before that is no adverb of the middle field."""
        other = self.at(token, -1)
        while other is not None and self._is_midfield(other):
            other = self.at(other, -1)
        return other

    def finite(self, token: Token) -> bool:
        """Tell whether ``token`` is a finite verb."""
        return token.i in self._finite

    @cached_property
    def _finite(self) -> frozenset[int]:
        return finite_verbs(self.sentence, self.framing)

    def is_subject_pronoun(self, token: Token) -> bool:
        """Tell whether ``token`` is a pronoun in the form of a subject."""
        return is_subject_pronoun(self.sentence, token, self.framing)

    def is_modal(self, token: Token) -> bool:
        """Tell whether ``token`` is a form of a modal verb."""
        return token.lower in self.framing.modal_forms

    def is_infinitive_form(self, token: Token) -> bool:
        """Tell whether ``token`` ends like an infinitive, active or passive."""
        endings = self.framing.endings
        return token.lower.removesuffix(endings.passive).endswith(endings.infinitive)

    def is_that(self, token: Token) -> bool:
        """Tell whether ``token`` is the word *at*."""
        return token.lower in self.words.particle_at

    def is_conjunction(self, token: Token) -> bool:
        """Tell whether ``token`` coordinates."""
        return token.lower in self.words.conjunctions

    def divides(self, token: Token) -> bool:
        """Tell whether ``token`` may part two clauses."""
        return token.text in _DIVIDERS or self.is_conjunction(token)

    def closes(self, token: Token) -> bool:
        """Tell whether ``token`` ends a main clause, and another may follow."""
        return token.text in _CLOSERS and any(i > token.i for i in self._finite)

    def after_conjunction(self, token: Token) -> bool:
        """Tell whether a coordinating conjunction stands before ``token``."""
        before = self.previous(token)
        return before is not None and self.is_conjunction(before)

    def opens(self, token: Token) -> bool:
        """Tell whether ``token`` opens a subordinate clause."""
        if not any(i > token.i for i in self._finite):
            return False
        follower = self.next(token)
        if follower is None:
            return False
        if token.lower in self.words.relatives:
            return self._opens_relative(token, follower)
        if token.lower in self.words.openers:
            return not (token.lower in self.words.questions and self._asks(token))
        return token.lower in self.words.openers_before_subject and self._opens_before_subject(
            token, follower
        )

    def _asks(self, token: Token) -> bool:
        """Tell whether a question word is followed by its verb: the question is a main clause."""
        after = self.at(token, 1)
        return after is not None and self.finite(after)

    def _opens_before_subject(self, token: Token, follower: Token) -> bool:
        if self.is_that(token):
            bare = self.finite(follower) and self.is_infinitive_form(follower)
            return not follower.has("VerbForm=Inf") and not bare
        if self.finite(follower) or follower.pos == "PUNCT" or self.is_that(follower):
            return False
        pronoun = self.is_subject_pronoun(follower) or follower.lower in (
            self.framing.pronouns.expletive
        )
        marked = token.pos == "SCONJ" or token.dep == "mark"
        before = self.at(token, -1)
        parted = before is None or self.divides(before)
        return (
            pronoun
            or marked
            or (parted and follower.pos in ("NOUN", "PROPN") and token.pos == "ADV")
        )

    def _opens_relative(self, token: Token, follower: Token) -> bool:
        before = self.previous(token)
        if before is None or self.is_conjunction(before) or self.finite(before):
            return False
        if token.lower in self.framing.pronouns.expletive:
            return self.finite(follower) and not self._opened_by(before)
        if self.finite(follower) or self.is_subject_pronoun(follower):
            return True
        return before.text == "," and follower.lemma not in self.framing.speaker.roles

    def _opened_by(self, before: Token) -> bool:
        return before.lower in (*self.words.openers, *self.words.openers_before_subject)

    def left_field(self, verb: Token, candidates: list[Token]) -> list[Token]:
        """Return the tokens before ``verb`` that go with it, when a clause before has its own verb.

        Args:
            verb: a finite verb.
            candidates: the tokens of the youngest clause.
        """
        verbs = [i for i in self._finite if i < verb.i]
        window = [t for t in candidates if not verbs or t.i > max(verbs)]
        at = self._split(window)
        return window[at:]

    def front_conjunction(self, opener: Token, candidates: list[Token]) -> list[Token]:
        """Return conjunction and adverbs before ``opener``, where a comma stands before them."""
        tail = [t for t in candidates if t.i < opener.i]
        at = len(tail)
        while at and self._is_midfield(tail[at - 1]):
            at -= 1
        parted = at > 1 and self.is_conjunction(tail[at - 1]) and tail[at - 2].text == ","
        return tail[at - 1 :] if parted else []

    def _split(self, window: list[Token]) -> int:
        """Return where in ``window`` a clause begins: the best boundary, the last of its kind."""
        marks = [n for n, t in enumerate(window) if t.text in _DIVIDERS]
        joins = [n for n, t in enumerate(window) if self.is_conjunction(t)]
        both = [n for n in joins if n - 1 in marks]
        if both:
            return both[-1]
        tail = len(window)
        while tail and self._is_midfield(window[tail - 1]):
            tail -= 1
        if tail - 1 in joins:
            return tail - 1
        if marks:
            return marks[-1] + 1
        return self._split_at_join(window, joins)

    def _split_at_join(self, window: list[Token], joins: list[int]) -> int:
        """Choose a conjunction that does not stand inside a subject (borgere og virksomheder)."""
        if not joins:
            pronouns = [n for n, t in enumerate(window) if self.is_subject_pronoun(t)]
            return pronouns[-1] if pronouns else len(window)
        subjects = [t.i for t in window if t.dep == "nsubj"]
        outside = [n for n in joins if any(i > window[n].i for i in subjects)]
        return (outside or joins)[-1]

    def subject_field(self, verb: Token) -> list[Token]:
        """Return the pronoun before ``verb`` and what stands between the two."""
        first = self.at(verb, -1)
        while first is not None and not self._begins_field(first):
            first = self.at(first, -1)
        return list(self.sentence.between(first, verb)[:-1]) if first else []

    def _begins_field(self, token: Token) -> bool:
        before = self.at(token, -1)
        behind_comma = before is not None and before.text == "," and token.pos in _NOUN_PHRASE
        return self.is_subject_pronoun(token) or behind_comma

    def is_bare_relative(self, verb: Token, begun: bool) -> bool:  # noqa: FBT001
        """Tell whether ``verb`` stands in a relative clause without opener: det, vi siger.

        Args:
            verb: a finite verb.
            begun: whether the clause it would else belong to has tokens.
        """
        subject = self.previous(verb)
        if not begun or subject is None:
            return False
        if not self.is_subject_pronoun(subject):
            return self._is_told_by(subject)
        before = self.at(subject, -1)
        if before is not None and before.text == ",":
            before = self.at(before, -1)
        if before is None or before.pos not in _NOMINAL or self._is_quantifier(before):
            return False
        return before.lower not in self.words.relatives and not self._opened_by(before)

    def _is_told_by(self, noun: Token) -> bool:
        """Tell whether a noun is the subject of such a clause: det, borgeren vil."""
        first: Token | None = noun
        while first is not None and first.pos in _NOUN_PHRASE:
            first = self.at(first, -1)
        if noun.pos not in _NOMINAL[:2] or first is None or first.text != ",":
            return False
        before = self.at(first, -1)
        pronouns = self.framing.pronouns
        return before is not None and before.lower in pronouns.things | pronouns.objects

    def _is_quantifier(self, token: Token) -> bool:
        return self.is_subject_pronoun(token) and token.lower not in self.framing.pronouns.things

    def has_subject(self, verb: Token, tail: list[Token]) -> bool:
        """Tell whether a verb has a subject of its own: before it, or right behind it."""
        if self._is_inverted(verb, tail) or self._has_adverb_in_front(tail):
            return True
        own = {t.i for t in tail}
        governor = self.sentence.head(verb)
        heads = {verb.i} | ({governor.i} if governor and verb.dep in ("aux", "cop") else set())
        subject = [
            t for t in self.sentence.tokens
            if t.dep.startswith("nsubj") and t.head in heads and (t.i in own or t.i > verb.i)
        ]  # fmt: skip
        return bool(subject) or any(self._may_be_subject(t) for t in tail)

    def _has_adverb_in_front(self, tail: list[Token]) -> bool:
        """Tell whether an adverb of place or time stands first: … og her betyder lederens humør."""
        front = [t for t in tail if not self.divides(t)]
        return bool(front) and all(
            t.pos == "ADV" and t.lower not in self.words.midfield for t in front
        )

    def _is_inverted(self, verb: Token, tail: list[Token]) -> bool:
        """Tell whether a subject pronoun stands behind ``verb``.

        *Den, det* and *de* are objects there unless something else stands in front of the verb.
        """
        after, pronouns = self.next(verb), self.framing.pronouns
        if after is None:
            return False
        if after.lower in pronouns.things:
            front = [t for t in tail if not self.divides(t)]
            return bool(front) and self.is_subject_pronoun(after)
        return self.is_subject_pronoun(after) or after.lower in pronouns.expletive

    def _may_be_subject(self, token: Token) -> bool:
        expletive = token.lower in self.framing.pronouns.expletive
        return expletive or token.pos in ("NOUN", "PROPN") or self.is_subject_pronoun(token)

    def closely_joined(self, tail: list[Token]) -> bool:
        """Tell whether a clause is joined to the one before without a comma."""
        if not tail or not self.is_conjunction(tail[0]):
            return False
        before = self.at(tail[0], -1)
        return before is None or before.text != ","

    def coordinated_with(self, verb: Token) -> set[int]:
        """Return the positions of the words the parser coordinates ``verb`` or its head with."""
        heads = [verb]
        governor = self.sentence.head(verb)
        if governor is not None and verb.dep in ("aux", "cop"):
            heads.append(governor)
        return {t.head for t in heads if t.dep == "conj"}

    def _is_midfield(self, token: Token) -> bool:
        if token.lower in self.words.floating:
            before = self.at(token, -1)
            return before is not None and before.lower in self.framing.pronouns.nominative
        return token.lower in self.words.midfield and token.pos not in _NOMINAL[:2]
