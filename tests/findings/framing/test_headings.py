import pytest

from lingvist.findings.framing.headings import led_blocks, names_leadership
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN = "VerbForm=Fin"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("God/ADJ ledelse/NOUN i/ADP Sandby/PROPN", True),
        ("Ledelsesgrundlag/NOUN[ledelse|grundlag]", True),
        (f"Sådan/ADV leder/lede/VERB+{FIN} vi/PRON", True),
        ("Når/SCONJ man/PRON er/være/AUX leder/NOUN", True),
        ("Direktionens/direktion/NOUN+Case=Gen opgave/NOUN", True),
        ("Ledere/leder/NOUN+Number=Plur af/ADP ledere/leder/NOUN+Number=Plur", False),
        ("Politik/NOUN og/CCONJ ledelse/NOUN", False),
        ("Ledelse/NOUN og/CCONJ værdier/NOUN", False),
        ("Løfter/NOUN fra/ADP din/DET leder/NOUN", False),
        ("Hvad/PRON betyder/VERB det/PRON for/ADP ledelsen/ledelse/NOUN ?/PUNCT", False),
        ("Teamleder/teamleder/NOUN+Number=Sing til/ADP skolen/NOUN", False),
        ("Vores/DET værdier/NOUN", False),
    ],
)
def test_heading_about_leadership(tokens_of, text, expected):
    assert names_leadership(next(sentences(tokens_of(text))), framing.load()) is expected


def led(tokens_of, texts, headings):
    table = tokens_of(*texts)
    table.loc[table["line"].isin(headings), "block_kind"] = "heading"
    blocks = led_blocks(sentences(table), framing.load())
    return sorted(int(block[-1]) for block in blocks)


def test_title_counts_for_the_whole_document(tokens_of):
    texts = ("God/ADJ ledelse/NOUN", "Vi/PRON ser/VERB", "Tillid/NOUN", "Vi/PRON hører/VERB")
    assert led(tokens_of, texts, {1, 3}) == [1, 2, 3, 4]


def test_other_headings_count_up_to_the_next(tokens_of):
    texts = (
        "Værdier/NOUN", "Vi/PRON ser/VERB", "Ledelse/NOUN", "Vi/PRON hører/VERB",
        "Tillid/NOUN", "Vi/PRON går/VERB",
    )  # fmt: skip
    assert led(tokens_of, texts, {1, 3, 5}) == [3, 4]
