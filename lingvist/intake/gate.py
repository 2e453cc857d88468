"""The language gate: which language a text is in, and why."""

import re
from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lingvist.language.known_words import is_known
from lingvist.resources.languages import load

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_UNIT_END = re.compile(r"\n\s*\n|(?<=[.!?])\s+(?=\S)|\n")
_ADDRESS = re.compile(r"(?<!\S)(?:\S*@\S+|https?://\S+|www\.\S+)|\[\w{1,10}\]")

_LETTERS = frozenset("iIåÅíá")
"""Letters that are words; others are of letterspaced words."""
_FEWEST_WORDS = 4
_FEWEST_SHARE = 0.12
_SPELLING_WEIGHT = 0.35
_DETECTOR_WEIGHT = 2.0
_EXPECTED = 1.0
"""What Danish is given ahead: some sentences are the same word for word in Bokmål."""
_NOT_DANISH = 0.5
"""What Danish loses by a word that no Danish lexicon has."""
_SHORTEST_ASKED = 3
_DETECTOR_SURE, _DETECTOR_CERTAIN = 0.4, 0.8
_FOREIGN_SHARE = 0.35
_UNIT_WORDS, _SHORT_UNIT_WORDS = 3, 5
_OTHER_SHARE, _OTHER_WORDS = 0.25, 10
_IN_DOUBT, _IN_DOUBT_IF_SHORT = 0.75, 0.4
_LONGEST_FOR_DETECTOR = 20_000

MIXED, UNKNOWN = "mixed", "unknown"


class Language(NamedTuple):
    """The language of a text.

    Attributes:
        language: da, nb, nn, sv, en, de, fo, is, fi or the code of another language; ``mixed``
            where two share the text; ``unknown`` where there is too little of it.
        reasons: why, in words.
    """

    language: str
    reasons: tuple[str, ...]


def language_of(text: str) -> Language:
    """Tell the language of a text.

    Function words, spellings, the words that no Danish lexicon has and a detector of letter
    sequences (py3langid) decide together. Names are not asked.

    Args:
        text: a text, furniture and all.
    """
    words = _words(text)
    if len(words) < _FEWEST_WORDS:
        return Language(UNKNOWN, (f"too little text: {len(words)} words in lower case",))
    content = "\n".join(_units(text)) or text
    scores = _scores(_words(content) or words)
    detected = _detected(content)
    codes = {*scores, *detected}
    total = {c: scores.get(c, 0) + _DETECTOR_WEIGHT * detected.get(c, 0) for c in codes}
    total["da"] = total.get("da", 0) + _EXPECTED
    best = _foreign(detected, scores, len(words)) or max(total, key=lambda code: total[code])
    reasons = _reasons(best, _words(content), detected)
    share = scores.get(best, 0) / len(words)
    if share < _FEWEST_SHARE and detected.get(best, 0) < _DETECTOR_SURE:
        return Language(UNKNOWN, ("no language has enough of its function words", *reasons))
    other = _other_language(content, best)
    return Language(MIXED, (*reasons, other)) if other else Language(best, reasons)


def _units(text: str) -> list[str]:
    """Return the sentences and lines of a text, without notices of the site and addresses."""
    notices = load().notice_words
    units = (_ADDRESS.sub(" ", unit) for unit in _UNIT_END.split(text))
    return [unit for unit in units if notices.isdisjoint(map(str.casefold, _WORD.findall(unit)))]


def _words(text: str) -> list[str]:
    """Return the words that are no names: those in lower case, or all if there are few such."""
    words = [word for word in _WORD.findall(text) if len(word) > 1 or word in _LETTERS]
    lower = [word for word in words if word[0].islower()]
    are_enough = len(lower) * 3 >= len(words) and len(lower) >= _FEWEST_WORDS
    return lower if are_enough else [word.casefold() for word in words]


