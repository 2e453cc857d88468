"""Train the Danish pipeline ``da_lingvist_sm`` from UD Danish files and score it.

    python models/train.py --train TRAIN.conllu --dev DEV.conllu --test TEST.conllu --out FOLDER

Part of speech, features and parse share one net (``syntax.cfg``); names have their own
(``ner.cfg``); the lemmatizer learns its tables from the training file and ``lexicon.tsv``, and has
the full-form lexicon that ``lexicon_build.py`` makes.
With ``--choose`` the nets learn from the training file alone and are scored on the dev file, which
is how settings are compared; without it they learn from both, for the steps set there. The test
file is read once, at the end, by spaCy's own evaluation, and not at all with ``--choose``.
"""

import argparse
import csv
import json
import math
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import spacy
import srsly
from spacy.attrs import IS_SPACE
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example
from spacy.training.converters import conllu_to_docs

from lingvist.language import (
    exceptions,
    features,  # noqa: F401  registers the callback of the nets
)
from lingvist.language.word_forms import WordForms
from lingvist.resources import lexicon

HERE = Path(__file__).parent
VERSION = "0.3.0"
PUBLISHED = {
    "da_core_news_sm 3.8.0": {
        "token_f": 0.9976, "pos_acc": 0.9497, "morph_acc": 0.9367, "lemma_acc": 0.9437,
        "dep_uas": 0.8003, "dep_las": 0.7556, "sents_f": 0.8814,
    }
}  # fmt: skip
SOURCES = [
    {
        "name": "Copenhagen Dependency Treebank, Danish part",
        "author": "Matthias T. Buch-Kromann, Line Mikkelsen, Stine Kern Lynge; Britt Keson",
        "license": "CC BY-SA 4.0",
        "url": "https://github.com/mbkromann/copenhagen-dependency-treebank",
    },
    {
        "name": "UD_Danish-DDT",
        "author": "Anders Johannsen, Héctor Martínez Alonso, Barbara Plank",
        "license": "CC BY-SA 4.0",
        "url": "https://github.com/UniversalDependencies/UD_Danish-DDT",
    },
    {
        "name": "DaN+ (named entities)",
        "author": "Barbara Plank, Kristian Nørgaard Jensen, Rob van der Goot",
        "license": "MIT",
        "url": "https://github.com/bplank/DaNplus",
    },
    {
        "name": "training sentences of the genre (models/genre)",
        "author": "the lingvist authors",
        "license": "CC BY-SA 4.0",
        "url": "",
    },
    {
        "name": "simplemma 2.0.0, Danish dictionary",
        "author": "Adrien Barbaresi; Explosion, the authors of Wikidata's lexemes and Wiktionary",
        "license": "MIT (the dictionary's sources: MIT, CC0, CC BY-SA)",
        "url": "https://github.com/adbar/simplemma",
    },
    {
        "name": "wordfreq 3.1.1, Danish word frequencies",
        "author": "Robyn Speer",
        "license": "CC BY-SA 4.0",
        "url": "https://doi.org/10.5281/zenodo.7199437",
    },
]


def main() -> None:
    """Convert, train, assemble, score."""
    args = _arguments()
    work = args.out / "work"
    known = work / "taught" / "treebank"
    taught = {"syntax": known.parent, "ner": known}  # the genre has no names marked
    _convert(args.train, known)
    dev = _convert(args.dev, work if args.choose else known)
    _convert_genre(known.parent / "genre")
    if not args.keep_nets:
        for net, path in taught.items():
            _train(net, path, dev, work, args.forms)
    if args.choose:
        return
    test = _convert(args.test, work)
    nlp = assemble(work, known.parent, args.forms)
    package = args.out / "da_lingvist_sm"
    save(nlp, package)
    shutil.copy(HERE / "PIPELINE_LICENSE", package / "LICENSE")
    write_words(known, nlp, package / "words.tsv")
    write_scores(package, test, args.out / "scores.json")


def assemble(work: Path, known: Path, forms: Path) -> Language:
    """Join the trained nets with the lemmatizer and the rule for white space.

    Args:
        work: the folder of the trained nets.
        known: what the lemmatizer learns from: a converted file, or a folder of them.
        forms: the full-form lexicon, as ``lexicon_build.py`` writes it.
    """
    nlp = spacy.load(work / "syntax" / "model-last")
    nlp.add_pipe("attribute_ruler").add([[{IS_SPACE: True}]], {"POS": "SPACE", "MORPH": ""})
    lemmatizer = nlp.add_pipe("danish_lemmatizer", name="lemmatizer")
    lemmatizer.initialize(
        lambda: _examples(known, nlp),
        nlp=nlp,
        lexicon=known_lemmas(),
        forms=WordForms.from_data(srsly.read_msgpack(forms)),
    )
    nlp.add_pipe("ner", source=spacy.load(work / "ner" / "model-last"))
    nlp.config["paths"].update(train=None, dev=None)
    nlp.config["initialize"]["before_init"] = None  # the lemmatizer gives the classes from now on
    nlp.config["nlp"]["tokenizer"] = {"@tokenizers": "lingvist.bare_tokenizer.v1"}
    nlp.meta.update({
        "name": "lingvist_sm", "version": VERSION, "license": "CC BY-SA 4.0", "sources": SOURCES,
        "description": "Danish pipeline for leadership documents, bundled with lingvist.",
        "author": "the lingvist authors", "performance": {},
    })  # fmt: skip
    return nlp


