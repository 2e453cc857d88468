"""The cleaning itself: all rules, round after round, until none finds anything more."""

from collections.abc import Iterable

from lingvist.clean import lines, wording_rules
from lingvist.clean.blocks import roles
from lingvist.clean.characters import CHARACTER_RULES, TextFinder
from lingvist.clean.draft import Draft
from lingvist.clean.edits import Block, CleanText
from lingvist.clean.flattened import FLATTENED_RULES
from lingvist.clean.page import Page
from lingvist.clean.roles import PARAGRAPH, Role
from lingvist.clean.rules import Rule, RuleInfo, as_level, in_force
from lingvist.clean.spacing import LINK_RULES, SPACING_RULES
from lingvist.clean.structure import SEPARATOR, STRUCTURE_INFO, restructured
from lingvist.clean.unit_reader import Unit, read_units

_MOST_ROUNDS = 100


def clean(source: str, level: str = "standard") -> CleanText:
    """Clean a source text.

    Cleaning is idempotent: the rules run until none of them finds anything more to do.

    Args:
        source: what a reader got out of a page or a file, Markdown-like.
        level: ``light`` mends damage and takes out what is furniture beyond doubt, ``standard``
            also what is furniture by its place, ``strict`` also what may be.

    Returns:
        The source with its edits and the blocks of the clean text.

    Raises:
        CleaningError: there is no such level.
    """
    wanted = as_level(level)
    draft = Draft.of(source)
    known: dict[int, Role] = {}
    for _ in range(_MOST_ROUNDS):
        before = draft.text
        draft = _round(draft, wanted, known)
        if draft.text == before:
            break
    return CleanText(source, draft.edits, _blocks(draft, known))


def all_rules() -> list[RuleInfo]:
    """Return all rules, in the order in which a round tries them."""
    known = {
        info.name: info
        for info in (
            *(rule.info for rule in (*CHARACTER_RULES, *LINK_RULES)),
            *wording_rules.wording_info(),
            *(rule.info for rule in lines.LINE_RULES),
            *(rule.info for rule in FLATTENED_RULES),
            *STRUCTURE_INFO,
            *(rule.info for rule in SPACING_RULES),
        )
    }
    return list(known.values())


def _round(draft: Draft, level: str, known: dict[int, Role]) -> Draft:
    """Put every rule to the text once; note the role of each block where it is first seen."""
    draft = _with_text_rules(draft, (*CHARACTER_RULES, *LINK_RULES), level)
    draft = draft.changed(lines.removals(Page.of(draft.text), level))
    for rule in wording_rules.rules(level, "inside", "tail"):
        changes = wording_rules.inline_changes(draft.text, rule)
        draft = draft.changed((rule.name, change) for change in changes)
    draft = _with_text_rules(draft, FLATTENED_RULES, level)
    page = Page.of(draft.text)
    units = read_units(page)
    _note_roles(units, [_anchor(draft, unit.start) for unit in units], page.text, known)
    draft = draft.changed(restructured(page, units))
    return _with_text_rules(draft, SPACING_RULES, level)


def _note_roles(units: list[Unit], anchors: list[int], text: str, known: dict[int, Role]) -> None:
    """Note the roles of blocks not seen before; a new first block may shift inferred levels."""
    first = known.get(anchors[0], PARAGRAPH) if anchors else PARAGRAPH
    is_headless = first.kind == "heading" and first.level > 1
    if known.keys() >= set(anchors) and not is_headless:
        return
    for anchor, role in zip(anchors, roles(units, text), strict=True):
        before = known.setdefault(anchor, role)
        is_inferred = before.kind == role.kind == "heading" and before.confidence < 1
        if is_headless and is_inferred:
            known[anchor] = role


def _with_text_rules(draft: Draft, finders: Iterable[Rule[TextFinder]], level: str) -> Draft:
    for finder in finders:
        if in_force(finder.level, level):
            changes = finder.find(draft.text)
            draft = draft.changed((finder.name, change) for change in changes)
    return draft


def _anchor(draft: Draft, start: int) -> int:
    """Return where in the source the first letter or digit of a block stands."""
    text = draft.text
    first = next((i for i in range(start, len(text)) if text[i].isalnum()), start)
    return draft.origin(first)


def _blocks(draft: Draft, known: dict[int, Role]) -> tuple[Block, ...]:
    """Tile the clean text with blocks, each with the separator after it."""
    blocks, start = [], 0
    for content in draft.text.split(SEPARATOR) if draft.text else ():
        end = min(start + len(content) + len(SEPARATOR), len(draft.text))
        role = known.get(_anchor(draft, start), PARAGRAPH)
        blocks.append(Block(role.kind, role.level, start, end, role.confidence))
        start = end
    return tuple(blocks)
