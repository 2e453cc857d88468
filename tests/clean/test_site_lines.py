import pytest

from lingvist.clean import clean
from lingvist.clean.site_lines import makeup, tells_of_head

BODY = "Vi vil som ledere skabe gode rammer for dem, der løser opgaverne for borgerne hver dag."


def left(text):
    return clean(text).text


@pytest.mark.parametrize(
    "line",
    [
        "Anbefal ▪ Udskriv ▪ Kommentér (12)",
        "Birkholm Kommune · Dagsordensportal",
        "Chat med os – vi svarer mandag til fredag kl. 9-15",
        "Vist 312 gange",
        "Sideejer: Stab for Ledelse",
        "Feedback til sideejer",
        "Birkholm Kommune · Ledelsessekretariatet · birkholm.example",
        "Layout: Kommunens Grafiske. Oplag 400",
    ],
)
def test_a_line_of_words_of_page_frames_goes_below_the_text(line):
    assert line not in left(f"Mod til at lede\n\n{BODY}\n\n{line}")


@pytest.mark.parametrize(
    "line",
    [
        "Mit Birkholm",
        "Indkøbskurv (0)",
        "Redigér profil",
        "Økonomi og Personale",
        "Center for HR og Organisation",
        "Jobcenter Birkholm",
        "Intranet for ansatte i Birkholm",
    ],
)
def test_a_line_of_the_head_goes_above_a_title(line):
    assert left(f"{line}\n\nMod til at lede\n\n{BODY}").startswith("Mod til at lede")


@pytest.mark.parametrize(
    "title", ["Et godt kontor", "En ny kommune", "Ledelsesgrundlag", "Nyt om ledelse"]
)
def test_what_may_be_the_title_stays(title):
    assert left(f"{title}\n\nNærvær\n\n{BODY}").startswith(title)


def test_the_only_title_stays_whatever_it_is_made_of():
    assert left(f"Presserum\n\n{BODY}").startswith("Presserum")


@pytest.mark.parametrize("heading", ["Kommunikation", "Information i rette tid", "Nyheder først"])
def test_a_heading_over_text_stays(heading):
    assert heading in left(f"Mod\n\n{BODY}\n\n{heading}\n\n{BODY}\n\nHent som pdf")


@pytest.mark.parametrize(
    "lines", ["Lyt\n\nDel\n\nVis\n\nGå", "Vi svarer på mails\n\nVi holder aftaler\n\nVi siger tak"]
)
def test_rules_that_a_text_ends_in_stay(lines):
    assert left(f"Mod\n\n{BODY}\n\n{lines}").endswith(lines)


def test_a_sentence_about_secure_post_goes_at_the_end_and_stays_in_the_text():
    notice = "Du kan skrive sikkert til os via Digital Post. Oplys ikke dit personnummer i mails."
    assert notice not in left(f"Mod\n\n{BODY}\n\n{notice}\n\nTilgængelighedserklæring")
    own = "Ledere skal hjælpe kolleger, der er usikre, med at komme godt i gang med digital post."
    assert own in left(f"Mod\n\n{BODY}\n\n{own}\n\n{BODY}")


@pytest.mark.parametrize(
    "sentence",
    [
        "Vil du vide mere, så ring til chefen på [telefon].",
        "Spørgsmål om grundlaget rettes til HR på [mail].",
        "Har du ideer, kan du skrive til [mail], før arbejdet begynder.",
    ],
)
def test_a_sentence_that_asks_the_reader_to_ring_or_write_goes(sentence):
    assert sentence not in left(f"Mod\n\n{BODY}\n\n{sentence}\n\n{BODY}")


def test_a_sentence_about_what_leaders_do_stays_with_its_number():
    own = "Alle ledere kan skrive til [mail], når de er i tvivl om reglerne."
    assert own in left(f"Mod\n\n{BODY}\n\n{own}")


def test_what_a_line_is_made_of():
    made = makeup("Nyheder fra Birkholm i 2019")
    assert (made.telling, made.shared, made.foreign, made.has_number) == (1, 0, 0, True)
    assert makeup("Tillid og kommunikation").foreign == 1
    assert makeup("1. Baggrund").foreign == 1
    assert makeup("Vi søger nyheder").foreign > 0


def test_words_of_the_head_of_a_page_are_known_in_compounds():
    assert tells_of_head("Åbn hovedmenuen")
    assert not tells_of_head("Læs nyheder")
