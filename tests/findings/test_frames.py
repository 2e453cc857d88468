import re

import pytest

from lingvist import schema
from lingvist.clean.edits import Block, CleanText
from lingvist.findings.frames import frames
from lingvist.findings.tokens import Source, tokens
from lingvist.language import compounds, model
from lingvist.language.annotation import annotate

# Sentence, and what its first frame says.
CASES = [
    ("Lederen skaber klare rammer.", {"agent": "leader", "predicate": "skabe",
        "object": "klare rammer", "modality": "assertion", "modality_form": "bare",
        "voice": "active", "negated": False}),
    ("Som ledere skal vi gå foran.", {"agent": "we_leaders", "modality": "obligation",
        "modality_form": "modal", "cue": "skal", "predicate": "gå foran"}),
    ("Vi tager ansvar for helheden.", {"agent": "we_all", "predicate": "tage",
        "responsibility": "taken"}),
    ("Det er medarbejderne, der møder borgerne.", {"agent": "employee", "predicate": "møde",
        "object": "borgerne", "direction": "outward"}),
    ("Beslutningerne bliver drøftet af direktionen.", {"agent": "leader", "voice": "blive",
        "predicate": "drøfte", "object": "Beslutningerne"}),
    ("Opgaverne løses i fællesskab.", {"agent": "none", "voice": "s-passive", "predicate": "løse"}),
    ("Udkastet er drøftet på et møde.", {"agent": "none", "voice": "none", "predicate": "drøfte"}),
    ("Du må ikke vente på svar.", {"agent": "addressee", "modality": "prohibition",
        "cue": "må ikke", "negated": True}),
    ("Du må gerne spørge.", {"agent": "addressee", "modality": "permission", "negated": False}),
    ("Vi forventer, at du kender målene.", {"agent": "addressee", "modality": "expectation",
        "modality_form": "lexical", "predicate": "kende", "object": "målene"}),
    ("Jeg tror på, at tillid smitter.", {"agent": "leader", "modality": "belief",
        "predicate": "tro på"}),
    ("Kommunen vil være en god arbejdsplads.", {"agent": "organisation", "modality": "volition",
        "predicate": "være", "object": "en god arbejdsplads"}),
    ("Arbejdet vil blive evalueret.", {"agent": "none", "modality": "assertion", "voice": "blive"}),
    ("Man kan ikke lede alene.", {"agent": "generic", "modality": "ability", "negated": True}),
    ("Som ledere har vi et særligt ansvar for at sætte retning.", {"agent": "we_leaders",
        "modality": "obligation", "modality_form": "lexical", "predicate": "sætte",
        "object": "retning", "responsibility": "held"}),
    ("Det er lederens ansvar at sætte holdet.", {"agent": "leader", "modality": "obligation",
        "predicate": "sætte", "object": "holdet", "agent_text": "lederens"}),
    ("Byrådet sætter målene.", {"agent": "politicians"}),
    ("Foreninger og virksomheder får en plads ved bordet.", {"agent": "partner"}),
    ("Ledelse handler om tillid.", {"agent": "abstract", "predicate": "handle om",
        "object": "tillid"}),
    ("I Sandby Kommune prioriterer vi ledelse.", {"agent": "organisation"}),
    ("I Sandby Kommune har vi fire værdier.", {"agent": "we_all"}),
    ("Vi har et fælles ansvar for trivslen.", {"responsibility": "shared"}),
    ("Lederen skal kunne mærke efter.", {"predicate": "kunne mærke efter",
        "modality": "obligation"}),
    ("Vi skaber rammer for medarbejderne.", {"beneficiary": "medarbejderne",
        "direction": "inward"}),
    ("Vi bygger bro indad og udad.", {"direction": "both"}),
    ("Værdierne er ikke pynt, men et løfte.", {"negated": True, "corrective": True,
        "object": "pynt"}),
    ("Vi tager ikke kun ansvar for egen enhed, men også for helheden.", {"negated": False,
        "corrective": True}),
    ("Der skal skabes rammer for dialog.", {"agent": "none", "voice": "s-passive",
        "modality": "obligation", "predicate": "skabe"}),
    ("Som institutionsledere skal vi svare.", {"agent": "we_leaders"}),
    ("Vi, der leder andre, skylder et svar.", {"agent": "we_leaders"}),
    ("Vi ledere må ikke tie.", {"agent": "we_leaders", "modality": "prohibition"}),
    ("Vi udfordrer vores medarbejdere.", {"agent": "we_leaders", "direction": "inward"}),
    ("Vi lytter til medarbejdernes perspektiver.", {"agent": "we_leaders"}),
    ("Vi lytter til borgerne og til kollegerne.", {"agent": "we_all"}),
    ("Vi har dygtige medarbejdere.", {"agent": "we_all"}),
    ("Retningen sætter direktionen.", {"agent": "leader", "object": "Retningen"}),
    ("Trivsel kræver ledere.", {"agent": "abstract"}),
    ("Beslutninger træffes af dem, der kender opgaven.", {"agent": "generic"}),
    ("Det påhviler lederen at skabe ro.", {"agent": "leader", "modality": "obligation",
        "predicate": "skabe"}),
    ("Det er ikke tilladt at ryge i huset.", {"agent": "none", "modality": "prohibition"}),
    ("Du er velkommen til at spørge.", {"modality": "permission", "predicate": "spørge"}),
    ("Vores ambition er at være åbne.", {"agent": "we_all", "modality": "volition"}),
    ("Vi stræber hele tiden efter at gøre det enklere.", {"modality": "volition",
        "predicate": "gøre"}),
    ("Lederen forventes at kende loven.", {"agent": "leader", "modality": "expectation",
        "predicate": "kende"}),
    ("Vi vil gerne kendes på vores svar.", {"modality": "volition", "voice": "s-passive"}),
    ("Der stilles krav om ro.", {"agent": "none", "modality": "obligation"}),
    ("Direktionen har besluttet en plan.", {"modality": "assertion", "predicate": "beslutte"}),
    ("Det er ikke systemet, men borgeren, der bestemmer.", {"agent": "citizen",
        "corrective": True}),
    ("Vi måler ikke kun på tal, men også på det, borgerne fortæller.", {"agent": "we_all",
        "negated": False, "corrective": True}),
    ("Du får ansvaret for dit område.", {"responsibility": "given"}),
    ("Lederen står til ansvar for driften.", {"responsibility": "held"}),
    ("Det ansvar tager vi alvorligt.", {"agent": "we_all", "responsibility": "none"}),
    ("Vi giver hinanden tid.", {"direction": "inward"}),
    ("Vi taler med hinanden og med borgerne.", {"direction": "both"}),
    ("Sammen med foreningerne finder vi nye veje.", {"direction": "outward"}),
    ("Lederen giver medarbejderne tid.", {"beneficiary": "medarbejderne", "object": "tid"}),
]  # fmt: skip


