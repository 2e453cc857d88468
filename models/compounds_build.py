"""Build the lexicon of compound parts from packages that carry Danish word data.

    pip install simplemma==2.0.0 wordfreq==3.1.1
    python models/compounds_build.py

It writes ``parts.tsv`` (words with class, frequency, number of compounds they end, endings),
``firsts.tsv`` (first parts as they stand in words, with the number of words they begin),
``endings.tsv`` and ``names.tsv`` into ``lingvist/language/compounds/data``.

What a first part and a head count is found from the dictionary itself: each of its words is taken
apart at the joint that weighs most, by the counts of the round before; a few rounds settle it.
"""

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from lingvist.language.compounds.lexicon import DATA, Entry, PartLexicon, Tails, words
from lingvist.language.compounds.splitting import ENOUGH, Splitter
from lingvist.resources import words as word_data

PINNED = {"simplemma": "2.0.0", "wordfreq": "3.1.1"}
ROUNDS = 4
CLASSES = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "d", "ADP": "p", "NUM": "m"}
ATTESTED = 3  # words that must share a set of endings, unless they are common
COMMON = 300  # frequency from which a word keeps its own set

PARTICIPLES: dict[str, set[Tails]] = {
    "nde": set(),
    "et": {("t", "de")},
    "at": {("", "te")},
    "t": {("", "e")},
}

Forms = Mapping[str, set[str]]


def main() -> None:
    """Read the packages, count parts, write the files."""
    args = _arguments()
    lemma_of, frequency = _dictionary(), _frequencies()
    forms = _forms(lemma_of)
    entries, endings = _entries(forms, frequency)
    entries |= _participles(lemma_of, entries, frequency, endings)
    entries |= _agents(entries, endings)
    splitter = count_parts(entries, endings)
    entries = {lemma: entry for lemma in entries if (entry := splitter.lexicon.entry(lemma))}
    entries |= _deceptive(lemma_of, splitter)
    firsts = splitter.lexicon.firsts
    names = {lemma for lemma in lemma_of.values() if lemma[:1].isupper() and lemma.isalpha()}
    _write(args.out, entries, firsts, endings, {n for n in names if n.lower() not in entries})


def count_parts(entries: dict[str, Entry], endings: list[frozenset[Tails]]) -> Splitter:
    """Count how often each word is the head of another, and how often each beginning begins one."""
    counts = _all_cuts(entries)
    for _ in range(ROUNDS):
        counts = _best_cuts(entries, _splitter(entries, endings, *counts))
        print(f"{sum(counts[0].values())} compounds, {len(counts[0])} first parts")
    return _splitter(entries, endings, *counts)


def _splitter(
    entries: Mapping[str, Entry],
    endings: list[frozenset[Tails]],
    firsts: Counter[str],
    heads: Counter[str],
) -> Splitter:
    counted = {word: replace(entry, compounds=heads[word]) for word, entry in entries.items()}
    rows = {word: _row(entry) for word, entry in counted.items()}
    return Splitter(PartLexicon(rows, firsts, tuple(endings)), word_data.load())


def _all_cuts(entries: Mapping[str, Entry]) -> tuple[Counter[str], Counter[str]]:
    firsts: Counter[str] = Counter()
    heads: Counter[str] = Counter()
    for word in entries:
        cuts = [at for at in range(2, len(word) - 1) if word[at:] in entries]
        for at in cuts:
            firsts[word[:at]] += 1
            heads[word[at:]] += 1
    return firsts, heads


def _best_cuts(
    entries: Mapping[str, Entry], splitter: Splitter
) -> tuple[Counter[str], Counter[str]]:
    firsts: Counter[str] = Counter()
    heads: Counter[str] = Counter()
    for word, entry in entries.items():
        if entry.has("qg"):
            continue
        best = max(splitter.joints(word), key=lambda j: (j.weight, j.form), default=None)
        if best is not None and best.weight >= ENOUGH:
            firsts[best.form] += 1
            heads[best.head] += 1
    return firsts, heads


def _dictionary() -> dict[str, str]:
    """Return form to lemma, as simplemma has them."""
    _check("simplemma")
    from simplemma.strategies.dictionaries.dictionary_factory import (  # noqa: PLC0415
        DefaultDictionaryFactory,
    )

    return dict(DefaultDictionaryFactory().get_dictionary("da").items())


def _frequencies() -> dict[str, float]:
    """Return form to its share of Danish text, as wordfreq has it."""
    _check("wordfreq")
    from wordfreq import get_frequency_dict  # noqa: PLC0415

    return dict(get_frequency_dict("da", "small"))


def _check(package: str) -> None:
    if version(package) != PINNED[package]:
        raise SystemExit(f"needs {package} {PINNED[package]}, found {version(package)}")


