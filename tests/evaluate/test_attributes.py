import pytest

from lingvist.evaluate.attributes import same_words, staff_role


@pytest.mark.parametrize(
    "one, other, same",
    [
        ("", "", True),
        ("borgerne", "", False),
        ("Borgerne", "borgerne i hverdagen", True),
        ("for os", "for dem", False),
        ("dem", "Dem", True),
        ("ro og mening", "en vagtplan", False),
    ],
)
def test_phrases_agree_in_one_longer_word(one, other, same):
    assert same_words(one, other) is same
    assert same_words(other, one) is same


@pytest.mark.parametrize(
    "frame, role",
    [
        ({"agent": "employee", "object": "lederen"}, "subject"),
        ({"agent": "leader", "object": "sine medarbejdere"}, "object"),
        ({"agent": "leader", "object": "ro", "beneficiary": "teamet"}, "object"),
        ({"agent": "leader", "object": "medarbejdernes hverdag"}, "none"),
        ({"agent": "leader", "object": "sit ledelsesteam"}, "none"),
        ({"agent": "we_all", "object": None}, "none"),
    ],
)
def test_part_that_staff_play(frame, role):
    assert staff_role(frame.get) == role
