"""Lists that no mark shows: short lines after a colon, in a row, alike, or down an acronym."""

from collections.abc import Callable

from lingvist.clean.levels import said_number
from lingvist.clean.roles import Passage, Role
from lingvist.resources import furniture

LIST_LIKE = 0.7

_LIST_RUN = 4
_CLAUSE_WORDS = 25
_FEWEST_ITEMS = 2
_FEWEST_GLUED = 3
_LONGEST_ITEM = 12
_TITLED_WORDS = 2
_ENDING = 2
_MOST_SAID = 14

_Roles = list[Role | None]


def find_lists(passages: list[Passage], found: _Roles) -> None:
    """Give unmarked lists their roles.

    Args:
        passages: the passages of a text.
        found: their roles as far as marks give them; the items found are noted in it.
    """
    place = 0
    while place < len(passages):
        for item in range(place, _run_end(passages, found, place, _is_clause, _follows_lead)):
            found[item] = _item()
        end = _row_end(passages, found, place)
        first = _first_item(passages, place, end)
        if first == end or not _follows_colon(passages, place):
            first, end = _as_said(passages, found, place) or (first, end)
        for item in range(first, end):
            found[item] = _item()
        if first == end:
            end = max(end, _like_end(passages, found, place))
        if first == end and passages[place].is_letter and found[place] is None:
            found[place] = _item()
            if place + 1 < len(passages) and passages[place + 1].is_label:
                found[place + 1] = found[place + 1] or _item()
        place = max(end, place + 1)


def _item() -> Role:
    return Role("list_item", 1, LIST_LIKE)


def _run_end(
    passages: list[Passage],
    found: _Roles,
    place: int,
    fits: Callable[[Passage], bool],
    opens: Callable[[list[Passage], int], bool],
) -> int:
    """Return the end of the lines from ``place`` on that fit, if there are two and a lead."""
    end = place
    if not opens(passages, place):
        return place
    while end < len(passages) and found[end] is None and fits(passages[end]):
        end += 1
    return end if end - place >= _FEWEST_ITEMS else place


def _follows_lead(passages: list[Passage], place: int) -> bool:
    """Tell whether a sentence goes on in the line, or the reader of lines kept it by itself."""
    is_led = place > 0 and passages[place - 1].text.endswith((":", ", der", ", som", " at"))
    return is_led or (place > 0 and passages[place].unit.is_glued)


def _is_clause(passage: Passage) -> bool:
    """Tell whether a line goes on, in lower case, with a sentence before it."""
    is_plain = passage.unit.mark == "plain" and passage.text[:1].islower()
    return is_plain and passage.words <= _CLAUSE_WORDS


def _first_item(passages: list[Passage], place: int, end: int) -> int:
    """Return where in a run of label-like lines its list begins; its end where it is none."""
    if place and passages[place - 1].text.endswith(":"):
        return place if end - place >= _FEWEST_ITEMS else end
    start = place
    for item in range(place + 1, end + 1):
        if item == end or not passages[item].unit.is_glued:
            if item - start >= _FEWEST_GLUED and start:
                return start + _is_lead(passages[start:item])
            start = item
    if not place and _are_labels_under_title(passages, end):
        return 1
    return place + 1 if place and end - place >= _LIST_RUN else end


def _is_lead(run: list[Passage]) -> bool:
    """Tell whether the first of some lines leads to the others, which are alike."""
    lead, first, *others = run
    if len(others) + 1 < _FEWEST_GLUED:
        return False
    are_small = all(passage.text[:1].islower() for passage in run[1:])
    if are_small:
        return not lead.text[:1].islower()
    are_alike = all(_begins_with(passage, first.first_word) for passage in others)
    return are_alike and not _begins_with(lead, first.first_word)


def _are_labels_under_title(passages: list[Passage], end: int) -> bool:
    """Tell whether right under the title stand three labels of a word or two at least."""
    labels = passages[1:end]
    return len(labels) >= _FEWEST_GLUED and all(
        passage.unit.is_glued and passage.words <= _TITLED_WORDS for passage in labels
    )


def _row_end(passages: list[Passage], found: _Roles, place: int) -> int:
    """Return the end of the run of label-like plain lines that begins at ``place``.

    The last line heads what stands right under it, unless it is like the items before it.
    """
    end = place
    follows_colon = place > 0 and passages[place - 1].text.endswith(":")
    while end < len(passages) and found[end] is None and _may_be_item(passages, end, follows_colon):
        end += 1
    if end - place <= 1 or end == len(passages):
        return end
    others = passages[place + 1 : end - 1]
    stands_apart = not passages[end - 1].unit.is_glued
    if stands_apart and others and all(passage.unit.is_glued for passage in others):
        return end - 1
    if not passages[end].unit.is_glued:
        return end
    is_like = follows_colon and _is_like(passages, place, end - 1)
    is_item = is_like or _goes_on(passages, end - 1) or _are_even(passages[place + 1 : end])
    return end if is_item else end - 1


