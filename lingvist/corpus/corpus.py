"""A corpus: a folder of municipalities, each a folder of documents."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lingvist.corpus.document import METADATA, TEXT, Document, identity, is_set_aside, read
from lingvist.errors import CorpusError, LingvistError, place


@dataclass(frozen=True)
class Corpus:
    """The documents of a corpus, by id."""

    documents: tuple[Document, ...]

    def __iter__(self) -> Iterator[Document]:
        return iter(self.documents)

    def __len__(self) -> int:
        return len(self.documents)

    def __getitem__(self, identity: str) -> Document:
        """Return the document with this id.

        Raises:
            CorpusError: there is none.
        """
        for document in self.documents:
            if document.id == identity:
                return document
        raise CorpusError(
            f"there is no document {identity}",
            allowed=", ".join(document.id for document in self.documents),
            next_step="check the id",
        )


def folders(root: Path) -> list[Path]:
    """Return the document folders below ``root``, by id.

    Raises:
        CorpusError: ``root`` is no folder or holds no document.
    """
    every = {path.parent for name in (METADATA, TEXT) for path in root.glob(f"*/*/{name}")}
    kept = (folder for folder in every if _counts(folder, every))
    found = sorted(kept, key=lambda folder: identity(folder).split("/"))
    if not found:
        raise CorpusError(
            "there are no documents here",
            where=place(root),
            allowed=f"<municipality>/<document>/ with {TEXT} and {METADATA}",
            next_step="name a corpus folder; corpus/README.md shows its layout",
        )
    return found


def _counts(folder: Path, every: set[Path]) -> bool:
    """Tell whether a folder is a document: none set aside counts once its successor is there."""
    if is_set_aside(folder):
        return folder.parents[1] / identity(folder) not in every
    return not folder.name.startswith(".")


def open_corpus(root: Path | str) -> Corpus:
    """Read every document below ``root``.

    Raises:
        CorpusError: the first thing that is wrong; ``problems`` lists them all.
    """
    return Corpus(tuple(read(folder) for folder in folders(Path(root))))


def problems(root: Path | str) -> list[LingvistError]:
    """Return everything that is wrong with the documents below ``root``."""
    found: list[LingvistError] = []
    try:
        candidates = folders(Path(root))
    except CorpusError as error:
        return [error]
    for folder in candidates:
        try:
            read(folder)
        except LingvistError as error:
            found.append(error)
    return found
