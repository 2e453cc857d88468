"""The table ``evidence`` of ``values.toml``: what speaks for and against a list being declared."""

from pydantic import Field

from lingvist.resources.declaration_tables import Pattern, Record, Share, Words


class Signal(Record):
    """Words around a list that speak for or against its being what a cue declares.

    Attributes:
        name: what they say, for the reasons.
        pattern: of the sentences of cue and list, in which ``<cue>`` and ``<list>`` stand for them.
        weight: points; below 0 against.
        adjectives: it counts only where the labels are adjectives in the plural.
    """

    name: str
    pattern: Pattern
    weight: float
    adjectives: bool = False


class Evidence(Record):
    """What a list anywhere near a cue is judged by, in points that are added up.

    Attributes:
        base: points before any evidence.
        refuted: points of the words around a list that refute it however it is declared.
        margin: points by which another reading of a place must be surer than known wording.
        passed: reasons that refute nothing that is declared in known wording.
        enough: share of labels with a word of value that makes them *value words*.
        patience: sentences without a definition that may stand between two with one.
        relations: points for where the list stands to the cue.
        weights: points for what else is seen.
        signals: what the words around say.
        definitions: sentences that define a ``label``.
        led_in: a sentence of which a ``lead`` leads in the rest.
        no_label: starts of a subject that is no label.
        abstract: endings of nouns for qualities.
        qualities: nouns for qualities without such an ending.
        quotes: quotation marks and signs of emphasis.
        quoted: a ``label`` in quotation marks.
        joint: what joins two of them.
        equated: a clause that equates something with a ``label``.
        pairs: words that say the labels are pairs; ``{number}`` is filled in.
        numbered: a ``label`` after its ``number`` in a line.
    """

    base: float
    refuted: float = Field(le=0)
    margin: float = Field(ge=0)
    passed: Words
    enough: Share
    patience: int = Field(ge=0)
    relations: dict[str, float]
    weights: dict[str, float]
    signals: tuple[Signal, ...]
    definitions: tuple[Pattern, ...]
    led_in: Pattern
    no_label: Pattern
    abstract: tuple[str, ...]
    qualities: Words
    quotes: Words
    quoted: Pattern
    joint: Pattern
    equated: Pattern
    pairs: Pattern
    numbered: Pattern
