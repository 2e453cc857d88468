"""Whether a word is Danish by the full-form lexicon of the bundled pipeline, without loading it."""

from functools import cache

import srsly

from lingvist.language.identity import BUNDLED_PATH
from lingvist.language.word_classes import UNKNOWN, word_class
from lingvist.language.word_forms import WordForms


def is_known(word: str) -> bool:
    """Tell whether the lexicon knows a word, or for a compound its first part and its head.

    Args:
        word: as it stands; what has no letters is known.

    >>> is_known("ledelsesansvaret"), is_known("ledelsesansvaren")
    (True, False)
    """
    return word_class(_forms(), word) != UNKNOWN


@cache
def _forms() -> WordForms:
    return WordForms.from_data(srsly.read_msgpack(BUNDLED_PATH / "lemmatizer" / "forms.msgpack"))
