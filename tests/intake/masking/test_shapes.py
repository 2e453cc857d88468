import pytest

from lingvist.intake.masking.shapes import cpr_numbers, find_shapes, mails, phones


def found(finder, text):
    return [text[one.start : one.end] for one in finder(text)]


@pytest.mark.parametrize(
    "number",
    [
        "12 34 56 78",
        "12345678",
        "1234 5678",
        "12-34-56-78",
        "12.34.56.78",
        "+45 12 34 56 78",
        "+4512345678",
        "(+45) 12 34 56 78",
        "0045 12 34 56 78",
    ],
)
def test_eight_digits_in_the_usual_groups_are_a_telephone_number(number):
    assert number in found(phones, f"Ring gerne {number}, hvis du kan.")


@pytest.mark.parametrize("number", ["123 45 678", "12 345 678", "1 23 45 67 8", "2020 2021"])
def test_after_a_label_other_groups_are_one_too(number):
    assert found(phones, f"Tlf.: {number}")[-1] == number


def test_a_number_beside_a_number_is_found():
    assert set(found(phones, "Tlf. 12345678/87654321")) == {"12345678", "87654321"}


def test_numbers_of_other_countries_are_found():
    assert "+46 70 123 45 67" in found(phones, "Mobil +46 70 123 45 67.")


@pytest.mark.parametrize(
    "text",
    [
        "CVR 12345678",
        "CVR-nr.: 12 34 56 78",
        "EAN 5790001234567",
        "Sagsnr. 12345678",
        "Varenr. 12345678",
        "Dokument 12345678",
        "12345678 kr.",
        "12 345 678 kroner",
        "2019 2020",
        "20200512",
        "Mødet er kl. 10.00-14.00",
        "03.05.2022",
        "mosby.example/12345678",
        "00.01.00-P22-1-18",
        "ISBN 978-87-999999-0-1",
        "65,4 71,2 80,1",
    ],
)
def test_other_numbers_are_no_telephone_numbers(text):
    assert found(phones, text) == []


@pytest.mark.parametrize(
    "address",
    [
        "ane@birke.example",
        "ane.birk+hr@mosby-kommune.example",
        "ane (at) birke.example",
        "ane[at]birke.example",
        "ane snabel-a birke.example",
        "ane@birke. example",
        "ane @ birke.example",
        "ane@birke-\nkommune.example",
        "ane@birke.\nexample",
        "ANE@BIRKE.EXAMPLE",
        "åse@ærø.example",
    ],
)
def test_mail_addresses_are_found_in_all_their_forms(address):
    assert found(mails, f"Skriv til {address} i dag") == [address]


@pytest.mark.parametrize("text", ["@", "a @ b", "Mødes @ kl. 10", "(at) lede", "se @mosby"])
def test_a_sign_alone_is_no_address(text):
    assert found(mails, text) == []


@pytest.mark.parametrize(
    "number", ["300299-0000", "3002990000", "300299 0000", "710299-0000", "300299-xxxx"]
)
def test_a_day_of_birth_with_four_digits_is_a_cpr_number(number):
    assert found(cpr_numbers, f"CPR {number}.") == [number]


@pytest.mark.parametrize("text", ["329999-0000", "001399-0000", "P-nr. 1012345678", "300299-00001"])
def test_other_ten_digits_are_no_cpr_number(text):
    assert found(cpr_numbers, text) == []


@pytest.mark.parametrize("sign", ["1", "@", "12 ", "a@", "(at)", "tlf ", "+"])
def test_a_long_row_of_signs_is_searched_without_end(sign):
    assert isinstance(list(find_shapes(sign * 20_000)), list)
