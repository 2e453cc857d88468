"""The tables of ``values.toml``: the wording by which texts declare values, name statements."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


def _compiles(pattern: str) -> str:
    try:
        re.compile(
            re.sub(r"\{(cue|noun|owner|is|ordinals|counted|last|steps|verb|number)\}", "x", pattern)
        )
    except re.error as error:
        raise ValueError(f"no regular expression: {pattern!r}: {error}") from error
    return pattern


Pattern = Annotated[str, AfterValidator(_compiles)]
Words = frozenset[str]
Share = Annotated[float, Field(ge=0, le=1)]
Change = Annotated[float, Field(ge=-1, le=1)]


class Record(BaseModel):
    """A table: no unknown keys, and nothing changes it."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Cues(Record):
    """The nouns that declare.

    Attributes:
        values: nouns for values, alone or last in a compound.
        foundations: nouns for the whole set of values.
        pictures: pictures for values, which count where the text also speaks of values.
        alone: those of them that a text may use instead of values.
        counted: the same, only with a number.
        weak: words that speak of values and present none; they need much other evidence.
        principles: nouns for principles, alone or last in a compound.
        codes: the same, for sets whose rules are sentences.
        rules: nouns that need a number, an owner, a heading or a colon to lead rules in.
        not_cues: words that end like a cue and are none.
        counted_after: a sentence after a cue that states the ``{number}``.
        gap: what may stand between a number and its cue.
        owners: words that belong to the phrase of a cue.
        municipal: a municipality in the genitive.
        municipality: the noun by which a municipality is known.
    """

    values: Words
    foundations: Words
    pictures: Words
    alone: Words
    counted: Words
    weak: Words
    principles: Words
    codes: Words
    rules: Words
    not_cues: Words
    counted_after: Pattern
    gap: Pattern
    owners: Words
    municipal: Pattern
    municipality: str


class Numbers(Record):
    """Numbers and ordinals in words.

    Attributes:
        words: numbers by their words.
        ordinals: the words for first, second …
        largest: the largest number of values believed.
        last: words that count the last.
        steps: adverbs that open a sequence, and that go on with it.
        counted: nouns that an ordinal counts up.
        counting: ways of counting up; ``{ordinals}`` and ``{counted}`` are filled in.
    """

    words: dict[str, int]
    ordinals: tuple[tuple[str, ...], ...]
    last: tuple[str, ...]
    steps: tuple[tuple[str, ...], tuple[str, ...]]
    largest: int = Field(ge=2)
    counted: Pattern
    counting: tuple[Pattern, ...]


class Refusals(Record):
    """What tells that a cue declares no values of the text's author.

    Attributes:
        patterns: of a sentence that speaks of others' or former values.
        bodies: nouns and names of bodies that are not the author.
        bodies_own: what gives values back to the author, between such a body and the cue.
        other_lists: of a lead-in to a list of something else; ``<cue>`` is the cue.
        other_nouns: the same, of a lead-in without a cue.
        other_leads: a passage that leads in something else, inside what stands below a label.
        breakers: words at which a label in running text ends.
        actors: nouns for people.
        companions: nouns beside *værdier* that are no values.
    """

    patterns: tuple[Pattern, ...]
    bodies: Pattern
    bodies_own: Pattern
    other_lists: tuple[Pattern, ...]
    other_nouns: Pattern
    other_leads: Pattern
    breakers: Words
    actors: Words
    companions: Words


class Lists(Record):
    """How a list in running text is opened, joined and limited.

    Attributes:
        joins: words that join labels.
        joined: the word that joins two noun forms of one label.
        strong: signs that part labels or pairs of labels.
        strongest: those that part lists of what the others join.
        again: words that part pairs of labels as a sign does.
        dashes: dashes that open a list where a blank stands on both sides.
        copulas: verbs between cue and list.
        self_copulas: the same, said of those who have the values.
        skipped: words skipped before the first label.
        numbered: numbers and letters before labels in a sentence.
        openers: words right after a cue that open its list.
        backwards: verbs that present the labels before them.
        counts_up: a clause that counts a value up; ``{ordinals}``, ``{last}``, ``{steps}``,
            ``{counted}`` and ``{verb}`` are filled in.
        counted_back: the same, after its label.
        comes_first: a clause that puts a value first without counting it.
        besides: start of a sentence by which a part, ``owner``, has a set of its own besides.
        takes_up: start of a sentence that takes up the cue of the one before.
        spells_out: a sentence that gives a label and what it means.
        parted: signs between labels that stand alone below a heading, the strongest first.
        calls_back: a sentence that calls what the one before says values, up to the cue.
        acts: what people did, right after the list of them.
        anaphora: a sentence that speaks on of what the one before named.
        presenting: what stands before a cue that is presented and not only mentioned.
        named: a proper name and, in a group ``list``, what it stands for.
        calls: what stands between a cue and such a name.
        points_back: what may stand between a list and the cue after it.
        another: the start of another clause, which no verb of the one before carries.
        carriers: verbs that carry values without a word for value.
        said_of_us: the end of a carrier after which adjectives are said of people.
        letter_signs: signs between a letter and the label it stands for.
        relative: words that open a clause about the label before it.
        infinitive: the mark of the infinitive.
        namely: what counts the labels between a copula and them.
        bound: prepositions that belong to the noun before them at the end of a list.
        unbound: words after such a preposition that part it from the noun.
        clause: subjects with which a label in clause form begins.
        articles: indefinite articles, with which no label begins.
        determiners: words that end a label unless an adjective, noun or number follows.
        longest: words in the longest label that is no clause.
        longest_clause: words in the longest label.
    """

    joins: Words
    joined: str
    strong: Words
    strongest: Words
    again: Words
    dashes: Words
    copulas: tuple[str, ...]
    self_copulas: Pattern
    skipped: Words
    numbered: Pattern
    openers: Words
    backwards: tuple[str, ...]
    counts_up: Pattern
    counted_back: Pattern
    comes_first: Pattern
    besides: Pattern
    takes_up: Pattern
    spells_out: Pattern
    parted: tuple[Pattern, ...]
    calls_back: Pattern
    acts: Pattern
    anaphora: Pattern
    presenting: Pattern
    named: Pattern
    calls: Pattern
    points_back: Pattern
    another: Pattern
    carriers: tuple[Pattern, ...]
    said_of_us: Pattern
    letter_signs: Words
    relative: Words
    infinitive: str
    namely: Pattern
    bound: Words
    unbound: Words
    clause: Words
    articles: Words
    determiners: Words
    longest: int = Field(ge=1)
    longest_clause: int = Field(ge=1)


class Confidence(Record):
    """What each form of declaring is worth, what changes it, and what is sure."""

    forms: dict[str, Share]
    sure: Share
    picture: Change
    count_agrees: Change
    count_differs: Change
