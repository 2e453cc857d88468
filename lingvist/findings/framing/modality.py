"""How a clause is put: obligation, wish, ability …, by a modal verb, a wording, or neither."""

from dataclasses import dataclass

from lingvist.findings.framing.carriers import Carried
from lingvist.findings.framing.clauses import Clause
from lingvist.findings.framing.predicates import Predicate
from lingvist.findings.tree import text_of
from lingvist.resources.framing import Framing

_ANIMATE = frozenset({
    "leader", "we_leaders", "we_all", "employee", "citizen", "organisation", "politicians",
    "partner", "addressee", "generic",
})  # fmt: skip


@dataclass(frozen=True)
class Modality:
    """How a clause is put.

    Attributes:
        kind: the modality.
        form: modal, lexical or bare.
        cue: the words that carry it.
    """

    kind: str
    form: str
    cue: str


def modality(
    clause: Clause, found: Predicate, agent: str, carried: Carried | None, framing: Framing
) -> Modality:
    """Return how a clause is put; the first of several modals counts.

    Args:
        clause: the clause.
        found: its predicate.
        agent: who acts in it.
        carried: the wording that carries a modality in it, if any.
        framing: the data.
    """
    verb = clause.verb
    modal = framing.modal_forms.get(verb.lower) if found.helpers or carried is None else None
    if modal is not None and not (
        carried is not None and carried.infinitives and not found.helpers
    ):
        kind = _modal_kind(clause, found, agent, framing)
        if kind is not None:
            return Modality(kind, "modal", _modal_cue(clause, kind, framing))
    if carried is not None:
        kind = carried.carrier.modality
        denied = kind == "permission" and any(
            t.lower in framing.negation.words for t in clause.tokens if t.i > verb.i
        )
        kind = "prohibition" if denied else kind
        return Modality(kind, _form(carried), _carried_cue(clause, carried))
    if verb.has("Mood=Imp"):
        return Modality("obligation", "bare", verb.text)
    return Modality("assertion", "bare", verb.text)


def _form(carried: Carried) -> str:
    return "bare" if carried.carrier.modality == "assertion" else "lexical"


def _modal_kind(clause: Clause, found: Predicate, agent: str, framing: Framing) -> str | None:
    """Return what the finite modal says; None for plain future."""
    modal = framing.modal_forms[clause.verb.lower]
    words = {token.lower for token in clause.tokens}
    may = framing.may
    if modal.lemma == may.lemma:
        if words & framing.negation.words:
            return "prohibition"
        return "permission" if words & may.permission else modal.modality
    if modal.lemma == may.able and words & may.freely:
        return "permission"
    if modal.lemma == framing.auxiliaries.future:
        wishing = may.wish | framing.pronouns.we | framing.pronouns.leader
        wished = bool(words & wishing) or (agent in _ANIMATE and not found.passive)
        return modal.modality if wished else None
    return modal.modality


def _modal_cue(clause: Clause, kind: str, framing: Framing) -> str:
    beside = framing.may.permission if kind == "permission" else frozenset[str]()
    beside = framing.negation.words if kind == "prohibition" else beside
    words = [clause.verb, *(t for t in clause.after() if t.lower in beside)][:2]
    return " ".join(word.text for word in words)


def _carried_cue(clause: Clause, carried: Carried) -> str:
    first = clause.verb
    last = carried.infinitives[0] if carried.infinitives else carried.word
    if last is None or last.i <= first.i:
        return first.text if carried.word is None else f"{first.text} {carried.word.text}"
    words = [t for t in clause.sentence.between(first, last) if t not in carried.infinitives]
    return text_of(words)
