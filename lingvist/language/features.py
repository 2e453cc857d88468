"""Lexical features of the bundled Danish pipeline.

Danish inflects and compounds at the end of the word, so the last five letters say more about
part of speech than the first one, which is spaCy's default for the feature PREFIX.
"""

from collections.abc import Callable

from spacy.attrs import PREFIX
from spacy.language import Language
from spacy.util import registry


def last_five(text: str) -> str:
    """Return the last five letters of a word."""
    return text[-5:]


@registry.callbacks("lingvist.last_five_letters.v1")  # type: ignore[untyped-decorator]
def last_five_letters() -> Callable[[Language], Language]:
    """Make the callback that puts the last five letters in place of the first one.

    Words that the tokenizer has met before the callback runs are changed too.
    """

    def change(nlp: Language) -> Language:
        nlp.vocab.lex_attr_getters[PREFIX] = last_five  # type: ignore[attr-defined]  # in Cython
        for lexeme in nlp.vocab:
            lexeme.prefix_ = last_five(lexeme.orth_)
        return nlp

    return change
