"""What a publisher allows: robots.txt, and reservations of text and data mining.

Read are robots.txt (RFC 9309), and, as the TDM Reservation Protocol of the W3C community group
has them (2024), the header ``tdm-reservation``, the file ``/.well-known/tdmrep.json`` and the
``meta`` element of that name; besides, ``noai`` among the robots directives of header and page.
"""

import json
from fnmatch import fnmatchcase
from urllib.parse import SplitResult, urlunsplit

from lxml import html
from lxml.etree import LxmlError
from protego import Protego

from lingvist.intake.web.connection import Answer, user_agent

ROBOTS = "/robots.txt"
TDM = "/.well-known/tdmrep.json"

_HEAD = 200_000
_OK, _CLIENT_ERROR, _SERVER_ERROR = 200, 400, 500
_NO_AI = "noai"


def beside(parts: SplitResult, path: str) -> SplitResult:
    """Return the address of ``path`` on the same host."""
    return SplitResult(parts.scheme, parts.netloc, path, "", "")


def robots_refusal(answer: Answer, parts: SplitResult) -> str:
    """Return why robots.txt keeps a page from being read; empty where it does not.

    A host without the file allows all; one that fails to give it allows nothing (RFC 9309).
    """
    if _CLIENT_ERROR <= answer.status < _SERVER_ERROR:
        return ""
    if answer.status != _OK:
        return f"robots.txt could not be read (status {answer.status})"
    rules = Protego.parse(answer.body.decode("utf-8", "replace"))
    return "" if rules.can_fetch(urlunsplit(parts), user_agent()) else "robots.txt disallows it"


def protocol_refusal(answer: Answer, parts: SplitResult) -> str:
    """Return how ``tdmrep.json`` reserves a page; empty where it does not, or is not there."""
    if answer.status != _OK:
        return ""
    try:
        entries = json.loads(answer.body)
    except (ValueError, RecursionError):
        return ""
    for entry in entries if isinstance(entries, list) else ():
        is_entry = isinstance(entry, dict) and isinstance(entry.get("location"), str)
        if is_entry and fnmatchcase(parts.path or "/", _pattern(entry["location"])):
            return "tdmrep.json reserves it" if str(entry.get("tdm-reservation")) == "1" else ""
    return ""


def _pattern(location: str) -> str:
    """Return a location of the protocol as a file name pattern; a bare folder means all in it."""
    escaped = location.replace("[", "[[]").replace("?", "[?]")
    return escaped.removesuffix("$") if escaped.endswith(("$", "*")) else f"{escaped}*"


def page_refusal(answer: Answer, *, is_html: bool) -> str:
    """Return how the headers of a page, or the page itself, reserve it; empty where not."""
    if answer.headers.get("tdm-reservation", "").strip() == "1":
        return "the header tdm-reservation reserves it"
    if _NO_AI in _directives(answer.headers.get("x-robots-tag", "")):
        return "the header X-Robots-Tag says noai"
    return _meta_refusal(answer.body[:_HEAD]) if is_html else ""


def _meta_refusal(page: bytes) -> str:
    try:
        tree = html.document_fromstring(page)
    except (LxmlError, ValueError):
        return ""
    for element in tree.iter("meta"):
        name, content = (element.get(key, "").strip().lower() for key in ("name", "content"))
        if name == "tdm-reservation" and content == "1":
            return "its meta element tdm-reservation reserves it"
        if name == "robots" and _NO_AI in _directives(content):
            return "its meta element robots says noai"
    return ""


def _directives(value: str) -> set[str]:
    return {part.strip().lower().rsplit(":", 1)[-1].strip() for part in value.split(",")}
