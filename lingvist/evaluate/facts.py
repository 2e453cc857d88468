"""What an annotation says of a text, as sets that can be compared.

Words are asked for their text, not for spaCy's lexical attributes: gold texts have none.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from lingvist.resources import framing

Fact = tuple[int | str, ...]
Facts = dict[str, set[Fact]]

TOKENS, POS, MORPH, LEMMA = "tokens", "part of speech", "morphology", "lemma"
HEAD, RELATION, SENTENCES = "head", "head and relation", "sentences"
UNSEEN = "lemma, unseen words"
NEGATION, NEGATING = "negation", "advmod"
GROUPS = {
    "nsubj": "subject", "obj": "object", "aux": "auxiliary", "amod": "modifier",
    "compound:prt": "particle",
}  # fmt: skip
"""The relations that carry the analysis, by their label in Universal Dependencies."""
MEASURES = (
    TOKENS, POS, MORPH, LEMMA, UNSEEN, HEAD, RELATION, SENTENCES, *GROUPS.values(), NEGATION,
)  # fmt: skip


def facts(doc: Doc) -> Facts:
    """Return what an annotation says, by measure; a place is told by its first character.

    Punctuation has no part in heads and relations, as in spaCy's own evaluation.
    """
    found: Facts = {measure: set() for measure in MEASURES}
    for token in doc:
        if not token.text.isspace():
            for measure, fact in _of_token(token):
                found[measure].add(fact)
    found[SENTENCES] = {_bounds(list(sentence)) for sentence in doc.sents if sentence.text.strip()}
    return found


def unseen(gold: Doc, seen: frozenset[tuple[str, str]]) -> set[int]:
    """Return the places of the words of a gold text that are not among the seen ones.

    Args:
        gold: the text with its gold annotation.
        seen: words as (form in small letters, part of speech).
    """
    return {token.idx for token in gold
            if token.text.isalpha() and (token.text.lower(), token.pos_) not in seen}  # fmt: skip


def _of_token(token: Token) -> Iterator[tuple[str, Fact]]:
    start, end = token.idx, token.idx + len(token)
    yield TOKENS, (start, end)
    yield POS, (start, end, token.pos_)
    yield MORPH, (start, end, str(token.morph))
    yield LEMMA, (start, end, token.lemma_)
    relation, head = token.dep_.lower(), token.head.idx
    if relation == "punct":
        return
    yield HEAD, (start, head)
    yield RELATION, (start, head, relation)
    if relation in GROUPS:
        yield GROUPS[relation], (start, head)
    if relation == NEGATING and token.text.lower() in framing.load().negation.words:
        yield NEGATION, (start, head)


def _bounds(tokens: list[Token]) -> Fact:
    words = [token for token in tokens if not token.text.isspace()]
    return words[0].idx, words[-1].idx + len(words[-1])
