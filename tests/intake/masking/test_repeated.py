from lingvist.intake.masking import mask_text

# All names are invented.


def test_those_in_a_row_with_a_person_are_persons():
    assert (
        mask_text("Redaktør Ane Birkemose, Xu Qi og Bent").text
        == "Redaktør [navn], [navn] og [navn]"
    )


def test_a_person_is_known_again_by_one_name():
    text = "Ane Birkemose er leder. Vi spurgte Ane. Birkemose nikkede, og Birkemoses plan holdt."
    assert (
        mask_text(text).text
        == "[navn] er leder. Vi spurgte [navn]. [navn] nikkede, og [navn] plan holdt."
    )


def test_a_surname_that_is_a_common_word_is_left_elsewhere():
    assert mask_text("Ane Storm er leder. Storm kommer.").text == "[navn] er leder. Storm kommer."
