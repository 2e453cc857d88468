"""Documents made of the words of page frames: nothing of them goes, the frame around them does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lingvist.clean import CleanText, clean

FILE = Path(__file__).parents[1] / "data" / "own_words" / "documents.txt"
FORMS = ("text", "pdf", "html", "docx")
FRAMES = (
    ("", ""),
    (
        "Spring til indhold\nMenu\nForside > Om kommunen > Ledelse\n\n",
        "\n\nSidst opdateret 02.05.2023\nVar siden nyttig? Ja / Nej\nTelefon 00 11 22 33\nCookies",
    ),
    ("", "\n\nLunby Kommune\nTorvegade 1\n0000 Lunby\npost@lunby.example\nCookies\nSitemap"),
    (
        "Log ind\n\nBorger\nErhverv\nPolitik\n\n",
        "\n\nKontakt\nHR-afdelingen\n00 11 22 33\nDel på Facebook\nUdskriv",
    ),
)
"""What stands before and after a document."""


def documents() -> dict[str, list[tuple[str, str]]]:
    """The documents by name: sign and words of each line; lines after "~" are no part of them."""
    found = {}
    for part in FILE.read_text(encoding="utf-8").split("\n= "):
        name, *lines = part.removeprefix("= ").strip().split("\n")
        found[name] = [_parted(line) for line in lines if not line.startswith("~")]
    return found


def _parted(line: str) -> tuple[str, str]:
    sign, _, text = line.partition(" ")
    return (sign, text) if sign.strip("#-|_") == "" or sign == "1." else ("", line)


def written(lines: list[tuple[str, str]], form: str) -> str:
    """A document as it stands in a plain text, or as the reader of a format gives it."""
    made, before, number = "", "", 0
    for sign, text in lines:
        number = number + 1 if sign == "1." else 0
        kind = sign[:1]
        is_row = kind == before and kind in ("-", "1", "|")
        is_glued = (is_row and form != "pdf") or (form == "text" and before == "#" != kind)
        made += ("\n" if is_glued else "\n\n") if made else ""
        made += _marked(sign, text, form, number)
        before = kind
    return made


def _marked(sign: str, text: str, form: str, number: int) -> str:
    if sign.startswith("#"):
        return text if form == "text" else f"{sign} {text}"
    if sign.startswith("-"):
        return f"{'  ' * (len(sign) - 1)}{'•' if form == 'text' else '-'} {text}"
    if sign == "|":
        return {"pdf": text, "text": text.replace(" | ", "    ")}.get(form, f"| {text} |")
    return f"{number}. {text}" if sign == "1." else text


def lost(found: CleanText, start: int, document: str) -> Iterator[str]:
    """Yield the lines of a document of which all letters are gone."""
    gone = {n for e in found.edits if not e.replacement for n in range(e.start, e.end)}
    for line in document.split("\n"):
        letters = [start + n for n, char in enumerate(line) if char.isalpha()]
        if letters and gone.issuperset(letters):
            yield line
        start += len(line) + 1


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", documents())
def test_nothing_of_a_document_goes(name: str, form: str) -> None:
    document = written(documents()[name], form)
    for head, foot in FRAMES:
        found = clean(head + document + foot)
        assert list(lost(found, len(head), document)) == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", documents())
def test_the_frame_around_it_goes(name: str, form: str) -> None:
    document = written(documents()[name], form)
    head, foot = FRAMES[1]
    kept = clean(head + document + foot).text.split("\n\n")
    frame = [line for line in f"{head}\n{foot}".split("\n") if line]
    assert [line for line in frame if line in kept] == []


def test_there_are_enough_documents() -> None:
    assert len(documents()) >= 40
