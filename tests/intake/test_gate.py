import pytest

from lingvist.intake import language_of

CASES = [
    ("da", "Vi møder borgerne med respekt, også når det er svært."),
    ("da", "Ansvar, respekt og trivsel er vores værdier. Vi tager ansvar for hinanden."),
    ("da", "Ledere i Bergen og Tromsø skaber resultater sammen med medarbejderne."),
    ("da", "MOD TIL AT LEDE\nSOM LEDERE HAR VI EN SÆRLIG OPGAVE"),
    ("da", "Lederen sætter retning og giver plads til, at andre kan tage initiativ."),
    ("nb", "Ansvar, respekt og trivsel er våre verdier. Vi tar ansvar for hverandre."),
    ("nb", "Lederen setter retning og gir rom for at andre kan ta initiativ."),
    ("nb", "Vi møter innbyggerne med respekt, også når det er vanskelig."),
    ("nn", "Leiaren set retning og gjev rom for at andre kan ta initiativ."),
    ("nn", "Vi møter innbyggjarane med respekt, òg når det er vanskeleg."),
    ("nn", "Ansvar, respekt og trivsel er verdiane våre. Vi tek ansvar for kvarandre."),
    ("sv", "Vi möter invånarna med respekt, också när det är svårt."),
    ("sv", "Ansvar, respekt och trivsel är våra värderingar. Vi tar ansvar för varandra."),
    ("en", "We meet the citizens with respect, and we take responsibility for each other."),
    ("de", "Wir begegnen den Bürgern mit Respekt und übernehmen Verantwortung."),
    ("is", "Við mætum íbúum af virðingu og öxlum ábyrgð á því sem við gerum."),
    ("fo", "Vit møta borgarunum við virðing, og vit taka ábyrgd av tí, sum vit gera."),
    ("fi", "Kohtaamme asukkaat kunnioittavasti ja kannamme vastuun siitä, mitä teemme."),
    ("fr", "Nous rencontrons les citoyens avec respect et nous sommes responsables."),
    ("da", "Min leder er til stede. Jeg får svar, og jeg tør spørge."),
    ("nb", "Vi er ærlige og åpne. Vi holder det vi lover. Vi er her for deg."),
    ("nn", "Leiing er eit fag. Faget må lærast. Det tek tid."),
    ("sv", "Ni ska våga misslyckas. Ni ska våga lära. Jag stöttar er."),
    ("en", "Be open. Be honest. Be brave."),
    ("unknown", "Ansvar, respekt, trivsel"),
    ("unknown", ""),
    ("unknown", "12 34 56 78"),
]


@pytest.mark.parametrize("language, text", CASES)
def test_a_short_text_is_named_by_its_language(language, text):
    assert language_of(text).language == language


def test_the_reasons_name_words_and_letters():
    found = language_of("Vi møder borgerne med respekt, og lederen siger noget andet.")
    said = " ".join(found.reasons)
    assert "common Danish words" in said
    assert "noget" in said
    assert "letter sequences: Danish" in said


DANISH = (
    "Vi møder borgerne med respekt, også når det er svært. "
    "Lederen sætter retning og giver plads til, at andre kan tage initiativ. "
)
ENGLISH = (
    "We meet the citizens with respect, even when it is hard. "
    "The leader sets the direction and lets others take the initiative. "
)


def test_half_and_half_is_mixed():
    found = language_of(DANISH + "\n\n" + ENGLISH)
    assert found.language == "mixed"
    assert "English" in found.reasons[-1]
    assert "Danish" in found.reasons[-1]


def test_languages_by_turns_are_mixed():
    text = (
        "Vi tager ansvar for hinanden. We take responsibility for each other. "
        "Vi lytter til borgerne i kommunen. We listen to the citizens of the municipality. "
        "Vi tør sige fra, når noget er svært. We dare to speak up when something is hard."
    )
    assert language_of(text).language == "mixed"


def test_an_english_cookie_notice_leaves_a_danish_page_danish():
    notice = "This website uses cookies to improve your experience of the site and our services."
    assert language_of(notice + "\n\n" + DANISH).language == "da"


def test_an_english_quotation_leaves_a_danish_page_danish():
    quote = "“Culture eats strategy for breakfast”, they say.\n\n"
    assert language_of(DANISH + quote + DANISH * 2).language == "da"


def test_names_of_values_alone_decide_nothing():
    assert language_of("Ansvar\nRespekt\nTrivsel\nTillid\nMod").language in {"unknown", "da"}
