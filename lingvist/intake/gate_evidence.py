"""What speaks for a language: function words, spellings, the Danish lexicon, letter sequences."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lingvist.language.known_words import is_known
from lingvist.resources.languages import load

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SPELLING_WEIGHT = 0.35
_NOT_DANISH = 0.5
"""What Danish loses by a word that no Danish lexicon has."""
_SHORTEST_ASKED, _LONGEST_ASKED = 3, 60
_LONGEST_ALONE = 5
_KNOWN_SPELLINGS = 50_000
_MOST_TIMES = 2
"""How often a word in no list counts: a term that comes again and again says nothing more."""
_BEHIND_LATIN = "\u0250"
"""Words in other letters are no sign for any of the listed languages; the detector knows them."""
_LONGEST_FOR_DETECTOR = 20_000
_MOST_LANGUAGES = 5
_WRITTEN_OUT = (("aa", "å"), ("ae", "æ"), ("oe", "ø"))
"""Letters as they are written without æ, ø and å, and as å was written before 1948."""


def scores(words: Sequence[str]) -> dict[str, float]:
    """Return what function words, spellings and the Danish lexicon give each language.

    Args:
        words: words in lower case.
    """
    given: defaultdict[str, float] = defaultdict(float)
    for word, times in Counter(map(respelled, words)).items():
        listed = _listed(word)
        counted = times if listed else min(times, _MOST_TIMES)
        for code, weight in (listed or _spelling_weights(word)).items():
            given[code] += counted * weight
    return dict(given)


def _listed(word: str) -> dict[str, float]:
    """Return what a word of the lists gives, and its genitive (*hverandres*)."""
    listed = load().weights
    bare = word.removesuffix("s") if len(word) > _LONGEST_ALONE else word
    return listed.get(word) or listed.get(bare) or {}


def danish_share(words: Sequence[str]) -> float:
    """Return the share of words that a Danish list or lexicon has.

    Args:
        words: words in lower case, at least one.
    """
    danish = load().languages["da"].words
    return sum(w in danish or in_lexicon(w) for w in map(respelled, words)) / len(words)


def _spelling_weights(word: str) -> dict[str, float]:
    """Return what a word in no list gives: a Danish word is no sign of another language."""
    fitting = [c for c, marks in load().languages.items() if marks.spelling.search(word)]
    is_strange = is_not_danish(word)
    if not (is_strange or "da" in fitting):
        return {}
    given = dict.fromkeys(fitting, _SPELLING_WEIGHT / max(1, len(fitting)))
    if is_strange:
        given["da"] = given.get("da", 0.0) - _NOT_DANISH
    return given


def in_lexicon(word: str) -> bool:
    """Tell whether the Danish lexicon has a word, whole or as a compound; none is that long.

    Args:
        word: a word in lower case.
    """
    return len(word) <= _LONGEST_ASKED and is_known(word)


def is_not_danish(word: str) -> bool:
    """Tell whether the Danish lexicon lacks a word of three Latin letters or more.

    Args:
        word: a word in lower case.
    """
    return len(word) >= _SHORTEST_ASKED and word[0] < _BEHIND_LATIN and not in_lexicon(word)


@lru_cache(_KNOWN_SPELLINGS)
def respelled(word: str) -> str:
    """Return a word with æ, ø and å where that makes it one of a list or of the Danish lexicon.

    Args:
        word: a word in lower case.

    >>> respelled("paa"), respelled("moeder"), respelled("aber")
    ('på', 'møder', 'aber')
    """
    if word in load().weights:
        return word
    other = word
    for written, letter in _WRITTEN_OUT:
        other = other.replace(written, letter)
    if other == word or other in load().weights:
        return other
    return other if in_lexicon(other) and not in_lexicon(word) else word


def detected(text: str) -> dict[str, float]:
    """Return the detector's languages with their probabilities; Bokmål goes by ``nb``.

    Args:
        text: any text; py3langid looks at its letter sequences.
    """
    ranked = _identifier().rank(text[:_LONGEST_FOR_DETECTOR])
    found: defaultdict[str, float] = defaultdict(float)
    for code, probability in ranked[:_MOST_LANGUAGES]:
        found["nb" if code == "no" else str(code)] += float(probability)
    return dict(found)


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import (  # noqa: PLC0415  reads its model
        MODEL_FILE,
        LanguageIdentifier,
    )

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
