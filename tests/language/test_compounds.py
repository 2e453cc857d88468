import pytest

from lingvist.language.compounds import parts, split


@pytest.mark.parametrize(
    "word, expected",
    [
        ("ledelsesansvar", "ledelse·s·ansvar"),
        ("medarbejdertrivsel", "medarbejder·trivsel"),
        ("helhedssyn", "helhed·s·syn"),
        ("bosætningskommune", "bosætning·s·kommune"),
        ("kerneopgave", "kerne·opgave"),
        ("fællesskabsfølelse", "fællesskab·s·følelse"),
        ("børnebog", "barn·e·bog"),
        ("hundekurv", "hund·e·kurv"),
        ("skrivepult", "skrive·pult"),
        ("øjenlåg", "øje·n·låg"),
        ("arbejdsdag", "arbejde·s·dag"),
        ("tosengsværelse", "to·seng·s·værelse"),
        ("byrådssal", "by·råd·s·sal"),
        ("medansvar", "med·ansvar"),
        ("ansvarsbevidst", "ansvar·s·bevidst"),
        ("MED-udvalg", "med·-·udvalg"),
    ],
)
def test_a_compound_is_split_at_its_links(word, expected):
    found = split(word)
    assert str(found) == expected
    assert found.is_compound
    assert found.head == expected.split("·")[-1]
    assert len(found.links) == len(found.parts) - 1


@pytest.mark.parametrize(
    "form, expected",
    [
        ("ledelsesansvaret", "ledelse·s·ansvar"),
        ("Trivselsmålingernes", "trivsel·s·måling"),
        ("kernevelfærdens", "kerne·velfærd"),
        ("landmændene", "land·mand"),
        ("værdibaserede", "værdi·baseret"),
        ("medarbejdernes", "medarbejder"),
        ("fællesskaberne", "fællesskab"),
    ],
)
def test_other_forms_are_taken_apart_like_the_lemma(form, expected):
    assert str(split(form)) == expected


@pytest.mark.parametrize(
    "word",
    [
        "fællesskab", "samarbejde", "forsvar", "ansvarlighed", "nysgerrighed", "særlig", "mod",
        "overblik", "udvikling", "indsats", "medarbejder", "organisation", "allerede", "2024",
        "undervisning", "håndterer", "sendes",
    ],
)  # fmt: skip
def test_other_words_are_left_whole_with_a_reason(word):
    found = split(word)
    assert not found.is_compound
    assert found.links == ()
    assert found.reason


def test_names_in_capitals_are_left_whole():
    assert split("Grønland").reason == "a name"
    assert split("Grønlands").reason == "a name"


def test_the_reason_tells_what_the_lexicon_bears_out():
    reason = split("ledelsesansvar").reason
    assert reason.startswith("ledelses- begins ")
    assert "-ansvar ends " in reason
    assert split("begrundelse").reason == "made from begrunde, which is listed as read whole"


def test_the_answer_is_the_same_every_time():
    first = split("ledelsesansvar")
    split.cache_clear()
    assert split("ledelsesansvar") == first


@pytest.mark.parametrize(
    "word", ["", "-", "--", "ø", "x" * 300, "ansvars" * 300, "<b>ansvar</b>", "an\u00advar"]
)
def test_anything_may_be_asked(word):
    assert not split(word).is_compound


def test_only_open_classes_have_parts():
    assert parts("ledelsesansvar", "NOUN") == ("ledelse", "ansvar")
    assert parts("ledelsesansvar", "PUNCT") == ()
    assert parts("ansvar", "NOUN") == ()
