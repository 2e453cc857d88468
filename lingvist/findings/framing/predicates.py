"""The predicate of a clause: its verbs, its voice, and the name under which it is counted."""

from dataclasses import dataclass

from lingvist.findings.framing.clauses import Clause
from lingvist.findings.tree import Token
from lingvist.language.compounds import words
from lingvist.resources.framing import Framing


@dataclass(frozen=True)
class Predicate:
    """The verbs of a clause.

    Attributes:
        main: the verb that says what is done; the copula where an adjective or noun does.
        helpers: modal and auxiliary verbs before it, the finite one first.
        voice: active, s-passive, blive, or none for a bare participle.
        copular: whether an adjective, noun or adverb is the predicate.
    """

    main: Token
    helpers: tuple[Token, ...]
    voice: str
    copular: bool

    @property
    def passive(self) -> bool:
        """Whether the one who acts is not the subject."""
        return self.voice != "active"


def predicate(clause: Clause, framing: Framing) -> Predicate:
    """Return the predicate of a clause: from the finite verb on, each verb leads to the next."""
    helpers: list[Token] = []
    verb, following = clause.verb, _complement(clause, clause.verb, framing)
    while following is not None:
        helpers.append(verb)
        verb, following = following, _complement(clause, following, framing)
    return finished(verb, tuple(helpers), framing)


def finished(main: Token, helpers: tuple[Token, ...], framing: Framing) -> Predicate:
    """Return the predicate with its voice, given its verbs."""
    voice = _voice(main, helpers, framing)
    copular = voice == "active" and main.lemma in framing.auxiliaries.copula
    return Predicate(main, helpers, voice, copular)


def infinitival(clause: Clause, verb: Token, framing: Framing) -> Predicate:
    """Return the predicate of an infinitive, a passive one by its participle: at blive hørt."""
    passive = verb.lemma in framing.auxiliaries.passive
    participle = _participle(verb, clause.after(verb), framing) if passive else None
    if participle is None:
        return finished(verb, (), framing)
    return finished(participle, (verb,), framing)


def _complement(clause: Clause, verb: Token, framing: Framing) -> Token | None:
    """Return the infinitive or participle that ``verb`` governs without *at*."""
    after = clause.after(verb)
    if verb.lower in framing.modal_forms:
        return _infinitive(after, framing) or _governor(verb, after, framing)
    auxiliaries = framing.auxiliaries
    if verb.lemma in auxiliaries.perfect or verb.lemma in auxiliaries.passive:
        return _participle(verb, after, framing)
    return None


def _infinitive(after: tuple[Token, ...], framing: Framing) -> Token | None:
    """Return the first infinitive, or the first word in its place that can be one."""
    in_place = True
    for token in after:
        if token.lower in framing.clauses.particle_at:
            return None
        if token.has("VerbForm=Inf") or token.lower in framing.modal_forms:
            return token if token.dep != "amod" else None
        if token.has("VerbForm=Fin") and token.pos == "VERB":
            return token
        if in_place and _is_infinitive_form(token, framing):
            return token
        in_place = in_place and _is_passed(token, framing)
    return None


def _is_infinitive_form(token: Token, framing: Framing) -> bool:
    """Tell whether a word is known as a verb, and looks like its infinitive."""
    ended = token.lower.endswith(framing.endings.infinitive)
    return ended and "VERB" in words().get(token.lower, {})


def _is_passed(token: Token, framing: Framing) -> bool:
    """Tell whether a word may stand between modal and infinitive: subject pronoun or adverb."""
    pronouns = framing.pronouns
    subject = token.lower in pronouns.nominative or token.text in pronouns.plural_you
    return subject or token.pos == "ADV" or token.lower in framing.clauses.midfield


def _governor(modal: Token, after: tuple[Token, ...], framing: Framing) -> Token | None:
    """Return the word the parser makes a modal depend on, if it looks like an infinitive."""
    if modal.dep != "aux":
        return None
    endings = (*framing.endings.infinitive, framing.endings.passive)
    found = (t for t in after if t.i == modal.head and t.lower.endswith(endings))
    return next(found, None)


def _participle(verb: Token, after: tuple[Token, ...], framing: Framing) -> Token | None:
    """Return the participle after an auxiliary, if no noun phrase or *at* shuts it off."""
    auxiliaries = framing.auxiliaries
    for token in after:
        adjective = token.lower in framing.adjectives or token.lemma in framing.adjectives
        if adjective and (verb.lemma == auxiliaries.be or verb.lemma in auxiliaries.passive):
            return None
        if _is_role(verb, token, after, framing):
            continue
        if is_participle(token) and (token.dep != "amod" or token.i == verb.i + 1):
            linked = verb.head == token.i or token.head == verb.i
            if linked or not _blocked(token, after):
                return token
        if token.lower in framing.clauses.particle_at or token.text in ",:;":
            return None
    return None


def _is_role(verb: Token, token: Token, after: tuple[Token, ...], framing: Framing) -> bool:
    """Tell whether a participle stands for people in a role: vi har som ansatte."""
    before = next((t for t in after if t.i == token.i - 1), verb)
    return before.lower in framing.speaker.as_words


