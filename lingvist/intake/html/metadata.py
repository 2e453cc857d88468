"""What the head of a page says of it: title, dates, address, publisher, rights."""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from lingvist.intake.html.dates import day_of
from lingvist.intake.html.elements import label_of
from lingvist.intake.received import FoundMetadata
from lingvist.resources import furniture, html_marks

_LONGEST = 500
_NAME_WORDS = 4

Meta = dict[str, str]


def meta_of(root: HtmlElement) -> Meta:
    """Return the meta elements of a page, names in lower case; the first of each name holds."""
    found: Meta = {}
    for element in root.iter("meta"):
        name = element.get("name") or element.get("property") or element.get("itemprop") or ""
        content = " ".join(element.get("content", "")[:_LONGEST].split())
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def stated_title(root: HtmlElement, meta: Meta) -> str:
    """Return the title that the head of a page states, without the name of the site."""
    names = html_marks.load().metadata
    publisher = _first(meta, names.publisher)
    element = root.find(".//title")
    stated = _first(meta, names.title) or (label_of(element) if element is not None else "")
    return without_site(stated, publisher, names.separators)


def without_site(title: str, site: str, separators: Iterable[str]) -> str:
    """Return a title without the name of the site before or after it.

    What a separator parts from the rest goes where it is the site's name or that of an authority;
    else the first part stays.

    Args:
        title: the title as the head states it.
        site: the name of the site, where known.
        separators: signs between a title and the name of the site, the surest first.
    """
    for sign in separators:
        parts = [part.strip() for part in re.split(rf"\s*{re.escape(sign)}\s+", title)]
        is_parted = sign == ":" or re.search(rf"\s{re.escape(sign)}\s", title)
        if len(parts) == 1 or not is_parted:
            continue
        kept = [p for p in parts if p.casefold() != site.casefold() and not _is_authority(p)]
        if kept and len(kept) < len(parts):
            return f" {sign} ".join(kept) if sign != ":" else ": ".join(kept)
        if sign != ":":
            return parts[0]
    return title


def _is_authority(part: str) -> bool:
    words = part.casefold().split()
    known = furniture.load().words.organisation_words
    return 1 < len(words) <= _NAME_WORDS and (words[-1] in known or words[0] in known)


def metadata(root: HtmlElement, meta: Meta, heading: HtmlElement | None) -> FoundMetadata:
    """Return what a page says of itself.

    The title is its title heading, else what the head states. The day is that of adoption, else of
    publication, else of the last change.

    Args:
        root: the page as parsed.
        meta: its meta elements.
        heading: the title heading.
    """
    names = html_marks.load().metadata
    own = label_of(heading) if heading is not None and heading.tag == "h1" else ""
    day = day_of(root, meta)
    return FoundMetadata(
        title=(own or stated_title(root, meta)).replace("\u00ad", ""),
        date=day,
        year=day.year if day else None,
        language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
        .split("-")[0]
        .lower(),
        rights_notice=_rights(root, meta),
        url=_address(root, meta),
        publisher=_first(meta, names.publisher),
    )


def _first(meta: Meta, names: Iterable[str]) -> str:
    return next((meta[name] for name in names if name in meta), "")


def _address(root: HtmlElement, meta: Meta) -> str:
    links = (
        e.get("href", "") for e in root.iter("link") if e.get("rel", "").lower() == "canonical"
    )
    address = next(links, "") or meta.get("og:url", "")
    return address.strip() if address.strip().lower().startswith(("http://", "https://")) else ""


def _rights(root: HtmlElement, meta: Meta) -> str:
    stated = _first(meta, html_marks.load().metadata.rights)
    licences = (
        e.get("href", "")
        for e in root.iter("link", "a")
        if "license" in e.get("rel", "").lower().split()
    )
    return "; ".join(filter(None, [stated, next(licences, ""), *reservations(meta)]))


def reservations(meta: Meta) -> list[str]:
    """Return the reservations against mining that a page makes for machines to read."""
    known = html_marks.load().reservations
    found = []
    for name, content in meta.items():
        if name not in known.names:
            continue
        said = {word.strip() for word in content.lower().split(",")}
        if said & known.words:
            found.append(f"{name}: {content}")
    return found
