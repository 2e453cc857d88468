"""Sentences of the report: templates of the wording, filled with words, numbers and links."""

from collections.abc import Iterable, Sequence

from lingvist.report.model import Inline, Text
from lingvist.resources.wording import Slot, wording

Filling = Inline | Text


def say(key: str, number: float | None = None, /, **filling: Filling) -> Text:
    """Fill a template.

    Args:
        key: ``topic.name`` in the wording.
        number: the number that chooses singular or plural.
        filling: what goes into the slots.

    Raises:
        ResourceError: there is no such template, or its slots are others.
    """
    pieces: list[Inline] = []
    for piece in wording().pieces(key, set(filling), number):
        pieces += as_text(filling[piece.name]) if isinstance(piece, Slot) else (piece,)
    return tuple(pieces)


def line(key: str, number: float | None = None, /, **filling: str) -> str:
    """Fill a template with plain words."""
    return plain(say(key, number, **filling))


def plain(text: Text) -> str:
    """Return the words of a text, without its links and marks."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in text)


def as_text(filling: Filling) -> Text:
    """Return a text, also of a single piece."""
    return filling if isinstance(filling, tuple) else (filling,)


def joined(texts: Iterable[Text], between: str = " ") -> Text:
    """Join texts with a separator."""
    pieces: list[Inline] = []
    for number, text in enumerate(texts):
        pieces += ((between,) if number else ()) + text
    return tuple(pieces)


def listed(items: Sequence[Filling]) -> Text:
    """Enumerate: a, b og c."""
    texts = [as_text(item) for item in items]
    if len(texts) < 2:  # noqa: PLR2004 - one item needs no conjunction
        return texts[0] if texts else ()
    first = joined(texts[:-1], ", ")
    return (*first, line("words.and"), *texts[-1])
