"""Furniture that is known by its shape and its place on the page, whatever it is called."""

import re
from collections.abc import Callable

from lxml.html import HtmlElement

from lingvist.intake.html.elements import (
    HEADINGS,
    is_block,
    is_for_others,
    label_of,
    names,
    role,
    tag,
    text_of,
)
from lingvist.intake.html.page_view import PageView
from lingvist.resources import html_marks

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
NUMBER = re.compile(r"(?:\+45 ?)?\d{2}(?: ?\d{2}){3}|\S@\S")
"""A telephone number, or a mail address."""

_BOXES = ("div", "section", "aside", "td", "article")
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|\*{1,3}|[a-z])[\])]?")


def is_hidden(element: HtmlElement) -> bool:
    """Tell whether attributes or class hide an element."""
    if element.get("hidden") is not None or element.get("aria-hidden", "").lower() == "true":
        return True
    if _HIDDEN.search(element.get("style", "").lower()):
        return True
    return bool(names(element) & html_marks.load().parts.hidden)


def _is_hidden(element: HtmlElement, seen: PageView) -> bool:
    """Hidden, and above the text, or without prose and without a headed part: in doubt it stays."""
    facts = seen.facts[element]
    is_text = bool(facts.prose) or (facts.headings > 0 and not facts.links)
    return is_hidden(element) and (not is_text or seen.is_before_text(element))


def _is_for_screen_readers(element: HtmlElement, _seen: PageView) -> bool:
    return is_for_others(element)


def _is_input_form(element: HtmlElement, seen: PageView) -> bool:
    facts = seen.facts[element]
    is_form = tag(element) == "form" or role(element) == "form"
    return is_form and not facts.prose and not facts.headings


def _is_asking(element: HtmlElement, seen: PageView) -> bool:
    """A short line with a form: whether the page was of use, what one looks for."""
    facts = seen.facts[element]
    is_short = 0 < facts.words <= html_marks.load().shapes.label_words
    return is_short and not facts.headings and element.find(".//form") is not None


def _is_contact_box(element: HtmlElement, seen: PageView) -> bool:
    """A few lines below the text, without prose, that hold a number or a mail address."""
    facts, shapes = seen.facts[element], html_marks.load().shapes
    if tag(element) not in _BOXES or facts.prose or facts.headings > 1:
        return False
    if facts.words > shapes.short_words or not seen.is_after_text(element):
        return False
    return facts.has_reach or bool(NUMBER.search(text_of(element)))


def _is_control(element: HtmlElement, _seen: PageView) -> bool:
    return tag(element) == "button" or (tag(element) == "a" and role(element) == "button")


def _is_note_mark(element: HtmlElement, _seen: PageView) -> bool:
    """A raised number that leads to a note."""
    if tag(element) != "sup" or not _NOTE.fullmatch(label_of(element)):
        return False
    parent = element.getparent()
    return element.find(".//a") is not None or (parent is not None and tag(parent) == "a")


def _is_picture_caption(element: HtmlElement, _seen: PageView) -> bool:
    """The words under a photograph; those under a figure belong to the text."""
    is_caption = tag(element) == "figcaption" or bool(
        names(element) & html_marks.load().parts.caption
    )
    if not is_caption or html_marks.load().labels.is_figure.fullmatch(label_of(element)):
        return False
    around = next(element.iterancestors("figure"), element.getparent())
    return around is not None and next(around.iter("img", "picture"), None) is not None


def _is_notice(element: HtmlElement, seen: PageView) -> bool:
    """A few sentences on cookies above or below the text, in whatever box."""
    facts, shapes = seen.facts[element], html_marks.load().shapes
    if facts.words > shapes.brief_words or facts.words - facts.linked < shapes.prose_words:
        return False
    if not is_block(element):
        return False
    if not (seen.is_before_text(element) or seen.is_below_all(element)):
        return False
    return bool(html_marks.load().labels.is_notice.search(label_of(element)))


def _is_menu_above(element: HtmlElement, seen: PageView) -> bool:
    """A box of links above the text, whatever it is called."""
    facts = seen.facts[element]
    share = html_marks.load().shapes.links_share
    is_box = is_block(element) and tag(element) not in HEADINGS
    is_linked = facts.links > 0 and facts.links_share >= share and not facts.prose
    if not is_box or not seen.is_before_text(element):
        return False
    return is_linked or _is_trail(element, seen)


def _is_trail(element: HtmlElement, seen: PageView) -> bool:
    """Tell whether an element is a short line of steps of which one at least is a link."""
    facts, marks = seen.facts[element], html_marks.load()
    if not facts.links or facts.words > marks.shapes.label_words or facts.headings:
        return False
    return bool(marks.metadata.trail & set(text_of(element).split()))


SHAPES: tuple[tuple[str, Callable[[HtmlElement, PageView], bool]], ...] = (
    ("hidden", _is_hidden),
    ("screen-reader", _is_for_screen_readers),
    ("form", _is_input_form),
    ("form", _is_asking),
    ("contact", _is_contact_box),
    ("control", _is_control),
    ("note-mark", _is_note_mark),
    ("picture-caption", _is_picture_caption),
    ("menu", _is_menu_above),
    ("cookie-notice", _is_notice),
)
