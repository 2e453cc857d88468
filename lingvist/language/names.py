"""Names of municipalities that are common words elsewhere: *Vejen Kommune*, *Greve Byråd*.

A small pipeline takes *Vejen* for the noun *vej* wherever it stands. Before *Kommune* and its kin
it is a name, whatever it is elsewhere; by itself it is left as the pipeline reads it.
"""

from itertools import pairwise

from spacy.tokens import Doc, Token

from lingvist.resources.register import municipalities
from lingvist.resources.words import load


def mend_names(doc: Doc) -> Doc:
    """Tag a capitalised word before *Kommune*, *Byråd* and the like as a name, in place.

    Part of speech and lemma are set for words that the pipeline tags otherwise and that are
    common words too; the rest of the annotation stays.
    """
    for token, following in pairwise(doc):
        if following.text.rstrip("s") in load().authorities and _is_common_word(token):
            token.pos_ = "PROPN"
            token.set_morph("")  # type: ignore[attr-defined]  # in Cython
            token.lemma_ = token.text
    return doc


def _is_common_word(token: Token) -> bool:
    return token.pos_ != "PROPN" and token.text in {
        municipality.name for municipality in municipalities() if municipality.common_word
    }
