"""Puts blocks together from the text and the bounds that a walk over a page comes by."""

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from lingvist.intake.html.blocks import (
    BOLD_OFF,
    BOLD_ON,
    BULLET,
    Block,
    Kind,
    bare,
    bullet,
    is_bold,
    paragraphs,
    typed,
)
from lingvist.intake.html.open_lists import OpenItem, OpenLists
from lingvist.resources import html_marks

_INDENT_SIGNS = 4


@dataclass
class Composer:
    """Takes text and bounds in the order of a page, and makes blocks of them.

    Attributes:
        blocks: what has been made.
        quotes: how many quotes are open.
        lists: the lists that are open.
    """

    blocks: list[Block] = field(default_factory=list)
    quotes: int = 0
    lists: OpenLists = field(default_factory=OpenLists)
    _raw: list[str] = field(default_factory=list)
    _heading: HtmlElement | None = None
    _heading_level: int = 0
    _bold: int = 0
    _is_seam: bool = False
    _after_link: bool = False
    _in_rows: bool = False

    @property
    def in_heading(self) -> HtmlElement | None:
        """The heading that is open."""
        return self._heading

    def add(self, text: str) -> None:
        """Add text to the open block."""
        if self._is_seam and text[:1].isupper() and self._last()[-1:].islower():
            # Elements set apart by their style alone; no Danish word turns to capitals inside.
            self._raw.append(" ")
        self._is_seam = self._after_link = False
        self._raw.append(text)

    def _last(self) -> str:
        return next((part for part in reversed(self._raw) if part not in (BOLD_ON, BOLD_OFF)), "")

    def seam(self, *, is_link: bool = False) -> None:
        """Remember that an element begins or ends here inside a line."""
        self._is_seam = True
        self._after_link = is_link or self._after_link

    def part(self) -> None:
        """Part a link from the link right before it."""
        if self._after_link:
            self._raw.append(" ")

    def mark(self, sign: str) -> None:
        """Note that bold begins or ends."""
        self._bold += 1 if sign == BOLD_ON else -1
        is_outer = self._bold == (1 if sign == BOLD_ON else 0)
        if is_outer:
            self._raw.append(sign)

    def line_break(self) -> None:
        """Begin a line inside the open block; bold goes on."""
        if self._heading is not None:
            self._raw.append(" ")
            return
        self._raw.append(f"{BOLD_OFF}\n{BOLD_ON}" if self._bold else "\n")

    def bound(self) -> None:
        """End the open block, unless it is a heading: what stands in one is one line."""
        if self._heading is not None:
            self._raw.append(" ")
        else:
            self.flush()

    def flush(self) -> None:
        """Make blocks of what was read since the last bound."""
        raw, self._raw = "".join(self._raw), [BOLD_ON] if self._bold else []
        self._is_seam = self._after_link = False
        if self._bold:
            raw += BOLD_OFF
        for lines in paragraphs(raw):
            self._place(lines)

    def begin_heading(self, element: HtmlElement, level: int) -> None:
        """Begin a heading."""
        self._heading, self._heading_level = element, level

    def end_heading(self) -> None:
        """End a heading; one that is as long as a paragraph is one."""
        raw, self._raw, self._heading = "".join(self._raw), [], None
        text = " ".join(bare(line) for lines in paragraphs(raw) for line in lines)
        item = self.lists.item
        if not text:
            return
        if len(text.split()) > html_marks.load().shapes.heading_words:
            self._place([text])
        elif item is not None and item.is_begun:
            self._put("more", text, item.level)
        else:
            if item is not None:
                item.is_card = True
            self._put("heading", text, self._heading_level)

    def row(self, text: str) -> None:
        """Add a row of a table."""
        self.flush()
        self._put("row", text, is_first=not self._in_rows)
        self._in_rows = True

    def end_rows(self) -> None:
        """End a table."""
        self._in_rows = False

    def _place(self, lines: list[str]) -> None:
        """Make blocks of a paragraph, by where it stands."""
        item = self.lists.item
        if item is not None and not item.is_card:
            self._place_in_item(item, lines)
        elif self.quotes:
            self._put("quote", "\n".join(map(bare, lines)))
        elif self.lists.is_term:
            self._put("bold", " ".join(map(bare, lines)))
        else:
            self._place_free(lines)

    def _place_in_item(self, item: OpenItem, lines: list[str]) -> None:
        for line in lines:
            kind: Kind = "more" if item.is_begun else "item"
            is_first = item.is_first and not item.is_begun
            self._put(kind, _without_bullet(line), item.level, item.sign, is_first=is_first)
            item.is_begun = True

    def _place_free(self, lines: list[str]) -> None:
        """Make items of lines that begin with a bullet, labels of bold lines, else a paragraph."""
        plain: list[str] = []
        is_open = False  # whether an item was begun that a plain line may go on in
        for line in typed(lines):
            item = bullet(line)
            if is_open and item is None and bare(line)[:1].islower():
                self._put("more", bare(line), self.blocks[-1].level)
                continue
            is_open = item is not None
            if item is None and not is_bold(line):
                plain.append(bare(line))
                continue
            self._put_plain(plain)
            plain = []
            if item is not None:
                level = 1 + len(item[0].strip("\n")) // _INDENT_SIGNS
                self._put("item", item[1], level, BULLET)
            else:
                self._put("bold", bare(line))
        self._put_plain(plain)

    def _put_plain(self, lines: list[str]) -> None:
        if lines:
            self._put("paragraph", "\n".join(lines))

    def _put(
        self, kind: Kind, text: str, level: int = 0, sign: str = "", *, is_first: bool = False
    ) -> None:
        self.blocks.append(Block(kind, text, level, sign, is_first))


def _without_bullet(line: str) -> str:
    found = bullet(line)
    return found[1] if found else bare(line)
