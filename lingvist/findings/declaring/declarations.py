"""Declarations: a cue with the labels it declares, in its sentence or in a series after it."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from lingvist.findings.declaring.cues import Cue, Kind, cues, other_list, speaks_of_values
from lingvist.findings.declaring.declaration import Declaration
from lingvist.findings.declaring.label_shapes import value_like
from lingvist.findings.declaring.lead_ins import lead, led_in, sections_below
from lingvist.findings.declaring.neighbours import (
    besides,
    called_back,
    counted_back,
    counted_up,
    fused,
    paired,
    sequence,
    taken_up,
    verbless,
)
from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.findings.declaring.scopes import part_scope, scope
from lingvist.findings.declaring.sentences import Found, alone, carried, declared, whole
from lingvist.findings.declaring.series import Entry
from lingvist.findings.declaring.title_lines import title_lines
from lingvist.findings.declaring.weighing import Weighed, against, points, weighed
from lingvist.resources.declarations import load

_FEW = 3
EVIDENT: tuple[Kind, ...] = ("value", "foundation", "picture", "counted", "weak")


def declarations(passages: Sequence[Passage], kinds: Sequence[Kind]) -> list[Declaration]:
    """Return all declarations of a document, in order; several may declare the same labels.

    Args:
        passages: the passages of the document.
        kinds: the kinds of cue to follow.
    """
    found_cues = [cue for cue in cues(passages, kinds) if not _in_contents(passages, cue)]
    found = [d for cue in found_cues for d in _from_cue(passages, cue)]
    found += _listed_in_titles(passages, found_cues)
    if not found:
        found = [d for cue in found_cues for d in _below_title(passages, cue)]
    if "value" in kinds:
        found = _unless_refuted(found, passages)
        found = _by_weight(passages, found)
        if not speaks_of_values(cues(passages, ("value", "foundation"))):
            found = [d for d in found if d.cue.kind != "picture" or _names_qualities(d)]
    return sorted(found, key=lambda d: (d.start, -d.confidence))


def _unless_refuted(found: Sequence[Declaration], passages: Sequence[Passage]) -> list[Declaration]:
    """Return the declarations that the words around them do not speak against."""
    return [d for d in found if against(d.entries, d.cue, passages) > load().evidence.refuted]


def _names_qualities(declaration: Declaration) -> bool:
    """Tell whether three labels of four are single words for qualities: a picture needs them."""
    labels = [entry.label for entry in declaration.entries]
    single = [label for label in labels if len(label.text.split()) == 1 and value_like(label)]
    return len(single) * 4 >= len(labels) * 3


def _by_weight(passages: Sequence[Passage], found: Sequence[Declaration]) -> list[Declaration]:
    """Return what known wording declares, with what the evidence speaks for instead and besides.

    Where known wording declares nothing, all that the evidence speaks for counts; otherwise what
    reads the same place better, and what a part has besides, in a scope without a set.
    """
    found_cues = [c for c in cues(passages, EVIDENT) if not _in_contents(passages, c)]
    better = [_weighed(passages, one) for one in weighed(passages, found_cues)]
    if not found:
        return better
    instead = [d for d in better if any(_reads_better(d, o, passages) for o in found)]
    kept = [o for o in found if not any(_reads_better(d, o, passages) for d in instead)]
    scopes = {d.scope for d in (*kept, *instead)}
    return [*kept, *instead, *(d for d in better if _besides_it(d) and d.scope not in scopes)]


def _weighed(passages: Sequence[Passage], one: Weighed) -> Declaration:
    entries, sentence = one.candidate.entries, one.candidate.sentence
    made = _make(passages, one.cue, entries, "weighed", sentence)
    made = replace(made, reasons=one.reasons, points=one.points)
    apart = _besides_it(made) and sentence != one.cue.sentence
    return replace(made, scope=part_scope(sentence.text)) if apart else made


def _besides_it(declaration: Declaration) -> bool:
    return any(reason.name == "besides" for reason in declaration.reasons)


def _reads_better(one: Declaration, other: Declaration, passages: Sequence[Passage]) -> bool:
    """Tell whether evidence gives another and surer reading of the place of a declaration."""
    overlap = one.start < other.end and other.start < one.end
    labels = [[e.label.place for e in d.entries] for d in (one, other)]
    if not overlap or labels[0] == labels[1]:
        return False
    worth = load().confidence.forms[other.form]
    return one.points > points(other.entries, other.cue, worth, passages) + load().evidence.margin


def _in_contents(passages: Sequence[Passage], cue: Cue) -> bool:
    """Tell whether a title comes back later: then it stands in a list of contents here."""
    here = cue.noun.passage
    later = (p for p in passages[here.number + 1 :] if p.is_title)
    return here.is_title and any(p.text.lower() == here.text.lower() for p in later)


def _from_cue(passages: Sequence[Passage], cue: Cue) -> Iterator[Declaration]:
    """Yield what a cue declares: in its sentence, in the next one, or in a series after it."""
    found = declared(cue) or _beside(passages, cue) or _line_below(passages, cue)
    if found is not None:
        yield _from_sentence(passages, cue, found)
        yield from _besides(passages, cue)
    elif not other_list(cue):
        series, form = led_in(passages, cue), lead(cue)
        if series is not None:
            sections = form == "below_heading" and series.kind == "titled"
            yield _make(passages, cue, series.entries, "sections_below" if sections else form)
        elif short := verbless(cue, _rest(passages, cue)):
            yield _from_sentence(passages, cue, short)


def _besides(passages: Sequence[Passage], cue: Cue) -> Iterator[Declaration]:
    """Yield the set that a part of the municipality has besides, in the sentence after a cue."""
    if (read := besides(cue)) is not None:
        found, owner = read
        declaration = _from_sentence(passages, replace(cue, count=math.nan), found)
        yield replace(declaration, scope=part_scope(owner.text))


def _beside(passages: Sequence[Passage], cue: Cue) -> Found | None:
    """Return what the sentences beside that of a cue declare, by taking it up or by being named."""
    passage = cue.noun.passage
    before = [s for s in passage.sentences if s.end <= cue.sentence.start]
    above = [s for p in passages[max(0, passage.number - 1) : passage.number] for s in p.sentences]
    if found := paired(cue, [*above, *before]):
        return found
    if before and (found := called_back(cue, before)):
        return found
    rest = _rest(passages, cue)
    if found := counted_up(cue.count, rest) or counted_back(cue):
        return found
    later = [s for s in passage.sentences if s.start >= cue.sentence.end]
    if not later and _runs_on(passages, passage):
        later = list(passages[passage.number + 1].sentences)
    return (taken_up(cue, later[0]) or sequence(cue, later)) if later else None


def _rest(passages: Sequence[Passage], cue: Cue) -> list[Stretch]:
    """Return what stands after a cue, up to the next heading."""
    passage = cue.noun.passage
    below = takewhile(lambda p: not p.is_heading, passages[passage.number + 1 :])
    return [Stretch(passage, cue.noun.end, len(passage.text)), *(p.whole for p in below)]


def _runs_on(passages: Sequence[Passage], passage: Passage) -> bool:
    """Tell whether a paragraph goes on in the next one, and leads in no list."""
    following = passages[passage.number + 1 : passage.number + 2]
    prose = all(p.kind == "paragraph" and not p.is_title for p in (passage, *following))
    return bool(following) and prose and not passage.text.endswith(":")


def _line_below(passages: Sequence[Passage], cue: Cue) -> Found | None:
    """Return the labels of the line after a lead-in, where it is nothing but labels."""
    number, form = cue.noun.passage.number + 1, lead(cue)
    if form not in {"below_heading", "after_colon"} or number == len(passages) or other_list(cue):
        return None
    line = passages[number].whole
    found = whole(line, cue.count, form) or alone(line, cue.count, form)
    if found is None and form == "below_heading":
        found = fused(line, cue.count)
    return found if found is not None and _enough_labels(found, cue) else None


def _enough_labels(found: Found, cue: Cue) -> bool:
    """Tell whether labels are three at least, or as many as the cue says."""
    return len(found.labels) >= _FEW or len(found.labels) == cue.count


def _listed_in_titles(
    passages: Sequence[Passage], found_cues: Sequence[Cue]
) -> Iterator[Declaration]:
    """Yield lists that stand in a heading, with the cue in it or in the heading beside it."""
    for cue in found_cues:
        for line in title_lines(passages, cue):
            found = whole(line, cue.count) or alone(line, cue.count, "title")
            own = line.passage is cue.noun.passage
            if found is not None and (own or _enough_labels(found, cue)):
                yield _from_sentence(passages, cue, found)


def _below_title(passages: Sequence[Passage], cue: Cue) -> Iterator[Declaration]:
    """Yield what stands below a heading with a cue, in a text that declares nothing more openly."""
    here = cue.noun.passage
    if not here.is_title:
        return
    below = passages[here.number + 1 : here.number + 1 + load().layout.intro]
    for passage in below:
        if passage.is_heading:
            break
        for sentence in passage.sentences:
            found = carried(sentence, cue.count)
            if found is not None and _enough_labels(found, cue):
                yield _from_sentence(passages, cue, found)
                return
    series = sections_below(passages, cue)
    if series is not None:
        yield _make(passages, cue, series.entries, "below_title")


def _from_sentence(passages: Sequence[Passage], cue: Cue, found: Found) -> Declaration:
    entries = tuple(Entry(label) for label in found.labels)
    return _make(passages, cue, entries, found.form)


def _make(
    passages: Sequence[Passage],
    cue: Cue,
    entries: tuple[Entry, ...],
    form: str,
    sentence: Stretch | None = None,
) -> Declaration:
    here = cue.noun.passage
    above = [p.text for p in passages[: here.number + 1] if p.is_title]
    own = sentence.text if sentence is not None else cue.sentence.text
    below = passages[here.number + 1].sentences[0].text if _led_in_below(passages, here) else ""
    context = f"{above[-1] if above else ''}\n{cue.sentence.text}\n{own}\n{below}"
    whose = scope(cue, context, passages)
    return Declaration(entries, cue, cue.count, form, whose)


def _led_in_below(passages: Sequence[Passage], here: Passage) -> bool:
    """Tell whether the sentence below a heading with a cue speaks of the set, too."""
    following = passages[here.number + 1 : here.number + 2]
    return here.is_title and bool(following) and bool(cues(following, EVIDENT))
