import datetime as dt

import pytest
from pdf_sheets import HEIGHT, LEFT, PARAGRAPH, RIGHT, SECOND, Sheet

from lingvist.clean import clean


def test_lines_become_paragraphs_and_larger_lines_headings():
    sheet = Sheet()
    sheet.lines(["Ledelse i Ådal"], top=60, font="Helvetica-Bold", size=22)
    sheet.lines(PARAGRAPH, top=100)
    sheet.lines(["Borgeren"], top=160, font="Helvetica-Bold", size=14)
    sheet.lines(SECOND, top=180)
    extract = sheet.read()
    assert extract.text == (
        f"# Ledelse i Ådal\n\n{' '.join(PARAGRAPH)}\n\n## Borgeren\n\n{' '.join(SECOND)}\n"
    )
    assert extract.reader == "pdf 1"
    assert extract.pages == (0,)


def test_columns_are_read_one_after_the_other():
    sheet = Sheet()
    sheet.lines(LEFT, left=60)
    sheet.lines(RIGHT, left=320)
    assert sheet.read().text == f"{' '.join(LEFT)}\n\n{' '.join(RIGHT)}\n"


def test_a_heading_between_columns_parts_them():
    sheet = Sheet()
    sheet.lines(PARAGRAPH, top=60)
    sheet.lines(LEFT, left=60, top=120)
    sheet.lines(RIGHT, left=320, top=120)
    sheet.lines(["Mod"], top=185, font="Helvetica-Bold", size=14)
    sheet.lines(LEFT, left=60, top=205)
    sheet.lines(RIGHT, left=320, top=205)
    text = sheet.read().text
    places = [
        text.index("# Mod"),
        text.index("Højre"),
        text.rindex("Venstre"),
        text.rindex("Højre"),
    ]
    assert places[1] < places[0] < places[2] < places[3]


def test_a_hyphen_at_a_line_end_is_left_to_cleaning():
    sheet = Sheet()
    sheet.lines(
        ["Vi følger op på vores ledelses-", "og styringsgrundlag, som alle le-", "dere kender."]
    )
    text = sheet.read().text
    assert (
        text == "Vi følger op på vores ledelses-\nog styringsgrundlag, som alle le-\ndere kender.\n"
    )
    result = clean(text)
    assert (
        result.text
        == "Vi følger op på vores ledelses- og styringsgrundlag, som alle ledere kender."
    )
    assert "hyphenation" in {edit.rule for edit in result.edits}


def test_running_headers_and_page_numbers_are_left_out_and_sentences_go_on():
    sheet = Sheet()
    for number in range(1, 4):
        sheet.lines(["Ådal Kommune"], top=30, size=8)
        sheet.lines([f"Side {number} af 3"], top=HEIGHT - 30, size=8)
        sheet.lines(PARAGRAPH[:2] if number < 3 else PARAGRAPH, top=100)
        sheet.canvas.showPage()
    extract = sheet.read()
    assert [(left.rule, left.text) for left in extract.left_out] == [
        ("running-header", "Ådal Kommune"), ("page-number", "Side 1 af 3"),
        ("running-header", "Ådal Kommune"), ("page-number", "Side 2 af 3"),
        ("running-header", "Ådal Kommune"), ("page-number", "Side 3 af 3"),
    ]  # fmt: skip
    assert "Kommune" not in extract.text
    assert [extract.text[offset:].startswith("Lederen går foran") for offset in extract.pages] == [
        True
    ] * 3


def test_a_line_that_comes_once_stays():
    sheet = Sheet()
    sheet.lines(["Godkendt i juni"], top=30, size=8)
    sheet.lines(PARAGRAPH)
    sheet.canvas.showPage()
    sheet.lines(SECOND)
    assert "Godkendt i juni" in sheet.read().text


@pytest.mark.parametrize("bullet", ["•", "–", "-", "o", "·"])
def test_bullets_of_many_kinds_and_their_levels(bullet):
    sheet = Sheet()
    sheet.lines(["Det betyder, at vi er:"], top=100)
    for number, (left, text) in enumerate([(60, "tydelige"), (80, "nysgerrige"), (60, "modige")]):
        sheet.lines([bullet], left=left, top=115 + 14 * number)
        sheet.lines([text], left=left + 14, top=115 + 14 * number)
    assert (
        sheet.read().text == "Det betyder, at vi er:\n\n- tydelige\n\n  - nysgerrige\n\n- modige\n"
    )


def test_bullets_that_are_drawn_are_bullets():
    sheet = Sheet()
    for number, text in enumerate(["tydelige", "modige"]):
        sheet.canvas.circle(64, HEIGHT - 97 - 14 * number, 2, fill=1)
        sheet.lines([text], left=74, top=100 + 14 * number)
    assert sheet.read().text == "- tydelige\n\n- modige\n"


