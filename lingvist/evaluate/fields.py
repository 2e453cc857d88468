"""What a mark of each layer of a reading says: its fields, their types and vocabularies."""

from dataclasses import dataclass
from typing import Literal

from lingvist import schema

Kind = Literal["text", "integer", "flag"]


@dataclass(frozen=True)
class Field:
    """A field of a mark.

    Attributes:
        name: its name.
        kind: ``text``, ``integer`` or ``flag`` (true or false).
        allowed: the closed vocabulary, or empty where anything may stand.
        needed: whether a mark is of no use without it.
        covered: whether it is the marked words themselves unless something else is said.
    """

    name: str
    kind: Kind = "text"
    allowed: tuple[str, ...] = ()
    needed: bool = False
    covered: bool = False

    def write(self, value: object) -> str | None:
        """Return a value as text; None where it is not of the field's kind."""
        kinds = {"text": str, "integer": int, "flag": bool}
        if type(value) is not kinds[self.kind]:
            return None
        return str(value).lower() if self.kind == "flag" else str(value)

    def read(self, text: str) -> str | int | bool:
        """Return the value that a text stands for.

        Raises:
            ValueError: the text stands for none.
        """
        if self.kind == "integer":
            return int(text)
        if self.kind == "flag" and text not in FLAGS:
            raise ValueError(f"{text!r} is neither true nor false")
        return text == FLAGS[0] if self.kind == "flag" else text


FLAGS = ("true", "false")


@dataclass(frozen=True)
class Layer:
    """A layer of a reading.

    Attributes:
        name: its name in a reading.
        mark: the name of one mark, as annotation tools show it.
        meaning: what one mark is.
        fields: what it says beside its place.
    """

    name: str
    mark: str
    meaning: str
    fields: tuple[Field, ...] = ()

    @property
    def vocabularies(self) -> tuple[str, ...]:
        """The fields with a closed vocabulary, which two readers can agree on beyond chance."""
        return tuple(f.name for f in self.fields if f.allowed or f.kind == "flag")


def _flags(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, "flag") for name in names)


_SCOPE = Field("scope", allowed=schema.SCOPES)
_RANK = Field("rank", "integer")
_THEME = Field("theme", needed=True)

LAYERS: dict[str, Layer] = {
    layer.name: layer
    for layer in (
        Layer("furniture", "Furniture", "what cleaning should take out", (Field("kind"),)),
        Layer("headings", "Heading", "a heading, with its damage",
              (Field("text", covered=True), Field("level", "integer"))),
        Layer("quotes", "Quote", "a pull quote", (Field("confidence"),)),
        Layer("themes", "Theme", "a mention of a theme", (
            _THEME, Field("surface"), Field("via", allowed=schema.VIAS),
            *_flags("derived", "in_heading", "weak", "negated"),
        )),
        Layer("false_friends", "FalseFriend", "what looks like a mention and is none",
              (_THEME, Field("surface"))),
        Layer("values", "Value", "a declared value", (
            _RANK, Field("label", covered=True), Field("lemma"), _SCOPE, Field("mnemonic"),
            Field("unfolded_line", "integer"), Field("second_lemma"),
        )),
        Layer("unfolded", "Unfolded", "where a value comes back", (_RANK, _SCOPE)),
        Layer("distractors", "Distractor", "a label in a list that looks like values",
              (Field("text"), Field("of"))),
        Layer("principles", "Principle", "a principle or rule of living",
              (Field("text", covered=True),)),
        Layer("statements", "Statement", "a vision, mission, approach, slogan",
              (Field("kind", allowed=schema.STATEMENT_KINDS, needed=True),)),
        Layer("frames", "Frame", "a clause that says who is to do what", (
            Field("agent", allowed=schema.AGENTS), Field("modality", allowed=schema.MODALITIES),
            Field("predicate"), Field("object"), Field("beneficiary"),
            Field("direction", allowed=schema.DIRECTIONS),
            Field("responsibility", allowed=schema.RESPONSIBILITIES),
            *_flags("negated", "corrective"), Field("voice", allowed=schema.VOICES),
        )),
        Layer("personal", "Personal", "personal data", (Field("kind"),)),
    )
}  # fmt: skip
