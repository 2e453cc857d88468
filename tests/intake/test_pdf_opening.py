import random

import pytest
from pdf_sheets import LEFT, PARAGRAPH, RIGHT, Sheet
from reportlab.lib import pdfencrypt

from lingvist.errors import IntakeError
from lingvist.intake.pdf import opening, page_reader
from lingvist.intake.pdf_reader import read_pdf


def test_pictures_alone_are_refused_with_what_to_do():
    sheet = Sheet()
    sheet.canvas.rect(0, 0, 500, 700, fill=1)
    with pytest.raises(IntakeError, match="OCR"):
        sheet.read()


def test_locked_files_are_refused():
    sheet = Sheet(encrypt=pdfencrypt.StandardEncryption("hemmelig"))
    sheet.lines(PARAGRAPH)
    with pytest.raises(IntakeError, match="password"):
        sheet.read()


@pytest.mark.parametrize("data", [b"", b"<html>", b"%PDF-1.7\nskrald", b"%PDF-1.7" + bytes(2000)])
def test_what_is_no_pdf_is_refused(data):
    with pytest.raises(IntakeError):
        read_pdf(data)


def test_files_beyond_the_bounds_are_refused(monkeypatch):
    sheet = Sheet()
    for _ in range(3):
        sheet.lines(PARAGRAPH)
        sheet.canvas.showPage()
    data = sheet.data()
    for bound in ("MOST_PAGES", "MOST_BYTES", "MOST_WORDS"):
        with monkeypatch.context() as patch:
            patch.setattr(opening, bound, 2)
            with pytest.raises(IntakeError):
                read_pdf(data)


def test_a_page_with_more_than_a_page_holds_is_refused(monkeypatch):
    sheet = Sheet()
    sheet.lines(PARAGRAPH)
    monkeypatch.setattr(page_reader, "MOST_CHARACTERS", 20)
    with pytest.raises(IntakeError, match="page 1"):
        sheet.read()


def test_words_in_great_numbers_are_read_in_one_column():
    sheet = Sheet()
    for number in range(1500):
        sheet.canvas.setFont("Helvetica", 1)
        sheet.canvas.drawString(20 + number % 2 * 200, 820 - number // 2, "ord")
    text = sheet.read().text
    assert text.count("ord") == 1500
    assert "ord   ord" in text


def test_damage_never_raises_anything_else():
    sheet = Sheet()
    sheet.lines(PARAGRAPH)
    whole = sheet.data()
    chance = random.Random(7)  # noqa: S311  damage, no secrets
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(12):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            assert isinstance(read_pdf(bytes(data)).text, str)
        except IntakeError:
            continue


def test_reading_twice_gives_the_same():
    sheet = Sheet()
    sheet.lines(LEFT, left=60)
    sheet.lines(RIGHT, left=320)
    data = sheet.data()
    assert read_pdf(data) == read_pdf(data)
