"""Lemmas of Danish words by part of speech: a table first, then rules learnt from it.

The component learns from the training examples when the pipeline is initialised and is stored
with the model. A word is looked up, in this order,

1. as it stands with its part of speech in the table of the treebank;
2. by the endings of its part of speech, where what is left is a known lemma;
3. as a compound whose last part is in the table (*ledelsesansvaret*, because of *ansvaret*);
4. by the commonest change for words with the same features and last letters.

A capital letter is folded unless the word is tagged as a name.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Self

import srsly
from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.scorer import Scorer
from spacy.tokens import Doc, Token
from spacy.training import Example
from spacy.util import from_disk, to_disk

from lingvist.language.lemma_rules import (
    LONGEST_ENDING,
    Change,
    changed,
    commonest_lemmas,
    count_forms,
    learn_changes,
    lemmas_by_pos,
)

OPEN_CLASSES = ("NOUN", "ADJ", "VERB", "ADV")
SHORTEST_COMPOUND_HEAD = 4
SHORTEST_COMPOUND_START = 3


class DanishLemmatizer(Pipe):
    """Sets ``token.lemma`` from form, part of speech and features.

    Attributes:
        table: ``form|POS`` to lemma.
        lemmas: part of speech to the lemmas known for it.
        changes: ``POS|features`` to the changes seen, the commonest first.
        endings: ``POS|features|ending`` to the commonest change for that ending.
    """

    def __init__(self, nlp: Language, name: str = "lemmatizer") -> None:
        self.vocab = nlp.vocab
        self.name = name
        self.table: dict[str, str] = {}
        self.lemmas: dict[str, set[str]] = {}
        self.changes: dict[str, list[Change]] = {}
        self.endings: dict[str, Change] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token of ``doc``."""
        for token in doc:
            token.lemma_ = self.lemma(token)
        return doc

    def lemma(self, token: Token) -> str:
        """Return the lemma of a tagged token."""
        return self.lookup(token.text, token.pos_, str(token.morph))

    def lookup(self, text: str, pos: str, morph: str = "") -> str:
        """Return the lemma of a word form.

        Args:
            text: the form as it stands.
            pos: its part of speech.
            morph: its features, ``Name=Value|…``.
        """
        if pos == "PROPN":
            return self._known(text, pos, morph) or _name(text, morph)
        form = text.lower()
        ways = (self._known, self._ending_of_known, self._elsewhere, self._compound, self._likely)
        for way in ways:
            found = way(form, pos, morph)
            if found:
                return found
        return form

    def _known(self, form: str, pos: str, _: str) -> str | None:
        return self.table.get(f"{form}|{pos}")

    def _ending_of_known(self, form: str, pos: str, morph: str) -> str | None:
        known = self.lemmas.get(pos, set())
        changes = self.changes.get(f"{pos}|{morph}") or self.changes.get(pos, [])
        candidates = (changed(form, change) for change in changes)
        return next((lemma for lemma in candidates if lemma in known), None)

    def _elsewhere(self, form: str, pos: str, _: str) -> str | None:
        """Trust the table over the tagger where they disagree on an open class."""
        if pos not in OPEN_CLASSES:
            return None
        return next((found for p in OPEN_CLASSES if (found := self.table.get(f"{form}|{p}"))), None)

    def _compound(self, form: str, pos: str, morph: str) -> str | None:
        longest = len(form) - SHORTEST_COMPOUND_START
        for length in range(longest, SHORTEST_COMPOUND_HEAD - 1, -1):
            start, head = form[:-length], form[-length:]
            lemma = self._known(head, pos, morph) or self._ending_of_known(head, pos, morph)
            if lemma:
                return start + lemma
        return None

    def _likely(self, form: str, pos: str, morph: str) -> str | None:
        for length in range(min(LONGEST_ENDING, len(form)), -1, -1):
            ending = form[len(form) - length :]
            for key in (f"{pos}|{morph}|{ending}", f"{pos}|{ending}"):
                change = self.endings.get(key)
                if change:
                    return changed(form, change)
        return None

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,  # noqa: ARG002  spaCy's signature
        lexicon: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Learn table, lemmas and changes from the examples.

        Args:
            get_examples: gives the training examples.
            nlp: the pipeline; unused.
            lexicon: further known (lemma, part of speech) pairs.
        """
        counts = count_forms(get_examples())
        self.table = commonest_lemmas(counts)
        self.lemmas = lemmas_by_pos(counts, lexicon)
        self.changes, self.endings = learn_changes(counts)

    def score(
        self, examples: Iterable[Example], **_: object
    ) -> dict[str, float | dict[str, float]]:
        """Score the lemmas with spaCy's own scorer (``lemma_acc``)."""
        scores: dict[str, float | dict[str, float]] = Scorer.score_token_attr(examples, "lemma")
        return scores

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write what was learnt into the folder ``path``."""
        to_disk(path, {"rules.msgpack": lambda p: srsly.write_msgpack(p, self._data())}, exclude)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Self:
        """Read what was learnt from the folder ``path``."""
        from_disk(path, {"rules.msgpack": lambda p: self._fill(srsly.read_msgpack(p))}, exclude)
        return self

    def _data(self) -> dict[str, object]:
        return {
            "table": self.table,
            "lemmas": {pos: sorted(lemmas) for pos, lemmas in self.lemmas.items()},
            "changes": self.changes,
            "endings": self.endings,
        }

    def _fill(self, data: dict[str, dict[str, list[str]]]) -> None:
        self.table = {key: str(lemma) for key, lemma in data["table"].items()}
        self.lemmas = {pos: set(lemmas) for pos, lemmas in data["lemmas"].items()}
        self.changes = {k: [(int(c[0]), c[1]) for c in v] for k, v in data["changes"].items()}
        self.endings = {key: (int(c[0]), c[1]) for key, c in data["endings"].items()}


@Language.factory(
    "danish_lemmatizer",
    assigns=["token.lemma"],
    requires=["token.pos"],
    default_score_weights={"lemma_acc": 1.0},
)
def make_danish_lemmatizer(nlp: Language, name: str) -> DanishLemmatizer:
    """Make the component for a pipeline."""
    return DanishLemmatizer(nlp, name)


def _name(text: str, morph: str) -> str:
    """Return a name without the s of its genitive."""
    genitive = "Case=Gen" in morph and text.endswith("s")
    return text[:-1].rstrip("'’") if genitive else text
