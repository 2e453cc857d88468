import pytest

from lingvist.compare.paragraphs import gather
from lingvist.errors import SupportError

TEXTS = {
    "nordby/a": [["#mod"], ["mod ro tak"], ["mod ro sjælden"], ["mod ro"]],
    "sydby/a": [["tak tak mod"]],
}


def gathered(make, texts, words=1, blocks=1):
    tables = make(texts)
    return gather(tables.tokens, tables.blocks, "lemma", words, blocks)


def test_every_block_with_words_is_a_paragraph(make):
    found = gathered(make, TEXTS)
    assert found.block == ["nordby/a#b0", "nordby/a#b1", "nordby/a#b2", "nordby/a#b3", "sydby/a#b0"]
    assert found.terms == ["mod", "ro", "sjælden", "tak"]
    assert found.counts.toarray()[4].tolist() == [1, 0, 0, 2]


def test_short_paragraphs_are_left_out(make):
    found = gathered(make, TEXTS, words=3)
    assert found.block == ["nordby/a#b1", "nordby/a#b2", "sydby/a#b0"]
    assert found.words.tolist() == [3, 3, 3]


def test_rare_terms_are_left_out_before_paragraphs_are_measured(make):
    found = gathered(make, TEXTS, words=3, blocks=2)
    assert found.terms == ["mod", "ro", "tak"]
    assert found.block == ["nordby/a#b1", "sydby/a#b0"]


def test_nothing_is_nothing(make):
    found = gathered(make, {})
    assert (found.block, found.terms) == ([], [])


@pytest.mark.parametrize(
    "topics, paragraphs, enough",
    [(2, 20, True), (2, 19, False), (1, 20, False), (4, 40, True), (5, 50, False)],
)
def test_support_needs_ten_paragraphs_and_a_term_per_topic(make, topics, paragraphs, enough):
    found = gathered(make, TEXTS)
    assert found.supports(topics, paragraphs) == enough
    if not enough:
        with pytest.raises(SupportError, match=f"{topics} topics need {10 * topics} paragraphs"):
            found.check(topics, paragraphs)
