import io
import zipfile

import pytest
from docx_files import docx, paragraph, relations

from lingvist.errors import IntakeError
from lingvist.intake.docx import package
from lingvist.intake.docx.package import open_package
from lingvist.intake.docx_reader import read_docx

WHOLE = docx(paragraph("Vi tør."))


def archive(**files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    "data, said",
    [
        (b"", "no DOCX"),
        (b"<html>", "no DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"{\\rtf1 hej}", "RTF"),
        (archive(mimetype="application/vnd.oasis", **{"content.xml": "<a/>"}), "OpenDocument"),
        (archive(**{"billede.png": "x"}), "without a Word document"),
        (b"PK\x03\x04" + bytes(100), "damaged"),
        (WHOLE[: len(WHOLE) // 2], "damaged"),
    ],
)
def test_other_kinds_of_files_are_refused_with_what_to_do(data, said):
    with pytest.raises(IntakeError, match=said) as caught:
        read_docx(data)
    assert caught.value.next_step


@pytest.mark.parametrize("name", ["../ude.xml", "/etc/ude", "word/../../ude", "C:/ude", "a\\..\\b"])
def test_parts_outside_the_folder_are_refused(name):
    with pytest.raises(IntakeError, match="outside"):
        read_docx(docx(paragraph("Vi tør."), parts={name: "x"}))


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml"])
def test_declared_entities_are_refused(name):
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    for content in (bomb, bomb.encode("utf-16")):
        with pytest.raises(IntakeError, match=r"entities|no XML"):
            read_docx(docx(paragraph("Vi tør."), parts={name: content}))


def test_outside_files_are_not_read(tmp_path):
    secret = tmp_path / "hemmelig.txt"
    secret.write_text("hemmelighed", encoding="utf-8")
    content = f'<!DOCTYPE a [<!ENTITY b SYSTEM "{secret.as_uri()}">]><a>&b;</a>'
    with pytest.raises(IntakeError):
        read_docx(docx("", parts={"word/document.xml": content}))


def test_relations_to_the_outside_and_over_the_root_are_not_followed():
    rows = relations(styles="../../../etc/passwd", numbering="https://example.invalid/n.xml")
    external = rows.replace('/n.xml"', '/n.xml" TargetMode="External"')
    data = docx(paragraph("Vi tør."), parts={"word/_rels/document.xml.rels": external})
    opened = open_package(data)
    assert opened.related("styles") == ["etc/passwd"]
    assert opened.related("numbering") == []
    assert read_docx(data).text == "Vi tør.\n"


def test_archives_that_swell_are_refused():
    data = docx(paragraph("Vi tør."), parts={"word/media/x.bin": bytes(60_000_000)})
    with pytest.raises(IntakeError, match="unpacks to"):
        read_docx(data)


@pytest.mark.parametrize("bound", ["MOST_BYTES", "MOST_PARTS", "MOST_UNPACKED", "MOST_XML"])
def test_files_beyond_the_bounds_are_refused(bound, monkeypatch):
    monkeypatch.setattr(package, bound, 3)
    with pytest.raises(IntakeError):
        read_docx(WHOLE)


def test_deep_nesting_is_refused():
    deep = "<w:sdt><w:sdtContent>" * 400 + "</w:sdtContent></w:sdt>" * 400
    with pytest.raises(IntakeError):
        read_docx(docx(deep))


def test_the_main_part_is_where_the_package_says():
    data = docx(paragraph("Vi tør."), main="word/document2.xml")
    assert read_docx(data).text == "Vi tør.\n"


def test_damage_never_raises_anything_else():
    import random

    chance = random.Random(3)  # noqa: S311  damage, no secrets
    for _ in range(60):
        data = bytearray(WHOLE)
        for _ in range(8):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            assert isinstance(read_docx(bytes(data)).text, str)
        except IntakeError:
            continue


def test_a_document_without_text_is_refused():
    with pytest.raises(IntakeError, match="no text"):
        read_docx(docx(paragraph("")))
