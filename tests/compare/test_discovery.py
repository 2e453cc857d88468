"""Themes that no family covers, found in invented texts of invented places."""

import math
from pathlib import Path

import pytest

from lingvist import Study
from lingvist.compare.discovery import candidate_entries, candidate_topics, discover
from lingvist.errors import SupportError
from lingvist.findings.linting import IDLE, lint
from lingvist.findings.themes import themes
from lingvist.resources import lexicon as lexicons

TEXTS = {
    "sandby/grundlag": """# Ledelse i Sandby

Handlekraft er det, vi kendes på. Lederen viser handlekraft, når det gælder.

Vi har tillid til hinanden, og vi giver tillid videre. Birthe Holm Sørensen leder staben i Sandby.

Vi bruger vores sunde fornuft. Der er altid tid til sund fornuft i Sandby.

Store planer begynder med små skridt, og lange møder giver korte referater.
""",
    "nørrevig/grundlag": """# Sådan leder vi

En handlekraftig leder venter ikke. Medarbejdernes handlekraft vokser med tilliden.

Vores tillid er et valg. Uenighed er tilladt, og uenighed gør os klogere. Sund fornuft er gratis.

Ordregiver er Sandby og Nørrevig. Vi følger personalepolitikken.
""",
}


@pytest.fixture(scope="module")
def study():
    return Study.from_texts(TEXTS)


def found_in(study, lexicon=None, **options):
    chosen = lexicon or study.lexicon
    table = study.themes if lexicon is None else themes(study.tokens, lexicon)
    return discover(study.tokens, study.blocks, table, study.relations, chosen, **options)


@pytest.fixture(scope="module")
def found(study):
    return found_in(study)


def without(lexicon, name):
    kept = tuple(family for family in lexicon.families if family.name != name)
    return lexicon.model_copy(update={"families": kept})


def row_of(found, name):
    return found.table.set_index("candidate").loc[name]


def test_a_recurring_word_outside_the_families_is_a_candidate(found):
    row = row_of(found, "handlekraft")
    assert (row["count"], row["documents"], row["of_documents"]) == (4, 2, 2)
    assert row["members"] == "handlekraft 3, handlekraftig 1"
    assert row["log_ratio_low"] > 0


def test_covered_words_names_actors_and_places_are_no_candidates(found):
    listed = " ".join(found.table["members"])
    for word in ("tillid", "leder", "medarbejder", "sandby", "birthe", "personalepolitik"):
        assert word not in listed.split()


def test_what_stands_in_one_section_alone_is_no_candidate(found):
    assert not {"uenighed", "uenig"} & set(found.table["candidate"])


def test_the_score_is_sure_keyness_times_range(found):
    row = row_of(found, "handlekraft")
    expected = row["log_ratio_low"] * math.log2(1 + row["parts"])
    assert row["recurrence"] == pytest.approx(expected)
    assert found.table["recurrence"].is_monotonic_decreasing
    assert list(found.table["rank"]) == list(range(1, len(found.table) + 1))


def test_words_that_belong_together_are_a_candidate_of_their_own(study):
    rows = found_in(study, minimum=3).table.set_index("candidate")
    assert rows.loc["sund fornuft", "kind"] == "pair"
    assert rows.loc["sund fornuft", "count"] == 3


def test_a_candidate_leads_to_its_sentences_and_lines(study, found):
    rows = found.sentences(study.sentences, most=2)
    own = rows[rows["candidate"] == "handlekraft"]
    assert set(own["document"]) == set(TEXTS)
    assert set(own["line"]) == {3}
    assert own["text"].str.contains("andlekraft").all()


def test_an_entry_is_a_lexicon_without_faults_and_finds_the_candidate(study, found):
    text = candidate_entries(found, ["handlekraft", "sund fornuft"])
    lexicon = lexicons.parse_lexicon(text, Path("my.toml"))
    faults = lint(lexicon)
    assert faults[faults["fault"] != IDLE].empty
    again = themes(study.tokens, lexicon)
    counts = again["theme"].value_counts()
    assert (counts["handlekraft"], counts["sund_fornuft"]) == (4, 3)


def test_with_its_entry_a_candidate_is_covered(study, found):
    entries = lexicons.parse_lexicon(candidate_entries(found, ["handlekraft"]), Path("my.toml"))
    families = (*study.lexicon.families, *entries.families)
    wider = study.lexicon.model_copy(update={"families": families})
    assert "handlekraft" not in set(found_in(study, wider).table["candidate"])


def test_a_family_that_is_taken_out_is_found_again(study):
    table = found_in(study, without(study.lexicon, "tillid")).table
    assert "tillid" in set(table["candidate"].head(5))


def test_an_unknown_candidate_is_refused_with_those_there_are(found):
    with pytest.raises(SupportError, match="handlekraft"):
        candidate_entries(found, ["guld"])


def test_topics_are_refused_where_there_are_few_paragraphs(study):
    with pytest.raises(SupportError, match="paragraphs"):
        candidate_topics(study.tokens, study.blocks, study.themes, study.lexicon)


def test_topics_are_of_words_that_no_family_covers():
    houses = [f"{first}{second}" for first in "abcdefgh" for second in "aeiouy"]
    themes_of = [("handlekraft", "fantasi"), ("arbejdstid", "vagtplan")]
    said = [
        f"Vi ønsker {a}, mere {b}, ny {a} og atter {b} samt tillid i {house}."
        for house, (a, b) in zip(houses, themes_of * 24, strict=True)
    ]
    texts = {f"by{n}/grundlag": "\n\n".join(said[n::4]) for n in range(4)}
    study = Study.from_texts(texts)
    table = candidate_topics(
        study.tokens, study.blocks, study.themes, study.lexicon, ks=[2], replicates=2
    )
    first = {topic: set(own["term"].head(2)) for topic, own in table.groupby("topic")}
    assert sorted(map(sorted, first.values())) == [
        ["arbejdstid", "vagtplan"], ["fantasi", "handlekraft"],
    ]  # fmt: skip
    assert "tillid" not in set(table["term"])


def test_no_text_has_no_candidates(study):
    empty = [study.tokens.head(0), study.blocks.head(0), study.themes.head(0)]
    found = discover(*empty, study.relations.head(0), study.lexicon)
    assert found.table.empty
    assert found.sentences(study.sentences).empty
