"""The noun form, theme and initials of a label."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.findings.tree import Token
from lingvist.resources import lexicon
from lingvist.resources.declarations import load
from lingvist.resources.lexicon import Lexicon

_SHORTEST = 3
_SHORT = 4  # a shorter noun than that ends as abstract ones do by chance (*ting*)


def noun_form(label: Stretch) -> str:
    """Return the noun form of a label, in lower case.

    A noun gives its indefinite form (*roen*: ro), in the plural where it is one (*Resultater*:
    resultater); an adjective gives its noun (*modig*: mod, *åbne*: åbenhed); a label of two joined
    words gives both (*tillid og troværdighed*); an infinitive or clause gives its object or
    complement, or the noun of its verb (*at vise tillid*: tillid, *vi lytter*: lydhørhed). Other
    labels of several words stay as they are.
    """
    forms = noun_forms(label)
    text = _plain(re.sub(r"\s+", " ", label.text).lower())
    return f" {load().lists.joined} ".join(forms) or _clause_noun(label) or _mended(text)


def noun_forms(label: Stretch) -> tuple[str, ...]:
    """Return the noun form of each joined word of a label; () for other labels."""
    parts = list(_parts(_core(tuple(t for t in label.tokens if t.is_word))))
    single = all(len(part) == 1 for part in parts)
    return tuple(_noun(part[0]) for part in parts) if single else ()


def _core(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Take off *at* or *vi* and a verb that adds nothing to its object or complement."""
    lists, nouns = load().lists, load().nouns
    opens = bool(words) and words[0].lower in {lists.infinitive, *lists.clause}
    if not opens or len(words) <= _SHORTEST - 1:
        return words
    rest = list(words[1:])
    while len(rest) > 1 and (rest[0].lower in nouns.passing or rest[0].pos == "AUX"):
        if rest[0].lemma in nouns.being:
            break
        rest = rest[1:]
    if rest[0].lemma in nouns.being or rest[0].lemma in nouns.light_verbs:
        kept = [word for word in rest[1:] if word.lower not in nouns.passing]
        return tuple(kept) or words
    return words


def _clause_noun(label: Stretch) -> str:
    """Return the noun that an infinitive or a clause comes to, or nothing.

    That is the first noun of its first clause, unless a verb that has a noun of its own comes
    before it; or the noun of that verb.
    """
    lists, nouns = load().lists, load().nouns
    words = [t for t in label.tokens if t.is_word]
    if len(words) < 2 or words[0].lower not in {lists.infinitive, *lists.clause}:  # noqa: PLR2004
        return ""
    verb = next((nouns.verbs[t.lemma] for t in words[1:] if t.lemma in nouns.verbs), "")
    first = [t for t in words[1:] if t.start < _clause_end(label)]
    noun = next((t for t in first if t.pos == "NOUN"), None)
    return verb or (_noun(noun) if noun is not None and _is_quality(noun) else "")


def _clause_end(label: Stretch) -> int:
    """Return where the first clause of a label ends: at a comma or a conjunction."""
    ends = (t for t in label.tokens if t.text == "," or t.lower in load().lists.joins)
    return next((t.start for t in ends), label.place[1])


def _is_quality(noun: Token) -> bool:
    """Tell whether a noun can be what a clause comes to: its lemma ends as abstract nouns do."""
    words = load().evidence
    return (
        len(noun.lemma) > _SHORT and noun.lemma.lower().endswith(words.abstract)
    ) or noun.lemma.lower() in words.qualities


def _mended(text: str) -> str:
    """Return a label with the blank taken out that damage left in a known word (*ny tænkning*)."""
    whole = text.replace(" ", "")
    return whole if text.count(" ") == 1 and whole in _known() else text


@cache
def _known() -> frozenset[str]:
    return frozenset(word.lemma for family in lexicon.load().families for word in family.words)


def _parts(words: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Cut at conjunctions; a suspended compound (*mod- og medspil*) stays whole."""
    held: list[Token] = []
    suspended = any(word.text.endswith("-") for word in words)
    for word in words:
        if word.lower in load().lists.joins and not suspended:
            yield tuple(held)
            held = []
        else:
            held.append(word)
    yield tuple(held)


def _plain(text: str) -> str:
    """Take out signs of emphasis left inside a word (*M**od*)."""
    return re.sub(r"[*_]", "", text)


def _noun(token: Token) -> str:
    lemma = _plain(token.lemma.lower())
    if _is_adjective(token, lemma):
        return adjective_noun(lemma)
    text = _plain(token.lower)
    plural = token.pos == "NOUN" and token.has("Number=Plur") and not token.has("Definite=Def")
    misread = token.pos == "VERB" and text.endswith("en")  # "viden", read as a form of "vide"
    return text if plural or misread else lemma


def _is_adjective(token: Token, lemma: str) -> bool:
    """Tell whether a word is an adjective; its tag alone is no proof, it errs in headings."""
    nouns = load().nouns
    if lemma in nouns.irregular or lemma in nouns.plain:
        return True
    inflected = token.pos == "ADJ" and token.lower != lemma and token.lower.endswith("e")
    return inflected or (token.pos != "NOUN" and lemma.endswith(nouns.adjectives))


def adjective_noun(lemma: str) -> str:
    """Return the noun of an adjective, by list and endings.

    >>> adjective_noun("modig"), adjective_noun("åben"), adjective_noun("handlekraftig")
    ('mod', 'åbenhed', 'handlekraft')
    """
    nouns = load().nouns
    if lemma in nouns.irregular:
        return nouns.irregular[lemma]
    fitting = [pair for pair in nouns.endings if lemma.endswith(pair[0]) and lemma != pair[0]]
    if not fitting:
        return lemma + nouns.otherwise
    ending, replacement = max(fitting, key=lambda pair: len(pair[0]))
    return lemma.removesuffix(ending) + replacement


def theme(label: Stretch, families: Lexicon) -> str:
    """Return the family of a lexicon that a label's words belong to; empty if none does.

    The words are looked up as they stand and in their noun form; weak entries give no family.
    """
    words = [t for t in label.tokens if t.is_word]
    wanted = [*noun_forms(label), *(t.lemma.lower() for t in words)]
    for form in wanted:
        for family in families.families:
            if any(word.lemma == form and not word.weak for word in family.words):
                return family.name
    return ""


def mnemonic(labels: Sequence[Stretch], passages: Sequence[Passage]) -> str:
    """Return the capitalised word of the text that the initials of the labels spell, or empty.

    Args:
        labels: the labels in order.
        passages: the passages of the document.
    """
    initials = "".join(_initial(label) for label in labels)
    if len(initials) < _SHORTEST:
        return ""
    endings = "|".join(sorted(load().nouns.inflections))
    spelled = re.compile(rf"\b{re.escape(initials)}(?:['’]?(?i:{endings}))?\b")
    if any(spelled.search(passage.text) for passage in passages):
        return initials
    letters = "".join(p.text.strip() for p in passages if len(p.text.strip()) == 1)
    return initials if initials in letters else ""


def _initial(label: Stretch) -> str:
    lists = load().lists
    skipped = {lists.infinitive, *lists.clause}
    words = [t for t in label.tokens if t.is_word and t.lower not in skipped]
    return words[0].text[0].upper() if words else ""
