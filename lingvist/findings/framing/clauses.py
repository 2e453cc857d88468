"""Clauses: which tokens of a sentence go with which finite verb.

Danish puts the finite verb in a fixed place and opens nearly every subordinate clause with a
word of its own. So a sentence is read from left to right with a stack: a word that opens a
clause is put on it, and each finite verb fills the youngest clause still without one. The tags
that this rests on are more reliable than the arcs of a small parser.
"""

from dataclasses import dataclass, field

from lingvist.findings.framing.word_order import Order
from lingvist.findings.tree import Sentence, Token
from lingvist.resources.framing import Framing


@dataclass(frozen=True)
class Clause:
    """A clause with a finite verb.

    Attributes:
        sentence: the sentence it stands in.
        verb: its finite verb.
        tokens: its own tokens in order, those of embedded clauses left out.
        opener: the word that opens it; None for a main clause, and where the word is left out.
        parent: position of the clause it is embedded in, in the list of clauses; None if none.
        shares: position of the clause whose subject it shares (*går forrest og er synlig*).
        start: offset of its first character, embedded clauses included.
        end: offset after its last character, embedded clauses included.
    """

    sentence: Sentence
    verb: Token
    tokens: tuple[Token, ...]
    opener: Token | None
    parent: int | None
    shares: int | None
    start: int
    end: int

    def before(self) -> tuple[Token, ...]:
        """Return its own tokens before the finite verb."""
        return tuple(token for token in self.tokens if token.i < self.verb.i)

    def after(self, token: Token | None = None) -> tuple[Token, ...]:
        """Return its own tokens after ``token``, the finite verb if none is given."""
        first = (token or self.verb).i
        return tuple(other for other in self.tokens if other.i > first)


@dataclass(eq=False)
class _Draft:
    """A clause in the making."""

    opener: Token | None = None
    parent: "_Draft | None" = None
    shares: "_Draft | None" = None
    before: "_Draft | None" = None
    verb: Token | None = None
    tokens: list[Token] = field(default_factory=list)


def clauses(sentence: Sentence, framing: Framing) -> list[Clause]:
    """Return the clauses of a sentence that have a finite verb, in the order of their openings."""
    reader = _Reader(sentence, Order(sentence, framing))
    for token in sentence.tokens:
        reader.read(token)
    for draft in reversed(reader.drafts):
        _give_back(draft)
    return _finished([draft for draft in reader.drafts if draft.verb is not None], sentence)


def _give_back(draft: "_Draft") -> None:
    """Give the tokens of a clause without a verb to the clause it stands in or behind."""
    keeper = draft.parent or draft.before
    if draft.verb is None and keeper is not None:
        keeper.tokens += draft.tokens


