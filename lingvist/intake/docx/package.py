"""Opens a DOCX package within bounds, and finds its parts. Nothing is written or fetched."""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Any

from lingvist.errors import IntakeError
from lingvist.intake.docx.elements import attribute, children

MOST_BYTES = 64_000_000
MOST_PARTS = 5_000
MOST_UNPACKED = 300_000_000
MOST_XML = 40_000_000
_MOST_TIMES, _SMALL = 200, 1_000_000
_OLE, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DTD = b"<!DOCTYPE"


@dataclass
class Package:
    """The parts of a package; XML is parsed when it is asked for.

    Attributes:
        archive: the open archive.
        main: name of the part that holds the text.
    """

    archive: zipfile.ZipFile
    main: str = ""
    _relations: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def xml(self, name: str) -> Any | None:  # noqa: ANN401  lxml has no types
        """Return the root of an XML part; None where there is no such part.

        Raises:
            IntakeError: the part is too large, damaged, or declares entities.
        """
        if not name or name not in self.archive.NameToInfo:
            return None
        data = self._read(name)
        from lxml import etree  # noqa: PLC0415  only those who read a DOCX need it

        if _DTD in data[:100_000]:
            raise _damaged(f"its part {name} declares entities")
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise _damaged(f"its part {name} is no XML ({error})") from error
        if getattr(root.getroottree().docinfo, "doctype", ""):
            raise _damaged(f"its part {name} declares entities")
        return root

    def _read(self, name: str) -> bytes:
        try:
            with self.archive.open(name) as part:
                data = part.read(MOST_XML + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise _damaged(f"its part {name} cannot be unpacked") from error
        if len(data) > MOST_XML:
            raise _too_large(f"its part {name} unpacks to more than {MOST_XML:,} bytes")
        return data

    def related(self, kind: str, source: str | None = None) -> list[str]:
        """Return the names of the parts that stand in a relation to a part.

        Args:
            kind: last word of the relation's type: ``styles``, ``header``.
            source: name of the part; the main one where it is not given.
        """
        source = self.main if source is None else source
        if source not in self._relations:
            self._relations[source] = self._relations_of(source)
        return self._relations[source].get(kind, [])

    def _relations_of(self, source: str) -> dict[str, list[str]]:
        folder, name = posixpath.split(source)
        root = self.xml(posixpath.join(folder, "_rels", name + ".rels"))
        found: dict[str, list[str]] = {}
        for relation in children(root, "Relationship") if root is not None else ():
            target = attribute(relation, "Target")
            if attribute(relation, "TargetMode") == "External" or not target:
                continue
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = attribute(relation, "Type").rsplit("/", 1)[-1]
            found.setdefault(kind, []).append(path)
        return found


def open_package(data: bytes) -> Package:
    """Open a DOCX.

    Args:
        data: the file.

    Raises:
        IntakeError: it is of another kind, locked, damaged or too large.
    """
    if len(data) > MOST_BYTES:
        raise _too_large(f"the file has {len(data):,} bytes")
    if not data.startswith(_ZIP):
        raise _other_kind(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
        UnicodeDecodeError,
    ) as error:
        raise _damaged("its archive cannot be opened") from error
    _bound(infos)
    package = Package(archive)
    main = package.related("officeDocument", "")
    package.main = main[0] if main else "word/document.xml"
    if package.main not in archive.NameToInfo:
        raise _no_text(archive)
    return package


def _bound(infos: list[zipfile.ZipInfo]) -> None:
    """Refuse archives that unpack to more than a document does, or out of their folder."""
    if len(infos) > MOST_PARTS:
        raise _too_large(f"the file holds {len(infos):,} parts")
    unpacked = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos) + 1
    if unpacked > MOST_UNPACKED or (unpacked > _SMALL * 20 and unpacked > _MOST_TIMES * packed):
        raise _too_large(f"the file unpacks to {unpacked:,} bytes")
    for info in infos:
        parts = info.filename.replace("\\", "/").split("/")
        if ".." in parts or info.filename.startswith(("/", "\\")) or ":" in parts[0]:
            raise _damaged(f"it holds a part outside its folder ({info.filename[:60]!r})")
        if info.flag_bits & 1:
            raise _locked()


def _other_kind(data: bytes) -> IntakeError:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            return _locked()
        return IntakeError(
            "the file is in Word's old format (.doc)",
            allowed="DOCX",
            next_step="open it in Word or LibreOffice, and save it as .docx",
        )
    if data.startswith(b"{\\rtf"):
        return IntakeError(
            "the file is in the format RTF",
            allowed="DOCX",
            next_step="open it in Word or LibreOffice, and save it as .docx",
        )
    return IntakeError(
        "the file is no DOCX",
        allowed="a file as Word saves it (.docx)",
        next_step="download it again; the server may have sent a page instead",
    )


def _no_text(archive: zipfile.ZipFile) -> IntakeError:
    if "content.xml" in archive.NameToInfo:
        return IntakeError(
            "the file is in the format of OpenDocument (.odt)",
            allowed="DOCX",
            next_step="open it in LibreOffice or Word, and save it as .docx",
        )
    return IntakeError(
        "the file is an archive without a Word document in it",
        allowed="a file as Word saves it (.docx)",
        next_step="unpack it, and add the document that it holds",
    )


def _locked() -> IntakeError:
    return IntakeError(
        "the document is locked with a password",
        allowed="a DOCX that opens without one",
        next_step="open it with its password, and save it without",
    )


def _damaged(why: str) -> IntakeError:
    return IntakeError(
        f"the DOCX is damaged: {why}",
        allowed="a whole DOCX",
        next_step="download it again, or open it in Word and save it anew",
    )


def _too_large(why: str) -> IntakeError:
    return IntakeError(
        why,
        allowed=f"at most {MOST_BYTES:,} bytes, {MOST_UNPACKED:,} unpacked",
        next_step="save the document without its pictures, or split it",
    )
