"""The systems that are scored: lingvist, and well-known extractors where they are installed."""

import importlib.util
import re
from collections.abc import Callable
from pathlib import Path

from intake_set.scoring import Output

_HEADING = re.compile(r"^(#{1,6}) +(.+)$", re.MULTILINE)
_ITEM = re.compile(r"^( *)(?:[-*+]|\d+\.) +(.+)$", re.MULTILINE)
System = Callable[[Path], Output]


def lingvist(path: Path) -> Output:
    """What `lingvist.intake.read` and `lingvist.clean.clean` make of a file."""
    from lingvist.clean import clean
    from lingvist.intake import read

    received = read(path)
    result = clean(received.text)
    of_kind = {
        kind: [(result.text[b.start : b.end], b.level) for b in result.blocks if b.kind == kind]
        for kind in ("heading", "list_item", "pull_quote")
    }
    facts = received.metadata
    return Output(
        text=result.text,
        headings=of_kind["heading"],
        items=of_kind["list_item"],
        quotes=[text for text, _ in of_kind["pull_quote"]],
        masked=[mask.was for mask in received.masks],
        source=received.text,
        title=facts.title,
        date=str(facts.date or ""),
        language=facts.language,
    )


def _trafilatura(path: Path) -> Output:
    import trafilatura

    found = trafilatura.extract(
        path.read_bytes(), output_format="markdown", include_formatting=True, include_comments=False
    )
    return _markdown(found or "")


def _justext(path: Path) -> Output:
    import justext

    paragraphs = justext.justext(path.read_bytes(), justext.get_stoplist("Danish"))
    good = [p for p in paragraphs if not p.is_boilerplate]
    return Output("\n\n".join(p.text for p in good), [(p.text, 0) for p in good if p.is_heading])


def _readability(path: Path) -> Output:
    import inscriptis
    import readability

    article = readability.Document(path.read_bytes().decode("utf-8", "replace"))
    return Output(inscriptis.get_text(article.summary()))


def _inscriptis(path: Path) -> Output:
    import inscriptis

    return Output(inscriptis.get_text(path.read_bytes().decode("utf-8", "replace")))


def _pypdf(path: Path) -> Output:
    import pypdf

    return Output("\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages))


def _pdfminer(path: Path) -> Output:
    from pdfminer.high_level import extract_text

    return Output(extract_text(path))


def _pdfium(path: Path) -> Output:
    import pypdfium2

    pages = pypdfium2.PdfDocument(path)
    return Output("\n".join(page.get_textpage().get_text_range() for page in pages))


def _paragraphs(path: Path) -> Output:
    from docx import Document

    paragraphs = Document(str(path)).paragraphs
    named = [(p.text, int(p.style.name[-1])) for p in paragraphs if p.style.name[:-1] == "Heading "]
    items = [(p.text, 0) for p in paragraphs if p.style.name.startswith("List")]
    return Output("\n\n".join(p.text for p in paragraphs), named, items)


def _docx2txt(path: Path) -> Output:
    import docx2txt

    return Output(docx2txt.process(str(path)))


def _mammoth(path: Path) -> Output:
    import mammoth

    with path.open("rb") as file:
        return _markdown(mammoth.convert_to_markdown(file).value.replace("\\", ""))


def _unchanged(path: Path) -> Output:
    return Output(path.read_bytes().decode("utf-8", "replace"))


def _markdown(text: str) -> Output:
    headings = [(m[2].replace("*", ""), len(m[1])) for m in _HEADING.finditer(text)]
    items = [(m[2].replace("*", ""), len(m[1]) // 2 + 1) for m in _ITEM.finditer(text)]
    return Output(text, headings, items)


PEERS: dict[str, list[tuple[str, System]]] = {
    "html": [
        ("trafilatura", _trafilatura),
        ("justext", _justext),
        ("readability", _readability),
        ("inscriptis", _inscriptis),
    ],
    "pdf": [("pypdf", _pypdf), ("pdfminer", _pdfminer), ("pypdfium2", _pdfium)],
    "docx": [("docx", _paragraphs), ("docx2txt", _docx2txt), ("mammoth", _mammoth)],
    "text": [("unchanged", _unchanged)],
}


def peers(of_format: str) -> list[tuple[str, System]]:
    """Return the extractors for a format that are installed here."""
    return [
        (name, system)
        for name, system in PEERS[of_format]
        if name == "unchanged" or importlib.util.find_spec(name)
    ]
