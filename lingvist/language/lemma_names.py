"""Lemmas of names: the word as it stands, without the s of the genitive."""

from collections.abc import Container

from spacy.tokens import Token

LONGEST_ABBREVIATION = 5  # letters; a longer name in capitals is written so for show
OPENING = frozenset("\"'“”„»«’‘–—-•*·:;.!?)")


def name(text: str, morph: str, table: Container[str]) -> str:
    """Return the lemma of a name.

    Args:
        text: the name as it stands.
        morph: its features, ``Name=Value|…``.
        table: ``name|PROPN`` for each known name.
    """
    for mark in ("'s", "’s"):
        if text.endswith(mark):
            return text.removesuffix(mark)
    if text.endswith("s") and ("Case=Gen" in morph or _is_genitive(text, table)):
        return text[:-1].rstrip("'’")
    if text.endswith(("'", "’")) and "Case=Gen" in morph:
        return text[:-1]
    shouted = text.isupper() and text.isalpha()
    if shouted and (len(text) > LONGEST_ABBREVIATION or f"{text.title()}|PROPN" in table):
        return text.title()
    return text


def is_initial(token: Token) -> bool:
    """Tell whether a token stands where any word would have a capital.

    That is the beginning of a sentence or what stands behind an opening mark; not where the
    next word is a name as well, as first name and surname are.
    """
    doc = token.doc
    previous = doc[token.i - 1].text if token.i else ""
    starts = bool(token.is_sent_start) or token.i == 0 or previous[-1:] in OPENING
    if not starts or token.pos_ != "PROPN" or token.i + 1 == len(doc):
        return starts
    following = doc[token.i + 1]
    return not (following.pos_ == "PROPN" and following.is_title)


def _is_genitive(text: str, table: Container[str]) -> bool:
    return f"{text}|PROPN" not in table and f"{text[:-1]}|PROPN" in table
