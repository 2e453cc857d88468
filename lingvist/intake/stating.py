"""What a student states of a document, and how it is joined with what the original states."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import ValidationError

from lingvist.corpus.document import Kind, Metadata, sha256
from lingvist.errors import IntakeError
from lingvist.intake.masking import Span
from lingvist.intake.original import Original
from lingvist.intake.received import ASKED_FOR, Received
from lingvist.intake.stated import title_of

KINDS: tuple[str, ...] = get_args(Kind)

Ask = Callable[[str, tuple[str, ...]], str]
"""Asks for a field by its name, with the answers that are allowed; none where any is."""


@dataclass(frozen=True)
class Stated:
    """What a student states; what is empty is taken from the original, where it says it.

    Attributes:
        municipality: name, slug or code of the municipality.
        kind: what sort of document it is.
        title: its title.
        slug: name of its folder.
        year: year of adoption or publication.
        url: where it was published.
        issuing_unit: the institution that speaks, where it is not the municipality.
        rights_notice: what the publisher says about use.
        display: how much of the text a report may show.
        public_authority: whether a public authority issued it.
        invented: whether it is made up.
        mask: stretches to mask besides those found: offsets in the unmasked text, or words.
        leave: stretches to leave, in the same form.
    """

    municipality: str
    kind: str = ""
    title: str = ""
    slug: str = ""
    year: int | None = None
    url: str = ""
    issuing_unit: str = ""
    rights_notice: str = ""
    display: str = "quote"
    public_authority: bool = True
    invented: bool = False
    mask: tuple[Span, ...] = ()
    leave: tuple[Span, ...] = ()


def kind_of(title: str) -> str:
    """Return the kind of document that a title names; empty where it names none."""
    words = title.casefold()
    named = [kind for kind in KINDS if kind in words]
    return max(named, key=len, default="")


def metadata_of(
    stated: Stated, original: Original, received: Received, code: str, ask: Ask | None = None
) -> Metadata:
    """Return the metadata of a document.

    Args:
        stated: what the student states; it goes before all else.
        original: the original.
        received: what was read of it.
        code: official code of the municipality.
        ask: asks for a field that is stated nowhere.

    Raises:
        IntakeError: title or kind is stated nowhere, or a field is out of range.
    """
    found = received.metadata
    title = stated.title or found.title or title_of(received.text)
    title = title or (ask("title", ()) if ask else "")
    kind = stated.kind or kind_of(title) or (ask("kind", KINDS) if ask else "")
    _check_stated(title, kind, original)
    fields: dict[str, Any] = {
        "municipality": code,
        "municipality_name": stated.municipality if stated.invented else "",
        "title": title,
        "kind": kind,
        "issuing_unit": stated.issuing_unit,
        "year": stated.year or found.year,
        "date": found.date,
        "url": stated.url or original.url or _web(found.url),
        "retrieved": original.retrieved,
        "permission": original.permission,
        "rights_notice": stated.rights_notice or found.rights_notice,
        "print_stamp": found.print_stamp,
        "display": stated.display,
        "language": found.language,
        "public_authority": stated.public_authority,
        "invented": stated.invented,
        "reader": received.reader,
        "text_sha256": sha256(received.text.encode()),
        "original_sha256": sha256(original.data),
        "original_name": "" if original.url else original.name,
        "mask": _asked(received),
        "leave": _left(stated.leave, received),
    }
    return _validated(fields, original)


def _asked(received: Received) -> tuple[tuple[int, int], ...]:
    """Return what was masked on request, as offsets: the words themselves are never stored."""
    spans = zip(received.masks, received.unmasked_spans(), strict=True)
    return tuple(span for mask, span in spans if mask.reason == ASKED_FOR)


def _left(leave: tuple[Span, ...], received: Received) -> tuple[str, ...]:
    """Return what was left on request, in words, which stay true when the text changes."""
    text = received.unmasked()
    return tuple(span if isinstance(span, str) else text[slice(*span)] for span in leave)


def _web(url: str) -> str:
    """Return an address that a page gives for itself; empty where it is no web address."""
    is_plain = url.startswith(("https://", "http://")) and url.isprintable() and " " not in url
    return url if is_plain else ""


def _check_stated(title: str, kind: str, original: Original) -> None:
    if not title:
        raise IntakeError(
            "the document does not say its title",
            where=original.name,
            next_step="name it: --title",
        )
    if not kind:
        raise IntakeError(
            f"the title {title!r} does not say what kind of document it is",
            where=original.name,
            allowed=", ".join(KINDS),
            next_step="name one of them: --kind",
        )


def _validated(fields: dict[str, Any], original: Original) -> Metadata:
    try:
        return Metadata.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        allowed = first.get("ctx", {})
        raise IntakeError(
            f"{first['loc'][0]}: {first['msg']} ({str(first['input'])[:80]!r})",
            where=original.name,
            allowed=str(allowed.get("expected") or allowed.get("pattern") or ""),
            next_step="state it in the form that is allowed; corpus/README.md tells of each field",
        ) from error
