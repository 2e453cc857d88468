import pytest

from lingvist.cli import listing
from lingvist.errors import ResourceError
from lingvist.study import Study


@pytest.fixture(scope="module")
def study():
    return Study.from_texts({"a/b": "Vi tager ansvar. Medansvar giver vi også.", "c/d": "Vi ler."})


def test_every_theme_has_a_count_in_every_document(study):
    counts = listing.theme_counts(study, weak=False).set_index("theme")
    assert counts.loc["ansvar"].to_dict() == {"a/b": 2, "c/d": 0}
    assert len(counts) == 28


def test_mentions_come_with_their_sentence(study):
    found = listing.mentions(study, "ansvar", weak=False)
    assert found["sentence"].tolist() == ["Vi tager ansvar.", "Medansvar giver vi også."]


def test_an_unknown_theme_is_refused(study):
    with pytest.raises(ResourceError, match="no theme 'kaffe'"):
        listing.mentions(study, "kaffe", weak=False)


def test_a_word_stands_between_what_is_before_and_after(study):
    (row,) = listing.keyword_in_context(study, "ansvar", 5).to_dict("records")
    assert (row["before"], row["match"], row["after"]) == ("ager ", "ansvar", ".")


def test_an_asterisk_stands_for_any_letters(study):
    assert len(listing.keyword_in_context(study, "*ansvar", 5)) == 2


def test_documents_without_values_say_so(study):
    assert listing.declared(study)["label"].tolist() == ["(none declared)"] * 2
