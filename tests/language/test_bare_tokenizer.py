import spacy

from lingvist.language.bare_tokenizer import bare_tokenizer


def test_it_cuts_as_the_stored_rules_say():
    stored = spacy.blank("da")
    stored.tokenizer.add_special_case("hvadfornoget", [{"ORTH": "hvad"}, {"ORTH": "fornoget"}])
    nlp = spacy.blank("da")
    nlp.tokenizer = bare_tokenizer()(nlp)
    text = "Vi mødes kl. 9 bl.a. om hvadfornoget, jf. www.example.dk (side 2)."  # invented
    assert len(nlp.tokenizer.rules) == 0
    nlp.tokenizer.from_bytes(stored.tokenizer.to_bytes())
    assert [token.text for token in nlp(text)] == [token.text for token in stored(text)]
    assert nlp.tokenizer.rules == stored.tokenizer.rules
