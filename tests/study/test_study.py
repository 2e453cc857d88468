import pandas as pd
import pytest

from lingvist import schema
from lingvist.errors import CorpusError, ModelError
from lingvist.settings import Settings, ThemeSettings
from lingvist.study import Study


@pytest.mark.parametrize("name", schema.TABLES)
def test_every_table_has_its_columns(study, name):
    table = getattr(study, name)
    assert list(table.columns) == schema.TABLES[name].names


@pytest.mark.parametrize("name", ["blocks", "sentences", "tokens", "themes", "frames", "relations"])
def test_every_finding_stands_where_it_says(study, name):
    texts = {a.document.id: a.clean.text for a in study.analyses}
    for row in getattr(study, name).itertuples():
        assert 0 <= row.start < row.end <= len(texts[row.document])
        assert row.line >= 1


def test_the_text_of_a_mention_is_its_surface(study):
    texts = {a.document.id: a.clean.text for a in study.analyses}
    for row in study.themes.itertuples():
        assert texts[row.document][row.start : row.end] == row.surface


def test_documents_are_counted(study):
    documents = study.documents.set_index("document")
    assert documents.loc["noerrelund/a", "municipality"] == "noerrelund"
    words = study.tokens[study.tokens["is_word"]].groupby("document").size()
    assert documents["words"].to_dict() == words.to_dict()


def test_evidence_is_the_sentence_itself(study):
    mention = study.themes[study.themes["surface"] == "nysgerrige"].iloc[0]
    assert study.evidence(mention)["text"].tolist() == ["Vi er nysgerrige."]


def test_provenance_names_pipeline_and_lexicon(study):
    assert study.provenance["pipeline"].startswith("da_lingvist_sm ")
    assert study.provenance["lexicon"]
    assert study.provenance["documents"] == "2"


def test_a_text_without_words_has_empty_tables():
    study = Study.from_texts({"a/b": "\n\n"})
    assert study.tokens.empty
    assert study.documents["words"].tolist() == [0]
    assert study.themes.empty
    assert study.frames.empty


def test_no_text_at_all_has_empty_tables():
    study = Study.from_texts({})
    assert study.documents.empty
    assert study.relations.empty


def test_a_second_run_does_not_annotate_again(tmp_path, monkeypatch):
    text = {"a/b": "Vi tager ansvar."}
    first = Study.from_texts(text, cache=tmp_path).tokens

    def refuse(*_):
        raise AssertionError("annotated again")

    monkeypatch.setattr("lingvist.language.annotation.annotate", refuse)
    again = Study.from_texts(text, cache=tmp_path)
    assert again.analyses[0].annotated
    pd.testing.assert_frame_equal(again.tokens, first)
    with pytest.raises(AssertionError, match="annotated again"):
        _ = Study.from_texts({"a/b": "Vi tager medansvar."}, cache=tmp_path).tokens


def test_the_lexicon_can_change_without_annotating_again(tmp_path, monkeypatch):
    text = {"a/b": "Vi tager ansvar."}
    study = Study.from_texts(text, cache=tmp_path)
    assert "ansvar" in set(study.themes["theme"])
    key = study.analyses[0]._key
    other = Study.from_texts(text, Settings(seed=7), cache=tmp_path)
    assert other.analyses[0]._key == key


def test_annotating_ahead_fills_the_cache(tmp_path):
    study = Study.from_texts({"a/b": "Vi tager ansvar.", "c/d": "Vi lytter."}, cache=tmp_path)
    assert [document.id for document in study.annotate()] == ["a/b", "c/d"]
    assert all(analysis.annotated for analysis in study.analyses)


def test_a_missing_corpus_is_refused(tmp_path):
    with pytest.raises(CorpusError, match="no documents"):
        Study(tmp_path)


def test_a_missing_pipeline_is_refused_when_it_is_needed():
    study = Study.from_texts({"a/b": "Vi leder."}, Settings(model="no_such_model"))
    with pytest.raises(ModelError, match="no_such_model"):
        _ = study.tokens


def test_the_settings_switch_themes_in_compounds_off(tmp_path):
    texts = {"noerrelund/a": "Nørrelunds ledere har et ledelsesansvar og tager ansvar."}
    vias = {}
    for switch in (True, False):
        chosen = Settings(themes=ThemeSettings(compounds=switch))
        found = Study.from_texts(texts, chosen, cache=tmp_path)
        vias[switch] = found.themes["via"].tolist()
        assert found.provenance["themes in compounds"] == ("yes" if switch else "no")
    assert vias == {True: ["compound", "lemma"], False: ["lemma"]}
