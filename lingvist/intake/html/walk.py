"""From the tree of a page to its blocks: one walk, no recursion, whatever the depth."""

import re

from lxml import etree
from lxml.html import HtmlElement

from lingvist.intake.html.blocks import BOLD_OFF, BOLD_ON, Block, with_typed_lists
from lingvist.intake.html.composing import Composer
from lingvist.intake.html.elements import HEADINGS, is_block, label_of, names, role, tag, words
from lingvist.intake.html.tables import is_data, rows
from lingvist.intake.html.unfolding import FOLD_HEADING, FOLD_PANEL
from lingvist.resources import html_marks

_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_LISTS = ("ul", "ol", "dir", "menu")
_FOLDS = (FOLD_PANEL, "details")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_QUOTED = {"q": ('"', '"')}
_HEADING_CLASS = re.compile(r"h[1-6]")
_CENTRED = re.compile(r"text-align\s*:\s*center")
_DEEPEST = 6
_QUOTE_WORDS = 4
_LONGEST_QUOTE = 60


def blocks_of(root: HtmlElement) -> list[Block]:
    """Return the blocks of a page in reading order.

    Args:
        root: the page, furniture taken out and fold-outs opened.
    """
    walk = _Walk()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if walk.enter(element):
                walker.skip_subtree()
        else:
            walk.leave(element)
    walk.out.flush()
    return with_typed_lists(walk.out.blocks)


class _Walk:
    """Reads elements as they open and close, and hands text and bounds to a composer."""

    def __init__(self) -> None:
        self.out = Composer()
        self.level = 0  # of the last heading that no fold holds
        self.folds: list[int] = []  # the level before each open fold
        self.by_class: dict[str, int] = {}  # levels of headings known by class alone
        self.skipped: HtmlElement | None = None

    def enter(self, element: HtmlElement) -> bool:
        """Read the start of an element; tell whether all of it has been read."""
        name = tag(element)
        if name == "table" and self.out.in_heading is None and is_data(element):
            for row in rows(element):
                self.out.row(row)
            self.out.end_rows()
            self.skipped = element
            return True
        if name == "br":
            self.out.line_break()
        elif name == "hr":
            self.out.flush()
        elif is_block(element):
            self._enter_block(element, name)
        else:
            self._enter_inline(element, name)
        self._text(element.text, is_literal=name == "pre")
        return False

    def leave(self, element: HtmlElement) -> None:
        """Read the end of an element and the text after it."""
        name = tag(element)
        if element is not self.skipped and name not in ("br", "hr"):
            if is_block(element):
                self._leave_block(element, name)
            else:
                self._leave_inline(element, name)
        self.skipped = None
        self._text(element.tail)

    def _enter_block(self, element: HtmlElement, name: str) -> None:
        self.out.bound()
        if self.out.in_heading is not None:
            return
        if level := self._level_by_kind(element, name):
            self.level = self.level if name == FOLD_HEADING else level
            self.out.begin_heading(element, level)
        elif name in _LISTS or role(element) == "list":
            self.out.lists.begin_list(element)
        elif name == "li" or role(element) == "listitem":
            self.out.lists.begin_item(element)
        elif name in ("dt", "dd"):
            self.out.lists.begin_definition(element)
        elif _is_quote(element, name):
            self.out.quotes += 1
        elif name in _FOLDS:
            self.folds.append(self.level)
        self._bold(element, BOLD_ON)

    def _leave_block(self, element: HtmlElement, name: str) -> None:
        self._bold(element, BOLD_OFF)
        self.out.bound()
        if self.out.in_heading is element:
            self.out.end_heading()
        elif self.out.in_heading is not None:
            return
        elif name in _LISTS or role(element) == "list":
            self.out.lists.end_list()
        elif name == "li" or role(element) == "listitem":
            self.out.lists.end_item()
        elif name in ("dt", "dd"):
            self.out.lists.end_definition()
        elif _is_quote(element, name):
            self.out.quotes -= 1
        elif name in _FOLDS and self.folds:
            self.level = self.folds.pop()

    def _level_by_kind(self, element: HtmlElement, name: str) -> int:
        """Return the level of a heading; 0 for what is none."""
        if name in HEADINGS:
            return int(name[1])
        if name == FOLD_HEADING:
            base = self.folds[0] if self.folds else self.level
            return min(_DEEPEST, max(base, 1) + max(len(self.folds), 1))
        if role(element) == "heading":
            stated = element.get("aria-level", "").strip()
            return min(_DEEPEST, int(stated)) if stated in "123456789" and stated else 2
        return self._level_by_class(element, name)

    def _level_by_class(self, element: HtmlElement, name: str) -> int:
        if name not in ("div", "p"):
            return 0
        known = names(element)
        stated = next((n for n in known if _HEADING_CLASS.fullmatch(n)), "")
        is_named = bool(stated) or bool(words(element) & html_marks.load().parts.heading)
        if not is_named or any(is_block(child) for child in element):
            return 0
        if not 0 < len(label_of(element).split()) <= html_marks.load().shapes.label_words:
            return 0
        if stated:
            return int(stated[1])
        return self.by_class.setdefault(element.get("class", ""), min(_DEEPEST, self.level + 1))

    def _enter_inline(self, element: HtmlElement, name: str) -> None:
        if name in ("a", "button", "label"):
            self.out.part()
        self.out.seam()
        self._bold(element, BOLD_ON)
        if name in _QUOTED:
            self.out.add(_QUOTED[name][0])

    def _leave_inline(self, element: HtmlElement, name: str) -> None:
        if name in _QUOTED:
            self.out.add(_QUOTED[name][1])
        self._bold(element, BOLD_OFF)
        self.out.seam(is_link=name in ("a", "button", "label"))

    def _bold(self, element: HtmlElement, mark: str) -> None:
        is_bold = tag(element) in ("b", "strong")
        is_bold = is_bold or bool(_BOLD.search(element.get("style", "").lower()))
        is_bold = is_bold or not names(element).isdisjoint(html_marks.load().parts.bold)
        if is_bold:
            self.out.mark(mark)

    def _text(self, text: str | None, *, is_literal: bool = False) -> None:
        if text:
            self.out.add(text if is_literal else _SPACE.sub(" ", text))


def _is_quote(element: HtmlElement, name: str) -> bool:
    """Tell whether an element is a pull quote: by tag, by class, or centred and in italics."""
    if name == "blockquote":
        return True
    named = words(element) & html_marks.load().parts.quote
    if named and name in ("div", "p", "aside", "figure", "section"):
        is_headed = next(element.iter(*HEADINGS), None) is not None
        return not is_headed and len(label_of(element).split()) <= _LONGEST_QUOTE
    is_centred = name == "center" or element.get("align", "").lower() == "center"
    is_centred = is_centred or bool(_CENTRED.search(element.get("style", "").lower()))
    if not is_centred or next(element.iter("table", "p", "div", "img"), element) is not element:
        return False
    shown, slanted = label_of(element), next(element.iter("i", "em"), None)
    is_sentence = len(shown.split()) >= _QUOTE_WORDS
    return is_sentence and slanted is not None and label_of(slanted) == shown
