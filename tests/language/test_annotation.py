import pytest

from lingvist.clean.edits import Block, CleanText
from lingvist.language.annotation import annotate
from lingvist.language.model import load

TEXT = "Tillid\n\nVi møder hinanden med tillid. Vi lytter.\n\nVi deler ansvar"
BLOCKS = (
    Block("heading", 2, 0, 8),
    Block("paragraph", 0, 8, 51),
    Block("paragraph", 0, 51, len(TEXT)),
)


def doc():
    return annotate(CleanText(TEXT, (), BLOCKS), load())


def test_the_doc_holds_the_clean_text():
    assert doc().text == TEXT


def test_block_bounds_are_sentence_bounds():
    starts = {sent.start_char for sent in doc().sents}
    assert {block.start for block in BLOCKS} <= starts


def test_the_blocks_stand_on_the_doc():
    annotated = doc()
    spans = annotated.spans["blocks"]
    assert [span.label_ for span in spans] == ["heading", "paragraph", "paragraph"]
    assert "".join(span.text_with_ws for span in spans) == TEXT


def test_a_text_without_blocks_gives_an_empty_doc():
    assert len(annotate(CleanText("", (), ()), load())) == 0


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Ledelse tæt på", ["Ledelse tæt på"]),
        ("Som ledere har vi et særligt ansvar. Vi lytter", None),
        ("Vi lytter: »Det er svært.« Vi handler.", ["Vi lytter: »Det er svært.«", "Vi handler."]),
    ],
)
def test_inside_a_block_a_sentence_begins_only_after_a_stop(text, expected):
    annotated = annotate(CleanText(text, (), (Block("paragraph", 0, 0, len(text)),)), load())
    found = [sent.text.strip() for sent in annotated.sents]
    assert found == (expected or [part.strip() for part in text.replace(".", ".|").split("|")])
