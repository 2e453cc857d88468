"""The scorer of the labelled set, with values reckoned by hand."""

from dataclasses import replace

import pytest
from intake_set.alignment import aligned, words
from intake_set.beside import Beside, Count
from intake_set.differences import differences
from intake_set.gold import Gold, GoldBlock, GoldLine, gold_of
from intake_set.inline import Piece, pieces
from intake_set.scoring import Output, hidden, masked, score
from intake_set.source import read_source

# A document of an invented place: eleven words to keep, three lines to remove.
HEADING = GoldBlock("heading", 1, "Vores værdier", "Vores værdier", floating=False)
FIRST = GoldBlock("list_item", 1, "Tillid til andre", "Tillid til andre", floating=False)
SECOND = GoldBlock("list_item", 2, "Mod", "Mod", floating=False)
LAST = GoldBlock(
    "paragraph", 0, "siger [navn] fra Tofthede", "siger Ib Lund fra Tofthede", floating=False
)
QUOTE = GoldBlock("pull_quote", 0, "Mod er smitsomt", "Mod er smitsomt", floating=True)
GOLD = Gold(
    blocks=(HEADING, FIRST, SECOND, QUOTE, LAST),
    furniture=(
        GoldLine("menu", "Borger", "Borger"),
        GoldLine("cookie", "Vi bruger cookies til statistik", "Vi bruger cookies til statistik"),
        GoldLine("contact", "Kontakt [navn]", "Kontakt Ib Lund"),
    ),
    personal=(("navn", "Ib Lund"), ("navn", "Ib Lund"), ("telefon", "00 12 34 56")),
    neutral=("00 10 10 10",),
    language="da",
    title="Vores værdier",
    date="2020-01-31",
)
PERFECT = Output(
    "Vores værdier\n\nTillid til andre\n\nMod\n\nsiger [navn] fra Tofthede\n\nMod er smitsomt",
    headings=[("Vores værdier", 1)],
    items=[("Tillid til andre", 1), ("Mod", 2)],
    quotes=["Mod er smitsomt"],
    masked=["Ib Lund", "Ib Lund", "00 12 34 56"],
    source="siger [navn] fra Tofthede, [telefon]",
    title="Vores værdier",
    date="2020-01-31",
    language="da",
)


def test_words_are_case_folded_runs_of_letters_without_unseen_signs():
    assert words("Mål- og råde\u00adrum, [navn] 24/7\u200b") == [
        *("mål", "og", "råderum", "navn", "24", "7")
    ]


def test_alignment_is_a_longest_common_subsequence():
    assert aligned("abcbdab", "bdcaba") != []
    assert len(aligned("abcbdab", "bdcaba")) == 4  # Cormen et al., Introduction to Algorithms
    assert aligned("abc", "xaybz") == [(0, 1), (1, 3)]
    assert aligned("", "abc") == []


def test_a_perfect_output_scores_one_throughout():
    found = score(GOLD, PERFECT)
    assert found.kept == found.bag == Count(13, 13, 13)
    assert found.furniture == Count(3, 3, 3)
    assert found.headings == Count(1, 1, 1)
    assert found.items == found.item_levels == Count(2, 2, 2)
    assert found.quotes == Count(1, 1, 1)
    assert found.hidden == found.masked == Count(3, 3, 3)
    assert found.title == found.date == found.language == Count(1, 1, 1)
    assert list(differences(GOLD, PERFECT)) == []


def test_furniture_that_stays_costs_precision_of_words_and_recall_of_lines():
    found = score(GOLD, replace(PERFECT, text="Borger\n\n" + PERFECT.text))
    assert found.kept == Count(13, 14, 13)
    assert found.furniture == Count(2, 2, 3)


def test_a_line_stays_when_half_its_words_stand_together():
    half = score(GOLD, replace(PERFECT, text="Vi bruger cookies\n\n" + PERFECT.text))
    less = score(GOLD, replace(PERFECT, text="cookies statistik\n\n" + PERFECT.text))
    assert half.furniture.recall == pytest.approx(2 / 3)
    assert less.furniture.recall == 1


def test_a_lost_block_costs_recall_of_words_and_precision_of_lines():
    found = score(GOLD, replace(PERFECT, text=PERFECT.text.replace("Tillid til andre\n\n", "")))
    assert found.kept == Count(10, 10, 13)
    assert found.furniture == Count(3, 4, 3)


def test_order_counts_for_running_text_and_not_for_a_quotation():
    swapped = (
        "Tillid til andre\n\nMod er smitsomt\n\nVores værdier\n\nMod\n\nsiger [navn] fra Tofthede"
    )
    found = score(GOLD, replace(PERFECT, text=swapped))
    assert found.bag == Count(13, 13, 13)
    assert found.kept.hits == 11  # the two words of the heading come too late


def test_optional_words_count_neither_way():
    optional = GoldBlock("optional", 0, "leder af dagplejen", "leder af dagplejen", floating=False)
    gold = replace(GOLD, blocks=(*GOLD.blocks, optional))
    with_it = score(gold, replace(PERFECT, text=PERFECT.text + "\n\nleder af dagplejen"))
    assert with_it.kept == with_it.bag == score(gold, PERFECT).kept == Count(13, 13, 13)


