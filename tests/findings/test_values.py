"""Declared values: each way of declaring, each refusal, and what a row says."""

import math

import pandas as pd
import pytest

from lingvist import schema
from lingvist.clean.edits import Block, CleanText
from lingvist.findings import tokens as tables
from lingvist.findings.values import values
from lingvist.language import compounds, model
from lingvist.language.annotation import annotate

MARKS = {"# ": ("heading", 1), "## ": ("heading", 2), "### ": ("heading", 3),
         "- ": ("list_item", 1), "-- ": ("list_item", 2), "> ": ("pull_quote", 0)}  # fmt: skip


def laid_out(text: str) -> CleanText:
    """A clean text from blocks parted by empty lines, each with the mark of its kind."""
    parts, blocks, start = [], [], 0
    for part in text.strip().split("\n\n"):
        mark = next((m for m in MARKS if part.startswith(m)), "")
        kind, level = MARKS.get(mark, ("paragraph", 0))
        content = part.removeprefix(mark) + "\n\n"
        parts.append(content)
        blocks.append(Block(kind, level, start, start + len(content)))
        start += len(content)
    return CleanText("".join(parts), (), tuple(blocks))


def read(text: str, document: str = "sandby/grundlag") -> tuple[pd.DataFrame, pd.DataFrame]:
    """The tokens and blocks of a text, annotated by the bundled pipeline."""
    clean = laid_out(text)
    source = tables.Source(document, clean, annotate(clean, model.load()))
    return tables.tokens(source, compounds.parts), tables.blocks(source)


def found(text: str) -> pd.DataFrame:
    return values(*read(text))


