"""What the bundled Danish pipeline costs: size, load time, and words per second.

The peer is an untrained pipeline of the architecture of spaCy's small models (one shared encoder
for tags, parse and edit-tree lemmas, one for names), with the labels of the bundled one; and
``da_core_news_sm`` itself where it is installed. All are loaded by spaCy, one thread; the bundled
one a second time as lingvist loads it (``language/model.py``). Seconds are of processor time, so
that other work on the machine counts little.
"""

import os
import tempfile
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

os.environ["OMP_NUM_THREADS"] = "1"  # before spaCy is imported: one core

import spacy
import srsly
from spacy.language import Language
from spacy.training import Example
from spacy.util import is_package

from lingvist.corpus import open_corpus
from lingvist.language import model
from lingvist.language.identity import BUNDLED_PATH, PUBLISHED

CORPUS = Path(__file__).parents[1] / "corpus"
ROUNDS = 7
COPIES = 3
ROWS = [5000, 1000, 2500, 2500, 50, 50]
WIDTH = 96


def main() -> None:
    """Print size, load time and words per second, and the ratios to each peer."""
    bundled = spacy.load(BUNDLED_PATH)
    texts = _texts()
    size = sum(file.stat().st_size for file in BUNDLED_PATH.rglob("*") if file.is_file())
    print(f"size of the bundled pipeline: {size / 1e6:.1f} MB")
    with tempfile.TemporaryDirectory() as folder:
        peer = Path(folder) / "peer"
        untrained(bundled, texts, Path(folder)).to_disk(peer)
        peers = {"untrained peer": str(peer)}
        if is_package(PUBLISHED):
            peers[PUBLISHED] = PUBLISHED
        names = {"bundled": str(BUNDLED_PATH), **peers}
        load = _alternating({name: _loading(path) for name, path in names.items()})
        read = _alternating({name: _reading(path, texts) for name, path in names.items()})
        own = _alternating({"own": _reading_of(model.load().nlp, texts)})["own"]
    words = sum(len(bundled.make_doc(text)) for text in texts)
    for name in names:
        print(f"{name}: load {load[name]:.2f} s, {words / read[name]:,.0f} words/s")
    print(f"bundled, as lingvist loads it: {words / own:,.0f} words/s")
    for name in peers:
        print(f"load time, bundled / {name}: {load['bundled'] / load[name]:.2f}")
        print(f"words per second, bundled / {name}: {read[name] / read['bundled']:.2f}")
        print(f"words per second, bundled as lingvist loads it / {name}: {read[name] / own:.2f}")


def untrained(bundled: Language, texts: list[str], folder: Path) -> Language:
    """Return an untrained pipeline of the peer's architecture with the bundled one's labels.

    The labels go by way of files in ``folder``.
    """
    nlp = spacy.blank("da")
    nlp.add_pipe("tok2vec", config={"model": _encoder()})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "*"}
    tagger = {"@architectures": "spacy.Tagger.v2", "nO": None, "tok2vec": listener}
    nlp.add_pipe("morphologizer", config={"model": tagger})
    nlp.add_pipe("parser", config={"model": _transitions("parser", listener)})
    ruler = nlp.add_pipe("attribute_ruler")
    nlp.add_pipe("trainable_lemmatizer", name="lemmatizer", config={"model": tagger, "top_k": 3})
    nlp.add_pipe("ner", config={"model": _transitions("ner", _encoder())})
    for name in ("morphologizer", "parser", "ner"):
        path = folder / f"{name}.json"
        srsly.write_json(path, bundled.get_pipe(name).label_data)  # type: ignore[attr-defined]  # on all of these
        reader = {"@readers": "spacy.read_labels.v1", "path": str(path)}
        nlp.config["initialize"]["components"][name] = {"labels": reader}
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in bundled.pipe(texts)]
    nlp.initialize(lambda: examples)
    ruler.add([[{"IS_SPACE": True}]], {"POS": "SPACE"})  # type: ignore[attr-defined]  # its own
    return nlp


def _transitions(kind: str, encoder: dict[str, Any]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2", "state_type": kind, "nO": None,
        "extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True,
        "tok2vec": encoder,
    }  # fmt: skip


def _encoder() -> dict[str, Any]:
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2", "width": WIDTH, "rows": ROWS,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
        "include_static_vectors": False,
    }  # fmt: skip
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2", "width": WIDTH, "depth": 4,
        "window_size": 1, "maxout_pieces": 3,
    }  # fmt: skip
    return {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}


def _texts() -> list[str]:
    paragraphs = chain.from_iterable(
        document.text.split("\n\n") for document in open_corpus(CORPUS)
    )
    return [text for text in paragraphs if text.strip()] * COPIES


def _loading(path: str) -> Callable[[], object]:
    return lambda: spacy.load(path)


def _reading(path: str, texts: list[str]) -> Callable[[], object]:
    return _reading_of(spacy.load(path), texts)


def _reading_of(nlp: Language, texts: list[str]) -> Callable[[], object]:
    return lambda: list(nlp.pipe(texts))


def _alternating(work: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return the median seconds of each, run in turns so that all meet the same machine."""
    seconds: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, do in work.items():
            start = process_time()
            do()
            seconds[name].append(process_time() - start)
    return {name: median(values[1:]) for name, values in seconds.items()}


if __name__ == "__main__":
    main()
