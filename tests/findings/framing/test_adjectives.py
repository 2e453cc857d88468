import pytest

from lingvist.findings.framing.adjectives import adjectives_before
from lingvist.findings.tree import sentences
from lingvist.resources import framing


@pytest.mark.parametrize(
    "text, expected",
    [
        ("åbne/ADJ ledere/NOUN", ["åbne"]),
        ("det/DET lille/ADJ ,/PUNCT det/DET store/ADJ og/CCONJ det/DET nære/ADJ hold/NOUN",
         ["lille", "store", "nære"]),
        ("det/DET lille/ADJ ,/PUNCT det/DET store/ADJ og/CCONJ nære/ADJ hold/NOUN",
         ["lille", "store", "nære"]),
        ("mange/ADJ og/CCONJ ofte/ADV nye/ADJ krav/NOUN", ["mange", "nye"]),
        ("vi/PRON er/AUX åbne/ADJ ,/PUNCT og/CCONJ gode/ADJ ledere/NOUN", ["gode"]),
        ("tillid/NOUN og/CCONJ gode/ADJ ledere/NOUN", ["gode"]),
        ("en/DET lærende/VERB+VerbForm=Part@amod>4 og/CCONJ@cc>4 kultur/NOUN", []),
        ("en/DET lærende/VERB+VerbForm=Part@amod>3 kultur/NOUN", ["lærende"]),
        ("en/DET leder/NOUN", []),
    ],
)  # fmt: skip
def test_adjectives_before(tokens_of, text, expected):
    sentence = next(sentences(tokens_of(text)))
    found = adjectives_before(sentence, sentence.tokens[-1], framing.load())
    assert [t.text for t in found] == expected
