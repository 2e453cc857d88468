"""The gold sentences of the genre, and the command that scores pipelines on them."""

from collections import Counter
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lingvist.cli import evaluating
from lingvist.cli.app import app
from lingvist.evaluate import treebank
from lingvist.language.model import load

GENRE = Path(__file__).parents[1] / "data" / "genre"
HALVES = ("tuning", "test")
RELATIONS = {
    "acl:relcl", "advcl", "advmod", "advmod:lmod", "amod", "appos", "aux", "case", "cc", "ccomp",
    "compound:prt", "conj", "cop", "dep", "det", "expl", "fixed", "flat", "iobj", "list", "mark",
    "nmod", "nmod:poss", "nsubj", "nummod", "obj", "obl", "punct", "root", "xcomp",
}  # fmt: skip
CARRYING = ("nsubj", "obj", "aux", "amod", "compound:prt")


def sentences(half):
    for block in (GENRE / f"{half}.conllu").read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("#"))
        yield comments, [line.split("\t") for line in lines if not line.startswith("#")]


def reaches_root(number, heads):
    passed = set()
    while number and number not in passed:
        passed.add(number)
        number = heads[number]
    return number == 0


@pytest.mark.parametrize("half", HALVES)
def test_every_sentence_is_a_tree_with_known_labels(half):
    for comments, rows in sentences(half):
        heads = {int(row[0]): int(row[6]) for row in rows}
        assert list(heads) == list(range(1, len(rows) + 1)), comments
        assert [row[7] for row in rows if row[6] == "0"] == ["root"], comments
        assert all(reaches_root(number, heads) for number in heads), comments
        assert {row[7] for row in rows} <= RELATIONS, comments
        assert all(row[2] and row[3].isupper() for row in rows), comments


@pytest.mark.parametrize("half", HALVES)
def test_the_words_make_the_text(half):
    for comments, rows in sentences(half):
        joined = "".join(r[1] + ("" if r[9] == "SpaceAfter=No" else " ") for r in rows)
        assert joined.rstrip() == comments["text"]


def test_the_halves_are_of_one_size_and_make():
    kinds = [
        Counter(c["newpar id"].rpartition("-")[0].partition(f"{half}-")[2]
                for c, _ in sentences(half) if "newpar id" in c)
        for half in HALVES
    ]  # fmt: skip
    assert kinds[0] == kinds[1]
    assert all(sum(1 for _ in sentences(half)) >= 75 for half in HALVES)
    for relation in CARRYING:
        shares = [sum(row[7] == relation for _, rows in sentences(half) for row in rows)
                  for half in HALVES]  # fmt: skip
        assert min(shares) >= 10, relation


def test_no_sentence_stands_in_both_halves():
    tuning, test = ({comments["text"] for comments, _ in sentences(half)} for half in HALVES)
    assert not tuning & test


@pytest.mark.parametrize("half", HALVES)
def test_the_tokenizer_cuts_the_words_as_the_gold_does(half):
    for comments, rows in sentences(half):
        assert [token.text for token in load().nlp.make_doc(comments["text"])] == [
            row[1] for row in rows
        ]


def test_the_command_prints_scores_and_disagreements(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    done = CliRunner().invoke(
        app, ["evaluate-language", str(GENRE / "tuning.conllu"), "--disagreements"]
    )
    assert done.exit_code == 0, done.output
    assert f"{treebank.read(GENRE / 'tuning.conllu').sentences} sentences, da_" in done.output
    assert all(word in done.output for word in ("lemma, unseen words", "auxiliary", "gold"))


def test_the_command_knows_the_words_of_a_file(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    path = str(GENRE / "tuning.conllu")
    done = CliRunner().invoke(app, ["evaluate-language", path, "--seen", path])
    assert done.exit_code == 0, done.output
    assert "lemma" in done.output
    assert "unseen" not in done.output


def test_without_a_file_the_published_scores_follow(monkeypatch, tmp_path):
    monkeypatch.setenv("COLUMNS", "200")
    scores = tmp_path / "scores.json"
    scores.write_text(
        '{"bundled": {"name": "da_x_sm 1.0", "pos_acc": 0.9},'
        ' "published": {"da_y_sm 2.0": {"pos_acc": 0.8}}}',
        encoding="utf-8",
    )
    monkeypatch.setattr(evaluating, "GENRE", GENRE / "tuning.conllu")
    monkeypatch.setattr(evaluating, "COMPOUNDS", tmp_path)
    monkeypatch.setattr(evaluating, "RELEASED", scores)
    done = CliRunner().invoke(app, ["evaluate-language"])
    assert done.exit_code == 0, done.output
    before, after = done.output.split(str(scores))
    assert "tuning.conllu: 132 sentences" in before
    assert "da_y_sm 2.0, published" in after
    assert "0.800" in after
