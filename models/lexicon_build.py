"""Build the full-form lexicon of the lemmatizer from packages that carry Danish word data.

    pip install simplemma==2.0.0 wordfreq==3.1.1
    python models/lexicon_build.py --out models/out/forms.msgpack

Writes the file that ``train.py --lexicon`` stores in the model. Sources and licences:
``models/README.md``.
"""

import argparse
import csv
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

import srsly
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
from word_list import WordList, read_classes
from wordfreq import get_frequency_dict

from lingvist.language.word_forms import DOUBTFUL, Entry, WordForms, zipf

HERE = Path(__file__).parent
PINNED = {"simplemma": "2.0.0", "wordfreq": "3.1.1"}
ROUNDS = 4  # of sharing the frequency of a form among the lemmas it may belong to
STRONG = {
    "past": "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act",
    "participle": "Definite=Ind|Number=Sing|Tense=Past|VerbForm=Part",
    "plural": "Number=Plur|Tense=Past|VerbForm=Part",
}
PREFIXES = (
    "", "af", "an", "be", "bi", "bort", "efter", "for", "forbi", "forud", "frem", "fore", "gen",
    "hen", "igen", "ind", "kund", "med", "mis", "mod", "ned", "om", "op", "over", "på", "rund",
    "sam", "sammen", "til", "tilbage", "ud", "udefter", "und", "under", "ved", "vide",
)  # fmt: skip
Word = tuple[str, str]  # lemma, part of speech
RAREST = 1e-8  # a tenth of the rarest word that is counted


def main() -> None:
    """Check the versions, sort the words, count them, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True, help="file to write")
    out: Path = parser.parse_args().out
    _check_versions()
    forms = build(DefaultDictionaryFactory().get_dictionary("da"), get_frequency_dict("da"))
    srsly.write_msgpack(out, forms.to_data())


def build(lemma_of: Mapping[str, str], frequency_of: Mapping[str, float]) -> WordForms:
    """Return the lexicon made from a full-form list and the frequencies of forms.

    Args:
        lemma_of: form to lemma.
        frequency_of: form to its share of all words.
    """
    words = WordList(lemma_of, read_classes(HERE / "paradigms.toml"))
    own = [*irregular_forms(), *strong_forms(words.forms_of)]
    kinds = {lemma: words.classes_of(lemma) for lemma in words.forms_of}
    for lemma, names in own_words():
        others = [n for n in kinds.get(lemma, ()) if n.removeprefix(DOUBTFUL) not in names]
        kinds[lemma] = (*names, *others)
    exceptions = [
        (form, lemma, pos, "")
        for lemma, names in kinds.items()
        for form, pos in words.exceptions(lemma, names)
    ]
    without = WordForms(words.classes, _entries(kinds, {}), [*own, *exceptions])
    frequency = zipf_of_lemmas(without, frequency_of)
    irregular = {lemma: () for _, lemma, _, _ in own if lemma not in kinds}
    return WordForms(words.classes, _entries(kinds | irregular, frequency), [*own, *exceptions])


def zipf_of_lemmas(forms: WordForms, frequency_of: Mapping[str, float]) -> dict[Word, float]:
    """Return the frequency of lemmas, by part of speech, on the Zipf scale.

    A form that may belong to several lemmas is shared among them by their frequency so far; at
    the start that is the frequency of the lemma as a form, so that *priser* goes to *pris* and
    not to the rare *prise*.
    """
    words_of = {f: {(r.lemma, r.pos) for r in forms.readings(f)} for f in frequency_of}
    every = set().union(*words_of.values())
    share: Mapping[Word, float] = {word: frequency_of.get(word[0], RAREST) for word in every}
    for _ in range(ROUNDS):
        gained: dict[Word, float] = defaultdict(float)
        for form, words in words_of.items():
            total = sum(share[word] for word in words)
            for word in words:
                gained[word] += frequency_of[form] * share[word] / total
        share = gained
    return {word: zipf(part) for word, part in share.items()}


def _entries(
    kinds: Mapping[str, tuple[str, ...]], zipf_of: Mapping[Word, float]
) -> dict[str, Entry]:
    by_lemma: dict[str, dict[str, float]] = defaultdict(dict)
    for (lemma, pos), frequency in zipf_of.items():
        by_lemma[lemma][pos] = frequency
    return {lemma: Entry(names, by_lemma.get(lemma, {})) for lemma, names in kinds.items()}


def own_words() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield lemma and classes of common words whose forms the list gives to other words."""
    for row in _rows("own_words.tsv"):
        yield row["lemma"], tuple(row["classes"].split())


def irregular_forms() -> Iterator[tuple[str, str, str, str]]:
    """Yield form, lemma, part of speech and features of our own irregular words."""
    for row in _rows("irregular.tsv"):
        yield row["form"], row["lemma"], row["pos"], row["features"]


def strong_forms(known: Container[str]) -> Iterator[tuple[str, str, str, str]]:
    """Yield the past and participles of the strong verbs, prefixed ones in ``known`` too."""
    for row in _rows("strong_verbs.tsv"):
        for prefix in PREFIXES:
            lemma = prefix + row["infinitive"]
            if not prefix or lemma in known:
                for column, features in STRONG.items():
                    if row[column]:
                        yield prefix + row[column], lemma, "VERB", features
                yield (
                    f"{prefix}{row['past']}s",
                    lemma,
                    "VERB",
                    STRONG["past"].replace("Act", "Pass"),
                )


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


def _check_versions() -> None:
    for package, wanted in PINNED.items():
        if version(package) != wanted:
            raise SystemExit(
                f"{package} {version(package)} is installed; the lexicon is of {wanted}"
            )


if __name__ == "__main__":
    main()
