"""Blocks written as the Markdown-like text of a source."""

from collections.abc import Iterable
from itertools import pairwise

from lingvist.intake.html.blocks import Block

_INDENT = "  "
_ENDS = ".!?"
_TIGHT = ("item", "more", "row")


def written(blocks: Iterable[Block]) -> str:
    """Return blocks as one text.

    Headings stand after number signs, items after a bullet or number and indented by two blanks a
    level, quotes after ``> ``, bold lines between asterisks; one empty line between blocks, none
    between the items of a list and the rows of a table.
    """
    kept = list(blocks)
    if not kept:
        return ""
    parts = [_shown(kept[0])]
    for before, block in pairwise(kept):
        parts += ["\n" if _is_tight(before, block) else "\n\n", _shown(block)]
    return "".join(parts) + "\n"


def _is_tight(before: Block, block: Block) -> bool:
    if block.is_first and block.level <= 1:
        return False
    if block.kind == "more" and before.text[-1:] in _ENDS:
        return False  # a paragraph of its own; what stands right under a label is its gloss
    same = (before.kind == "row") == (block.kind == "row")
    return before.kind in _TIGHT and block.kind in _TIGHT and same


def _shown(block: Block) -> str:
    lines = [" ".join(line.split(" ")).strip() for line in block.text.split("\n")]
    match block.kind:
        case "heading":
            return f"{'#' * block.level} {' '.join(lines)}"
        case "bold":
            return f"**{' '.join(lines)}**"
        case "quote":
            return "\n".join(f"> {line}" for line in lines)
        case "item" | "more":
            return _item(block, lines)
        case _:
            return "\n".join(lines)


def _item(block: Block, lines: list[str]) -> str:
    indent = _INDENT * (block.level - 1)
    first = f"{indent}{block.sign} " if block.kind == "item" else f"{indent}{_INDENT}"
    return "\n".join(
        (first if n == 0 else f"{indent}{_INDENT}") + line for n, line in enumerate(lines)
    )