def test_the_number_of_a_list_item_counts_neither_way():
    gold = replace(GOLD, blocks=(HEADING, replace(SECOND, number="1"), LAST))
    bare = "Vores værdier\n\nMod\n\nsiger [navn] fra Tofthede"
    for text in (bare, bare.replace("Mod", "1. Mod")):
        found = score(gold, replace(PERFECT, text=text, items=[("1. Mod", 2)]))
        assert found.kept == found.bag == Count(7, 7, 7)
        assert found.items == Count(1, 1, 1)


def test_a_system_that_does_not_mask_is_held_against_the_open_text():
    found = score(GOLD, Output(PERFECT.text.replace("[navn]", "Ib Lund")))
    assert found.kept == Count(14, 14, 14)
    assert found.hidden == found.headings == Count()


def test_structure_compares_words_and_counts_levels_apart():
    output = replace(PERFECT, headings=[("VORES  VÆRDIER", 2), ("Mod", 2)])
    found = score(GOLD, output)
    assert found.headings == Count(1, 2, 1)
    assert found.heading_levels == Count(0, 1, 1)
    assert found.headings.f1 == pytest.approx(2 / 3)


def test_a_label_may_be_a_heading_or_not():
    gold = replace(
        GOLD, blocks=(*GOLD.blocks, GoldBlock("label", 0, "Fakta", "Fakta", floating=False))
    )
    with_it = replace(PERFECT, headings=[("Vores værdier", 1), ("Fakta", 2)])
    assert score(gold, with_it).headings == score(gold, PERFECT).headings == Count(1, 1, 1)


def test_personal_data_leak_by_a_part_of_a_name_or_the_digits_of_a_number():
    assert hidden(GOLD, "ingen her").recall == 1
    assert hidden(GOLD, "[navn] Lund").hits == 1
    assert hidden(GOLD, "ring 00123456").hits == 2
    assert hidden(GOLD, "ring 00.12.34.56").hits == 2


def test_a_word_of_a_name_that_the_document_uses_otherwise_is_no_leak():
    gold = replace(GOLD, personal=(("navn", "Mod Tillid"),))
    assert hidden(gold, "tillid og mod").recall == 1


def test_masks_beside_personal_data_cost_precision_and_switchboards_do_not():
    assert masked(GOLD, ["Ib Lund", "Tofthede", "00 10 10 10"]) == Count(1, 2, 2)
    assert masked(GOLD, ["Ib"]) == Count(1, 1, 1)


def test_undefined_shares_are_not_a_number():
    assert Count().precision != Count().precision
    assert Count().f1 != Count().f1
    assert Count(1, 2, 4).f1 == pytest.approx(1 / 3)


def test_differences_name_what_parts():
    output = replace(PERFECT, text="Borger\n\n" + PERFECT.text, headings=[], date="")
    assert set(differences(GOLD, output)) == {
        "furniture left, menu: Borger",
        "words left over: borger",
        "missed heading 1: vores værdier",
        "title, date: 'Vores værdier', ''; gold 'Vores værdier', '2020-01-31'",
    }


def test_inline_marks_become_pieces():
    assert pieces("Ring til [[navn|Ib Lund]] på [[?telefon|00 10]] {-more|Mere-}") == (
        Piece("Ring til "),
        Piece("Ib Lund", "personal", "navn"),
        Piece(" på "),
        Piece("00 10", "neutral", "telefon"),
        Piece(" "),
        Piece("Mere", "furniture", "more"),
    )


def test_a_source_gives_its_gold(tmp_path):
    path = tmp_path / "html" / "tuning" / "01-tofthede.src.md"
    path.parent.mkdir(parents=True)
    path.write_text(
        '+++\nmunicipality = "Tofthede"\ntitle = "Mål"\n+++\n# Mål\n11. Først {-more|Mere-}\n'
        "@box\nI en boks siger [[navn|Ib Lund]] det\n@end\n~menu Menu\n? Måske\n"
        "Tekst {+ny+}{~gammel~}\n",
        encoding="utf-8",
    )
    gold = gold_of(read_source(path), [("footer", "Ring [[telefon|00 12]]")])
    assert [(b.kind, b.level, b.text, b.floating, b.number) for b in gold.blocks] == [
        ("heading", 1, "Mål", False, ""),
        ("list_item", 2, "Først", False, "1"),
        ("paragraph", 0, "I en boks siger [navn] det", True, ""),
        ("optional", 0, "Måske", False, ""),
        ("paragraph", 0, "Tekst ny", False, ""),
    ]
    assert [(line.kind, line.text) for line in gold.furniture] == [
        ("more", "Mere"),
        ("menu", "Menu"),
        ("deleted", "gammel"),
        ("footer", "Ring [telefon]"),
    ]
    assert gold.personal == (("navn", "Ib Lund"), ("telefon", "00 12"))


def test_masked_and_open_text_are_told_apart():
    assert Beside(GOLD, PERFECT.text, masks=True).kept().recall == 1
    assert Beside(GOLD, PERFECT.text, masks=False).kept().recall == pytest.approx(12 / 14)
