"""What the elements of a page hold: words, words in links, prose, the title, the main content."""

from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from lingvist.intake.html.elements import HEADINGS, is_block, role, tag
from lingvist.resources import html_marks

_LINKS = ("a", "button")
_CONTROLS = ("form", "button", "label", "fieldset", "search")


@dataclass(slots=True)
class Facts:
    """What one element holds, its descendants counted in.

    Attributes:
        words: words in it.
        linked: words of these in links and buttons.
        prose: words of these in blocks of prose: long enough, and not in links.
        headings: number of headings in it.
        has_main: whether it holds the element of the main content.
        has_reach: whether it holds an address: a mail or phone link.
        has_control: whether it holds a form, a button or a field.
        links: number of links in it.
        place: how many elements begin before it.
        before: words of prose before it on the page.
    """

    words: int = 0
    linked: int = 0
    prose: int = 0
    headings: int = 0
    has_main: bool = False
    has_reach: bool = False
    has_control: bool = False
    links: int = 0
    place: int = 0
    before: int = 0
    run: int = 0
    run_linked: int = 0

    @property
    def links_share(self) -> float:
        """Share of its words that stand in links; 0 where it has no words."""
        return self.linked / self.words if self.words else 0.0


Measured = dict[HtmlElement, Facts]


def measure(root: HtmlElement) -> Measured:
    """Return what each element of a tree holds."""
    found: Measured = {}
    open_facts: list[Facts] = [Facts()]
    prose = place = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            prose += _end_run(open_facts[-1]) if is_block(element) else 0
            open_facts.append(Facts(place=place, before=prose))
            place += 1
            _add_text(open_facts[-1], element.text)
            continue
        facts = open_facts.pop()
        prose += _close(element, facts)
        found[element] = facts
        _add(open_facts[-1], facts)
        _add_text(open_facts[-1], element.tail)
    return found


def _add_text(facts: Facts, text: str | None) -> None:
    if text:
        count = len(text.split())
        facts.words += count
        facts.run += count


def _close(element: HtmlElement, facts: Facts) -> int:
    """Draw the conclusions that an element's end allows; return the prose it adds."""
    name = tag(element)
    if name in _LINKS:
        facts.linked, facts.run_linked = facts.words, facts.run
        facts.links += 1
        href = element.get("href", "").strip().lower()
        facts.has_reach |= href.startswith(("mailto:", "tel:"))
    facts.has_control |= name in _CONTROLS
    if name in HEADINGS:
        facts.headings += 1
    if name in ("main", "article") or role(element) == "main":
        facts.has_main = True
    if not is_block(element):
        return 0
    return _end_run(facts)


def _end_run(facts: Facts) -> int:
    """End the running text of a block; return the prose it adds."""
    plain = facts.run - facts.run_linked
    facts.run = facts.run_linked = 0
    added = plain if plain >= html_marks.load().shapes.prose_words else 0
    facts.prose += added
    return added


def _add(parent: Facts, child: Facts) -> None:
    parent.words += child.words
    parent.linked += child.linked
    parent.prose += child.prose
    parent.links += child.links
    parent.headings += child.headings
    parent.has_main |= child.has_main
    parent.has_reach |= child.has_reach
    parent.has_control |= child.has_control
    parent.run += child.run
    parent.run_linked += child.run_linked
