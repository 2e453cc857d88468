"""Contents lists: entries in a row that lead on to page numbers, with the heading over them."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from lingvist.intake.pdf.blocks import PdfBlock
from lingvist.intake.pdf.headings import Body, is_heading
from lingvist.intake.received import LeftOut

_LED = re.compile(r".*?(?:(?:[._·…] ?){3,}| {3,}) ?(\d{1,3})")
_ROW = re.compile(r".* (\d{1,3})")
_FEWEST = 3
_LONGEST = 160


def without_contents(
    blocks: Sequence[PdfBlock], body: Body
) -> tuple[list[PdfBlock], list[LeftOut]]:
    """Take contents lists out: three entries or more whose page numbers never fall.

    Args:
        blocks: the blocks of the document.
        body: how its running text is set.

    Returns:
        The blocks without them, and what was left out.
    """
    gone: set[int] = set()
    runs = groupby(range(len(blocks)), key=lambda place: _page_number(blocks[place]) is not None)
    for is_entry, run in runs:
        places = list(run)
        if is_entry and len(places) >= _FEWEST and _rises(blocks, places):
            gone |= set(places)
            title = places[0] - 1
            if title >= 0 and is_heading(blocks[title], body):
                gone.add(title)
    kept = [block for place, block in enumerate(blocks) if place not in gone]
    return kept, [LeftOut("contents-list", blocks[place].text) for place in sorted(gone)]


def _page_number(block: PdfBlock) -> int | None:
    """Return the page number that an entry leads to; None where a block is no entry."""
    if len(block.text) > _LONGEST:
        return None
    found = (_ROW if block.row else _LED).fullmatch(block.text)
    return int(found[1]) if found and "|" not in block.text else None


def _rises(blocks: Sequence[PdfBlock], places: Sequence[int]) -> bool:
    numbers = [_page_number(blocks[place]) or 0 for place in places]
    return all(first <= second for first, second in pairwise(numbers))
