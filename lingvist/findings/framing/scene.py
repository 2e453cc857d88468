"""What stands around a clause: persons named before it, headings, whom the text addresses."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.tree import Sentence, Token
from lingvist.resources.framing import Framing

HEADING, LIST_ITEM = "heading", "list_item"
ORGANISATION = "organisation"
_NOUNS = ("NOUN", "ADJ")
_LABEL = 4


@dataclass(frozen=True)
class Mention:
    """A person or persons named in the text.

    Attributes:
        start: offset of the noun.
        block: the block it stands in.
        sentence: number of its sentence in the document.
        kind: the kind of agent.
        plural: whether there are several.
    """

    start: int
    block: str
    sentence: int
    kind: str
    plural: bool


@dataclass(frozen=True)
class Scene:
    """A document's persons and the blocks in which it turns to people outside.

    Attributes:
        mentions: the persons named, in order.
        public: blocks that address those who are served, not those who work there.
        headed: where the heading or label above each block points.
        serves: whether more is said of people outside than of those who work there.
        numbers: the number of each sentence.
        reach: how many sentences a person stays the topic.
    """

    mentions: tuple[Mention, ...]
    public: frozenset[str]
    headed: dict[str, frozenset[str]]
    serves: bool
    numbers: dict[str, int]
    reach: int

    def before(self, sentence: Sentence, offset: int) -> list[Mention]:
        """Return the persons named shortly before ``offset`` in its block, the last one first."""
        found = []
        at = bisect_left(self.mentions, offset, key=lambda mention: mention.start)
        for mention in reversed(self.mentions[:at]):
            far = self.numbers[sentence.id] - mention.sentence > self.reach
            if far or mention.block != sentence.tokens[0].block:
                break
            found.append(mention)
        return found

    def above(self, sentence: Sentence) -> frozenset[str]:
        """Return where the heading or label above a sentence points: Samarbejdet udadtil."""
        return self.headed.get(sentence.tokens[0].block, frozenset())

    def addresses_public(self, sentence: Sentence) -> bool:
        """Tell whether *du* and *I* are people outside the organisation in a sentence."""
        return sentence.tokens[0].block in self.public


def scene(sentences: Iterable[Sentence], framing: Framing) -> Scene:
    """Return the scene of a document."""
    listed = list(sentences)
    public = _public(listed, framing)
    mentions = tuple(
        Mention(token.start, token.block, number, kind, token.has("Number=Plur"))
        for number, sentence in enumerate(listed)
        for token, kind in [
            *persons(sentence.tokens, framing),
            *_addressed(sentence, framing, public=sentence.tokens[0].block in public),
        ]
    )
    mentions = tuple(sorted(mentions, key=lambda mention: mention.start))
    numbers = {sentence.id: number for number, sentence in enumerate(listed)}
    return Scene(
        mentions, public, _headed(listed, framing), _serves(listed, mentions, framing),
        numbers, framing.direction.reach,
    )  # fmt: skip


def persons(tokens: Iterable[Token], framing: Framing) -> list[tuple[Token, str]]:
    """Return the nouns that name persons within or outside the organisation, with their kind."""
    words = framing.direction
    listed = list(tokens)
    nouns = (
        t for t, after in zip(listed, [*listed[1:], None], strict=True)
        if t.pos in _NOUNS and t.lemma.lower() not in words.anyone
        and not (t.pos == "ADJ" and after is not None and after.pos == "NOUN")
    )  # fmt: skip
    named = ((t, kind_of(t, (t,), framing)) for t in nouns)
    return [(t, kind) for t, kind in named if kind in words.classes and kind != ORGANISATION]


def _addressed(sentence: Sentence, framing: Framing, *, public: bool) -> list[tuple[Token, str]]:
    """Return the pronouns for those who are addressed, with the kind of person that they mean."""
    pronouns = framing.pronouns
    forms = pronouns.addressee | framing.direction.you
    found = [t for t in sentence.tokens if t.lower in forms or t.text in pronouns.plural_you]
    kind = "citizen" if public else "addressee"
    return [(t, kind) for t in found if t.pos == "PRON"]


def _serves(sentences: list[Sentence], mentions: tuple[Mention, ...], framing: Framing) -> bool:
    """Tell whether a heading names a school or the like, or most persons named are outside."""
    words = framing.direction
    headings = (t for s in sentences if s.tokens[0].block_kind == HEADING for t in s.tokens)
    if any(t.lemma.lower().endswith(words.serving) for t in headings):
        return True
    outside = sum(mention.kind in words.outsiders for mention in mentions)
    within = sum(words.where(mention.kind) == "inward" for mention in mentions)
    return outside > within


def _headed(sentences: list[Sentence], framing: Framing) -> dict[str, frozenset[str]]:
    """Map each block to where the heading or label above it points."""
    found: dict[str, frozenset[str]] = {}
    above: frozenset[str] = frozenset()
    for sentence in sentences:
        if _is_label(sentence):
            above = _pointed(sentence, framing)
        found[sentence.tokens[0].block] = above
    return found


def _is_label(sentence: Sentence) -> bool:
    """Tell whether a sentence is a heading, or a few words in a list without a verb."""
    first = sentence.tokens[0]
    short = len(sentence.tokens) <= _LABEL and first.block_kind == LIST_ITEM
    return first.block_kind == HEADING or (
        short and not any(t.has("VerbForm=Fin") for t in sentence.tokens)
    )


def _pointed(sentence: Sentence, framing: Framing) -> frozenset[str]:
    words = framing.direction
    lemmas = {t.lemma.lower() for t in sentence.tokens} | {t.lower for t in sentence.tokens}
    cues = (("inward", words.inward), ("outward", words.outward))
    said = frozenset(way for way, cue in cues if lemmas & cue)
    named = {words.where(kind) for _, kind in persons(sentence.tokens, framing)}
    return said or frozenset(way for way in named if way is not None)


def _public(sentences: list[Sentence], framing: Framing) -> frozenset[str]:
    """Return the blocks in which, or in whose heading, a word turns to people outside."""
    found: set[str] = set()
    headed = False
    for sentence in sentences:
        first = sentence.tokens[0]
        turned = any(_turns_outside(sentence, token, framing) for token in sentence.tokens)
        if first.block_kind == HEADING:
            headed = turned
        if turned or headed:
            found.add(first.block)
    return frozenset(found)


def _turns_outside(sentence: Sentence, token: Token, framing: Framing) -> bool:
    """Tell whether a word is only said to people outside: klage; jeres barn; er du pårørende."""
    words = framing.direction
    if token.lemma.lower() in words.public or token.lower in words.public:
        return True
    before, first = sentence.at(token.i - 1), sentence.at(token.i - 2)
    owned = before is not None and before.lower in words.your
    asked = before is not None and (
        before.lower in framing.pronouns.addressee or before.text in framing.pronouns.plural_you
    )
    called = asked and first is not None and first.lemma == framing.auxiliaries.be
    outside = words.where(kind_of(token, (token,), framing)) == "outward"
    return outside and (owned or called)
