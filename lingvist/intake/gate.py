"""The language gate: which language a text is in, and why."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from lingvist.intake.gate_evidence import danish_share, detected, is_not_danish, respelled, scores
from lingvist.intake.gate_text import Unit, every_word, units, words_of
from lingvist.resources.languages import load

_FEWEST_WORDS = 4
_FEWEST_SHARE = 0.12
_NEARLY_ALL = 0.9
_DETECTOR_WEIGHT = 2.0
_EXPECTED = 0.5
"""What Danish is given ahead: some sentences are the same word for word in Bokmål."""
_DETECTOR_SURE, _DETECTOR_CERTAIN = 0.4, 0.8
_FOREIGN_SHARE = 0.35
_UNIT_WORDS, _SHORT_UNIT_WORDS = 3, 5
_OTHER_SHARE, _OTHER_WORDS = 0.25, 10
_IN_DOUBT, _IN_DOUBT_IF_SHORT = 0.75, 0.4
_LEAD = 0.6
"""What another language must have ahead of that of the text, for a sentence to be in it."""

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
    parts = units(text)
    stretches = [unit.text for unit in parts]
    words = words_of(stretches)
    words = words if len(words) >= _FEWEST_WORDS else every_word(stretches)
    if len(words) < _FEWEST_WORDS:
        return Language(UNKNOWN, (f"too little text: {len(words)} words",))
    given = scores(words)
    by_letters = detected("\n".join(stretches))
    best = _best(given, by_letters, len(words))
    reasons = _reasons(best, words, by_letters)
    is_carried = given.get(best, 0) >= _FEWEST_SHARE * len(words)
    is_all_danish = best == "da" and danish_share(words) > _NEARLY_ALL
    if not (is_carried or is_all_danish or by_letters.get(best, 0) >= _DETECTOR_SURE):
        return Language(UNKNOWN, ("no language has enough of its function words", *reasons))
    other = _other_language(parts, best)
    return Language(MIXED, (*reasons, other)) if other else Language(best, reasons)


def _best(given: dict[str, float], by_letters: dict[str, float], words: int) -> str:
    total = _together(given, by_letters)
    total["da"] = total.get("da", 0) + _EXPECTED
    return _foreign(by_letters, given, words) or max(total, key=lambda code: total[code])


def _together(given: dict[str, float], by_letters: dict[str, float]) -> dict[str, float]:
    codes = {*given, *by_letters}
    return {c: given.get(c, 0) + _DETECTOR_WEIGHT * by_letters.get(c, 0) for c in codes}


def _foreign(by_letters: dict[str, float], given: dict[str, float], words: int) -> str:
    """Return a language outside the lists, if the detector is sure and no list says otherwise."""
    code, probability = max(by_letters.items(), key=lambda item: item[1])
    is_outside = code not in load().languages and probability > _DETECTOR_CERTAIN
    return code if is_outside and max(given.values(), default=0) < _FOREIGN_SHARE * words else ""


def _other_language(parts: Sequence[Unit], best: str) -> str:
    """Return a reason why the text is mixed, or an empty string."""
    lengths: Counter[str] = Counter()
    for unit in parts:
        if len(unit.words) >= _UNIT_WORDS:
            lengths[_unit_language(unit, best)] += len(unit.words)
    main = best if lengths[best] else max(lengths, key=lambda code: lengths[code], default=best)
    others = [(code, n) for code, n in lengths.most_common() if code != main]
    number = sum(n for _, n in others)
    if number < _OTHER_WORDS or number < _OTHER_SHARE * lengths.total():
        return ""
    total = lengths.total()
    return (
        f"{number / total:.0%} of the words stand in sentences in {_name(others[0][0])}, "
        f"{lengths[main] / total:.0%} in {_name(main)}"
    )


def _unit_language(unit: Unit, main: str) -> str:
    """Return the language of a sentence; that of the text where the sentence leaves it open."""
    given = scores(unit.words)
    ahead = max([_FEWEST_SHARE * len(unit.words), *given.values()])
    if given.get(main, 0) >= ahead:
        return main
    total = _together(given, detected(unit.text))
    best, most = max(total.items(), key=lambda item: item[1])
    is_short = len(unit.words) < _SHORT_UNIT_WORDS
    in_doubt = most * (_IN_DOUBT_IF_SHORT if is_short else _IN_DOUBT)
    own = total.get(main, 0)
    return main if own >= in_doubt or own > most - _LEAD else best


def _reasons(best: str, words: Sequence[str], by_letters: dict[str, float]) -> tuple[str, ...]:
    known = load()
    reasons = []
    if best in known.languages:
        read = [respelled(word) for word in words]
        own = [w for w in read if known.weights.get(w, {}).get(best, 0) == 1]
        shown = ", ".join(word for word, _ in Counter(own).most_common(5))
        listed = sum(word in known.languages[best].words for word in read)
        reasons.append(f"{listed} of {len(words)} words are common {_name(best)} words")
        strange = [w for w in read if w not in known.weights and is_not_danish(w)]
        if strange and best != "da":
            shown_strange = ", ".join(dict.fromkeys(strange[:5]))
            reasons.append(f"{len(strange)} words are in no Danish lexicon: {shown_strange}")
        if shown:
            reasons.append(f"words of {_name(best)} alone: {shown}")
    code, probability = max(by_letters.items(), key=lambda item: item[1])
    reasons.append(f"letter sequences: {_name(code)} ({probability:.0%})")
    return tuple(reasons)


def _name(code: str) -> str:
    known = load().languages
    return known[code].name if code in known else code
