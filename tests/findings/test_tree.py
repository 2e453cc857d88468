import pandas as pd

from lingvist.findings.tree import sentences, text_of

# "Vi deler ansvar." and "Alle lytter", the first with the object under the verb.
ROWS = [
    ("Vi", "vi", "PRON", 1, "nsubj", 0), ("deler", "dele", "VERB", 1, "ROOT", 3),
    ("ansvar", "ansvar", "NOUN", 1, "obj", 9), (".", ".", "PUNCT", 1, "punct", 15),
    ("Alle", "alle", "PRON", 5, "nsubj", 17), ("lytter", "lytte", "VERB", 5, "ROOT", 22),
]  # fmt: skip


def table():
    rows = []
    for i, (text, lemma, pos, head, dep, start) in enumerate(ROWS):
        rows.append({
            "document": "a/b", "block": "a/b#b1", "sentence": f"a/b#s{1 if i < 4 else 2}",
            "start": start, "end": start + len(text), "line": 1, "i": i, "text": text,
            "lemma": lemma, "pos": pos, "morph": "Voice=Act|Tense=Pres", "head": head, "dep": dep,
            "entity": "", "compound": "ledelse|ansvar" if i == 2 else "", "is_word": text != ".",
            "block_kind": "paragraph",
        })  # fmt: skip
    return pd.DataFrame(rows)


def test_tokens_are_gathered_by_sentence():
    first, second = sentences(table())
    assert [t.text for t in first.tokens] == ["Vi", "deler", "ansvar", "."]
    assert (first.id, first.start, first.end) == ("a/b#s1", 0, 16)
    assert [t.text for t in second.tokens] == ["Alle", "lytter"]


def test_an_empty_table_has_no_sentences():
    assert list(sentences(table().iloc[:0])) == []


def test_the_tree_can_be_walked():
    first, second = sentences(table())
    verb = first.roots[0]
    assert verb.text == "deler"
    assert [t.text for t in first.children(verb)] == ["Vi", "ansvar", "."]
    assert [t.text for t in first.children(verb, "obj")] == ["ansvar"]
    assert first.head(first.tokens[2]) == verb
    assert first.head(verb) is None
    assert [t.text for t in second.subtree(second.tokens[1])] == ["Alle", "lytter"]
    assert first.at(5) is None


def test_a_token_tells_features_and_parts():
    token = next(iter(sentences(table()))).tokens[2]
    assert token.has("Tense=Pres")
    assert not token.has("Tense")
    assert token.parts == ("ledelse", "ansvar")
    assert token.lower == "ansvar"


def test_text_has_blanks_where_the_source_has_them():
    first = next(iter(sentences(table())))
    assert text_of(first.tokens) == "Vi deler ansvar."
    assert text_of([]) == ""


def test_a_cycle_in_the_heads_does_not_hang():
    frame = table()
    frame.loc[0, "head"] = 2
    frame.loc[2, "head"] = 0
    first = next(iter(sentences(frame)))
    assert {t.i for t in first.subtree(first.tokens[0])} == {0, 2}
