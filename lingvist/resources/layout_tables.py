"""The tables ``layout``, ``scopes`` and ``nouns`` of ``values.toml``: lists and their labels."""

from pydantic import Field

from lingvist.resources.declaration_tables import Pattern, Record, Words


class Layout(Record):
    """How lists laid out over blocks are read.

    Attributes:
        bullet: bullets and numbers before an item.
        lettered: a letter and the label that begins with it, in one line.
        ordinary: headings that stand in most documents and name nothing.
        telling: headings that tell how, why or for whom.
        presents: a heading that presents a set; ``{cue}`` is filled in.
        asks: a heading that asks for a set; ``{cue}`` is filled in.
        guiding: titles whose nominal headings can be read as principles.
        definitions: ways in which an item defines its label.
        subjects: the same, where the label is the subject of its first sentence.
        gloss_starts: words with which a gloss begins after a lost line break.
        gloss_clause: an item whose ``label`` is followed by a clause that tells what it means.
        leading: words before a label that count it and do not belong to it.
        turned: an item with its ``label`` after the sign: *Hånden – omsorg*.
        intro: paragraphs that may stand between a lead-in and its list.
    """

    bullet: Pattern
    lettered: Pattern
    ordinary: Words
    telling: Pattern
    presents: Pattern
    asks: Pattern
    guiding: Pattern
    definitions: tuple[Pattern, ...]
    subjects: tuple[Pattern, ...]
    gloss_starts: Words
    gloss_clause: Pattern
    leading: Pattern
    turned: Pattern
    intro: int = Field(ge=0)


class Scopes(Record):
    """What tells whose values they are.

    Attributes:
        leaders: that they are the leaders' alone.
        shared: that they are the leaders' and the employees'.
        municipality: that they are the municipality's.
        unit: that they are those of a part of it.
        says_whose: a sentence that begins with the set and says whose it is.
        leading: those who lead.
        institutions: names of institutions, in the titles of a unit's page.
        there: words that place the speakers in an institution.
        seeking: titles that seek somebody for a unit, and are none of its own.
        departments: the same, of departments; case counts.
    """

    leaders: tuple[Pattern, ...]
    shared: tuple[Pattern, ...]
    municipality: tuple[Pattern, ...]
    unit: tuple[Pattern, ...]
    says_whose: Pattern
    leading: Pattern
    institutions: Pattern
    there: Pattern
    seeking: Pattern
    departments: Pattern


class Nouns(Record):
    """How the noun form of a label is made.

    Attributes:
        irregular: adjectives and their nouns.
        endings: endings of adjectives and of their nouns.
        otherwise: the ending of other nouns.
        inflections: endings that the word spelled by the initials may take.
        adjectives: endings by which a word is an adjective.
        plain: adjectives without such an ending.
        light_verbs: verbs whose object is the value.
        being: verbs whose complement is the value.
        passing: words between subject and complement that add nothing to it.
        verbs: verbs that come to a noun of their own.
    """

    irregular: dict[str, str]
    endings: tuple[tuple[str, str], ...]
    otherwise: str
    inflections: Words
    adjectives: tuple[str, ...]
    plain: Words
    light_verbs: Words
    being: Words
    passing: Words
    verbs: dict[str, str]
