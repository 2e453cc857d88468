"""What readers say of the units of a document, one value each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lingvist.evaluate.coefficients import Metric, Value
from lingvist.evaluate.fields import LAYERS
from lingvist.evaluate.layers import Key
from lingvist.evaluate.matching import families, in_families, marks_of, same_things
from lingvist.evaluate.readings import Mark, Reading
from lingvist.evaluate.units import Stretch, Units, characters, covered, mostly_marked

YES, NO = "yes", "no"
PAIR = 2
LINES = ("furniture", "headings", "quotes", "personal")
ATTRIBUTED = ("headings", "themes", "values", "frames")
ORDERED = {"headings": ("level",), "values": ("rank",)}
"""Fields that are ranks: a difference of one is less than one of three."""


@dataclass(frozen=True)
class Judgement:
    """What each reader says of one unit.

    Attributes:
        document: id of the document.
        paragraph: the paragraph of the document that the unit stands in.
        values: one per reader; None where a reader says nothing.
    """

    document: str
    paragraph: str
    values: tuple[Value, ...]


Judgements = dict[Key, list[Judgement]]


def metric_of(key: Key) -> Metric:
    """Return how far values of a measure lie apart."""
    return "ordinal" if key[1] in ORDERED.get(key[0], ()) else "nominal"


def judged(units: Units, readings: Sequence[Reading], themes: Sequence[str]) -> Judgements:
    """Return what readers say of the units of a document, by layer and measure.

    Args:
        units: the units of the document.
        readings: the readings of it, the same order throughout.
        themes: the families of the lexicon.

    Returns:
        Per measure one judgement per unit: lines (furniture, headings, quotes, personal data),
        sentences (a theme is there or not, a value is declared, the kind of statement) and
        sections (a theme is there or not). With two readings also what they say of the marks
        that both have: agent and modality of clauses, scope and rank of values …
        A layer that one of them did not read is left out.
    """
    read = [name for name in LAYERS if all(name in reading.layers for reading in readings)]
    found: Judgements = {}
    for layer in read:
        if layer in LINES:
            found[layer, "line"] = list(_lines(units, readings, layer))
    if "themes" in read:
        chosen = _chosen(readings, themes)
        for measure, stretches in (
            ("in sentence", units.sentences), ("in section", units.sections)
        ):  # fmt: skip
            found["themes", measure] = list(_themes(units, readings, stretches, chosen))
    if "values" in read:
        found["values", "in sentence"] = list(_kinds(units, readings, "values"))
    if "statements" in read and all(reading.statements_read for reading in readings):
        found["statements", "kind in sentence"] = list(_kinds(units, readings, "statements"))
    return found | (_attributes(units, readings, read) if len(readings) == PAIR else {})


def _chosen(readings: Sequence[Reading], themes: Sequence[str]) -> list[str]:
    chosen = families(*readings)
    marked = {str(m.get("theme")) for r in readings for m in marks_of(r, "themes")}
    return sorted({*themes, *marked} if chosen is None else chosen)


def _judgement(units: Units, at: int, values: Sequence[Value]) -> Judgement:
    return Judgement(units.document, units.paragraph(at), tuple(values))


def _lines(units: Units, readings: Sequence[Reading], layer: str) -> Iterator[Judgement]:
    marked = [characters(reading.marks(layer)) for reading in readings]
    for line in units.lines:
        said = [YES if mostly_marked(units.source, line, m) else NO for m in marked]
        yield _judgement(units, line[0], said)


def _themes(
    units: Units, readings: Sequence[Reading], stretches: Sequence[Stretch], chosen: Sequence[str]
) -> Iterator[Judgement]:
    """Yield one judgement per unit and family: the family is there or not."""
    present = [
        {
            (place, str(mark.get("theme")))
            for mark in in_families(marks_of(reading, "themes"), frozenset(chosen))
            for place in covered(stretches, mark)
        }
        for reading in readings
    ]
    for place, (start, _) in enumerate(stretches):
        for theme in chosen:
            said = [YES if (place, theme) in there else NO for there in present]
            yield _judgement(units, start, said)


def _kinds(units: Units, readings: Sequence[Reading], layer: str) -> Iterator[Judgement]:
    """Yield one judgement per sentence: what is marked in it; the longest mark where several."""
    said = [_by_sentence(units, marks_of(reading, layer)) for reading in readings]
    for place, (start, _) in enumerate(units.sentences):
        yield _judgement(units, start, [values.get(place, NO) for values in said])


def _by_sentence(units: Units, marks: Sequence[Mark]) -> dict[int, str]:
    by_length = sorted(marks, key=lambda mark: mark.end - mark.start)
    return {
        place: str(mark.get("kind", YES))
        for mark in by_length
        for place in covered(units.sentences, mark)
    }


def _attributes(units: Units, readings: Sequence[Reading], read: Sequence[str]) -> Judgements:
    found: Judgements = {}
    for layer in (name for name in ATTRIBUTED if name in read):
        pairs = same_things(readings[0], readings[1], layer)
        for field in (*LAYERS[layer].vocabularies, *ORDERED.get(layer, ())):
            found[layer, field] = [
                _judgement(units, one.start, (one.get(field), other.get(field)))
                for one, other in pairs
                if one.get(field) is not None and other.get(field) is not None
            ]
    return found
