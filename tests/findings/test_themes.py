"""Themes on hand-written tokens; each family with what shows it and what only looks like it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingvist import schema
from lingvist.findings.themes import themes
from lingvist.resources.inflection import OPEN_CLASSES
from lingvist.resources.lexicon import load, parse_lexicon
from lingvist.resources.pattern_syntax import parse

SHOWN = {
    "fællesskab": "et/DET stærkt/ADJ fællesskab/NOUN",
    "nysgerrighed": "vi/PRON er/AUX nysgerrige/nysgerrig/ADJ",
    "ansvar": "vi/PRON tager/tage/VERB ansvar/NOUN",
    "tillid": "vi/PRON møder/VERB dem/PRON med/ADP tillid/NOUN",
    "nytænkning": "vi/PRON går/gå/VERB nye/ny/ADJ veje/vej/NOUN",
    "anerkendelse": "ros/NOUN og/CCONJ ris/NOUN",
    "sammenhæng": "vi/PRON arbejder/VERB på/ADP tværs/ADV",
    "mod": "mod/NOUN til/ADP at/PART lede/VERB",
    "retning": "vi/PRON viser/vise/VERB vej/NOUN",
    "nærvær": "vi/PRON er/AUX tæt/ADJ på/ADP hverdagen/NOUN",
    "læring": "refleksion/NOUN og/CCONJ træning/NOUN",
    "dialog": "vi/PRON taler/VERB i/ADP øjenhøjde/NOUN",
    "inddragelse": "vi/PRON inddrager/inddrage/VERB alle/PRON",
    "faglighed": "høj/ADJ faglighed/NOUN",
    "resultater": "vi/PRON følger/følge/VERB op/ADV",
    "trivsel": "vi/PRON trives/trives/VERB",
    "respekt": "gensidig/ADJ respekt/NOUN",
    "ordentlighed": "vi/PRON holder/holde/VERB ord/NOUN",
    "åbenhed": "ledelsen/NOUN er/AUX åben/ADJ",
    "mangfoldighed": "plads/NOUN til/ADP forskellighed/NOUN",
    "borgeren": "borgeren/borger/NOUN er/AUX i/ADP centrum/NOUN",
    "bæredygtighed": "bæredygtige/bæredygtig/ADJ løsninger/NOUN",
    "effektivitet": "kvalitet/NOUN for/ADP pengene/penge/NOUN",
    "råderum": "frihed/NOUN under/ADP ansvar/NOUN",
    "tydelighed": "klare/klar/ADJ mål/NOUN",
    "samarbejde": "et/DET godt/ADJ samarbejde/NOUN",
    "politisk_betjening": "byrådets/byråd/NOUN beslutninger/NOUN",
    "tryghed": "psykologisk/ADJ tryghed/NOUN",
}
NOT_SHOWN = [
    ("fællesskab", "fælles/ADJ mål/NOUN"),
    ("fællesskab", "vi/PRON planlægger/VERB i/ADP fællesskab/NOUN"),
    ("fællesskab", "Forhandlingsfællesskabet/forhandlingsfællesskab/NOUN"),
    ("fællesskab", "samfundet/samfund/NOUN"),
    ("nysgerrighed", "spørgsmål/NOUN og/CCONJ svar/NOUN"),
    ("nysgerrighed", "undersøgelsen/undersøgelse/NOUN"),
    ("ansvar", "forsvaret/forsvar/NOUN"),
    ("ansvar", "uforsvarlig/ADJ"),
    ("ansvar", "ansvarsforsikring/NOUN"),
    ("ansvar", "erstatningsansvaret/erstatningsansvar/NOUN"),
    ("ansvar", "ansvarlig/ADJ for/ADP siden/side/NOUN"),
    ("ansvar", "dataansvarlig/ADJ"),
    ("tillid", "tillidsrepræsentanten/tillidsrepræsentant/NOUN"),
    ("tillid", "fællestillidsrepræsentant/NOUN"),
    ("tillid", "mistillid/NOUN"),
    ("tillid", "selvtillid/NOUN"),
    ("tillid", "vi/PRON tror/tro/VERB på/ADP ,/PUNCT at/SCONJ kolleger/kollega/NOUN vil/AUX"),
    ("nytænkning", "nyheder/nyhed/NOUN og/CCONJ nyhedsbrev/NOUN"),
    ("nytænkning", "ny/ADJ medarbejder/NOUN"),
    ("anerkendelse", "godkendelse/NOUN"),
    ("anerkendelse", "anerkendelse/NOUN af/ADP faderskab/NOUN"),
    ("anerkendelse", "en/DET anerkendt/anerkende/VERB lederuddannelse/NOUN"),
    ("anerkendelse", "vi/PRON anerkender/anerkende/VERB ,/PUNCT at/SCONJ det/PRON haster/VERB"),
    ("sammenhæng", "i/ADP den/DET sammenhæng/NOUN"),
    ("sammenhæng", "kommunen/NOUN som/ADP helhed/NOUN"),
    ("sammenhæng", "i/ADP det/DET hele/ADJ taget/VERB"),
    ("sammenhæng", "sammenhæng/NOUN mellem/ADP ord/NOUN og/CCONJ handling/NOUN"),
    ("mod", "vi/PRON går/VERB mod/ADP nord/NOUN"),
    ("mod", "mod-/X og/CCONJ medspil/NOUN"),
    ("mod", "modspil/NOUN og/CCONJ modstand/NOUN"),
    ("mod", "luften/NOUN er/AUX tør/ADJ"),
    ("retning", "retningslinjer/retningslinje/NOUN"),
    ("retning", "forretningsordenen/forretningsorden/NOUN"),
    ("retning", "i/ADP retning/NOUN af/ADP"),
    ("retning", "kurser/kurs/NOUN"),
    ("nærvær", "nærværende/ADJ aftale/NOUN"),
    ("nærvær", "sygefravær/NOUN"),
    ("nærvær", "tæt/ADJ på/ADP 100/NUM"),
    ("nærvær", "tæt/ADJ på/ADP politikerne/politiker/NOUN"),
    ("nærvær", "tilgængelighedserklæring/NOUN"),
    ("læring", "læreren/lærer/NOUN"),
    ("læring", "byudvikling/NOUN"),
    ("læring", "lære/VERB huset/NOUN at/PART kende/VERB"),
    ("læring", "børnenes/barn/NOUN læring/NOUN"),
    ("dialog", "dialogboks/NOUN"),
    ("dialog", "kommunikationsafdelingen/kommunikationsafdeling/NOUN"),
    ("inddragelse", "inddragelse/NOUN af/ADP kørekort/NOUN"),
    ("inddragelse", "MED-udvalget/med-udvalg/NOUN"),
    ("faglighed", "fagforeningen/fagforening/NOUN"),
    ("faglighed", "de/DET faglige/faglig/ADJ organisationer/organisation/NOUN"),
    ("faglighed", "kvalitetsstandarder/kvalitetsstandard/NOUN"),
    ("faglighed", "livskvalitet/NOUN"),
    ("resultater", "søgeresultater/søgeresultat/NOUN"),
    ("resultater", "personlige/personlig/ADJ effekter/effekt/NOUN"),
    ("resultater", "effektiv/ADJ"),
    ("trivsel", "elevernes/elev/NOUN trivsel/NOUN"),
    ("trivsel", "trivselsmåling/NOUN"),
    ("trivsel", "erhvervstrivsel/NOUN"),
    ("respekt", "respektive/ADJ"),
    ("respekt", "med/ADP hensyn/NOUN til/ADP ferie/NOUN"),
    ("ordentlighed", "særlig/ADJ"),
    ("ordentlighed", "overordentlig/ADJ"),
    ("ordentlighed", "dagsorden/NOUN"),
    ("åbenhed", "særlige/særlig/ADJ"),
    ("åbenhed", "åbningstider/åbningstid/NOUN"),
    ("åbenhed", "åben/ADJ hele/ADJ døgnet/døgn/NOUN"),
    ("åbenhed", "vi/PRON åbner/åbne/VERB døren/NOUN"),
    ("mangfoldighed", "forskellige/forskellig/ADJ fag/NOUN"),
    ("mangfoldighed", "mangfoldige/mangfoldig/ADJ gange/gang/NOUN"),
    ("mangfoldighed", "biodiversitet/NOUN"),
    ("borgeren", "borgmesteren/borgmester/NOUN"),
    ("borgeren", "borgerservice/NOUN"),
    ("borgeren", "vi/PRON bruger/bruge/VERB tid/NOUN"),
    ("bæredygtighed", "bærende/bære/VERB"),
    ("effektivitet", "Økonomiudvalget/økonomiudvalg/NOUN"),
    ("effektivitet", "menneskelige/menneskelig/ADJ ressourcer/ressource/NOUN"),
    ("råderum", "økonomisk/ADJ råderum/NOUN"),
    ("råderum", "tjenestefrihed/NOUN og/CCONJ fritid/NOUN"),
    ("tydelighed", "utydelig/ADJ"),
    ("tydelighed", "klar/ADJ til/ADP at/PART begynde/VERB"),
    ("tydelighed", "det/PRON rammer/ramme/VERB os/PRON"),
    ("samarbejde", "samarbejdspartnere/samarbejdspartner/NOUN"),
    ("samarbejde", "det/PRON hænger/hænge/VERB sammen/ADV"),
    ("politisk_betjening", "personalepolitiske/personalepolitisk/ADJ"),
    ("politisk_betjening", "personalepolitik/NOUN og/CCONJ politi/NOUN"),
    ("tryghed", "IT-sikkerhed/it-sikkerhed/NOUN"),
    ("tryghed", "vi/PRON skal/AUX sikre/VERB tid/NOUN"),
]


@pytest.fixture
def found(tokens_of):
    """Mentions as (theme, surface), in order."""

    def found(text, *, weak=False, **options):
        table = themes(tokens_of(text, **options))
        chosen = table if weak else table[~table["weak"]]
        return list(zip(chosen["theme"], chosen["surface"], strict=True))

    return found


@pytest.fixture
def rows(tokens_of):
    """The rows of one family."""

    def rows(family, text, **options):
        table = themes(tokens_of(text, **options))
        return table[table["theme"] == family].to_dict("records")

    return rows


def test_every_family_has_a_case():
    assert set(SHOWN) == {family.name for family in load().families}


@pytest.mark.parametrize("family, text", SHOWN.items())
def test_a_family_is_shown(found, family, text):
    assert family in [theme for theme, _ in found(text)]


@pytest.mark.parametrize("family, text", NOT_SHOWN)
def test_a_false_friend_is_refused(found, family, text):
    assert family not in [theme for theme, _ in found(text, weak=True)]


EXCLUDED_WORDS = [
    (family.name, item.text, item.pos)
    for family in load().families
    for pattern in family.exclude
    if len(steps := parse(pattern, load().classes).steps) == 1
    for item in steps[0].items
    if item.kind in ("word", "exact")
]


@pytest.mark.parametrize("family, word, pos", EXCLUDED_WORDS)
def test_an_excluded_word_is_refused_with_any_tag(found, family, word, pos):
    for tag in [pos] if pos else [*OPEN_CLASSES, "PROPN"]:
        assert family not in [theme for theme, _ in found(f"{word}/{tag}", weak=True)], tag


LISTED_WORDS = [(f.name, w) for f in load().families for w in f.words]


@pytest.mark.parametrize(
    "family, word", LISTED_WORDS, ids=[f"{f}-{w.lemma}-{w.pos}" for f, w in LISTED_WORDS]
)
def test_a_listed_word_is_found_with_what_is_said_of_it(rows, family, word):
    (row,) = rows(family, f"{word.lemma}/{word.pos}")
    assert (row["lemma"], row["pattern"], row["via"]) == (word.lemma, word.lemma, "lemma")
    assert (row["derived"], row["weak"]) == (word.derived, word.weak)
    assert row["negated"] == word.negative


def test_a_mention_has_its_place(rows):
    table = rows("ansvar", "Vi/PRON har/VERB et/DET ansvar/NOUN")
    assert [(r["start"], r["end"], r["line"], r["sentence"]) for r in table] == [
        (10, 16, 1, "sandby/grundlag#s1")
    ]


def test_no_tokens_give_no_mentions():
    table = themes(schema.empty("tokens"))
    assert table.empty
    assert list(table.columns) == schema.TABLES["themes"].names


def test_an_expression_with_a_word_of_its_own_family_has_the_span_of_that_word(rows):
    (row,) = rows("ansvar", "Vi/PRON tager/tage/VERB alle/DET ansvar/NOUN")
    assert (row["surface"], row["via"], row["lemma"]) == ("ansvar", "lemma", "ansvar")
    assert row["pattern"] == "tage/påtage *4 {ansvar}"


def test_an_expression_keeps_the_compound_that_carries_it(rows):
    (row,) = rows("ansvar", "Vi/PRON tager/tage/VERB ledelsesansvaret/NOUN")
    assert (row["surface"], row["via"], row["lemma"]) == (
        "ledelsesansvaret", "compound", "ledelsesansvar",
    )  # fmt: skip
    assert row["pattern"] == "-ansvar"


def test_an_expression_without_such_a_word_has_the_whole_span(rows):
    (row,) = rows("nytænkning", "Vi/PRON går/gå/VERB gerne/ADV nye/ny/ADJ veje/vej/NOUN")
    assert (row["surface"], row["via"]) == ("går gerne nye veje", "expression")
    assert row["lemma"] == "gå ny vej"


def test_a_gap_takes_a_changed_word_order(found):
    text = "I/ADP år/NOUN følger/følge/VERB lederen/NOUN op/ADV"
    assert found(text) == [("resultater", "følger lederen op")]


def test_families_may_overlap(found):
    assert found("det/DET mangfoldige/mangfoldig/ADJ fællesskab/NOUN") == [
        ("mangfoldighed", "mangfoldige"), ("fællesskab", "fællesskab"),
    ]  # fmt: skip
    assert found("frihed/NOUN under/ADP ansvar/NOUN") == [
        ("råderum", "frihed under ansvar"), ("ansvar", "ansvar"),
    ]  # fmt: skip
    assert sorted(found("tværfaglige/tværfaglig/ADJ")) == [
        ("faglighed", "tværfaglige"), ("sammenhæng", "tværfaglige"),
    ]  # fmt: skip


def test_the_longest_match_of_a_family_wins(found):
    text = "frihed/NOUN under/ADP ansvar/NOUN og/CCONJ frihed/NOUN"
    assert [s for f, s in found(text) if f == "råderum"] == ["frihed under ansvar", "frihed"]


def test_one_noun_for_several_scales_is_one_mention(found):
    text = "det/DET lille/ADJ og/CCONJ det/DET store/ADJ fællesskab/NOUN"
    assert found(text) == [("fællesskab", "fællesskab")]


def test_a_longer_false_friend_does_not_reach_beyond_its_words(found):
    text = "i/ADP den/DET sammenhæng/NOUN ser/VERB vi/PRON en/DET anden/ADJ sammenhæng/NOUN"
    assert found(text) == [("sammenhæng", "sammenhæng")]


def test_a_false_friend_of_one_family_does_not_touch_another(found):
    assert found("sammenhæng/NOUN mellem/ADP ord/NOUN og/CCONJ handling/NOUN") == [
        ("ordentlighed", "sammenhæng mellem ord og handling")
    ]


@pytest.mark.parametrize(
    "text, family, surface",
    [
        ("rammen/ramme/NOUN", "tydelighed", "rammen"),
        ("undren/NOUN", "nysgerrighed", "undren"),
        ("faggrupper/faggruppe/NOUN", "faglighed", "faggrupper"),
        ("vi/PRON gør/gøre/VERB det/PRON i/ADP fællesskab/NOUN", "samarbejde", "i fællesskab"),
        ("på/ADP fællesskabets/fællesskab/NOUN vegne/ADV", "fællesskab", "fællesskabets"),
        ("udviklings-/X og/CCONJ driftsplan/NOUN", "læring", "udviklings-"),
    ],
)
def test_a_weak_mention_is_marked(found, text, family, surface):
    assert found(text) == []
    assert (family, surface) in found(text, weak=True)


def test_an_expression_makes_a_weak_word_strong(rows):
    (row,) = rows("tydelighed", "klare/klar/ADJ mål/NOUN")
    assert (row["surface"], row["weak"], row["via"], row["derived"]) == (
        "klare", False, "expression", True,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text, family",
    [
        ("ikke/ADV nysgerrige/nysgerrig/ADJ", "nysgerrighed"),
        ("ingen/DET tillid/NOUN", "tillid"),
        ("uden/ADP respekt/NOUN", "respekt"),
        ("utrygge/utryg/ADJ medarbejdere/NOUN", "tryghed"),
        ("mistrivsel/NOUN", "trivsel"),
        ("viser/vise/VERB ikke/ADV vejen/vej/NOUN", "retning"),
    ],
)
def test_a_denied_mention_and_a_negative_formation_are_negated(rows, text, family):
    assert [row["negated"] for row in rows(family, text)] == [True]


def test_a_mention_in_a_sentence_that_denies_something_else_is_not_negated(rows):
    (row,) = rows("tillid", "Tillid/NOUN kan/AUX ikke/ADV købes/VERB")
    assert not row["negated"]


def test_a_heading_is_marked(rows):
    assert [r["in_heading"] for r in rows("mod", "Mod/NOUN", kind="heading")] == [True]
    assert [r["in_heading"] for r in rows("mod", "Mod/NOUN", kind="list_item")] == [False]


@pytest.mark.parametrize(
    "word, family, lemma",
    [
        ("Nysgerrige/nysgerrige/PROPN", "nysgerrighed", "nysgerrig"),
        ("TRIVSEL/TRIVSEL/PROPN", "trivsel", "trivsel"),
        ("fællesskaberne/fællesskabern/NOUN", "fællesskab", "fællesskab"),
        ("tilliden/tilliden/VERB", "tillid", "tillid"),
        ("respektløse/respektløse/VERB", "respekt", "respektløs"),
        ("inddrog/inddrog/ADV", "inddragelse", "inddrage"),
        ("anerkendende/anerkende/VERB+VerbForm=Part", "anerkendelse", "anerkendende"),
        ("praksisfællesskaberne/praksisfællesskabern/NOUN", "fællesskab", "praksisfællesskab"),
    ],
)
def test_a_wrong_lemma_or_tag_is_borne(rows, word, family, lemma):
    assert [row["lemma"] for row in rows(family, word)] == [lemma]


@pytest.mark.parametrize(
    "text",
    [
        "tillid/NOUN ,/PUNCT Mod/ADP og/CCONJ ansvar/NOUN",
        "Mod/ADP",
        "Mod/ADP er/AUX at/PART handle/VERB",
        "Mod/PROPN i/ADP hverdagen/NOUN",
        "Mod/ADP kræver/VERB+VerbForm=Fin øvelse/NOUN",
        "vi/PRON har/have/VERB mod/ADP til/ADP at/PART fejle/VERB",
    ],
)
def test_a_noun_taken_for_a_preposition_is_known_by_its_neighbours(rows, text):
    assert len(rows("mod", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "det/PRON vi/PRON kæmper/VERB mod/ADP",
        "kursen/NOUN er/AUX mod/ADP nord/NOUN",
        "for/ADP og/CCONJ mod/ADP",
        "turen/NOUN mod/ADP i/ADP morgen/NOUN",
    ],
)
def test_a_preposition_stays_one(rows, text):
    assert rows("mod", text) == []


HEAD = "[classes]\n"
SMALL = [
    f"""
[[families]]
name = "{name}"
label = "{name}"
gloss = "{name}"
danish = "."
english = "."
words = [{{ lemma = "{word}", pos = "NOUN" }}, {{ lemma = "ro", pos = "NOUN" }}]
compounds = ["-{word}"]
expressions = ["{word} og ro"]
"""
    for name, word in (("a", "fred"), ("b", "hvile"), ("c", "stilhed"), ("d", "ro"))
]


@given(order=st.permutations(SMALL), data=st.data())
@settings(max_examples=40, deadline=None)
def test_the_order_of_families_has_no_meaning(tokens_of, order, data):
    words = st.sampled_from(["fred", "hvile", "natfred", "stilhed", "ro", "og"])
    text = " ".join(f"{word}/NOUN" for word in data.draw(st.lists(words, min_size=1, max_size=8)))
    one, other = (
        themes(tokens_of(text), parse_lexicon(HEAD + "".join(families), Path("small.toml")))
        for families in (SMALL, order)
    )
    assert one.equals(other)
