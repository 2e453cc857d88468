import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingvist.clean.edits import Block, CleanText, Edit, replay
from lingvist.errors import CleaningError

SOURCE = "Læs op\nVi deler an-\nsvar."
EDITS = (Edit(0, 7, "", "read_aloud"), Edit(18, 20, "", "hyphen"))
TEXT = "Vi deler ansvar."


def clean():
    return CleanText(SOURCE, EDITS, (Block("paragraph", 0, 0, len(TEXT)),))


def test_replaying_the_edits_gives_the_text():
    assert clean().text == TEXT


@pytest.mark.parametrize("offset, source, line", [(0, 7, 2), (3, 10, 2), (11, 20, 3), (15, 24, 3)])
def test_offsets_map_back_to_source_and_line(offset, source, line):
    text = clean()
    assert text.source[text.source_offset(offset)] == text.text[offset]
    assert text.source_offset(offset) == source
    assert text.line(offset) == line


def test_an_offset_inside_a_replacement_maps_to_what_was_replaced():
    text = CleanText("a  b", (Edit(1, 3, " ", "blanks"),), (Block("paragraph", 0, 0, 3),))
    assert [text.source_offset(i) for i in range(3)] == [0, 1, 3]


@pytest.mark.parametrize(
    "edits",
    [
        (Edit(0, 5, "", "a"), Edit(4, 6, "", "b")),
        (Edit(3, 99, "", "a"),),
        (Edit(5, 6, "", "a"), Edit(1, 2, "", "b")),
    ],
)
def test_edits_that_overlap_or_lie_outside_are_refused(edits):
    with pytest.raises(CleaningError):
        CleanText(SOURCE, edits, ())


def test_blocks_must_tile_the_text():
    with pytest.raises(CleaningError, match="tile"):
        CleanText(SOURCE, EDITS, (Block("paragraph", 0, 0, 3),))


@st.composite
def edited(draw):
    source = draw(st.text(max_size=60))
    bounds = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8)))
    spans = list(zip(bounds[::2], bounds[1::2], strict=False))
    edits = tuple(Edit(a, b, draw(st.sampled_from(["", " ", "xy"])), "r") for a, b in spans)
    text = replay(source, edits)
    blocks = (Block("paragraph", 0, 0, len(text)),) if text else ()
    return CleanText(source, edits, blocks)


@given(edited())
def test_every_kept_character_maps_to_itself(clean):
    replaced, at = set(), 0
    position = 0
    for edit in clean.edits:
        at += edit.start - position
        replaced.update(range(at, at + len(edit.replacement)))
        at += len(edit.replacement)
        position = edit.end
    for offset in set(range(len(clean.text))) - replaced:
        assert clean.source[clean.source_offset(offset)] == clean.text[offset]


@given(edited())
def test_offsets_never_run_backwards(clean):
    mapped = [clean.source_offset(i) for i in range(len(clean.text) + 1)]
    assert mapped == sorted(mapped)
    assert all(clean.line(i) >= 1 for i in range(len(clean.text) + 1))
