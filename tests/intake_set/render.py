"""Render the sources of the set into a folder: one file per document, with its gold."""

from collections.abc import Callable, Iterator
from pathlib import Path

from intake_set.docx import render_docx
from intake_set.gold import Gold, gold_of
from intake_set.html import render_html
from intake_set.pdf import render_pdf
from intake_set.source import Source
from intake_set.text import render_text

Around = list[tuple[str, str]]
RENDERERS: dict[str, Callable[[Source], tuple[bytes, Around]]] = {
    "html": render_html,
    "pdf": render_pdf,
    "docx": render_docx,
    "text": render_text,
}
SUFFIX = {"html": ".html", "pdf": ".pdf", "docx": ".docx", "text": ".txt"}


def render(source: Source) -> tuple[bytes, Gold]:
    """Return the document as received, and its gold."""
    if source.by_hand:
        return source.by_hand.read_bytes(), gold_of(source)
    content, around = RENDERERS[source.format](source)
    return content, gold_of(source, around)


def render_all(sources: list[Source], folder: Path) -> Iterator[tuple[Source, Path, Gold]]:
    """Write each document into ``folder`` and give its path and gold."""
    for source in sources:
        content, gold = render(source)
        path = folder / f"{source.format}-{source.half}-{source.name}{SUFFIX[source.format]}"
        path.write_bytes(content)
        yield source, path, gold
