"""Plain text: pages copied from a browser and text taken out of a PDF, with the damage of both."""

from collections.abc import Callable, Iterable, Iterator

from intake_set.hyphens import hyphenate
from intake_set.source import Block, Source

Around = list[tuple[str, str]]
LIGATURES = {"ffi": "ﬃ", "fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ"}


def render_text(source: Source) -> tuple[bytes, Around]:
    """Return the text and the furniture that its page breaks put into it."""
    options = source.options
    around: Around = []
    lines = list(_paged(_lines(source.blocks, options), options, around))
    text = options.get("between", "\n").join(lines) + "\n"
    return text.encode(options.get("encoding", "utf-8")), around


def _lines(blocks: Iterable[Block], options: dict) -> Iterator[str]:
    """Give the lines of each block, an empty one between blocks that are not items of a list."""
    before, number, fused = "", 0, ""
    for position, block in enumerate(b for b in blocks if b.kind != "layout"):
        number = number + 1 if block.ordered else 0
        if block.kind == "heading" and block.level in options.get("fuse", []):
            fused += block.shown + " "
            continue
        if _parted(before, block, options):
            yield ""
        yield from _shape(block, number, fused, position, options)
        before, fused = block.kind, ""


def _parted(before: str, block: Block, options: dict) -> bool:
    if not before or options.get("between") == "\n\n":
        return False
    tight = options.get("tight", [])
    return (
        not (before == block.kind and block.kind in ("list_item", "furniture", "table"))
        and before not in tight
    )


def _shape(block: Block, number: int, fused: str, position: int, options: dict) -> Iterable[str]:
    text = _damaged(fused + block.shown, position, options)
    if block.kind == "heading":
        return _heading(text, block.level, options)
    if block.kind == "list_item":
        return _item(text, block, number, options)
    if block.kind == "pull_quote":
        return [options.get("quote", "{}").format(text)]
    if block.kind == "furniture":
        return [text]
    if block.kind == "table":
        return [text.replace(" | ", options.get("cell", "\t"))]
    return _wrap(text, "", "", options)


def _heading(text: str, level: int, options: dict) -> list[str]:
    if level in options.get("letterspaced", []):
        return [" ".join(text.replace(" ", " "))]
    if level in options.get("capitals", []):
        return [text.upper()]
    if level in options.get("bold", []):
        half = len(text.split()) // 2
        words = text.split()
        shown = "\n".join(filter(None, [" ".join(words[:half]), " ".join(words[half:])]))
        return f"**{shown}**".split("\n")
    return [options.get("mark", "") + text]


def _item(text: str, block: Block, number: int, options: dict) -> Iterable[str]:
    indent = " " * options.get("indent", 2) * (block.level - 1)
    bullets = options.get("bullets", ["•"])
    sign = f"{number}." if block.ordered else bullets[min(block.level, len(bullets)) - 1]
    return _wrap(text, f"{indent}{sign} ", indent + " " * options.get("hang", 2), options)


def _wrap(text: str, first: str, rest: str, options: dict) -> Iterable[str]:
    if "width" not in options:
        return [first + text]
    words = hyphenate(text) if options.get("hyphens") else text
    return _broken(words, first, rest, options["width"])


def _broken(text: str, first: str, rest: str, width: int) -> Iterator[str]:
    """Break at blanks, and inside a word at a soft hyphen where a good part of it still fits."""
    line = first
    for word in text.split():
        plain = word.replace("\u00ad", "")
        gap = "" if line in (first, rest) else " "
        if len(line) + len(gap) + len(plain) <= width:
            line += gap + plain
            continue
        head, tail = _split(word, width - len(line) - len(gap))
        yield line + (gap + head if head else "")
        line = rest + tail
    yield line


def _split(word: str, room: int) -> tuple[str, str]:
    parts = word.split("\u00ad")
    for cut in range(len(parts) - 1, 0, -1):
        head = "".join(parts[:cut])
        if len(head) < room:
            return head + "-", "".join(parts[cut:])
    return "", "".join(parts)


def _ligatures(text: str) -> str:
    for letters, sign in LIGATURES.items():
        text = text.replace(letters, sign)
    return text


DAMAGE: dict[str, Callable[[str], str]] = {
    "mojibake": lambda text: text.encode("utf-8").decode("cp1252", "replace"),
    "soft_hyphens": hyphenate,
    "double_blanks": lambda text: text.replace(" og ", "  og "),
    "no_break": lambda text: text.replace(" i ", "\u00a0i\u00a0"),
    "ligatures": _ligatures,
    "zero_width": lambda text: text.replace("lighed", "\u200blighed"),
    "decomposed": lambda text: text.replace("å", "a\u030a"),
}


def _damaged(text: str, position: int, options: dict) -> str:
    """Put the damage on the text that the options name, on every so many blocks."""
    for name, change in DAMAGE.items():
        every = options.get(name)
        if every and position % every == every - 1:
            text = change(text)
    return text


def _paged(lines: Iterable[str], options: dict, around: Around) -> Iterator[str]:
    """Put page numbers and running headers where a page is full, whatever runs on there."""
    rows = options.get("page_rows")
    page = 1
    for row, line in enumerate(lines):
        if rows and row and row % rows == 0:
            for kind, form in options["page_break"]:
                shown = form.format(page=page, next=page + 1)
                around.append((kind, shown))
                yield shown
            page += 1
        yield line
