"""Fold-outs opened: what a click would show stays, under the label that one would click.

Accordions, tabs and details hold the values of many pages. A control that unfolds a panel is
found by what it names (``aria-controls``, ``href``, ``data-target``, ``for``), or else by its
state or its class and its place right before the panel. Its label becomes a ``fold-heading``
inside the panel, and the panel becomes a ``fold-panel`` that nothing hides.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from lingvist.intake.html.elements import HEADINGS, label_of, names, remove, role, tag, words
from lingvist.intake.html.naming import is_ruled
from lingvist.resources import html_marks

FOLD_HEADING = "fold-heading"
FOLD_PANEL = "fold-panel"

_HIDING = re.compile(r"(?:display|visibility|max-height|height|opacity)\s*:[^;]*;?", re.IGNORECASE)
_TARGETS = ("aria-controls", "data-target", "data-bs-target", "data-toggle-target", "href", "for")
_TOGGLES = ("data-toggle", "data-bs-toggle", "aria-expanded", "aria-selected", "aria-controls")
_FURNITURE = ("nav", "menu")
_NAVIGATION_ROLES = ("navigation", "menu", "menubar", "menuitem", "tree", "search", "dialog")
_REWRITTEN = ("div", "section", "article", "span", "p", "fieldset", "li")
_UPWARD = 2


def unfold(root: HtmlElement) -> None:
    """Open the fold-outs of a page and put their labels before what they unfold."""
    targets = {element.get("id"): element for element in root.iter() if element.get("id")}
    opened: dict[HtmlElement, HtmlElement] = {}
    controls: set[HtmlElement] = set()
    for may_control in (_is_control, _is_fold_head):
        for control in list(root.iter()):
            if (
                not may_control(control)
                or _is_in_menu(control)
                or _is_taken(control, opened, controls)
            ):
                continue
            panel = _panel_of(control, targets)
            if panel is not None and panel not in opened and not _holds(panel, control):
                opened[panel] = control
                controls.add(control)
    for panel, control in opened.items():
        _open(panel, control)
    _open_details(root)
    _drop_tab_lists(root, opened)


def _is_control(element: HtmlElement) -> bool:
    """Tell whether an element is one that is clicked."""
    name = tag(element)
    if name == "summary":
        return False  # unfolds by itself
    if name in ("button", "label") or role(element) in ("button", "tab"):
        return True
    return (name == "a" and element.get("href", "").startswith("#")) or _has_toggle(element)


def _is_taken(
    element: HtmlElement, panels: dict[HtmlElement, HtmlElement], controls: set[HtmlElement]
) -> bool:
    """Tell whether an element holds a known control or panel, or stands in a known control."""
    if any(around in controls for around in element.iterancestors()):
        return True
    return any(inner in panels or inner in controls for inner in element.iter())


def _has_toggle(element: HtmlElement) -> bool:
    return any(element.get(name) is not None for name in _TOGGLES)


def _is_fold_head(element: HtmlElement) -> bool:
    parts = html_marks.load().parts
    own = _all_parts(element)
    around = own | _all_parts(element.getparent())
    if not own & parts.fold_head or not around & parts.fold:
        return False
    is_plain = next(element.iter("p", "ul", "ol", "table", "section", "a"), element) in (
        element,
        *element.iter("a"),
    )
    label = label_of(element)
    return (
        is_plain and _is_label(label) and len(label.split()) <= html_marks.load().shapes.label_words
    )


def _all_parts(element: HtmlElement | None) -> frozenset[str]:
    if element is None:
        return frozenset()
    return words(element) | {p for name in names(element) for p in re.split(r"[-_]+", name)}


def _is_in_menu(element: HtmlElement) -> bool:
    return any(
        tag(around) in _FURNITURE or role(around) in _NAVIGATION_ROLES
        for around in element.iterancestors()
    )


def _panel_of(control: HtmlElement, targets: dict[str, HtmlElement]) -> HtmlElement | None:
    """Return what a control unfolds; None where it unfolds nothing."""
    for name in _TARGETS:
        named = targets.get(control.get(name, "").strip().lstrip("#").split(" ")[0])
        if named is not None and name == "for":
            return _after_box(control, named)
        if named is not None:
            return named if _is_panel(named, control, by=name) else None
    if control.get("aria-expanded") is not None or _is_fold_head(control):
        return _panel_after(control)
    return None


def _after_box(label: HtmlElement, box: HtmlElement) -> HtmlElement | None:
    """Return the panel after a label that ticks a hidden box: an accordion without a script."""
    if tag(box) != "input" or box.get("type", "").lower() not in ("checkbox", "radio"):
        return None
    panel = _panel_after(label)
    return panel if panel is not None and _all_parts(panel) & _panel_words() else None


def _is_panel(element: HtmlElement, control: HtmlElement, *, by: str) -> bool:
    """Tell whether a named element folds, and is not merely a place on the page."""
    if tag(element) in ("body", "main", "html", "form", "input", *HEADINGS):
        return False
    if is_ruled(element):
        return False
    if by != "href" or _has_toggle(control) or role(control) == "tab":
        return True
    is_hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return is_hidden or role(element) == "tabpanel" or bool(_all_parts(element) & _fold_words())


def _fold_words() -> frozenset[str]:
    return html_marks.load().parts.fold


def _panel_words() -> frozenset[str]:
    parts = html_marks.load().parts
    return parts.fold | parts.fold_body


def _panel_after(control: HtmlElement) -> HtmlElement | None:
    """Return the element right after a control, or after what the control alone fills."""
    place: HtmlElement | None = control
    for _ in range(_UPWARD + 1):
        if place is None or tag(place) in ("body", "main", "article", "ul", "li"):
            return None
        following = place.getnext()
        if following is not None:
            is_other = tag(following) in HEADINGS or tag(following) in ("button", "a", "input")
            return None if is_other or (place.tail or "").strip() else following
        place = place.getparent()
    return None


def _holds(panel: HtmlElement, control: HtmlElement) -> bool:
    return any(around is panel for around in control.iterancestors())


def _open(panel: HtmlElement, control: HtmlElement) -> None:
    """Show a panel and put its label into it, unless a heading says the label already."""
    _show(panel)
    label = label_of(control)
    heading = next((e for e in control.iterancestors(*HEADINGS)), None)
    inner = next(control.iter(*HEADINGS), None)
    if tag(panel) in _REWRITTEN and tag(panel) != "li":
        panel.tag = FOLD_PANEL
    if tag(control) in HEADINGS:
        return
    if heading is not None:
        control.tag = "span"
        _strip_control(control)
        return
    if inner is not None and role(control) != "tab":
        control.tag = "div"
        _strip_control(control)
        return
    first = next(panel.iter(*HEADINGS), None)
    is_said = first is not None and label_of(first).casefold() == label.casefold()
    remove_whole(control)
    if _is_label(label) and not is_said:
        element = panel.makeelement(FOLD_HEADING)
        element.text, panel.text, element.tail = label, None, panel.text
        panel.insert(0, element)


def _strip_control(control: HtmlElement) -> None:
    for name in ("role", "hidden", "aria-hidden"):
        if name in control.attrib:
            del control.attrib[name]


def remove_whole(control: HtmlElement) -> None:
    """Take a control out, and what around it is then empty."""
    parent = control.getparent()
    remove(control)
    while parent is not None and tag(parent) in ("div", "li", "ul", "dt", "header", "p"):
        if len(parent) or (parent.text or "").strip():
            return
        above = parent.getparent()
        remove(parent)
        parent = above


def _is_label(label: str) -> bool:
    marks = html_marks.load()
    is_long = len(label.split()) > marks.shapes.heading_words
    return bool(label) and not is_long and not marks.labels.is_fold.fullmatch(label)


def _show(element: HtmlElement) -> None:
    """Take off a panel what hides it."""
    for name in ("hidden", "aria-hidden"):
        if name in element.attrib:
            del element.attrib[name]
    if element.get("style"):
        element.set("style", _HIDING.sub("", element.get("style")))
    if role(element) in ("dialog", "tooltip", "menu"):
        del element.attrib["role"]
    if "class" in element.attrib:
        del element.attrib["class"]


def _open_details(root: HtmlElement) -> None:
    for summary in list(root.iter("summary")):
        parent = summary.getparent()
        if parent is None or tag(parent) != "details":
            continue
        label = label_of(summary)
        if not _is_label(label):
            remove(summary)
        elif next(summary.iter(*HEADINGS), None) is not None:
            summary.tag = "div"
        else:
            for child in list(summary.iter())[1:]:
                child.tag = "span"
            summary.tag = FOLD_HEADING


def _drop_tab_lists(root: HtmlElement, opened: dict[HtmlElement, HtmlElement]) -> None:
    """Take out what is left of the rows of tabs."""
    if not opened:
        return
    for row in list(_tab_rows(root)):
        if not label_of(row):
            remove(row)


def _tab_rows(root: HtmlElement) -> Iterator[HtmlElement]:
    for element in root.iter():
        if role(element) == "tablist":
            yield element
