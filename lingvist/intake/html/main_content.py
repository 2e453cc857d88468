"""Where the text of a page is: its title, and the element that holds the main content."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from lingvist.intake.html.elements import HEADINGS, label_of, remove, role, tag, text_of, words
from lingvist.intake.html.facts import Measured
from lingvist.intake.received import LeftOut
from lingvist.resources import html_marks

_MAIN_TAGS = ("main", "article")
_HOMES = ("/", "./", "#", "/da", "/da/", "/forside", "index.html")
_SURE_FIT = 0.3


def title_of(root: HtmlElement, stated: str) -> HtmlElement | None:
    """Return the heading that is the page's title.

    The heading of the first level that says most of what the head of the page states, one in the
    main content before others; a heading that is no more than a link to the first page is none.
    Where no heading of the first level is left, one of the second that says what the head states.

    Args:
        root: the page.
        stated: what the head of the page says the title is.
    """
    said = frozenset(stated.casefold().split())

    def fit(heading: HtmlElement) -> float:
        own = frozenset(label_of(heading).casefold().split())
        return len(own & said) / len(own | said)

    first = [h for h in _headings(root, 1) if label_of(h) and not _is_home_link(h)]
    inside = [h for h in first if any(_is_main(around) for around in h.iterancestors())]
    best = max(inside or first, key=fit, default=None)
    second = max((h for h in _headings(root, 2) if label_of(h)), key=fit, default=None)
    is_said = second is not None and fit(second) >= _SURE_FIT
    if best is not None and (fit(best) or not is_said) and (len(first) == 1 or inside or fit(best)):
        return best
    return second if is_said else None


def _headings(root: HtmlElement, level: int) -> list[HtmlElement]:
    named = [e for e in root.iter() if role(e) == "heading" and e.get("aria-level") == str(level)]
    return [*root.iter(f"h{level}"), *named]


def _is_home_link(heading: HtmlElement) -> bool:
    links = list(heading.iter("a")) + list(heading.iterancestors("a"))
    homes = [a for a in links if a.get("rel") == "home" or a.get("href", "").strip() in _HOMES]
    return any(label_of(a) == label_of(heading) for a in homes)


def _is_main(element: HtmlElement) -> bool:
    return tag(element) in _MAIN_TAGS or role(element) == "main"


def main_of(root: HtmlElement, facts: Measured) -> HtmlElement | None:
    """Return the element of the main content; None where no one element holds enough.

    An element that says of itself that it is the main content, by tag or role, else by the words
    of its class, and that holds most of the page's prose.

    Args:
        root: the page without its furniture.
        facts: what its elements hold.
    """
    shapes = html_marks.load().shapes
    for candidates, share in (
        (_by_role(root), shapes.enough_of_prose),
        (_by_article(root), shapes.sure_of_prose),
        (_by_words(root), shapes.sure_of_prose),
    ):
        least = share * facts[root].prose
        holding = [e for e in candidates if facts[e].prose >= least and facts[e].words]
        if holding:
            return max(holding, key=lambda element: facts[element].prose)
    return None


def _by_role(root: HtmlElement) -> list[HtmlElement]:
    return [e for e in root.iter() if tag(e) == "main" or role(e) == "main"]


def _by_article(root: HtmlElement) -> list[HtmlElement]:
    articles = list(root.iter("article"))
    return articles if len(articles) == 1 else []


def _by_words(root: HtmlElement) -> list[HtmlElement]:
    known = html_marks.load().parts.main
    return [e for e in root.iter("div", "section", "td") if words(e) & known]


def leave_out_around(
    root: HtmlElement, main: HtmlElement, title: HtmlElement | None, facts: Measured
) -> list[LeftOut]:
    """Take out what stands outside the main content; the title, and what is prose, stays.

    Args:
        root: the page without its furniture.
        main: the element of the main content.
        title: the title heading.
        facts: what the elements of the page hold.

    Returns:
        What went, in the order of the page.
    """
    kept = {main, *main.iterancestors()}
    if title is not None and title in facts:
        kept |= {title, *title.iterancestors(), *_lead(title, kept, facts)}
    left: list[LeftOut] = []
    for element in list(_outside(root, main, kept)):
        if _is_text(element, facts):
            continue
        if text := text_of(element):
            left.append(LeftOut("outside-main", text))
        remove(element)
    return left


def _outside(root: HtmlElement, main: HtmlElement, kept: set[HtmlElement]) -> Iterator[HtmlElement]:
    """Yield the outermost elements that neither are nor hold what is kept, in order."""
    open_elements = [root]
    while open_elements:
        element = open_elements.pop()
        if element not in kept:
            yield element
        elif element is not main:
            open_elements += reversed(element)


def _lead(title: HtmlElement, around: set[HtmlElement], facts: Measured) -> Iterator[HtmlElement]:
    """Yield what follows a title that stands outside the main content, in the same box."""
    place: HtmlElement | None = title
    while place is not None and place not in around:
        for following in place.itersiblings():
            held = facts[following]
            if following in around or held.links_share >= html_marks.load().shapes.links_share:
                return
            if held.words:
                yield following
                yield from following.iterdescendants()
        place = place.getparent()


def _is_text(element: HtmlElement, facts: Measured) -> bool:
    """Tell whether what stands outside reads as part of the text: headings over prose."""
    held = facts[element]
    shapes = html_marks.load().shapes
    has_heading = held.headings > 0 or tag(element) in HEADINGS
    return held.prose > shapes.short_words and has_heading and held.links_share < shapes.links_share
