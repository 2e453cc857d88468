from lingvist.intake.gate_text import every_word, units, words_of


def read(text):
    return [unit.words for unit in units(text)]


def test_sentences_lines_and_cells_are_units():
    text = "Vi lytter. Vi spørger!\n| Leder | Hun følger op på aftaler |"
    assert [unit.text.strip() for unit in units(text)] == [
        "Vi lytter.",
        "Vi spørger!",
        "Leder",
        "Hun følger op på aftaler",
    ]


def test_a_wrapped_sentence_is_one_unit_and_its_broken_words_are_whole():
    assert [u.text for u in units("Vi tager ansvar for medar-\nbejderne og\nfor hinanden.")] == [
        "Vi tager ansvar for medarbejderne og for hinanden."
    ]


def test_the_hyphen_of_a_part_left_out_stays():
    assert [unit.text for unit in units("ledelses-\nog styringsgrundlag")] == [
        "ledelses- og styringsgrundlag"
    ]


def test_entities_and_wrong_encoding_are_mended():
    assert read("m&aring;l f&oslash;r midler til alle") == [("mål", "før", "midler", "til", "alle")]
    assert read("vi står på egne ben".encode().decode("cp1252"))[0][1] == "står"


def test_words_that_lost_letters_are_not_asked():
    assert read("vi m\ufffdder borgerne og m?der dem igen") == [
        ("vi", "borgerne", "og", "dem", "igen")
    ]


def test_a_question_mark_at_its_end_leaves_a_word():
    assert read("hvad vil vi? og hvorfor så det?")[0] == ("hvad", "vil", "vi")


def test_notices_and_addresses_are_left_out_unless_there_is_nothing_else():
    assert [
        u.text.strip() for u in units("This site uses cookies.\nSkriv til hr@by.example nu")
    ] == ["Skriv til   nu"]
    assert len(units("This site uses cookies.")) == 1


def test_names_are_left_out_and_known_first_words_stay():
    assert words_of(["Tillit må fortjenes av Mette Holm hver dag"]) == [
        "tillit", "må", "fortjenes", "av", "hver", "dag",
    ]  # fmt: skip
    assert words_of(["Holm har været leder i mange år"])[0] == "har"


def test_of_headings_every_word_counts_that_is_known():
    assert words_of(["Vores Fælles Grundlag", "Mette Xyvang"])[:3] == [
        "vores",
        "fælles",
        "grundlag",
    ]
    assert "xyvang" not in words_of(["Vores Fælles Grundlag", "Mette Xyvang"])


def test_in_capitals_every_word_counts():
    assert words_of(["VI TRIVES MED XYVANG"]) == ["vi", "trives", "med", "xyvang"]


def test_every_word_takes_names_too_and_no_single_letters():
    assert every_word(["Mette Holm i A-huset"]) == ["mette", "holm", "i", "huset"]
