import datetime as dt

import pytest
from docx_files import W, docx, item, paragraph, read, run, table

from lingvist.intake.docx_reader import read_docx
from lingvist.intake.received import LeftOut


def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(instruction, result):
    marks = [
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    ]
    return (
        f"{marks[0]}<w:r><w:instrText>{instruction}</w:instrText></w:r>{marks[1]}{result}{marks[2]}"
    )


@pytest.mark.parametrize(
    "style, expected",
    [
        ("Overskrift1", "# Mod"),
        ("Overskrift2", "## Mod"),
        ("Kapitel", "# Mod"),
        ("Niveau3", "### Mod"),
        ("Titel", "# Mod"),
        ("Citat", "> Mod"),
        ("Punkt", "- Mod"),
        ("Normal", "Mod"),
        ("Ukendt", "Mod"),
    ],
)
def test_styles_say_what_a_paragraph_is(style, expected):
    assert read(paragraph("Mod", style)).text == expected + "\n"


def test_a_title_stands_over_the_headings():
    body = paragraph("Ledelse i Ådal", "Titel") + paragraph("Mod", "Overskrift1")
    extract = read(body + paragraph("Vi tør.", "Overskrift2"))
    assert extract.text == "# Ledelse i Ådal\n\n## Mod\n\n### Vi tør.\n"
    assert extract.metadata.title == "Ledelse i Ådal"


def test_an_outline_level_makes_a_heading_and_body_text_unmakes_it():
    assert read(paragraph("Mod", properties='<w:outlineLvl w:val="1"/>')).text == "## Mod\n"
    assert read(paragraph("Mod", "Kapitel", '<w:outlineLvl w:val="9"/>')).text == "Mod\n"


def test_lists_have_their_marks_and_levels():
    body = item("tydelig", 1) + item("nysgerrig", 1, 1) + item("Sæt retning", 2) + item("Mål", 2, 1)
    expected = "- tydelig\n\n  - nysgerrig\n\n1. Sæt retning\n\n  a) Mål\n"
    assert read(body).text == expected


def test_numbers_count_on_over_paragraphs_and_start_again_where_told():
    body = item("et", 2) + paragraph("Imellem.") + item("to", 2) + item("nyt", 3)
    assert read(body).text == "1. et\n\nImellem.\n\n2. to\n\n1. nyt\n"


def test_a_paragraph_can_switch_the_numbering_of_its_style_off():
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    assert read(paragraph("tekst", "Punkt", off)).text == "tekst\n"


def test_generated_numbers_of_headings_belong_to_them():
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    assert read(paragraph("Mod", "Overskrift1", numbered)).text == "# 1. Mod\n"


def test_bold_paragraphs_are_marked_and_bold_words_are_not():
    runs = run("Vores ") + run("mod", "<w:b/>")
    body = paragraph("Vores mod", runs=run("Vores mod", "<w:b/>")) + paragraph("", runs=runs)
    assert read(body).text == "**Vores mod**\n\nVores mod\n"


def test_bold_that_a_caption_has_of_its_style_is_no_heading():
    assert (
        read(paragraph("Figur 1: Fire niveauer", "Billedtekst")).text == "Figur 1: Fire niveauer\n"
    )


def test_inserted_text_is_in_and_deleted_text_is_out():
    runs = (
        run("Vi ") + f"<w:ins>{run('tør ')}</w:ins>" + f"<w:moveFrom>{run('bort ')}</w:moveFrom>"
        "<w:del><w:r><w:delText>kan </w:delText></w:r></w:del>" + run("mere.")
    )  # fmt: skip
    extract = read(paragraph("", runs=runs))
    assert extract.text == "Vi tør mere.\n"
    assert [left.text for left in extract.left_out] == ["bort kan"]
    assert extract.warnings == ("3 tracked changes were read as if all were accepted",)


def test_hidden_text_is_left_out_by_name():
    extract = read(paragraph("", runs=run("Vi tør.") + run(" Skjult.", "<w:vanish/>")))
    assert extract.text == "Vi tør.\n"
    assert extract.left_out == (LeftOut("hidden-text", "Skjult."),)


