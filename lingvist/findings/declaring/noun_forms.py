"""The noun form, theme and initials of a label."""

import re
from collections.abc import Iterator, Sequence

from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.findings.tree import Token
from lingvist.resources.declarations import load
from lingvist.resources.lexicon import Lexicon

_SHORTEST = 3


def noun_form(label: Stretch) -> str:
    """Return the noun form of a label, in lower case.

    A noun gives its lemma; an adjective gives its noun (*modig*: mod, *åbne*: åbenhed); a label
    of two joined words gives both (*tillid og troværdighed*); an infinitive or clause gives its
    object or complement where it has nothing else (*at vise tillid*: tillid). Other labels of
    several words stay as they are.
    """
    forms = noun_forms(label)
    text = _plain(re.sub(r"\s+", " ", label.text).lower())
    return f" {load().lists.joined} ".join(forms) if forms else text


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
    if words[1].lemma in nouns.being or words[1].lemma in nouns.light_verbs:
        return words[2:]
    return words


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
    return adjective_noun(lemma) if _is_adjective(token, lemma) else lemma


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


def theme(label: Stretch, lexicon: Lexicon) -> str:
    """Return the family of a lexicon that a label's words belong to; empty if none does.

    The words are looked up as they stand and in their noun form; weak entries give no family.
    """
    words = [t for t in label.tokens if t.is_word]
    wanted = [*noun_forms(label), *(t.lemma.lower() for t in words)]
    for form in wanted:
        for family in lexicon.families:
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
