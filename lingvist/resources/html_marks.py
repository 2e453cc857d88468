"""What is known of the elements of web pages: ``html.toml``, typed."""

import re
from functools import cache, cached_property
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from lingvist.resources.toml_reading import read_toml

FILE = "html.toml"

When = Literal["always", "links", "menu", "brief", "label", "contact"]


class ElementRule(BaseModel):
    """One kind of element that is left out, and how it is known.

    Attributes:
        name: the name under which the preview shows it.
        motive: why it is no text.
        tags: element names.
        roles: ARIA roles.
        names: names of class or id, as a whole.
        words: the same, or the first or last part of such a name.
        stems: letters anywhere in such a name.
        when: what it must hold to go.
        inside: whether it may stand inside the main content.
        is_overlay: whether it lies over the page, and may say more than the page itself.
        needs_control: whether its name alone says too little: it must be hidden or hold controls.
        place: before: above the title; after: with next to no prose below it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$")
    motive: str = Field(min_length=1)
    tags: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    when: When
    inside: bool
    is_overlay: bool = False
    needs_control: bool = False
    place: Literal["any", "before", "after"] = "any"


class Parts(BaseModel):
    """Words of class and id that tell what part of a page an element is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fold: frozenset[str]
    fold_head: frozenset[str]
    fold_body: frozenset[str]
    main: frozenset[str]
    quote: frozenset[str]
    heading: frozenset[str]
    bullet: frozenset[str]
    bold: frozenset[str]
    hidden: frozenset[str]
    caption: frozenset[str]
    unseen: frozenset[str]
    icon: frozenset[str]
    modifiers: frozenset[str]


class Shapes(BaseModel):
    """The numbers that the shape rules go by.

    Attributes:
        label_words: words of a label or short line, at most.
        short_words: words of a box, at most.
        brief_words: words of a few sentences, at most.
        links_share: share of the words in links from which an element is made of links.
        prose_words: words from which a block without links is prose.
        most_of_prose: share of the page's prose that no furniture holds.
        little_of_prose: share of the page's prose below what stands after the text, at most.
        enough_of_prose: share of the page's prose that its main content holds, at least.
        sure_of_prose: the same, where its tag or class alone speaks for it.
        heading_words: words of a heading, at most.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    label_words: int
    short_words: int
    brief_words: int
    links_share: float
    prose_words: int
    most_of_prose: float
    little_of_prose: float
    enough_of_prose: float
    sure_of_prose: float
    heading_words: int


class Labels(BaseModel):
    """Wording that tells what an element is, as regular expressions over the whole label."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fold: tuple[str, ...]
    notice: tuple[str, ...]
    figure: tuple[str, ...]

    @cached_property
    def is_notice(self) -> re.Pattern[str]:
        """A word of a notice on cookies, anywhere in it."""
        return re.compile("|".join(self.notice), re.IGNORECASE)

    @cached_property
    def is_figure(self) -> re.Pattern[str]:
        """A caption that belongs to the text."""
        return re.compile("|".join(self.figure), re.IGNORECASE)

    @cached_property
    def is_fold(self) -> re.Pattern[str]:
        """What a control says that unfolds something, and says nothing else."""
        return re.compile("|".join(self.fold), re.IGNORECASE)


class MetaNames(BaseModel):
    """Names of meta elements, the first found holds; signs between a title and a site's name."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: tuple[str, ...]
    adopted: tuple[str, ...]
    published: tuple[str, ...]
    modified: tuple[str, ...]
    publisher: tuple[str, ...]
    rights: tuple[str, ...]
    trail: frozenset[str]
    separators: tuple[str, ...]


class Reservations(BaseModel):
    """How a page reserves its text against mining: names of meta elements, words in them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: frozenset[str]
    words: frozenset[str]


class HtmlMarks(BaseModel):
    """The data of ``html.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    parts: Parts
    shapes: Shapes
    labels: Labels
    metadata: MetaNames
    reservations: Reservations
    rules: tuple[ElementRule, ...]

    @cached_property
    def ruled_tags(self) -> frozenset[str]:
        """Tags that a rule names."""
        return frozenset(tag for rule in self.rules for tag in rule.tags)


@cache
def load() -> HtmlMarks:
    """Read the shipped data.

    Raises:
        ResourceError: the file is not what it should be.
    """
    return parse(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def parse(text: str) -> HtmlMarks:
    """Read the data from a TOML text.

    Raises:
        ResourceError: it is not TOML, or lacks a field.
    """
    allowed = ", ".join(HtmlMarks.model_fields)
    return read_toml(HtmlMarks, text, what="the marks of web pages", where=FILE, allowed=allowed)
