"""Masking: personal data replaced by a mark of its kind, on the same line."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from lingvist.clean.characters import CHARACTER_RULES
from lingvist.clean.draft import Draft
from lingvist.errors import IntakeError
from lingvist.intake.masking.names import find_names
from lingvist.intake.masking.page import Page
from lingvist.intake.masking.personal import KINDS, Kind, PersonalData, by_line, disjoint
from lingvist.intake.masking.shapes import find_shapes
from lingvist.intake.received import ASKED_FOR, Mask

Span = tuple[int, int] | str
"""A stretch to mask or to leave: its offsets in the text, or the words themselves."""

_MASK = re.compile(r"\[(?:navn|telefon|mail|cpr|adresse)\]")
_WIDE_GAP = re.compile(r"(?<=\w)  (?=\w)")
_MOST_ROUNDS = 12
_FEWEST_DIGITS = 6


@dataclass(frozen=True)
class Masked:
    """A text without personal data.

    Attributes:
        text: the text, with a mask in the place of each stretch.
        masks: the masks, in order, with their offsets in it.
    """

    text: str
    masks: tuple[Mask, ...]


def mask_text(text: str, *, mask: Iterable[Span] = (), leave: Iterable[Span] = ()) -> Masked:
    """Replace personal data by masks: ``[navn]``, ``[telefon]``, ``[mail]``, ``[cpr]``.

    Lines stay as many as they are. Masking a masked text changes nothing.

    Args:
        text: a text.
        mask: stretches to mask besides those found: offsets in the text, or the words themselves.
        leave: stretches to leave although they look like personal data, in the same form.

    Raises:
        IntakeError: a stretch lies outside the text.
    """
    found = personal_data(text, mask=mask, leave=leave)
    pieces: list[str] = []
    masks: list[Mask] = []
    position = length = 0
    for one in found:
        before, mark = text[position : one.start], f"[{one.kind}]"
        start = length + len(before)
        masks.append(
            Mask(one.kind, start, start + len(mark), text[one.start : one.end], one.reason)
        )
        pieces += [before, mark]
        position, length = one.end, start + len(mark)
    pieces.append(text[position:])
    return Masked("".join(pieces), tuple(masks))


def personal_data(
    text: str, *, mask: Iterable[Span] = (), leave: Iterable[Span] = ()
) -> tuple[PersonalData, ...]:
    """Find the personal data in a text, in order and each within one line.

    Args:
        text: a text, masked or not.
        mask: stretches that are personal data beyond doubt: offsets, or the words themselves.
        leave: stretches that are none, in the same form.

    Raises:
        IntakeError: a stretch lies outside the text.
    """
    left = _spans(text, leave)
    wanted = [PersonalData(_kind(text[a:b]), a, b, ASKED_FOR) for a, b in _spans(text, mask)]
    found = [one for one in _found(text, wanted) if not _overlaps(one, left)]
    return tuple(by_line(found, text))


def _spans(text: str, spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Return the offsets of stretches; words stand for every place where they occur."""
    places: list[tuple[int, int]] = []
    for span in spans:
        if isinstance(span, str):
            places += [found.span() for found in re.finditer(re.escape(span), text) if span]
        elif 0 <= span[0] < span[1] <= len(text):
            places.append(span)
        else:
            raise IntakeError(
                f"the stretch {span[0]}–{span[1]} lies outside the text",
                allowed=f"offsets from 0 to {len(text)}, the first below the second",
                next_step="take the offsets from lingvist preview, or give the words themselves",
            )
    return sorted(places)


def _kind(text: str) -> Kind:
    if "@" in text:
        return "mail"
    return "telefon" if sum(map(str.isdigit, text)) >= _FEWEST_DIGITS else "navn"


def _overlaps(one: PersonalData, spans: list[tuple[int, int]]) -> bool:
    return any(start < one.end and one.start < end for start, end in spans)


def _found(text: str, wanted: list[PersonalData]) -> list[PersonalData]:
    """Look until nothing more is found: a mask can be the cue for the name beside it.

    Damage that hides a name (entities, zero-width signs, letterspacing, gaps) is mended first.
    """
    draft = _masked(Draft.of(text), wanted)
    for rule in CHARACTER_RULES:
        draft = draft.changed((rule.name, change) for change in rule.find(draft.text))
    wide = ((found.start(), found.end(), " ") for found in _WIDE_GAP.finditer(draft.text))
    draft = draft.changed(("wide-gap", change) for change in wide)
    for _ in range(_MOST_ROUNDS):
        before = draft
        draft = _masked(draft, _search(draft.text))
        if draft is before:
            break
    edits = [edit for edit in draft.edits if edit.rule.split("|")[0] in KINDS]
    return [_of_edit(edit.rule, edit.start, edit.end) for edit in edits]


def _of_edit(rule: str, start: int, end: int) -> PersonalData:
    name, reason = rule.split("|", 1)
    kind = next(kind for kind in KINDS if kind == name)
    return PersonalData(kind, start, end, reason)


def _search(text: str) -> list[PersonalData]:
    shapes = list(find_shapes(text))
    names = find_names(Page.of(text, shapes))
    masks = [found.span() for found in _MASK.finditer(text)]
    starts = [start for start, _ in masks]
    return [
        one for one in by_line(disjoint([*shapes, *names]), text) if _is_clear(one, masks, starts)
    ]


def _is_clear(one: PersonalData, masks: list[tuple[int, int]], starts: list[int]) -> bool:
    """Tell whether a stretch touches none of the masks that the text holds already."""
    place = bisect_right(starts, one.start)
    return not any(a < one.end and one.start < b for a, b in masks[max(0, place - 1) : place + 1])


def _masked(draft: Draft, found: list[PersonalData]) -> Draft:
    text = draft.text
    parts = by_line(disjoint(found), text)
    return draft.changed((f"{p.kind}|{p.reason}", (p.start, p.end, f"[{p.kind}]")) for p in parts)
