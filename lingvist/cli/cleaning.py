"""The kept and the removed of a clean text, printed side by side with their rules."""

from lingvist.clean import Block, CleanText
from lingvist.cli.output import say

MARKS = {"heading": "#", "list_item": "•", "pull_quote": "»"}


def print_clean(clean: CleanText) -> None:
    """Print the blocks that are kept, then every edit with line, rule and text."""
    say("KEPT")
    for block in clean.blocks:
        say(_kept(clean, block))
    say("\nREMOVED OR CHANGED")
    for edit in clean.edits:
        was = clean.source[edit.start : edit.end]
        change = f"{was!r} → {edit.replacement!r}" if edit.replacement else repr(was)
        say(f"line {clean.source_line(edit.start):>4}  {edit.rule:<24} {change}")


def _kept(clean: CleanText, block: Block) -> str:
    text = clean.text[block.start : block.end].strip()
    mark = MARKS.get(block.kind, "") * max(1, block.level)
    doubt = "" if block.confidence == 1 else f"  [{block.kind}, confidence {block.confidence:.2f}]"
    return f"line {clean.line(block.start):>4}  {mark} {text}{doubt}"