def test_numbered_items_keep_their_numbers():
    sheet = Sheet()
    for number, text in enumerate(["Sæt retning", "Følg op"], 1):
        sheet.lines([f"{number}."], left=60, top=100 + 14 * number)
        sheet.lines([text], left=76, top=100 + 14 * number)
    assert sheet.read().text == "1. Sæt retning\n\n2. Følg op\n"


def test_a_date_at_a_line_start_opens_no_item():
    sheet = Sheet()
    sheet.lines(
        [
            "Grundlaget blev vedtaget af byrådet i Ådal på dets første møde efter valget den",
            "2. maj og gælder for alle.",
        ]
    )
    assert sheet.read().text.count("\n\n") == 0


def test_a_ruled_table_is_read_row_by_row():
    sheet = Sheet()
    sheet.lines(PARAGRAPH, top=60)
    for across in (120, 140, 175):
        sheet.canvas.line(60, HEIGHT - across, 460, HEIGHT - across)
    for down in (60, 260, 460):
        sheet.canvas.line(down, HEIGHT - 120, down, HEIGHT - 175)
    for left, top, text in [(65, 134, "Niveau"), (265, 134, "Opgave"), (65, 154, "Chef"),
                            (265, 154, "Fordeler midler"), (265, 168, "og følger op")]:  # fmt: skip
        sheet.lines([text], left=left, top=top)
    assert sheet.read().text.endswith(
        "\n\nNiveau | Opgave\n\nChef | Fordeler midler og følger op\n"
    )


def test_a_box_beside_the_text_comes_after_it():
    sheet = Sheet()
    sheet.canvas.rect(330, HEIGHT - 190, 200, 100, fill=0)
    sheet.lines(LEFT + LEFT, left=60)
    sheet.lines(["Kort fortalt"], left=340, top=110, font="Helvetica-Bold")
    sheet.lines(["Vi er her for borgeren."], left=340, top=126)
    text = sheet.read().text
    assert text.rindex("den skal.") < text.index("Kort fortalt")


def test_a_larger_sentence_that_repeats_the_text_is_a_pull_quote():
    sheet = Sheet()
    sheet.lines(["Ledelse i Ådal"], top=60, font="Helvetica-Bold", size=22)
    sheet.lines(PARAGRAPH, top=100)
    sheet.lines(["Det er borgerens behov"], top=170, size=14)
    sheet.lines(["Borgeren"], top=200, font="Helvetica-Bold", size=16)
    sheet.lines(SECOND, top=220)
    assert "\n\n> Det er borgerens behov\n\n## Borgeren" in sheet.read().text


def test_bold_words_before_a_sentence_are_a_heading_where_they_come_several_times():
    sheet = Sheet()
    for top, word in ((100, "Mod"), (150, "Tillid")):
        sheet.lines([word], top=top, font="Helvetica-Bold")
        sheet.lines(
            ["Vi siger det, der skal siges, og vi lytter til svaret, også når det er"],
            left=95,
            top=top,
        )
        sheet.lines(["svært at høre på det, der bliver sagt."], top=top + 12.5)
    assert sheet.read().text.startswith("# Mod\n\nVi siger det")


def test_contents_entries_stay_lines_of_their_own():
    sheet = Sheet()
    sheet.lines(["Indledning " + "." * 60 + " 2", "Mod " + "." * 66 + " 3"])
    assert [line[-2:] for line in sheet.read().text.splitlines() if line] == [" 2", " 3"]


def test_turned_hidden_and_doubled_text_is_left_out_by_name():
    sheet = Sheet()
    sheet.lines(PARAGRAPH)
    sheet.canvas.saveState()
    sheet.canvas.rotate(90)
    sheet.canvas.drawString(300, -40, "Lodret")
    sheet.canvas.restoreState()
    sheet.canvas.drawString(60, 300, "Skygge")
    sheet.canvas.drawString(60.6, 299.4, "Skygge")
    sheet.canvas.drawString(60, 5000, "udenfor")
    sheet.canvas.setFillColorRGB(1, 1, 1)
    sheet.canvas.drawString(60, 200, "usynlig")
    extract = sheet.read()
    left_out = [(left.rule, left.text) for left in extract.left_out]
    assert ("turned-text", "Lodret") in left_out
    assert ("outside-page", "udenfor") in left_out
    assert ("white-on-white", "usynlig") in left_out
    assert extract.text.count("Skygge") == 1


