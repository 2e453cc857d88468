"""How persons are named: given names, titles, cues; ``persons.toml``, typed."""

from functools import cache, cached_property
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from lingvist.resources.toml_reading import read_toml

FILE = "persons.toml"


class Persons(BaseModel):
    """Words by which the name of a person is known; in lower case but for the names.

    Attributes:
        titles: what the word for a job or an office ends in.
        joiners: what stands between persons in a row, besides a comma.
        title_surnames: those that are surnames too.
        title_openers: adjectives that stand before a title.
        sign_offs: what closes a letter.
        labels: words after which persons are named, with a colon or above a line.
        openers: words right before a name.
        weak_openers: openers that also stand before other things.
        say_verbs: verbs of saying.
        particles: small words inside a name.
        before_given: words before a given name that stands for a person by itself.
        after_given: words after such a given name.
        letter_words: words of one letter, which are no initials without a stop.
        abbreviated: abbreviations inside a name, without their stop.
        honorifics: words by which a person is addressed, before the name.
        named_things: words after a name that make it the name of a thing.
        place_surnames: those of them that are surnames too.
        thing_heads: words before a name that make it the name of a thing.
        never_names: capitalised words that name no person.
        public_figures: authors, thinkers and historical persons that are cited.
        source_roles: words before a name that make it that of an author or thinker.
        ambiguous: given names that are also common words.
        given_names: given names borne in Denmark.
        works: what an author is named as the owner of.
        sure_surname_endings: what only surnames end in.
        surname_endings: what surnames end in.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    titles: tuple[str, ...]
    joiners: tuple[str, ...]
    title_surnames: frozenset[str]
    title_openers: frozenset[str]
    sign_offs: tuple[str, ...]
    labels: tuple[str, ...]
    openers: tuple[str, ...]
    weak_openers: frozenset[str]
    say_verbs: frozenset[str]
    particles: frozenset[str]
    before_given: frozenset[str]
    after_given: frozenset[str]
    letter_words: frozenset[str]
    abbreviated: frozenset[str]
    honorifics: frozenset[str]
    named_things: frozenset[str]
    place_surnames: frozenset[str]
    thing_heads: frozenset[str]
    never_names: frozenset[str]
    public_figures: tuple[str, ...]
    source_roles: frozenset[str]
    ambiguous: frozenset[str]
    given_names: frozenset[str]
    works: frozenset[str]
    sure_surname_endings: tuple[str, ...]
    surname_endings: tuple[str, ...]

    @cached_property
    def label_words(self) -> frozenset[str]:
        """The words of labels and openers, and of what closes a letter."""
        phrases = (*self.labels, *self.openers, *self.sign_offs)
        return frozenset(word.rstrip(":./") for phrase in phrases for word in phrase.split())


@cache
def load() -> Persons:
    """Read the shipped data.

    Raises:
        ResourceError: the file is not what it should be.
    """
    return parse(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Persons:
    """Read such data from a TOML text.

    Raises:
        ResourceError: it is not TOML, or lacks a field.
    """
    return read_toml(
        Persons,
        text,
        what="the words for persons",
        where=FILE,
        allowed=", ".join(Persons.model_fields),
    )
