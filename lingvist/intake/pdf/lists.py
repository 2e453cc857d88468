"""How deep list items lie."""

from collections.abc import Sequence

from lingvist.intake.pdf.blocks import PdfBlock

_NEAR = 3.0


def item_levels(blocks: Sequence[PdfBlock]) -> dict[int, int]:
    """Return the level of each list item, by place: how many marks stand further left above it.

    Args:
        blocks: the blocks of the document, headings without their numbers as marks.
    """
    levels: dict[int, int] = {}
    open_marks: list[float] = []
    column: tuple[float, float] | None = None
    for place, block in enumerate(blocks):
        if block.marker is None:
            open_marks = []
            continue
        if block.lines[0].column != column:
            open_marks = []
        column = block.lines[0].column
        left = block.marker.left
        while open_marks and left < open_marks[-1] - _NEAR:
            open_marks.pop()
        if not open_marks or left > open_marks[-1] + _NEAR:
            open_marks.append(left)
        levels[place] = len(open_marks)
    return levels