def table(text):
    """Annotate a text, one block per line."""
    blocks = tuple(
        Block("paragraph", 0, found.start(), found.end())
        for found in re.finditer(r"[^\n]+\n*", text)
    )
    clean = CleanText(text, (), blocks)
    doc = annotate(clean, model.load())
    return tokens(Source("sandby/grundlag", clean, doc), compounds.parts)


@pytest.mark.parametrize("text, expected", CASES, ids=[case[0] for case in CASES])
def test_first_frame(text, expected):
    row = frames(table(text)).iloc[0].to_dict()
    assert {name: row[name] for name in expected} == expected


def test_no_finite_verb_gives_no_frame():
    assert frames(table("Ledelse tæt på")).empty


def test_empty_table_gives_empty_table():
    found = frames(schema.empty("tokens"))
    assert found.empty
    assert list(found.columns) == schema.TABLES["frames"].names


def test_coordinated_verbs_give_a_row_each_with_the_subject_of_the_first():
    found = frames(table("Lederen lytter og giver svar."))
    assert found["predicate"].tolist() == ["lytte", "give"]
    assert found["agent"].tolist() == ["leader", "leader"]


def test_infinitives_under_one_modal_give_a_row_each():
    found = frames(table("Ledelsen skal sætte retning, inddrage medarbejderne og give svar."))
    assert found["predicate"].tolist() == ["sætte", "inddrage", "give"]
    assert set(found["modality"]) == {"obligation"}


def test_subordinate_clause_has_its_own_row_inside_the_span_of_its_matrix():
    text = "Vi lytter, når medarbejderne har forslag."
    found = frames(table(text)).set_index("predicate")
    assert found.loc["have", "agent"] == "employee"
    assert text[found.loc["have", "start"] : found.loc["have", "end"]] == (
        "når medarbejderne har forslag"
    )
    assert found.loc["lytte", "end"] == found.loc["have", "end"]


def test_spans_point_into_the_text():
    text = "Ledelse i Sandby\nVi lytter.\nDu skal svare."
    found = frames(table(text))
    assert [text[r.start : r.end] for r in found.itertuples()] == ["Vi lytter", "Du skal svare"]
    assert found["line"].tolist() == [2, 3]


def test_documents_do_not_lend_each_other_their_speaker():
    led = table("Som ledere skal vi lytte.")
    other = table("Vi lytter.").assign(document="b/b", block="b/b#b1", sentence="b/b#s1")
    joined = frames(schema.build("tokens", [*led.to_dict("records"), *other.to_dict("records")]))
    assert joined["agent"].tolist() == ["we_leaders", "we_all"]


def test_quotation_speaks_with_the_voice_of_its_speaker():
    found = frames(table("– Vi tror på jer, siger borgmesteren."))
    assert found["agent"].iloc[0] == "politicians"


def test_relative_clause_takes_the_agent_it_describes():
    found = frames(table("Vi har brug for ledere, der tør tage et valg."))
    assert found["agent"].tolist() == ["we_all", "leader"]
    assert found["modality"].tolist() == ["assertion", "ability"]
