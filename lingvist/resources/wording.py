"""Typed access to the sentences of the report: templates with named slots, as data.

``wording.da.toml`` holds them by topic. A template with a number in it has two forms, ``one`` and
``many``. A slot is written ``{name}``.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, RootModel

from lingvist.errors import ResourceError
from lingvist.resources.toml_reading import read_toml

FILE = "wording.da.toml"


@dataclass(frozen=True)
class Slot:
    """A place in a template that is to be filled."""

    name: str


Pieces = tuple[str | Slot, ...]


def split(template: str) -> Pieces:
    """Split a template into its words and its slots.

    >>> split("{count} ord")
    (Slot(name='count'), ' ord')

    Raises:
        ValueError: a brace has no partner, or a slot has no plain name.
    """
    pieces: list[str | Slot] = []
    for words, name, form, conversion in Formatter().parse(template):
        if words:
            pieces.append(words)
        if name is not None:
            if not name.isidentifier() or form or conversion:
                raise ValueError(f"{{{name}}} is no plain slot")
            pieces.append(Slot(name))
    return tuple(pieces)


def slots(template: str) -> frozenset[str]:
    """Return the names of the slots of a template."""
    return frozenset(piece.name for piece in split(template) if isinstance(piece, Slot))


def _splittable(template: str) -> str:
    split(template)
    return template


Template = Annotated[str, Field(min_length=1), AfterValidator(_splittable)]


class Numbered(BaseModel):
    """A template in the singular and the plural."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    one: Template
    many: Template


class Wording(RootModel[dict[str, dict[str, Template | Numbered]]]):
    """Templates by topic and name."""

    model_config = ConfigDict(frozen=True)

    def template(self, key: str, number: float | None = None) -> str:
        """Return a template.

        Args:
            key: ``topic.name``.
            number: the number it speaks of, where it has a singular and a plural.

        Raises:
            ResourceError: there is no such template, or the number is missing or too much.
        """
        topic, _, name = key.partition(".")
        found = self.root.get(topic, {}).get(name)
        if isinstance(found, Numbered) and number is not None:
            return found.one if number == 1 else found.many
        if isinstance(found, str) and number is None:
            return found
        raise ResourceError(
            f"there is no wording {key!r} {'with' if number is not None else 'without'} a number",
            where=FILE,
            allowed=", ".join(sorted(self.root.get(topic, self.root))),
            next_step=f"add {name or key} under [{topic}] in {FILE}",
        )

    def pieces(self, key: str, given: AbstractSet[str], number: float | None = None) -> Pieces:
        """Return the pieces of a template, sure that what is given fits its slots.

        Args:
            key: ``topic.name``.
            given: names of what the slots are to be filled with.
            number: as in ``template``.

        Raises:
            ResourceError: as in ``template``, or a slot is left empty, or there is none for
                what is given.
        """
        template = self.template(key, number)
        missing, strange = slots(template) - given, given - self._slots(key)
        if missing or strange:
            raise ResourceError(
                f"the wording {key!r} does not fit: {', '.join(sorted(missing | strange))}",
                where=FILE,
                allowed=", ".join(sorted(self._slots(key))) or "no slots",
                next_step="fill the slots of the template, or correct it",
            )
        return split(template)

    def _slots(self, key: str) -> frozenset[str]:
        """Names of the slots of all forms of a template."""
        topic, _, name = key.partition(".")
        found = self.root[topic][name]
        return slots(found) if isinstance(found, str) else slots(found.one) | slots(found.many)


def parse_wording(text: str, where: str = FILE) -> Wording:
    """Read wording from TOML.

    Args:
        text: the TOML.
        where: the name of the file, for the message.

    Raises:
        ResourceError: the text is no TOML, or no table of templates.
    """
    return read_toml(
        Wording,
        text,
        what="the wording",
        where=where,
        allowed='[topic] with name = "template" or name = { one = "…", many = "…" }',
    )


@cache
def wording() -> Wording:
    """Return the Danish wording of the report."""
    return parse_wording(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))
