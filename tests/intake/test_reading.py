import datetime as dt

import pytest

from lingvist.errors import IntakeError
from lingvist.intake import read
from lingvist.intake.reading import read_bytes, received
from lingvist.intake.received import Extract, FoundMetadata

# Birke and the persons in it are invented.
TEXT = """Ledelsesgrundlag for Birke Kommune

Som ledere tager vi ansvar for helheden, og vi møder medarbejderne med tillid.

Vedtaget af byrådet den 3. maj 2022

Med venlig hilsen
Ane Birkelund
Kommunaldirektør, tlf. 12 34 56 78
"""


@pytest.fixture
def original(tmp_path):
    def write(data, name="grundlag.bin"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


def test_a_text_file_is_read_masked_and_described(original):
    found = read(original(TEXT.encode()))
    assert "Ane Birkelund" not in found.text
    assert "12 34 56 78" not in found.text
    assert "[navn]\nKommunaldirektør, tlf. [telefon]\n" in found.text
    assert found.text.count("\n") == TEXT.count("\n")
    assert found.metadata.title == "Ledelsesgrundlag for Birke Kommune"
    assert found.metadata.date == dt.date(2022, 5, 3)
    assert found.metadata.year == 2022
    assert found.metadata.language == "da"
    assert found.reader == "text 1"
    assert [mask.was for mask in found.masks] == ["Ane Birkelund", "12 34 56 78"]
    assert found.warnings == ()


def test_masks_stand_where_they_say(original):
    found = read(original(TEXT.encode()))
    assert [found.text[m.start : m.end] for m in found.masks] == ["[navn]", "[telefon]"]


def test_the_content_decides_and_not_the_suffix(original):
    assert read(original(TEXT.encode(), "grundlag.pdf")).reader == "text 1"


def test_a_norwegian_text_is_read_with_a_warning(original):
    text = "Vi møter innbyggerne med respekt, og vi tar ansvar for hva vi gjør hver dag."
    found = read(original(text.encode()))
    assert found.metadata.language == "nb"
    assert "nb" in found.warnings[0]


@pytest.mark.parametrize(
    "data, named",
    [(b"", "empty"), (b"\x89PNG\r\n\x1a\n....", "PNG"), (b"\x00\x00 \n", "empty")],
)
def test_what_cannot_be_read_is_refused_with_the_file(original, data, named):
    path = original(data)
    with pytest.raises(IntakeError, match=named) as caught:
        read(path)
    assert caught.value.where == str(path)


def test_unreadable_text_is_refused_with_file_and_line(original):
    path = original(b"Mod\n" + b"\x01\x02\x03" * 50)
    with pytest.raises(IntakeError) as caught:
        read(path)
    assert caught.value.where == f"{path}:2"


def test_too_large_a_file_is_refused_by_its_size(original):
    with pytest.raises(IntakeError, match="too large: 30 bytes"):
        read(original(b"a" * 30), largest=29)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(IntakeError, match="missing or no file"):
            read(path)


def test_a_stretch_can_be_masked_and_another_left():
    text = "Huset hedder Kate Holmgaard. Vi kalder det Perlen."
    found = read_bytes(text.encode(), leave=["Kate Holmgaard"], mask=[(43, 49)])
    assert found.text == "Huset hedder Kate Holmgaard. Vi kalder det [navn]."


def test_a_stretch_outside_the_text_is_refused():
    with pytest.raises(IntakeError, match="outside the text"):
        read_bytes(b"Mod", mask=[(2, 9)])


def test_pages_follow_the_masks():
    text = "Ane Birkelund, direktør\nMål og midler\n"
    found = received(Extract(text, pages=(0, text.index("Mål"))))
    assert found.text[found.pages[1] :] == "Mål og midler\n"


def test_pages_follow_what_is_taken_out():
    text = "Re\x00tning\nMål og midler\n"
    found = received(Extract(text, pages=(0, text.index("Mål"))))
    assert found.text[found.pages[1] :] == "Mål og midler\n"


def test_what_the_format_states_stands_but_is_masked():
    stated = FoundMetadata(title="Grundlag ved Ane Birkelund, direktør", year=2019)
    found = received(Extract("Vi viser mod, også når det er svært.\n", stated))
    assert found.metadata.title == "Grundlag ved [navn], direktør"
    assert (found.metadata.year, found.metadata.date) == (2019, None)


def test_the_date_of_a_file_weighs_less_than_one_that_the_text_states():
    stated = FoundMetadata(date=dt.date(2000, 1, 1), year=2000)
    text = "Mål\n\nSidst opdateret 3. maj 2022\n"
    assert received(Extract(text, stated, reader="pdf 1")).metadata.year == 2022
    assert received(Extract(text, stated, reader="html 1")).metadata.year == 2000


def test_a_document_without_text_is_refused():
    with pytest.raises(IntakeError, match="no text"):
        received(Extract(" \n"))


def test_a_reader_that_stops_on_damage_is_a_refusal(monkeypatch):
    def stop(_: bytes) -> None:
        raise IndexError

    monkeypatch.setattr("lingvist.intake.reading.reader_for", lambda _: stop)
    with pytest.raises(IntakeError, match=r"a\.html: the file is damaged: its html reader stopped"):
        read_bytes(b"<html><p>Mod</p></html>", where="a.html")
