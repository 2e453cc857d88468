import pytest

from lingvist.corpus.document import read
from lingvist.errors import CorpusError


def error_of(folder):
    with pytest.raises(CorpusError) as caught:
        read(folder)
    assert caught.value.next_step
    return caught.value


def test_a_document_is_read(make_document):
    document = read(make_document(year=2024))
    assert document.id == "kolding/om-ledelse"
    assert document.municipality.name == "Kolding"
    assert document.metadata.year == 2024
    assert document.metadata.display == "quote"


def test_newlines_stay_as_they_are(make_document):
    folder = make_document(data=b"Vi leder.\r\n\r\nMed tillid.\r\n")
    assert read(folder).text == "Vi leder.\r\n\r\nMed tillid.\r\n"


def test_a_line_that_is_no_toml_is_named(make_document):
    folder = make_document()
    path = folder / "document.toml"
    path.write_text('municipality = "0621"\ntitle Om ledelse\n', encoding="utf-8")
    error = error_of(folder)
    assert "not valid TOML" in error.what
    assert error.where == f"{path}:2"


@pytest.mark.parametrize("value", ["[" * 100_000, "9" * 5_000], ids=["nesting", "number"])
def test_metadata_that_no_parser_can_hold_are_refused(make_document, value):
    folder = make_document()
    (folder / "document.toml").write_text(f"year = {value}\n", encoding="utf-8")
    assert "not valid TOML" in error_of(folder).what


@pytest.mark.parametrize(
    "fields, line, word",
    [
        ({"colour": '"red"'}, 5, "unknown field colour"),
        ({"year": "1492"}, 5, "greater than or equal to 1970"),
        ({"kind": '"novel"'}, 3, "'ledelsesgrundlag'"),
        ({"municipality": '"621"'}, 1, r"^\d{4}$"),
        ({"display": '"some"'}, 5, "'full', 'quote' or 'none'"),
        ({"url": '"javascript:alert(1)"'}, 5, "https?"),
        ({"title": None}, 1, "Field required"),
    ],
)
def test_a_broken_field_is_named_with_line_and_remedy(make_document, fields, line, word):
    folder = make_document(**fields)
    error = error_of(folder)
    assert error.where == f"{folder / 'document.toml'}:{line}"
    assert word in str(error)


def test_an_unknown_municipality_is_refused(make_document):
    folder = make_document(municipality='"0411"')
    error = error_of(folder)
    assert "0411" in error.what
    assert error.where == f"{folder / 'document.toml'}:1"
    assert "98 codes" in error.allowed


def test_a_document_in_the_wrong_folder_is_refused(make_document):
    error = error_of(make_document(place="vejen/om-ledelse"))
    assert error.allowed == "the folder kolding"


def test_an_invented_place_needs_no_register(make_document):
    folder = make_document(
        place="noerrelund/x",
        municipality='"9001"',
        invented="true",
        municipality_name='"Nørrelund"',
    )
    assert read(folder).municipality.name == "Nørrelund"


def test_a_changed_text_is_refused(make_document):
    folder = make_document()
    (folder / "text.md").write_text("Noget andet.\n", encoding="utf-8")
    error = error_of(folder)
    assert "checksum" in error.what
    assert error.where == str(folder / "text.md")


@pytest.mark.parametrize("name", ["text.md", "document.toml"])
def test_a_missing_file_is_named(make_document, name):
    folder = make_document()
    (folder / name).unlink()
    error = error_of(folder)
    assert error.where == str(folder / name)
    assert "missing" in error.what


def test_an_empty_text_is_refused(make_document):
    assert "empty" in error_of(make_document(text=" \n\n")).what


def test_an_undecodable_byte_is_named_with_its_line(make_document):
    folder = make_document(data=b"Vi leder.\nMed f" + b"\xe6llesskab.\n")
    error = error_of(folder)
    assert error.where == f"{folder / 'text.md'}:2"
    assert "0xe6" in error.what
