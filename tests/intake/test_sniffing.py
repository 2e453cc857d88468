import io
import zipfile

import pytest

from lingvist.errors import IntakeError
from lingvist.intake.sniffing import format_of


def archive(*names):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as zipped:
        for name in names:
            zipped.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize(
    "data, form",
    [
        (b"Ledelsesgrundlag\n\nVi viser mod.\n", "text"),
        (b"# Ledelsesgrundlag\n", "text"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\n\n%PDF-1.4\n", "pdf"),
        (b"<!DOCTYPE html><html><p>Mod</p></html>", "html"),
        (b"\xef\xbb\xbf  <html>", "html"),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", "html"),
        (b"<!-- gemt -->\n<div>Mod</div>", "html"),
        ("<html>".encode("utf-16"), "html"),
        (b"<3 er mindre end 4", "text"),
        ("Mod".encode("utf-16"), "text"),
    ],
)
def test_content_tells_the_form(data, form):
    assert format_of(data) == form


def test_a_word_document_is_known_by_its_part():
    assert format_of(archive("[Content_Types].xml", "word/document.xml")) == "docx"


@pytest.mark.parametrize(
    "data, named",
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (archive("xl/workbook.xml"), "Excel"),
        (archive("mimetype", "content.xml"), "OpenDocument"),
        (archive("../../etc/passwd"), "without a Word document"),
        (b"PK\x03\x04 broken", "damaged ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office"),
        (b"{\\rtf1", "Rich Text"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"<?xml version='1.0'?><rss>", "XML"),
        (b"From: x\r\nMIME-Version: 1.0\r\n", "MHTML"),
        (b"\x00\x00\x00\x18ftypmp42", "video"),
    ],
)
def test_other_forms_are_refused_by_name_with_what_is_allowed(data, named):
    with pytest.raises(IntakeError, match=named) as caught:
        format_of(data, "fil.bin")
    assert caught.value.where == "fil.bin"
    assert "DOCX" in caught.value.allowed
