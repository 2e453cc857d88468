def test_a_document_is_cleaned_once(study):
    analysis = study.analyses[0]
    assert analysis.clean is analysis.clean
    assert analysis.clean.source == analysis.document.text


def test_the_tables_of_a_document_are_part_of_those_of_the_study(study):
    analysis = study.analyses[1]
    own = study.tokens[study.tokens["document"] == analysis.document.id]
    assert analysis.table("tokens")["text"].tolist() == own["text"].tolist()