SENTENCES = {
    "colon": (
        "Sandby Kommune styrer efter fire værdier: tillid, ordentlighed, humor og sammenhæng.",
        ["tillid", "ordentlighed", "humor", "sammenhæng"],
    ),
    "colon after a relative clause": (
        "Vi leder efter tre værdier, som ingen har rangordnet: nærvær, respekt og tempo.",
        ["nærvær", "respekt", "tempo"],
    ),
    "hyphen for a colon, verb first": (
        "Er TRO vores værdier - tillid, respekt og ordentlighed.",
        ["tillid", "respekt", "ordentlighed"],
    ),
    "bracket": (
        "Du kan se dig selv i vores værdier (åbenhed, humor og handlekraft) fra første dag.",
        ["åbenhed", "humor", "handlekraft"],
    ),
    "copula": (
        "Værdierne i Kløveret er held, hygge, hjælp og medvind og modvind.",
        ["held", "hygge", "hjælp", "medvind og modvind"],
    ),
    "apposition": (
        "Planer kommer og går, men vores værdier, ro, faglighed og glæde, bliver stående.",
        ["ro", "faglighed", "glæde"],
    ),
    "premodified by the cue": (
        "Værdierne åbenhed, omhu og arbejdsglæde gælder for enhver leder i Sandby.",
        ["åbenhed", "omhu", "arbejdsglæde"],
    ),
    "adjectives": (
        "Huset er båret af kerneværdierne rolig, lydhør, ordentlig og modig.",
        ["rolig", "lydhør", "ordentlig", "modig"],
    ),
    "two of them, then another clause": (
        "Hverdagen er præget af værdierne omsorg og tempo, og det kan ses.",
        ["omsorg", "tempo"],
    ),
    "such as": (
        "Vi arbejder ud fra værdier som åbenhed, tillid og nytænkning.",
        ["åbenhed", "tillid", "nytænkning"],
    ),
    "backwards": (
        "Tillid, faglighed og nærvær er vores tre bærende værdier.",
        ["Tillid", "faglighed", "nærvær"],
    ),
    "called so by the next sentence": (
        "Vi tror på fællesskab, frihed og forskellighed. Det er vores værdier.",
        ["fællesskab", "frihed", "forskellighed"],
    ),
    "taken up by the next sentence": (
        "Vi har tre værdier. Det er faglighed, fællesskab og frihed. Dem lever vi efter.",
        ["faglighed", "fællesskab", "frihed"],
    ),
    "counted up": (
        "Vi har tre værdier. Den første værdi er tillid. Den anden er mod. Den tredje er ro.",
        ["tillid", "mod", "ro"],
    ),
    "infinitives": (
        "Byrådet har sat tre værdier for ledere: at vise tillid, at stå fast og at skabe ro.",
        ["at vise tillid", "at stå fast", "at skabe ro"],
    ),
    "clauses": (
        "Lederne har tre værdier: Vi er ordentlige, vi er modige og vi er sammen om det.",
        ["Vi er ordentlige", "vi er modige", "vi er sammen om det"],
    ),
    "labels of several words": (
        ("Ledelse hviler på fire værdier: respekt for den enkelte, mod til at handle, "
        "høj faglighed og plads til forskellighed."),
        ["respekt for den enkelte", "mod til at handle", "høj faglighed",
         "plads til forskellighed"],
    ),
    "pairs": (
        "Vores værdier er tillid og ansvar, mod og nytænkning samt helhed og humor.",
        ["tillid og ansvar", "mod og nytænkning", "helhed og humor"],
    ),
    "the stated number joins a pair": (
        "Vi har to værdier: tillid, mod og handlekraft.",
        ["tillid", "mod og handlekraft"],
    ),
    "numbered in the sentence": (
        "Vi har tre værdier: 1) tillid, 2) respekt og 3) ansvar.",
        ["tillid", "respekt", "ansvar"],
    ),
    "quotation marks": (
        "Vores tre værdier, »nysgerrig«, »nærværende« og »nyskabende«, er valgt af jer.",
        ["nysgerrig", "nærværende", "nyskabende"],
    ),
    "a picture for values": (
        "Fire ledestjerner er vores værdier: samarbejde, ordentlighed, nærhed og udsyn.",
        ["samarbejde", "ordentlighed", "nærhed", "udsyn"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SENTENCES)
def test_a_sentence_declares(case):
    text, labels = SENTENCES[case]
    assert found(f"# Ledelse i Sandby\n\n{text}")["label"].tolist() == labels


LAYOUTS = {
    "bullets after a colon": (
        "Kommunen har to værdier:\n\n- Dialog\n\n- Respekt for faglighed",
        ["Dialog", "Respekt for faglighed"],
    ),
    "bullets below a heading, neutral lead-in": (
        "## Vores værdiord\n\nHer vil vi være:\n\n- Åbne\n\n- Stærke\n\n## Din leder\n\nHej.",
        ["Åbne", "Stærke"],
    ),
    "label, colon, gloss": (
        "Vores egne værdier:\n\n- Omhu: Vi ser efter. Altid.\n\n- Gæstfrihed: Vi har plads.",
        ["Omhu", "Gæstfrihed"],
    ),
    "label, hyphen, gloss, number": (
        ("Vi har samlet dem i 2 pejlemærker, der er vores værdier.\n\n"
        "1. Faglighed - vi kan vores kram\n\n2. Fart - vi svarer i dag"),
        ["Faglighed", "Fart"],
    ),
    "label, line break, gloss": (
        "Vi har to værdier:\n\n- Lydhørhed\nVi taler sammen.\n\n- Omtanke\nVi sover på det.",
        ["Lydhørhed", "Omtanke"],
    ),
    "the line break is lost": (
        "Vi har to værdier:\n\n- Dialog Vi taler sammen.\n\n- Sund fornuft Når vi er i tvivl.",
        ["Dialog", "Sund fornuft"],
    ),
    "now subject, now complement": (
        ("# Skolens værdier\n\nDe gælder alle.\n\n- Ro er\n\n-- at vi lytter\n\n"
        "- Alle kan være med. Det er det, vi forstår ved gæstfrihed.\n\n"
        "- Når vi ler ad os selv, er det humor."),
        ["Ro", "gæstfrihed", "humor"],
    ),
    "one-line paragraphs": (
        "Vi arbejder efter kommunens tre værdier:\n\nRo\n\nHelhed\n\nHumør\n\nDe er gamle.",
        ["Ro", "Helhed", "Humør"],
    ),
    "sections below the heading": (
        ("# Politik\n\n## Vores værdier\n\n### Vi rydder op\n\nHver dag.\n\n"
        "### Vi spørger, før vi svarer\n\nAltid.\n\n## Retningslinjer\n\nDe står her."),
        ["Vi rydder op", "Vi spørger, før vi svarer"],
    ),
    "sections of the same level, told apart by their shape": (
        ("# Politik\n\n## Vores værdier\n\n## Vi tager ansvar\n\nHver dag.\n\n"
        "## Vi lytter\n\nAltid.\n\n## Retningslinjer\n\nDe står her."),
        ["Vi tager ansvar", "Vi lytter"],
    ),
    "as many capital headings as the text states": (
        ("# LEDELSE\n\nLedelse hos os har 2 værdier. De følges ad.\n\n"
        "## RO OG TEMPO\n\nSådan.\n\n## MOD OG MENING\n\nSådan.\n\n## SAMSPIL\n\nMed byrådet."),
        ["RO OG TEMPO", "MOD OG MENING"],
    ),
    "sections below a title that presents them": (
        ("# Ledelsesværdier i Sandby Kommune\n\nByrådet har vedtaget dem.\n\n"
        "## Tydelighed\n\nHun er tydelig.\n\n## Ro\n\nHun er rolig.\n\n## Opfølgning\n\nHvert år."),
        ["Tydelighed", "Ro"],
    ),
    "letters": (
        ("# Sådan er HAVN\n\nHAVN rummer de fire værdier, vi har valgt.\n\nDe er nye.\n\n"
        "H\n\nHjælp\n\nVi kommer.\n\nA\n\nAnsvar\n\nVi holder ord.\n\n"
        "V\n\nVilje\n\nVi vil.\n\nN\n\nNærhed\n\nVi er her.\n\nHAVN er ikke en regel."),
        ["Hjælp", "Ansvar", "Vilje", "Nærhed"],
    ),
    "the list stands in the title": (
        "# Omhu, overblik og overskud\n\n## Sandby Kommunes ledelsesværdier\n\nLæs dem.",
        ["Omhu", "overblik", "overskud"],
    ),
    "labels alone below the heading": (
        "## Vores kerneværdier\n\nTillid · Respekt · Ordentlighed\n\nDe er vedtaget i 2014.",
        ["Tillid", "Respekt", "Ordentlighed"],
    ),
    "carried, with the cue in the title alone": (
        ("# Sandby Kommunes værdigrundlag\n\n"
        "Vi møder hinanden med varme, vid og vilje."),
        ["varme", "vid", "vilje"],
    ),
    "a list of contents first": (
        ("# Vores værdier\n\n# Roller\n\n# Uddannelse\n\n# Vores værdier\n\n"
        "Vores værdier er helhed, handling og humor.\n\n# Roller\n\nVi har fire."),
        ["helhed", "handling", "humor"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", LAYOUTS)
def test_a_layout_declares(case):
    text, labels = LAYOUTS[case]
    assert found(text)["label"].tolist() == labels


REFUSALS = {
    "no cue": "Vi tror på tillid, mod og humor.",
    "values in the singular": "Vi skaber værdi for borgere, virksomheder og foreninger.",
    "a verb": "Vi værdsætter åbenhed, respekt og mangfoldighed.",
    "a cited body": "Vi er inspireret af en forening, hvis egne værdier er alvor, humor og ro.",
    "another body": "Vi har læst Region Østlands værdier: resultater, fornyelse og respekt.",
    "former values": "De tidligere værdier var dialog, respekt og kvalitet.",
    "a question": "Hvilke værdier er vigtigst: tillid, respekt eller ansvar?",
    "denied": "Vores værdier er ikke tillid, respekt og ansvar.",
    "people": "Værdier som medarbejderne, borgerne og politikerne kan kende, er vigtige.",
    "companions": "Vores værdier, roller, kompetencer og adfærd hænger sammen.",
    "what values are used for": "Værdierne bruges i tre rum: til møder, til MUS og til samtaler.",
    "what values are like": "Vores værdier er tydelige, levende og korte.",
    "a picture without values": "Byrådets tre pejlemærker er flere job, bedre skoler og ren luft.",
    "themes of a plan": "Strategien har tre spor:\n\n- Samskabelse\n\n- Mod\n\n- Tillid",
    "areas, below a title with a cue": (
        "# Værdier og ledelse i Sandby\n\nVi har fem værdier. Læs dem.\n\n## Fokus i 2024\n\n"
        "Vi skal arbejde med tre områder:\n\n- Rekruttering\n\n- Nærvær\n\n- Økonomi"
    ),
    "areas that values rest on": (
        "Vi har to indsatsområder, som støtter vores værdier:\n\n- Rekruttering\n\n- Trivsel"
    ),
    "what values demand": "Vi efterlever vores værdier ved at:\n\n- sætte mål\n\n- give ros",
    "other sections after prose": (
        "# Politik\n\n## Værdigrundlag\n\nLæs det.\n\n## Rekruttering\n\nVi ansætter.\n\n"
        "## Samarbejde\n\nVi mødes.\n\n## Trivsel\n\nVi måler."
    ),
    "headings that ask and tell": (
        "# Vores værdier\n\nDe er vigtige.\n\n## Hvad betyder de?\n\nMeget.\n\n"
        "## Sådan bruger vi dem\n\nHver dag."
    ),
    "traits of an applicant": "Du lever vores værdier.\n\n- Du er tydelig\n\n- Du har erfaring",
}


@pytest.mark.parametrize("case", REFUSALS)
def test_nothing_is_declared(case):
    assert found(f"# Ledelse i Sandby\n\n{REFUSALS[case]}").empty


def test_words_in_the_definition_of_a_value_are_no_values():
    table = found("Vi har to værdier:\n\n- Åbenhed: tryghed, nærhed og humor\n\n- Mod: vi tør")
    assert table["label"].tolist() == ["Åbenhed", "Mod"]


def test_a_value_counts_once_and_its_section_is_where_it_is_unfolded():
    text = (
        "# Grundlag\n\nVi har to værdier: tillid og ro.\n\n"
        "## Tillid\n\nVi tror på hinanden.\n\n## Ro\n\nVi løber ikke.\n\n## Brug\n\nHvert år."
    )
    table = found(text)
    clean = laid_out(text).text
    unfolded = [
        clean[int(row.unfolded_start) : int(row.unfolded_end)] for row in table.itertuples()
    ]
    assert table["label"].tolist() == ["tillid", "ro"]
    assert unfolded == ["Tillid\n\nVi tror på hinanden.", "Ro\n\nVi løber ikke."]


def test_sentences_that_begin_with_the_labels_unfold_them():
    text = (
        "Værdierne åbenhed og ansvar gælder for alle.\n\n"
        "Åben er en dør, der ikke er lukket. Vi låser intet. Ansvar tager lederen hver dag."
    )
    table = found(text)
    clean = laid_out(text).text
    assert clean[int(table["unfolded_start"][0]) : int(table["unfolded_start"][1])] == (
        "Åben er en dør, der ikke er lukket. Vi låser intet. "
    )
    assert clean[int(table["unfolded_start"][1]) : int(table["unfolded_end"][1])].startswith(
        "Ansvar tager"
    )


def test_sentences_that_count_the_values_unfold_them():
    text = (
        "Vi har værdier for ledere: at vise tillid og at stå fast.\n\n"
        "Den første handler om at give slip.\n\nDen anden værdi er den svære."
    )
    starts = found(text)["unfolded_start"].tolist()
    assert starts == [laid_out(text).text.index(word) for word in ("Den første", "Den anden")]


def test_a_value_that_does_not_come_back_is_unfolded_nowhere():
    assert found("Vores værdier er ro og mod.")["unfolded_start"].isna().all()


def test_labels_stand_exactly_in_the_text():
    text = "Vi har tre værdier: Faglig  stolthed, »mod« og ro."
    clean = laid_out(text).text
    table = found(text)
    assert [clean[row.start : row.end] for row in table.itertuples()] == table["label"].tolist()
    assert table["label"].tolist() == ["Faglig  stolthed", "mod", "ro"]


def test_the_initials_spell_a_word_of_the_text():
    text = "Er SOMMER vores værdier - samspil, omhu, mod, mening, energi og ro."
    assert set(found(text)["mnemonic"]) == {"SOMMER"}


def test_initials_that_spell_no_word_are_no_mnemonic():
    assert set(found("Vores værdier er respekt, ansvar og mod.")["mnemonic"]) == {""}


@pytest.mark.parametrize(
    "text, count",
    [
        ("Vi har tre værdier: mod, ro og ansvar.", 3),
        ("De 3 værdier er mod, ro og ansvar.", 3),
        ("Vi har seks værdier:\n\n- Mod\n\n- Ro", 6),
        ("# Vores tre værdier\n\nVærdierne mod, ro og ansvar gælder for alle.", 3),
    ],
)
def test_the_stated_number_is_kept_whether_it_agrees_or_not(text, count):
    assert set(found(text)["stated_count"]) == {count}


def test_no_stated_number_is_nan():
    assert math.isnan(found("Vores værdier er mod og ro.")["stated_count"][0])


def test_a_number_that_disagrees_lowers_confidence():
    agrees = found("Vi har to værdier:\n\n- Mod\n\n- Ro")["confidence"][0]
    differs = found("Vi har seks værdier:\n\n- Mod\n\n- Ro")["confidence"][0]
    assert (agrees, differs) == (0.99, 0.8)


def test_two_scopes_have_ranks_of_their_own():
    table = found(
        "# Plejehjemmet\n\nVi arbejder efter kommunens to værdier:\n\n- Respekt\n\n- Helhed\n\n"
        "Derudover har vi i huset vores egne værdier:\n\n- Gæstfrihed: Her er plads.\n\n- Ro: Her."
    )
    assert table["scope"].tolist() == ["municipality"] * 2 + ["unit"] * 2
    assert table["rank"].tolist() == [1, 2, 1, 2]
    assert table["cue"].tolist() == ["kommunens to værdier"] * 2 + ["vores egne værdier"] * 2


def test_values_of_the_leaders_alone():
    table = found("Grundlaget har værdier, som kun gælder for lederne: overblik, ro og retning.")
    assert set(table["scope"]) == {"leaders"}


def test_lemmas_are_nouns_and_themes_come_from_the_lexicon():
    table = found("Huset er båret af kerneværdierne modig, åben og kvidderlyst.")
    assert table["lemma"].tolist() == ["mod", "åbenhed", "kvidderlyst"]
    assert table["theme"].tolist() == ["mod", "åbenhed", ""]


def test_several_documents_are_told_apart():
    one = read("Vores værdier er mod og ro.", "sandby/a")
    other = read("Vi har ingen.", "sandby/b")
    third = read("Vores værdier er tempo og humor.", "klitby/c")
    tokens, blocks = (pd.concat(parts) for parts in zip(one, other, third, strict=True))
    table = values(tokens, blocks)
    assert table.groupby("document")["label"].agg(list).to_dict() == {
        "sandby/a": ["mod", "ro"],
        "klitby/c": ["tempo", "humor"],
    }


def test_the_order_of_rows_does_not_matter():
    tokens, blocks = read("Kommunen har to værdier:\n\n- Dialog\n\n- Respekt")
    shuffled = values(tokens.sample(frac=1, random_state=1), blocks.sample(frac=1, random_state=1))
    pd.testing.assert_frame_equal(shuffled, values(tokens, blocks))


def test_no_tokens_no_values():
    assert values(schema.empty("tokens"), schema.empty("blocks")).empty
