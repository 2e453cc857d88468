"""Named statements and principles: each way of naming, and what names nothing."""

import pandas as pd
import pytest

from lingvist import schema
from lingvist.clean.edits import Block, CleanText
from lingvist.findings import tokens as tables
from lingvist.findings.statements import statements
from lingvist.language import compounds, model
from lingvist.language.annotation import annotate

MARKS = {"# ": ("heading", 1), "## ": ("heading", 2), "- ": ("list_item", 1)}


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


def found(text: str) -> pd.DataFrame:
    clean = laid_out(text)
    source = tables.Source("sandby/grundlag", clean, annotate(clean, model.load()))
    return statements(tables.tokens(source, compounds.parts), tables.blocks(source))


NAMED = {
    "apposition with a name": (
        "Vi arbejder efter vores vision, Sammen løfter vi byen, og de mål, byrådet sætter.",
        ("vision", "vores vision, Sammen løfter vi byen", "vores vision"),
    ),
    "infinitive": (
        "Det er vores vision at have landets gladeste ledere. Det vil vi.",
        ("vision", "vores vision at have landets gladeste ledere", "vores vision"),
    ),
    "about": (
        "Vi har en vision om at blive en levende ø, der trækker folk til.",
        ("vision", "en vision om at blive en levende ø, der trækker folk til", "en vision"),
    ),
    "that-clause, verb first": (
        "Er vores mission, at Sandby har plads til alle.",
        ("mission", "vores mission, at Sandby har plads til alle", "vores mission"),
    ),
    "quotation marks": (
        "Byrådets vision »Sammen skaber vi Sandby« viser vej.",
        ("vision", "Byrådets vision »Sammen skaber vi Sandby«", "Byrådets vision"),
    ),
    "named by a verb": (
        "Vores tilgang kalder vi Ledelse i Flok, og den er ny.",
        ("approach", "Vores tilgang kalder vi Ledelse i Flok", "Vores tilgang"),
    ),
    "a name right after the noun": (
        "Vi arbejder ud fra tilgangen Borgerens Kompas i hverdagen.",
        ("approach", "tilgangen Borgerens Kompas", "tilgangen"),
    ),
    "a method": (
        "Vi bruger leg som metode i alle møder.",
        ("approach", "leg som metode", "som metode"),
    ),
    "a motto": (
        "Strategien er ny, og mottoet er »Hellere i dag end i morgen«.",
        ("slogan", "mottoet er »Hellere i dag end i morgen«", "mottoet"),
    ),
    "here in order to": (
        "Vi er her for at gøre hverdagen lettere.",
        ("mission", "Vi er her for at gøre hverdagen lettere.", "Vi er her for at"),
    ),
    "the purpose of a unit": (
        "Formålet med Musikskolen er at give alle børn et instrument. Kom ind.",
        ("purpose", "Formålet med Musikskolen er at give alle børn et instrument",
         "Formålet med Musikskolen"),
    ),
    "heading": (
        "## Vores vision\n\nI 2030 er Sandby grøn. Det bliver godt.",
        ("vision", "I 2030 er Sandby grøn.", "Vores vision"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", NAMED)
def test_a_statement_is_named(case):
    text, expected = NAMED[case]
    table = found(f"# Ledelse i Sandby\n\n{text}")
    assert list(table[["kind", "text", "cue"]].itertuples(index=False, name=None)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Vision, mission og værdier hænger sammen. Lederne omsætter visionen til handling.",
        "Visionen er klar, og vores tilgang er helhedsorienteret.",
        "Vi er her for brugerne og svarer på mails hver dag.",
        "Vi ved, hvor vi vil hen, og hvem vi er her for.",
        "## Formål\n\nPolitikken er rammen om samarbejdet.",
        "Formålet med grundlaget er at skabe et fælles sprog. Læs det.",
        "Samtalen har til formål at hjælpe, ikke at kontrollere.",
        "Regeringens vision er, at flere skal i arbejde.",
        "Ledelseskommissionen er på besøg. Din mission bliver at skabe ro.",
        "Foreninger udvikler byen med det formål at holde den levende.",
    ],
)
def test_nothing_is_named(text):
    assert found(f"# Ledelse i Sandby\n\n{text}").empty


def test_a_statement_that_comes_back_counts_once():
    table = found("Vores vision er »Fri fugl«.\n\nVores vision er »Fri fugl«.")
    assert table["text"].tolist() == ["Vores vision er »Fri fugl«"]


def test_a_heading_that_goes_on_from_the_word_of_the_values_is_a_slogan():
    table = found(
        "# Vi er TRO\n\n## TRO mod fremtiden\n\nVores værdier er tillid, respekt og ordentlighed."
    )
    assert table[["kind", "text", "cue"]].to_numpy().tolist() == [
        ["slogan", "TRO mod fremtiden", "TRO"]
    ]


PRINCIPLES = {
    "paragraphs after a lead-in": (
        (
            "Her er to principper til dig:\n\nVi svarer samme dag. Også om fredagen.\n\n"
            "Vi ringer, før vi skriver. Næsten altid.\n\nTak for i år."
        ),
        ["Vi svarer samme dag.", "Vi ringer, før vi skriver."],
    ),
    "numbered rules": (
        (
            "# Vores leveregler\n\nDer er to leveregler for kantinen.\n\n"
            "- Vi rydder af bordet. Også efter gæster.\n\n- Vi siger tak."
        ),
        ["Vi rydder af bordet.", "Vi siger tak."],
    ),
    "label and gloss": (
        "Vi leder efter to principper:\n\n- Nærhed: Vi er der.\n\n- Ro: Vi løber ikke.",
        ["Nærhed", "Ro"],
    ),
}


@pytest.mark.parametrize("case", PRINCIPLES)
def test_principles_are_listed(case):
    text, expected = PRINCIPLES[case]
    table = found(text)
    assert set(table["kind"]) == {"principle"}
    assert table["text"].tolist() == expected


def test_principles_that_a_text_calls_values_are_none():
    assert found("Vores principper er vores værdier:\n\n- Mod\n\n- Ro").empty


SECTIONS = (
    "## Naboer først\n\nVi begynder med de naboer, vi møder.\n\n"
    "## Øvelse\n\nVi bliver bedre af øvelse og ros.\n\n"
    "## Overskud\n\nVi har blik for overskud på kort sigt.\n\n"
    "## Kontakt\n\nSkriv til os."
)


def test_headings_stand_for_principles_in_a_text_for_leaders():
    table = found(f"# Ledelse i flok\n\n## Ledelsesgrundlag\n\nVi vil noget.\n\n{SECTIONS}")
    assert table["text"].tolist() == ["Naboer først", "Øvelse", "Overskud"]
    assert set(table["cue"]) == {"heading"}


@pytest.mark.parametrize(
    "text",
    [
        f"# Personalepolitik\n\nDen gælder alle.\n\n{SECTIONS}",
        f"# Ledelsesgrundlag\n\nVores værdier er mod og ro.\n\n{SECTIONS}",
        f"# Ledelsesgrundlag\n\nKommunens værdier står i en pjece.\n\n{SECTIONS}",
        ("# Ledelsesgrundlag\n\nDet er nyt.\n\n## Baggrund\n\nDet har en baggrund.\n\n"
        "## Formål\n\nDet har et formål.\n\n## Opfølgning\n\nDer er opfølgning."),
        ("# Kodeks for god ledelse\n\nDet er nyt.\n\n## Retning\n\nJeg kender målet.\n\n"
        "## Relationer\n\nJeg lytter.\n\n## Udsyn\n\nJeg læser."),
        ("# Ledelsesgrundlag\n\nDet er nyt.\n\n## Hvad er ledelse?\n\nLedelse er svært.\n\n"
        "## Sådan arbejder vi\n\nVi arbejder.\n\n## Ny som leder\n\nNy leder."),
    ],
    ids=["no text for leaders", "values declared", "values named", "ordinary headings",
         "headings not taken up", "headings that ask and tell"],
)  # fmt: skip
def test_headings_stand_for_nothing(text):
    assert "heading" not in set(found(text)["cue"])


def test_spans_stand_exactly_in_the_text():
    text = "# Ledelse\n\nDet er vores vision at være bedst i verden.\n\nMottoet er »Kom nu«."
    clean, table = laid_out(text).text, found(text)
    assert [clean[row.start : row.end] for row in table.itertuples()] == table["text"].tolist()
    assert table["kind"].tolist() == ["vision", "slogan"]


def test_no_tokens_no_statements():
    assert statements(schema.empty("tokens"), schema.empty("blocks")).empty
