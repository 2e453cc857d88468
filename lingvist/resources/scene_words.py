"""More parts of ``frames.toml``: whom a text speaks for and to, and where those stand."""

from lingvist.resources.frame_words import Agent, Direction, Record, Words


class Directions(Record):
    """Words that point into the organisation or out of it, and where each actor stands.

    Attributes:
        inward: words that say so.
        outward: words that say so.
        leading: verbs for what those do who lead and employ.
        inside: things within the organisation; a compound counts by its first and last part, too.
        outside: things that are for those outside, or around the organisation; likewise.
        small: adjectives for a community within the organisation …
        wide: … and for one beyond it.
        scaled: nouns of community that take them.
        across: words for what goes across units.
        classes: where each kind of actor stands to whom something is done.
        owners: kinds of actor that count for nothing as owners: byrådets mål.
        served: kinds of actor whose acts are dealings with the organisation, whatever they do …
        outsiders: … and those whose acts are where nobody within is concerned.
        topics: kinds of actor that later clauses are about.
        anyone: nouns that may name people within or outside: mennesker.
        tellers: kinds of agent that have *os* as somebody else.
        insiders: kinds of actor within …
        roles: … of whom it is their work, whatever they do.
        things: kinds of agent that are nobody.
        serving: endings of names of institutions whose staff work with those they serve.
        states: verbs that say how something is, and of nothing that is done.
        mutual: pronouns by which those who act do it to each other.
        fronted: words that open a phrase in front of the verb that counts as if behind it.
        you: pronouns, forms of an object, for those who are addressed.
        them: pronouns, forms of an object, that take up a person …
        several: … and those of them that take up several.
        except_of: words that only begin or end like a thing within or outside.
        your: possessives of those who are addressed.
        public: words by which a text turns to people outside.
        reach: how many sentences those who were named stay the topic.
    """

    inward: Words
    outward: Words
    leading: Words
    inside: Words
    outside: Words
    small: Words
    wide: Words
    scaled: Words
    across: Words
    classes: dict[Agent, Direction]
    served: frozenset[Agent]
    owners: frozenset[Agent]
    outsiders: frozenset[Agent]
    topics: frozenset[Agent]
    anyone: Words
    tellers: frozenset[Agent]
    insiders: frozenset[Agent]
    things: frozenset[Agent]
    roles: frozenset[Agent]
    serving: tuple[str, ...]
    states: Words
    mutual: Words
    fronted: Words
    you: Words
    them: Words
    several: Words
    except_of: Words
    your: Words
    public: Words
    reach: int

    def where(self, kind: str | None) -> Direction | None:
        """Return where those of a kind stand; None if nowhere."""
        return next((way for agent, way in self.classes.items() if agent == kind), None)


class Beneficiaries(Record):
    """What stands before the one who gains."""

    prepositions: Words
    giving: Words
    recipient: Words
    not_after: Words


class Speech(Record):
    """Verbs by which a quotation is given to its speaker, and signs that open one."""

    verbs: Words
    openers: Words


class Speaker(Record):
    """Words that tell whom *vi* means."""

    leader_words: Words
    all_words: Words
    as_words: Words
    leading: Words
    in_words: Words
    everyone: Words
    possessives: Words
    states: Words
    organisation: Words
    greetings: Words
    staff: Words
    peers: Words
    acted_on: Words
    owner_endings: tuple[str, ...]
    owners: dict[str, Agent]
    children: Words
    children_least: int
    adults: Words
    near: int
    leaders_share: float
    leaders_least: int
    leaders_said: int

    @property
    def roles(self) -> Words:
        """Words that may stand after *som* as a role."""
        return self.leader_words | self.all_words


class Headings(Record):
    """Words of headings that are about leadership.

    Attributes:
        leadership: nouns, alone or as first or last part of a compound.
        leading: verbs …
        leads: … and their forms, which may look like nouns: sådan leder vi.
        aside: prepositions behind which leaders are those of whom others speak.
    """

    leadership: Words
    leading: Words
    leads: Words
    aside: Words