def _blocked(participle: Token, after: tuple[Token, ...]) -> bool:
    """Tell whether an object stands between auxiliary and participle."""
    between = [t for t in after if t.i < participle.i]
    return any(
        t.pos == "NOUN"
        and t.dep in ("obj", "iobj", "obl", "nmod")
        and not _is_adverbial(t, between)
        for t in between
    )


def _is_adverbial(noun: Token, between: list[Token]) -> bool:
    """Tell whether a preposition stands before a noun."""
    return any(t.pos == "ADP" and t.i < noun.i for t in between)


def is_participle(token: Token) -> bool:
    """Tell whether ``token`` is a past participle; a word that is its own lemma is none."""
    tagged = token.has("VerbForm=Part") and token.has("Tense=Past")
    return tagged and token.pos in ("VERB", "AUX") and token.lemma.lower() != token.lower


def _voice(main: Token, helpers: tuple[Token, ...], framing: Framing) -> str:
    last = helpers[-1] if helpers else None
    auxiliaries = framing.auxiliaries
    if is_participle(main) and last is not None:
        if last.lemma in auxiliaries.passive:
            return "blive"
        stative = last.lemma == auxiliaries.be and main.lemma not in auxiliaries.perfect_with_be
        return "none" if stative else "active"
    behind_modal = last is not None and last.lower in framing.modal_forms
    if behind_modal and main.lower in auxiliaries.passive_behind_modal:
        return "s-passive"
    return "s-passive" if is_s_passive(main, framing) else "active"


def is_s_passive(verb: Token, framing: Framing) -> bool:
    """Tell whether a verb is a passive in -s, and none of the verbs that only look like it."""
    deponents = framing.auxiliaries.deponents
    if verb.lemma in deponents or verb.lower in deponents:
        return False
    stem = verb.lower.removesuffix(framing.endings.passive)
    known = verb.pos == "VERB" or "VERB" in words().get(stem, {})
    by_form = stem != verb.lower and known and not verb.has("Mood=Imp")
    return verb.has("Voice=Pass") or by_form


@dataclass(frozen=True)
class Name:
    """The name of a predicate, and the words that belong to the verb in it."""

    text: str
    belongings: tuple[Token, ...]


def name(clause: Clause, found: Predicate, reflexive: str, framing: Framing) -> Name:
    """Name a predicate: lemma of the verb with second modal, particle, phrase or reflexive.

    Args:
        clause: the clause.
        found: its predicate.
        reflexive: the form in which a reflexive pronoun would agree with its subject.
        framing: the data.
    """
    modals = [verb_lemma(t, framing) for t in found.helpers[1:] if t.lower in framing.modal_forms]
    verb = verb_lemma(found.main, framing)
    verb = verb.removesuffix(framing.endings.passive) if found.voice == "s-passive" else verb
    later = _near(clause, found.main, framing)
    belongings = _belongings(clause, verb, later, reflexive, framing)
    words = (framing.pronouns.reflexive if t.lower == reflexive else t.lower for t in belongings)
    return Name(" ".join([*modals, verb, *words]), belongings)


def _near(clause: Clause, main: Token, framing: Framing) -> list[Token]:
    """Return the words behind a verb, up to an infinitive with *at*."""
    later = []
    for token in clause.after(main):
        if token.lower in framing.clauses.particle_at:
            break
        later.append(token)
    return later


def verb_lemma(verb: Token, framing: Framing) -> str:
    """Return the infinitive of a verb, also of one that was tagged as something else."""
    modal = framing.modal_forms.get(verb.lower)
    if modal is not None:
        return modal.lemma
    lemma = verb.lemma.lower()
    if verb.pos not in ("VERB", "AUX"):
        lemma = verb.lower.removesuffix(framing.endings.present)
    passive = is_s_passive(verb, framing)
    return lemma.removesuffix(framing.endings.passive) if passive else lemma


def _belongings(
    clause: Clause, verb: str, later: list[Token], reflexive: str, framing: Framing
) -> tuple[Token, ...]:
    """Return the words that belong to a verb: a phrase, a reflexive pronoun, a particle."""
    words = [framing.pronouns.reflexive if t.lower == reflexive else t.lower for t in later]
    for phrase in framing.particles.phrases.get(verb, ()):
        at = _place(words, phrase.split())
        if at is not None:
            return tuple(later[at : at + len(phrase.split())])
    found = [t for t in later[:2] if t.lower == reflexive][:1]
    particles = [t for t in later if _is_particle(t, clause, framing)]
    prepositions = framing.particles.prepositional.get(verb, ())
    governing = [t for t in later if t.lower in prepositions]
    return tuple(found + (particles[:1] or governing[:1]))


def _place(words: list[str], phrase: list[str]) -> int | None:
    length = len(phrase)
    places = range(len(words) - length + 1)
    return next((at for at in places if words[at : at + length] == phrase), None)


def _is_particle(token: Token, clause: Clause, framing: Framing) -> bool:
    """Tell whether an adverb belongs to the verb, and not to a preposition behind it (ud fra)."""
    adverb = token.pos == "ADV" or token.dep == "compound:prt"
    if not adverb or token.lower not in framing.particles.words:
        return False
    before, after = clause.sentence.at(token.i - 1), clause.sentence.at(token.i + 1)
    floating = before is not None and before.lower in framing.clauses.floating
    pair = f"{token.lower} {after.lower}" if after is not None else ""
    return not floating and pair not in framing.particles.compound_prepositions
