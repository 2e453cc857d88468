"""What a form may be by the full-form lexicon, as a lexical feature of the nets.

A net that has learnt from a small treebank has met few of the words of a new text. The lexicon
has; so each word carries, beside its letters, the parts of speech and features that the lexicon
knows it with, and the net learns what they mean where words stand together. spaCy has no room for
another lexical feature, so it takes the place of LANG, which is the same for every word.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from spacy.attrs import LANG
from spacy.vocab import Vocab

from lingvist.language.lemma_compounds import heads
from lingvist.language.word_forms import Reading, WordForms

UNKNOWN = "?"
DOUBT = -1.5  # Zipf scale: a reading that the sources give to another lemma
Classes = dict[str, str]
IMPROBABLE = 3.0  # Zipf scale: a reading that much rarer than the best one says little


def word_class(forms: WordForms, text: str) -> str:
    """Return what a word may be: ``POS:features`` joined, the commonest part of speech first.

    Args:
        forms: the full-form lexicon.
        text: the word as it stands.

    Returns:
        ``?`` where the lexicon knows neither the word nor, for a compound, its head.
    """
    if not _has_class(text):
        return ""
    form = text.lower()
    readings = list(forms.readings(form)) or _of_head(forms, form)
    return _written(readings) or UNKNOWN


def give_classes(
    vocab: Vocab, forms: Callable[[], WordForms], known: Mapping[str, str] | None = None
) -> None:
    """Give every word of a vocabulary its class, those met later included.

    Args:
        vocab: its words are changed.
        forms: gives the full-form lexicon; not called before a word is met that needs it.
        known: words whose class is known without it.
    """
    classes = known or {}

    def of(text: str) -> str:
        if not _has_class(text):
            return ""
        return classes[text] if text in classes else word_class(forms(), text)

    vocab.lex_attr_getters[LANG] = of  # type: ignore[attr-defined]  # in Cython
    for lexeme in vocab:
        lexeme.lang_ = of(lexeme.orth_)


def classes_of_rules(rules: Mapping[str, Sequence[Mapping[int, str]]], forms: WordForms) -> Classes:
    """Return the classes of the words that the rules of a tokenizer bring.

    They are met as soon as a pipeline is loaded; with their classes stored, the lexicon can wait.
    """
    words = {text for tokens in rules.values() for token in tokens for text in token.values()}
    return {word: word_class(forms, word) for word in sorted(words) if _has_class(word)}


def _has_class(text: str) -> bool:
    return text.replace("-", "").isalpha()


def _of_head(forms: WordForms, form: str) -> list[Reading]:
    """Return the readings of the head of a compound, which is seldom a finite verb."""
    for head in heads(form, forms.readings):
        readings = [reading for reading in forms.readings(head) if _may_be_head(reading)]
        if readings:
            return readings
    return []


def _may_be_head(reading: Reading) -> bool:
    return reading.pos in ("NOUN", "ADJ") or "VerbForm=Part" in reading.features


def _written(readings: Sequence[Reading]) -> str:
    features: dict[str, set[str]] = defaultdict(set)
    weight: dict[str, float] = defaultdict(float)
    best = max((_weight(reading) for reading in readings), default=0.0)
    for reading in readings:
        if _weight(reading) >= best - IMPROBABLE:
            features[reading.pos].add(reading.features)
            weight[reading.pos] = max(weight[reading.pos], _weight(reading))
    order = sorted(features, key=lambda pos: (-weight[pos], pos))
    return " ".join(f"{pos}:{'/'.join(sorted(features[pos]))}" for pos in order)


def _weight(reading: Reading) -> float:
    return reading.frequency + (DOUBT if reading.doubtful else 0.0)
