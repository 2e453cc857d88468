"""Pull quotes: sentences set apart to catch the eye, larger, leaning or in quotation marks."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from lingvist.intake.pdf.blocks import PdfBlock
from lingvist.intake.pdf.headings import Body, Look, is_heading, look_of

_FEWEST_WORDS, _MOST_WORDS = 4, 60
_LARGER = 1.15
_QUOTED = re.compile('[»«"”“„].+[»«"”“][.!]?')
_ENDS = re.compile(r"[\s.!?»«\"”“„]+")
_SHARE = 0.5
_INSET = 1.5
_MOST_CANDIDATES = 1000


def quote_places(blocks: Sequence[PdfBlock], body: Body) -> set[int]:
    """Return the places of the blocks that are pull quotes.

    Args:
        blocks: the blocks of the document.
        body: how its running text is set.
    """
    candidates = [n for n, b in enumerate(blocks) if is_heading(b, body) and not b.tagged]
    if len(candidates) > _MOST_CANDIDATES:
        return set()
    quoted = {n for n, block in enumerate(blocks) if block.is_quoted and not block.marker}
    looks = _quote_looks(blocks, candidates, body)
    first = next((n for n, b in enumerate(blocks) if _is_running(b, body)), len(blocks))
    found = {n for n in candidates if look_of(blocks[n].style) in looks and n > first}
    heads = {n for n, block in enumerate(blocks) if is_heading(block, body)}
    others = (n for n in range(first + 1, len(blocks)) if n not in heads)
    return found | quoted | {n for n in others if _is_set_apart(blocks[n], body)}


def _is_running(block: PdfBlock, body: Body) -> bool:
    return not body.stands_out(block.style) and block.words > _FEWEST_WORDS and not block.row


def _quote_looks(blocks: Sequence[PdfBlock], candidates: Sequence[int], body: Body) -> set[Look]:
    """Return the looks of what could be headings, but says again what the text says, or heads none.

    Args:
        blocks: the blocks of the document.
        candidates: places of those that could be headings.
        body: how the running text is set.
    """
    whole = [_plain(block.text) for block in blocks]
    heads = set(candidates)
    groups: dict[Look, list[int]] = defaultdict(list)
    for place in candidates:
        groups[look_of(blocks[place].style)].append(place)
    upright = [look for look, places in groups.items() if not _leans(blocks, places)]
    found = set()
    for look, places in groups.items():
        long = [n for n in places if blocks[n].words >= _FEWEST_WORDS]
        sure = [n for n in long if _is_repeated(n, whole) or _heads_nothing(n, blocks, heads)]
        leans = bool(upright) and _leans(blocks, places) and len(long) == len(places)
        leans = leans and not look[1] and look[0] >= _LARGER * body.style.size
        if leans or (sure and len(sure) >= _SHARE * len(places)):
            found.add(look)
    return found


def _leans(blocks: Sequence[PdfBlock], places: Sequence[int]) -> bool:
    return all(blocks[n].style.is_italic for n in places)


def _plain(text: str) -> str:
    return _ENDS.sub(" ", text.replace("-\n", "").casefold()).strip()


def _is_repeated(place: int, whole: Sequence[str]) -> bool:
    """Tell whether a longer block says the same words."""
    own = whole[place]
    return any(own in other and len(other) > len(own) * 2 for other in whole)


def _heads_nothing(place: int, blocks: Sequence[PdfBlock], heads: Collection[int]) -> bool:
    """Tell whether what follows is a heading at least as large, or nothing."""
    following = place + 1
    if following == len(blocks):
        return True
    return following in heads and blocks[following].style.size >= blocks[place].style.size + 1


def _is_set_apart(block: PdfBlock, body: Body) -> bool:
    """Tell whether a sentence is set larger or leaning, as the running text is not."""
    if block.marker or block.row or not _FEWEST_WORDS <= block.words <= _MOST_WORDS:
        return False
    size = min(line.style.size for line in block.lines)
    leans = all(line.style.is_italic for line in block.lines) and not body.style.is_italic
    is_quoted = _QUOTED.fullmatch(block.text) is not None
    line = block.lines[0]
    is_inset = line.left - line.column[0] > _INSET * size or block.is_aside
    is_larger = size >= _LARGER * body.style.size
    if leans and size > body.style.size - 1:
        return is_larger or is_quoted or is_inset
    return is_larger or (is_quoted and (is_inset or body.stands_out(block.style)))
