import pytest

from lingvist.language.paradigms import InflectionClass, WaysBack

SINGULAR, PLURAL = "Definite=Def|Number=Sing", "Definite=Ind|Number=Plur"
OPGAVE = InflectionClass("opgave", "NOUN", ("e",), (("n", SINGULAR), ("r", PLURAL)))
KLUB = InflectionClass("klub", "NOUN", (), (("en", SINGULAR), ("er", PLURAL)), double=True)
CYKEL = InflectionClass("cykel", "NOUN", ("el",), (("len", SINGULAR), ("ler", PLURAL)), drop=2)


@pytest.mark.parametrize(
    "kind, lemma, forms",
    [
        (OPGAVE, "opgave", {"opgaven", "opgaver"}),
        (KLUB, "klub", {"klubben", "klubber"}),
        (CYKEL, "cykel", {"cyklen", "cykler"}),
        (OPGAVE, "klub", set()),
    ],
)
def test_a_class_gives_the_forms_of_its_lemmas(kind, lemma, forms):
    assert kind.forms_of(lemma) == forms


def test_forms_can_be_asked_for_by_features():
    assert OPGAVE.forms_of("opgave", "Number=Plur") == {"opgaver"}
    assert OPGAVE.slots_of("opgave") == [{"opgaven"}, {"opgaver"}]


@pytest.mark.parametrize(
    "form, lemma, name",
    [
        ("opgaven", "opgave", "opgave"),
        ("klubber", "klub", "klub"),
        ("cyklen", "cykel", "cykel"),
    ],
)
def test_a_form_leads_back_to_its_lemma(form, lemma, name):
    found = {(back, one) for back, by in WaysBack([OPGAVE, KLUB, CYKEL]).of(form) for one in by}
    assert (lemma, name) in found


def test_a_letter_that_is_not_double_is_not_halved():
    assert all(back != "leg" for back, _ in WaysBack([KLUB]).of("legen"))


def test_a_form_that_would_be_all_ending_leads_nowhere():
    assert list(WaysBack([KLUB]).of("en")) == []
