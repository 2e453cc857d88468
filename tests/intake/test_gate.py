import csv
from pathlib import Path

import pytest

from lingvist.intake import language_of

FRESH = Path(__file__).parents[1] / "data" / "gate" / "fresh.tsv"
SAME_IN_BOTH = {
    "Ledere i kommunen skal være rollemodeller og vise respekt for andres meninger og erfaringer."
}
"""Labelled as Bokmål, and word for word Danish."""

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


OLD = [
    "Naar Byraadet har truffet sin Beslutning, skal den meddeles de Ansatte uden Ophold.",
    "Bestyrelsen paaser, at Plejerne ere venlige imod de Gamle og holde god Orden.",
    "Det paahviler Skoleinspektøren at føre Tilsyn med Undervisningen.",
]


@pytest.mark.parametrize("text", OLD)
def test_danish_from_before_1948_is_danish(text):
    assert language_of(text).language == "da"


DAMAGED = [
    "Vi m\ufffdder borgerne med respekt, ogs\ufffd n\ufffdr det er sv\ufffdrt for alle.",
    "Vi m&oslash;der borgerne, n&aring;r det er sv&aelig;rt, og vi h&oslash;rer p&aring; dem.",
    "Vi moeder borgerne, naar det er svaert, og laerer af det, vi goer forkert.",
    "Lederen har ansvar for medar-\nbejdernes trivsel og udvik-\nling, også når her er tra-\nvlt.",
]


@pytest.mark.parametrize("text", DAMAGED)
def test_damaged_danish_is_danish(text):
    assert language_of(text).language == "da"


def test_english_management_words_leave_danish_danish():
    text = (
        "Vores leadership pipeline giver et fælles mindset om performance og empowerment. "
        "Alle first line managers får coaching og sparring af en senior advisor hvert år."
    )
    assert language_of(text).language == "da"


def test_a_table_of_two_languages_is_mixed():
    text = "| Dansk | English |\n" + "| " + DANISH.strip() + " | " + ENGLISH.strip() + " |"
    assert language_of(text).language == "mixed"


def test_a_language_in_other_letters_is_seen_beside_danish():
    arabic = "نحن نلتقي بالمواطنين باحترام حتى عندما يكون الأمر صعبا. القائد يستمع ويقرر بعد ذلك."
    assert language_of(DANISH + "\n\n" + arabic).language == "mixed"


def test_a_legal_reference_is_danish():
    assert language_of("Jf. bilag 2, afsnit 4, pkt. 3.").language == "da"


def fresh():
    with FRESH.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(row["language"], row["text"].replace("\\n", "\n")) for row in rows]


def test_no_danish_text_is_refused_and_no_long_foreign_one_is_taken():
    wrong = {text for language, text in fresh() if _is_wrong(language, text)}
    assert wrong == set()


def _is_wrong(language, text):
    found = language_of(text).language
    if language == "da":
        return found != "da"
    return found == "da" and len(text.split()) >= 20


def test_the_other_set_has_its_languages_and_no_more_errors_than_it_had():
    rows = fresh()
    assert len(rows) >= 150
    assert {"da", "nb", "nn", "sv", "en", "mixed", "unknown"} <= {language for language, _ in rows}
    wrong = [text for language, text in rows if language_of(text).language != language]
    assert set(wrong) >= SAME_IN_BOTH
    assert len(wrong) <= 2
