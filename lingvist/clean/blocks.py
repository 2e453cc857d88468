"""What each unit is: heading, paragraph, list item or pull quote, and how sure that is."""

import re
from itertools import takewhile

from lingvist.clean.levels import with_sublevels
from lingvist.clean.repeats import Repeats
from lingvist.clean.roles import PARAGRAPH, Passage, Role
from lingvist.clean.unit_reader import Unit
from lingvist.clean.unmarked_lists import find_lists
from lingvist.resources import furniture

_DOTS = re.compile(r"(?:\.\.\.|…)$")
_QUOTED = re.compile('[»«"”“„](?=\\S)[^»«"”“„\n]{8,400}[»«"”“][.!]?')
_OUTLINE = re.compile(r"\d{1,2}(?:\.\d{1,2})+")

_BOLD_WORDS = 16
_TITLE_WORDS = 16
_QUOTE_WORDS, _SURE_QUOTE_WORDS, _LONGEST_QUOTE = 6, 10, 40
_REPEATED_WORDS = 5
_KEYED = re.compile(r"[A-ZÆØÅ][\w./-]*(?: [\w./-]+){0,2} ?: \S")
_COUNTED = re.compile(r"(\d{1,7})(?: (?:%|[a-zæøå])|\s?%)")
_LABEL_WORDS = 4
_QUESTIONS = 3
_FEWEST_ITEMS = 2
_STOPPED_SHARE = 0.6
_LAST_HEADS = 2

INFERRED, LIKELY = 0.6, 0.8


def roles(units: list[Unit], text: str) -> list[Role]:
    """Return the role of each unit.

    Args:
        units: the units of a page.
        text: its text.
    """
    passages = [Passage(unit, _text_of(unit, text)) for unit in units]
    found = [_by_mark(passages, place) for place in range(len(passages))]
    find_lists(passages, found)
    stops, repeats = _are_stopped(passages), Repeats(passages)
    settled = list(found)
    last = _last_text(passages, found)
    for place, role in enumerate(found):
        is_beyond = place > last and len(passages) - last > _FEWEST_ITEMS
        if role is None and not (is_beyond or _in_card(passages, place)):
            settled[place] = _by_shape(passages, settled, place, repeats, stops=stops)
    _free_glosses(passages, settled)
    _thin_head(passages, settled)
    known = _with_title(passages, [role or PARAGRAPH for role in settled])
    return with_sublevels(passages, known)


def _free_glosses(passages: list[Passage], found: list[Role | None]) -> None:
    """Make paragraphs of the texts under numbered lines that turned out to be headings."""
    for place in range(1, len(passages)):
        if passages[place].unit.mark == "gloss" and _is(found[place - 1], "heading"):
            found[place] = PARAGRAPH


def _thin_head(passages: list[Passage], found: list[Role | None]) -> None:
    """Leave of many unmarked headings before any text the first and the last two."""
    head = takewhile(lambda n: _is(found[n], "heading") and passages[n].unit.mark == "plain",
                     range(len(passages)))  # fmt: skip
    for place in list(head)[1:-_LAST_HEADS]:
        found[place] = PARAGRAPH


def _last_text(passages: list[Passage], found: list[Role | None]) -> int:
    """Return the place of the last item, sentence or longer line; after it nothing is headed."""
    for place in range(len(passages) - 1, -1, -1):
        passage = passages[place]
        if found[place] or passage.is_sentence or passage.words > _SURE_QUOTE_WORDS:
            return place
    return len(passages)


def _text_of(unit: Unit, text: str) -> str:
    return " ".join(text[start:end] for start, end in unit.spans)


def _by_mark(passages: list[Passage], place: int) -> Role | None:
    """Return the role that a unit's marks give it; None where they leave it open."""
    passage = passages[place]
    unit = passage.unit
    if unit.mark in ("number", "outline"):
        return _numbered(passages, place)
    if unit.mark in ("hash", "bullet", "gloss"):
        return Role("heading" if unit.mark == "hash" else "list_item", unit.level)
    if unit.mark == "bold":
        is_heading = passage.words <= _BOLD_WORDS and not passage.text.endswith((".", ":"))
        return Role("heading", 2) if is_heading else None
    if passage.words < _LABEL_WORDS:
        return None
    if unit.mark in ("quote", "italic"):
        return Role("pull_quote")
    return Role("pull_quote", confidence=LIKELY) if _QUOTED.fullmatch(passage.text) else None


def _numbered(passages: list[Passage], place: int) -> Role | None:
    """A numbered line is a heading where a text follows, an item where numbers stand in a row."""
    passage = passages[place]
    outline = _OUTLINE.match(passage.text)
    near = [passages[n] for n in (place - 1, place + 1) if 0 <= n < len(passages)]
    in_row = any(other.unit.mark == "number" for other in near) and outline is None
    has_text = place + 1 < len(passages) and not in_row
    if passage.has_heading_form and has_text:
        return Role("heading", outline[0].count(".") + 2 if outline else 2, LIKELY)
    if outline is not None:
        return None
    return Role("list_item", passage.unit.level)


def _are_stopped(passages: list[Passage]) -> bool:
    """Tell whether the paragraphs of the text end with full stops, as a rule."""
    long = [p for p in passages if p.words > _SURE_QUOTE_WORDS and p.unit.mark == "plain"]
    stopped = sum(not p.is_open for p in long)
    return bool(long) and stopped >= _STOPPED_SHARE * len(long)


