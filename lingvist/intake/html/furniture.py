"""What a page carries beside its text, known by structure: taken out of the tree, and named."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from lingvist.intake.html.elements import (
    HEADINGS,
    INLINE,
    remove,
    role,
    tag,
    text_of,
)
from lingvist.intake.html.facts import Facts
from lingvist.intake.html.naming import is_named
from lingvist.intake.html.page_view import PageView, view
from lingvist.intake.html.shapes import NUMBER, SHAPES, is_hidden
from lingvist.intake.received import LeftOut
from lingvist.resources import html_marks
from lingvist.resources.html_marks import ElementRule

_MARK_OF_CODE = "code"
_SENTENCE_WORDS = 5
_PLAIN = INLINE - {"button", "sup"}
_NEVER = ("html", "body", "main", "fold-heading", "tr", "tbody", "table")


def leave_out_code(root: HtmlElement) -> list[LeftOut]:
    """Take out what no one reads: scripts, forms of input, media.

    Returns:
        What of it holds text that a browser could show.
    """
    rules = {name: rule for rule in html_marks.load().rules[:3] for name in rule.tags}
    left: list[LeftOut] = []
    for element in list(root.iter()):
        rule = rules.get(tag(element))
        if rule is None or element.getparent() is None:
            continue
        text = text_of(element) if rule.name != _MARK_OF_CODE else ""
        remove(element)
        if text:
            left.append(LeftOut(rule.name, text))
    return left


def leave_out_furniture(root: HtmlElement, title: HtmlElement | None) -> list[LeftOut]:
    """Take out menus, trails, notices, boxes and hidden elements.

    Returns:
        What went, in the order of the page.
    """
    seen = view(root, title)
    left: list[LeftOut] = []
    open_elements: list[tuple[HtmlElement, bool]] = [(root, False)]
    while open_elements:
        element, inside = open_elements.pop()
        name = _rule_of(element, seen, inside=inside)
        if name:
            for gone in (*_headings_of(element, name, seen), element):
                if text := text_of(gone):
                    left.append(LeftOut(name, text))
                remove(gone)
            continue
        within = inside or tag(element) in ("main", "article", "section") or role(element) == "main"
        open_elements += [(child, within) for child in reversed(element)]
    return left


def _headings_of(element: HtmlElement, name: str, seen: PageView) -> Iterator[HtmlElement]:
    """Yield the line above contact lines that stands above them alone."""
    before, after = element.getprevious(), element.getnext()
    if name != "contact" or before is None or before in seen.above_title:
        return
    is_last = after is None or tag(after) in HEADINGS
    is_headed = tag(before) in HEADINGS and is_last
    kind = element.get("class", "")
    is_label = seen.facts[before].words <= html_marks.load().shapes.label_words
    if is_headed or (is_label and kind and before.get("class", "") == kind):
        yield before


def _rule_of(element: HtmlElement, seen: PageView, *, inside: bool) -> str:
    """Return the name of the rule that takes an element out; empty if it stays."""
    if (not element.attrib and tag(element) in _PLAIN) or tag(element) in _NEVER:
        return ""
    if seen.is_frame(element):
        return ""
    if seen.is_needed(element):
        facts = seen.facts[element]
        return next((r.name for r in _overlays() if _takes(r, element, facts)), "")
    by_shape = (rule for rule, fits in SHAPES if fits(element, seen))
    return next(by_shape, "") or _rule_by_kind(element, seen, inside=inside)


def _overlays() -> list[ElementRule]:
    """Return the rules of what lies over the page and may say more than the page itself."""
    return [rule for rule in html_marks.load().rules if rule.is_overlay]


def _takes(rule: ElementRule, element: HtmlElement, facts: Facts) -> bool:
    """Tell whether an element is what a rule names, and holds what it asks for."""
    by_kind = _is_of_kind(rule, element)
    return (by_kind or is_named(rule, element)) and _holds(rule, element, facts, by_kind=by_kind)


def _is_of_kind(rule: ElementRule, element: HtmlElement) -> bool:
    return tag(element) in rule.tags or role(element) in rule.roles


def _rule_by_kind(element: HtmlElement, seen: PageView, *, inside: bool) -> str:
    facts = seen.facts[element]
    if not element.attrib and tag(element) not in html_marks.load().ruled_tags:
        return ""
    if (
        tag(element) == "footer"
        and next(element.iterancestors("blockquote", "figure"), None) is not None
    ):
        return ""  # says whose words they are
    for rule in html_marks.load().rules[3:]:
        if (inside and not rule.inside) or not _is_placed(rule, element, seen):
            continue
        if _takes(rule, element, facts):
            return rule.name
    return ""


def _is_placed(rule: ElementRule, element: HtmlElement, seen: PageView) -> bool:
    if rule.place == "before":
        facts = seen.facts[element]
        is_sure = seen.title is not None or not (facts.prose or facts.headings)
        return is_sure and seen.is_before_text(element)
    return rule.place == "any" or seen.is_after_text(element)


def _holds(rule: ElementRule, element: HtmlElement, facts: Facts, *, by_kind: bool) -> bool:
    """Tell whether an element holds what the rule asks for; a name alone asks for more."""
    shapes = html_marks.load().shapes
    is_linked = facts.words > 0 and facts.links_share >= shapes.links_share
    leads = bool(facts.links or facts.has_reach or facts.has_control)
    match rule.when:
        case "always":
            return by_kind or not rule.needs_control or facts.has_control or is_hidden(element)
        case "links":
            return is_linked or (by_kind and leads and not facts.prose)
        case "menu":
            return is_linked or (by_kind and not facts.prose)
        case "brief":
            is_brief = facts.words <= shapes.brief_words
            is_bare = not facts.prose and not facts.headings
            return is_linked or (is_brief and (by_kind or facts.has_control or is_bare))
        case "label":
            return facts.words <= shapes.label_words and not _is_sentence(element, facts)
        case "contact":
            reach = facts.has_reach or bool(NUMBER.search(text_of(element)))
            return facts.words <= shapes.short_words and (reach or tag(element) == "address")


def _is_sentence(element: HtmlElement, facts: Facts) -> bool:
    """Tell whether a short line is a sentence of its own, and no label."""
    return facts.words >= _SENTENCE_WORDS and not facts.links and text_of(element)[-1:] in ".!?"