def _scores(words: list[str]) -> dict[str, float]:
    """Return what function words and spellings give each language."""
    known = load()
    scores: defaultdict[str, float] = defaultdict(float)
    for word, times in Counter(words).items():
        for code, weight in known.weights.get(word, {}).items():
            scores[code] += times * weight
        if word not in known.weights:
            fitting = [c for c, marks in known.languages.items() if marks.spelling.search(word)]
            for code in fitting:
                scores[code] += times * _SPELLING_WEIGHT / len(fitting)
            if _is_not_danish(word):
                scores["da"] -= times * _NOT_DANISH
    return scores


def _is_not_danish(word: str) -> bool:
    return len(word) >= _SHORTEST_ASKED and not is_known(word)


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import (  # noqa: PLC0415  reads its model
        MODEL_FILE,
        LanguageIdentifier,
    )

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _detected(text: str) -> dict[str, float]:
    """Return the detector's languages with their probabilities; Bokmål goes by ``nb``."""
    ranked = _identifier().rank(text[:_LONGEST_FOR_DETECTOR])
    found: defaultdict[str, float] = defaultdict(float)
    for code, probability in ranked[:5]:
        found["nb" if code == "no" else str(code)] += float(probability)
    return dict(found)


def _foreign(detected: dict[str, float], scores: dict[str, float], words: int) -> str:
    """Return a language outside the lists, if the detector is sure and no list says otherwise."""
    code, probability = max(detected.items(), key=lambda item: item[1])
    is_outside = code not in load().languages and probability > _DETECTOR_CERTAIN
    return code if is_outside and max(scores.values(), default=0) < _FOREIGN_SHARE * words else ""


def _other_language(text: str, best: str) -> str:
    """Return a reason why the text is mixed, or an empty string."""
    lengths: Counter[str] = Counter()
    for unit in _units(text):
        words = _words(unit)
        if len(words) >= _UNIT_WORDS:
            lengths[_unit_language(words, best)] += len(words)
    others = [(code, n) for code, n in lengths.most_common() if code != best]
    if not others or not lengths[best]:
        return ""
    code, number = others[0]
    share = number / lengths.total()
    if number < _OTHER_WORDS or share < _OTHER_SHARE:
        return ""
    return (
        f"{share:.0%} of the words stand in sentences in {_name(code)}, "
        f"{lengths[best] / lengths.total():.0%} in {_name(best)}"
    )


def _unit_language(words: list[str], main: str) -> str:
    """Return the language of a sentence; that of the text where the sentence leaves it open."""
    scores = _scores(words)
    best, most = max(scores.items(), key=lambda item: item[1], default=(main, 0.0))
    in_doubt = _IN_DOUBT if len(words) >= _SHORT_UNIT_WORDS else _IN_DOUBT_IF_SHORT
    return main if scores.get(main, 0) >= in_doubt * most else best


def _reasons(best: str, words: list[str], detected: dict[str, float]) -> tuple[str, ...]:
    known = load()
    reasons = []
    if best in known.languages:
        own = [w for w in words if known.weights.get(w, {}).get(best, 0) == 1]
        shown = ", ".join(word for word, _ in Counter(own).most_common(5))
        listed = sum(word in known.languages[best].words for word in words)
        reasons.append(f"{listed} of {len(words)} words are common {_name(best)} words")
        strange = [w for w in words if w not in known.weights and _is_not_danish(w)]
        if strange and best != "da":
            shown_strange = ", ".join(dict.fromkeys(strange[:5]))
            reasons.append(f"{len(strange)} words are in no Danish lexicon: {shown_strange}")
        if shown:
            reasons.append(f"words of {_name(best)} alone: {shown}")
    code, probability = max(detected.items(), key=lambda item: item[1])
    reasons.append(f"letter sequences: {_name(code)} ({probability:.0%})")
    return tuple(reasons)


def _name(code: str) -> str:
    known = load().languages
    return known[code].name if code in known else code
