import pytest

from lingvist.clean.draft import Draft
from lingvist.clean.flattened import (
    FLATTENED_RULES,
    fused_headings,
    inline_headers,
    inline_imprints,
    inline_page_numbers,
    inline_signatures,
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
