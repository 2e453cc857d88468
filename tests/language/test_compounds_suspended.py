import pytest

from lingvist.language.compounds import complete
from lingvist.language.compounds.suspended import suspended


@pytest.mark.parametrize(
    "text, expected",
    [
        ("erhvervs- og bosætningskommune", ["erhverv·s·kommune", "bosætning·s·kommune"]),
        ("mod- og medspil", ["modspil", "medspil"]),
        ("ledelses- og styringsgrundlaget", ["ledelse·s·grundlag", "styring·s·grundlag"]),
        ("sygehuslæger og -sygeplejersker", ["syg·e·hus·læge", "syg·e·hus·syg·e·plejerske"]),
        ("børne-, unge- og familieområdet",
         ["barn·e·område", "ung·e·område", "familie·område"]),
        ("både Kultur- eller Fritidsudvalget", ["kultur·udvalg", "fritid·s·udvalg"]),
        ("MED- og HR-udvalg", ["med·-·udvalg", "hr·-·udvalg"]),
        ("drifts- og/eller anlægsudgift", ["drift·s·udgift", "anlæg·s·udgift"]),
    ],
)  # fmt: skip
def test_every_member_of_a_coordination_is_completed(text, expected):
    assert [str(found) for found in complete(text)] == expected


@pytest.mark.parametrize(
    "text",
    ["", "ledelsesgrundlag", "ledelses- og", "- og -", "og -projekter", "ledelses- i kommunen",
     "vi holder ferie - og møder"],
)  # fmt: skip
def test_what_is_not_suspended_is_not_completed(text):
    assert complete(text) == []


def test_a_suspended_word_knows_its_place_and_partner():
    (found,) = suspended(["Vores", "ledelses-", "og", "personalepolitik"])
    assert (found.i, found.partner, found.word) == (1, 3, "ledelsespolitik")
    assert found.split.parts == ("ledelse", "politik")
