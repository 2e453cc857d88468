"""Typed access to the words of figures and tables, in Danish and English.

Chart titles, axis titles, legend words, names of the closed vocabularies, and how numbers are
written: ``labels.da.toml`` and ``labels.en.toml``. Themes are named by the theme lexicon.
"""

import math
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from lingvist.errors import ResourceError
from lingvist.resources import lexicon
from lingvist.resources.toml_reading import read_toml

LANGUAGES = ("da", "en")


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Numerals(_Record):
    """How numbers are written.

    Attributes:
        decimal: the sign before the decimals.
        thousands: the sign between thousands.
        minus: the sign before a negative number.
        percent: a percentage, with ``{number}``.
        below: less than ``{number}``.
        undefined: what stands for NaN.
    """

    decimal: str
    thousands: str
    minus: str
    percent: str
    below: str
    undefined: str


class Chart(_Record):
    """The words of one chart: title, axis titles and the notes of its legend."""

    title: str = Field(min_length=1)
    x: str = ""
    y: str = ""
    notes: dict[str, str] = {}


class Labels(_Record):
    """The words of one language.

    Attributes:
        language: its code.
        theme_name: which of the lexicon's names the themes bear.
        no_data: what an empty chart says.
        numbers: how numbers are written.
        charts: the words of each chart.
        terms: per vocabulary (a column's name, as a rule), the word for each of its keys.
    """

    language: str
    theme_name: Literal["label", "gloss"]
    no_data: str
    numbers: Numerals
    charts: dict[str, Chart]
    terms: dict[str, dict[str, str]]

    def chart(self, name: str) -> Chart:
        """Return the words of a chart.

        Raises:
            ResourceError: there is no such chart.
        """
        if name not in self.charts:
            raise ResourceError(
                f"there are no words for a chart {name!r}",
                where=_file(self.language),
                allowed=", ".join(sorted(self.charts)),
                next_step=f"add [charts.{name}] to the file of each language",
            )
        return self.charts[name]

    def term(self, vocabulary: str, key: object) -> str:
        """Return the word for a key of a vocabulary; without one, the key itself with blanks.

        Args:
            vocabulary: name of the vocabulary, such as ``agent``.
            key: one of its keys, such as ``we_leaders``; any other stands for itself.
        """
        return self.terms.get(vocabulary, {}).get(str(key), str(key).replace("_", " "))

    def group(self, name: str) -> str:
        """Return the name of a group: its own, but for the reference made of all others."""
        return self.terms.get("group", {}).get(name, name)

    def relation(self, role: str, name: str) -> str:
        """Say what a word is to another.

        Args:
            role: of the word, ``head`` or ``dependent``.
            name: the relation; one by a preposition names it (``oblique:for``).
        """
        kind, _, preposition = name.partition(":")
        return self.term(f"as_{role}", kind).replace("{preposition}", preposition)

    def theme(self, name: str) -> str:
        """Return the name of a theme; without one in the lexicon, the name itself with blanks."""
        return _themes(self.theme_name).get(name, name.replace("_", " "))

    def number(self, value: float, decimals: int | None = None) -> str:
        """Write a number.

        Args:
            value: the number; NaN is written as undefined.
            decimals: how many decimals; as many as it needs, up to six, if None.
        """
        if math.isnan(value):
            return self.numbers.undefined
        text = f"{value:,.{6 if decimals is None else decimals}f}"
        if decimals is None:
            text = text.rstrip("0").rstrip(".")
        if float(text.replace(",", "")) == 0:
            text = text.lstrip("-")
        signs = {",": self.numbers.thousands, ".": self.numbers.decimal, "-": self.numbers.minus}
        return "".join(signs.get(sign, sign) for sign in text)

    def percent(self, share: float, decimals: int = 0, *, sign: bool = True) -> str:
        """Write a share (0 to 1) as a percentage; one that would round to 0 as less than the least.

        Args:
            share: the share; NaN is written as undefined.
            decimals: how many decimals.
            sign: write the per cent sign.
        """
        if math.isnan(share):
            return self.numbers.undefined
        least = 10.0**-decimals
        small = 0 < 100 * share < least / 2
        text = self.number(least if small else 100 * share, decimals)
        written = self.numbers.percent.format(number=text) if sign else text
        return self.numbers.below.format(number=written) if small else written


def parse_labels(text: str, where: str) -> Labels:
    """Read labels from TOML.

    Args:
        text: the TOML.
        where: the name of the file, for the message.

    Raises:
        ResourceError: the text is no TOML, or lacks or adds a key.
    """
    return read_toml(
        Labels, text, what="the labels", where=where, allowed=", ".join(Labels.model_fields)
    )


@cache
def labels(language: str = "da") -> Labels:
    """Return the labels of a language.

    Raises:
        ResourceError: there are none in it.
    """
    if language not in LANGUAGES:
        raise ResourceError(
            f"there are no labels in {language!r}",
            allowed=", ".join(LANGUAGES),
            next_step="choose one of these languages",
        )
    text = files(__package__).joinpath(_file(language)).read_text(encoding="utf-8")
    return parse_labels(text, _file(language))


def _file(language: str) -> str:
    return f"labels.{language}.toml"


@cache
def _themes(field: Literal["label", "gloss"]) -> dict[str, str]:
    return {family.name: getattr(family, field) for family in lexicon.load().families}
