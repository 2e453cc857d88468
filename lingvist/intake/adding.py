"""Adds a document to a corpus: read, gate, metadata, duplicates, and then stored in one go."""

import dataclasses
import difflib
from dataclasses import dataclass, field
from pathlib import Path

from lingvist.clean import CleanText, clean
from lingvist.corpus import Document, Metadata, open_corpus
from lingvist.corpus.document import METADATA, read_metadata, sha256
from lingvist.errors import IntakeError
from lingvist.intake.duplicates import overlaps
from lingvist.intake.masking import Span
from lingvist.intake.original import Original, original_of
from lingvist.intake.preview import preview_page
from lingvist.intake.reading import read_bytes
from lingvist.intake.received import Received
from lingvist.intake.stating import Ask, Stated, metadata_of
from lingvist.intake.storing import is_slug, slug_of, store
from lingvist.intake.web import Guard
from lingvist.resources.register import find, municipalities
from lingvist.resources.spelling import in_ascii

PREVIEW = "original.preview.html"
"""The preview beside a document; it shows what was masked, and git does not track it."""

_SET_APART = ("da", "mixed", "unknown")


@dataclass(frozen=True)
class Added:
    """A document that was added.

    Attributes:
        id: id of the document.
        folder: where it lies.
        metadata: what its ``document.toml`` says.
        received: the source text, with what was masked and left out.
        cleaned: what cleaning makes of it.
        missing: fields of the metadata that the student should look up.
        warnings: what the student should look at, in words.
    """

    id: str
    folder: Path
    metadata: Metadata
    received: Received
    cleaned: CleanText
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = field(default=())


def add(
    source: str | Path,
    stated: Stated,
    corpus: Path | str,
    *,
    replace: bool = False,
    guard: Guard | None = None,
    ask: Ask | None = None,
) -> Added:
    """Add a document to a corpus, whole or not at all.

    Args:
        source: a file (plain text, HTML, PDF, DOCX) or an https address.
        stated: what the student says of it; the rest is taken from what the original states.
        corpus: folder of the corpus.
        replace: whether a document of the same name may be replaced.
        guard: which addresses may be fetched; public ones by default.
        ask: asks the student for a field that is stated nowhere; without it that is an error.

    Raises:
        IntakeError: the original cannot be read, is not Danish, is in the corpus already; the
            municipality is unknown; title or kind is missing; the folder exists.
        CorpusError: a document of the corpus is not as it should be.
    """
    root = Path(corpus)
    home, code = municipality_of(stated, root)
    original = original_of(source, guard)
    mask, leave = _spans(stated, original, root / home, replace=replace)
    received = read_bytes(original.data, where=original.name, mask=mask, leave=leave)
    _check_language(received, original)
    known = dataclasses.replace(stated, leave=leave)
    metadata = metadata_of(known, original, received, code, ask)
    slug = stated.slug or slug_of(metadata.title)
    _check_slug(slug)
    cleaned = clean(received.text)
    others = [other for other in _documents(root) if other.id != f"{home}/{slug}" or not replace]
    warnings = _against_corpus(received, cleaned, original, others)
    identity = f"{home}/{slug}"
    beside = {
        f"original.{original.suffix}": original.data,
        PREVIEW: preview_page(identity, received, cleaned, original.name).encode(),
    }
    folder = store(root, home, slug, metadata, received.text, beside, replace=replace)
    return Added(
        identity,
        folder,
        metadata,
        received,
        cleaned,
        missing=tuple(name for name in ("year", "url") if not getattr(metadata, name)),
        warnings=(*received.warnings, *warnings),
    )


def municipality_of(stated: Stated, corpus: Path) -> tuple[str, str]:
    """Return the folder and the code of the municipality that a student names.

    Args:
        stated: what the student says.
        corpus: the corpus, where invented municipalities get their codes.

    Raises:
        IntakeError: the register has no such municipality.
    """
    if stated.invented:
        return slug_of(stated.municipality), _invented_code(stated.municipality, corpus)
    known = find(stated.municipality)
    if known is not None:
        return known.slug, known.code
    names = {in_ascii(m.name): m.name for m in municipalities()}
    near = difflib.get_close_matches(in_ascii(stated.municipality), names, n=3)
    meant = f"did you mean {' or '.join(names[name] for name in near)}? " if near else ""
    raise IntakeError(
        f"there is no municipality {stated.municipality!r}",
        allowed="the name or code of one of the 98 municipalities",
        next_step=f"{meant}lingvist/resources/municipalities.csv lists them; --invented is for "
        "made-up places",
    )


def _invented_code(name: str, corpus: Path) -> str:
    """Return the code of an invented municipality: the one it has, or the next that is free."""
    codes = {
        document.metadata.municipality_name: int(document.metadata.municipality)
        for document in _documents(corpus)
        if document.metadata.invented
    }
    return str(codes.get(name) or max([8999, *codes.values()]) + 1)


def _documents(corpus: Path) -> tuple[Document, ...]:
    """Return the documents of a corpus; none where it is new."""
    has_documents = any(corpus.glob("*/*/*.toml"))
    return open_corpus(corpus).documents if has_documents else ()


def _spans(
    stated: Stated, original: Original, home: Path, *, replace: bool
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return what is to be masked and left; a document that is replaced keeps what it says."""
    known = home / stated.slug / METADATA
    if not (replace and stated.slug and known.is_file()):
        return stated.mask, stated.leave
    before = read_metadata(known)
    is_same = before.original_sha256 == sha256(original.data)
    return (*(before.mask if is_same else ()), *stated.mask), (*before.leave, *stated.leave)


def _check_language(received: Received, original: Original) -> None:
    if received.metadata.language not in _SET_APART:
        reasons = [warning for warning in received.warnings if "Danish" in warning]
        raise IntakeError(
            reasons[0] if reasons else "the text is not Danish",
            where=original.name,
            allowed="documents in Danish",
            next_step="look for the Danish version of the document",
        )


def _check_slug(slug: str) -> None:
    if not is_slug(slug):
        raise IntakeError(
            f"{slug!r} is no name for a document folder",
            allowed="lower-case letters a to z and digits, joined by hyphens",
            next_step=f"try --slug {slug_of(slug)}",
        )


def _against_corpus(
    received: Received, cleaned: CleanText, original: Original, others: list[Document]
) -> list[str]:
    """Return warnings of documents that say much the same.

    Raises:
        IntakeError: one is the same.
    """
    checksum = sha256(original.data)
    texts = {other.id: clean(other.text).text for other in others}
    for other in others:
        is_same = checksum == other.metadata.original_sha256 or received.text == other.text
        if is_same or cleaned.text == texts[other.id]:
            raise IntakeError(
                f"the same document is in the corpus already, as {other.id}",
                where=original.name,
                allowed="a document that is not there yet",
                next_step=f"leave it, or replace it: --slug {other.id.partition('/')[2]} --replace",
            )
    return [
        f"{pair.contained:.0%} of it stands in {pair.first or pair.second}, too: "
        "an earlier version, or a text that both have from elsewhere"
        for pair in overlaps({"": cleaned.text, **texts})
        if "" in (pair.first, pair.second)
    ]
