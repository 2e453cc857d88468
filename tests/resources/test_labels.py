import re
from collections.abc import Iterator

import pytest

from lingvist import schema
from lingvist.errors import ResourceError
from lingvist.resources import lexicon
from lingvist.resources.labels import LANGUAGES, Labels, labels, parse_labels

DANISH, ENGLISH = labels("da"), labels("en")
OWN_NAMES = {("blocks", "kind"): "block_kind", ("statements", "kind"): "statement_kind"}


def leaves(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    else:
        yield path, str(value)


def fields(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


def test_the_languages_have_the_same_keys_and_the_same_fields():
    danish, english = (dict(leaves(words.model_dump())) for words in (DANISH, ENGLISH))
    assert danish.keys() == english.keys()
    for path, text in danish.items():
        assert fields(text) == fields(english[path]), path


def test_every_text_says_something():
    empty = [
        path for path, text in leaves(DANISH.model_dump()) if not text and path[-1] not in "xy"
    ]
    assert empty == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_closed_vocabulary_has_a_word_for_each_key(language):
    for table in schema.TABLES.values():
        for column in table.columns:
            name = OWN_NAMES.get((table.name, column.name), column.name)
            if column.allowed:
                assert set(labels(language).terms[name]) == set(column.allowed), name


def test_themes_bear_the_names_of_the_lexicon():
    for family in lexicon.load().families:
        assert DANISH.theme(family.name) == family.label
        assert ENGLISH.theme(family.name) == family.gloss
    assert DANISH.theme("helt_nyt") == "helt nyt"


def test_terms_and_groups():
    assert DANISH.term("agent", "we_all") == "vi (alle)"
    assert DANISH.term("agent", "new_agent") == "new agent"
    assert DANISH.term("no_such", "x") == "x"
    assert DANISH.group("rest") == "de øvrige"
    assert DANISH.group("et_navn") == "et_navn"


def test_relations_say_what_a_word_is_to_another():
    assert DANISH.relation("head", "modifier") == "tillægsord til ordet"
    assert DANISH.relation("dependent", "object") == "verber med ordet som objekt"
    assert DANISH.relation("head", "oblique:for") == "efter ordet og »for«"
    assert ENGLISH.relation("dependent", "oblique:i") == "before “i” and the word"
    assert DANISH.relation("head", "new-one") == "new-one"


@pytest.mark.parametrize(
    "value, decimals, danish, english",
    [
        (1234.5, None, "1.234,5", "1,234.5"),
        (2.0, None, "2", "2"),
        (0.1 + 0.2, None, "0,3", "0.3"),
        (-0.25, 1, "−0,2", "−0.2"),
        (-0.001, 1, "0,0", "0.0"),
        (1_000_000, None, "1.000.000", "1,000,000"),
        (float("nan"), 2, "–", "–"),
    ],
)
def test_numbers(value, decimals, danish, english):
    assert DANISH.number(value, decimals) == danish
    assert ENGLISH.number(value, decimals) == english


@pytest.mark.parametrize(
    "share, decimals, danish, english",
    [
        (0.125, 1, "12,5\u00a0%", "12.5%"),
        (0.0, 0, "0\u00a0%", "0%"),
        (0.004, 0, "<1\u00a0%", "<1%"),
        (0.0004, 1, "<0,1\u00a0%", "<0.1%"),
        (1.0, 0, "100\u00a0%", "100%"),
        (-0.05, 0, "−5\u00a0%", "−5%"),
        (float("nan"), 0, "–", "–"),
    ],
)
def test_percentages(share, decimals, danish, english):
    assert DANISH.percent(share, decimals) == danish
    assert ENGLISH.percent(share, decimals) == english


def test_an_unknown_chart_or_language_is_refused_with_the_known_ones():
    with pytest.raises(ResourceError, match="no_such") as caught:
        DANISH.chart("no_such")
    assert "theme_rates" in caught.value.allowed
    with pytest.raises(ResourceError, match="'sv'") as caught:
        labels("sv")
    assert caught.value.allowed == "da, en"


@pytest.mark.parametrize("text", ["language = ", 'language = "da"', 'ekstra = "nøgle"'])
def test_labels_that_are_broken_are_refused_with_their_file(text):
    with pytest.raises(ResourceError, match=r"labels\.xx\.toml") as caught:
        parse_labels(text, "labels.xx.toml")
    assert caught.value.allowed == ", ".join(Labels.model_fields)
