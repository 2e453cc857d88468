from hypothesis import given
from hypothesis import strategies as st

from lingvist.clean.draft import Draft
from lingvist.clean.edits import Edit, replay


def test_changes_are_kept_as_edits_of_the_source():
    draft = Draft.of("Læs op\nVi deler an-\nsvar.")
    draft = draft.changed([("read-aloud", (0, 7, ""))]).changed([("hyphen", (11, 13, ""))])
    assert draft.text == "Vi deler ansvar."
    assert draft.edits == (Edit(0, 7, "", "read-aloud"), Edit(18, 20, "", "hyphen"))


def test_a_removal_takes_earlier_changes_inside_it_with_it():
    draft = Draft.of("a-b c").changed([("hyphen", (1, 2, ""))]).changed([("line", (0, 3, ""))])
    assert draft.text == "c"
    assert draft.edits == (Edit(0, 4, "", "line"),)


def test_a_removal_of_white_space_leaves_the_removal_inside_it_its_name():
    draft = Draft.of("a\n\nMenu\n\nb").changed([("menu", (3, 7, ""))])
    draft = draft.changed([("blank-lines", (3, 5, ""))])
    assert draft.text == "a\n\nb"
    assert draft.edits == (Edit(3, 7, "", "menu"), Edit(7, 9, "", "blank-lines"))


def test_part_of_a_replacement_can_be_taken_out():
    draft = Draft.of("ﬂot").changed([("ligature", (0, 1, "fl"))]).changed([("x", (1, 2, ""))])
    assert draft.text == "fot"
    assert replay("ﬂot", draft.edits) == "fot"


def test_text_can_be_put_in_beside_a_removal():
    draft = Draft.of("a#b").changed([("sign", (1, 2, ""))]).changed([("blank", (1, 1, " "))])
    assert draft.text == "a b"
    assert draft.edits == (Edit(1, 2, "", "sign"), Edit(2, 2, " ", "blank"))


def test_a_change_that_changes_nothing_leaves_no_edit():
    assert Draft.of("abc").changed([("r", (0, 1, "a"))]).edits == ()


@st.composite
def changed_drafts(draw):
    draft = Draft.of(draw(st.text(alphabet="abc \n", max_size=30)))
    expected = draft.text
    for _ in range(draw(st.integers(0, 4))):
        bounds = sorted(draw(st.lists(st.integers(0, len(expected)), max_size=6)))
        spans = zip(bounds[::2], bounds[1::2], strict=False)
        changes = [(a, b, draw(st.sampled_from(["", " ", "xy"]))) for a, b in spans]
        draft = draft.changed(("r", change) for change in changes)
        expected = replay(expected, [Edit(a, b, new, "r") for a, b, new in changes])
    return draft, expected


@given(changed_drafts())
def test_composed_edits_give_the_text_of_the_steps(drafted):
    draft, expected = drafted
    source = "".join(
        piece.text if not piece.rule else "#" * (piece.end - piece.start) for piece in draft.pieces
    )
    assert draft.text == expected
    assert len(replay(source, draft.edits)) == len(expected)
    assert replay(source, draft.edits) == expected


@given(changed_drafts())
def test_an_unchanged_character_comes_from_where_it_stood(drafted):
    draft, _ = drafted
    position = 0
    for piece in draft.pieces:
        for offset in range(len(piece.text)):
            if not piece.rule:
                assert draft.origin(position + offset) == piece.start + offset
        position += len(piece.text)
