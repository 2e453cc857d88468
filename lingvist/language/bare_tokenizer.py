"""A tokenizer without rules of its own, for a pipeline that brings them.

spaCy gives every new pipeline the exceptions of its language, and replaces them when the stored
ones are read. Leaving out the first ones changes no token and takes a third off the loading time.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry


@registry.tokenizers("lingvist.bare_tokenizer.v1")  # type: ignore[untyped-decorator]  # spaCy's
def bare_tokenizer() -> Callable[[Language], Tokenizer]:
    """Make the factory of tokenizers whose rules are yet to be read from a folder."""

    def make(nlp: Language) -> Tokenizer:
        return Tokenizer(nlp.vocab)

    return make
