"""Short lines that a text leads to: a list at its end is no foot of a page, whatever it holds."""

from functools import lru_cache

from lingvist.clean.levels import said_number
from lingvist.clean.page import Line, Page, Taken
from lingvist.clean.site_lines import makeup
from lingvist.resources import furniture, site_words

_MOST_ITEMS = 40


def led_lists(page: Page, taken: Taken) -> frozenset[int]:
    """Return the lines below the text that are items of a list, marked or not.

    A list follows a line that ends in a colon, or in a word that leads on, and says something of
    its own; items right under each other also a heading that speaks of us, has the usual name of
    a part, or says how many they are. It ends with the lines that stand as close to each other as
    the first two, or before a line that goes.

    Args:
        page: the page.
        taken: the lines taken already.
    """
    found: set[int] = set()
    for lead in page.candidates:
        if lead.number in taken or lead.number in found:
            continue
        items = page.after(lead, _MOST_ITEMS)
        glued = len(items) > 1 and items[0].group == items[1].group
        if not (_leads(lead.text) or (glued and _announces(lead.text))):
            continue
        for before, item in zip([lead, *items], items, strict=False):
            is_apart = glued and before is not lead and item.group != before.group
            if is_apart or item.number in taken or not _may_be_item(item):
                break
            found.add(item.number)
    return frozenset(found)


@lru_cache(maxsize=20_000)
def _leads(text: str) -> bool:
    """Tell whether a line says something of its own and is not done."""
    line, words = Line(0, 0, text, 0), furniture.load().words
    content = line.bare.casefold()
    last = content.rsplit(" ", 1)[-1]
    leads_on = " " in content and (last in words.never_last or last in words.rarely_last)
    return (content.endswith(":") or leads_on) and makeup(line.bare).foreign > 0


@lru_cache(maxsize=20_000)
def _announces(text: str) -> bool:
    """Tell whether a short line speaks of us, is a usual heading, or says how many follow."""
    line, words = Line(0, 0, text, 0), text.casefold().split()
    made = makeup(line.bare)
    if not line.is_short or made.telling or (not made.foreign and len(words) > 1):
        return False
    known = {*furniture.load().words.heading_words, *site_words.load().subjects}
    return not known.isdisjoint(words) or said_number(line.bare) > 0


def _may_be_item(line: Line) -> bool:
    is_short = line.is_short or (line.is_bulleted and not line.is_body)
    made = makeup(line.bare)
    return is_short and not (made.is_closed and made.has_number)