def _follows_colon(passages: list[Passage], place: int) -> bool:
    return place > 0 and passages[place - 1].text.endswith(":")


def _goes_on(passages: list[Passage], last: int) -> bool:
    """Tell whether a line is the third at least that begins alike, or begins in lower case."""
    own, before = passages[last], passages[max(0, last - _FEWEST_ITEMS) : last]
    are_alike = all(_begins_with(own, other.first_word) for other in before)
    return own.text[:1].islower() or (len(before) == _FEWEST_ITEMS and are_alike)


def _are_even(labels: list[Passage]) -> bool:
    """Tell whether three labels or more are of a word or two, and the last no longer than most."""
    sizes = [label.words for label in labels]
    return len(sizes) >= _FEWEST_GLUED and max(sizes) == min(sizes) <= _TITLED_WORDS


def _as_said(passages: list[Passage], found: _Roles, place: int) -> tuple[int, int] | None:
    """Return the lines that are as many as the text above them says (*tre værdier*), if they are.

    It is said in the paragraph before them, or in the line before them that heads them. Of one
    line too many the first heads them, where it stands right above them or is a usual heading;
    else the last heads what follows.
    """
    run = _labels_end(passages, found, place)
    for first in (place, place + 1):
        said = _said_above(passages, first) if first and run > first else 0
        if said < _FEWEST_GLUED or run - first not in (said, said + 1):
            continue
        is_headed = run - first == said + 1 and _heads(passages[first:run])
        return first + is_headed, first + is_headed + said
    return None


def _labels_end(passages: list[Passage], found: _Roles, place: int) -> int:
    """Return the end of a run of labels; where they stand right under each other, of these."""
    end = place
    while end < len(passages) and end - place <= _MOST_SAID and found[end] is None:
        is_apart = end - place > 1 and not passages[end].unit.is_glued
        if not passages[end].is_label or (is_apart and passages[end - 1].unit.is_glued):
            break
        end += 1
    return end


def _heads(labels: list[Passage]) -> bool:
    """Tell whether the first of some labels heads the others: a box, or a usual heading."""
    is_box = all(label.unit.is_glued for label in labels[1:])
    return is_box or labels[0].text.split()[-1].casefold() in furniture.load().words.heading_words


def _said_above(passages: list[Passage], first: int) -> int:
    """Return the number said in the line above a list, or in the heading above that."""
    said = said_number(passages[first - 1].text)
    has_heading = first > 1 and not passages[first - 1].is_open and passages[first - 2].is_open
    return said or (said_number(passages[first - 2].text) if has_heading else 0)


def _may_be_item(passages: list[Passage], place: int, follows_colon: bool) -> bool:  # noqa: FBT001
    passage = passages[place]
    if passage.is_label:
        return True
    is_glued = passage.unit.is_glued and passage.unit.mark == "plain"
    return follows_colon and is_glued and passage.is_open and passage.words <= _LONGEST_ITEM


def _is_like(passages: list[Passage], first: int, last: int) -> bool:
    """Tell whether a line begins as the lines before it do: same word, or same ending of it."""
    own, others = passages[last].first_word, [p.first_word for p in passages[first:last]]
    alike = sum(own == other or own[-_ENDING:] == other[-_ENDING:] for other in others)
    return len(others) >= _FEWEST_ITEMS and alike * 2 >= len(others)


def _like_end(passages: list[Passage], found: _Roles, place: int) -> int:
    """Make items of three open lines under each other that begin with the same word, or verbs.

    Returns:
        Where they end; ``place`` if there are none.
    """
    end, word = place, passages[place].first_word
    while end < len(passages) and found[end] is None and _begins_with(passages[end], word):
        if end > place and not passages[end].unit.is_glued:
            break
        end += 1
    if not place or end - place < _FEWEST_GLUED:
        return place
    for item in range(place, end):
        found[item] = _item()
    return end


def _begins_with(passage: Passage, word: str) -> bool:
    is_plain = passage.unit.mark == "plain" and passage.is_open and "|" not in passage.text
    ending = furniture.load().words.verb_endings
    is_alike = passage.first_word == word or (
        len(word) > _ENDING and passage.first_word.endswith(ending) and word.endswith(ending)
    )
    return is_plain and passage.words <= _LONGEST_ITEM and is_alike
