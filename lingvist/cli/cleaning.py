"""The kept and the removed of a clean text, printed side by side with their rules."""

from lingvist.clean import Block, CleanText, Edit
from lingvist.cli.output import say

MARKS = {"heading": "#", "list_item": "•", "pull_quote": "»"}


def print_clean(clean: CleanText) -> None:
    """Print the blocks that are kept, then every edit with line, rule and text.

    Changes of white space alone are counted and not shown.
    """
    say("KEPT")
    for block in clean.blocks:
        say(_kept(clean, block))
    say("\nREMOVED OR CHANGED")
    shown = [edit for edit in clean.edits if _visible(clean, edit)]
    for edit in shown:
        was = clean.source[edit.start : edit.end]
        change = f"{was!r} → {edit.replacement!r}" if edit.replacement else repr(was)
        say(f"line {clean.source_line(edit.start):>4}  {edit.rule:<24} {change}")
    say(f"and {len(clean.edits) - len(shown)} changes of white space")


def _visible(clean: CleanText, edit: Edit) -> bool:
    return bool((clean.source[edit.start : edit.end] + edit.replacement).strip())


def _kept(clean: CleanText, block: Block) -> str:
    text = clean.text[block.start : block.end].strip()
    mark = MARKS.get(block.kind, "") * max(1, block.level)
    doubt = "" if block.confidence == 1 else f"  [{block.kind}, confidence {block.confidence:.2f}]"
    return f"line {clean.line(block.start):>4}  {mark} {text}{doubt}"