def known_lemmas() -> set[tuple[str, str]]:
    """Return the lemmas of the genre: our own list and those of the theme lexicon."""
    with (HERE / "lexicon.tsv").open(encoding="utf-8") as file:
        listed = {(row["lemma"], row["pos"]) for row in csv.DictReader(file, delimiter="\t")}
    single = {(lemma, pos) for lemma, pos in lexicon.load().lemmas() if " " not in lemma}
    return listed | single


def save(nlp: Language, package: Path) -> None:
    """Write the pipeline without the words it has met.

    Each word is entered again when it is met again; the list of those of the training texts, the
    respelt ones among them, would only make the pipeline larger and slower to load.
    """
    nlp.to_disk(package)
    (package / "vocab" / "strings.json").write_text("[]\n", encoding="utf-8")


def write_words(known: Path, nlp: Language, path: Path) -> None:
    """Write the lemmas with part of speech and count that compounds are split by."""
    counts = Counter(
        (token.lemma_.lower(), token.pos_)
        for example in _examples(known, nlp)
        for token in example.reference
        if token.pos_ in {"NOUN", "VERB", "ADJ", "ADV", "ADP"} and token.lemma_.isalpha()
    )
    counts.update(dict.fromkeys(known_lemmas(), 1))
    lines = [f"{lemma}\t{pos}\t{count}" for (lemma, pos), count in sorted(counts.items())]
    path.write_text("lemma\tpos\tcount\n" + "\n".join(lines) + "\n", encoding="utf-8")


def write_scores(package: Path, test: Path, path: Path) -> None:
    """Write spaCy's evaluation on the test file beside the published figures.

    The exceptions that lingvist adds when it loads the pipeline are added here, too.
    """
    nlp = spacy.load(package)
    exceptions.add(nlp)
    scores = nlp.evaluate(list(_examples(test, nlp)))
    nlp = spacy.load(package)
    names = [*next(iter(PUBLISHED.values())), "ents_p", "ents_r", "ents_f"]
    bundled = {name: round(float(scores[name]), 4) for name in names}
    nlp.meta["performance"] = bundled
    save(nlp, package)
    named = {"name": f"da_lingvist_sm {VERSION}", **bundled}
    result = {"bundled": named, "published": PUBLISHED}
    path.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=2))
    if any(math.isnan(value) for value in bundled.values()):
        sys.exit("a score is undefined: the test file lacks an annotation")


def _convert(source: Path, work: Path) -> Path:
    work.mkdir(parents=True, exist_ok=True)
    command = ["convert", str(source), str(work), "-n", "10", "-c", "conllu"]
    _spacy(*command)
    return work / f"{source.stem}.spacy"


def _convert_genre(work: Path) -> None:
    """Convert our own sentences of the genre, each paragraph as a text."""
    work.mkdir(parents=True, exist_ok=True)
    for source in sorted((HERE / "genre").glob("*.conllu")):
        paragraphs = re.split("(?m)^(?=# newpar)", source.read_text(encoding="utf-8"))
        texts = [text.strip() for text in paragraphs if re.search(r"(?m)^\d", text)]
        docs = [d for text in texts for d in conllu_to_docs(text, len(text), no_print=True)]
        DocBin(docs=docs).to_disk(work / f"{source.stem}.spacy")


def _train(net: str, train: Path, dev: Path, work: Path, forms: Path) -> None:
    """Train a net on all files of a folder; the scores on dev are only printed."""
    _spacy(
        "train", str(HERE / f"{net}.cfg"), "--output", str(work / net),
        "--code", str(HERE / "augment.py"),
        "--paths.train", str(train), "--paths.dev", str(dev),
        "--initialize.before_init.forms", str(forms),
    )  # fmt: skip


def _spacy(*command: str) -> None:
    subprocess.run([sys.executable, "-m", "spacy", *command], check=True)  # noqa: S603  own words


def _examples(path: Path, nlp: Language) -> Iterable[Example]:
    for file in sorted(path.rglob("*.spacy")) if path.is_dir() else [path]:
        for doc in DocBin().from_disk(file).get_docs(nlp.vocab):
            yield Example(nlp.make_doc(doc.text), doc)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for part in ("train", "dev"):
        parser.add_argument(f"--{part}", type=Path, required=True, help=f"the UD {part} file")
    last = parser.add_mutually_exclusive_group(required=True)
    last.add_argument("--test", type=Path, help="the UD test file")
    last.add_argument("--choose", action="store_true", help="score the nets on dev, then stop")
    parser.add_argument("--out", type=Path, required=True, help="folder to write into")
    built = HERE / "out" / "forms.msgpack"
    parser.add_argument("--forms", type=Path, default=built, help="what lexicon_build.py wrote")
    parser.add_argument("--keep-nets", action="store_true", help="only assemble and score again")
    return parser.parse_args()


if __name__ == "__main__":
    main()
