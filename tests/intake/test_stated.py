import datetime as dt

import pytest

from lingvist.intake.received import FoundMetadata
from lingvist.intake.stated import date_in, title_of, with_stated

# Birke is invented.


@pytest.mark.parametrize(
    "text, date",
    [
        ("Vedtaget den 3. maj 2022", dt.date(2022, 5, 3)),
        ("Godkendt 03.05.2022", dt.date(2022, 5, 3)),
        ("Opdateret 3/5-22", dt.date(2022, 5, 3)),
        ("2022-05-03", dt.date(2022, 5, 3)),
        ("Den 31.02.2022", None),
        ("Ingen dag", None),
    ],
)
def test_a_day_is_read_in_danish_forms(text, date):
    assert date_in(text) == date


def test_the_day_of_adoption_goes_before_that_of_the_last_change():
    text = "Mål\n\nSidst opdateret 01.02.2023\n\nVedtaget af byrådet den 3. maj 2022"
    assert with_stated(FoundMetadata(), text).date == dt.date(2022, 5, 3)


def test_a_year_alone_is_taken_where_no_day_is_named():
    found = with_stated(FoundMetadata(), "Mål\n\nVedtaget af byrådet i 2019\n")
    assert (found.date, found.year) == (None, 2019)


def test_rights_and_print_stamp_are_found():
    text = "Mål\n\n© Birke Kommune, 2010\n\nUdskrevet den 11-09-2021 kl. 13.05\n"
    found = with_stated(FoundMetadata(), text)
    assert found.rights_notice == "© Birke Kommune, 2010"
    assert found.print_stamp == "Udskrevet den 11-09-2021 kl. 13.05"


def test_what_the_reader_found_stands():
    stated = FoundMetadata(title="Andet", year=2001)
    found = with_stated(stated, "# Mål\n\nVedtaget af byrådet den 3. maj 2022\n")
    assert found.title == "Andet"
    assert with_stated(stated, "# Mål\n\nSidst opdateret 01.02.2023\n").year == 2001


def test_adoption_goes_before_what_the_reader_found():
    stated = FoundMetadata(date=dt.date(2001, 1, 1), year=2001)
    found = with_stated(stated, "# Mål\n\nVedtaget d. 3/5-22. Revideret den 8/1-23.\n")
    assert (found.date, found.year) == (dt.date(2022, 5, 3), 2022)


def test_any_stated_day_goes_before_that_of_the_file():
    stated = FoundMetadata(date=dt.date(2001, 1, 1), year=2001)
    for text in ("# Mål\n\nSiden er opdateret: 3. maj 2022\n", "Birke, den 3. maj 2022\n\nMål\n"):
        assert with_stated(stated, text, is_file_date=True).date == dt.date(2022, 5, 3)
    assert with_stated(stated, "# Mål\n", is_file_date=True).date == dt.date(2001, 1, 1)


def test_a_day_in_a_sentence_is_no_day_of_the_document():
    text = "Mål\n\nDen 3. maj 2022 mødtes alle lederne for at tale om mål og retning.\n"
    assert with_stated(FoundMetadata(), text).date is None


def test_the_title_is_the_first_heading_under_the_furniture():
    text = "Spring til indhold\n\nForside > Om os\n\n# Ledelse i Birke\n\nVi viser mod, hver dag.\n"
    assert title_of(text) == "Ledelse i Birke"


def test_a_text_without_a_heading_has_no_title():
    assert title_of("vi viser mod, og vi viser det hver dag, alle sammen.\n") == ""
