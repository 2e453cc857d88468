"""Furniture known by what stands beside it; all texts are invented."""

import pytest

from lingvist.clean import clean

BODY = "Som ledere har vi et ansvar for at skabe gode rammer, så alle kan lykkes med opgaven."
BARE = f"Sammen om ledelse\n\n{BODY}"


@pytest.mark.parametrize(
    "foot",
    [
        "Vis kontaktoplysninger\n\nFind din leder",
        "Fik du svar på dit spørgsmål?\n\nJa, tak\n\nNej\n\nSend din kommentar",
        "Navn (skal udfyldes)\n\nE-mail\n\nDin besked\n\nSend",
        "© Birke Kommune\n\nLedige grunde\n\nBirke i tal",
        "Dagtilbud\n\nSkole og uddannelse\n\nTrafik og veje",
        "Siden er senest ændret i 2019\n\nAnsvarlig: Birkestaben",
        "Anmeld rotter\n\nBestil sundhedskort",
    ],
)
def test_runs_of_links_fields_and_answers_below_the_text_go(foot):
    assert clean(f"{BARE}\n\n{foot}").text == BARE


@pytest.mark.parametrize(
    "head",
    [
        "Plejecenter Birkely\n\nForside > Om os > Ledelse",
        "Dok.nr. 118-2019\n\nRevision: B",
        "Til: Birkeudvalget\n\nFra: Direktionen\n\nEmne: Ledelse",
        "Vi bruger cookies til statistik.\n\nNødvendige\n\nStatistik\n\nTillad alle",
    ],
)
def test_what_stands_among_lines_of_the_head_goes(head):
    assert clean(f"{head}\n\n{BARE}").text == BARE


@pytest.mark.parametrize(
    "text",
    [
        f"{BARE}\n\nVis tillid\n\n{BODY}",
        f"{BARE}\n\nÅbn dokumentet\n\n{BODY}",
        f"{BARE}\n\nVores leveregler\n\nSe mennesket\n\nDel viden\n\nGiv plads",
        f"{BARE}\n\nStatistik\n\n{BODY}",
        f"{BARE}\n\nBirke i tal",
        f"LEDELSESGRUNDLAG FOR BIRKE KOMMUNE\n\nBAGGRUND\n\n{BODY}",
        f"Ledelsesgrundlag\n\n2010-2020\n\n{BODY}",
    ],
)
def test_the_same_forms_stay_where_the_document_speaks(text):
    assert clean(text).text == text


def test_a_furniture_line_above_a_heading_does_not_draw_it_along():
    text = f"{BARE}\n\nLæs mere om ledelse\n\nStatistik\n\n{BODY}"
    assert clean(text).text == f"{BARE}\n\nStatistik\n\n{BODY}"
