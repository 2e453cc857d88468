"""Lexical features of the bundled Danish pipeline.

Danish inflects and compounds at the end of the word, so the last five letters say more about
part of speech than the first one, which is spaCy's default for the feature PREFIX. Both endings
are read in small letters: the capital that begins a heading, or a heading all in capitals, says
nothing about inflection, and the feature SHAPE keeps it.
"""

from collections.abc import Callable

from spacy.attrs import PREFIX, SUFFIX
from spacy.language import Language
from spacy.util import registry


def last_five(text: str) -> str:
    """Return the last five letters of a word, in small letters."""
    return text[-5:].lower()


def last_three(text: str) -> str:
    """Return the last three letters of a word, in small letters."""
    return text[-3:].lower()


@registry.callbacks("lingvist.word_endings.v1")  # type: ignore[untyped-decorator]  # spaCy's
def word_endings() -> Callable[[Language], Language]:
    """Make the callback that gives PREFIX the last five letters, and SUFFIX the last three.

    Words that the tokenizer has met before the callback runs are changed too.
    """

    def change(nlp: Language) -> Language:
        getters = nlp.vocab.lex_attr_getters  # type: ignore[attr-defined]  # in Cython
        getters[PREFIX], getters[SUFFIX] = last_five, last_three
        for lexeme in nlp.vocab:
            lexeme.prefix_ = last_five(lexeme.orth_)
            lexeme.suffix_ = last_three(lexeme.orth_)
        return nlp

    return change
