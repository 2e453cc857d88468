import pytest

from lingvist.clean.draft import Draft
from lingvist.clean.flattened import (
    FLATTENED_RULES,
    fused_headings,
    inline_headers,
    inline_imprints,
    inline_page_numbers,
    inline_signatures,
    opening_headings,
)

LONG = "vi arbejder for borgerne hver dag, og det gør vi, også når det er svært at nå det hele. "
TEXT = "Her er det, som det er, fordi " + LONG * 3


def changed(rule, text):
    return Draft.of(text).changed((rule.name, change) for change in rule.find(text)).text


def test_page_numbers_that_count_up_go_from_the_edges():
    text = f"{TEXT}2\n\n3 {TEXT.strip()}\n\n{TEXT}4"
    assert changed(inline_page_numbers, text) == f"{TEXT.strip()}\n\n" * 2 + TEXT.strip()


def test_other_numbers_at_the_edges_stay():
    text = f"{TEXT}I 20\n\n114 Ledere {TEXT}\n\n{TEXT}"
    assert changed(inline_page_numbers, text) == text


def test_a_header_that_begins_several_paragraphs_goes():
    text = f"Politik · Birke Kommune Mod {TEXT}\n\nPolitik · Birke Kommune Ro {TEXT}"
    assert changed(inline_headers, text) == f"Mod {TEXT}\n\nRo {TEXT}"


def test_paragraphs_that_begin_alike_keep_their_words():
    text = f"Som ledere i Birke {TEXT}\n\nSom ledere i Birke {TEXT}"
    assert changed(inline_headers, text) == text


def test_a_back_cover_after_the_last_sentence_goes():
    text = f"{TEXT}Birke Kommune · Kirkegade 7 · www.birke.dk · Oplag 400"
    assert changed(inline_imprints, text) == TEXT.strip()
    assert changed(inline_imprints, f"{TEXT}Mod · Ro · Tid") == f"{TEXT}Mod · Ro · Tid"


@pytest.mark.parametrize("signed", ["Inga-Marie Øll, kommunaldirektør", "[navn], borgmester"])
def test_a_signature_after_the_last_sentence_goes(signed):
    assert changed(inline_signatures, TEXT + signed) == TEXT.strip()


def test_fused_headings_are_parted_from_their_text():
    text = (
        f"Nærvær Som ledere er vi tæt på. {TEXT}Mod Vi tør, og {LONG}Hvad vi vil Det er let. "
        f"Vi har ret til at vælge Omsorg Man skal vente. {LONG} Og omsorg er godt."
    )
    parted = changed(fused_headings, text).split("\n\n")
    assert [part for part in parted if len(part) < 16] == ["Nærvær", "Mod", "Hvad vi vil", "Omsorg"]
    assert " ".join(parted) == text


def test_names_inside_sentences_part_nothing():
    text = f"Vi bruger Borgerens Hus og Birke Kommune Vest. I går kom De Unge. {TEXT}" * 3
    assert changed(fused_headings, text) == text


def test_every_rule_tells_its_motive_and_an_example():
    assert all(rule.info.motive and rule.info.example for rule in FLATTENED_RULES)


def test_a_heading_that_opens_a_paragraph_is_parted_from_it():
    text = f"Forord Vi har skrevet det ned, for {LONG}{LONG}"
    assert changed(opening_headings, text).startswith("Forord\n\nVi har skrevet")


def test_two_paragraphs_must_show_headings_that_are_no_usual_names():
    first = f"Fra ord til handling Grundlaget skal bruges, for {LONG}{LONG}"
    second = f"Vores fem ord for ledelse I Birke har vi fem ord, og {LONG}{LONG}"
    assert changed(opening_headings, first) == first
    parted = changed(opening_headings, f"{first}\n\n{second}")
    assert "Fra ord til handling\n\nGrundlaget" in parted
    assert "Vores fem ord for ledelse\n\nI Birke" in parted


@pytest.mark.parametrize(
    "opening",
    [
        "Ledelsen i Birke har ansvaret, og",
        "Borgmester Hansen har sagt det, og",
        "Chefen for Børn skal sige det, og",
        "Det er Ledelsen der gør det, og",
    ],
)
def test_names_and_sentences_open_no_heading(opening):
    text = f"{opening} {LONG}{LONG}"
    assert changed(opening_headings, f"{text}\n\n{text}") == f"{text}\n\n{text}"
