"""Finite verbs and subject pronouns of a sentence, also where the tagger missed them."""

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.tree import Sentence, Token
from lingvist.language.compounds import words
from lingvist.resources.framing import Framing

_NOUNS = ("NOUN", "PROPN", "ADJ")
_BEFORE_VERB = ("NOUN", "PROPN", "PRON", "NUM", "ADV")
_DIVIDERS = frozenset(",;:–—-()")


def finite_verbs(sentence: Sentence, framing: Framing) -> frozenset[int]:
    """Return the positions of the finite verbs of a sentence.

    A word is one if it is tagged so, or is a form of a modal verb that can be nothing else. What
    is tagged so right behind *har vi* is none. A word with the form of a present tense is one
    where a clause would be without verb else.
    """
    finder = _Finder(sentence, framing)
    return frozenset(finder.tagged | finder.missed() | finder.missed_behind_openers())


def is_subject_pronoun(sentence: Sentence, token: Token, framing: Framing) -> bool:
    """Tell whether a token is a pronoun in the form of a subject."""
    pronouns = framing.pronouns
    before, after = sentence.at(token.i - 1), sentence.at(token.i + 1)
    if token.text in pronouns.plural_you:
        inside = before is not None and (
            before.pos == "SCONJ" or before.lower in framing.clauses.openers
        )
        return token.pos == "PRON" or token.dep == "nsubj" or inside
    if token.lower in pronouns.things:
        return token.pos != "DET"
    if token.lower in pronouns.generic:
        noun = after is not None and (token.pos != "PRON" and after.pos in _NOUNS)
        people = after is not None and kind_of(after, (token, after), framing) is not None
        return not (noun or people)
    return token.lower in pronouns.subjects


class _Finder:
    """Finds the finite verbs of one sentence."""

    def __init__(self, sentence: Sentence, framing: Framing) -> None:
        self.sentence = sentence
        self.framing = framing
        claimed = {t.i for t in sentence.tokens if self._is_tagged(t)}
        self.tagged = {i for i in claimed if not self._is_behind_inversion(i, claimed)}

    def _is_tagged(self, token: Token) -> bool:
        if token.lower in self.framing.finite_forms:
            return True
        tagged = token.has("VerbForm=Fin") or token.has("Mood=Imp")
        present = token.lower == token.lemma.lower() + self.framing.endings.present
        return (tagged or present) and token.pos in ("VERB", "AUX")

    def _is_behind_inversion(self, i: int, claimed: set[int]) -> bool:
        """Tell whether a verb and its subject pronoun, or an article, stand right before.

        *Har vi fokus*; *har det overordnede ansvar*: one finite verb is there already.
        """
        before, after = self.sentence.at(i - 1), self.sentence.at(i + 1)
        if before is None or i - 2 not in claimed:
            return False
        noun = after is not None and after.pos in _NOUNS
        article = before.lower in self.framing.pronouns.things and noun
        return article or before.lower in self.framing.pronouns.nominative

    def missed(self) -> set[int]:
        """Return present tenses behind a subject that no other finite verb may claim."""
        return {t.i for t in self.sentence.tokens if self._is_missed(t)}

    def _is_missed(self, token: Token) -> bool:
        before = self.sentence.at(token.i - 1)
        if before is None or token.i in self.tagged or not _is_present_form(token, self.framing):
            return False
        pronoun = is_subject_pronoun(self.sentence, before, self.framing)
        if pronoun and before.lower not in self.framing.pronouns.things:
            return not {token.i - 2, token.i + 1} & self.tagged
        after = self.sentence.at(token.i + 1)
        if token.pos in _NOUNS and after is not None and _is_present_form(after, self.framing):
            return False
        first = not any(i < token.i for i in self.tagged)
        return first and before.pos in _NOUNS and self._is_unclaimed(token)

    def _is_unclaimed(self, token: Token) -> bool:
        """Tell whether the next finite verb stands in a clause of its own."""
        following = min((i for i in self.tagged if i > token.i), default=None)
        if following is None:
            return True
        words_of = self.framing.clauses
        opening = words_of.openers | words_of.relatives | words_of.particle_at
        return any(t.lower in opening for t in self.sentence.tokens if token.i < t.i < following)

    def missed_behind_openers(self) -> set[int]:
        """Return present tenses in clauses that have an opener, but no verb by the tags."""
        openers = (t for t in self.sentence.tokens if t.lower in self.framing.clauses.openers)
        found = (self._first_present(opener) for opener in openers)
        return {verb.i for verb in found if verb is not None}

    def _first_present(self, opener: Token) -> Token | None:
        first: Token | None = None
        token = self.sentence.at(opener.i + 2)
        while token is not None and token.text not in _DIVIDERS:
            if token.i in self.tagged:
                return None
            before = self.sentence.at(token.i - 1)
            bare = before is not None and before.pos in _BEFORE_VERB
            if first is None and bare and _is_present_form(token, self.framing):
                first = token
            token = self.sentence.at(token.i + 1)
        return first


def _is_present_form(token: Token, framing: Framing) -> bool:
    """Tell whether a word looks like the present tense of a known verb."""
    ended = token.lower.endswith(framing.endings.finite) and token.block_kind != "heading"
    return ended and "VERB" in words().get(token.lower[:-1], {})
