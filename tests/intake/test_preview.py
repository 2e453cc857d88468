from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from lingvist.clean import clean
from lingvist.intake.preview import preview_page, rows_of
from lingvist.intake.received import FoundMetadata, LeftOut, Received, Repair

SOURCE = "Skip til indhold\n\n# Mod i Lyngsted\n\n- Vi tør\n- Vi spørger\n\nKontakt: [navn]\n"


def received(text):
    return Received(text, FoundMetadata(title="Mod"), reader="text 1")


def test_each_block_stands_beside_its_source():
    rows = rows_of(received(SOURCE), clean(SOURCE))
    assert [(row.kind, row.text, row.line) for row in rows[:3]] == [
        ("heading", "Mod i Lyngsted", 1),
        ("list_item", "Vi tør", 5),
        ("list_item", "Vi spørger", 6),
    ]
    assert [part.rule for part in rows[0].stretches if part.text == "Skip til indhold"] == [
        "skip-link"
    ]
    assert "bullet" in [part.rule for part in rows[2].stretches]


@given(st.text(alphabet="ab \n#-*>.:Æø", max_size=200))
def test_the_rows_hold_the_whole_source(text):
    rows = rows_of(received(text), clean(text))
    held = "".join(part.text for row in rows for part in row.stretches)
    assert "".join(held.split()) == "".join(text.split())


def test_a_text_of_furniture_alone_has_one_row():
    rows = rows_of(received("Skip til indhold\n"), clean("Skip til indhold\n"))
    assert [(row.kind, row.text) for row in rows] == [("", "")]


def test_nothing_in_a_text_becomes_markup():
    evil = '<script>alert(1)</script> & "Mod" </td></table><img src=x onerror=alert(2)>'
    page = preview_page(
        evil,
        Received(
            evil,
            FoundMetadata(title=evil, rights_notice=evil, url="javascript:alert(3)"),
            left_out=(LeftOut("nav", evil),),
            repairs=(Repair("nul", evil, "", 1),),
            warnings=(evil,),
        ),
        clean(evil),
        evil,
    )
    tree = html.document_fromstring(page)
    assert not tree.xpath("//script | //img | //*[@onerror] | //@href")
    assert "alert(1)" in tree.text_content()


def test_the_page_fetches_nothing():
    page = preview_page("a/b", received(SOURCE), clean(SOURCE))
    assert "default-src 'none'" in page
    assert "http" not in page.replace("http-equiv", "")
