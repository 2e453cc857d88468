from pathlib import Path

import pytest

from lingvist.errors import ResourceError
from lingvist.evaluate.compounds import cut_scores, cuts, gold, pieces, scores
from lingvist.language.compounds import Split

GOLD = Path(__file__).parents[1] / "data" / "compounds"
HEAD = "word\tparts\thead\tkind\tnote\n"
ROWS = (
    "skovbrug\tskov·brug\tbrug\tcompound\t\n"
    "fiskenet\tfisk·e·net|fiske·net\tnet\tcompound\t\n"
    "samråd\tsamråd\tsamråd\twhole\t\n"
)


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "gold.tsv"
    file.write_text(HEAD + ROWS, encoding="utf-8")
    return file


def answers(word):
    """Take one compound apart rightly, the other in two, and a whole word by mistake."""
    known = {"skovbrug": ("skov", "brug"), "fiskenet": ("fisken", "net"), "samråd": ("sam", "råd")}
    return Split(known[word], ("",), "")


def test_scores_count_what_is_right(path):
    table = scores(path, answers).set_index("measure")
    assert table.loc["exact split", ["right", "of", "share"]].tolist() == [1, 2, 0.5]
    assert table.loc["head", "share"] == 1.0
    assert table.loc["false splits", ["right", "of", "share"]].tolist() == [1, 1, 1.0]
    assert table["share"].isna()["suspended"]


def test_a_link_may_stand_on_either_side_of_a_cut(path):
    by_word = {word.word: cuts(word) for word in gold(path)}
    assert by_word["skovbrug"] == [[(4, 4)]]
    assert by_word["fiskenet"] == [[(4, 5)], [(5, 5)]]
    table = cut_scores(path, lambda word: [word[:4], word[4:]]).set_index("measure")
    assert table["share"].to_dict() == {"cuts": 1.0, "head cut": 1.0, "false splits": 1.0}


def test_pieces_are_the_word_cut_up():
    assert pieces("børnebogens") == ["børne", "bogens"]
    assert pieces("Fællesskab") == ["Fællesskab"]


@pytest.mark.parametrize("row", ["ord\tord\tord\tgåde\t\n", "ord\tord\n", "a\ta\ta\twhole\t\tx\n"])
def test_a_row_that_is_none_is_refused_with_its_line(path, row):
    path.write_text(HEAD + ROWS + row, encoding="utf-8")
    with pytest.raises(ResourceError) as caught:
        gold(path)
    assert caught.value.where == f"{path}:5"


def test_the_halves_are_large_and_share_no_word():
    halves = [gold(GOLD / name) for name in ("tuning.tsv", "held_out.tsv")]
    words = [{word.word.lower() for word in half} for half in halves]
    assert words[0].isdisjoint(words[1])
    for half in halves:
        assert sum(word.kind == "compound" for word in half) >= 300
        assert sum(word.kind in {"whole", "name"} for word in half) >= 200


def test_the_splitter_reaches_its_target_on_the_tuning_half():
    share = scores(GOLD / "tuning.tsv").set_index("measure")["share"]
    assert share["exact split"] >= 0.93
    assert share["head"] >= 0.96
    assert share["false splits"] <= 0.02
    assert share["suspended"] >= 0.9
