"""Who acts: the kind of agent that a subject names."""

from dataclasses import dataclass

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.predicates import Predicate
from lingvist.findings.framing.subjects import phrase
from lingvist.findings.tree import Token, text_of
from lingvist.resources.framing import Framing


@dataclass(frozen=True)
class Agent:
    """Who acts, and the words that say so."""

    kind: str
    text: str


NOBODY = Agent("none", "")


def by_agent(clause: Clause, found: Predicate, framing: Framing) -> Agent:
    """Return the agent of a passive: what stands behind *af*, or none."""
    for token in clause.after(found.main):
        if token.lower in framing.auxiliaries.agent_prepositions:
            if whoever := _whoever(clause, token, framing):
                return Agent("generic", whoever.text)
            head = _head_after(clause, token, framing)
            if head is not None and _goes_with(clause, head, token, found, framing):
                words = tuple(t for t in phrase(clause, head) if t.i > token.i)
                unnamed = "abstract" if head.pos in ("NOUN", "PROPN") else "generic"
                return Agent(kind_of(head, words, framing) or unnamed, text_of(words))
    return NOBODY


def _whoever(clause: Clause, preposition: Token, framing: Framing) -> Token | None:
    """Return the pronoun for whom a relative clause describes: af *dem*, der kan."""
    following = [clause.sentence.at(preposition.i + n) for n in (1, 2, 3)]
    pronoun, comma, relative = ("" if t is None else t.lower for t in following)
    described = pronoun in framing.pronouns.things | framing.pronouns.objects and comma == ","
    return following[0] if described and relative in framing.clauses.relatives else None


def _goes_with(
    clause: Clause, head: Token, preposition: Token, found: Predicate, framing: Framing
) -> bool:
    """Tell whether an *af* phrase belongs to the verb, not to the noun or adverb before it.

    Behind a definite noun (*føres ud i livet af*) it belongs to the verb: what is done by somebody
    would be an indefinite one (*sker med hjælp af*).
    """
    before = clause.sentence.at(preposition.i - 1)
    definite = before is not None and before.has("Definite=Def") and before.i > found.main.i
    somebody = definite and kind_of(head, (head,), framing) is not None
    between = clause.sentence.between(found.main, preposition)[1:-1]
    near = all(token.pos == "ADV" for token in between)
    return head.head == found.main.i or near or somebody


def _head_after(clause: Clause, preposition: Token, framing: Framing) -> Token | None:
    """Return the noun a preposition governs; else the last word that can stand for one."""
    head = None
    for token in clause.after(preposition):
        measure = token.lemma in framing.measures.nouns
        if token.pos in ("NOUN", "PROPN") and not (measure or token.has("Case=Gen")):
            return token
        head = token if measure else head
        nominal = token.pos in ("ADJ", "PRON") or kind_of(token, (token,), framing) is not None
        if not nominal and token.pos not in ("DET", "NUM", "ADV", "NOUN", "PROPN", "X", "CCONJ"):
            break
        head = token if nominal else head
    return head