class _Reader:
    """Reads a sentence from left to right and hands its tokens to clauses."""

    def __init__(self, sentence: Sentence, order: Order) -> None:
        self.sentence = sentence
        self.order = order
        self.drafts = [_Draft()]
        self.stack = [self.drafts[0]]

    @property
    def top(self) -> _Draft:
        return self.stack[-1]

    def read(self, token: Token) -> None:
        if self.order.opens(token) and not self._continues_opener(token):
            self._open(token)
        elif self.order.closes(token) and self.stack[0].verb is not None:
            self.top.tokens.append(token)
            self._begin()
        elif self.order.finite(token) and not self._is_infinitive(token):
            self._fill(token)
        else:
            self.top.tokens.append(token)

    def _continues_opener(self, token: Token) -> bool:
        """Tell whether ``token`` and the one before open one clause together (uanset om)."""
        opener = self.top.opener
        adjacent = opener is not None and self.top.verb is None and opener.i == token.i - 1
        return adjacent and opener is not None and not self.order.is_that(opener)

    def _begin(self) -> None:
        """Begin a new main clause behind a colon or semicolon."""
        del self.stack[:]
        self._push(_Draft(before=self.drafts[-1]))

    def _is_infinitive(self, token: Token) -> bool:
        """Tell whether a verb tagged finite is a modal's infinitive (skal kunne, skal løses)."""
        verb = self.top.verb
        if verb is None or not self.order.is_modal(verb):
            return False
        between = self.sentence.between(verb, token)[1:-1]
        if any(self.order.divides(other) or other.has("VerbForm=Inf") for other in between):
            return False
        return self.order.is_modal(token) or self.order.is_infinitive_form(token)

    def _open(self, token: Token) -> None:
        if self.order.after_conjunction(token) and not self._close_to_same_opener(token):
            self._close_behind_comma(token)
        self._push(_Draft(opener=token, parent=self.top, tokens=[token]))

    def _close_to_same_opener(self, token: Token) -> bool:
        """Close what an earlier clause with the same opener holds (at x, og at y).

        Returns:
            Whether there is one.
        """
        for depth in range(len(self.stack) - 1, 0, -1):
            opener = self.stack[depth].opener
            if opener is not None and opener.lower == token.lower:
                del self.stack[depth:]
                return True
        return False

    def _close_behind_comma(self, token: Token) -> None:
        """Begin a new main clause that has a subordinate one in front: x, og når vi y."""
        tail = self.order.front_conjunction(token, self.top.tokens)
        if tail and not any(draft.verb is None for draft in self.stack):
            self._take(tail)
            self._begin()
            self.top.tokens += tail

    def _push(self, draft: _Draft) -> None:
        self.drafts.append(draft)
        self.stack.append(draft)

    def _fill(self, token: Token) -> None:
        tail = self.order.left_field(token, self.top.tokens)
        if self.order.is_bare_relative(token, bool(self.top.tokens)):
            tail = self.order.subject_field(token)
            self._take(tail)
            self._push(_Draft(parent=self.top, verb=token, tokens=[*tail, token]))
        elif self.top.verb is None:
            self.top.verb = token
            self.top.tokens.append(token)
        else:
            self._fill_another(token, tail)

    def _fill_another(self, token: Token, tail: list[Token]) -> None:
        """Give a verb to a clause other than the youngest, which has one."""
        waiting = [draft for draft in self.stack if draft.verb is None]
        joined = bool(tail) and self.order.is_conjunction(tail[0])
        self._take(tail)
        if waiting and not joined:
            self._resume(waiting[-1], [*tail, token])
        else:
            self._coordinate(token, tail)

    def _resume(self, draft: _Draft, tokens: list[Token]) -> None:
        """Go on with a clause that was interrupted before its verb, the last of ``tokens``."""
        del self.stack[self.stack.index(draft) + 1 :]
        draft.tokens += tokens
        draft.verb = tokens[-1]

    def _coordinate(self, token: Token, tail: list[Token]) -> None:
        """Begin a clause beside one that has its verb."""
        partner = self._partner(token, tail)
        shares = None if self.order.has_subject(token, tail) else partner
        del self.stack[self.stack.index(partner) :]
        draft = _Draft(partner.opener, partner.parent, shares, verb=token, tokens=[*tail, token])
        self._push(draft)

    def _partner(self, token: Token, tail: list[Token]) -> _Draft:
        """Return the clause that a further finite verb is coordinated with."""
        filled = [draft for draft in self.stack if draft.verb is not None]
        if self.order.has_subject(token, tail):
            return filled[-1] if self.order.closely_joined(tail) else filled[0]
        named = self.order.coordinated_with(token)
        for draft in reversed(filled):
            if any(other.i in named for other in draft.tokens):
                return draft
        return filled[-1] if self.order.closely_joined(tail) else filled[0]

    def _take(self, tokens: list[Token]) -> None:
        """Take tokens back from the youngest clause."""
        kept = {token.i for token in tokens}
        self.top.tokens = [token for token in self.top.tokens if token.i not in kept]


def _finished(drafts: list[_Draft], sentence: Sentence) -> list[Clause]:
    number = {id(draft): at for at, draft in enumerate(drafts)}
    inside: dict[int, list[_Draft]] = {}
    for draft in drafts:
        for keeper in {id(draft.parent), id(draft.shares)}:
            inside.setdefault(keeper, []).append(draft)
    finished = []
    for draft in drafts:
        span = _trimmed(_extent(draft, inside))
        tokens = tuple(sorted(draft.tokens, key=lambda t: t.i))
        parent, shares = number.get(id(draft.parent)), number.get(id(draft.shares))
        verb = draft.verb or tokens[0]
        clause = Clause(
            sentence, verb, tokens, draft.opener, parent, shares, span[0].start, span[-1].end
        )
        finished.append(clause)
    return finished


def _extent(draft: _Draft, inside: dict[int, list[_Draft]]) -> list[Token]:
    """Return the tokens of a clause and of all that is embedded in it or shares its subject."""
    seen, agenda = {id(draft)}, [draft]
    tokens: list[Token] = []
    while agenda:
        current = agenda.pop()
        tokens += current.tokens
        for other in inside.get(id(current), []):
            if id(other) not in seen:
                seen.add(id(other))
                agenda.append(other)
    return sorted(tokens, key=lambda t: t.i)


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Leave out punctuation at both ends and a conjunction at the front."""
    first, last = 0, len(tokens)
    while first < last - 1 and tokens[first].pos in ("PUNCT", "CCONJ", "SYM"):
        first += 1
    while last > first + 1 and tokens[last - 1].pos in ("PUNCT", "CCONJ", "SYM"):
        last -= 1
    return tokens[first:last]
