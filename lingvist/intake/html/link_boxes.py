"""Boxes of links that lead away from the page: under words that say so, or below the text."""

from lxml.html import HtmlElement

from lingvist.intake.html.elements import HEADINGS, is_block, label_of, remove, tag, text_of
from lingvist.intake.html.facts import Facts
from lingvist.intake.html.page_view import PageView, view
from lingvist.intake.received import LeftOut
from lingvist.resources import furniture, html_marks

_NEVER = ("html", "body", "main", "fold-heading", "tr", "tbody", "table", "li")


def leave_out_links(root: HtmlElement, title: HtmlElement | None) -> list[LeftOut]:
    """Take out boxes of links: under words that say that they lead away, or below the text."""
    seen = view(root, title)
    left: list[LeftOut] = []
    open_elements = [root]
    while open_elements:
        element = open_elements.pop()
        facts = seen.facts[element]
        if not facts.links or tag(element) in HEADINGS:
            continue
        if _is_link_box(element, seen):
            left.append(LeftOut("related", text_of(element)))
            remove(element)
            continue
        open_elements += reversed(element)
    return left


def _is_link_box(element: HtmlElement, seen: PageView) -> bool:
    facts = seen.facts[element]
    if tag(element) in _NEVER or not is_block(element) or seen.is_needed(element):
        return False
    if facts.prose or facts.headings > 1:
        return False
    return _leads_away(element, facts) or _is_below(element, seen)


def _leads_away(element: HtmlElement, facts: Facts) -> bool:
    """Links, under a line that says that they lead away."""
    if facts.words > html_marks.load().shapes.brief_words:
        return False
    first = text_of(element).split("\n", 1)[0]
    cue = furniture.load().patterns["related-links"]
    return bool(cue.fullmatch(first)) and facts.linked >= facts.words - len(first.split())


def _is_below(element: HtmlElement, seen: PageView) -> bool:
    """Nothing but links, below the text, under no heading and led into by nothing."""
    facts = seen.facts[element]
    if facts.headings or facts.linked < facts.words or not seen.is_after_text(element):
        return False
    is_below = seen.title is not None or facts.before > 0
    return is_below and not _is_led(element, seen)


def _is_led(element: HtmlElement, seen: PageView) -> bool:
    """Tell whether a heading, a line in bold or a colon leads into a box of links.

    So does a paragraph before a list. The boxes of links between them are passed over.
    """
    is_list = tag(element) in ("ul", "ol")
    place: HtmlElement | None = element
    while place is not None:
        before = place.getprevious()
        while before is not None:
            if tail := (before.tail or "").strip():
                return tail.endswith(":")
            facts = seen.facts[before]
            if facts.words > facts.linked or facts.headings:
                return _leads_in(before, is_list=is_list)
            before = before.getprevious()
        place = place.getparent()
    return True


def _leads_in(before: HtmlElement, *, is_list: bool) -> bool:
    if tag(before) in HEADINGS or (is_list and tag(before) == "p"):
        return True
    shown = label_of(before)
    inner = list(before.iter(*HEADINGS, "b", "strong"))
    return shown.endswith(":") or (bool(inner) and shown.endswith(label_of(inner[-1])))
