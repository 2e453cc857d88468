import pytest

from lingvist.compare import keyness, profile, rates, sketch
from lingvist.errors import SchemaError


def texts(study, row):
    return study.evidence(row)["text"].tolist()


def test_a_theme_in_a_group_leads_to_its_sentences(study):
    row = {"municipality": "vesterholm", "theme": "ansvar"}
    assert texts(study, row) == ["Som ledere skal vi tage ansvar for det store fællesskab."]


def test_a_row_of_a_comparison_leads_to_the_sentences_it_counts(study):
    table = rates(study.themes, study.blocks, study.sentences, study.documents)
    for _, row in table.iterrows():
        assert len(study.evidence(row)) == row["sentences_with"]


def test_a_profile_leads_to_the_clauses_it_counts(study):
    table = profile(study.frames, study.blocks, study.documents, variable="responsibility")
    taken = table[(table["category"] == "taken") & (table["group"] == "vesterholm")].iloc[0]
    assert texts(study, taken) == ["Som ledere skal vi tage ansvar for det store fællesskab."]


def test_a_key_word_leads_to_its_sentences_in_the_target(study):
    table = keyness(study.tokens, study.blocks, study.documents, contrasts="rest")
    row = table[(table["word"] == "tillid") & (table["target"] == "noerrelund")].iloc[0]
    assert len(study.evidence(row)) == 3


def test_a_cell_of_a_sketch_leads_to_its_sentences(study):
    table = sketch(study.relations, "fællesskab", documents=study.documents, by="municipality")
    row = table[table["collocate"] == "stor"].iloc[0]
    assert texts(study, row) == ["Som ledere skal vi tage ansvar for det store fællesskab."]


def test_a_word_leads_to_its_sentences_in_all_documents(study):
    assert {row.split()[0] for row in texts(study, {"lemma": "leder"})} == {"Som"}


def test_a_relation_leads_to_its_sentences(study):
    row = {"head": "fællesskab", "relation": "modifier", "dependent": "stor"}
    assert texts(study, row) == ["Som ledere skal vi tage ansvar for det store fællesskab."]


def test_a_block_leads_to_all_its_sentences(study):
    block = study.blocks.iloc[-1]
    assert len(study.evidence(block)) == 2


def test_a_document_leads_to_all_its_sentences(study):
    assert len(study.evidence({"document": "vesterholm/b"})) == 3


def test_a_row_that_leads_nowhere_is_refused(study):
    with pytest.raises(SchemaError, match="nothing in the row"):
        study.evidence({"colour": "red"})