def _forms(lemma_of: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the words in small letters with their forms."""
    forms: dict[str, set[str]] = defaultdict(set)
    for form, lemma in lemma_of.items():
        if lemma.isalpha() and lemma.islower() and len(lemma) > 1:
            forms[lemma] |= {form, lemma}
    for lemma in words():
        if lemma.isalpha() and len(lemma) > 1:
            forms[lemma].add(lemma)
    return dict(forms)


def _entries(
    forms: Forms, frequency: Mapping[str, float]
) -> tuple[dict[str, Entry], list[frozenset[Tails]]]:
    sets = {lemma: _tails(lemma, found) for lemma, found in forms.items()}
    shared = Counter(sets.values())
    entries: dict[str, Entry] = {}
    number: dict[frozenset[Tails], int] = {frozenset(): 0}
    for lemma, found in sorted(forms.items()):
        zipf, classes = _zipf(found, frequency), _classes(lemma, found)
        own = sets[lemma] if shared[sets[lemma]] >= ATTESTED or zipf >= COMMON else frozenset()
        kept = own if set("na") & set(classes) else frozenset()
        entries[lemma] = Entry(classes, zipf, 0, number.setdefault(kept, len(number)))
    return entries, list(number)


def _tails(lemma: str, forms: Iterable[str]) -> frozenset[Tails]:
    """Return how the forms end where they part from the lemma; genitives are left out."""
    known = {*forms, lemma}
    plain = [f for f in known if f.isalpha() and not (f.endswith("s") and f[:-1] in known)]
    return frozenset(_parting(lemma, form) for form in plain if form != lemma)


def _parting(lemma: str, form: str) -> Tails:
    at = 0
    while at < min(len(lemma), len(form)) and lemma[at] == form[at]:
        at += 1
    return lemma[at:], form[at:]


def _classes(lemma: str, forms: set[str]) -> str:
    """Tell the classes of a word by the forms it has, and by the treebank."""
    found = {CLASSES[pos] for pos in words().get(lemma, {}) if pos in CLASSES}
    if (lemma.endswith("e") and f"{lemma}nde" in forms) or f"{lemma}ende" in forms:
        found.add("v")
    last = lemma[-1]
    definite = (
        lemma + "en", lemma + "et", lemma + "n", lemma + last + "en", lemma + last + "et",
        lemma[:-1] + "en", lemma[:-1] + "et", lemma[:-2] + last + "en", lemma[:-2] + last + "et",
        lemma + "ne",
    )  # fmt: skip
    if any(f"{form}s" in forms for form in definite) or f"{lemma}rne" in forms:
        found.add("n")
    compared = {f"{lemma}ere", f"{lemma}est", f"{lemma}st", f"{lemma}{last}ere"}
    adjective = {f"{lemma}t", f"{lemma}e"} <= forms or compared & forms
    if adjective and "v" not in found:
        found.add("a")
    return "".join(sorted(found))


def _participles(
    lemma_of: Mapping[str, str],
    entries: Mapping[str, Entry],
    frequency: Mapping[str, float],
    endings: list[frozenset[Tails]],
) -> dict[str, Entry]:
    """Return the participles of the verbs: they are heads as adjectives are."""
    number = {ending: len(endings) + n for n, ending in enumerate(PARTICIPLES)}
    endings += [frozenset(pairs) for pairs in PARTICIPLES.values()]
    found = {}
    for form, lemma in lemma_of.items():
        verb = entries.get(lemma)
        ends = form.endswith(("nde", "t")) and form != lemma and form.isalpha() and form.islower()
        if verb and verb.has("v") and ends and form not in entries and len(form) > len("set"):
            ending = next(ending for ending in PARTICIPLES if form.endswith(ending))
            found[form] = Entry("q", _zipf({form}, frequency), 0, number[ending])
    return found


def _agents(entries: Mapping[str, Entry], endings: list[frozenset[Tails]]) -> dict[str, Entry]:
    """Return the nouns in -r of the verbs that the dictionary holds as their present tense only."""
    endings.append(frozenset({("", "en"), ("", "e"), ("", "ne"), ("", "ens"), ("", "nes")}))
    verbs = [lemma for lemma, entry in entries.items() if entry.has("v") and lemma.endswith("e")]
    agents = {f"{verb}r" for verb in verbs} - set(entries)
    return {agent: Entry("g", 0, 0, len(endings) - 1) for agent in sorted(agents)}


def _deceptive(lemma_of: Mapping[str, str], splitter: Splitter) -> dict[str, Entry]:
    """Return forms of verbs that would be taken for compounds: *sendes* is no *sen·des*."""
    verbs = {
        form
        for form, lemma in lemma_of.items()
        if splitter.lexicon.is_a(lemma, "v") and splitter.lexicon.entry(form) is None
    }
    known = {form for form in verbs if form.isalpha() and form.islower()}
    return {form: Entry("f") for form in sorted(known) if splitter.split(form).is_compound}


def _row(entry: Entry) -> str:
    return f"{entry.classes}\t{entry.zipf}\t{entry.compounds}\t{entry.endings}"


def _zipf(forms: Iterable[str], frequency: Mapping[str, float]) -> int:
    total = sum(frequency.get(form, 0.0) for form in forms)
    return round(100 * math.log10(total * 1e9)) if total else 0


def _write(
    out: Path,
    entries: Mapping[str, Entry],
    firsts: Mapping[str, int],
    endings: list[frozenset[Tails]],
    names: Iterable[str],
) -> None:
    out.mkdir(parents=True, exist_ok=True)
    parts = [f"{lemma}\t{_row(entry)}" for lemma, entry in sorted(entries.items())]
    _file(out / "parts.tsv", "lemma\tclasses\tzipf\tcompounds\tendings", parts)
    _file(out / "firsts.tsv", "form\tcount", [f"{f}\t{n}" for f, n in sorted(firsts.items())])
    sets = ["|".join(sorted(f"{a}>{b}" for a, b in pairs)) for pairs in endings]
    _file(out / "endings.tsv", "end of the lemma > what stands there in a form, | between", sets)
    _file(out / "names.tsv", "name", sorted(names))


def _file(path: Path, head: str, lines: list[str]) -> None:
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=DATA, help="folder to write into")
    return parser.parse_args()


if __name__ == "__main__":
    main()
