"""Lemmas of Danish words by part of speech: the treebank's table, then a full-form lexicon.

The component learns from the training examples when the pipeline is initialised and is stored
with the model. A word is looked up, in this order,

1. as it stands with its part of speech in the table of the treebank;
2. in the full-form lexicon, where the reading wins that fits the tag best and is most frequent;
   a wrong tag is overruled where the word is no such part of speech (*kompetencerne*, a verb);
3. by the endings of its part of speech, where what is left is a lemma of the treebank;
4. as a compound whose last part is known (*brobygningsansvaret*, because of *ansvaret*);
5. by the commonest change for words with the same features and last letters.

A capital letter is folded unless the word is tagged as a name or the capitals are its own.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Self, cast

import srsly
from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.scorer import Scorer
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Token
from spacy.training import Example
from spacy.util import from_disk, to_disk

from lingvist.language import lemma_choice, lemma_compounds, lemma_names, word_classes
from lingvist.language.lemma_rules import (
    LONGEST_ENDING,
    Change,
    changed,
    commonest_lemmas,
    count_forms,
    learn_changes,
    lemmas_by_pos,
)
from lingvist.language.letter_case import recased
from lingvist.language.word_forms import Reading, WordForms, zipf

OPEN_CLASSES = ("NOUN", "ADJ", "VERB", "ADV")
LEXICON_CLASSES = {"AUX": "VERB"}  # the lexicon knows no auxiliaries apart
REMEMBERED = 50_000  # words whose lemma is not looked up again
WORDS_OF_TREEBANK = 80_000
SHORTEST_SHOUTED = 4  # letters; a shorter word in capitals is an abbreviation
OWN_WORD = 4.0  # Zipf scale: what the words of our own list are taken for
COMMON_WORD = 2.5  # Zipf scale; a rarer word at the start of a sentence may well be a name


class DanishLemmatizer(Pipe):
    """Sets ``token.lemma`` from form, part of speech, features and place.

    Attributes:
        table: ``form|POS``, and ``form|POS|features`` where it differs, to lemma.
        lemmas: part of speech to the lemmas known for it and how often they were seen.
        changes: ``POS|features`` to the changes seen, the commonest first.
        endings: ``POS|features|ending`` to the commonest change for that ending.
        classes: what the lexicon takes the words for that the tokenizer brings.
    """

    def __init__(self, nlp: Language, name: str = "lemmatizer") -> None:
        self.vocab = nlp.vocab
        self.name = name
        self.table: dict[str, str] = {}
        self.lemmas: dict[str, dict[str, int]] = {}
        self.changes: dict[str, list[Change]] = {}
        self.endings: dict[str, Change] = {}
        self.classes: word_classes.Classes = {}
        self._stored_forms = WordForms().to_data()
        self._remembered = lru_cache(REMEMBERED)(self.lookup)

    @cached_property
    def forms(self) -> WordForms:
        """The full-form lexicon, unpacked when it is first needed."""
        return WordForms.from_data(self._stored_forms)

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token of ``doc``."""
        for token in doc:
            token.lemma_ = self.lemma(token)
        return doc

    def lemma(self, token: Token) -> str:
        """Return the lemma of a tagged token."""
        initial = lemma_names.is_initial(token)
        return self._remembered(token.text, token.pos_, str(token.morph), initial=initial)

    def lookup(self, text: str, pos: str, morph: str = "", *, initial: bool = False) -> str:
        """Return the lemma of a word form.

        Args:
            text: the form as it stands.
            pos: its part of speech.
            morph: its features, ``Name=Value|…``.
            initial: whether it begins a sentence, so that its capital says nothing.
        """
        if pos == "PROPN":
            if not self._is_common(text, initial=initial):
                return lemma_names.name(text, morph, self.table)
            pos, morph = "NOUN", ""
        form = text.lower()
        seen = self._seen(form, pos, morph)
        if seen and pos in ("PRON", "DET"):
            return seen
        looked_up = LEXICON_CLASSES.get(pos, pos)
        foreign = text[:1].isupper() and (text.istitle() or text.isupper()) and not initial
        found = seen or self._found(form, looked_up, morph)
        if not found and pos == "X":
            return text
        if not found and foreign:
            return lemma_names.name(text, morph, self.table)
        guess = found or self._ending_of_known(form, pos, morph) or self._likely(form, pos, morph)
        return recased(guess or form, text, initial=initial)

    def _seen(self, form: str, pos: str, morph: str) -> str | None:
        """Return the lemma of the treebank; not that of a middle seen once for a passive.

        *følges* once meant to go together; in *målene følges op* it is a passive of *følge*.
        """
        lemma = self.table.get(f"{form}|{pos}|{morph}") or self.table.get(f"{form}|{pos}")
        rare = lemma == form and self.lemmas.get(pos, {}).get(form, 0) == 1
        return None if rare and "Voice=Pass" in morph else lemma

    def _is_common(self, text: str, *, initial: bool) -> bool:
        """Tell whether a word tagged as a name is a common word, by its letters and place."""
        if text.islower():
            return True
        if f"{text}|PROPN" in self.table or f"{text.title()}|PROPN" in self.table:
            return False
        if not initial and (not text.isupper() or len(text) < SHORTEST_SHOUTED):
            return False
        return any(
            r.frequency >= COMMON_WORD and "Mood=Imp" not in r.features
            for r in self._readings(text.lower())
        )

    def _found(self, form: str, pos: str, morph: str) -> str | None:
        """Return the lemma of a form that the lexicon accounts for, whole or as a compound."""
        if pos not in (*OPEN_CLASSES, "X", "INTJ"):
            return None
        if form.endswith("-"):
            return form
        readings = [*self._adverb(form, pos), *self._readings(form)]
        chosen = lemma_choice.best(form, readings, pos, morph)
        if chosen or pos == "ADV":
            return chosen.lemma if chosen else form
        return lemma_compounds.lemma(form, pos, morph, lambda part: list(self._readings(part)))

    def _readings(self, form: str) -> Iterator[Reading]:
        """Yield what the lexicon and the table of the treebank take a form for."""
        for reading in self.forms.readings(form):
            count = self.lemmas.get(reading.pos, {}).get(reading.lemma, 0)
            yield reading.seen(zipf(count / WORDS_OF_TREEBANK)) if count else reading
        for pos in OPEN_CLASSES:
            if self.lemmas.get(pos, {}).get(form) == 0:
                yield Reading(form, pos, "", OWN_WORD)
            lemma = self.table.get(f"{form}|{pos}")
            if lemma:
                count = self.lemmas[pos].get(lemma, 0)
                yield Reading(lemma, pos, "", zipf(count / WORDS_OF_TREEBANK))

    def _adverb(self, form: str, pos: str) -> Iterator[Reading]:
        """An adverb made of an adjective is its own lemma, as the treebank has it."""
        if pos == "ADV":
            for reading in self._readings(form):
                adjective = reading.pos == "ADJ" or "VerbForm=Part" in reading.features
                if adjective and "Number=Plur" not in reading.features:
                    yield Reading(form, "ADV", "", reading.frequency)

    def _ending_of_known(self, form: str, pos: str, morph: str) -> str | None:
        known = self.lemmas.get(pos, {})
        changes = self.changes.get(f"{pos}|{morph}") or self.changes.get(pos, [])
        candidates = (changed(form, change) for change in changes)
        return next((lemma for lemma in candidates if lemma in known), None)

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
        nlp: Language | None = None,
        lexicon: Iterable[tuple[str, str]] = (),
        forms: WordForms | None = None,
    ) -> None:
        """Learn table, lemmas and changes from the examples.

        Args:
            get_examples: gives the training examples.
            nlp: the pipeline, whose tokenizer brings words of its own.
            lexicon: further known (lemma, part of speech) pairs.
            forms: the full-form lexicon; an empty one by default.
        """
        counts = count_forms(get_examples())
        self.table = commonest_lemmas(counts)
        self.lemmas = lemmas_by_pos(counts, lexicon)
        self.changes, self.endings = learn_changes(counts)
        self._know((forms or WordForms()).to_data())
        rules = cast("Tokenizer", nlp.tokenizer).rules if nlp else {}
        self.classes = word_classes.classes_of_rules(rules, self.forms)

    def score(
        self, examples: Iterable[Example], **_: object
    ) -> dict[str, float | dict[str, float]]:
        """Score the lemmas with spaCy's own scorer (``lemma_acc``)."""
        scores: dict[str, float | dict[str, float]] = Scorer.score_token_attr(examples, "lemma")
        return scores

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write what was learnt, and the lexicon, into the folder ``path``."""
        writers = {
            "rules.msgpack": lambda p: srsly.write_msgpack(p, _packed(self._data())),
            "forms.msgpack": lambda p: srsly.write_msgpack(p, self._stored_forms),
        }
        to_disk(path, writers, exclude)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Self:
        """Read what was learnt, and the lexicon if there is one, from the folder ``path``."""
        readers = {
            "rules.msgpack": lambda p: self._fill(_unpacked(srsly.read_msgpack(p))),
            "forms.msgpack": self._fill_forms,
        }
        from_disk(path, readers, exclude)
        return self

    def _data(self) -> dict[str, object]:
        return {
            "table": self.table,
            "lemmas": self.lemmas,
            "changes": self.changes,
            "endings": self.endings,
            "classes": self.classes,
        }

    def _fill(self, data: dict[str, dict[str, Any]]) -> None:
        self.table = data["table"]
        self.classes = data.get("classes", {})
        self.lemmas = {pos: _counted(lemmas) for pos, lemmas in data["lemmas"].items()}
        self.changes = {k: [(int(c[0]), c[1]) for c in v] for k, v in data["changes"].items()}
        self.endings = {key: (int(c[0]), c[1]) for key, c in data["endings"].items()}
        self._remembered.cache_clear()

    def _fill_forms(self, path: Path) -> None:
        if path.exists():
            self._know(srsly.read_msgpack(path))

    def _know(self, forms: dict[str, Any]) -> None:
        """Take over a full-form lexicon, and tell the nets what it has each word for."""
        self._stored_forms = forms
        self.__dict__.pop("forms", None)
        self._remembered.cache_clear()
        word_classes.give_classes(self.vocab, lambda: self.forms, self.classes)


@Language.factory(
    "danish_lemmatizer",
    assigns=["token.lemma"],
    requires=["token.pos"],
    default_score_weights={"lemma_acc": 1.0},
)
def make_danish_lemmatizer(nlp: Language, name: str) -> DanishLemmatizer:
    """Make the component for a pipeline."""
    return DanishLemmatizer(nlp, name)


def _packed(data: dict[str, object]) -> dict[str, bytes]:
    return {"rules": zlib.compress(srsly.msgpack_dumps(data), 9)}


def _unpacked(stored: dict[str, Any]) -> dict[str, Any]:
    """Return stored rules; versions before 0.3.0 stored them unpacked."""
    if "rules" not in stored:
        return stored
    data: dict[str, Any] = srsly.msgpack_loads(zlib.decompress(stored["rules"]))
    return data


def _counted(lemmas: dict[str, int] | list[str]) -> dict[str, int]:
    """Read lemmas with their counts; version 0.1.0 stored them without."""
    return lemmas if isinstance(lemmas, dict) else dict.fromkeys(lemmas, 0)
