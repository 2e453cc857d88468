import pytest
from pdf_sheets import HEIGHT, LEFT, PARAGRAPH, SECOND, Sheet

from lingvist.intake.pdf.blocks import PdfBlock
from lingvist.intake.pdf.elements import Elements
from lingvist.intake.pdf.headings import Body, heading_levels
from lingvist.intake.pdf.lines import Line, line_text
from lingvist.intake.pdf.words import PdfPage, Style, Tag, Word, style_of

BODY = Style(10.0)
RED, BLUE, BLACK = (200, 0, 0), (0, 0, 200), (0, 0, 0)


def line(text, style=BODY, base=100.0, content=-1):
    """Return a line of words of equal width."""
    words = [
        Word(part, 50.0 + 40 * n, 85.0 + 40 * n, base, style, content)
        for n, part in enumerate(text.split())
    ]
    return Line(tuple(words), 0, (50.0, 500.0))


def block(text, size=10.0, *, bold=False, colour=BLACK):
    return PdfBlock((line(text, Style(size, bold, colour=colour)),))


TEXT = block("vi går forrest og sætter retning for arbejdet hver dag i hele vores kommune her.")


def levels(*blocks):
    """Return the levels of headings with running text after each."""
    every = [part for each in blocks for part in (each, TEXT)]
    found = heading_levels(every, Body.of(every))
    return [found.get(2 * n, 0) for n in range(len(blocks))]


def test_larger_headings_stand_over_smaller_ones():
    found = levels(block("Ledelse", 24), block("Mod", 14), block("Nu", 12), block("Ro", 14))
    assert found == [1, 2, 3, 2]


def test_colours_of_chapters_are_one_level():
    title = block("Ledelse", 24)
    assert levels(title, block("Mod", 14, colour=RED), block("Ro", 14, colour=BLUE)) == [1, 2, 2]


def test_small_looks_that_come_in_turns_are_two_levels():
    one, two = (block(text, bold=True, colour=c) for text, c in (("Mod", BLUE), ("Nu", RED)))
    assert levels(block("Ledelse", 24), one, two, one, two) == [1, 2, 3, 2, 3]


@pytest.mark.parametrize(
    "candidate",
    [
        block("Mod er en værdi, som vi holder fast i.", 14),
        block("mod", 14),
        block("ord " * 30, 14),
        block("12", 14),
        block("Indledning ......... 3", 14),
        block("Mod", 8, bold=True),
    ],
)
def test_sentences_numbers_and_small_print_are_no_headings(candidate):
    assert levels(block("Ledelse", 24), candidate)[1] == 0


@pytest.mark.parametrize(
    "name, bold, italic",
    [
        ("ABCDEF+LiberationSans-Bold", True, False),
        ("Arial,BoldItalic", True, True),
        ("Frutiger-Black", True, False),
        ("Georgia-Italic", False, True),
        ("Verdana", False, False),
        ("Boldini-Regular", False, False),
    ],
)
def test_weight_and_slant_come_from_the_name_of_the_font(name, bold, italic):
    style = style_of(name, 10.2, BLACK)
    assert (style.is_bold, style.is_italic, style.size) == (bold, italic, 10.0)


def test_spaced_letters_are_closed_up_at_their_gaps():
    style = Style(10.0)
    places = [0, 12, 24, 48, 60]
    words = [
        Word(sign, 50.0 + x, 57.0 + x, 100.0, style)
        for sign, x in zip("NUROS", places, strict=True)
    ]
    assert line_text(words) == "NUR OS"


def page(*lines, **tags):
    """Return a page whose words bear the numbers of elements."""
    paths = {
        int(number[1:]): (Tag("Document", 0), Tag(name, int(number[1:])))
        for number, name in tags.items()
    }
    return PdfPage(0, 600, 800, tuple(word for each in lines for word in each.words), tags=paths)


LINES = [
    line(f"linje {n} i teksten", base=100 + 12 * n, content=(0, 1, 1, 1, 2, 2)[n]) for n in range(6)
]


def test_tags_say_what_belongs_together_and_what_is_a_heading():
    elements = Elements.of([page(*LINES, c0="H2", c1="P", c2="P")], LINES)
    assert elements.heading_level(LINES[0]) == 2
    assert elements.heading_level(LINES[1]) == 0
    assert elements.are_one(LINES[1], LINES[2]) is True
    assert elements.are_one(LINES[3], LINES[4]) is False


