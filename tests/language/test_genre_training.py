"""The training sentences of the genre: apart from the gold they are judged by, and well formed."""

from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TRAINING = sorted((ROOT / "models" / "genre").glob("*.conllu"))
GOLD = ROOT / "tests" / "data" / "genre"


def load(name: str) -> Callable[..., object]:
    spec = spec_from_file_location("overlap", ROOT / "models" / "overlap.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, name)


blocks, runs = load("blocks"), load("runs")


def stated(block):
    return next(line[9:].strip() for line in block.splitlines() if line.startswith("# text = "))


def test_words_in_a_row_are_counted_in_small_letters():
    assert runs("# text = Vi går, vi går\n1\tVi", 3) == {("vi", "går", "vi"), ("går", "vi", "går")}
    assert runs("# newdoc", 3) == set()


@pytest.mark.parametrize("half", ["tuning", "test"])
def test_no_gold_sentence_is_trained_on(half):
    trained = {stated(b).lower() for path in TRAINING for b in blocks(path.read_text("utf-8"))
               if "# text" in b}  # fmt: skip
    gold = {stated(b).lower() for b in blocks((GOLD / f"{half}.conllu").read_text("utf-8"))}
    assert len(trained) > 500
    assert not gold & trained


@pytest.mark.parametrize("path", TRAINING, ids=lambda path: path.stem)
def test_every_sentence_is_a_tree(path):
    for block in blocks(path.read_text("utf-8")):
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        heads = {int(row[0]): int(row[6]) for row in rows}
        assert list(heads.values()).count(0) == (1 if heads else 0), block
        for start in heads:
            seen, here = set(), start
            while here:
                assert here not in seen, block
                seen.add(here)
                here = heads[here]
