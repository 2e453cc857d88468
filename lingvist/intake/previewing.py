"""Writes the preview of a document of the corpus, or of a file that is not in it yet."""

from pathlib import Path
from tempfile import mkdtemp

from lingvist.clean import clean
from lingvist.corpus import Document, open_corpus
from lingvist.errors import IntakeError, place
from lingvist.intake.adding import PREVIEW
from lingvist.intake.preview import preview_page
from lingvist.intake.reading import read
from lingvist.intake.received import FoundMetadata, Received


def write_preview(source: str, corpus: Path) -> Path:
    """Write the preview of a document and return the page.

    The page of a document lies beside it, where git does not track it; that of a file in a
    temporary folder. Where the original is not at hand, what was masked is not known.

    Args:
        source: a document id, or a file.
        corpus: folder of the corpus.

    Raises:
        IntakeError: the file cannot be read, or the page cannot be written.
        CorpusError: there is no such document.
    """
    path = Path(source)
    if path.is_file():
        received = read(path)
        return _written(Path(mkdtemp(prefix="lingvist-")) / PREVIEW, path.name, received, path.name)
    document = open_corpus(corpus)[source]
    folder = document.folder or Path()
    received = _received(document, folder)
    return _written(folder / PREVIEW, source, received, document.metadata.original_name)


def _received(document: Document, folder: Path) -> Received:
    """Read the original once more for what was masked; else take the text as it is stored."""
    metadata = document.metadata
    for path in sorted(folder.glob("original.*")):
        if path.name != PREVIEW:
            again = read(path, mask=metadata.mask, leave=metadata.leave)
            if again.text == document.text:
                return again
    found = FoundMetadata(
        metadata.title, metadata.date, metadata.year, metadata.language,
        metadata.rights_notice, metadata.print_stamp, metadata.url,
    )  # fmt: skip
    return Received(document.text, found, reader=metadata.reader)


def _written(page: Path, name: str, received: Received, original: str) -> Path:
    try:
        page.write_bytes(preview_page(name, received, clean(received.text), original).encode())
    except OSError as error:
        raise IntakeError(
            f"the preview cannot be written: {error.strerror}",
            where=place(page),
            next_step="give write access to the folder, or free some space",
        ) from error
    return page
