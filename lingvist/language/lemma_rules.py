"""What the lemmatizer learns from a treebank: a table, known lemmas and changes of endings."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import takewhile

from spacy.training import Example

Change = tuple[int, str]  # letters to take off the end, letters to put on
Counts = Counter[tuple[str, str, str, str]]  # form, lemma, part of speech, features

LONGEST_ENDING = 6
LEAST_SHARE = 0.01  # a change rarer than this among the forms of its key is no rule
LEAST_FORMS = 3
CAPITAL_CLASSES = frozenset({"PROPN", "PRON", "DET"})


def changed(form: str, change: Change) -> str:
    """Return ``form`` with letters taken off its end and others put on.

    >>> changed("fællesskaberne", (4, ""))
    'fællesskab'
    """
    strip, add = change
    return form[: len(form) - strip] + add if strip < len(form) else ""


def change_between(form: str, lemma: str) -> Change:
    """Return the change that makes ``lemma`` of ``form``.

    >>> change_between("større", "stor")
    (4, 'or')
    """
    kept = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(form, lemma, strict=False))
    )
    return len(form) - kept, lemma[kept:]


def count_forms(examples: Iterable[Example]) -> Counts:
    """Count form, lemma, part of speech and features.

    Names are counted as they are written, other forms and lemmas in lower case; the lemma of a
    pronoun keeps its capital (*I*, *De*).
    """
    counts: Counts = Counter()
    for example in examples:
        for token in example.reference:
            if token.lemma_ and not token.is_space:
                form = token.text if token.pos_ == "PROPN" else token.text.lower()
                lemma = token.lemma_ if token.pos_ in CAPITAL_CLASSES else token.lemma_.lower()
                counts[form, lemma, token.pos_, str(token.morph)] += 1
    return counts


def commonest_lemmas(counts: Counts) -> dict[str, str]:
    """Return the commonest lemma for each ``form|POS``.

    Where it is another with certain features, it stands at ``form|POS|features`` too.
    """
    by_class: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    by_morph: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for (form, lemma, pos, morph), count in counts.items():
        by_class[form, pos][lemma] += count
        by_morph[form, pos, morph][lemma] += count
    table = {f"{form}|{pos}": seen.most_common(1)[0][0] for (form, pos), seen in by_class.items()}
    for (form, pos, morph), seen in by_morph.items():
        lemma = seen.most_common(1)[0][0]
        if lemma != table[f"{form}|{pos}"]:
            table[f"{form}|{pos}|{morph}"] = lemma
    return table


def lemmas_by_pos(counts: Counts, lexicon: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """Return the known lemmas of each part of speech and how often they were seen.

    Those of ``lexicon`` are known even where they were not seen.
    """
    known: dict[str, dict[str, int]] = defaultdict(dict)
    for lemma, pos in lexicon:
        known[pos][lemma] = 0
    for (_, lemma, pos, _), count in counts.items():
        known[pos][lemma] = known[pos].get(lemma, 0) + count
    return dict(known)


def learn_changes(counts: Counts) -> tuple[dict[str, list[Change]], dict[str, Change]]:
    """Return the changes by part of speech and features, and the likeliest by ending.

    Each form counts once: a rare word says as much about a rule as a common one.
    """
    by_key: dict[str, Counter[Change]] = defaultdict(Counter)
    by_ending: dict[str, Counter[Change]] = defaultdict(Counter)
    for form, lemma, pos, morph in counts:
        if pos == "PROPN":
            continue
        change = change_between(form, lemma)
        for key in (f"{pos}|{morph}", pos):
            by_key[key][change] += 1
            for length in range(min(LONGEST_ENDING, len(form)) + 1):
                by_ending[f"{key}|{form[len(form) - length :]}"][change] += 1
    changes = {key: _regular(seen) for key, seen in by_key.items()}
    return changes, _pruned({k: seen.most_common(1)[0][0] for k, seen in by_ending.items()})


def _regular(seen: Counter[Change]) -> list[Change]:
    """Return the changes common enough to be rules, the commonest first."""
    least = max(LEAST_FORMS, LEAST_SHARE * seen.total())
    return [change for change, count in seen.most_common() if count >= least]


def _pruned(endings: dict[str, Change]) -> dict[str, Change]:
    """Leave out an ending that says the same as the next shorter one."""

    def shorter(key: str) -> str | None:
        features, _, ending = key.rpartition("|")
        return f"{features}|{ending[1:]}" if ending else None

    return {key: c for key, c in endings.items() if endings.get(shorter(key) or "") != c}
