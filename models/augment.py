"""What training adds to spaCy's own: rare words made unknown, and classes from the lexicon.

After some rounds a net has learnt each word of its training text by heart, and is at a loss with
the words it has never met, of which Danish has many: compounds. So each time a text is drawn, some
of its rare words are respelt before their ending, which leaves what one can tell of an unknown
word: its ending, its length, its capital and its neighbours. A word met ``n`` times is respelt with
the probability ``alpha / (alpha + n)`` (the word dropout of Kiperwasser and Goldberg 2016).

Most words that a text has new are in the full-form lexicon. So a respelt word mostly keeps what
the lexicon takes it for (``lingvist/language/word_classes.py``).
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator

import srsly
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.training import Example
from spacy.util import registry

from lingvist.language import features
from lingvist.language.word_classes import give_classes
from lingvist.language.word_forms import WordForms

__all__ = ["features", "unknown_words", "word_classes"]

Augmenter = Callable[[Language, Example], Iterator[Example]]
VOWELS = "aeiouyæøå"
CONSONANTS = "bdfghjklmnprstv"
SHORTEST = 4
KEPT, KEPT_OF_SHORT = 5, 3


@registry.callbacks("lingvist.word_classes.v1")  # type: ignore[untyped-decorator]
def word_classes(forms: str) -> Callable[[Language], Language]:
    """Make the callback that gives each word its class, as the lemmatizer does once it is there.

    Args:
        forms: path of the full-form lexicon, as ``lexicon_build.py`` writes it.
    """

    def change(nlp: Language) -> Language:
        lexicon = WordForms.from_data(srsly.read_msgpack(forms))
        give_classes(nlp.vocab, lambda: lexicon)
        return nlp

    return change


@registry.augmenters("lingvist.unknown_words.v2")  # type: ignore[untyped-decorator]
def unknown_words(alpha: float, lower: float, known: float) -> Augmenter:
    """Make the augmenter.

    Args:
        alpha: 0 respells nothing; with 1, half of the words met once.
        lower: the probability that a text is set in small letters.
        known: the probability that a respelt word keeps the class of the word it stands for.
    """
    counts: Counter[str] = Counter()
    counted: set[int] = set()

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        doc = example.reference
        if hash(doc.text) not in counted:
            counted.add(hash(doc.text))
            counts.update(token.lower_ for token in doc)
        words = [
            _unknown(token, known) if _drawn(token, alpha, counts) else token.text for token in doc
        ]
        if random.random() < lower:  # noqa: S311  not for secrets
            words = [word.lower() for word in words]
        reference = _with_words(doc, words)
        yield Example(nlp.make_doc(reference.text), reference)

    return augment


def respelt(word: str) -> str:
    """Return the word with other letters before its ending; vowels stay vowels, case stays."""
    start = len(word) - (KEPT if len(word) > KEPT else KEPT_OF_SHORT)
    return "".join(map(_letter, word[:start])) + word[start:]


def _unknown(token: Token, known: float) -> str:
    word = respelt(token.text)
    if random.random() < known:  # noqa: S311  not for secrets
        for form in (word, word.lower()):
            token.vocab[form].lang_ = token.vocab[token.text].lang_
    return word


def _letter(old: str) -> str:
    new = random.choice(VOWELS if old.lower() in VOWELS else CONSONANTS)  # noqa: S311  not for secrets
    return new.upper() if old.isupper() else new


def _drawn(token: Token, alpha: float, counts: Counter[str]) -> bool:
    if len(token) < SHORTEST or not token.is_alpha:
        return False
    return random.random() < alpha / (alpha + counts[token.lower_])  # noqa: S311  not for secrets


def _with_words(doc: Doc, words: list[str]) -> Doc:
    return Doc(
        doc.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        ents=[f"{token.ent_iob_}-{token.ent_type_}".rstrip("-") for token in doc],
    )
