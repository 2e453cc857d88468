"""The parts of ``frames.toml``: one record for each of its tables."""

from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Agent = Literal[
    "leader", "we_leaders", "we_all", "employee", "citizen", "organisation",
    "politicians", "partner", "addressee", "generic", "abstract", "none",
]  # fmt: skip
Modality = Literal[
    "obligation", "volition", "ability", "expectation",
    "belief", "assertion", "permission", "prohibition",
]  # fmt: skip
Direction = Literal["inward", "outward"]
Words = frozenset[str]
Phrases = dict[str, tuple[str, ...]]


class Record(BaseModel):
    """A table of the data; it knows all its keys, and nothing changes them."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Endings(Record):
    """Endings by which a word is known where the pipeline missed it.

    Attributes:
        nouns: what inflection adds to a noun.
        stem: the fewest letters that may be left of it.
        present: what the present tense adds to an infinitive.
        finite: how a present tense ends, active or passive.
        infinitive: how an active infinitive ends.
        passive: what the passive adds.
    """

    nouns: tuple[str, ...]
    stem: int
    present: str
    finite: tuple[str, ...]
    infinitive: tuple[str, ...]
    passive: str


class Pronouns(Record):
    """Pronouns, by whom they mean and what they can be."""

    we: Words
    leader: Words
    addressee: Words
    generic: Words
    impersonal: Words
    third: Words
    things: Words
    plural_you: Words
    formal_you: Words
    expletive: Words
    they: Words
    cleft: Words
    us: Words
    reflexive: str
    reflexives: dict[str, str]
    objects: Words

    @cached_property
    def subjects(self) -> Words:
        """Forms that are subjects, but for the plural and the polite *you*."""
        return self.nominative | self.generic | self.third | self.things

    @cached_property
    def nominative(self) -> Words:
        """Forms that are nothing but subjects, and have no words of their own around them."""
        return self.we | self.leader | self.addressee | self.impersonal


class Clauses(Record):
    """Words by which clauses are told apart."""

    openers: Words
    openers_before_subject: Words
    relatives: Words
    questions: Words
    whether: Words
    conjunctions: Words
    particle_at: Words
    midfield: Words
    floating: Words
    amounts: Words
    purpose: Words


class Modal(Record):
    """A modal verb: its lemma, what it says, and all its forms."""

    lemma: str
    modality: Modality
    forms: tuple[str, ...] = Field(min_length=1)
    finite: tuple[str, ...] = Field(min_length=1)


class May(Record):
    """Words beside a modal that turn it into a permission, or say that it is a wish."""

    lemma: str
    permission: Words
    able: str
    freely: Words
    wish: Words


class Auxiliaries(Record):
    """Verbs that carry tense and voice, and verbs in -s that carry none."""

    perfect: Words
    copula: Words
    passive: Words
    be: str
    future: str
    agent_prepositions: Words
    perfect_with_be: Words
    deponents: Words
    passive_behind_modal: Words


class Negation(Record):
    """Words that deny, and words that limit or correct a denial."""

    words: Words
    subjects: Words
    limiting: Words
    but: Words
    conjunctions: Words


class Particles(Record):
    """What belongs to a verb: adverbs, phrases by verb, prepositions by verb."""

    words: Words
    compound_prepositions: Words
    phrases: Phrases
    prepositional: Phrases


class Carrier(Record):
    """A wording that carries a modality without a modal verb.

    Attributes:
        verb: lemma of the verb.
        nouns: lemmas of nouns one of which must stand with it; a compound counts by its head.
        adjectives: lemmas of adjectives one of which must stand with it.
        prepositions: one of these must follow the noun or adjective.
        through: prepositions that may stand between verb and noun (*har til opgave*).
        modality: what it says.
        infinitive: the infinitive after *at* is what is to be done.
        only_infinitive: without an infinitive it carries nothing.
        owner: the agent is the owner of the noun (*det er vores ansvar at*).
        bearer: the agent is the one behind the verb (*det påhviler lederen at*).
        passive: it holds for a passive, too (*der stilles krav om*).
        reflexive: a reflexive pronoun stands behind the verb (*forpligter os til at*).
    """

    verb: str
    nouns: Words = frozenset()
    adjectives: Words = frozenset()
    prepositions: Words = frozenset()
    through: Words = frozenset()
    modality: Modality
    infinitive: bool = True
    only_infinitive: bool = False
    owner: bool = False
    bearer: bool = False
    passive: bool = False
    reflexive: bool = False


class Adverbial(Record):
    """Nouns that stand for an adverb (*hele tiden*), and what stands before them then.

    Attributes:
        nouns: nouns between a verb and its *at*.
        determiners: words before a noun of time that make it one: *hver dag*, *samme uge*.
        times: nouns of time.
        whole: words that are one with whatever stands behind: *klokken elleve*.
    """

    nouns: Words
    determiners: Words
    times: Words
    whole: Words


class Measures(Record):
    """Nouns for a number of persons (*en gruppe ledere*)."""

    nouns: Words


class Fronted(Record):
    """Verbs whose subject is a person and whose object is a thing, whichever stands in front."""

    verbs: Words


class Expectation(Record):
    """Verbs after which another's action is expected."""

    verbs: Words


class Responsibility(Record):
    """Words that place responsibility; ``phrases`` by how they place it."""

    nouns: Words
    shared_nouns: Words
    shared_words: Words
    taken: Words
    given: Words
    held: Words
    shared: Words
    held_adjectives: Words
    shared_adjectives: Words
    taken_phrases: tuple[str, ...]
    held_phrases: tuple[str, ...]
    not_taken: Words

    @property
    def by_verb(self) -> tuple[tuple[str, Words], ...]:
        """Return each way to place responsibility with its verbs."""
        return (
            ("shared", self.shared),
            ("taken", self.taken),
            ("given", self.given),
            ("held", self.held),
        )


class Actor(Record):
    """Words that name a kind of agent.

    Attributes:
        agent: the kind.
        lemmas: its words.
        heads: endings of compounds.
        not_lemmas: words that only look like it.
        definite_only: words that name people only in definite form, or with an owner.
        plural_only: words that name it only in the plural.
    """

    agent: Agent
    lemmas: Words
    heads: tuple[str, ...] = ()
    not_lemmas: Words = frozenset()
    definite_only: Words = frozenset()
    plural_only: Words = frozenset()
