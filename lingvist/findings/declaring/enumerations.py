"""Enumerations in running text: *a, b og c*, read from signs and conjunctions first.

The parser errs in lists, so the parse is asked only where a list ends without a sign.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile, zip_longest

from lingvist.findings.declaring.label_groups import Label, close, mixed, resolve
from lingvist.findings.declaring.list_tokens import STOPS, bare_list
from lingvist.findings.tree import Token
from lingvist.resources.declarations import Declarations, load

_QUOTES = frozenset("»«\"“”„’'›‹*_")  # and signs of emphasis left in the text


@dataclass(frozen=True)
class Enumeration:
    """Labels joined by commas and conjunctions.

    Attributes:
        labels: their tokens; empty where there is no enumeration.
        closed: a conjunction joins the last two.
        following: the first token after them; None where the text ends with them.
    """

    labels: tuple[Label, ...] = ()
    closed: bool = False
    following: Token | None = None

    def __bool__(self) -> bool:
        return bool(self.labels)


@dataclass(frozen=True)
class _Chunk:
    """Tokens between two joints, with the joint before them."""

    joint: str
    tokens: Label


def enumeration(tokens: Sequence[Token], wanted: float, *, running: bool) -> Enumeration:
    """Read the enumeration with which ``tokens`` begin.

    Args:
        tokens: the tokens after what opens the list.
        wanted: the number of labels that the text states; NaN if none.
        running: the sentence may go on after the last label without a sign.
    """
    words = load()
    tokens = bare_list(tokens)
    tokens = list(dropwhile(lambda t: t.lower in words.lists.skipped or t.text in _QUOTES, tokens))
    if not tokens:
        return Enumeration()
    opening = tokens[0].lower
    if opening == words.lists.infinitive or opening in words.lists.clause:
        return _phrases(tokens, opening, words)
    groups, following = _groups(tokens, words)
    if not groups:
        return Enumeration()
    kept = close(groups)
    if len(kept) < len(groups):
        following = groups[len(kept)][0][0]
    labels = resolve(kept, wanted, mixed=mixed(tokens, kept[-1], words))
    if running:
        labels = _trim(labels)
        following = _after(tokens, labels)
    closed = len(kept[-1]) > 1 or _joined(tokens, labels)
    return Enumeration(tuple(labels), closed, following)


def _joined(tokens: Sequence[Token], labels: list[Label]) -> bool:
    """Tell whether a conjunction stands before the last label, after a comma too."""
    before = [t for t in tokens if t.end <= labels[-1][0].start and t.text not in _QUOTES]
    return len(labels) > 1 and before[-1].lower in load().lists.joins


def can_begin(tokens: Sequence[Token]) -> bool:
    """Tell whether a label can begin with some tokens."""
    return bool(tokens) and _can_begin(tuple(tokens), load())


def _after(tokens: Sequence[Token], labels: list[Label]) -> Token | None:
    end = labels[-1][-1].end
    return next((t for t in tokens if t.start >= end and t.text not in _QUOTES), None)


def _chunks(tokens: Sequence[Token], words: Declarations) -> Iterator[_Chunk]:
    """Cut at commas and conjunctions, up to the first sign that ends a list."""
    joint, held = "", list[Token]()
    dashes = words.lists.dashes
    body = list(takewhile(lambda t: t.text not in STOPS and t.text not in dashes, tokens))
    strong = _strongest(body, words)
    for previous, token in zip([None, *body], body, strict=False):
        suspended = previous is not None and previous.text.endswith("-")
        joins = token.text in words.lists.strong or token.lower in words.lists.joins
        if not joins or suspended:
            held.append(token)
            continue
        if held:
            yield _Chunk(joint, tuple(held))
            joint = ""
        joint = joint if joint in strong else token.lower
        held = []
    if held:
        yield _Chunk(joint, tuple(held))


def _strongest(tokens: Sequence[Token], words: Declarations) -> frozenset[str]:
    """Return the signs that part labels or pairs: semicolons alone where there are two of them."""
    signs = [t.text for t in tokens if t.text in words.lists.strongest]
    commas = any(t.text in words.lists.strong - words.lists.strongest for t in tokens)
    return words.lists.strongest if signs and commas else words.lists.strong


def _groups(tokens: Sequence[Token], words: Declarations) -> tuple[list[list[Label]], Token | None]:
    """Gather labels in groups parted by strong joints, up to what is no label."""
    groups: list[list[Label]] = []
    chunks = list(_chunks(tokens, words))
    strong = _strongest(tokens, words)
    for chunk, later in zip_longest(chunks, chunks[1:]):
        label = _nominal(chunk.tokens, words)
        if not label:
            return groups, chunk.tokens[0]
        # "a og b, c og d samt e og f": the third joint parts pairs.
        pair = later is not None and later.joint in words.lists.joins
        again = chunk.joint in words.lists.again and len(groups[-1]) > 1 and pair
        if groups and chunk.joint not in strong and not again:
            groups[-1].append(label)
        else:
            groups.append([label])
        if len(label) < len(_bare(chunk.tokens)):
            return groups, chunk.tokens[len(label)]
    return groups, None


def _bare(tokens: Label) -> Label:
    """Take quotation marks off both ends."""
    kept = list(dropwhile(lambda t: t.text in _QUOTES, tokens))
    return tuple(reversed(list(dropwhile(lambda t: t.text in _QUOTES, reversed(kept)))))


def _nominal(tokens: Label, words: Declarations) -> Label:
    """Return the words of a chunk that can be a label; () where none can."""
    tokens = _bare(tokens)
    if not tokens or not tokens[0].is_word or not _can_begin(tokens, words):
        return ()
    later = zip_longest(tokens, tokens[1:])
    breaks = (
        n
        for n, (t, after) in enumerate(later)
        if n and (_breaks(t, after, words) or _new_phrase(t, tokens[n - 1], words))
    )
    stop = next(breaks, len(tokens))
    label = _bare(tokens[:stop])
    return label if len(label) <= words.lists.longest else ()


def _can_begin(tokens: Label, words: Declarations) -> bool:
    first = tokens[0]
    if first.lower in words.refusals.breakers or first.lower in words.lists.articles:
        return False
    if len(tokens) == 1:
        function = first.pos == "AUX" or first.lower in words.lists.determiners
        return not function and not _number(first, words)
    if first.has("VerbForm=Part") and tokens[1].pos == "ADP":
        return False  # "skrevet af lederne" says something of the values
    # "mod til at handle": a preposition before a preposition is the noun that looks like one.
    preposition = first.pos == "ADP" and tokens[1].pos != "ADP"
    return not preposition and not _breaks(first, tokens[1], words)


def _new_phrase(token: Token, before: Token, words: Declarations) -> bool:
    """Tell whether a determiner opens another phrase: *diskrete | de tre ord*."""
    return token.lower in words.lists.determiners and before.pos in {"ADJ", "NOUN"}


def _number(token: Token, words: Declarations) -> bool:
    """Tell whether a token is a number; the tag alone errs on loanwords (*fairness*)."""
    return token.text[0].isdigit() or token.lower in words.numbers.words


def _breaks(token: Token, later: Token | None, words: Declarations) -> bool:
    """Tell whether a label ends before a token."""
    if token.lower in words.lists.determiners:
        return later is None or later.pos not in {"ADJ", "NOUN", "NUM"}
    return token.lower in words.refusals.breakers or _finite(token)


def _finite(token: Token) -> bool:
    return token.pos in {"VERB", "AUX"} and token.has("VerbForm=Fin")


def _trim(labels: list[Label]) -> list[Label]:
    """Cut what follows the last label in a running sentence, by the shape of those before it."""
    if any(_tail(label) for label in labels[:-1]):
        return labels
    last = labels[-1]
    if all(label[0].pos == "ADJ" for label in labels):  # "hurtige på aftrækkeren"
        return labels
    cut = 0 if _bound(last) else _tail(last) or _said(last)
    return [*labels[:-1], last[:cut] if cut else last]


def _bound(label: Label) -> bool:
    """Tell whether a label ends with what its noun calls for: *tid til opgaven*."""
    lists, cut = load().lists, _tail(label)
    after = label[cut + 1] if cut and cut + 1 < len(label) else None
    calls = cut > 0 and label[cut].lower in lists.bound and label[cut - 1].pos == "NOUN"
    return calls and after is not None and after.lower not in lists.unbound


def _tail(label: Label) -> int:
    """Return where a prepositional or adverbial tail begins in a label; 0 if it has none."""
    tails = {"ADP", "ADV", "SCONJ", "PRON"}
    return next((n for n, token in enumerate(label) if n and token.pos in tails), 0)


def _said(label: Label) -> int:
    """Return where an adjective or adverb follows the noun of a label; 0 if none does."""
    pairs = enumerate(zip_longest(label, label[1:]))
    return next(
        (n + 1 for n, (t, later) in pairs
         if t.pos == "NOUN" and later is not None and later.pos in {"ADJ", "ADV"}
         and not any(word.pos == "NOUN" for word in label[n + 1:])),
        0,
    )  # fmt: skip


def _phrases(tokens: Sequence[Token], opening: str, words: Declarations) -> Enumeration:
    """Read labels that are infinitives (*at gå forrest*) or clauses (*vi går forrest*)."""
    labels: list[list[Token]] = []
    closed = False
    for chunk in _chunks(tokens, words):
        held = _bare(chunk.tokens)
        verb = opening == words.lists.infinitive and held and held[0].has("VerbForm=Inf")
        if verb or (held and held[0].lower == opening):
            labels.append(list(held))
            closed = closed or (chunk.joint in words.lists.joins and len(labels) > 1)
        elif labels:
            labels[-1] += held
    if any(len(label) > words.lists.longest_clause for label in labels):
        return Enumeration()
    return Enumeration(tuple(_bare(tuple(label)) for label in labels), closed)
