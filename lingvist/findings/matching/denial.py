"""Whether a mention is itself denied: *ikke nysgerrige*, *ingen tillid*, *uden respekt*.

A sentence that denies something else about it (*tillid kan ikke vedtages*) does not deny it.
"""

from lingvist.findings.matching.patterns import Match
from lingvist.findings.tree import Sentence, Token
from lingvist.resources.lexicon import Negation

_BETWEEN = frozenset({"ADJ", "ADV", "DET"})
_VERBS = frozenset({"VERB", "AUX"})


def is_denied(sentence: Sentence, match: Match, cues: Negation) -> bool:
    """Tell whether a mention is denied.

    Args:
        sentence: the sentence in which it stands.
        match: its words and its span, as positions among the tokens of the sentence.
        cues: the words that deny.
    """
    tokens = sentence.tokens
    inside = range(match.words[0], match.words[-1] + 1)
    if any(_denies(tokens, i, cues) for i in inside if i not in match.words):
        return True
    span = tokens[match.span[0] : match.span[1] + 1]
    carrier = next((t for t in span if not span[0].i <= t.head <= span[-1].i), span[-1])
    own = _is_word_denied(sentence, carrier, match.span[0], cues)
    return own or _is_shared(sentence, carrier, cues)


def _is_word_denied(sentence: Sentence, word: Token, first: int, cues: Negation) -> bool:
    if word.pos in _VERBS:
        return _is_verb_denied(sentence, word, cues)
    nothing = cues.prepositions | cues.determiners if word.dep != "amod" else frozenset[str]()
    before = _is_denied_before(sentence.tokens, first, cues, nothing)
    return before or _is_predicate_denied(sentence, word, cues)


def _is_denied_before(
    tokens: tuple[Token, ...], first: int, cues: Negation, nothing: frozenset[str]
) -> bool:
    """Look to the left, over adjectives and adverbs, for a word that denies.

    The words of ``nothing`` deny a noun, not its adjective: *intet økonomisk råderum*.
    """
    for i in range(first - 1, -1, -1):
        if _denies(tokens, i, cues) or tokens[i].lower in nothing:
            return True
        if tokens[i].pos not in _BETWEEN or tokens[i].lower in cues.not_before:
            return False
    return False


def _is_predicate_denied(sentence: Sentence, word: Token, cues: Negation) -> bool:
    """Tell whether a predicate (*er … nysgerrige*) has an adverb that denies before it."""
    adverbs = [t for t in sentence.children(word, "advmod") if t.i < word.i]
    return bool(sentence.children(word, "cop")) and _any_denies(sentence, adverbs, cues)


def _is_verb_denied(sentence: Sentence, verb: Token, cues: Negation) -> bool:
    """Tell whether a verb has an adverb that denies, and no auxiliary that may take it."""
    adverbs = sentence.children(verb, "advmod")
    return not sentence.children(verb, "aux") and _any_denies(sentence, adverbs, cues)


def _is_shared(sentence: Sentence, word: Token, cues: Negation) -> bool:
    """Tell whether a denial of the first conjunct holds for ``word`` (*uden respekt og tillid*)."""
    first = sentence.head(word)
    if first is None or word.dep != "conj" or first.pos in _VERBS:
        return False
    if any(t.lower in cues.contrast for t in sentence.children(word, "cc")):
        return False
    return _is_word_denied(sentence, first, sentence.tokens.index(first), cues)


def _any_denies(sentence: Sentence, adverbs: list[Token], cues: Negation) -> bool:
    return any(_denies(sentence.tokens, sentence.tokens.index(t), cues) for t in adverbs)


def _denies(tokens: tuple[Token, ...], i: int, cues: Negation) -> bool:
    """Tell whether the word at ``i`` is an adverb that denies, and not one of *ikke kun*."""
    after = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    return tokens[i].lower in cues.adverbs and after not in cues.not_before
