"""Fetching a page: guard, robots.txt, reservations, redirections, and what came of it."""

import datetime as dt
from dataclasses import dataclass
from urllib.parse import SplitResult, urldefrag, urljoin

from lingvist.errors import IntakeError
from lingvist.intake.web.connection import Answer, Limits, get
from lingvist.intake.web.guard import Guard
from lingvist.intake.web.reservations import (
    ROBOTS,
    TDM,
    beside,
    page_refusal,
    protocol_refusal,
    robots_refusal,
)

KINDS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "text/plain": "text",
    "text/markdown": "text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
"""Content types that can be read, and the reader of each."""

_FOUND = 200
_MOVED = frozenset({301, 302, 303, 307, 308})
_SMALL = 600_000


@dataclass(frozen=True)
class Fetched:
    """A page as received.

    Attributes:
        data: its bytes.
        kind: html, pdf, text or docx, by its content type.
        url: where it was in the end, after redirections.
        retrieved: the day it was fetched (UTC).
        permission: what the publisher's machine-readable signs said, for the record.
    """

    data: bytes
    kind: str
    url: str
    retrieved: dt.date
    permission: str


def fetch(url: str, guard: Guard | None = None, limits: Limits | None = None) -> Fetched:
    """Fetch a page that the user asked for.

    Every redirection is checked as the first address was, its robots.txt too.

    Args:
        url: an https address.
        guard: which addresses may be fetched; public ones by default.
        limits: size, time, redirections.

    Raises:
        IntakeError: the address is not public; robots.txt or a reservation of text and data
            mining forbids it; it is no page that can be read, or takes too long, or is too large.
    """
    guard, limits = guard or Guard(), limits or Limits()
    parts = guard.checked(urldefrag(url)[0])
    for _ in range(limits.redirects + 1):
        _check_permission(parts, guard, limits)
        answer = get(parts, guard, limits)
        if answer.status not in _MOVED:
            return _received(answer, parts)
        parts = guard.checked(urldefrag(urljoin(parts.geturl(), _target(answer, parts)))[0])
    raise _refusal(parts, f"is redirected more than {limits.redirects} times")


def _check_permission(parts: SplitResult, guard: Guard, limits: Limits) -> None:
    small = Limits(min(_SMALL, limits.size), limits.seconds, 0)
    robots = _asked(beside(parts, ROBOTS), guard, small)
    if why := robots_refusal(robots, parts):
        raise _reserved(parts, why)
    protocol = _asked(beside(parts, TDM), guard, small)
    if why := protocol_refusal(protocol, parts):
        raise _reserved(parts, why)


def _asked(parts: SplitResult, guard: Guard, limits: Limits) -> Answer:
    """Ask for a file of permissions, through the redirections that many hosts put before it."""
    for _ in range(Limits().redirects + 1):
        answer = get(parts, guard, limits)
        if answer.status not in _MOVED:
            return answer
        parts = guard.checked(urljoin(parts.geturl(), _target(answer, parts)))
    return answer


def _target(answer: Answer, parts: SplitResult) -> str:
    target = answer.headers.get("location", "")
    if not target:
        raise _refusal(parts, "is redirected to nowhere")
    return target


def _received(answer: Answer, parts: SplitResult) -> Fetched:
    if answer.status != _FOUND:
        raise _refusal(parts, f"gives the status {answer.status}")
    media = answer.headers.get("content-type", "").split(";", 1)[0].strip().lower()
    kind = KINDS.get(media)
    if kind is None:
        raise _refusal(parts, f"has the content type {media or '(none)'}", allowed=", ".join(KINDS))
    if not answer.body.strip():
        raise _refusal(parts, "is empty")
    if why := page_refusal(answer, is_html=kind == "html"):
        raise _reserved(parts, why)
    today = dt.datetime.now(dt.UTC).date()
    permission = "robots.txt allows it; no reservation of text and data mining was found"
    return Fetched(answer.body, kind, parts.geturl(), today, permission)


def _refusal(parts: SplitResult, why: str, allowed: str = "") -> IntakeError:
    return IntakeError(
        f"the page {why}",
        where=parts.geturl(),
        allowed=allowed or "the address of a page, a PDF or a Word document itself",
        next_step="open the address in a browser; give the one it shows, or save and add the file",
    )


def _reserved(parts: SplitResult, why: str) -> IntakeError:
    return IntakeError(
        f"its publisher does not want the page to be read by machines: {why}",
        where=parts.geturl(),
        allowed="pages that robots.txt allows and that carry no reservation",
        next_step=(
            "ask the publisher; whoever may use it all the same (a research organisation under "
            "section 11 c of the Danish copyright act) saves the page by hand and adds the file"
        ),
    )
