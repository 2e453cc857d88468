"""Writes a document folder, whole or not at all.

A document is written into a folder of its own beside the municipalities and then renamed to its
place: whoever looks at the corpus sees it as it was, or with the whole document in it. A document
that is replaced is set aside under a hidden name, which stands for it until the new one is there.
"""

import re
import shutil
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

import tomli_w

from lingvist.corpus.document import METADATA, SET_ASIDE, TEXT, Metadata, sha256
from lingvist.errors import IntakeError, place
from lingvist.resources.spelling import in_ascii

READINGS = "readings"

_INCOMING = ".incoming-"
_STALE_SECONDS = 3600
_LONGEST_SLUG = 60
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")
_FALLBACK = "dokument"


def slug_of(title: str) -> str:
    """Return a folder name made of a title: ASCII, lower case, words joined by hyphens."""
    slug = _NO_LETTER.sub("-", in_ascii(title)).strip("-")
    while len(slug) > _LONGEST_SLUG:
        slug = slug[: max(slug.rfind("-"), 0)] or slug[:_LONGEST_SLUG]
    return _FALLBACK if not slug or _RESERVED.fullmatch(slug) else slug


def is_slug(name: str) -> bool:
    """Tell whether ``name`` is fit to be the name of a document folder."""
    return bool(name) and name == slug_of(name)


def store(
    corpus: Path,
    municipality: str,
    slug: str,
    metadata: Metadata,
    text: str,
    beside: Mapping[str, bytes],
    *,
    replace: bool = False,
) -> Path:
    """Write a document into the corpus and return its folder.

    Args:
        corpus: folder of the corpus; made where it is not there.
        municipality: slug of the municipality.
        slug: name of the document folder.
        metadata: what ``document.toml`` is to say.
        text: the source text, masked.
        beside: further files, name to content (``original.*``).
        replace: whether a document of that name may be replaced.

    Raises:
        IntakeError: there is such a document and it may not be replaced, or people have read the
            text that it holds, or the folder cannot be written.
    """
    target = corpus / municipality / slug
    _check_target(target, text, replace=replace)
    try:
        corpus.mkdir(parents=True, exist_ok=True)
        _sweep(corpus)
        incoming = Path(mkdtemp(prefix=_INCOMING, dir=corpus))
        try:
            _write(incoming / municipality / slug, metadata, text, beside, target)
            _move(incoming / municipality, target)
        finally:
            shutil.rmtree(incoming, ignore_errors=True)
    except OSError as error:
        raise IntakeError(
            f"the document cannot be written: {error.strerror or error}",
            where=place(target),
            next_step="free the space, or give write access to the corpus folder, and try again",
        ) from error
    return target


def _check_target(target: Path, text: str, *, replace: bool) -> None:
    aside = _aside(target)
    present = target if target.exists() else aside
    if not present.exists():
        return
    if not replace:
        raise IntakeError(
            "there is a document of that name",
            where=place(target),
            allowed="a name that is free, or --replace",
            next_step="choose another --slug; --replace puts the new text in the old one's place",
        )
    has_readings = any(present.glob(f"{READINGS}/*.json"))
    if has_readings and (present / TEXT).read_bytes() != text.encode():
        raise IntakeError(
            "people have read the text that would be replaced; their readings would be lost",
            where=place(present / READINGS),
            allowed="replacing a text that is the same, or has no readings",
            next_step="add the new version under another --slug, or move the readings away",
        )


def _write(
    folder: Path, metadata: Metadata, text: str, beside: Mapping[str, bytes], target: Path
) -> None:
    folder.mkdir(parents=True)
    data = text.encode()
    known = metadata.model_copy(update={"text_sha256": sha256(data)})
    (folder / TEXT).write_bytes(data)
    for name, content in beside.items():
        (folder / name).write_bytes(content)
    (folder / METADATA).write_bytes(_toml(known).encode())
    if (target / READINGS).is_dir():
        shutil.copytree(target / READINGS, folder / READINGS)


def _toml(metadata: Metadata) -> str:
    """Return metadata as TOML; what is at its default is left out."""
    stated = metadata.model_dump(exclude_defaults=True, exclude_none=True)
    stated |= {"language": metadata.language, "public_authority": metadata.public_authority}
    ordered = {name: stated[name] for name in Metadata.model_fields if name in stated}
    return tomli_w.dumps(ordered)


def _move(incoming: Path, target: Path) -> None:
    """Put a document in its place; the municipality's folder with it where it is new."""
    if not target.parent.exists():
        incoming.rename(target.parent)
        return
    aside = _aside(target)
    if target.exists():
        shutil.rmtree(aside, ignore_errors=True)
        target.rename(aside)
    (incoming / target.name).rename(target)
    shutil.rmtree(aside, ignore_errors=True)


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}{SET_ASIDE}")


def _sweep(corpus: Path) -> None:
    """Take away what an interrupted run left behind; a run that is still going on is young."""
    for left in corpus.glob(f"{_INCOMING}*"):
        if time.time() - left.stat().st_mtime > _STALE_SECONDS:
            shutil.rmtree(left, ignore_errors=True)
