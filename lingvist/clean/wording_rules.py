"""Furniture known by its wording: the rules of ``furniture.toml`` put to the lines of a page."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby, takewhile

from lingvist.clean.page import Line, Page, Taken
from lingvist.clean.rules import Change, RuleInfo, in_force
from lingvist.resources import furniture
from lingvist.resources.furniture import Place, WordingRule, Zone

_LONGEST_HANGING = 9
_MOST_HANGING = 15
_FEWEST_IN_ROW = 2
_FEWEST_KIN = 3
_BY_NEIGHBOUR = ("next", "beside", "after", "between")

_MARKED = re.compile(r" {0,3}#{1,6} | *\(?\d{1,2}[.)] ")
_LAST_SENTENCE = re.compile(r"(?<=[.!?]) [^.!?\n]{1,80}[.!?]?$", re.MULTILINE)


def wording_info() -> list[RuleInfo]:
    """Return what the documentation tells of the wording rules."""
    return [
        RuleInfo(rule.name, rule.level, rule.motive, rule.example)
        for rule in furniture.load().rules
    ]


@cache
def rules(level: str, *places: Place) -> tuple[WordingRule, ...]:
    """Return the wording rules of some places that are in force at a level."""
    known = furniture.load().rules
    return tuple(r for r in known if r.place in places and in_force(r.level, level))


def by_wording(page: Page, taken: Taken, level: str) -> dict[int, str]:
    """Return the lines that wording rules take, with the names of the rules.

    Args:
        page: the page.
        taken: the lines taken already; they decide where the zones end.
        level: the level of cleaning.
    """
    found = dict(taken)
    for zone in ("any", "edge", "top", "bottom"):
        allowed = _allowed(page, zone, found, level)
        for line in page.candidates:
            if line.number in allowed and line.number not in found:
                found |= _taken_by(line, page, found, zone, level)
    return found


def _allowed(page: Page, zone: Zone, taken: Taken, level: str) -> set[int]:
    """Return the lines in a zone; a line that the zone's rules know is no running text."""
    if zone == "any":
        return {line.number for line in page.candidates}
    known = {n.number: zone for n in page.candidates if _names(n.text, zone, level)} | dict(taken)
    top = page.top(known, heads(known)) if zone != "bottom" else []
    bottom = page.bottom(known) if zone != "top" else []
    return {line.number for line in (*top, *bottom)}


def _taken_by(line: Line, page: Page, taken: Taken, zone: Zone, level: str) -> dict[int, str]:
    for name in _names(line.text, zone, level):
        rule = _rule(name)
        if rule.hangs in _BY_NEIGHBOUR or not _is_in_place(rule, line, page, taken):
            continue
        hanging = _hanging(line, page, taken) if rule.hangs == "following" else []
        return dict.fromkeys([line.number, *hanging], name)
    return {}


def _is_in_place(rule: WordingRule, line: Line, page: Page, taken: Taken) -> bool:
    if rule.hangs == "title":
        return _is_before_title(line, page, taken)
    return rule.hangs != "loose" or not is_over_text(line, page, taken)


def is_over_text(line: Line, page: Page, taken: Taken) -> bool:
    """Tell whether a line stands right above running text or a list, as a heading does."""
    below = page.next(line)
    if line.is_bulleted or line.ends_sentence or below is None or below.number in taken:
        return line.is_bulleted and not _is_in_bulleted_furniture(line, page, taken)
    is_sentence = below.ends_sentence and not below.text.rstrip().endswith("?")
    return below.is_body or below.is_bulleted or is_sentence or below.bare[:1].islower()


def _is_in_bulleted_furniture(line: Line, page: Page, taken: Taken) -> bool:
    """Tell whether a bulleted line stands under another that goes."""
    above = page.next(line, -1)
    return above is not None and above.number in taken


@cache
def _rule(name: str) -> WordingRule:
    return next(rule for rule in furniture.load().rules if rule.name == name)


@lru_cache(maxsize=20_000)
def _names(text: str, zone: Zone, level: str) -> tuple[str, ...]:
    """Return the rules that know a line by its wording."""
    line = Line(0, 0, text, 0)
    known = rules(level, "line", "items", "row")
    return tuple(rule.name for rule in known if rule.zone == zone and _knows(rule, line))


def _knows(rule: WordingRule, line: Line) -> bool:
    parts = [line.bare] if rule.place == "line" else line.items
    fewest = _FEWEST_IN_ROW if rule.place == "row" else 1
    pattern = furniture.load().patterns[rule.name]
    return len(parts) >= fewest and all(pattern.fullmatch(part) for part in parts)


def _is_before_title(line: Line, page: Page, taken: Taken) -> bool:
    title = page.next(line)
    return title is not None and title.is_short and title.number not in taken


