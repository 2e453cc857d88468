"""Which rule the names of an element, its class and id, speak for."""

from functools import lru_cache

from lxml.html import HtmlElement

from lingvist.intake.html.elements import given, names_in, role, words_in
from lingvist.resources import html_marks
from lingvist.resources.html_marks import ElementRule


def is_named(rule: ElementRule, element: HtmlElement) -> bool:
    """Tell whether class or id of an element bear a name of a rule."""
    return rule.name in _rules_named(given(element))


@lru_cache(maxsize=20_000)
def _rules_named(given_names: str) -> frozenset[str]:
    """Return the rules that a class and id bear a name of."""
    words, names = words_in(given_names), names_in(given_names)
    return frozenset(
        rule.name
        for rule in html_marks.load().rules
        if rule.words & words
        or rule.names & names
        or any(stem in name for stem in rule.stems for name in names)
    )


def is_ruled(element: HtmlElement) -> bool:
    """Tell whether an element is a menu, a notice or a box by role, class or id."""
    rules = html_marks.load().rules
    return bool(_rules_named(given(element))) or any(role(element) in r.roles for r in rules)
