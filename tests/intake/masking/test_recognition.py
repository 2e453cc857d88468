from lingvist.intake.masking.recognition import recognised


def test_a_person_in_a_sentence_is_recognised_at_its_place():
    text = "Det sagde Marianne Thygesen i går."
    assert recognised(text, [(10, 27), (29, 33)]) == {(10, 27)}


def test_a_person_far_into_a_long_line_is_recognised():
    text = "Vi siger noget igen. " * 2_000 + "Det sagde Marianne Thygesen i går."
    start = text.index("Marianne")
    assert recognised(text, [(start, start + 17)]) == {(start, start + 17)}


def test_nothing_asked_for_is_nothing_found():
    assert recognised("Marianne Thygesen", []) == set()
