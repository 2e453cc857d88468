"""A page as the rules see it: what stands above, in and below the text."""

from dataclasses import dataclass

from lxml.html import HtmlElement

from lingvist.intake.html.facts import Measured, measure
from lingvist.resources import html_marks


@dataclass(frozen=True)
class PageView:
    """What the rules see of the page an element stands on.

    Attributes:
        facts: what each element holds.
        prose: words of prose on the page.
        title: the heading that is the title; None where there is none.
        above_title: the title and the elements around it.
    """

    facts: Measured
    prose: int
    title: HtmlElement | None
    above_title: frozenset[HtmlElement]

    def is_needed(self, element: HtmlElement) -> bool:
        """Tell whether an element holds the title, the main content, or most of the prose."""
        facts = self.facts[element]
        share = html_marks.load().shapes.most_of_prose
        most = self.prose > 0 and facts.prose > share * self.prose
        return most or self.is_frame(element)

    def is_frame(self, element: HtmlElement) -> bool:
        """Tell whether an element holds the title or the main content."""
        return self.facts[element].has_main or element in self.above_title

    def is_before_text(self, element: HtmlElement) -> bool:
        """Tell whether an element begins above the title; without one, above all prose."""
        facts = self.facts[element]
        if self.title is None:
            return self.prose > 0 and facts.before == 0
        return facts.place < self.facts[self.title].place

    def is_after_text(self, element: HtmlElement) -> bool:
        """Tell whether next to no prose stands below an element."""
        facts = self.facts[element]
        below = self.prose - facts.before - facts.prose
        share = html_marks.load().shapes.little_of_prose
        return not self.is_before_text(element) and below <= share * self.prose

    def is_below_all(self, element: HtmlElement) -> bool:
        """Tell whether neither prose nor a heading stands below an element that is not in main."""
        facts = self.facts[element]
        return (
            not self.is_before_text(element)
            and facts.before + facts.prose >= self.prose
            and not facts.headings
        )


def view(root: HtmlElement, title: HtmlElement | None) -> PageView:
    """Return what the rules see of a page."""
    facts = measure(root)
    stands = title is not None and title in facts
    around = [title, *title.iterancestors()] if title is not None and stands else []
    return PageView(facts, facts[root].prose, title if stands else None, frozenset(around))
