"""A document: its folder, its metadata and its source text, checked when they are read."""

import datetime as dt
import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lingvist.errors import CorpusError, place
from lingvist.resources.register import Municipality, municipalities
from lingvist.resources.toml_place import syntax_line
from lingvist.settings import line_of

TEXT = "text.md"
METADATA = "document.toml"
SET_ASIDE = ".replaced"

Kind = Literal[
    "ledelsesgrundlag", "ledelsespolitik", "ledelsesværdier", "værdigrundlag",
    "personalepolitik", "medarbejdergrundlag", "leveregler", "kodeks", "ledelsesstrategi",
    "strategibrev", "pressemeddelelse", "jobopslag", "landingsside",
]  # fmt: skip


Span = tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(ge=0)]]
"""First character of a stretch, and the character after it."""


class Metadata(BaseModel):
    """What ``document.toml`` says of a document.

    Attributes:
        municipality: official code, four digits; for an invented place any code from 9000.
        municipality_name: the name, for invented places only.
        title: title of the document.
        kind: what sort of document it is.
        issuing_unit: the institution that speaks, where it is not the municipality itself.
        year: year of adoption or publication.
        date: day of adoption, publication or last change.
        url: where it was published.
        retrieved: the day it was fetched.
        permission: what robots.txt and machine-readable reservations said when it was fetched.
        rights_notice: what the publisher says about use, as written.
        print_stamp: line that a browser or document system put on the printed page.
        display: how much of the text a report may show.
        language: language code.
        public_authority: whether a public authority issued it.
        invented: whether it was made up, for tests and teaching.
        reader: the reader and version that made ``text.md`` of the original.
        text_sha256: checksum of ``text.md``.
        original_sha256: checksum of the file as received.
        original_name: its name.
        mask: stretches of the unmasked text that are personal data though no rule knows them.
        leave: words that are no personal data though they look like it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    municipality: str = Field(pattern=r"^\d{4}$")
    municipality_name: str = ""
    title: str = Field(min_length=1)
    kind: Kind
    issuing_unit: str = ""
    year: int | None = Field(default=None, ge=1970, le=2100)
    date: dt.date | None = None
    url: str = Field(default="", pattern=r"^(https?://\S+)?$")
    retrieved: dt.date | None = None
    permission: str = ""
    rights_notice: str = ""
    print_stamp: str = ""
    display: Literal["full", "quote", "none"] = "quote"
    language: str = "da"
    public_authority: bool = True
    invented: bool = False
    reader: str = ""
    text_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    original_sha256: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")
    original_name: str = ""
    mask: tuple[Span, ...] = ()
    leave: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """A document of a corpus.

    Attributes:
        id: ``<municipality slug>/<slug>``.
        metadata: what its ``document.toml`` says.
        municipality: its entry in the register.
        text: the source text, newlines as they are.
        folder: where it lies; None for a text that is in no corpus.
    """

    id: str
    metadata: Metadata
    municipality: Municipality
    text: str
    folder: Path | None = None


def read(folder: Path) -> Document:
    """Read a document folder.

    Raises:
        CorpusError: metadata, municipality, checksum or text is not as it should be.
    """
    metadata = read_metadata(folder / METADATA)
    municipality = _municipality(metadata, folder)
    text = _text(folder / TEXT, metadata)
    return Document(identity(folder), metadata, municipality, text, folder)


def identity(folder: Path) -> str:
    """Return the id of the document in a folder.

    A folder set aside while a new one takes its place is that document until it is there.
    """
    name = folder.name
    if is_set_aside(folder):
        name = name.removeprefix(".").removesuffix(SET_ASIDE)
    return f"{folder.parent.name}/{name}"


def is_set_aside(folder: Path) -> bool:
    """Tell whether a folder was set aside by a replacement."""
    return folder.name.startswith(".") and folder.name.endswith(SET_ASIDE)


def read_metadata(path: Path) -> Metadata:
    """Read and check a ``document.toml``.

    Raises:
        CorpusError: it is missing, not TOML, or a field is missing, unknown or out of range.
    """
    text = read_text(path)
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also of numbers and nesting beyond measure
        raise CorpusError(
            f"is not valid TOML: {error}",
            where=place(path, syntax_line(error, text)),
            allowed='lines of the form key = "value"',
            next_step="correct the line; corpus/README.md shows an example",
        ) from error
    try:
        return Metadata.model_validate(data)
    except ValidationError as error:
        raise _metadata_error(error, path, text) from error


def sha256(data: bytes) -> str:
    """Return the SHA-256 checksum of ``data`` as hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _metadata_error(error: ValidationError, path: Path, text: str) -> CorpusError:
    first = error.errors()[0]
    key = str(first["loc"][0])
    known = key in Metadata.model_fields
    context = first.get("ctx", {})
    allowed = context.get("expected") or context.get("pattern") or ", ".join(Metadata.model_fields)
    return CorpusError(
        f"{key}: {first['msg']}" if known else f"unknown field {key}",
        where=place(path, line_of(text, key)),
        allowed=str(allowed),
        next_step="correct the field; corpus/README.md tells what each one means",
    )


def _municipality(metadata: Metadata, folder: Path) -> Municipality:
    path = folder / METADATA
    if metadata.invented:
        name = metadata.municipality_name or folder.parent.name
        return Municipality(
            metadata.municipality, name, name, "", folder.parent.name, "", common_word=False
        )
    for municipality in municipalities():
        if municipality.code == metadata.municipality:
            _check_folder(municipality, folder)
            return municipality
    raise CorpusError(
        f"no municipality has the code {metadata.municipality}",
        where=place(path, line_of(read_text(path), "municipality")),
        allowed="one of the 98 codes in lingvist/resources/municipalities.csv",
        next_step="look the code up there; set invented = true for a made-up place",
    )


def _check_folder(municipality: Municipality, folder: Path) -> None:
    if folder.parent.name != municipality.slug:
        raise CorpusError(
            f"{municipality.name} ({municipality.code}) lies in the folder {folder.parent.name}",
            where=place(folder / METADATA, line_of(read_text(folder / METADATA), "municipality")),
            allowed=f"the folder {municipality.slug}",
            next_step="move the document folder, or correct the code",
        )


def _text(path: Path, metadata: Metadata) -> str:
    text = read_text(path)
    if not text.strip():
        raise CorpusError(
            "the text is empty",
            where=place(path),
            allowed="the source text of the document",
            next_step="add the document again from its original",
        )
    found = sha256(path.read_bytes())
    if found != metadata.text_sha256:
        raise CorpusError(
            f"the text has the checksum {found}, not the one in {METADATA}",
            where=place(path),
            allowed=metadata.text_sha256,
            next_step=(
                "undo the change to the text; if it was meant, write the new checksum "
                f"as text_sha256 in {METADATA}"
            ),
        )
    return text


def read_text(path: Path) -> str:
    """Read a file as UTF-8, newlines untouched.

    Raises:
        CorpusError: it cannot be read, or holds a byte that is not UTF-8.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CorpusError(
            f"is missing or cannot be read: {error.strerror}",
            where=place(path),
            allowed=f"a document folder with {TEXT} and {METADATA}",
            next_step="put the file there, or remove the folder",
        ) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError(
            f"the byte {data[error.start]:#04x} is not UTF-8",
            where=place(path, data.count(b"\n", 0, error.start) + 1),
            allowed="text in UTF-8",
            next_step="save the file as UTF-8, or add the document again from its original",
        ) from error
