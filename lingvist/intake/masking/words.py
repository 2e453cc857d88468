"""What a capitalised word can be: a given name, a title, a common word, a place, part of a name."""

import csv
from functools import cache

from lingvist.intake.masking.runs import Run, Word
from lingvist.language.identity import BUNDLED_PATH
from lingvist.resources import inflection, languages
from lingvist.resources.persons import load
from lingvist.resources.register import municipalities, regions

_TITLE_ENDINGS = ("s", "n", "en", "et", "ens", "ne", "erne", "er", "ene")
_SHORTEST_COMPOUND = 7
_LONGEST_WORD = 40
_COMPOUND_ENDINGS = (
    "", "s", "e", "en", "et", "er", "r", "n", "t", "ne", "ene", "erne", "ens", "ets", "ers",
)  # fmt: skip
_LATIN_ENDINGS = ("us", "is", "as")


def is_given(word: Word) -> bool:
    """Tell whether a word is a given name, by itself or before a hyphen."""
    return word.lower in _given() or word.lower.split("-", 1)[0] in _given()


def is_plain_given(word: Word) -> bool:
    """Tell whether a word is a given name and nothing else."""
    return is_given(word) and word.lower not in load().ambiguous


@cache
def _given() -> frozenset[str]:
    return frozenset(name.casefold() for name in load().given_names)


def is_title(lower: str) -> bool:
    """Tell whether a word, in lower case, is a job or an office; in the definite form too."""
    bare = lower.strip("*_:,. ")
    forms = {bare, *(bare.removesuffix(ending) for ending in _TITLE_ENDINGS)}
    return any(form.endswith(load().titles) for form in forms if len(form) > 1)


def is_common(word: Word, seen: frozenset[str]) -> bool:
    """Tell whether a word is a common one, or a compound of such that is not like a surname.

    Args:
        word: the word.
        seen: words that the text writes in lower case.
    """
    lower = word.lower
    if lower in seen or len(lower) > _LONGEST_WORD or is_listed(lower):
        return True
    return not is_surname_like(word) and _is_listed_compound(lower)


@cache
def is_listed(lower: str) -> bool:
    """Tell whether a word, in lower case, is a form of one that the lexicon or the gate lists."""
    return lower in _forms() or (lower.endswith("s") and lower.removesuffix("s") in _forms())


@cache
def _is_listed_compound(lower: str) -> bool:
    if len(lower) < _SHORTEST_COMPOUND:
        return False
    return any(_is_compound(lower.removesuffix(ending)) for ending in _COMPOUND_ENDINGS)


def _is_compound(stem: str) -> bool:
    from lingvist.language.compounds import split  # noqa: PLC0415  reads its lexicon at first use

    return len(split(stem).parts) > 1


@cache
def _forms() -> frozenset[str]:
    """Return all forms of the words in the bundled lexicon, and the function words of Danish."""
    with (BUNDLED_PATH / "words.tsv").open(encoding="utf-8", newline="") as file:
        rows = [(row["lemma"], row["pos"]) for row in csv.DictReader(file, delimiter="\t")]
    functional = languages.load().languages["da"].words
    return functional.union(*(inflection.forms(lemma, pos) for lemma, pos in rows))


@cache
def _places() -> frozenset[str]:
    names = [municipality.name for municipality in municipalities()]
    names += [name.removeprefix("Region ") for name in (region.name for region in regions())]
    names += [municipality.variant for municipality in municipalities() if municipality.variant]
    return frozenset(name.casefold() for name in names)


def is_place(lower: str) -> bool:
    """Tell whether a word is the name of a municipality or region, also in the genitive."""
    return lower in _places() or lower.removesuffix("s") in _places()


def is_surname_like(word: Word) -> bool:
    """Tell whether a word ends as surnames do."""
    return word.lower.removesuffix("s").endswith(load().surname_endings) or "-" in word.text


def is_surely_surname(word: Word) -> bool:
    """Tell whether a word ends as only surnames do."""
    return word.lower.removesuffix("s").endswith(load().sure_surname_endings)


def is_thing(run: Run, place: int) -> bool:
    """Tell whether a word of a run makes it the name of a place, a house or a thing."""
    word, known = run[place], load()
    if word.lower not in known.named_things or place == 0 or is_given(word):
        return False
    before = run[place - 1]
    if word.lower not in known.place_surnames:
        return True
    is_latin = before.lower.endswith(_LATIN_ENDINGS)
    return before.lower.endswith("s") and not is_latin and not is_given(before)
