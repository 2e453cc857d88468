"""Build the list of general Danish that key words are compared with.

    pip install wordfreq==3.1.1
    python models/background_build.py

Writes ``lingvist/resources/general_danish.tsv``: form, lemma, occurrences in a billion words. A
form that may belong to several lemmas is shared among them by how frequent each of them is, in the
treebank and in the full-form lexicon of the bundled pipeline, and lemmatised as the pipeline would
lemmatise it with that part of speech. Source and licence: ``general_danish.LICENSE`` beside it.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from wordfreq import get_frequency_dict

from lingvist.language.lemmas import DanishLemmatizer
from lingvist.language.model import load

OUT = Path(__file__).parents[1] / "lingvist" / "resources" / "general_danish.tsv"
PINNED = "3.1.1"
BILLION = 10**9
TREEBANK = 90_000  # tokens: what the counts of the treebank are of
NO_WORDS = ("PROPN", "X", "SYM", "PUNCT")  # any form may be used so
LEAST = 0.05  # of a form that a lemma must have to be given any of it
UNSEEN = "NOUN"  # what a form is taken for of which nothing is known


def main() -> None:
    """Check the version, share out the forms, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=OUT, help="file to write")
    out: Path = parser.parse_args().out
    if version("wordfreq") != PINNED:
        raise SystemExit(f"needs wordfreq {PINNED}, found {version('wordfreq')}")
    lemmatizer = load().nlp.get_pipe("lemmatizer")
    rows = [
        f"{form}\t{lemma}\t{round(share * frequency * BILLION)}"
        for form, frequency in sorted(get_frequency_dict("da", "small").items())
        if any(map(str.isalpha, form))
        for lemma, share in sorted(shares(lemmatizer, form).items())
    ]
    out.write_text("\n".join(["form\tlemma\tper_billion", *rows, ""]), encoding="utf-8")


def shares(lemmatizer: DanishLemmatizer, form: str) -> dict[str, float]:
    """Return the lemmas that a form may belong to, and the share of its occurrences of each."""
    weight: dict[str, float] = defaultdict(float)
    for pos, features in parts_of_speech(lemmatizer, form):
        lemma = lemmatizer.lookup(form, pos, features).lower()
        weight[lemma] = max(weight[lemma], how_frequent(lemmatizer, lemma, pos))
    total = sum(weight.values())
    kept = {lemma: part for lemma, part in weight.items() if part >= LEAST * total}
    return {lemma: part / sum(kept.values()) for lemma, part in kept.items()}


def parts_of_speech(lemmatizer: DanishLemmatizer, form: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of speech that a form may have, with features where they are known."""
    listed = [pos for pos in lemmatizer.lemmas if f"{form}|{pos}" in lemmatizer.table]
    seen = [(pos, "") for pos in listed if pos not in NO_WORDS]
    read = [(r.pos, r.features) for r in lemmatizer.forms.readings(form) if r.pos]
    found = dict.fromkeys(seen + [pair for pair in read if not _rarer(pair, seen)])
    yield from found or [(UNSEEN, "")]


def _rarer(pair: tuple[str, str], seen: list[tuple[str, str]]) -> bool:
    """Tell whether a reading is an imperative or a genitive of a form that is something else."""
    return bool(seen) and ("Mood=Imp" in pair[1] or "Case=Gen" in pair[1])


def how_frequent(lemmatizer: DanishLemmatizer, lemma: str, pos: str) -> float:
    """Return the share of Danish words that a lemma is, by the treebank or else the lexicon."""
    seen = lemmatizer.lemmas.get(pos, {}).get(lemma, 0) / TREEBANK
    listed = 10 ** lemmatizer.forms.frequency(lemma, "VERB" if pos == "AUX" else pos) / BILLION
    return max(seen, listed if not seen else 0.0, 1e-9)


if __name__ == "__main__":
    main()
