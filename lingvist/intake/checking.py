"""The gate for a pull request: everything that is wrong, or doubtful, in a corpus."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lingvist.clean import CleanText, clean
from lingvist.corpus import Document, folders
from lingvist.corpus.document import METADATA, TEXT, read, sha256
from lingvist.errors import CorpusError, LingvistError
from lingvist.intake.duplicates import overlaps
from lingvist.intake.gate import language_of
from lingvist.intake.issuers import issuer_warnings
from lingvist.intake.masking import personal_data
from lingvist.resources import checking

FEWEST_WORDS = 100
"""Words below which a text says too little to be compared."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_PLACE = re.compile(r"(?P<file>.+?)(?::(?P<line>\d+))?")
_ENDED = re.compile(r"[.!?:][\"'”’»)\]]*$")
_SENTENCE_WORDS = 8


@dataclass(frozen=True)
class Finding:
    """Something to mend in a corpus.

    Attributes:
        severity: ``error`` keeps a document out; a ``warning`` is for the student to decide.
        file: the file.
        line: its line, from 1.
        rule: short name of the check.
        message: what is wrong.
        remedy: what to do.
    """

    severity: Literal["error", "warning"]
    file: Path
    line: int
    rule: str
    message: str
    remedy: str


def check(corpus: Path | str) -> list[Finding]:
    """Check every document of a corpus, alone and against the others.

    Args:
        corpus: folder of the corpus.

    Returns:
        What is wrong or doubtful, by file and line; empty where nothing is.
    """
    root = Path(corpus)
    try:
        found = folders(root)
    except CorpusError as error:
        return [_of_error(error, root)]
    findings: list[Finding] = []
    cleaned: dict[str, tuple[Document, CleanText]] = {}
    for folder in found:
        try:
            document = read(folder)
        except LingvistError as error:
            findings.append(_of_error(error, folder))
            continue
        cleaned[document.id] = document, clean(document.text)
        findings += document_findings(*cleaned[document.id])
    findings += _duplicates(cleaned)
    return sorted(findings, key=lambda f: (f.file, f.line, f.rule))


def document_findings(document: Document, cleaned: CleanText) -> Iterator[Finding]:
    """Yield what is wrong or doubtful in one document.

    Args:
        document: a document in a folder.
        cleaned: its clean text.
    """
    folder = document.folder or Path()
    yield from _original(document, folder)
    yield from _personal(document, folder)
    yield from _language(document, cleaned, folder)
    yield from _length(cleaned, folder)
    yield from _issuer(document, folder)


def _of_error(error: LingvistError, where: Path) -> Finding:
    place = _PLACE.fullmatch(error.where or str(where))
    file, line = (place["file"], place["line"]) if place else (str(where), None)
    allowed = f"allowed: {error.allowed}; " if error.allowed else ""
    return Finding(
        "error", Path(file), int(line or 1), "document", error.what, f"{allowed}{error.next_step}"
    )


def _original(document: Document, folder: Path) -> Iterator[Finding]:
    """Compare the original with its checksum, where it is on this machine."""
    wanted = document.metadata.original_sha256
    for path in sorted(folder.glob("original.*")):
        if path.suffixes != [path.suffix] or not wanted:
            continue
        if sha256(path.read_bytes()) != wanted:
            yield Finding(
                "error", path, 1, "original", "the original is not the one that was read",
                "put the received file back, or add the document again from this one",
            )  # fmt: skip


def _personal(document: Document, folder: Path) -> Iterator[Finding]:
    for found in personal_data(document.text, leave=document.metadata.leave):
        line = document.text.count("\n", 0, found.start) + 1
        yield Finding(
            "error", folder / TEXT, line, "personal-data",
            f"looks like personal data ({found.kind}; {found.reason}), "
            f"characters {found.start} to {found.end}",
            "add the document again with --replace, or with --mask and the words; if they are no "
            f'personal data, write them into leave = ["…"] in {METADATA}',
        )  # fmt: skip


def _language(document: Document, cleaned: CleanText, folder: Path) -> Iterator[Finding]:
    stated, found = document.metadata.language, language_of(cleaned.text)
    if found.language == stated == "da" or found.language == "unknown":
        return
    reasons = "; ".join(found.reasons)
    is_other = found.language not in ("da", "mixed") or stated != "da"
    yield Finding(
        "error" if is_other else "warning", folder / TEXT, 1, "language",
        f"the text is {found.language}, {METADATA} says {stated}: {reasons}",
        "only Danish documents are compared: take the Danish version, or correct the field",
    )  # fmt: skip


def _length(cleaned: CleanText, folder: Path) -> Iterator[Finding]:
    words = len(_WORD.findall(cleaned.text))
    if words < FEWEST_WORDS:
        yield Finding(
            "warning", folder / TEXT, 1, "too-short",
            f"the clean text has {words} words, fewer than {FEWEST_WORDS}",
            "see in the preview whether cleaning took too much, or whether the text is elsewhere",
        )  # fmt: skip
    if cleaned.blocks and (sign := _cut_off(cleaned)):
        last = cleaned.blocks[-1]
        yield Finding(
            "warning", folder / TEXT, cleaned.line(last.start), "cut-off",
            f"the text seems to be cut off: it ends with »{sign}«",
            "compare the end with the original, and add the whole document",
        )  # fmt: skip


def _cut_off(cleaned: CleanText) -> str:
    """Return the end of a text that goes on elsewhere; empty where it ends as a text does."""
    last = cleaned.blocks[-1]
    text = cleaned.text[last.start : last.end].strip()
    signs = checking.load()
    words = _WORD.findall(text.casefold())
    is_sentence = last.kind == "paragraph" and len(words) >= _SENTENCE_WORDS
    is_open = not _ENDED.search(text) and bool(words) and words[-1] in signs.open_words
    if signs.goes_on.search(text) or (is_open and (is_sentence or len(words) > 1)):
        return text[-60:]
    return ""


def _issuer(document: Document, folder: Path) -> Iterator[Finding]:
    if document.metadata.public_authority:
        for warning in issuer_warnings(document.text):
            remedy = f"set public_authority = false in {METADATA}, or leave it as it is"
            yield Finding("warning", folder / TEXT, 1, "issuer", warning, remedy)


def _duplicates(cleaned: dict[str, tuple[Document, CleanText]]) -> Iterator[Finding]:
    for pair in overlaps({name: text.text for name, (_, text) in cleaned.items()}):
        document = cleaned[pair.first][0]
        is_equal = cleaned[pair.first][1].text == cleaned[pair.second][1].text
        yield Finding(
            "error" if is_equal else "warning",
            (document.folder or Path()) / TEXT, 1, "duplicate",
            f"{pair.contained:.0%} of the text stands in {pair.second}, too",
            "keep one of the two, unless they are versions that are to be compared",
        )  # fmt: skip


def as_github(finding: Finding) -> str:
    """Return a finding as a command of GitHub's workflows, which marks the line in a review."""
    properties = (
        f"file={_property(finding.file.as_posix())},line={finding.line},"
        f"title={_property(finding.rule)}"
    )
    return f"::{finding.severity} {properties}::{_data(f'{finding.message}. {finding.remedy}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
