from lingvist.intake.masking import mask_text

# All names are invented.


def test_a_name_over_a_line_end_is_masked_on_both_lines():
    text = "Det hele begyndte, da vi fik besøg af Mette\nVestergaard, som er ny her."
    masked = mask_text(text)
    assert masked.text.split("\n")[1] == "[navn], som er ny her."
    assert masked.text.split("\n")[0].endswith("af [navn]")


def test_a_name_parted_in_a_signature_is_masked_on_both_lines():
    assert mask_text("Mette\nOmø\nDirektør").text == "[navn]\n[navn]\nDirektør"


def test_a_title_under_a_given_name_stays():
    assert mask_text("Kh\nMette\nDirektør").text == "Kh\n[navn]\nDirektør"