def test_white_text_on_colour_stays():
    sheet = Sheet()
    sheet.lines(PARAGRAPH)
    sheet.canvas.setFillColorRGB(0, 0, 0.4)
    sheet.canvas.rect(50, 290, 300, 30, stroke=0, fill=1)
    sheet.canvas.setFillColorRGB(1, 1, 1)
    sheet.canvas.drawString(60, 300, "Hvid overskrift")
    assert sheet.read().text.endswith("# Hvid overskrift\n")


def test_the_number_of_a_note_is_taken_off_its_word():
    sheet = Sheet()
    sentence = "Vi følger den politik, som byrådet har vedtaget"
    sheet.lines([sentence])
    end = 60 + sheet.canvas.stringWidth(sentence, "Helvetica", 10)
    sheet.canvas.setFont("Helvetica", 6)
    sheet.canvas.drawString(end, HEIGHT - 96, "1")
    extract = sheet.read()
    assert extract.text == f"{sentence}\n"
    assert ("note-reference", "1") in [(left.rule, left.text) for left in extract.left_out]


def test_letterspaced_headings_become_words():
    sheet = Sheet()
    text = sheet.canvas.beginText(60, HEIGHT - 60)
    text.setFont("Helvetica-Bold", 16)
    text.setCharSpace(9)
    text.textOut("GOD LEDELSE")
    sheet.canvas.drawText(text)
    sheet.lines(PARAGRAPH)
    assert sheet.read().text.startswith("# GOD LEDELSE\n")


def test_a_page_that_is_turned_is_read_as_it_is_seen():
    sheet = Sheet()
    sheet.canvas.setPageRotation(90)
    sheet.canvas.rotate(90)
    sheet.canvas.setFont("Helvetica", 10)
    for number, line in enumerate(PARAGRAPH):
        sheet.canvas.drawString(100, -100 - 12.5 * number, line)
    assert sheet.read().text == " ".join(PARAGRAPH) + "\n"


def test_metadata_gives_title_and_date_and_no_author():
    sheet = Sheet()
    sheet.canvas.setTitle("Ledelse i Ådal")
    sheet.canvas.setAuthor("Kirsten Vestervig")
    sheet.lines(PARAGRAPH)
    extract = sheet.read()
    assert extract.metadata.title == "Ledelse i Ådal"
    assert extract.metadata.date == dt.date(2000, 1, 1)
    assert "Vestervig" not in repr(extract)


@pytest.mark.parametrize(
    "title", ["Microsoft Word - grundlag_v3.docx", "(anonymous)", "Untitled", "folder.indd"]
)
def test_the_name_of_a_file_is_no_title(title):
    sheet = Sheet()
    sheet.canvas.setTitle(title)
    sheet.lines(PARAGRAPH)
    assert sheet.read().metadata.title == ""


def test_a_page_without_text_is_pointed_out():
    sheet = Sheet()
    sheet.lines(PARAGRAPH)
    sheet.canvas.showPage()
    sheet.canvas.rect(0, 0, 500, 700, fill=1)
    sheet.canvas.showPage()
    assert any("page 2" in warning for warning in sheet.read().warnings)


def test_an_initial_belongs_to_the_word_it_begins():
    sheet = Sheet()
    sheet.lines(["L"], top=125, size=36)
    sheet.lines(
        ["ederen går foran med faglig kvalitet og sætter", "retning for opgaven, så"], left=84
    )
    sheet.lines(["alle ved, hvad der er vigtigt i mødet med borgeren."], left=84, top=125)
    sheet.lines(["Det gælder også i det daglige."], top=137.5)
    assert sheet.read().text.startswith("Lederen går foran med faglig kvalitet og sætter retning")


def test_numbers_of_spreads_count_in_twos():
    sheet = Sheet()
    for number in (2, 4, 6):
        sheet.lines([str(number)], left=60, top=HEIGHT - 30)
        sheet.lines([str(number + 1)], left=500, top=HEIGHT - 30)
        sheet.lines(LEFT, left=60)
        sheet.lines(RIGHT, left=320)
        sheet.canvas.showPage()
    numbers = [left.text for left in sheet.read().left_out if left.rule == "page-number"]
    assert numbers == ["2", "3", "4", "5", "6", "7"]


def test_contents_lists_are_left_out_with_their_heading():
    sheet = Sheet()
    sheet.lines(["Det finder du her"], top=60, font="Helvetica-Bold", size=14)
    entries = [f"{title} {'.' * 50} {page}" for title, page in (("Mod", 2), ("Ro", 3), ("Tid", 5))]
    sheet.lines(entries, top=80)
    sheet.lines(PARAGRAPH, top=160)
    extract = sheet.read()
    assert extract.text == " ".join(PARAGRAPH) + "\n"
    assert [left.rule for left in extract.left_out] == ["contents-list"] * 4
