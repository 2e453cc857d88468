from dataclasses import replace

import pytest

from lingvist.corpus import open_corpus
from lingvist.errors import IntakeError
from lingvist.intake.adding import PREVIEW, add, municipality_of
from lingvist.intake.stating import Stated

NORWEGIAN = """Vi skaper gode tjenester sammen med innbyggerne. Ledere hos oss viser tillit og tar
ansvar for helheten, og de jobber hver dag for at medarbeiderne skal trives og ha det bra. Vi har
ikke alltid svarene, men vi spør hverandre og lærer av det som ikke gikk slik vi hadde tenkt.
"""


def test_a_document_is_added_masked_with_its_original_and_preview(source, stated, tmp_path):
    added = add(source, stated, tmp_path / "corpus")
    document = open_corpus(tmp_path / "corpus")[added.id]
    assert added.id == "lyngsted/ledelse-i-lyngsted-kommune"
    assert document.metadata.title == "Ledelse i Lyngsted Kommune"
    assert document.metadata == added.metadata
    assert "Kontakt: [navn], HR-konsulent, telefon [telefon], [mail]" in document.text
    assert len(document.text.splitlines()) == len(source.read_text("utf-8").splitlines())
    assert (added.folder / "original.txt").read_bytes() == source.read_bytes()
    assert "Torkild Brandstrup" in (added.folder / PREVIEW).read_text("utf-8")
    assert added.missing == ("year", "url")


def test_no_name_is_in_a_tracked_file(source, stated, tmp_path):
    added = add(source, replace(stated, mask=("HR-konsulent",)), tmp_path / "corpus")
    for name in ("text.md", "document.toml"):
        kept = (added.folder / name).read_text("utf-8")
        assert "Brandstrup" not in kept
        assert "HR-konsulent" not in kept
        assert "12 34" not in kept
        assert "tobra" not in kept


def test_words_can_be_left_and_what_is_stated_is_kept_on_replacing(source, stated, tmp_path):
    corpus = tmp_path / "corpus"
    wish = replace(stated, slug="ledelse", mask=("HR-konsulent",), leave=("12 34 56 78",))
    added = add(source, wish, corpus)
    assert "telefon 12 34 56 78" in added.received.text
    assert added.metadata.leave == ("12 34 56 78",)
    again = add(source, replace(stated, slug="ledelse"), corpus, replace=True)
    assert again.received.text == added.received.text
    assert again.metadata.mask == added.metadata.mask


def test_masks_by_offset_are_forgotten_when_the_original_is_another(source, stated, tmp_path):
    corpus = tmp_path / "corpus"
    add(source, replace(stated, slug="ledelse", mask=("HR-konsulent",)), corpus)
    source.write_text(source.read_text("utf-8").replace("# Ledelse", "# God ledelse"), "utf-8")
    again = add(source, replace(stated, slug="ledelse"), corpus, replace=True)
    assert again.metadata.mask == ()
    assert "HR-konsulent" in again.received.text


def test_the_same_document_twice_is_refused(source, stated, tmp_path):
    corpus = tmp_path / "corpus"
    add(source, stated, corpus)
    with pytest.raises(IntakeError, match="in the corpus already, as lyngsted/"):
        add(source, replace(stated, municipality="Birkelev", slug="andet"), corpus)
    assert len(open_corpus(corpus)) == 1


def test_the_same_text_in_other_furniture_is_the_same_document(source, stated, tmp_path, text):
    corpus = tmp_path / "corpus"
    add(source, stated, corpus)
    source.write_text(text.replace("Skip til indhold", "Gå til indhold"), "utf-8")
    with pytest.raises(IntakeError, match="in the corpus already"):
        add(source, replace(stated, slug="andet"), corpus)


def test_an_earlier_version_is_told_of(source, stated, tmp_path, text):
    corpus = tmp_path / "corpus"
    add(source, stated, corpus)
    source.write_text(f"{text}\n## Nyt\n\nVi øver os hver uge på at give tid.\n", "utf-8")
    added = add(source, replace(stated, slug="version-to"), corpus)
    assert any("stands in lyngsted/ledelse-i-lyngsted" in warning for warning in added.warnings)


def test_another_language_is_named_and_refused(source, stated, tmp_path):
    source.write_text(NORWEGIAN, "utf-8")
    with pytest.raises(IntakeError, match="not seem to be Danish but nb"):
        add(source, replace(stated, title="Ledelse"), tmp_path / "corpus")
    assert not (tmp_path / "corpus").exists()


def test_a_missing_kind_is_asked_for_or_named(source, tmp_path):
    stated = Stated("Lyngsted", invented=True)
    with pytest.raises(IntakeError, match="does not say what kind"):
        add(source, stated, tmp_path / "corpus")
    asked = []

    def ask(field, allowed):
        asked.append(field)
        assert "kodeks" in allowed
        return "kodeks"

    added = add(source, stated, tmp_path / "corpus", ask=ask)
    assert (added.metadata.kind, asked) == ("kodeks", ["kind"])


@pytest.mark.parametrize("slug", ["../ud", "A", "a b"])
def test_a_slug_stays_in_its_folder(source, stated, tmp_path, slug):
    with pytest.raises(IntakeError, match="no name for a document folder"):
        add(source, replace(stated, slug=slug), tmp_path / "corpus")


def test_a_field_out_of_range_is_named(source, stated, tmp_path):
    with pytest.raises(IntakeError, match="year"):
        add(source, replace(stated, year=1066), tmp_path / "corpus")


def test_a_misspelt_municipality_is_recognised(tmp_path):
    with pytest.raises(IntakeError, match="did you mean Kolding"):
        municipality_of(Stated("Koldinge"), tmp_path)
    assert municipality_of(Stated("0621"), tmp_path) == ("kolding", "0621")


def test_invented_municipalities_have_codes_of_their_own(source, stated, tmp_path, text):
    corpus = tmp_path / "corpus"
    first = add(source, stated, corpus)
    source.write_text(text.replace("tillid", "mod").replace("Lyngsted", "Birkelev"), "utf-8")
    second = add(source, replace(stated, municipality="Birkelev"), corpus)
    source.write_text(text.replace("tillid", "ro").replace("Lyngsted", "Birkelev"), "utf-8")
    third = add(source, replace(stated, municipality="Birkelev", slug="nyt"), corpus)
    codes = [added.metadata.municipality for added in (first, second, third)]
    assert codes == ["9000", "9001", "9001"]
