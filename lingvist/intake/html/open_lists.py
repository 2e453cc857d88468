"""The lists and items that are open at a place of a page, and how they count."""

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from lingvist.intake.html.blocks import BULLET

_NUMBER_SIGNS = 4
_LETTERS = 8


@dataclass
class OpenList:
    """An open list: how it counts, and how far it has come."""

    form: str = ""
    number: int = 0
    is_first: bool = True


@dataclass
class OpenItem:
    """An open list item.

    Attributes:
        level: how deep it lies, from 1.
        sign: what marks it.
        is_begun: whether its first block has been written.
        is_card: whether it begins with a heading: a box of a page laid out as a list.
        is_first: whether it is the first of its list.
    """

    level: int
    sign: str
    is_begun: bool = False
    is_card: bool = False
    is_first: bool = False


@dataclass
class OpenLists:
    """The lists and items around a place, the innermost last.

    Attributes:
        is_term: whether the place is in a term of a definition list.
    """

    is_term: bool = False
    _lists: list[OpenList] = field(default_factory=list)
    _items: list[OpenItem | None] = field(default_factory=list)

    @property
    def item(self) -> OpenItem | None:
        """The innermost item; None outside lists, and in a term or its meaning."""
        return self._items[-1] if self._items else None

    def begin_list(self, element: HtmlElement) -> None:
        """Begin a list."""
        form = ""
        if element.tag == "ol":
            form = element.get("type", "1")
        start = element.get("start", "1").strip()
        first = int(start) - 1 if start.isdecimal() and len(start) < _NUMBER_SIGNS else 0
        self._lists.append(OpenList(form, first))

    def end_list(self) -> None:
        """End a list."""
        if self._lists:
            self._lists.pop()

    def begin_item(self, element: HtmlElement) -> None:
        """Begin a list item."""
        if not self._lists:
            self._items.append(OpenItem(1, BULLET))
            return
        of = self._lists[-1]
        stated = element.get("value", "").strip()
        is_stated = stated.isdecimal() and len(stated) < _NUMBER_SIGNS
        of.number = int(stated) if is_stated else of.number + 1
        self._items.append(OpenItem(self._depth(), _sign(of), is_first=of.is_first))
        of.is_first = False

    def _depth(self) -> int:
        """Return how many lists are open that are no more than lists."""
        cards = sum(item is not None and item.is_card for item in self._items)
        return max(1, len(self._lists) - cards)

    def end_item(self) -> None:
        """End a list item."""
        if self._items:
            self._items.pop()

    def begin_definition(self, element: HtmlElement) -> None:
        """Begin a term, or a meaning: what stands in either belongs to no list item around it."""
        self._items.append(None)
        self.is_term = element.tag == "dt"

    def end_definition(self) -> None:
        """End a term or a meaning."""
        self.is_term = False
        self.end_item()


def _sign(of: OpenList) -> str:
    """Return the sign of the next item of a list."""
    if of.form in ("a", "A") and 0 < of.number <= _LETTERS:
        return f"{chr(ord(of.form) + of.number - 1)})"
    return f"{of.number}." if of.form else BULLET