def _by_shape(
    passages: list[Passage],
    found: list[Role | None],
    place: int,
    repeats: Repeats,
    *,
    stops: bool,
) -> Role | None:
    """Return the role that a unit's form and place give it."""
    passage = passages[place]
    following = passages[place + 1] if place + 1 < len(passages) else None
    if passage.unit.mark in ("bold", "italic") and passage.has_heading_form:
        return Role("heading", 2, LIKELY)
    if place and _is_repeated(passage, repeats):
        return Role("pull_quote", confidence=LIKELY)
    is_first = place == 0 or _is(found[place - 1], "heading")
    if stops and not is_first and _is_quote(passage, following):
        return Role("pull_quote", confidence=INFERRED)
    if passage.unit.is_glued and place and _is(found[place - 1], "pull_quote"):
        return None
    is_lead = following is not None and _leads_into(passage, following)
    has_text = passage.words <= _LABEL_WORDS if following is None else not is_lead
    if passage.text.endswith(":"):
        has_text = following is not None and _is_running(following, found, place + 1)
    has_text = has_text and not (_is_count(passages, place) or _is_asked(passages, place))
    is_plain = passage.unit.mark == "plain" and not (passage.is_caption or passage.is_scene)
    if passage.has_heading_form and has_text and is_plain:
        return Role("heading", 2, LIKELY)
    return None


def _is_running(passage: Passage, found: list[Role | None], place: int) -> bool:
    """Tell whether a passage is running text, and no item of a list."""
    is_text = passage.words > _SURE_QUOTE_WORDS and passage.is_sentence
    return is_text and passage.unit.mark == "plain" and found[place] is None


def _is_count(passages: list[Passage], place: int) -> bool:
    """Tell whether a line is one of several that begin with numbers which do not count up."""
    own = _COUNTED.match(passages[place].text)
    if own is None or passages[place].unit.mark != "plain":
        return False
    near = [passages[n].text for n in (place - 1, place + 1) if 0 <= n < len(passages)]
    others = [other for text in near if (other := _COUNTED.match(text))]
    return any(abs(int(other[1]) - int(own[1])) != 1 for other in others)


def _is_asked(passages: list[Passage], place: int) -> bool:
    """Tell whether a question stands in a row of three questions without text between them."""
    first = max(0, place - _QUESTIONS + 1)
    asks = [p.text.endswith("?") for p in passages[first : place + _QUESTIONS]]
    windows = (asks[n : n + _QUESTIONS] for n in range(place - first + 1))
    return any(len(row) == _QUESTIONS and all(row) for row in windows)


def _in_card(passages: list[Passage], place: int) -> bool:
    """Tell whether a line is a row of a table, or one of several keys with values in a block."""
    if "|" in passages[place].text:
        return True
    above = place > 0 and passages[place].unit.is_glued and _is_keyed(passages[place - 1])
    below = place + 1 < len(passages) and passages[place + 1].unit.is_glued
    below = below and _is_keyed(passages[place + 1])
    return (above or below) and _is_keyed(passages[place])


def _is_keyed(passage: Passage) -> bool:
    return passage.has_heading_form and _KEYED.match(passage.text) is not None


def _is_repeated(passage: Passage, repeats: Repeats) -> bool:
    """Tell whether a line says again what a sentence of a longer paragraph says."""
    if not _REPEATED_WORDS <= passage.words <= _SURE_QUOTE_WORDS or passage.unit.mark != "plain":
        return False
    return repeats.has(passage.text.rstrip(".!"), fewest=2 * passage.words + 1)


def _is(role: Role | None, kind: str) -> bool:
    return role is not None and role.kind == kind


def _leads_into(passage: Passage, following: Passage) -> bool:
    """Tell whether a sentence goes on in the list item after it.

    One that ends in the reader (*Vi forestiller os, at du*) heads a part of an advertisement.
    """
    is_addressed = passage.text.rsplit(" ", 1)[-1] in furniture.load().words.addressed
    return following.unit.mark == "bullet" and following.text[:1].islower() and not is_addressed


def _is_quote(passage: Passage, following: Passage | None) -> bool:
    """Tell whether a line that stands alone, and lacks its stop, is a sentence set apart."""
    ends_open = passage.is_open or _DOTS.search(passage.text) is not None
    stands_alone = not passage.unit.is_glued and not (following and following.unit.is_glued)
    if not ends_open or not stands_alone or not passage.begins_large or len(passage.unit.spans) > 1:
        return False
    if _SURE_QUOTE_WORDS <= passage.words <= _LONGEST_QUOTE:
        return True
    starters = furniture.load().words.sentence_starters
    opens = passage.text.split(" ", 1)[0].casefold() in starters
    no_text = following is None or following.has_heading_form
    return _QUOTE_WORDS <= passage.words < _SURE_QUOTE_WORDS and opens and no_text


def _with_title(passages: list[Passage], found: list[Role]) -> list[Role]:
    """Make the first unit the title, where it is a heading or could be one."""
    if not found or passages[0].unit.mark in ("hash", "number", "outline"):
        return found
    first = passages[0]
    is_line = first.is_open and first.words <= _TITLE_WORDS and first.unit.mark == "plain"
    is_line = is_line and first.begins_large
    if len(found) == 1 or not (found[0].kind == "heading" or is_line):
        return found
    return [Role("heading", 1, found[0].confidence), *found[1:]]
