"""The ways through a site that a page carries: trails and menus."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby

from lingvist.clean import wording_rules
from lingvist.clean.page import Line, Page, Taken
from lingvist.clean.paging import LineFinder
from lingvist.clean.rules import Rule, rule
from lingvist.resources import furniture

_ARROW = re.compile(r"\s+[>»›→]\s+|(?<=\w)[>›](?=\w)")
_BEFORE_CAPITAL = re.compile(r" (?=[A-ZÆØÅ])")
_TOPIC = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*|&")
_SLASH = re.compile(r"\s*/\s*")
_LONGEST_ITEM = 6
_FEWEST_ITEMS = 3
_FEWEST_STEPS = 2
_HEADS = 3
_ITEM_WORDS = 4
_LONGEST_TRAIL = 200


@rule("breadcrumb")
def breadcrumbs(page: Page, taken: Taken) -> Iterator[int]:
    """Trails that tell where on the site the page lies.

    Example: "Forside > Om kommunen > Job og organisation"
    """
    zone, above = edge(page, taken), {line.number for line in top(page, taken)}
    for line in page.candidates:
        is_trail = _starts_at_home(line.text) or (line.number in zone and _is_trail(line))
        is_trail = is_trail or (line.number in above and _ends_in_title(line, page))
        if line.number not in taken and is_trail:
            yield line.number


def edge(page: Page, taken: Taken) -> set[int]:
    """Return the lines above and below the text."""
    return {line.number for line in (*top(page, taken), *page.bottom(taken))}


def top(page: Page, taken: Taken) -> list[Line]:
    """Return the lines above the text."""
    return page.top(taken, heads(taken))


def _is_trail(line: Line) -> bool:
    text = line.text.strip().strip("*_")
    if line.ends_sentence or len(text) > _LONGEST_TRAIL:
        return False
    arrows = _steps(_ARROW.split(text))
    if len(arrows) > 1:
        return True
    steps = _divided(text, line)
    return len(steps) >= _FEWEST_ITEMS and _is_navigation(steps)


def _ends_in_title(line: Line, page: Page) -> bool:
    """Tell whether the last step of a divided line above the text is repeated in the title."""
    text = line.text.strip().strip("*_")
    steps = _divided(text, line)
    if len(steps) < _FEWEST_STEPS or line.ends_sentence or line.is_bulleted:
        return False
    last = steps[-1].casefold()
    titles = [below.bare.casefold() for below in page.after(line, _HEADS) if below.is_short]
    return any(title == last or title.startswith(f"{last} ") for title in titles)


def _divided(text: str, line: Line) -> list[str]:
    return _steps(_SLASH.split(text)) if "/" in text else _steps(line.items)


@lru_cache(maxsize=20_000)
def _starts_at_home(whole: str) -> bool:
    """Tell whether a divided line begins with the site's first page."""
    line = Line(0, 0, whole, 0)
    text = whole.strip().strip("*_")
    steps = _steps(_ARROW.split(text))
    steps = steps if len(steps) > 1 else _divided(text, line)
    first = steps[0].casefold().split(":")[0] if steps else ""
    return len(steps) > 1 and first in furniture.load().words.home and not line.ends_sentence


def _steps(parts: list[str]) -> list[str]:
    """Return the parts of a trail; none unless all are short and begin with a capital."""
    known = [part for part in parts if part]
    fit = all(part[0] in "★©" or not part[0].islower() for part in known)
    return known if fit and all(len(p.split()) <= _LONGEST_ITEM for p in known) else []


def _is_navigation(steps: list[str]) -> bool:
    return any(is_menu_item(step) for step in steps)