def test_tags_of_a_part_say_nothing():
    elements = Elements.of([page(*LINES, c2="P")], LINES)
    assert elements.are_one(LINES[4], LINES[5]) is None


def test_tags_of_every_line_do_not_part_lines():
    lines = [line("en linje", base=100 + 12 * n, content=n) for n in range(6)]
    elements = Elements.of([page(*lines, **{f"c{n}": "P" for n in range(6)})], lines)
    assert elements.are_one(lines[0], lines[1]) is None


def test_tags_that_call_most_of_a_text_a_heading_are_not_believed():
    elements = Elements.of([page(*LINES, c0="P", c1="H1", c2="P")], LINES)
    assert elements.heading_level(LINES[1]) == 0


def test_headings_in_the_margin_stand_before_their_text():
    sheet = Sheet()
    for top, word, text in ((100, "Mod", PARAGRAPH), (160, "Tillid", SECOND)):
        sheet.lines([word], left=40, top=top, font="Helvetica-Bold")
        sheet.lines(text, left=150, top=top)
    assert sheet.read().text == (
        f"# Mod\n\n{' '.join(PARAGRAPH)}\n\n# Tillid\n\n{' '.join(SECOND)}\n"
    )


def test_furniture_that_the_file_marks_is_left_out():
    sheet = Sheet()
    sheet.lines(PARAGRAPH)
    sheet.canvas._code.append("/Artifact BMC")
    sheet.lines(["Udskrevet fra arkivet"], top=400)
    sheet.canvas._code.append("EMC")
    extract = sheet.read()
    assert extract.text == " ".join(PARAGRAPH) + "\n"
    assert [(left.rule, left.text) for left in extract.left_out] == [
        ("artifact", "Udskrevet fra arkivet")
    ]


def test_headers_that_change_with_the_section_are_left_out():
    sheet = Sheet()
    for section in ("Vores mod", "Vores ro", "Vores tid"):
        sheet.lines([f"Ledelsesgrundlag · {section}"], top=30, size=8)
        sheet.lines(PARAGRAPH, top=120)
        sheet.canvas.showPage()
    extract = sheet.read()
    assert "Ledelsesgrundlag" not in extract.text
    assert len(extract.left_out) == 3


def test_a_list_item_that_comes_back_on_another_page_stays():
    sheet = Sheet()
    for number in range(6):
        sheet.lines(["tydelig" if number % 3 == 0 else f"trin {number}"], top=60)
        sheet.lines(LEFT, top=73)
        sheet.lines(SECOND, top=HEIGHT - 200)
        sheet.canvas.showPage()
    assert sheet.read().text.count("tydelig") == 2


def test_recognised_text_is_read_although_its_sizes_and_baselines_waver():
    sheet = Sheet()
    sheet.canvas.rect(0, 0, 595, 842, fill=0)
    for row, text in enumerate(PARAGRAPH):
        left = 60
        for number, word in enumerate(text.split()):
            drawn = sheet.canvas.beginText(left, 700 - 12.5 * row + (0.7, -0.6, 0)[number % 3])
            drawn.setTextRenderMode(3)
            drawn.setFont("Helvetica", (9.4, 10.6, 10)[number % 3])
            drawn.textOut(f"{word} ")
            sheet.canvas.drawText(drawn)
            left += sheet.canvas.stringWidth(f"{word} ", "Helvetica", 10.5)
    extract = sheet.read()
    assert extract.text == " ".join(PARAGRAPH) + "\n"
    assert "recognition" in extract.warnings[0]


def test_what_stands_at_one_place_of_all_pages_is_left_out():
    sheet = Sheet()
    for number in range(1, 5):
        sheet.lines(PARAGRAPH, top=100 + number)
        sheet.lines(["Udkast"], left=250, top=400, size=30)
        sheet.lines([str(number)], left=560, top=420)
        sheet.canvas.showPage()
    extract = sheet.read()
    assert "Udkast" not in extract.text
    assert [left.text for left in extract.left_out if left.rule == "page-number"] == list("1234")
