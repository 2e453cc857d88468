"""The gold of the web pages under ``tests/data/pages``: expected text and lines of furniture."""

import re
from collections.abc import Iterator
from pathlib import Path

from intake_set.gold import Gold, GoldBlock, GoldLine

PAGES = Path(__file__).parent / "data" / "pages"
SIGNS = {"#": "heading", "- ": "list_item", "> ": "pull_quote", "| ": "table", "**": "label"}
_NUMBERED = re.compile(r"\d{1,2}\. +")
_LETTERED = re.compile(r"[a-h]\) +")
_RULE = re.compile(r"\| --- .*")
_MARKS = re.compile(r"^(?:#+|-|>|\*\*|\|) *|\*\*$|\|$")


def pages() -> Iterator[tuple[str, bytes, Gold]]:
    """Yield the name, the bytes and the gold of each page that has an expected text."""
    for expected in sorted(PAGES.glob("*/*/expected.md")):
        folder = expected.parent
        lines = (folder / "furniture.txt").read_text(encoding="utf-8").splitlines()
        furniture = tuple(GoldLine("", line, line) for line in lines)
        blocks = tuple(_blocks(expected.read_text(encoding="utf-8")))
        title = next((block.text for block in blocks if block.kind == "heading"), "")
        gold = Gold(blocks, furniture, (), (), "da", title, "")
        yield folder.name, (folder / "page.html").read_bytes(), gold


def _blocks(text: str) -> Iterator[GoldBlock]:
    for line in text.splitlines():
        shown = line.strip()
        if not shown or _RULE.match(shown):
            continue
        kind = next((kind for sign, kind in SIGNS.items() if shown.startswith(sign)), "paragraph")
        number = _NUMBERED.match(shown)
        kind = "list_item" if number or _LETTERED.match(shown) else kind
        own = _MARKS.sub("", shown[number.end() :] if number else shown).strip()
        is_quote = kind == "pull_quote"
        yield GoldBlock(kind, _level(line, kind), own, own, is_quote, _digits(number))


def _level(line: str, kind: str) -> int:
    if kind == "heading":
        return len(line) - len(line.lstrip("#"))
    return (len(line) - len(line.lstrip())) // 2 + 1 if kind == "list_item" else 0


def _digits(number: re.Match[str] | None) -> str:
    return number[0].strip(" .") if number else ""
