"""The tables ``statements`` and ``rules`` of ``values.toml``: how texts name what they are for."""

from pydantic import Field

from lingvist.resources.declaration_tables import Pattern, Record, Words


class Rules(Record):
    """How texts lead in principles that are sentences.

    Attributes:
        announcing: sentences without a noun for principles that lead rules in.
        refused: what tells that they are no principles of the author's; ``<cue>`` is the noun.
        presents: a heading that presents rules; ``{cue}`` is filled in.
        telling: a heading that tells about them instead.
        counts_up: a sentence that counts up a ``rule``; ``{ordinals}`` is filled in.
        openers: words with which a rule in running text begins, besides an imperative.
        numbered: what stands before a rule and counts it.
        longest: words in the longest rule.
        gap: paragraphs that may stand between a lead-in and its rules.
    """

    announcing: tuple[Pattern, ...]
    refused: tuple[Pattern, ...]
    presents: Pattern
    telling: Pattern
    counts_up: Pattern
    openers: Words
    numbered: Pattern
    longest: int = Field(ge=1)
    gap: int = Field(ge=0)


class Statements(Record):
    """How statements are named; ``{noun}``, ``{owner}`` and ``{is}`` are filled in in the patterns.

    Attributes:
        nouns: nouns of each kind of statement.
        headings: kinds whose noun names them as a heading too.
        owner: what may stand before the noun.
        compound: what may stand before it in a compound.
        copula: verbs between the noun and what it names; ``is`` in the file.
        naming: ways of naming.
        describing: ways of naming that go on as a sentence.
        described: the kinds that are named so.
        headed: a heading that is nothing but the noun.
        leading: the end of a passage that leads a statement in.
        named: a definite noun with the name right after it.
        definite: endings of definite nouns.
        called_back: a sentence that calls the one before it a statement.
        announced: a sentence that announces the next one as a statement.
        refused: nouns of somebody else, and former ones.
        asking: kinds, and headings that ask for them or point at them.
        sentences: kinds, and sentences that state them.
        names: where a statement holds a bare ``name``.
        heading_cue: what stands as cue of principles that are headings alone.
    """

    nouns: dict[str, tuple[str, ...]]
    headings: Words
    owner: Pattern
    compound: Pattern
    copula: Pattern = Field(alias="is")
    naming: tuple[Pattern, ...]
    describing: tuple[Pattern, ...]
    described: Words
    headed: Pattern
    leading: Pattern
    named: Pattern
    definite: tuple[str, ...]
    called_back: Pattern
    announced: Pattern
    refused: Pattern
    asking: tuple[tuple[str, Pattern], ...]
    sentences: tuple[tuple[str, Pattern], ...]
    names: tuple[Pattern, ...]
    heading_cue: str
