import pytest

from lingvist.findings.framing.word_order import Order
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN, INF = "VerbForm=Fin", "VerbForm=Inf"
GOES = f"går/gå/VERB+{FIN}"


def openers(tokens_of, text):
    sentence = next(sentences(tokens_of(text)))
    order = Order(sentence, framing.load())
    return [t.text for t in sentence.tokens if order.opens(t)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"når/SCONJ det/PRON {GOES}", ["når"]),
        (f"at/SCONJ det/PRON {GOES}", ["at"]),
        (f"at/PART gå/VERB+{INF} når/SCONJ det/PRON {GOES}", ["når"]),
        (f"Hvad/PRON {GOES} galt/ADJ", []),
        (f"Vi/PRON ved/VERB+{FIN} ,/PUNCT hvad/PRON der/PRON {GOES} galt/ADJ", ["hvad"]),
        (f"det/PRON ,/PUNCT der/PRON {GOES} galt/ADJ", ["der"]),
        (f"der/PRON {GOES} rygter/NOUN", []),
        (f"når/SCONJ der/PRON {GOES} rygter/NOUN", ["når"]),
        (f"mål/NOUN ,/PUNCT som/PRON vi/PRON når/VERB+{FIN}", ["som"]),
        (f"Som/ADP ledere/leder/NOUN {GOES} vi/PRON", []),
        (f"vi/PRON som/ADP ledere/leder/NOUN {GOES}", []),
        (f"om/ADP ledelse/NOUN {GOES} det/PRON", []),
        (f"så/ADV det/PRON {GOES}", ["så"]),
        (f"så/ADV {GOES} det/PRON", []),
        ("når/SCONJ muligt/ADJ", []),
    ],
)
def test_opens(tokens_of, text, expected):
    assert openers(tokens_of, text) == expected


def field(tokens_of, text):
    """The words before the last finite verb that go with it."""
    sentence = next(sentences(tokens_of(text)))
    order = Order(sentence, framing.load())
    verb = [t for t in sentence.tokens if order.finite(t)][-1]
    return [t.text for t in order.left_field(verb, [t for t in sentence.tokens if t.i < verb.i])]


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"Vi/PRON {GOES} ,/PUNCT og/CCONJ du/PRON ser/VERB+{FIN}", ["og", "du"]),
        (f"Vi/PRON {GOES} og/CCONJ ser/VERB+{FIN}", ["og"]),
        (f"Vi/PRON {GOES} ,/PUNCT ser/VERB+{FIN}", []),
        (f"Vi/PRON {GOES} til/ADP a/NOUN ,/PUNCT b/NOUN ser/VERB+{FIN}", ["b"]),
        (
            f"Vi/PRON {GOES} ,/PUNCT og/CCONJ borgere/NOUN og/CCONJ unge/NOUN ser/VERB+{FIN}",
            ["og", "borgere", "og", "unge"],
        ),
    ],
)
def test_left_field(tokens_of, text, expected):
    assert field(tokens_of, text) == expected