def test_a_contents_list_is_left_out_over_all_its_paragraphs():
    opened = field("TOC \\o", run("Mod 2")).removesuffix(
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    closed = run("Ro 3") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    extract = read(paragraph("", runs=opened) + paragraph("", runs=closed) + paragraph("Vi tør."))
    assert extract.text == "Vi tør.\n"
    assert [left.text for left in extract.left_out] == ["Mod 2", "Ro 3"]


def test_paragraphs_in_the_style_of_contents_are_left_out():
    extract = read(paragraph("Mod 2", "Indhold1") + paragraph("Vi tør."))
    assert extract.left_out == (LeftOut("contents-list", "Mod 2"),)


def test_links_and_references_keep_their_text():
    link = f"<w:hyperlink>{run('vores side')}</w:hyperlink>"
    runs = run("Se ") + link + run(" og ") + field("REF a", run("afsnit 2")) + run(".")
    assert read(paragraph("", runs=runs)).text == "Se vores side og afsnit 2.\n"


def test_hyphens_tabs_and_breaks_are_signs():
    runs = (
        "<w:r><w:t>rå</w:t><w:softHyphen/><w:t>de</w:t><w:noBreakHyphen/><w:t>rum</w:t><w:br/>"
        "<w:t>her</w:t></w:r>"
    )
    assert read(paragraph("", runs=runs)).text == "rå\u00adde-rum\nher\n"


def test_content_controls_are_read_and_their_prompts_are_not():
    prompt = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    body = f"<w:sdt><w:sdtContent>{paragraph('Vi tør.')}</w:sdtContent></w:sdt>"
    inline = f"<w:sdt>{prompt}<w:sdtContent>{run('Klik her')}</w:sdtContent></w:sdt>"
    extract = read(body + paragraph("", runs=run("Dato: ") + inline))
    assert extract.text == "Vi tør.\n\nDato:\n"
    assert extract.left_out == (LeftOut("placeholder", "Klik her"),)


def test_text_boxes_are_read_once():
    box = f"<w:txbxContent>{paragraph('I boksen.')}</w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    body = paragraph("", runs=f"{run('Vi tør.')}<w:r>{both}</w:r>")
    assert read(body).text == "Vi tør.\n\nI boksen.\n"


def test_tables_become_rows_and_layout_tables_their_cells():
    assert read(table(("Niveau", "Opgave"), ("Chef", "Følger op"))).text == (
        "Niveau | Opgave\n\nChef | Følger op\n"
    )
    assert read(table(("Vi tør.", "Vi lytter."))).text == "Vi tør.\n\nVi lytter.\n"


def test_a_cell_merged_downwards_is_read_once():
    first = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{paragraph("Chef")}</w:tc>'
    second = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph('')}</w:tc>"
    rows = "".join(
        f"<w:tr>{cell}<w:tc>{paragraph(text)}</w:tc></w:tr>"
        for cell, text in ((first, "mål"), (second, "midler"))
    )
    assert read(f"<w:tbl>{rows}</w:tbl>").text == "Chef | mål\n\nmidler\n"


def test_notes_come_last_and_their_signs_go():
    body = paragraph("", runs=run("Vi tør.") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph("streg")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Se politikken.")}</w:footnote>'
    )
    extract = read(body + paragraph("Vi lytter."), footnotes=notes)
    assert extract.text == "Vi tør.\n\nVi lytter.\n\nSe politikken.\n"


def test_headers_are_left_out():
    extract = read(paragraph("Vi tør."), header=paragraph("Ådal Kommune"))
    assert extract.text == "Vi tør.\n"
    assert extract.left_out == (LeftOut("running-header", "Ådal Kommune"),)


def test_metadata_gives_title_and_date_and_no_names():
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Ledelse i Ådal</dc:title>'
        "<dc:creator>Kirsten Vestervig</dc:creator>"
        "<cp:lastModifiedBy>Jens Østergaard</cp:lastModifiedBy>"
        "<dcterms:created>2020-01-02T03:04:05Z</dcterms:created>"
        "<dcterms:modified>2021-05-06T03:04:05Z</dcterms:modified></cp:coreProperties>"
    )
    extract = read(paragraph("Vi tør."), parts={"docProps/core.xml": core})
    assert extract.metadata.title == "Ledelse i Ådal"
    assert extract.metadata.date == dt.date(2021, 5, 6)
    assert extract.metadata.year == 2021
    assert "Vestervig" not in repr(extract)
    assert "Østergaard" not in repr(extract)


def test_the_strict_edition_of_the_format_is_read():
    data = docx(paragraph("Mod", "Overskrift1"))
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    import io
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(W.encode(), strict))
    assert read_docx(file.getvalue()).text == "# Mod\n"


def test_what_a_library_writes_is_read():
    import io

    import docx as python_docx

    document = python_docx.Document()
    document.add_heading("Ledelse i Ådal", 0)
    document.add_heading("Mod", 1)
    for text, style in (("tydelig", "List Bullet"), ("nysgerrig", "List Bullet 2")):
        document.add_paragraph(text, style=style)
    document.add_paragraph("Sæt retning", style="List Number")
    document.add_paragraph("Vi går forrest", style="Intense Quote")
    file = io.BytesIO()
    document.save(file)
    expected = (
        "# Ledelse i Ådal\n\n## Mod\n\n- tydelig\n\n  - nysgerrig\n\n1. Sæt retning\n\n"
        "> Vi går forrest\n"
    )
    assert read_docx(file.getvalue()).text == expected
