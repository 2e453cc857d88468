"""Typed access to ``frames.toml``: how Danish says who is to do what for whom."""

import tomllib
from functools import cache, cached_property
from importlib.resources import files

from pydantic import ValidationError

from lingvist.errors import ResourceError
from lingvist.resources.frame_words import (
    Actor,
    Adverbial,
    Auxiliaries,
    Carrier,
    Clauses,
    Endings,
    Expectation,
    Fronted,
    May,
    Measures,
    Modal,
    Negation,
    Particles,
    Pronouns,
    Record,
    Responsibility,
    Words,
)
from lingvist.resources.scene_words import (
    Beneficiaries,
    Directions,
    Headings,
    Speaker,
    Speech,
)
from lingvist.resources.toml_place import syntax_line

FILE = "frames.toml"


class Framing(Record):
    """All of ``frames.toml``."""

    endings: Endings
    pronouns: Pronouns
    clauses: Clauses
    modals: tuple[Modal, ...]
    may: May
    auxiliaries: Auxiliaries
    negation: Negation
    particles: Particles
    carriers: tuple[Carrier, ...]
    expectation: Expectation
    adverbial: Adverbial
    measures: Measures
    fronted: Fronted
    responsibility: Responsibility
    direction: Directions
    beneficiary: Beneficiaries
    speech: Speech
    actors: tuple[Actor, ...]
    speaker: Speaker
    headings: Headings

    def readings(self, lemma: str, form: str) -> list[str]:
        """Return what the lemma of a noun may be: what the pipeline says, else without endings."""
        stems = (form.lower().removesuffix(ending) for ending in self.endings.nouns)
        return [
            lemma.lower(),
            *(s for s in stems if len(s) >= self.endings.stem or s == form.lower()),
        ]

    @cached_property
    def actors_by_word(self) -> dict[str, tuple[Actor, ...]]:
        """Return the entries for each word, in their order."""
        found: dict[str, tuple[Actor, ...]] = {}
        for actor in self.actors:
            for word in actor.lemmas:
                found[word] = (*found.get(word, ()), actor)
        return found

    @cached_property
    def modal_forms(self) -> dict[str, Modal]:
        """Return each form of a modal verb with the verb."""
        return {form: modal for modal in self.modals for form in modal.forms}

    @cached_property
    def adjectives(self) -> Words:
        """Return words that are adjectives, not participles, behind a copula (forpligtet)."""
        return frozenset().union(*(carrier.adjectives for carrier in self.carriers))

    @cached_property
    def finite_forms(self) -> Words:
        """Return forms that are finite whatever the tagger says."""
        return frozenset(form for modal in self.modals for form in modal.finite)


def parse(text: str, where: str = FILE) -> Framing:
    """Read the data from TOML.

    Args:
        text: the TOML.
        where: the name of the file, for the message.

    Raises:
        ResourceError: the text is no TOML, or does not hold what it should.
    """
    try:
        return Framing.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise _error(str(error), f"{where}:{syntax_line(error, text)}") from error
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(part) for part in first["loc"])
        raise _error(f"{path}: {first['msg']}", where) from error


@cache
def load() -> Framing:
    """Return the data that come with the library."""
    return parse(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def _error(what: str, where: str) -> ResourceError:
    return ResourceError(
        f"the frame data cannot be read: {what}",
        where=where,
        allowed="the tables and keys that docs/frames.md describes",
        next_step=f"correct {FILE}",
    )
