import pytest

from lingvist.clean.edits import Block, CleanText, Edit
from lingvist.findings import tokens
from lingvist.language.annotation import annotate
from lingvist.language.compounds import parts
from lingvist.language.model import load

SOURCE = "Læs op\nTillid\n\nI 2024 deler vi ledelsesansvaret. Vi lytter.\n"
TEXT = SOURCE[7:]
BLOCKS = (Block("heading", 2, 0, 8), Block("paragraph", 0, 8, len(TEXT)))


@pytest.fixture(scope="module")
def source():
    clean = CleanText(SOURCE, (Edit(0, 7, "", "read_aloud"),), BLOCKS)
    return tokens.Source("noerrelund/a", clean, annotate(clean, load()))


@pytest.fixture(scope="module")
def table(source):
    return tokens.tokens(source, parts)


@pytest.mark.parametrize(
    "text, word", [("ansvar", True), ("2-årig", True), ("2024", False), ("–", False), ("é", True)]
)
def test_a_word_holds_a_letter(text, word):
    assert tokens.is_word(text) == word


def test_white_space_has_no_row_and_positions_run_on(table):
    assert table["text"].str.strip().ne("").all()
    assert table["i"].tolist() == list(range(len(table)))
    assert table["head"].between(0, len(table) - 1).all()


def test_every_token_stands_where_it_says(table):
    for row in table.itertuples():
        assert TEXT[row.start : row.end] == row.text
        assert SOURCE.split("\n")[row.line - 1].count(row.text)


def test_a_token_tells_its_block_and_compound(table):
    by_text = table.set_index("text")
    assert by_text.loc["Tillid", "block_kind"] == "heading"
    assert by_text.loc["ledelsesansvaret", "compound"] == "ledelse|ansvar"
    assert not by_text.loc["2024", "is_word"]


def test_blocks_count_words_and_know_their_section(source):
    blocks = tokens.blocks(source)
    assert blocks["words"].tolist() == [1, 6]
    assert blocks["section"].tolist() == ["Tillid", "Tillid"]
    assert blocks["text"].tolist() == ["Tillid", "I 2024 deler vi ledelsesansvaret. Vi lytter."]
    assert blocks["line"].tolist() == [2, 4]


def test_sentences_hold_their_text(source, table):
    sentences = tokens.sentences(table, tokens.blocks(source), TEXT)
    assert sentences["text"].tolist() == [
        "Tillid", "I 2024 deler vi ledelsesansvaret.", "Vi lytter.",
    ]  # fmt: skip
    assert sentences["sentence"].tolist() == [f"noerrelund/a#s{i}" for i in (1, 2, 3)]
    assert sentences["words"].tolist() == [1, 4, 2]


def test_what_was_removed_is_listed_with_rule_and_line(source):
    removed = tokens.removed("noerrelund/a", source.clean)
    (row,) = removed.to_dict("records")
    assert (row["rule"], row["line"], row["text"]) == ("read_aloud", 1, "Læs op\n")
