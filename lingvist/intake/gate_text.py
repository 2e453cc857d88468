"""A text as the language gate reads it: mended, in sentences, without notices and names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lingvist.clean.characters import CHARACTER_RULES
from lingvist.clean.draft import Draft
from lingvist.intake.gate_evidence import in_lexicon
from lingvist.resources import furniture
from lingvist.resources.languages import load

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_UNIT_END = re.compile(r"\n\s*\n|(?<=[.!?])\s+(?=\S)|\n|\|| {4,}")
_ADDRESS = re.compile(r"(?<!\S)(?:\S*@\S+|https?://\S+|www\.\S+)|\[\w{1,10}\]|[#\\]\w+")
_DAMAGED = re.compile(r"(?<!\w)\w*(?:[?\ufffd]+(?<=\w[?\ufffd])\w|\ufffd)[\w?\ufffd]*")
_BROKEN = re.compile(r"(?<=[^\W\d_])-[ \t]*\n[ \t]*(?=([^\W\d_]+))")
_RUNS_ON = re.compile(r"(?<![.!?:;|\s])[ \t]*\n[ \t]*(?=([^\W\d_]))")

_LETTERS = frozenset("iIåÅíá")
"""Letters that are words; others are of letterspaced words."""
_FEWEST_WORDS = 4


@dataclass(frozen=True)
class Unit:
    """A sentence or line.

    Attributes:
        text: as it stands.
        words: its words that are no names, in lower case.
    """

    text: str
    words: tuple[str, ...]


def units(text: str) -> list[Unit]:
    """Return the sentences and lines of a text, without notices of the site and addresses.

    A text of nothing but notices keeps them.

    Args:
        text: a text, furniture and all.
    """
    notices = load().notice_words
    stretches = (_ADDRESS.sub(" ", unit) for unit in _UNIT_END.split(_mended(text)))
    filled = [unit for unit in stretches if unit.strip()]
    kept = [unit for unit in filled if notices.isdisjoint(map(str.casefold, _WORD.findall(unit)))]
    return [Unit(unit, tuple(words_of([unit]))) for unit in kept or filled]


def words_of(stretches: Iterable[str]) -> list[str]:
    """Return the words that are no names, in lower case.

    Those are the words that begin with a small letter, and the first words of stretches that a
    list knows. Where few words begin small (headings, capitals), it is all words that a list or
    the Danish lexicon knows, and those in capitals.

    Args:
        stretches: sentences or lines.
    """
    known = load().weights
    small: list[str] = []
    every: list[str] = []
    for stretch in stretches:
        words = _all_words(stretch)
        first = words[:1] if words and words[0].casefold() in known else []
        small += [w.casefold() for w in words if not w[0].isupper() or w in first]
        every += words
    if len(small) * 3 >= len(every) and len(small) >= _FEWEST_WORDS:
        return small
    return [word.casefold() for word in every if _may_count(word)]


def every_word(stretches: Iterable[str]) -> list[str]:
    """Return all words, names too, in lower case.

    Args:
        stretches: sentences or lines.
    """
    return [word.casefold() for stretch in stretches for word in _all_words(stretch)]


def _all_words(stretch: str) -> list[str]:
    return [word for word in _WORD.findall(stretch) if len(word) > 1 or word in _LETTERS]


def _may_count(word: str) -> bool:
    """Tell whether a word of a text with few small letters is likely no name."""
    lower = word.casefold()
    is_title = word[0].isupper() and not word.isupper()
    return not is_title or lower in load().weights or in_lexicon(lower)


def _mended(text: str) -> str:
    """Mend characters, join broken words and lines; take out words with letters lost."""
    draft = Draft.of(text)
    for rule in CHARACTER_RULES:
        draft = draft.changed((rule.name, change) for change in rule.find(draft.text))
    joined = _RUNS_ON.sub(_gap, _BROKEN.sub(_hyphen, draft.text))
    return _DAMAGED.sub(" ", joined)


def _hyphen(found: re.Match[str]) -> str:
    """Keep the hyphen that stands for a part left out (*ledelses- og styringsgrundlag*)."""
    if found[1].casefold() in furniture.load().words.connectives:
        return "- "
    return "" if found[1][0].islower() else found[0]


def _gap(found: re.Match[str]) -> str:
    return " " if found[1].islower() else found[0]