def _hanging(line: Line, page: Page, taken: Taken) -> list[int]:
    """Return the short lines that hang on a line: below it in its group, else the list after it.

    A list of unmarked lines is known as such only at the foot of the page.
    """
    own = [n for n in page.lines[line.number + 1 :][:_MOST_HANGING] if n.group == line.group]
    if own:
        return [n.number for n in takewhile(_may_hang, own)]
    bottom = {n.number for n in page.bottom(taken)}
    later = page.after(line, _MOST_HANGING)
    listed = list(takewhile(lambda n: n.is_bulleted and _may_hang(n), later))
    loose = takewhile(lambda n: n.number in bottom and _may_hang(n) and not _is_marked(n), later)
    return [n.number for n in listed or loose]


def _is_marked(line: Line) -> bool:
    """Tell whether a mark says that a line is a heading or an item of a list."""
    return line.is_bulleted or _MARKED.match(line.text) is not None


def _may_hang(line: Line) -> bool:
    return line.words <= _LONGEST_HANGING and not line.is_body


def by_neighbours(page: Page, taken: Taken, level: str) -> dict[int, str]:
    """Return, besides those taken, the lines that are furniture by what stands beside them.

    Args:
        page: the page.
        taken: the lines taken already.
        level: the level of cleaning.
    """
    found = dict(taken)
    bottom = {line.number for line in page.bottom(taken)}
    top = {line.number for line in page.top(taken, heads(taken))}
    zones = {"any": None, "bottom": bottom, "top": top, "edge": bottom | top}
    found |= _kin_runs(page, found, bottom | top, level)
    for lines in (page.candidates[::-1], page.candidates):
        for line in lines:
            if line.number in found:
                continue
            for name in _neighbour_names(line.text, level):
                zone = zones[_rule(name).zone]
                is_there = zone is None or line.number in zone
                if is_there and _holds(_rule(name), line, page, found):
                    found[line.number] = name
                    break
    return found


def _kin_runs(page: Page, taken: Taken, zone: set[int], level: str) -> dict[int, str]:
    """Return the lines above or below the text that stand in a row of their own kind."""
    found: dict[int, str] = {}

    def kin(line: Line) -> str:
        if line.number in taken or line.number not in zone:
            return ""
        names = _neighbour_names(line.text, level)
        known = next((name for name in names if _rule(name).hangs == "beside"), "")
        return "" if known and is_over_text(line, page, taken) else known

    for name, run in groupby(page.candidates, key=kin):
        numbers = [line.number for line in run]
        if name and len(numbers) >= _FEWEST_KIN:
            found |= dict.fromkeys(numbers, name)
    return found


@lru_cache(maxsize=20_000)
def _neighbour_names(text: str, level: str) -> tuple[str, ...]:
    """Return the rules that know a line by its wording, if its neighbours allow."""
    line = Line(0, 0, text, 0)
    known = [rule for rule in rules(level, "line") if rule.hangs in _BY_NEIGHBOUR]
    return tuple(rule.name for rule in known if _knows(rule, line))


def _holds(rule: WordingRule, line: Line, page: Page, taken: Taken) -> bool:
    above, below = page.next(line, -1), page.next(line)
    is_under = above is not None and above.number in taken
    is_over = below is not None and below.number in taken
    if rule.hangs == "next":
        is_last = below is None and rule.side == "foot"
        return is_over or (is_last and not (line.is_body or line.is_bulleted))
    if rule.hangs == "between":
        return is_under and (is_over or below is None)
    if is_over_text(line, page, taken):
        return False
    return is_under or (is_over and rule.hangs == "beside")


def sides(taken: Taken) -> dict[int, str]:
    """Return, for the lines taken, whether they belong to the head or the foot of a page."""
    known = {rule.name: rule.side for rule in furniture.load().rules}
    return {number: known.get(name, "none") for number, name in taken.items()}


def heads(taken: Taken) -> set[int]:
    """Return the taken lines whose wording belongs to the head of a page."""
    return {number for number, side in sides(taken).items() if side == "head"}


def inline_changes(text: str, rule: WordingRule) -> Iterator[Change]:
    """Yield the changes by which a rule takes furniture out of content lines.

    Args:
        text: the text.
        rule: a rule for the inside of a line, or for what stands after its last sentence.
    """
    pattern = furniture.load().patterns[rule.name]
    if rule.place == "inside":
        for found in pattern.finditer(text):
            start = found.start() - (text[found.start() - 1 : found.start()] == " ")
            yield start, found.end(), ""
        return
    for last in _LAST_SENTENCE.finditer(text):
        if pattern.fullmatch(last[0].strip()):
            yield last.start(), last.end(), ""
