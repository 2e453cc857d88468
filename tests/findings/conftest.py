"""Small ``tokens`` tables, written by hand: ``ansvaret/ansvar/NOUN`` is form, lemma and tag."""

import re
from collections.abc import Callable

import pandas as pd
import pytest

from lingvist import schema

_WORD = re.compile(
    r"(?P<text>[^/]+)(?:/(?P<lemma>[^/]+))?/(?P<pos>[A-Z]+)(?:\+(?P<morph>[\w=|]+))?"
    r"(?:@(?P<dep>[a-z:]+)>(?P<head>\d+))?(?:\[(?P<compound>[^]]+)\])?"
)


@pytest.fixture(scope="session")
def tokens_of() -> Callable[..., pd.DataFrame]:
    """The function that builds a ``tokens`` table."""
    return tokens_table


def tokens_table(
    *sentences: str, kind: str = "paragraph", document: str = "sandby/grundlag"
) -> pd.DataFrame:
    """Build a ``tokens`` table from sentences of ``form/TAG`` or ``form/lemma/TAG``.

    The lemma is the form in lower case where it is not given. Behind the tag may stand its features
    (``VERB+VerbForm=Fin``), an arc (``@obj>2``: object of the second word of the sentence; other
    words hang on the first) and the parts of a compound (``[ledelse|ansvar]``).
    """
    rows: list[dict[str, object]] = []
    start = 0
    for number, sentence in enumerate(sentences, 1):
        first = len(rows)
        place = {
            "document": document, "block": f"{document}#b{number}",
            "sentence": f"{document}#s{number}", "line": number, "block_kind": kind,
        }  # fmt: skip
        for word in sentence.split():
            row = _row(word, first)
            end = start + len(str(row["text"]))
            rows.append(place | row | {"i": len(rows), "start": start, "end": end})
            start = end + 1
    return schema.build("tokens", rows)


def _row(word: str, first: int) -> dict[str, object]:
    found = _WORD.fullmatch(word)
    assert found, f"{word!r} is not form/TAG or form/lemma/TAG"
    text, head = found["text"], found["head"]
    return {
        "text": text, "lemma": found["lemma"] or text.lower(), "pos": found["pos"],
        "morph": found["morph"] or "", "head": first + int(head) - 1 if head else first,
        "dep": found["dep"] or "dep", "entity": "", "compound": found["compound"] or "",
        "is_word": any(char.isalpha() for char in text),
    }  # fmt: skip