@rule("menu")
def menus(page: Page, taken: Taken) -> Iterator[int]:
    """Divided lines of menu items, above or below the text.

    Example: "Borgerservice | Presse | Cookies"
    """
    zone, known = edge(page, taken), heads(taken)
    for line in page.candidates:
        if line.number in taken or line.number not in zone or line.text.lstrip().startswith("|"):
            continue
        steps = _steps(line.items)
        is_divided = len(steps) >= _FEWEST_ITEMS and not line.ends_sentence
        is_divided = is_divided and (_is_navigation(steps) or _is_beside(line, page, known))
        if is_divided or _is_flat_menu(line):
            yield line.number


def _is_flat_menu(line: Line) -> bool:
    """Tell whether a line holds menu items in a row with nothing between them."""
    steps = _steps(_BEFORE_CAPITAL.split(line.bare))
    others = [step for step in steps if not is_menu_item(step)]
    if len(steps) < _FEWEST_ITEMS or len(others) > 1 or line.text.lstrip().startswith("#"):
        return False
    return all(len(step.split()) == 1 and not _names_document(step) for step in others)


@lru_cache(maxsize=20_000)
def _names_document(text: str) -> bool:
    """Tell whether a text holds the name of a kind of document, or a usual heading."""
    usual = furniture.load().words.heading_words
    return _document().search(text) is not None or any(
        word in usual for word in text.casefold().split()
    )


@cache
def _document() -> re.Pattern[str]:
    return furniture.load().compile(r"\b{document}\b")


def _is_beside(line: Line, page: Page, known: set[int]) -> bool:
    near = (page.next(line, -1), page.next(line, 1))
    return any(n is not None and n.number in known and n.group == line.group for n in near)


def heads(taken: Taken) -> set[int]:
    """Return the taken lines that belong to the head of a page."""
    shapes = {breadcrumbs.name, menus.name}
    return wording_rules.heads(taken) | {number for number, name in taken.items() if name in shapes}


@rule("menu-list")
def menu_lists(page: Page, taken: Taken) -> Iterator[int]:
    """Menus with an item on each line: lists before the title, or among lines that go.

    Example: "• Borger", "• Erhverv" and "• Politik" above the title
    """
    above = top(page, taken)
    titles = [place for place, line in enumerate(above) if _may_be_title(line, taken)]
    before_title = {line.number for line in above[: titles[0]]} if titles else set()
    for run in (*_item_runs(above), *_item_runs(page.bottom(taken))):
        is_list = run[0].is_bulleted
        known = [
            n for n, line in enumerate(run) if _is_item(line) or (is_list and line.number in taken)
        ]
        if is_list and all(line.number in before_title for line in run):
            known = [0, len(run) - 1]
        elif len(known) < _FEWEST_ITEMS or len(known) * 2 < len(run):
            continue
        menu = run[known[0] : known[-1] + 1]
        yield from (line.number for line in menu if line.number not in taken)


def _may_be_title(line: Line, taken: Taken) -> bool:
    return line.number not in taken and line.is_short and not _is_item(line)


def _is_item(line: Line) -> bool:
    return is_menu_item(line.bare)


@lru_cache(maxsize=20_000)
def is_menu_item(text: str) -> bool:
    """Tell whether a text is an item of a menu: known as one, or topics of a site and no more."""
    words = furniture.load().words
    if text.casefold() in words.navigation:
        return True
    parts = [part for part in _TOPIC.findall(text.casefold()) if part not in words.joiners]
    return text[:1].isupper() and bool(parts) and set(parts) <= _topics()


@cache
def _topics() -> frozenset[str]:
    return frozenset(furniture.load().words.topics)


def _item_runs(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield runs of lines that are all bulleted, or all plain, and as short as menu items."""

    def form(line: Line) -> str:
        is_item = line.words <= _ITEM_WORDS and not line.ends_sentence
        is_item = is_item and (is_menu_item(line.bare) or not _names_document(line.bare))
        return ("bulleted" if line.is_bulleted else "plain") if is_item else ""

    for kind, run in groupby(lines, key=form):
        if kind:
            yield list(run)


NAVIGATION_RULES: tuple[Rule[LineFinder], ...] = (breadcrumbs, menus, menu_lists)
